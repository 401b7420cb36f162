"""Claim of chapter 7 on finite differences: how many digits are right.

Only +, -, *, / in a fixed order are used, so that every computer gets the same
last digits.
"""

import numpy as np

from ffnbook.claims.claim import Claim


def times(A, B):
    """A @ B with sums in a fixed order, the same to the last bit everywhere."""
    return (A[:, :, None] * B).sum(axis=1)


def small_loss(w, X, Y):
    """Squared error of a 3-4-2 network with activation z / (1 + |z|); w (20,)."""
    Z = times(X, w[:12].reshape(3, 4))
    E = times(Z / (1 + np.abs(Z)), w[12:].reshape(4, 2)) - Y
    return (E * E).sum(axis=0).sum()


def small_gradient(w, X, Y):
    """Its gradient by backpropagation, (20,)."""
    W2, Z = w[12:].reshape(4, 2), times(X, w[:12].reshape(3, 4))
    A = Z / (1 + np.abs(Z))
    dE = 2 * (times(A, W2) - Y)
    dZ = times(dE, W2.T) / (1 + np.abs(Z)) ** 2
    return np.concatenate([times(X.T, dZ).ravel(), times(A.T, dE).ravel()])


def differences(loss, w, h, central=True):
    """Slopes of loss at w, one entry at a time, in the precision of w."""
    slopes, h = np.zeros_like(w), w.dtype.type(h)
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        if central:
            down[i] -= h
        slopes[i] = (loss(up) - loss(down)) / (up[i] - down[i])
    return slopes


def _digits(seed):
    rng = np.random.default_rng(seed)
    X, Y, w = rng.normal(size=(5, 3)), rng.normal(size=(5, 2)), rng.normal(size=20) / 2
    true, run = small_gradient(w, X, Y), {}
    for bits, kind in ((64, np.float64), (32, np.float32)):
        data, eps = (X.astype(kind), Y.astype(kind)), float(np.finfo(kind).eps)
        for name, power in (("forward", 1 / 2), ("central", 1 / 3)):
            rough = differences(
                lambda w, data=data: small_loss(w, *data),
                w.astype(kind),
                eps**power,
                name == "central",
            )
            run[f"{name}{bits}"] = _correct(rough, true)
    tiny = differences(lambda w: small_loss(w, X, Y), w, 1e-13)
    return run | {"tiny": _correct(tiny, true)}


def _correct(rough, true):
    """The number of correct decimal digits."""
    return -np.log10(np.linalg.norm(rough - true) / np.linalg.norm(true))


CLAIMS = [
    Claim(
        id="ch07-digits",
        chapter="07-backpropagation",
        place="Check every gradient",
        statement="A central difference with a good step agrees with backpropagation "
        "in ten digits. A forward difference does in seven, `float32` in three "
        "or four, and a tiny step spoils it all.",
        measure="Correct digits of the whole gradient (3-4-2 network, random weights)",
        experiment=_digits,
        arms={
            "central64": "central, float64",
            "forward64": "forward, float64",
            "central32": "central, float32",
            "forward32": "forward, float32",
        },
        baselines={"tiny": "central, float64, step 1e-13"},
        limits={"limit": "digits that float64 holds"},
        constants={"limit": -np.log10(np.finfo(float).eps)},
        holds=lambda run: (
            run["central64"] > run["forward64"] + 2
            and run["forward64"] > run["central32"] + 2
            and run["central32"] > run["forward32"]
            and run["tiny"] < run["central32"]
        ),
        needed=10,
        condition="Central beats forward by 2 digits in float64; float64 beats float32 "
        "by 2; the tiny step has fewer than float32.",
        seeds=tuple(range(12)),
    ),
]
