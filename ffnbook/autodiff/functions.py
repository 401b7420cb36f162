"""Activations and losses of Tensors: the book's own, with the backwards they have.

Nothing is derived again here: an operation may be as large as we like, as long as it
knows its own vector-Jacobian product. Chapter 9.
"""

from ffnbook import losses
from ffnbook.activations import get_activation
from ffnbook.autodiff.operators import record
from ffnbook.autodiff.tensor import constant


def activate(z, name, **params):
    """Apply the activation `name` entry by entry (softmax: row by row).

    activate(z, "leaky_relu", slope=0.2). Raises ValueError for an unknown name.
    """
    act = get_activation(name, **params)
    x = constant(z)
    a = act.f(x)
    return record(act.name, a, (z, lambda da: act.backward(x, a, da)))


def _loss(loss, pred, target):
    value = loss.forward(constant(pred), target)
    grad = loss.backward()
    return record(type(loss).__name__, value, (pred, lambda g: g * grad))


def mse(pred, target):
    """Mean squared error; target is an array of the shape of pred."""
    return _loss(losses.MSE(), pred, target)


def bce(pred, target):
    """Binary cross entropy on probabilities."""
    return _loss(losses.BCE(), pred, target)


def bce_with_logits(pred, target):
    """Binary cross entropy on logits."""
    return _loss(losses.BCEWithLogits(), pred, target)


def cross_entropy_with_logits(pred, target):
    """Cross entropy of softmax(pred), pred (N, K), target (N,) with 0 to K - 1."""
    return _loss(losses.CrossEntropyWithLogits(), pred, target)
