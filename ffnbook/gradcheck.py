"""Check a gradient against central differences. Chapters 2, 7 and 9."""

from dataclasses import dataclass

import numpy as np

from ffnbook._validate import check_finite, check_number, floats, prepared

EPS = np.finfo(float).eps  # 2.2e-16, the spacing of float64 at 1


def steps(x, h=None):
    """Return the step for each entry of x: h, or eps^(1/3) max(1, |x|).

    The error of a central difference is about h^2 + eps / h, smallest there.
    """
    if h is None:
        return EPS ** (1 / 3) * np.maximum(1.0, np.abs(x))
    return np.full(x.shape, float(h))


def numerical_gradient(f, x, h=None):
    """Return df/dx by central differences, in the shape of x.

    f takes an array of the shape of x and returns one number. Each entry costs two
    calls of f. x itself is not changed.
    """
    h, grad = steps(x, h), np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h[i]
        above, high = x[i], f(x)
        x[i] = keep - h[i]
        below, low = x[i], f(x)
        x[i] = keep
        grad[i] = (high - low) / (above - below)  # the step that was really taken
    return grad


def _ready(f, x, h=None):
    if not callable(f):
        raise TypeError(f"f must be a function of x; got {type(f).__name__}.")
    x = np.array(floats(x, "x"))  # a copy
    check_finite(x, "x")
    if h is not None:
        check_number(h, "h", low=0.0, strict=True)
    return lambda x: _number(f(x)), x, h


def _number(value):
    if np.size(value) != 1:
        raise ValueError(
            f"f must return one number; got shape {np.shape(value)}. "
            "Sum its entries, or check one of them at a time."
        )
    return float(np.reshape(value, ()))


def relative_error(a, b):
    """Return the largest |a - b| over the largest |a| or |b|; 0 if all are 0."""
    a, b = floats(a, "a"), floats(b, "b")
    if a.shape != b.shape:
        raise ValueError(f"shapes must agree; got {a.shape} and {b.shape}.")
    scale = max(np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0))
    return float(np.abs(a - b).max(initial=0.0) / scale) if scale else 0.0


@dataclass(frozen=True)
class GradCheck:
    """The outcome of gradcheck; print it to read it."""

    max_error: float
    tol: float
    worst: tuple
    given: float
    numerical: float
    n: int

    @property
    def ok(self):
        return bool(self.max_error <= self.tol)

    def __bool__(self):
        return self.ok

    def __str__(self):
        if self.ok:
            return f"gradient ✓ {self.n} entries agree (tolerance {self.tol:g})"
        return (
            f"gradient ✗ worst {self.worst}: given {self.given:.4g}, "
            f"measured {self.numerical:.4g}, error {self.max_error:.0e}"
        )


def gradcheck(f, x, grad, tol=1e-6, h=None):
    """Compare `grad` (an array, or a function of x) with central differences of f.

    The error of an entry is relative to the largest entry of both gradients.
    Differences below 2 eps |f| / h are rounding, which no difference can see through.
    Keep x away from kinks. Returns a GradCheck. Raises ValueError on wrong shapes.
    """
    x = floats(x, "x")
    if not x.size:
        raise ValueError("x is empty: there is no entry to check.")
    given = floats(grad(x) if callable(grad) else grad, "grad")
    if given.shape != x.shape:
        hint = " It is that of the transpose." if given.shape == x.shape[::-1] else ""
        raise ValueError(
            f"the gradient must have the shape of x, {x.shape}; got {given.shape}."
            + hint
        )
    check_number(tol, "tol", low=0.0)
    numerical = numerical_gradient(f, x, h)
    rounding = 2 * EPS * abs(_number(f(np.array(x)))) / steps(x, h)
    scale = max(np.abs(given).max(initial=0.0), np.abs(numerical).max(initial=0.0))
    error = np.maximum(np.abs(given - numerical) - rounding, 0.0) / (scale or 1.0)
    i = tuple(int(k) for k in np.unravel_index(np.argmax(error), x.shape))
    return GradCheck(
        float(error[i]), tol, i, float(given[i]), float(numerical[i]), x.size
    )


# The checks are added here, so that the function reads as chapter 7 shows it.
(numerical_gradient,) = prepared(_ready, numerical_gradient)
