"""The activation microscope's part in the kernel: a function of the reader's."""

from ffnbook.widgets import microscope_own, microscope_still
from ffnbook.widgets.own_code import OwnCode


class MicroscopeKernel(OwnCode):
    """Base of ActivationMicroscope, which has the settings and the readings."""

    own_traits = ("function", "compare")

    def own_numbers(self):
        """What the view draws when it has a function of the reader's."""
        return microscope_own.numbers(self)

    def describe(self, works):
        """Name, note and code of the reader's function."""
        return {"function": microscope_own.describe(self.mine["function"], works)}

    def name_of(self, name):
        """A function's name for people."""
        value = getattr(self, name)
        if value == "own":
            return self.mine["function"].title
        return microscope_still.title(value)
