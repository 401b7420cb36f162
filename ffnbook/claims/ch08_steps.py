"""A claim of chapter 8: how noisy the gradient of a mini-batch is."""

import numpy as np

from ffnbook.activations import logistic
from ffnbook.claims.ch08_fit import moons
from ffnbook.claims.claim import Claim
from ffnbook.models import mlp

CHAPTER = "08-training"
N = 640


def row_gradients(model, X, y):
    """G (N, P): the gradient of each row's own loss, for a 2-H-1 ReLU network."""
    W2 = model.params["2.W"]
    Z = X @ model.params["0.W"] + model.params["0.b"]
    A = np.maximum(Z, 0)
    dZ2 = logistic(A @ W2 + model.params["2.b"]) - y
    dZ1 = dZ2 @ W2.T * (Z > 0)
    dW1 = X[:, :, None] * dZ1[:, None, :]
    return np.column_stack([dW1.reshape(len(X), -1), dZ1, A * dZ2, dZ2])


def _noise(seed, draws=300):
    """B times the squared error of a batch's gradient, in units of s^2."""
    X, y, rng = moons(seed, N)
    G = row_gradients(mlp((2, 16, 1), "relu", "he_normal", rng), X, y)
    G = G - G.mean(axis=0)
    s2 = (G**2).sum(axis=1).mean()
    run = {}
    for B in (4, 320):
        back = rng.integers(0, N, (draws, B))
        order = np.argsort(rng.random((draws, N)), axis=1)[:, :B]
        for name, rows in (("back", back), ("keep", order)):
            errors = (G[rows].mean(axis=1) ** 2).sum(axis=1)
            run[f"{name}{B}"] = B * errors.mean() / s2
    return run


CLAIMS = [
    Claim(
        id="ch08-noise",
        chapter=CHAPTER,
        place="What a small batch costs",
        statement="The squared error of a mini-batch gradient falls like 1 / B when "
        "rows are put back, and faster when they are not: half of all rows have half "
        "that error.",
        measure="B times the mean squared error, in units of the spread of "
        "single rows; 640 Moons, a new 2-16-1 network, 300 batches",
        experiment=_noise,
        arms={
            "back4": "put back, B = 4",
            "back320": "put back, B = 320",
            "keep4": "not put back, B = 4",
            "keep320": "not put back, B = 320",
        },
        limits={
            "always": "formula, put back",
            "keep_4": "formula, not put back, B = 4",
            "keep_320": "formula, not put back, B = 320",
        },
        constants={
            "always": 1.0,
            **{f"keep_{B}": (N - B) / (N - 1) for B in (4, 320)},
        },
        holds=lambda run: all(
            abs(run[f"back{B}"] - 1) < 0.25
            and abs(run[f"keep{B}"] - run[f"keep_{B}"]) < 0.25 * run[f"keep_{B}"]
            for B in (4, 320)
        ),
        needed=9,
        condition="All four are within a quarter of the formula.",
        fmt=".2f",
    ),
]
