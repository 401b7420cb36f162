"""Points and training behind the widget SymmetryAndDeath: a 2-5-1 network.

No matrix product is used: each hidden unit goes through the same additions in the
same order, so units that start equal stay equal to the last bit. A BLAS product may
round two equal columns differently (chapter 11).
"""

from functools import lru_cache

import numpy as np

from ffnbook.activations import get_activation
from ffnbook.data import make_circles, make_moons, make_xor
from ffnbook.losses import BCEWithLogits
from ffnbook.widgets.space_warp_points import line_through

# N is a power of two: with equal classes the errors then add up to exactly 0.
N, NOISE, UNITS, VALUE, STEPS = 256, 0.1, 5, 0.5, 1000
BLOWN = 1e6  # a loss above this ends the run: it has diverged
MAKERS = {"circles": make_circles, "xor": make_xor, "moons": make_moons}


def _kept(share):
    """How many points of a class are kept when it shall have `share` % of all."""
    half = N // 2
    return half if share >= 50 else int(half * share / (100 - share) + 0.5)


@lru_cache(16)
def points(data, share, seed):
    """X (M, 2), y (M,) and the first random weights W1 (2, 5), W2 (5,).

    256 points and then the weights come from default_rng(seed); of the smaller
    class only the first are kept, so that class 1 makes `share` per cent.
    """
    rng = np.random.default_rng(seed)
    X, y = MAKERS[data](N, NOISE, rng)
    W1, W2 = rng.normal(0.0, 1.0, (2, UNITS)), rng.normal(0.0, 1.0, (UNITS, 1))
    kept = np.where(y == 1, np.cumsum(y) <= _kept(share),
                    np.cumsum(1 - y) <= _kept(100 - share))  # fmt: skip
    return X[kept], y[kept].astype(float), W1, W2[:, 0]


@lru_cache(16)
def best_unit(data, share, seed):
    """How many points one hidden unit can have right, at most.

    Its score rises or falls along one direction: class 1 is a half plane, or all.
    """
    X, y, _, _ = points(data, share, seed)
    ones = int(y.sum())
    return max(line_through(X, y)[0], ones, len(y) - ones)


def first_weights(data, share, seed, init):
    """W1 (2, 5), b1 (5,), W2 (5,), b2 (1,) at the start."""
    _, _, W1, W2 = points(data, share, seed)
    if init != "random":
        value = VALUE if init == "constant" else 0.0
        W1, W2 = np.full_like(W1, value), np.full_like(W2, value)
    return [W1.copy(), np.zeros(UNITS), W2.copy(), np.zeros(1)]


def look(params, X, y, activation):
    """Loss, scores (M,), mean slopes f' of the units (5,), and the four gradients."""
    f = get_activation(activation)
    W1, b1, W2, b2 = params
    Z = X[:, :1] * W1[0] + X[:, 1:] * W1[1] + b1
    H = f.f(Z)
    scores = (H * W2).sum(axis=1) + b2[0]
    loss = BCEWithLogits()
    value = loss.forward(scores, y)
    dz = loss.backward()[:, None]
    slopes = f.grad(Z)
    dZ = dz * W2 * slopes
    dW1 = np.array([(X[:, :1] * dZ).sum(axis=0), (X[:, 1:] * dZ).sum(axis=0)])
    grads = [dW1, dZ.sum(axis=0), (H * dz).sum(axis=0), dz.sum(axis=0)]
    return value, scores, slopes.mean(axis=0), grads


@lru_cache(16)
def run(data, share, seed, activation, init, lr, steps, kicks, big, lift, after):
    """The four parameter arrays after the whole run, and its losses.

    `steps` steps at the rate `lr`, `kicks` at the rate `big`, then `lift` is added
    to b1, then `after` steps at `lr`. A run whose loss passes 1e6 ends there.
    """
    X, y, _, _ = points(data, share, seed)
    params = first_weights(data, share, seed, init)
    losses = []
    for k, rate in enumerate([lr] * steps + [big] * kicks + [lr] * after + [0.0]):
        if k == steps + kicks:
            params[1] = params[1] + lift
        value, _, _, grads = look(params, X, y, activation)
        losses.append(value)
        if value > BLOWN or k == steps + kicks + after:
            break
        params = [p - rate * d for p, d in zip(params, grads, strict=True)]
    return params, losses
