"""Claim of chapter 7 on the cost of a gradient, in multiplications counted."""

from itertools import pairwise

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.gradcheck import numerical_gradient

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


def _by_differences(X, params):
    """A gradient for all parameters by central differences, each run counted."""
    sizes = [param.size for pair in params for param in pair]
    shapes = [param.shape for pair in params for param in pair]

    def loss(x):
        parts = [
            part.reshape(shape).view(Counted)
            for part, shape in zip(np.split(x, np.cumsum(sizes)), shapes, strict=False)
        ]
        (*_, (_, Z)) = _forward(X, list(zip(parts[::2], parts[1::2], strict=True)))
        return float(np.mean(Z**2))

    numerical_gradient(loss, np.zeros(sum(sizes)))


def _network(rng, largest, layers, batch):
    """A batch and parameters of random sizes, ready to be counted."""
    sizes = rng.integers(2, largest, size=rng.integers(3, layers))
    X = counted(rng.normal(size=(rng.integers(1, batch), sizes[0])))
    return X, [(counted(np.zeros(s)), counted(np.zeros(s[1]))) for s in pairwise(sizes)]


def _cost(seed):
    rng = np.random.default_rng(seed)
    large = _network(rng, largest=100, layers=8, batch=65)
    small = _network(rng, largest=10, layers=5, batch=10)  # a pass for each knob: slow
    run = {
        name: multiplications(_both, *net) / multiplications(_forward, *net)
        for name, net in (("large", large), ("back", small))
    }
    done_by_differences = multiplications(_by_differences, *small)
    return run | {
        "central": done_by_differences / multiplications(_forward, *small),
        "knobs": float(sum(W.size + b.size for W, b in small[1])),
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
        arms={
            "large": "forward and backward, 2 to 99 units",
            "back": "the same, 2 to 9 units",
        },
        baselines={"central": "central differences, 2 to 9 units"},
        limits={"three": "three forward passes", "knobs": "number of parameters"},
        constants={"three": 3.0},
        holds=lambda run: (
            2 <= run["back"] < 3
            and 2 <= run["large"] < 3
            and run["central"] == 2 * run["knobs"]
        ),
        needed=10,
        fmt=",.1f",
        condition="Between two and three forward passes for backpropagation; for "
        "differences, counted run by run, exactly two for each parameter.",
    ),
]
