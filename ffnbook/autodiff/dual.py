"""Forward mode: numbers that carry their derivative along. Chapter 9.

A dual number is value + slope * e with e * e = 0. Calculating with it by the rules of
algebra gives f(x) and f'(x) in one pass, for one direction of the inputs.
"""

from dataclasses import dataclass

import numpy as np

from ffnbook._validate import floats
from ffnbook.autodiff.arithmetic import Arithmetic


@dataclass(frozen=True)
class Dual(Arithmetic):
    """A value with its derivative along one direction; numbers or arrays alike."""

    value: np.ndarray
    slope: np.ndarray

    __array_ufunc__ = None  # array * Dual is our business, not NumPy's

    def __add__(self, other):
        other = as_dual(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = as_dual(other)
        slope = self.slope * other.value + self.value * other.slope
        return Dual(self.value * other.value, slope)

    def __pow__(self, n):
        if isinstance(n, Dual):
            raise TypeError("The exponent must be a number: a ** b is exp(b * log(a)).")
        return self.apply(lambda v: v**n, lambda v: n * v ** (n - 1))

    def apply(self, f, f_prime):
        """f(self) for a function of one number with the derivative f_prime."""
        return Dual(f(self.value), f_prime(self.value) * self.slope)

    def exp(self):
        return self.apply(np.exp, np.exp)

    def log(self):
        return self.apply(np.log, lambda v: 1.0 / v)

    __radd__, __rmul__ = __add__, __mul__


def matmul(a, b):
    """a @ b, with the product rule."""
    a, b = as_dual(a), as_dual(b)
    return Dual(a.value @ b.value, a.slope @ b.value + a.value @ b.slope)


Dual.__matmul__ = matmul
Dual.__rmatmul__ = lambda b, a: matmul(a, b)


def as_dual(x):
    """x as a Dual; a plain number or array is a constant, with slope 0."""
    if isinstance(x, Dual):
        return x
    value = floats(x, "x")
    return Dual(value, np.zeros_like(value))


def derivative(f, x, direction=1.0):
    """Return (f(x), the derivative of f at x along direction), in one pass.

    x and direction are numbers or arrays of one shape. A gradient with n entries
    takes n passes: one direction (0, .., 1, .., 0) each.
    """
    x, direction = floats(x, "x"), floats(direction, "direction")
    if direction.ndim and direction.shape != x.shape:
        raise ValueError(
            f"direction must have the shape of x, {x.shape}; got {direction.shape}."
        )
    y = f(Dual(x, np.broadcast_to(direction, x.shape)))
    if not isinstance(y, Dual):  # f does not depend on x
        return floats(y, "f(x)"), np.zeros(np.shape(y))
    return y.value, y.slope
