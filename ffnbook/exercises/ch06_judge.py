"""Exercises of chapter 6 on forward and accuracy, with code."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def scores(X, W1, b1, W2, b2):
    A1 = np.maximum(X @ W1 + b1, 0)
    return A1 @ W2 + b2


def _nets():
    rng = np.random.default_rng(65)
    sizes = [(6, 2, 4, 1), (3, 3, 5, 1)]
    return [
        (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h),
         rng.normal(size=(h, k)), rng.normal(size=k))
        for n, d, h, k in sizes
    ]  # fmt: skip


def accuracy(z, y):
    return np.mean((z[:, 0] > 0) == y)


def _scores():
    z = np.array([1.2, -0.4, 0.3, 0.2, -1.0, 0.7, -2.0, 0.6, 0.9])
    y = np.array([1, 0, 1, 1, 1, 1, 0, 1, 0])
    return [(z[:, None], y), (z[[1, 3, 5, 8, 2], None], y[[1, 3, 5, 8, 2]])]


def _as_table(z, y):
    return np.mean((z > 0) == y)


def _count(z, y):
    return np.sum((z[:, 0] > 0) == y)


def _half(z, y):
    return np.mean((z[:, 0] > 0.5) == y)


def _below(z, y):
    return np.mean((z[:, 0] < 0) == y)


def _said_1(z, y):
    return np.mean(z[:, 0] > 0)


def _logistic_0(z, y):
    return np.mean((1 / (1 + np.exp(-z[:, 0])) > 0) == y)


EXERCISES = [
    FunctionExercise(
        id="ch06-scores",
        chapter=CHAPTER,
        task="Write `scores(X, W1, b1, W2, b2)`: the scores of a network with one "
        "hidden layer of ReLU units. X is (N, D), W1 (D, H), b1 (H,), W2 (H, 1), "
        "b2 (1,); the result is (N, 1).",
        solution=scores,
        cases=_nets,
        mistakes=(
            Mistake(lambda X, W1, b1, W2, b2: np.maximum(scores(X, W1, b1, W2, b2), 0),
                    "The last layer has a ReLU as well. A score must be able to be "
                    "negative: end with the linear layer."),
            Mistake(lambda X, W1, b1, W2, b2: (X @ W1 + b1) @ W2 + b2,
                    "There is no ReLU between the layers: this is a line."),
            Mistake(lambda X, W1, b1, W2, b2: 1 / (1 + np.exp(-scores(X, W1, b1, W2,
                    b2))), "These are probabilities; the scores are wanted."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, 0 * b1, W2, b2),
                    "The hidden bias b1 is missing."),
            Mistake(lambda X, W1, b1, W2, b2: (np.maximum(X @ W1, 0) + b1) @ W2 + b2,
                    "b1 belongs inside the ReLU."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, 0 * b2),
                    "The last bias b2 is missing."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, 0 * b1, W2, 0 * b2),
                    "Both biases are missing."),
            Mistake(lambda X, W1, b1, W2, b2: (X @ W1 + b1 > 0) @ W2 + b2,
                    "This is a step, 0 or 1. ReLU keeps the size of what is above 0."),
            Mistake(lambda X, W1, b1, W2, b2: np.abs(X @ W1 + b1) @ W2 + b2,
                    "This is the absolute value. ReLU makes negative numbers 0."),
            Mistake(lambda X, W1, b1, W2, b2: np.minimum(X @ W1 + b1, 0) @ W2 + b2,
                    "The smaller of the number and 0 is taken; ReLU takes the larger."),
            Mistake(lambda X, W1, b1, W2, b2: np.tanh(X @ W1 + b1) @ W2 + b2,
                    "This is tanh. ReLU is the larger of the number and 0."),
            Mistake(lambda X, W1, b1, W2, b2: 1 / (1 + np.exp(-X @ W1 - b1)) @ W2 + b2,
                    "These hidden units are logistic, not ReLU."),
            Mistake(lambda X, W1, b1, W2, b2: np.maximum((X @ W1 + b1) @ W2 + b2, 0),
                    "The ReLU belongs to the hidden layer, not to the last one."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, b2) > 0,
                    "These are answers, 0 or 1; the scores are wanted."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, -b1, W2, -b2),
                    "The biases are subtracted. They are added."),
            Mistake(lambda X, W1, b1, W2, b2: np.maximum(X @ W1 + b1, 0),
                    "This is the hidden layer. The last one is missing."),
        ),
    ),
    FunctionExercise(
        id="ch06-accuracy",
        chapter=CHAPTER,
        task="Write `accuracy(z, y)`: the share of right answers, from scores z (N, 1) "
        "and labels y (N,) of 0 and 1.",
        solution=accuracy,
        cases=_scores,
        mistakes=(
            Mistake(_as_table, "(N, 1) against (N,) gives an N x N table: every answer "
                    "is compared with every label. Take the column z[:, 0] first."),
            Mistake(_half, "Scores are cut at 0. One half is the border of "
                    "probabilities."),
            Mistake(lambda z, y: _as_table(z, y) * len(y), "(N, 1) against (N,) gives "
                    "an N x N table. Take the column z[:, 0] first."),
            Mistake(lambda z, y: (z[:, 0] > 0) == y, "These are the answers one by "
                    "one, right or wrong. Their mean is wanted."),
            Mistake(lambda z, y: np.mean((z[:, 0] > 0) & (y == 1)), "A 0 that is said "
                    "where the label is 0 is right, too."),
            Mistake(lambda z, y: np.mean(z[:, 0].round() == y), "Rounding cuts at one "
                    "half, and scores have no border there. Cut at 0."),
            Mistake(lambda z, y: np.mean(z[:, 0] == y), "These are scores, not "
                    "answers. Cut them at 0 first."),
            Mistake(_count, "This is the number of right answers; the share is "
                    "wanted."),
            Mistake(_below, "This is the share of wrong answers: scores above 0 say "
                    "class 1, and right means equal."),
            Mistake(lambda z, y: 100 * accuracy(z, y), "These are per cent; a share "
                    "of 1 is wanted."),
            Mistake(lambda z, y: y[z[:, 0] > 0].mean(), "These are the rows that were "
                    "said to be class 1 only. All rows count."),
            Mistake(lambda z, y: (z[y == 1, 0] > 0).mean(), "These are the rows of "
                    "class 1 only. All rows count."),
            Mistake(lambda z, y: np.mean(z.argmax(axis=1) == y), "A single column has "
                    "its largest entry always at place 0. One score is cut at 0."),
            Mistake(_said_1, "This is how often class 1 is said. Compare with y."),
            Mistake(_logistic_0, "Two borders are mixed up: scores are cut at 0, "
                    "probabilities at one half."),
        ),
    ),
]  # fmt: skip
