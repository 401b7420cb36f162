"""Minus and division for classes that have +, * and **. Chapter 9."""


class Arithmetic:
    """What follows from +, * and **: -a, a - b, a / b, with numbers on either side."""

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * (other**-1 if isinstance(other, Arithmetic) else 1.0 / other)

    def __rtruediv__(self, other):
        return self**-1 * other
