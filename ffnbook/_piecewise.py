"""The activation functions made of pieces, each with its derivative. Chapter 2.

At a kink the derivative does not exist and a convention must be chosen. Ours are
torch's, and each docstring names its own.
"""

import numpy as np


def relu(z):
    """max(z, 0)."""
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0)


def relu_grad(z):
    """1 for z > 0, 0 for z < 0. At the kink z = 0 we take 0."""
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, 0.0)


def leaky_relu(z, slope=0.01):
    """z for z > 0, slope * z otherwise. Maas et al., 2013."""
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, slope * z)


def leaky_relu_grad(z, slope=0.01):
    """1 for z > 0, slope for z < 0. At the kink z = 0 we take slope."""
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, slope)


def elu(z, alpha=1.0):
    """z for z > 0, alpha (exp(z) - 1) otherwise. Clevert et al., 2016."""
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def elu_grad(z, alpha=1.0):
    """1 for z > 0, alpha exp(z) for z < 0. At z = 0 we take alpha.

    There is a kink at 0 only when alpha is not 1.
    """
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))


def hard_logistic(z):
    """The tangent of the logistic function at 0, cut off at 0 and 1."""
    z = np.asarray(z, dtype=float)
    return np.clip(0.25 * z + 0.5, 0.0, 1.0)


def hard_logistic_grad(z):
    """1/4 for |z| < 2, 0 beyond. At the kinks z = -2 and z = 2 we take 0."""
    z = np.asarray(z, dtype=float)
    return np.where(np.abs(z) < 2, 0.25, 0.0)


def hard_tanh(z):
    """The tangent of tanh at 0, cut off at -1 and 1."""
    z = np.asarray(z, dtype=float)
    return np.clip(z, -1.0, 1.0)


def hard_tanh_grad(z):
    """1 for |z| < 1, 0 beyond. At the kinks z = -1 and z = 1 we take 0."""
    z = np.asarray(z, dtype=float)
    return np.where(np.abs(z) < 1, 1.0, 0.0)
