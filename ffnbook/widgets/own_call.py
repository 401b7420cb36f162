"""Call a reader's activation function with care, and explain what it gets wrong."""

from functools import partial

import numpy as np

from ffnbook._numbers import short
from ffnbook._reader_code import (
    arrays,
    first_line,
    hint,
    last_line,
    place,
    reason,
)
from ffnbook.widgets.own_checks import only_at

BIG = 1e100  # beyond it a network has run away, and no function is to blame


class Trouble(ValueError):
    """Why a reader's function could not be used: `what`, `line`, `hint`."""

    def __init__(self, what, line=None, hint=""):
        self.what, self.line, self.hint = what, line, hint
        text = f" Your line {line[0]}: `{line[1]}`." if line else ""
        super().__init__(f"{what}{text}{' ' if hint else ''}{hint}")


def title_of(function, nameless="your function"):
    """The name of a function; a lambda has none."""
    if isinstance(function, partial):
        function = function.func
    name = getattr(function, "__name__", type(function).__name__)
    return nameless if name == "<lambda>" else name


def called(function, z, who):
    """function(z) as floats of the shape of z; Trouble when it is something else.

    The function gets all entries in one row: then `for v in z` works in a network too.
    """
    z = np.asarray(z, dtype=float)
    given = z.ravel().copy()
    fresh = given.copy()
    try:
        with np.errstate(all="ignore"):
            got = function(given)
    except Exception as error:
        line, meant = place(error, function), hint(error)
        if line is None and isinstance(error, TypeError) and "argument" in str(error):
            line = first_line(function)
            meant = meant or (
                "It is called with one array and nothing else. Give other arguments a "
                "default value: `def f(z, slope=0.1): ...`")
        at = only_at(function, fresh)
        at = "" if at is None else f", at z = {short(at)} for example"
        raise Trouble(f"{who} raises {reason(error)}{at}.", line, meant) from error

    def refuse(what, hint=""):
        with np.errstate(all="ignore"):
            line = last_line(function, fresh.copy())
        raise Trouble(f"{who}: {what}", line, hint)

    if not np.array_equal(given, fresh, equal_nan=True):
        refuse("it changes its input.", "Work on a copy: steps such as `z += 1` or "
               "`z[z < 0] = 0` also change the caller's array.")
    parts, problem = arrays(got)
    if problem:
        refuse(f"{problem[0].lower()}{problem[1:]}")
    if len(parts) > 1:
        refuse(f"it returns {len(parts)} arrays; one is needed.")
    a = parts[0]
    if a.shape != given.shape:
        refuse(*_wrong_shape(a.shape, given.shape))
    if a.dtype.kind == "c":
        where = fresh.flat[int(np.argmax(np.abs(a.imag)))]
        refuse(f"it returns complex numbers, at z = {short(where)} for example; real "
               "ones are needed.")
    if a.dtype.kind == "f" and a.dtype.itemsize < 8:
        refuse(f"it returns {a.dtype} numbers; float64 is needed.", "The slope comes "
               "from small differences, and fewer digits spoil it. Leave z as it is: "
               "no `.astype(np.float32)`, no `torch.float32`.")
    a = a.astype(float)
    bad = ~np.isfinite(a) & (np.abs(fresh) < BIG)
    if bad.any():
        refuse(*_not_finite(fresh[bad], a[bad], fresh.size))
    return a.reshape(z.shape)[()]


def _wrong_shape(got, want):
    if got == ():
        return (f"it returns one number for {np.prod(want)} inputs; an array with a "
                "value for each entry of z is needed.",
                "For a constant write `np.full_like(z, 3.0)`. Sums and means over z do "
                "not belong in an activation function.")
    return (f"it must return an array of the shape of z, {want}; got {got}.",
            "An activation function works on each entry of z by itself.")


def _not_finite(z, a, size):
    name = "nan" if np.isnan(a[0]) else f"{a[0]}"
    said = (f"it gives {name} at z = {short(float(z[0]))} ({len(z)} of {size} inputs "
            "are hit).")
    if abs(z[0]) > 100:
        return said, ("Inputs this large mean that the signal has exploded on its way: "
                      "try smaller weights. Or bound what goes into exp: "
                      "`np.exp(np.minimum(z, 700))`.")
    hints = {"nan": "Often: the logarithm or the root of a negative number, 0/0, or "
                    "inf/inf. `np.where(z > 0, a, b)` computes both a and b "
                    "everywhere, and then chooses."}
    return said, hints.get(name, "Often: a division by 0, or exp of a large number.")
