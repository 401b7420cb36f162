"""Checks shared by the package. Each error says what was given and what to do.

The checks on the training path compare shapes and little more: they cost about a
microsecond. Whole arrays are searched for NaN only where data enter.
"""

from difflib import get_close_matches
from functools import wraps
from numbers import Integral, Real

import numpy as np


def floats(array, name):
    """Return `array` as float64, or say why it cannot be."""
    if array is None:  # NumPy would make NaN of it
        raise TypeError(f"{name} must be an array of numbers; got None.")
    try:
        return np.asarray(array, dtype=float)
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"{name} must be an array of numbers with rows of equal length; "
            f"got {type(array).__name__} ({error})."
        ) from None


def unknown_name(what, name, options):
    """Return the error for a name that is not among `options`."""
    close = get_close_matches(str(name), list(options), n=1)
    close = close or [option for option in options if option.startswith(f"{name}_")]
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return ValueError(
        f"unknown {what} {name!r}.{hint} The choices are: {', '.join(options)}."
    )


def unknown_params(what, params, allowed):
    """Return the error for settings that `what` does not have."""
    has = f"its settings are {', '.join(allowed)}" if allowed else "it has no settings"
    return TypeError(f"{what} does not take {', '.join(params)}; {has}.")


def check_rng(rng):
    """Refuse what is not a numpy.random.Generator."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"rng must be a numpy.random.Generator; got {type(rng).__name__}. "
            "Make one with rng = np.random.default_rng(7)."
        )


def check_number(value, name, low=-np.inf, high=np.inf, strict=False):
    """Refuse what is not a finite number in [low, high], or in (low, high]."""
    ok = isinstance(value, Real) and not isinstance(value, bool)
    if not ok:
        raise TypeError(f"{name} must be a number; got {value!r}.")
    if not (low <= value <= high and abs(value) < np.inf) or (strict and value == low):
        between = f"{'above' if strict else 'at least'} {low}" if low > -np.inf else ""
        upto = f"at most {high}" if high < np.inf else ""
        wanted = " and ".join(part for part in (between, upto) if part) or "finite"
        raise ValueError(f"{name} must be {wanted}; got {value!r}.")


def check_size(value, name):
    """Refuse what is not a whole number of at least 1."""
    if not isinstance(value, Integral) or isinstance(value, bool):
        raise TypeError(f"{name} must be a whole number; got {value!r}.")
    if value < 1:
        raise ValueError(f"{name} must be at least 1; got {value!r}.")


def check_shape(shape):
    """Refuse what is not the shape (n_in, n_out) of a weight matrix."""
    if not isinstance(shape, tuple | list) or len(shape) != 2:
        raise ValueError(
            f"shape must be (n_in, n_out), as W has; got {shape!r}. "
            "For a layer from 2 inputs to 5 units write (2, 5)."
        )
    check_size(shape[0], "n_in")
    check_size(shape[1], "n_out")


def check_finite(array, name):
    """Refuse NaN and infinity. For the places where data enter."""
    bad = array.size - np.count_nonzero(np.isfinite(array))
    if bad:
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(
            f"{name} holds {bad} values that are NaN or infinite, the first at index "
            f"{where}. Data must be cleaned first; if this came out of training, the "
            "run diverged: try a smaller learning rate."
        )


def checked(check, *functions):
    """Return the functions with `check` called first on the same arguments.

    The bodies stay as the chapters show them.
    """

    def guard(function):
        @wraps(function)
        def guarded(*args, **kwargs):
            check(*args, **kwargs)
            return function(*args, **kwargs)

        return guarded

    return tuple(guard(function) for function in functions)


def prepared(prepare, *functions):
    """Return the functions, called with what `prepare` makes of their arguments."""

    def guard(function):
        @wraps(function)
        def guarded(*args, **kwargs):
            return function(*prepare(*args, **kwargs))

        return guarded

    return tuple(guard(function) for function in functions)
