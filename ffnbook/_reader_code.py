"""A reader's own function: what it returned, or what went wrong, with the line.

Used by the exercises and by the widgets that take a Python function.
"""

import linecache
import sys
import traceback
from functools import partial

import numpy as np

from ffnbook._reader_hints import hint


def reason(error):
    """Type and first line of an error."""
    return f"{type(error).__name__}: {error}".strip().rstrip(".:").splitlines()[0]


def code_of(function):
    """The code object behind a callable, or None (some are written in C)."""
    while isinstance(function, partial | np.vectorize):
        function = function.func if isinstance(function, partial) else function.pyfunc
    if not hasattr(function, "__code__"):  # an object that can be called
        kind = type(function)
        function = getattr(kind, "forward", kind.__call__)  # forward: PyTorch's modules
    code = getattr(function, "__code__", None)
    library = code is not None and "site-packages" in code.co_filename
    return None if library else code


def place(error, function):
    """(number, text) of the reader's line where an error arose, or None."""
    code = code_of(function)
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if code is not None and frame.filename == code.co_filename
    ]
    return _line(own[-1].filename, own[-1].lineno) if own else None


def first_line(function):
    """(number, text) of the line where a function begins, or None."""
    code = code_of(function)
    return _line(code.co_filename, code.co_firstlineno) if code else None


def last_line(function, *args):
    """(number, text) of the line that a call of the function ends in, or None.

    The function is called once more, and its lines are followed.
    """
    code, seen = code_of(function), []

    def follow(frame, event, value):
        seen.append(frame.f_lineno)
        return follow

    def look(frame, event, value):
        return follow(frame, event, value) if frame.f_code is code else None

    if code is None:
        return None
    before = sys.gettrace()
    sys.settrace(look)
    try:
        function(*args)
    except Exception:
        pass  # it did not fail before; the line is all that is wanted here
    finally:
        sys.settrace(before)
    return _line(code.co_filename, seen[-1]) if seen else None


def _line(filename, number):
    return number, linecache.getline(filename, number).strip()


def explain(error, function):
    """A sentence or two: what was raised, and at which of the reader's lines."""
    where, meant = place(error, function), hint(error)
    if where is None:
        return f"It raises {reason(error)}." + (f" {meant}" if meant else "")
    number, text = where
    shown = f": `{text}`" if text else ""
    said = f"It raises {reason(error)}. This happens in your line {number}{shown}"
    return said + (f". {meant}" if meant else "")


def arrays(got):
    """(list of arrays, problem): what a function returned; a tuple has several."""
    if got is None:
        return None, "It returns None: a `return` is missing."
    if got is ...:
        return None, "It returns `...`: that is not a value."
    parts = []
    for part in got if _several(got) else (got,):
        if part is None:
            return None, "One of its results is None: no line gave it a value."
        if type(part).__module__.startswith("torch"):
            return None, "It returns a torch tensor: end with `.detach().numpy()`."
        try:
            part = np.asarray(part)
        except ValueError:
            return None, "It returns rows of different lengths; an array is needed."
        if part.dtype.kind not in "biufc":
            one = part.flat[0] if part.size else part
            return None, f"It must return numbers; got {_plain(type(one))}."
        parts.append(part)
    return parts, ""


def _plain(kind):
    if issubclass(kind, str):
        return "text"
    return "objects" if issubclass(kind, int | float) else kind.__name__


def _several(got):
    """True for a tuple of results, and for a list of arrays that means the same."""
    if isinstance(got, list) and len({np.shape(part) for part in got}) > 1:
        return all(isinstance(part, (np.ndarray, np.generic)) for part in got)
    return isinstance(got, tuple)
