"""Losses, with their gradients. Chapters 5 and 6.

Each is a mean over the N samples (over all entries, when a sample has several
outputs), so its gradient carries 1 / N. All are finite for any finite input.
"""

import math

import numpy as np

from ffnbook._check_targets import (
    check_binary,
    check_classes,
    check_probabilities,
    check_same_shape,
    raise_not_finite,
)
from ffnbook._smooth import logistic, softmax
from ffnbook._validate import prepared

LOG_FLOOR = -100.0  # BCE on probabilities takes log(0) as -100, as torch does,
DENOMINATOR_FLOOR = 1e-12  # and p (1 - p) as 1e-12 at least. On logits: no floors.


def bce(p, y):
    """Binary cross entropy -mean(y log p + (1 - y) log(1 - p)), p a probability."""
    with np.errstate(divide="ignore"):
        log_p = np.maximum(np.log(p), LOG_FLOOR)
        log_q = np.maximum(np.log1p(-p), LOG_FLOOR)
    losses = -(y * log_p + (1.0 - y) * log_q)
    return losses.sum() / losses.size


def bce_grad(p, y):
    """dp = (p - y) / (p (1 - p)) / N."""
    return (p - y) / np.maximum(p * (1.0 - p), DENOMINATOR_FLOOR) / p.size


def bce_with_logits(z, y):
    """bce(logistic(z), y), rearranged so that no log or exp overflows."""
    losses = np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return losses.sum() / losses.size


def bce_with_logits_grad(z, y):
    """dz = (logistic(z) - y) / N."""
    return (logistic(z) - y) / z.size


def cross_entropy_with_logits(z, y):
    """-mean(log softmax(z)[n, y_n]), z (N, K), y (N,) whole numbers 0 to K - 1."""
    z = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(z).sum(axis=1))
    losses = log_sum - z[np.arange(len(y)), y]
    return losses.sum() / losses.size


def cross_entropy_with_logits_grad(z, y):
    """dz = (softmax(z) - one_hot(y)) / N."""
    dz = softmax(z)
    dz[np.arange(len(y)), y] -= 1.0
    return dz / len(y)


def mse(y_hat, y):
    """mean((y_hat - y)^2), over all entries; no factor 1/2."""
    losses = (y_hat - y) ** 2
    return losses.sum() / losses.size


def mse_grad(y_hat, y):
    """dy_hat = 2 (y_hat - y) / N."""
    return 2.0 * (y_hat - y) / y.size


class Loss:
    """forward(pred, target) gives the loss as a float, backward() its gradient."""

    f = grad = check = None  # set by the subclasses

    def __init__(self):
        self._saved = None

    def forward(self, pred, target):
        """Return the mean loss. Raises ValueError when shapes or values are wrong."""
        pred, target = self.check(pred, target)
        value = float(self.f(pred, target))
        if not math.isfinite(value):
            raise_not_finite(pred, target)
        self._saved = pred, target
        return value

    __call__ = forward

    def backward(self):
        """Return the gradient with respect to pred, in the shape of pred."""
        if self._saved is None:
            raise RuntimeError(f"{self}: call forward(pred, target) before backward.")
        return self.grad(*self._saved)

    def __repr__(self):
        return f"{type(self).__name__}()"


class BCE(Loss):
    """Binary cross entropy on probabilities. pred and target of one shape."""

    f, grad = staticmethod(bce), staticmethod(bce_grad)
    check = staticmethod(check_probabilities)


class BCEWithLogits(Loss):
    """Binary cross entropy on logits. pred and target of one shape."""

    f, grad = staticmethod(bce_with_logits), staticmethod(bce_with_logits_grad)
    check = staticmethod(check_binary)


class CrossEntropyWithLogits(Loss):
    """Cross entropy of softmax(pred). pred (N, K), target (N,) with 0 to K - 1."""

    f = staticmethod(cross_entropy_with_logits)
    grad = staticmethod(cross_entropy_with_logits_grad)
    check = staticmethod(check_classes)


class MSE(Loss):
    """Mean squared error. pred and target of one shape."""

    f, grad = staticmethod(mse), staticmethod(mse_grad)
    check = staticmethod(check_same_shape)


LOSSES = {
    "bce": BCE,
    "bce_with_logits": BCEWithLogits,
    "cross_entropy_with_logits": CrossEntropyWithLogits,
    "mse": MSE,
}

# The checks are added here, so that the functions read as the chapters show them.
bce, bce_grad = prepared(check_probabilities, bce, bce_grad)
bce_with_logits, bce_with_logits_grad = prepared(
    check_binary, bce_with_logits, bce_with_logits_grad
)
cross_entropy_with_logits, cross_entropy_with_logits_grad = prepared(
    check_classes, cross_entropy_with_logits, cross_entropy_with_logits_grad
)
mse, mse_grad = prepared(check_same_shape, mse, mse_grad)
