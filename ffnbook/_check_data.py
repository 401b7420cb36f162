"""Checks where data enter: arrays of samples and labels, counts of them.

They search whole arrays for NaN, so they stand at the doors and not in the loops.
"""

import numpy as np

from ffnbook._validate import check_size


def check_count(value, name, low):
    """Return value as an int of at least low; raise TypeError or ValueError."""
    check_size(value, name)
    if value < low:
        raise ValueError(f"{name} must be at least {low}; got {value!r}.")
    return int(value)


def check_matrix(X, name="X"):
    """Return X as a float64 array (N, D) with N >= 1 and finite entries.

    Raises TypeError for what is not numeric, ValueError for another number of
    dimensions, for no rows or columns, and for NaN or infinity.
    """
    X = as_numeric(X, name)
    if X.ndim != 2:
        hint = "For one sample use x[None, :]; for one feature use x[:, None]."
        raise ValueError(
            f"{name} must be (N, D), rows are samples; got {X.shape}. {hint}"
        )
    if X.size == 0:
        raise ValueError(f"{name} is empty: {X.shape}. It needs a row and a column.")
    X = X.astype(np.float64, copy=False)
    finite = np.isfinite(X)
    if not finite.all():
        row, column = np.argwhere(~finite)[0]
        raise ValueError(
            f"{name} holds {X[row, column]} in row {row}, column {column}. "
            "Remove or fill such rows first; np.isfinite(X).all(axis=1) finds them."
        )
    return X


def check_labels(y, name="y"):
    """Return y as an int64 array (N,) of class numbers 0, 1, 2, ...

    Whole numbers stored as floats are accepted. Raises TypeError for what is
    not numeric, ValueError for another shape, fractions or negative numbers.
    """
    y = as_numeric(y, name)
    if y.ndim != 1:
        hint = " Use y.ravel() for a column." if y.ndim == 2 and y.shape[1] == 1 else ""
        raise ValueError(f"{name} must be (N,); got {y.shape}.{hint}")
    if y.size == 0:
        raise ValueError(f"{name} is empty. It needs a label for each sample.")
    if y.dtype.kind == "f" and not (np.isfinite(y) & (y == np.floor(y))).all():
        raise ValueError(f"{name} must hold class numbers 0, 1, 2, ...; got {y[:5]}.")
    y = y.astype(np.int64, copy=False)
    if y.min() < 0:
        raise ValueError(
            f"{name} must hold class numbers 0, 1, 2, ...; the smallest is {y.min()}. "
            "For labels -1 and 1 use (y + 1) // 2."
        )
    return y


def check_pairs(X, y):
    """Raise ValueError unless X and y have the same number of rows."""
    if len(X) != len(y):
        raise ValueError(
            f"X and y must have the same number of rows; got {len(X)} and {len(y)}."
        )


def as_numeric(values, name):
    """Return values as an array of bool, int or float; raise TypeError otherwise."""
    try:
        array = np.asarray(values)
    except (TypeError, ValueError, RuntimeError) as error:
        raise TypeError(f"{name} must be an array of numbers; {error}") from error
    if array.dtype.kind not in "biuf":
        raise TypeError(
            f"{name} must hold numbers; got {array.dtype}. "
            "Convert text with astype(float); look for rows of unequal length."
        )
    return array
