"""Read a NumPy network layer by layer."""

import copy

import numpy as np

from ffnbook._check_data import as_numeric, check_matrix
from ffnbook.activations import Activation, get_activation
from ffnbook.diagnostics.saturation import GRID, flat_limit, limit_of
from ffnbook.diagnostics.stats import Reading
from ffnbook.layers import ActivationLayer


def forward(model, X):
    """X and the outputs of all layers, first to last."""
    outputs = [X]
    for layer in model.layers:
        outputs.append(layer.forward(outputs[-1]))
    return outputs


def backward(model, dY):
    """Fill the gradients; return the gradient of every layer's output."""
    douts = []
    for layer in reversed(model.layers):
        douts.append(dY)
        dY = layer.backward(dY)
    return douts[::-1]


def readings(model, outputs, douts=None):
    """A Reading for every layer with weights W.

    outputs and douts are those of forward and backward. The layer after it is its
    activation when it has no parameters; otherwise f is the identity.
    """
    found = []
    for i, layer in enumerate(model.layers):
        if "W" not in getattr(layer, "params", {}):
            continue
        Z, A = outputs[i + 1], outputs[i + 1]
        slopes, limit = _slopes(get_activation("identity"), Z)
        if i + 1 < len(model.layers) and _is_activation(model.layers[i + 1]):
            A = outputs[i + 2]
            slopes, limit = _slopes(model.layers[i + 1], Z)
        reading = Reading(outputs[i], layer.params["W"], layer.params.get("b"), Z, A,
                          slopes, limit)
        if douts is not None:
            reading.dZ = douts[i]
            reading.dW, reading.db = layer.grads["W"], layer.grads.get("b")
        found.append(reading)
    if not found:
        raise ValueError(
            "The model has no layer with weights W, so there is nothing to look at. "
            "Give a Sequential with at least one Linear layer."
        )
    return found


def _is_activation(layer):
    return not getattr(layer, "params", {})


def _slopes(layer, Z):
    """f'(Z), and the slope below which f is saturated.

    A softmax mixes the units of a row and has no slope of one unit alone: it counts
    as the identity. An activation layer of the reader's own is asked by backward.
    """
    act = layer.activation if isinstance(layer, ActivationLayer) else layer
    if isinstance(act, Activation):
        if act.name == "softmax":
            act = get_activation("identity")
        return act.grad(Z), flat_limit(act)

    def slopes(z):
        own = copy.deepcopy(layer)
        return own.backward(np.ones_like(own.forward(z)))

    units = Z.shape[1]  # a layer may treat each unit in its own way
    return slopes(Z), limit_of(slopes(np.repeat(GRID[:, None], units, axis=1)))


def read_forward(model, X):
    """Readings of a pass forward of X (N, D). The model itself is not touched."""
    model = copy.deepcopy(model)
    with np.errstate(all="ignore"):
        return readings(model, forward(model, check_matrix(X)))


def read(model, X, y, loss):
    """(readings, loss value) of a pass forward and backward on X (N, D), y.

    A copy does the work, so the model keeps its gradients and what its layers saved.
    When the output has left the range of float64, the gradients are nan.
    """
    if not (hasattr(loss, "forward") and hasattr(loss, "backward")):
        raise TypeError(
            f"For a NumPy model loss must have forward and backward; got {loss!r}. "
            "Write for example BCEWithLogits()."
        )
    X, y = check_matrix(X), as_numeric(y, "y")
    model, loss = copy.deepcopy((model, loss))
    with np.errstate(all="ignore"):
        outputs = forward(model, X)
        value, dY = np.nan, np.full_like(outputs[-1], np.nan)
        if np.isfinite(outputs[-1]).all():
            value = loss.forward(outputs[-1], y)
            dY = loss.backward()
        return readings(model, outputs, backward(model, dY)), float(value)
