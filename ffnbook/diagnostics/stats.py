"""The numbers of one layer: its signal, its gradient, its dead units. Chapter 11.

The Init lab shows the same numbers; js/layer_stats.js is this file in JavaScript.
"""

import math
from dataclasses import dataclass

import numpy as np

# Histograms: 51 bins of width 0.16 from -4.08 to 4.08. Then 0, 1/2 and 1, where many
# outputs lie exactly, are inside a bin and not on an edge.
LOW, WIDTH, BINS = -4.08, 0.16, 51
# A sum over the samples that is below this share of its terms' size is rounding: the
# terms cancel, and the sum counts as 0.
ROUNDING = 1e-12


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


@dataclass
class Reading:
    """What one pass forward and backward left at a Linear layer Z = X @ W + b.

    X (N, n_in), W (n_in, n_out); Z, A, slopes (N, n_out), where slopes is f'(Z) and
    A = f(Z); limit is the slope below which f counts as saturated. dW (n_in, n_out),
    db (n_out,) or None without biases, and dZ (N, n_out) come with a pass backward.
    rounding: below which share of its terms a sum counts as 0; more for float32.
    """

    X: np.ndarray
    W: np.ndarray
    b: np.ndarray | None
    Z: np.ndarray
    A: np.ndarray
    slopes: np.ndarray
    limit: float
    dW: np.ndarray | None = None
    db: np.ndarray | None = None
    dZ: np.ndarray | None = None
    rounding: float = ROUNDING
    used: bool = True  # False: the loss does not depend on this layer

    def sizes(self):
        """Bounds for the norms of dW and db, reached when no terms cancel."""
        back = norm(self.dZ)
        return norm(self.X) * back, math.sqrt(len(self.X)) * back

    def pull(self, grad, size):
        """The norm of a gradient; 0 when it is only what rounding left of `size`."""
        found = norm(grad)
        return 0.0 if found <= self.rounding * size < math.inf else found


def dead_units(reading):
    """Which units have the slope 0 for every sample: bool (n_out,)."""
    return (reading.slopes == 0).all(axis=0)


def layer_stats(reading):
    """The entries for one layer, from its Reading.

    n_in, n_out; z, a: summaries of Z and A; saturated: share of the entries of Z
    where the slope |f'| is below the limit; dead: share of the units whose f' is 0
    for every sample; slope: mean |f'|; weight: root mean square of W (its standard
    deviation, when its mean is 0); gain: weight sqrt(n_in); growth:
    sqrt(n_in weight^2 mean f'^2), by which a signal grows from layer to layer; dW,
    db: norms of the gradients (db is nan without biases), 0 where all that is left is
    rounding; dz: root mean square of dZ.
    """
    W, slopes, dZ = reading.W, reading.slopes, reading.dZ
    weight = norm(W) / math.sqrt(W.size)
    gain = weight * math.sqrt(len(W))
    size_W, size_b = reading.sizes()
    return {
        "n_in": W.shape[0], "n_out": W.shape[1],
        "z": summary(reading.Z), "a": summary(reading.A),
        "saturated": float((np.abs(slopes) < reading.limit).mean()),
        "dead": float(dead_units(reading).mean()),
        "slope": float(np.abs(slopes).mean()),
        "weight": weight, "gain": gain,
        "growth": gain * norm(slopes) / math.sqrt(slopes.size),
        "dW": reading.pull(reading.dW, size_W),
        "db": math.nan if reading.db is None else reading.pull(reading.db, size_b),
        "dz": norm(dZ) / math.sqrt(dZ.size),
    }


def why_zero(i, layers, readings):
    """Why dW of layer i is 0, or None when it is not.

    "unused": the loss does not depend on it. "inputs": all its inputs X are 0.
    "dead": no unit of this layer, or of one behind it, has a slope. "weights": all
    weights of a layer behind it are 0. "balance": what the samples ask for cancels, up
    to rounding. "underflow": the product of many small factors fell below 5e-324.
    """
    if layers[i]["dW"] > 0:
        return None
    if not readings[i].used:
        return "unused"
    if not readings[i].X.any():
        return "inputs"
    if any(layer["dead"] == 1 for layer in layers[i:]):
        return "dead"
    if any(not reading.W.any() for reading in readings[i + 1:]):
        return "weights"
    return "balance" if readings[i].sizes()[0] > 0 else "underflow"


def network_stats(readings):
    """{"layers": [...], "ratio"}: the entries of layer_stats, and `why` of why_zero.

    ratio is the norm of the first layer's dW over the last one's; None when the
    last one is 0.
    """
    with np.errstate(all="ignore"):  # what overflowed shows in the numbers
        layers = [layer_stats(reading) for reading in readings]
    for i, layer in enumerate(layers):
        layer["why"] = why_zero(i, layers, readings)
    first, last = layers[0]["dW"], layers[-1]["dW"]
    return {"layers": layers, "ratio": first / last if last > 0 else None}
