"""Claim of chapter 7 on the cost of a gradient, in multiplications counted."""

from itertools import pairwise

import numpy as np

from ffnbook.claims.claim import Claim

done = []  # the multiplications of each matrix product since the last clear()


class Counted(np.ndarray):
    """An array that keeps a record of the multiplications of its matrix products."""

    def __matmul__(self, other):
        done.append(self.size * other.shape[1])
        return super().__matmul__(other)


def counted(array):
    return np.asarray(array, dtype=float).view(Counted)


def multiplications(function, *args):
    """How many multiplications the matrix products of function(*args) take."""
    done.clear()
    function(*args)
    return sum(done)


def _forward(X, params):
    kept = []
    for W, b in params:
        kept.append((X, X @ W + b))
        X = np.tanh(kept[-1][1])
    return kept


def _both(X, params):
    kept = _forward(X, params)
    dZ = kept[-1][1] / len(X)
    for i in reversed(range(len(params))):
        A, W = kept[i][0], params[i][0]
        A.T @ dZ
        if i:
            dZ = (dZ @ W.T) * (1 - np.tanh(kept[i - 1][1]) ** 2)


def _cost(seed):
    rng = np.random.default_rng(seed)
    sizes = rng.integers(2, 100, size=rng.integers(3, 8))
    X = counted(rng.normal(size=(rng.integers(1, 65), sizes[0])))
    params = [(counted(np.zeros(s)), counted(np.zeros(s[1]))) for s in pairwise(sizes)]
    once = multiplications(_forward, X, params)
    knobs = sum(W.size + b.size for W, b in params)
    return {
        "back": multiplications(_both, X, params) / once,
        "central": float(2 * knobs),
        "knobs": float(knobs),
    }


CLAIMS = [
    Claim(
        id="ch07-cost",
        chapter="07-backpropagation",
        place="What it costs",
        statement="Forward and backward together cost less than three forward passes, "
        "whatever the network. Central differences cost two for each parameter.",
        measure="Multiplications, in forward passes, for one gradient (random depth, "
        "widths and batch)",
        experiment=_cost,
        arms={"back": "forward and backward"},
        baselines={"central": "central differences"},
        limits={"three": "three forward passes"},
        constants={"three": 3.0},
        holds=lambda run: 2 <= run["back"] < 3 and run["central"] == 2 * run["knobs"],
        needed=10,
        fmt=",.1f",
        condition="Between two and three forward passes for backpropagation.",
    ),
]
