"""The smooth activation functions, each with its derivative. Chapter 2.

They take a number or an array of any shape and give float64 of the same shape.
A derivative is always taken at the net activation z, never at the output a.
All stay finite for large |z|; NaN in gives NaN out.
"""

import math

import numpy as np

from ffnbook._validate import checked

erfc = np.vectorize(math.erfc, otypes=[float])


def identity(z):
    """z itself: no activation, as at the output of a regression."""
    return np.array(z, dtype=float)


def identity_grad(z):
    """1 everywhere."""
    z = np.asarray(z, dtype=float)
    return np.ones_like(z)


def logistic(z):
    """1 / (1 + exp(-z)), between 0 and 1."""
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):  # exp(-z) may be inf: 1 / inf = 0 is right
        return 1.0 / (1.0 + np.exp(-z))


def logistic_grad(z):
    """s (1 - s) with s = logistic(z); at most 1/4, at z = 0."""
    s = logistic(z)
    return s * (1.0 - s)


def tanh(z):
    """The hyperbolic tangent, 2 logistic(2z) - 1, between -1 and 1."""
    z = np.asarray(z, dtype=float)
    return np.tanh(z)


def tanh_grad(z):
    """1 - tanh(z)^2; at most 1, at z = 0."""
    return 1.0 - tanh(z) ** 2


def softplus(z):
    """log(1 + exp(z)), a smooth ReLU."""
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))


def softplus_grad(z):
    """logistic(z)."""
    return logistic(z)


def swish(z, beta=1.0):
    """z logistic(beta z); SiLU when beta = 1. Ramachandran et al., 2017."""
    z = np.asarray(z, dtype=float)
    return z * logistic(beta * z)


def swish_grad(z, beta=1.0):
    """s + beta z s (1 - s) with s = logistic(beta z)."""
    z = np.asarray(z, dtype=float)
    s = logistic(beta * z)
    return s + beta * z * s * (1.0 - s)


def gelu(z):
    """z Phi(z), Phi the normal distribution function. Hendrycks and Gimpel, 2016."""
    z = np.asarray(z, dtype=float)
    return z * 0.5 * erfc(-z / math.sqrt(2.0))


def gelu_grad(z):
    """Phi(z) + z phi(z), phi the normal density."""
    z = np.asarray(z, dtype=float)
    phi = np.exp(-0.5 * z**2) / math.sqrt(2.0 * math.pi)
    return 0.5 * erfc(-z / math.sqrt(2.0)) + z * phi


def softmax(z):
    """exp(z_k) / sum_j exp(z_j) along each row: (..., K) -> (..., K).

    Subtracting the largest entry first changes nothing but keeps exp finite.
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_grad(z):
    """The Jacobian diag(p) - p p^T of each row: (..., K) -> (..., K, K)."""
    p = softmax(z)
    return p[..., :, None] * (np.eye(p.shape[-1]) - p[..., None, :])


def softmax_vjp(z, da):
    """dz = p (da - sum_k p_k da_k): the Jacobian times da, row by row."""
    p = softmax(z)
    return p * (da - (p * da).sum(axis=-1, keepdims=True))


def _check_rows(z, da=None):
    if np.ndim(z) == 0 or np.shape(z)[-1] == 0:
        raise ValueError(
            f"softmax needs rows of at least one score, (N, K); got {np.shape(z)}."
        )
    if da is not None and np.shape(da) != np.shape(z):
        raise ValueError(
            f"da must have the shape of z, {np.shape(z)}; got {np.shape(da)}."
        )


# The check is added here, so that the functions read as the chapters show them.
softmax, softmax_grad, softmax_vjp = checked(
    _check_rows, softmax, softmax_grad, softmax_vjp
)
