"""The backward pass as code with a mistake runs it: really made, in NumPy."""

import numpy as np

from ffnbook.gradcheck import relative_error
from ffnbook.losses import DENOMINATOR_FLOOR
from ffnbook.widgets.backprop_conventions import CONVENTIONS

TOLERANCE = 1e-6  # a gradient that is further off than this is wrong
# name -> the layers in whose backward step it can be made, for L layers
MISTAKES = {
    "none": lambda L: (),
    "transpose_dW": lambda L: range(1, L + 1),
    "transpose_dA": lambda L: range(2, L + 1),
    "forget_W": lambda L: range(2, L + 1),
    "slope_at_a": lambda L: range(1, L),
    "relu_mask": lambda L: range(1, L),
    "index_slip": lambda L: range(2, L + 1),
    "forget_N": lambda L: (),
    "wrong_sign": lambda L: (),
}


def place(mistake, layer, L):
    """The layer in which a mistake is made: `layer`, or the nearest that can."""
    layers = MISTAKES[mistake](L)
    return min(max(layer, layers[0]), layers[-1]) if layers else 0


def at_loss(it, out, Y):
    """The gradient behind the loss, with `forget_N` and `wrong_sign` made here."""
    if it.loss == "cross_entropy_with_logits":
        given = CONVENTIONS[it.convention].softmax(out)
    else:
        given = it.slope(it.L)[0](out) if "logits" in it.loss else out
    error = Y - given if it.mistake == "wrong_sign" else given - Y
    if it.loss == "mse":
        error = 2 * error
    if it.probabilities:
        error = error / np.maximum(given * (1 - given), DENOMINATOR_FLOOR)
    return error if it.mistake == "forget_N" else error / it.y.size


def operator(it, name, v, out):
    """One backward operator, with the mistake when this is its place.

    `v` holds the forward arrays, `out` the gradients so far, in the convention on show.
    """
    way, i = CONVENTIONS[it.convention], int(name[2:])
    at = place(it.mistake, it.layer, it.L)
    made = it.mistake if i == at else ""
    last = f"A{it.L}" if it.probabilities else f"Z{it.L}"
    if name == f"d{last}":
        Y = it.y if it.y.ndim == 2 else np.eye(it.sizes[-1])[it.y]
        return at_loss(it, v[last], it.shown("A", Y))
    if name[:2] == "dW":
        return way.dW(v[f"A{i - 1}"], out[f"dZ{i}"], made)
    if name[:2] == "db":
        return way.db(out[f"dZ{i}"])
    if name[:2] == "dA":
        W = it.shown("W", it.weights[i][0])
        return way.dA(out[f"dZ{i + 1}"], W, it.mistake if i + 1 == at else "")
    if made == "relu_mask" and it.activation == "relu":
        return out[f"dA{i}"] * (v[f"A{i}"] >= 0)
    taken = v[f"A{i}" if made == "slope_at_a" else f"Z{i}"]
    return out[f"dA{i}"] * it.slope(i)[1](taken)


def backward(it):
    """The gradients of a `Pass`, mistake and all, and what stops the code.

    Returns ({name: array in the convention on show}, None), or the arrays so far
    and (name, exception) of the operator at which NumPy refuses.
    """
    v = {name: it.shown(name, np.array(a)) for name, a in it.forward().items()}
    out, names = {}, it.names()
    for name in names[names.index("loss") + 1 :]:
        try:
            out[name] = operator(it, name, v, out)
        except (ValueError, IndexError) as error:
            return out, (name, error)
    return out, None


def wrong(it):
    """Names of the gradients that come out wrong, or not at all, in order."""
    true, found = it.gradients(), backward(it)[0]

    def good(name):
        given, wanted = found.get(name), it.shown(name, true[name])
        if given is None or given.shape != wanted.shape:
            return False
        return relative_error(given, wanted) <= TOLERANCE

    return [name for name in true if not good(name)]
