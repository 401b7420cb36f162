"""A function of the reader: is it a class, does it print, where does it raise?"""

import inspect
import io
from contextlib import contextmanager, redirect_stdout

import numpy as np

PRINTS = (
    "It prints; a widget calls it so often that this is left out. To read it, call the "
    "function in a cell of its own."
)


def class_words(kind):
    """What to say when a class is given, and not one of its objects."""
    try:
        given = inspect.signature(kind).parameters.values()
    except (TypeError, ValueError):  # some classes written in C have none
        given = ()
    plain = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    needed = [p for p in given if p.kind in plain and p.default is p.empty]
    one = f"{kind.__name__}({', '.join(['0.1'] * len(needed))})"
    return f"{kind.__name__} is a class, not a function yet. Make one of it: {one}."


@contextmanager
def hushed(owner):
    """Keep what a reader's function prints off the page; `owner.prints` tells of it."""
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            yield
    finally:
        owner.prints = owner.prints or bool(printed.getvalue())


def only_at(function, z):
    """An entry of z at which the function raises, when there are others; or None."""
    def raises(low, high):
        try:
            with np.errstate(all="ignore"):
                function(z[low:high].copy())
        except Exception:
            return True
        return False

    low, high = 0, z.size
    if z.size < 2 or (raises(0, 1) and raises(z.size - 1, z.size)):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if raises(low, middle):
            high = middle
        elif raises(middle, high):
            low = middle
        else:  # the entries are right one by one
            return None
    return float(z[low])
