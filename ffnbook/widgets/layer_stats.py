"""The numbers that the Init lab shows for one layer. Chapter 11."""

import math

import numpy as np

from ffnbook.widgets.saturation import flat_limit

# Histograms: 51 bins of width 0.16 from -4.08 to 4.08. Then 0, 1/2 and 1, where many
# outputs lie exactly, are inside a bin and not on an edge.
LOW, WIDTH, BINS = -4.08, 0.16, 51


def norm(x):
    """The Euclidean norm; squares of numbers below 1e-154 would be lost."""
    top = np.abs(x).max()
    if not 0 < top < math.inf:
        return float(top)
    return float(top * np.sqrt(np.square(x / top).sum()))


def summary(x):
    """{"mean", "std", "counts", "below", "above"} of all entries of x."""
    place = np.floor((x - LOW) / WIDTH)
    inside = (place >= 0) & (place < BINS)
    counts = np.bincount(place[inside].astype(int), minlength=BINS)
    mean = x.mean()
    std = norm(x - mean) / math.sqrt(x.size)
    return {"mean": float(mean), "std": std, "counts": counts.tolist(),
            "below": int((place < 0).sum()), "above": int((place >= BINS).sum())}


def layer_stats(linear, Z, A, dZ, act):
    """The entries for one layer with inputs X, Z = X @ W + b and A = act.f(Z).

    n_in, n_out; z, a: summaries of Z and A; saturated: share of the entries of Z
    where the slope |f'| is below flat_limit(act); dead: share of the units whose f'
    is 0 for every sample; slope: mean |f'|; weight: root mean square of W (its
    standard deviation, when its mean is 0); gain: weight sqrt(n_in); growth:
    sqrt(n_in weight^2 mean f'^2), by which a signal grows from layer to layer; dW,
    db: norms of the gradients; dz: root mean square of dZ; X is taken from linear.
    """
    W = linear.params["W"]
    slopes = act.grad(Z)
    weight = norm(W) / math.sqrt(W.size)
    gain = weight * math.sqrt(len(W))
    return {
        "n_in": W.shape[0], "n_out": W.shape[1],
        "z": summary(Z), "a": summary(A),
        "saturated": float((np.abs(slopes) < flat_limit(act)).mean()),
        "dead": float((slopes == 0).all(axis=0).mean()),
        "slope": float(np.abs(slopes).mean()),
        "weight": weight, "gain": gain,
        "growth": gain * norm(slopes) / math.sqrt(slopes.size),
        "dW": norm(linear.grads["W"]), "db": norm(linear.grads["b"]),
        "dz": norm(dZ) / math.sqrt(dZ.size),
    }


def why_zero(i, layers, linears, X):
    """Why dW of layer i is exactly 0, or None when it is not.

    "inputs": all its inputs X are 0. "dead": no unit of this layer, or of one
    behind it, has a slope. "weights": all weights of a layer behind it are 0.
    "underflow": the product of many small factors fell below 5e-324.
    """
    if layers[i]["dW"] > 0:
        return None
    if not X.any():
        return "inputs"
    if any(layer["dead"] == 1 for layer in layers[i:]):
        return "dead"
    if any(not linear.params["W"].any() for linear in linears[i + 1:]):
        return "weights"
    return "underflow"
