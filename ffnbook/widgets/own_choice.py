"""A setting that is one of some names, or a Python function of the reader's."""

import inspect

import traitlets

from ffnbook.widgets.own_checks import class_words
from ffnbook.widgets.traits import Choice


class OwnChoice(Choice):
    """One of some names, or a reader's function, which is then called "own"."""

    def __init__(self, names, default, slot, **more):
        super().__init__(names, default, **more)
        self.slot = slot

    def validate(self, obj, value):
        if value == "own" and self.slot in obj.mine:
            return value
        if inspect.isclass(value):
            raise traitlets.TraitError(f"{self.name}: {class_words(value)}")
        if callable(value):
            obj.take(self.slot, value)
            return "own"
        if not isinstance(value, str):
            raise traitlets.TraitError(
                f"{self.name} must be a Python function, or one of "
                f"{', '.join(self.names)}; got {value!r}."
            )
        return super().validate(obj, value)

    def set(self, obj, value):
        super().set(obj, value)
        if callable(value):  # another function under the same name, "own"
            obj.renew()
