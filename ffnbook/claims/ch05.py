"""The claim of chapter 5 on a confident mistake."""

import numpy as np

from ffnbook.activations import logistic
from ffnbook.claims.claim import Claim

CHAPTER = "05-losses"
PATIENCE = 2000


def steps_until_right(X, y, w, lr, squared):
    """Steps of gradient descent until 95 % of the samples are on their side.

    One logistic unit with start w (2,) and bias 0; X (N, 2), y (N,) of 0 and 1.
    squared chooses the squared error, otherwise it is cross entropy.
    """
    b = 0.0
    for step in range(PATIENCE):
        a = logistic(X @ w + b)
        if np.mean((a > 0.5) == y) >= 0.95:
            return step
        dz = 2 * (a - y) * a * (1 - a) if squared else a - y
        w, b = w - lr * X.T @ dz / len(y), b - lr * dz.mean()
    return PATIENCE


def _confident(seed):
    """Two clouds; the start points the wrong way, much or just a little."""
    rng = np.random.default_rng(seed)
    y = np.repeat([0.0, 1.0], 50)
    X = rng.normal(size=(100, 2)) + np.where(y[:, None] == 1, 1.5, -1.5)
    wrong = -np.ones(2)
    return {
        "ce": steps_until_right(X, y, 2 * wrong, 0.1, squared=False),
        "ce_fast": steps_until_right(X, y, 2 * wrong, 1.0, squared=False),
        "mse": steps_until_right(X, y, 2 * wrong, 0.1, squared=True),
        "mse_fast": steps_until_right(X, y, 2 * wrong, 1.0, squared=True),
        "ce_mild": steps_until_right(X, y, 0.5 * wrong, 0.1, squared=False),
        "mse_mild": steps_until_right(X, y, 0.5 * wrong, 0.1, squared=True),
    }


CLAIMS = [
    Claim(
        id="ch05-confident",
        chapter=CHAPTER,
        place="A confident mistake",
        statement="From a confident wrong start, squared error on a logistic output "
        "needs more than ten times as many steps as cross entropy, at a small learning "
        "rate and at a large one.",
        measure="Steps until 95 % of 100 samples are right (one logistic unit, two "
        "clouds; learning rate 0.1 unless stated)",
        experiment=_confident,
        arms={
            "ce": "confident start, cross entropy",
            "mse": "confident start, squared error",
            "ce_fast": "rate 1, cross entropy",
            "mse_fast": "rate 1, squared error",
        },
        baselines={
            "ce_mild": "slightly wrong start, cross entropy",
            "mse_mild": "slightly wrong start, squared error",
        },
        holds=lambda run: (
            run["mse"] > 10 * run["ce"]
            and run["mse_fast"] > 10 * run["ce_fast"]
            and run["mse_mild"] < 5 * run["ce_mild"]
        ),
        needed=9,
        condition="Confident: more than 10 times as many steps at either rate. "
        "Slightly wrong: less than 5 times as many.",
        fmt=".0f",
    ),
]
