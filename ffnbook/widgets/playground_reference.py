"""What a run is to be compared with: the best line, and the best possible classifier.

js/playground_reference.js computes the same; tests hold the two together.
"""

import math
from functools import cache

import numpy as np

TURNS, INNER = 1.25, 0.5  # of the spirals and the circles: see ffnbook.data
FINE = 0.03  # below this noise the classes are apart: the limit is 100 %


def line_scores(w, X, y, regression=False):
    """The loss of a linear model, and its accuracy (None for regression)."""
    z, y = X @ w[:-1] + w[-1], y.ravel()
    if regression:
        return float(np.mean((z - y) ** 2)), None
    loss = np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
    return float(loss), float(((z > 0) == (y > 0.5)).mean())


def centres(data, count=160):
    """Points along the two curves of a data set, each (count, 2), without noise."""
    half = (np.arange(count) + 0.5) / count
    if data == "moons":
        t = np.pi * half
        upper = np.column_stack([np.cos(t), np.sin(t)])
        return upper, [1, 0.5] - upper
    if data == "circles":
        t = 2 * np.pi * half
        ring = np.column_stack([np.cos(t), np.sin(t)])
        return ring, INNER * ring
    r = 0.1 + 0.9 * half
    t = 2 * np.pi * TURNS * r
    arm = r[:, None] * np.column_stack([np.cos(t), np.sin(t)])
    return arm, -arm


def factors(data, noise, x, axis):
    """The factors on one axis, (m, len(x)), of each class's sum of products."""

    def bells(places):
        top = math.sqrt(2 * math.pi * len(places)) * noise
        return np.exp(-(((x - places[:, None]) / noise) ** 2) / 2) / top

    if data != "xor":
        return [bells(c[:, axis]) for c in centres(data)]
    places = 0.1 + 0.9 * (np.arange(160) + 0.5) / 160
    right = bells(places).sum(axis=0) / math.sqrt(2 * len(places))
    left = right[::-1]  # x is symmetric around 0
    return [np.array([right, left]), np.array([left, right] if axis else [right, left])]


@cache
def limit(data, noise):
    """{"accuracy", "loss"} of the best classifier there is, by summing densities.

    None for points that someone drew: nobody knows their density.
    """
    if data == "points":
        return None
    if data == "wave":
        return {"loss": noise**2, "accuracy": None}
    if noise < FINE:
        return {"loss": 0.0, "accuracy": 1.0}
    middle, half = ((0.5, 0.25), (1.5, 0.75)) if data == "moons" else ((0, 0), (1, 1))
    axes = []
    for m, h in zip(middle, half, strict=True):
        reach = h + 5 * noise
        steps = 2 * math.ceil(reach / min(0.03, noise / 2))
        axes.append(m + reach * (np.arange(steps) + 0.5 - steps / 2) / (steps / 2))
    area = math.prod(axis[1] - axis[0] for axis in axes)
    xs, ys = factors(data, noise, axes[0], 0), factors(data, noise, axes[1], 1)
    p, q = (a.T @ b * area / 2 for a, b in zip(xs, ys, strict=True))
    both = p + q + 1e-300
    loss = -np.sum(p * np.log(p / both + 1e-300) + q * np.log(q / both + 1e-300))
    total = both.sum()
    return {"accuracy": float(np.maximum(p, q).sum() / total),
            "loss": float(loss / total)}  # fmt: skip
