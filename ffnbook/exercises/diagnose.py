"""Name the likely mistake from the reader's value and the expected one.

Each function takes (got, want, inputs) as float arrays (inputs: the arguments of
the case) and returns a hint or "". `name_mistake` asks them in order: shapes
first, since a wrong shape explains everything that follows.
"""

import numpy as np

from ffnbook.exercises.compare import same


def transposed_shape(got, want, inputs):
    if got.ndim == want.ndim == 2 and got.shape == want.shape[::-1] != want.shape:
        return f"The shape is that of the transpose: got {got.shape}, not {want.shape}."
    return ""


def kept_axis(got, want, inputs):
    if got.ndim > want.ndim and got.size == want.size:
        return (
            f"The numbers may be right, the shape is not: got {got.shape}, needed "
            f"{want.shape}. An axis of length 1 was kept (`keepdims=True`?)."
        )
    if got.ndim < want.ndim and got.size == want.size:
        return (
            f"The shape must be {want.shape}; got {got.shape}. "
            "An axis was lost (`keepdims=True` keeps it)."
        )
    return ""


def _shapes(inputs):
    """Shapes of the arrays among the inputs; a list of matrices has none."""
    return [np.shape(x) for x in inputs if isinstance(x, (np.ndarray, np.generic))]


def wrong_axis(got, want, inputs):
    for shape in _shapes(inputs):
        for axis in range(len(shape)):
            reduced = shape[:axis] + shape[axis + 1 :]
            if got.shape == reduced != want.shape and got.ndim == want.ndim:
                return (
                    "The sum or mean runs along the wrong axis: got shape "
                    f"{got.shape}, needed {want.shape}."
                )
    return ""


def other_shape(got, want, inputs):
    if got.shape != want.shape:
        return f"The shape must be {want.shape}; got {got.shape}."
    return ""


def not_finite(got, want, inputs):
    if np.isfinite(want).all() and not np.isfinite(got).all():
        return (
            "The result contains inf or nan: something is divided by 0, or a large "
            "number is exponentiated."
        )
    return ""


def whole_numbers(got, want, inputs):
    if got.dtype.kind in "iu" and want.dtype.kind == "f" and same(got, np.trunc(want)):
        return "The digits after the point are lost: use `/`, not `//`, and float64."
    return ""


def transposed(got, want, inputs):
    return "The result is the transpose of the right one." if same(got, want.T) else ""


def sign(got, want, inputs):
    return "The sign is flipped." if same(got, -want) else ""


def factor_two(got, want, inputs):
    if same(got, 2 * want):
        return "It is twice the right value: a factor 1/2 is missing."
    if same(2 * got, want):
        return "It is half the right value: a factor 2 is missing."
    return ""


def mean_over_samples(got, want, inputs):
    counts = {shape[0] for shape in _shapes(inputs) if shape}
    for n in sorted(counts - {1, 2}):
        if same(got, n * want):
            return f"The mean over the N samples is missing: N = {n} times too big."
        if same(n * got, want):
            return f"It is divided by N = {n} once too often."
        if same(got, -n * want):
            return "The sign is flipped, and the mean over the N samples is missing."
    return ""


def constant_factor(got, want, inputs):
    big = np.abs(want) > 1e-9
    if big.sum() < 2 or not same(got[~big], want[~big]):
        return ""
    ratio = got[big] / want[big]
    if not ratio.any():
        return "All entries are 0 where something else is expected."
    if same(ratio, np.full_like(ratio, ratio[0])):
        return f"Every entry is {ratio[0]:.3g} times the right one: a factor is wrong."
    return ""


def constant_shift(got, want, inputs):
    gap = got - want
    if gap.size > 1 and same(gap, np.full_like(gap, gap.flat[0])):
        return f"Every entry is off by the same amount, {gap.flat[0]:+.3g}."
    return ""


SHAPES = (transposed_shape, kept_axis, wrong_axis)
VALUES = (
    not_finite,
    whole_numbers,
    transposed,
    sign,
    factor_two,
    mean_over_samples,
    constant_factor,
    constant_shift,
)


def name_mistake(pairs):
    """Return the first hint that fits, or "" when none does.

    pairs: (got, want, inputs) of every case that differs. One case shows a wrong
    shape; a statement about values must fit all of them.
    """
    pairs = [(np.asarray(got), np.asarray(want), x) for got, want, x in pairs]
    with np.errstate(all="ignore"):
        for diagnoser in SHAPES:
            for pair in pairs:
                if hint := diagnoser(*pair):
                    return hint
        for pair in pairs:
            if hint := other_shape(*pair):
                return hint
        if any(want.dtype == bool for _, want, _ in pairs):
            return ""  # yes or no: no sign, no factor
        for diagnoser in VALUES:
            hints = [diagnoser(*pair) for pair in pairs]
            if hints and (all(hints) or (diagnoser is not_finite and any(hints))):
                return next(filter(None, hints))
    return ""
