"""Call the reader's function so that nothing escapes: errors become sentences."""

import copy
import inspect
import linecache
import traceback

import numpy as np


def call(answer, case, several=False):
    """Return (value, problem); problem is a sentence when the call went wrong.

    several: the exercise asks for more than one array, so a list of them will do.
    """
    given = copies(case)
    try:
        with np.errstate(all="ignore"):
            got = answer(*given)
    except Exception as error:
        return None, _explain(error, answer)
    for number, (before, after) in enumerate(zip(case, given, strict=True), start=1):
        if not _unchanged(before, after):
            return None, (
                f"It changes its input number {number}. Work on a copy: steps such "
                "as `x += 1` or `x[x < 0] = 0` also change the caller's array."
            )
    return _value(tuple(got) if several and isinstance(got, list) else got)


def _value(got):
    """The result as a list of arrays (a tuple has several), or a problem."""
    if got is None:
        return None, "It returns None: a `return` is missing."
    if got is ...:
        return None, "It returns `...`: that is not a value."
    parts = []
    for part in got if _several(got) else (got,):
        if type(part).__module__.startswith("torch"):
            return None, "It returns a torch tensor; a NumPy array is needed."
        try:
            part = np.asarray(part)
        except ValueError:
            return None, "It returns rows of different lengths; an array is needed."
        if part.dtype.kind not in "biufc":
            return None, f"It must return numbers; got {type(part[()]).__name__}."
        parts.append(part)
    return parts, ""


def _several(got):
    """True for a tuple of results, and for a list of arrays that means the same."""
    if isinstance(got, list) and len({np.shape(part) for part in got}) > 1:
        return all(isinstance(part, (np.ndarray, np.generic)) for part in got)
    return isinstance(got, tuple)


def _explain(error, answer):
    """One sentence: what was raised, and at which of the reader's lines."""
    text = f"{type(error).__name__}: {error}".strip().rstrip(".:").splitlines()[0]
    code = getattr(answer, "__code__", None)
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if code is not None and frame.filename == code.co_filename
    ]
    if not own:
        return f"It raises {text}."
    line = linecache.getline(own[-1].filename, own[-1].lineno).strip()
    shown = f": `{line}`" if line else ""
    return f"It raises {text}. This happens in your line {own[-1].lineno}{shown}"


def wrong_signature(answer, case):
    """A sentence when the function cannot take these arguments, else ""."""
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):  # some built-in functions have none
        return ""
    try:
        signature.bind(*case)
    except TypeError:
        count = f"{len(case)} argument{'s' * (len(case) != 1)}"
        name = getattr(answer, "__name__", "answer")
        return f"It must take {count}; its signature is `{name}{signature}`."
    return ""


def is_stub(answer):
    """True for a function whose body is only `...`, `pass` or a docstring."""
    code = getattr(answer, "__code__", None)
    if code is None or code.co_names:
        return False
    documented = getattr(answer, "__doc__", None)
    constants = set(code.co_consts) - {None, ..., documented}
    return not constants and len(code.co_code) <= len((lambda: ...).__code__.co_code)


def copies(case):
    """The arguments anew: arrays that may be spoilt, generators that may be used."""
    return copy.deepcopy(tuple(case))


def _unchanged(before, after):
    if isinstance(before, list | tuple):
        return len(before) == len(after) and all(map(_unchanged, before, after))
    if isinstance(before, np.ndarray):
        return before.shape == after.shape and np.array_equal(
            before, after, equal_nan=before.dtype.kind in "fc"
        )
    return True
