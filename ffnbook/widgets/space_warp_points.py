"""Data, training and the best straight line behind the space warp."""

from functools import lru_cache

import numpy as np

from ffnbook._lines import cuts
from ffnbook.data import make_circles, make_moons
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp
from ffnbook.optimizers import Adam

N, STEPS, LR, DIRECTIONS = 160, 400, 0.1, 360
CORNERS = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])


def make_clouds(n, noise, rng):
    """Four clouds around the corners of a square, opposite ones of one class."""
    corner = np.arange(n) % 4
    X = CORNERS[corner] + noise * rng.standard_normal((n, 2))
    return X, corner % 2


MAKERS = {"xor": (make_clouds, 0.3), "moons": (make_moons, 0.1),
          "circles": (make_circles, 0.05)}  # fmt: skip
# The middle and half the side of the square window of each data set.
WINDOWS = {"xor": (0.0, 0.0, 2.1), "moons": (0.5, 0.25, 1.9),
           "circles": (0.0, 0.0, 1.5)}  # fmt: skip


@lru_cache
def points(data):
    """X (N, 2) and labels y (N,), always drawn with default_rng(0)."""
    make, noise = MAKERS[data]
    return make(N, noise, np.random.default_rng(0))


@lru_cache
def trained(data, activation, hidden, seed):
    """The weights after 0, 1, ... STEPS steps of Adam on all points, a flat row each.

    The order is W1 row by row, b1, W2, b2; the first weights are Xavier's, from
    default_rng(seed).
    """
    X, y = points(data)
    targets = y[:, None].astype(float)
    net = mlp([2, hidden, 1], activation, rng=np.random.default_rng(seed))
    optimizer, loss = Adam(net, LR), BCEWithLogits()
    path = []
    for step in range(STEPS + 1):
        path.append(np.concatenate([p.ravel() for p in net.params.values()]))
        if step < STEPS:
            loss.forward(net.forward(X), targets)
            net.backward(loss.backward(), to_input=False)
            optimizer.step()
    return np.array(path)


def line_through(X, y):
    """The straight line with most points right: (number right, angle, threshold).

    360 directions half a degree apart are tried, each with every threshold; the two
    classes lie below and above the threshold along the direction. X (M, 2), y (M,).
    """
    n = len(y)
    best = (0, 0.0, 0.0)
    for k in range(DIRECTIONS):
        angle = np.pi * k / DIRECTIONS
        places, right = cuts(X @ [np.cos(angle), np.sin(angle)], y)
        right = np.maximum(right, n - right)  # or class 1 below
        at = int(right.argmax())
        if right[at] > best[0]:
            middle = (places[at] + places[at + 1]) / 2
            best = (int(right[at]), float(angle), float(middle))
    return best


@lru_cache
def best_line(data):
    """The best straight line through the points of a data set: see line_through."""
    return line_through(*points(data))
