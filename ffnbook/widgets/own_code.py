"""Widgets that also take a reader's Python function; the kernel then computes.

What the page's engine computes for the book's functions, `own_numbers` computes for
a reader's, whenever a control moves; the view draws it. An error leaves the last
good numbers where they are and is explained beside them.
"""

import html
import math

import numpy as np
import traitlets

from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.own_call import Trouble
from ffnbook.widgets.own_function import OwnFunction

NEEDS_LAB = (
    "This picture was made with a Python function of one’s own. Its controls need a "
    "running kernel: open the notebook in JupyterLab and run it."
)
NO_FUNCTION = (
    "derivative is the slope of a Python function of your own, and none was given. "
    "The book's functions know their slopes."
)


class OwnCode(BookWidget):
    """Base of these widgets. `mine` holds the reader's functions by slot."""

    own_traits = ()  # the settings that may be "own"; first the one with a slope

    own = traitlets.Dict(help="name, note and code of each function").tag(sync=True)
    numbers = traitlets.Dict(help="the last good numbers").tag(sync=True)
    problem = traitlets.Dict(help="what went wrong since").tag(sync=True)

    def __init__(self, derivative=None, **state):
        self.mine, self._done, self._ready = {}, None, False
        self._derivative = derivative
        super().__init__(**state)
        if self._derivative is not None:
            raise TypeError(NO_FUNCTION)
        self._ready = True
        self.renew()
        self.observe(lambda change: self.refresh(), names=list(self.state_names))

    @property
    def derivative(self):
        """The slope of your own function, or None when differences give it."""
        own = self.mine.get(self.own_traits[0])
        return own and own.derivative

    @derivative.setter
    def derivative(self, derivative):
        own = self.mine.get(self.own_traits[0])
        if own is None:
            raise TypeError(NO_FUNCTION)
        self._derivative = derivative
        self.take(self.own_traits[0], own.function)
        self.renew()

    def take(self, slot, function):
        """Keep a reader's function. The derivative given belongs to the first one."""
        self.mine[slot] = OwnFunction(function, self._derivative)
        self._derivative = None

    def describe(self, works):
        """{slot: {"title", "note", "code"}}; the note only when the function works."""
        raise NotImplementedError

    def own_numbers(self):
        """The numbers on show, by name; raises Trouble."""
        raise NotImplementedError

    def uses_own(self):
        """Whether a reader's function is chosen now."""
        return any(getattr(self, name) == "own" for name in self.own_traits)

    def renew(self):
        """Compute again: a function has changed."""
        self._done = None
        self.refresh()

    def refresh(self):
        """Compute for the settings now, unless that is what was computed last."""
        state = self.state()
        if not self._ready or not self.uses_own() or state == self._done:
            return
        self.publish(self.own_numbers)
        self._done = state

    def publish(self, compute):
        """Send what `compute` returns, or what went wrong."""
        state = self.state()
        with self.hold_sync(), np.errstate(all="ignore"):
            try:
                numbers = compute()
                self.own = self.describe(works=True)
            except Trouble as trouble:
                self.own = self.describe(works=False)
                self.tell(trouble)
            else:
                self.numbers = {"state": state, **plain(numbers)}
                self.problem = {}

    def tell(self, trouble):
        """Send what went wrong at these settings."""
        self.problem = {
            "state": self.state(), "what": trouble.what, "hint": trouble.hint,
            "line": list(trouble.line or ()),
        }

    def __repr__(self):
        text = super().__repr__()
        for name in self.own_traits:
            if getattr(self, name) == "own":
                mine = self.mine[self.traits()[name].slot].function
                shown = getattr(mine, "__name__", type(mine).__name__)
                text = text.replace(f"{name}='own'", f"{name}={shown}")
        return text

    def fallback_of(self, draw):
        """The still picture, or the sentence that says why there is none."""
        try:
            return draw(self)
        except Trouble as trouble:
            return f'<div class="ffn-still"><p>{html.escape(str(trouble))}</p></div>'

    def page_html(self):
        """For a page. Without a kernel a reader's function cannot be called."""
        if not self.uses_own():
            return super().page_html()
        return f'{self.fallback()}<p style="margin: .8em 0">{NEEDS_LAB}</p>'


def plain(value):
    """Numbers as JSON and the page take them: arrays as bytes, NaN as a word."""
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, np.ndarray):
        return value.astype("<f8").tobytes()
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, float | np.floating) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else f"{'-' if value < 0 else ''}Infinity"
    return value.item() if isinstance(value, np.generic) else value
