"""Arithmetic of Tensors: each operation knows the shares of its operands. Chapter 9.

Operands may be Tensors, arrays or numbers. Shapes are broadcast as in NumPy; the
gradient of an operand that was repeated is summed over its copies.
"""

import numpy as np

from ffnbook._validate import check_number
from ffnbook.autodiff.dual import Dual
from ffnbook.autodiff.tensor import Tensor, constant


def unbroadcast(grad, shape):
    """Sum grad over the copies that broadcasting made of an array of this shape."""
    extra = grad.ndim - len(shape)
    grad = grad.sum(axis=tuple(range(extra)))
    repeated = [i for i, n in enumerate(shape) if n == 1 and grad.shape[i] != 1]
    return grad.sum(axis=tuple(repeated), keepdims=True)


def record(op, value, *pairs):
    """A Tensor with those (operand, share) as parents whose operand is a Tensor."""
    return Tensor(value, [pair for pair in pairs if isinstance(pair[0], Tensor)], op)


def both(a, b, op):
    """Return the arrays behind a and b, or say that their shapes do not fit."""
    a, b = constant(a), constant(b)
    try:
        np.broadcast_shapes(a.shape, b.shape)
    except ValueError:
        raise ValueError(
            f"{op}: shapes {a.shape} and {b.shape} do not fit together. From the last "
            "axis on, sizes must be equal or 1."
        ) from None
    return a, b


def add(a, b):
    """a + b. Both get the gradient as it is."""
    x, y = both(a, b, "add")
    return record(
        "add",
        x + y,
        (a, lambda g: unbroadcast(g, x.shape)),
        (b, lambda g: unbroadcast(g, y.shape)),
    )


def multiply(a, b):
    """a * b, entry by entry. Each gets the gradient times the other."""
    x, y = both(a, b, "multiply")
    return record(
        "multiply",
        x * y,
        (a, lambda g: unbroadcast(g * y, x.shape)),
        (b, lambda g: unbroadcast(g * x, y.shape)),
    )


def power(a, exponent):
    """a ** exponent, the exponent a number: (a^n)' = n a^(n-1)."""
    if isinstance(exponent, Tensor):
        raise TypeError("The exponent must be a number: a ** b is exp(b * log(a)).")
    check_number(exponent, "exponent")
    x = constant(a)
    if exponent == 0:  # not 0 * x^-1, which is NaN at 0
        return record("power", x**0, (a, np.zeros_like))
    return record(
        "power", x**exponent, (a, lambda g: g * exponent * x ** (exponent - 1))
    )


def matmul(a, b):
    """a @ b for matrices (N, D) and (D, H): da = g @ b.T, db = a.T @ g."""
    x, y = constant(a), constant(b)
    if x.ndim != 2 or y.ndim != 2 or x.shape[1] != y.shape[0]:
        raise ValueError(
            f"matmul needs shapes (N, D) and (D, H); got {x.shape} and {y.shape}. "
            "For one sample use x[None, :]."
        )
    return record("matmul", x @ y, (a, lambda g: g @ y.T), (b, lambda g: x.T @ g))


def exp(a):
    """e^a, which is its own derivative; of a Dual, too."""
    if isinstance(a, Dual):
        return a.exp()
    value = np.exp(constant(a))
    return record("exp", value, (a, lambda g: g * value))


def log(a):
    """The natural logarithm, its derivative is 1 / a; of a Dual, too."""
    if isinstance(a, Dual):
        return a.log()
    x = constant(a)
    return record("log", np.log(x), (a, lambda g: g / x))


def total(a, axis=None, keepdims=False):
    """Sum over an axis (all by default): every summand gets the whole gradient."""
    x = constant(a)
    value = x.sum(axis=axis, keepdims=keepdims)

    def share(g):
        if axis is not None and not keepdims:
            g = np.expand_dims(g, axis)
        return np.broadcast_to(g, x.shape).copy()  # a broadcast array is read-only

    return record("sum", value, (a, share))


def mean(a, axis=None, keepdims=False):
    """The sum divided by the number of summands."""
    x = constant(a)
    if x.size == 0:
        raise ValueError(f"A mean needs at least one number; got shape {x.shape}.")
    value = total(a, axis, keepdims)
    return multiply(value, value.size / x.size)


def transpose(a):
    """Rows become columns; so do those of the gradient."""
    return record("transpose", constant(a).T, (a, lambda g: g.T))


def reshape(a, *shape):
    """The same entries in another shape."""
    x = constant(a)
    return record("reshape", x.reshape(*shape), (a, lambda g: g.reshape(x.shape)))


Tensor.__add__ = Tensor.__radd__ = add
Tensor.__mul__ = Tensor.__rmul__ = multiply
Tensor.__pow__ = power
Tensor.__matmul__ = matmul
Tensor.__rmatmul__ = lambda a, b: matmul(b, a)
Tensor.T = property(transpose)
Tensor.sum, Tensor.mean, Tensor.reshape = total, mean, reshape
