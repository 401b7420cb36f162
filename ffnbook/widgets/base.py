"""One widget for two places: live in JupyterLab, and live in the built pages.

In JupyterLab a `BookWidget` is an ordinary ipywidget whose traits follow the
controls both ways. In a page the same JavaScript runs in `<ffn-widget kind state>`,
without a kernel. Inside that element stands a still picture with a table, made by
Python: it is what shows on GitHub, in print and with JavaScript off.
"""

import html
import json
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import anywidget

BUNDLE = Path(__file__).with_name("bundle.js")


@cache
def bundle_text():
    """The JavaScript of all widgets, one classic script that defines `FFN`."""
    return BUNDLE.read_text(encoding="utf-8")


class BookWidget(anywidget.AnyWidget):
    """Base of the book's widgets.

    A subclass sets `kind` (the name of its view in js/main.js) and `state_names`
    (the traits that make its state), and draws its still picture in `fallback`.
    """

    kind = ""
    state_names = ()

    def __init_subclass__(cls, **more):
        # AnyWidget.add_traits makes a subclass for each instance; there `_esm` is a
        # trait already and must be left alone, so only a class with its own kind
        # gets the text.
        if "kind" in cls.__dict__:
            cls._esm = f"{bundle_text()}\nexport default FFN.afm({cls.kind!r});\n"
        super().__init_subclass__(**more)

    def __init__(self, **state):
        """Set the state by name; TypeError for a name that does not exist."""
        known = [*self.state_names, "layout"]
        for name in state:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f" Did you mean {near[0]!r}?" if near else ""
                raise TypeError(
                    f"{type(self).__name__} has no setting {name!r}; it has "
                    f"{', '.join(self.state_names)}.{hint}"
                )
        super().__init__(**state)

    def state(self):
        """The settings by name, as plain Python values."""
        return {name: getattr(self, name) for name in self.state_names}

    def __repr__(self):
        """The call that makes this widget: no address, so outputs can be compared."""
        defaults = self.trait_defaults()
        changed = [
            f"{name}={value!r}"
            for name, value in self.state().items()
            if value != defaults[name]
        ]
        # type(self) is the per-instance subclass that add_traits made; same name.
        return f"{type(self).__name__}({', '.join(changed)})"

    def fallback(self):
        """HTML of the first state without JavaScript. Override it."""
        return f"<p>{html.escape(repr(self))}</p>"

    def page_html(self):
        """The element for a page, with the still picture inside; deterministic."""
        rounded = {
            name: float(f"{value:.12g}") if isinstance(value, float) else value
            for name, value in self.state().items()
        }
        state = json.dumps(rounded, sort_keys=True, allow_nan=False)
        return (
            f'<ffn-widget kind="{self.kind}" state="{html.escape(state)}">'
            f"{self.fallback()}</ffn-widget>"
        )

    def _repr_mimebundle_(self, **more):
        data, metadata = super()._repr_mimebundle_(**more)
        data["text/html"] = self.page_html()
        return data, metadata
