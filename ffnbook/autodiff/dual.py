"""Forward mode: numbers that carry their derivative along. Chapter 9.

A dual number is value + slope * e with e * e = 0. Calculating with it by the rules of
algebra gives f(x) and f'(x) in one pass, for one direction of the inputs.
"""

from dataclasses import dataclass

import numpy as np

from ffnbook._validate import floats


@dataclass(frozen=True)
class Dual:
    """A value with its derivative along one direction; numbers or arrays."""

    value: np.ndarray
    slope: np.ndarray = 0.0

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
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)

    def __matmul__(self, other):
        other = as_dual(other)
        slope = self._times(other.value) + other._after(self.value)
        return Dual(self.value @ other.value, slope)

    def __rmatmul__(self, other):
        return as_dual(other) @ self

    def _times(self, y):
        return np.broadcast_to(self.slope, np.shape(self.value)) @ y

    def _after(self, x):
        return x @ np.broadcast_to(self.slope, np.shape(self.value))

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -as_dual(other)

    def __rsub__(self, other):
        return as_dual(other) + -self

    def __truediv__(self, other):
        return self * as_dual(other) ** -1

    def __rtruediv__(self, other):
        return as_dual(other) * self**-1

    __radd__, __rmul__ = __add__, __mul__

    def apply(self, f, f_prime):
        """f(self) for a function of one number with the derivative f_prime."""
        return Dual(f(self.value), f_prime(self.value) * self.slope)

    def exp(self):
        return self.apply(np.exp, np.exp)

    def log(self):
        return self.apply(np.log, lambda v: 1.0 / v)


def as_dual(x):
    """x as a Dual; a plain number or array is a constant, with slope 0."""
    return x if isinstance(x, Dual) else Dual(floats(x, "x"))


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
    return y.value, np.broadcast_to(y.slope, np.shape(y.value))
