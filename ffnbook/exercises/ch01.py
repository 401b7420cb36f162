"""Exercises of chapter 1 with code: the batch form and a majority vote."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "01-neuron"


def scores(X, W, b):
    return X @ W + b


def _layers():
    rng = np.random.default_rng(101)
    shapes = [(4, 3, 3), (5, 2, 2), (1, 4, 4)]  # square W: W.T must not fail but differ
    return [
        (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h))
        for n, d, h in shapes
    ]


def majority(X):
    w, b = np.array([1.0, 1.0, 1.0]), -1.5
    return np.where(X @ w + b > 0, 1.0, 0.0)


def _votes_needed(k):
    return lambda X: np.where(X.sum(axis=1) >= k, 1.0, 0.0)


EXERCISES = [
    FunctionExercise(
        id="ch01-scores",
        chapter=CHAPTER,
        task="Write `scores(X, W, b)`: the net activations of H neurons for N samples, "
        "without a loop. X is (N, D), W is (D, H), b is (H,); the result is (N, H).",
        solution=scores,
        cases=_layers,
        mistakes=(
            Mistake(lambda X, W, b: X @ W, "The bias is missing."),
            Mistake(
                lambda X, W, b: X @ W - b,
                "The bias is subtracted. It is added, also when it is negative.",
            ),
            Mistake(
                lambda X, W, b: X @ W.T + b,
                "W is transposed. Its columns are the neurons, so it fits as it is.",
            ),
            Mistake(
                lambda X, W, b: X @ (W + b),
                "The bias is added to the weights. Then it is multiplied by the "
                "inputs; it belongs to the finished sum.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch01-majority",
        chapter=CHAPTER,
        task="Three inputs, each 0 or 1. Choose w and b by hand and write "
        "`majority(X)` as one neuron with a step: 1.0 where at least two of the three "
        "inputs are 1, else 0.0. X is (N, 3), the result is (N,).",
        solution=majority,
        cases=lambda: [(np.array(list(np.ndindex(2, 2, 2)), dtype=float),)],
        mistakes=(
            Mistake(_votes_needed(1), "This is OR: one vote is enough. Lower b."),
            Mistake(_votes_needed(3), "This is AND: it wants all three. Raise b."),
            Mistake(
                lambda X: 1 - majority(X),
                "All answers are turned round: the signs of w and b are flipped.",
            ),
            Mistake(
                lambda X: np.where(X.sum(axis=1) == 2, 1.0, 0.0),
                "Three votes are a majority too. And a rule that says yes to two votes "
                "and no to three is not a single neuron.",
            ),
        ),
    ),
]
