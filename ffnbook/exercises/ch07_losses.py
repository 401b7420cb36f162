"""Exercises of chapter 7: where the gradients start, the losses."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def bce_backward(P, Y):
    return (P - Y) / (P * (1 - P)) / P.size


def output_backward(A, W, b, y):
    Z = A @ W + b
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    dZ = (P - np.eye(len(b))[y]) / len(y)
    return dZ @ W.T, A.T @ dZ, dZ.sum(axis=0)


def _output(A, W, b, y, change):
    """output_backward with another dZ: change(Z, P, Y, N)."""
    Z = A @ W + b
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    dZ = change(Z, P, np.eye(len(b))[y], len(y))
    return dZ @ W.T, A.T @ dZ, dZ.sum(axis=0)


def _layer(seed, N, D, K):
    rng = np.random.default_rng(seed)
    A, W = rng.normal(size=(N, D)).round(2), rng.normal(size=(D, K)).round(2)
    return A, W, rng.normal(size=K).round(2), rng.integers(0, K, size=N)


EXERCISES = [
    FunctionExercise(
        id="ch07-bce",
        chapter=CHAPTER,
        task="Write `bce_backward(P, Y)`: the gradient of the mean binary cross "
        "entropy for the probabilities P (N, 1). Y (N, 1) holds 0 and 1.",
        solution=bce_backward,
        cases=lambda: [
            (np.array([[0.8], [0.3], [0.6]]), np.array([[1.0], [0.0], [0.0]])),
            (np.array([[0.5], [0.9], [0.2], [0.7]]), np.array([[0.0], [1], [1], [1]])),
        ],
        mistakes=(
            Mistake(
                lambda P, Y: bce_backward(P, Y) * len(P),
                "The loss is a mean over N samples, so its gradient carries 1 / N.",
            ),
            Mistake(
                lambda P, Y: -bce_backward(P, Y),
                "The sign is wrong: where Y is 1, raising P must lower the loss.",
            ),
            Mistake(
                lambda P, Y: -Y / P / len(P),
                "This is the half for Y = 1. Samples with Y = 0 pay -log(1 - P).",
            ),
            Mistake(
                lambda P, Y: -(Y / P + (1 - Y) / (1 - P)) / len(P),
                "The slope of log(1 - P) is -1 / (1 - P): the chain rule brings a "
                "second minus.",
            ),
            Mistake(
                lambda P, Y: (P - Y) / P * (1 - P) / len(P),
                "`/ P * (1 - P)` divides by P and multiplies by 1 - P: parentheses are "
                "missing.",
            ),
            Mistake(
                lambda P, Y: (P - Y) / len(P),
                "Prediction minus target is the gradient for the score z. For the "
                "probability there is a denominator.",
            ),
            Mistake(
                lambda P, Y: P - Y,
                "Prediction minus target is for the score z: the denominator is "
                "missing, and the 1 / N of the mean.",
            ),
            Mistake(
                lambda P, Y: (1 - Y) / (1 - P) / len(P),
                "This is the half for Y = 0. Samples with Y = 1 pay -log(P).",
            ),
            Mistake(
                lambda P, Y: -(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(P),
                "This is the loss itself. Its slope for each p is wanted.",
            ),
        ),
        gradient_of=lambda P, Y: float(
            -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean()
        ),
    ),
    FunctionExercise(
        id="ch07-output",
        chapter=CHAPTER,
        task="The last layer: scores `A @ W + b`, softmax, mean cross entropy for the "
        "labels y (N,). Write `output_backward(A, W, b, y)`; return `dA, dW, db`.",
        solution=output_backward,
        cases=lambda: [_layer(1, 5, 4, 3), _layer(2, 3, 2, 4)],
        mistakes=(
            Mistake(
                lambda A, W, b, y: _output(A, W, b, y, lambda Z, P, Y, N: P - Y),
                "The loss is a mean over N samples: dZ carries 1 / N, and everything "
                "after it, too.",
            ),
            Mistake(
                lambda A, W, b, y: _output(A, W, b, y, lambda Z, P, Y, N: (Y - P) / N),
                "Prediction minus target, not target minus prediction.",
            ),
            Mistake(
                lambda A, W, b, y: _output(
                    A, W, b, y, lambda Z, P, Y, N: P * (1 - P) * (P - Y) / N
                ),
                "P - Y has been through softmax already. Its slope is in there.",
            ),
            Mistake(
                lambda A, W, b, y: _output(A, W, b, y, lambda Z, P, Y, N: (Z - Y) / N),
                "These are scores minus target. The prediction is softmax of the "
                "scores.",
            ),
            Mistake(
                lambda A, W, b, y: _output(A, W, b, y, lambda Z, P, Y, N: -Y / P / N),
                "-Y / P is the gradient for the probabilities. Go on through softmax.",
            ),
            Mistake(
                lambda A, W, b, y: _output(
                    A, W, b, y, lambda Z, P, Y, N: (P - Y) / P.size
                ),
                "It is divided by all N times K entries. The mean is over N samples.",
            ),
            Mistake(
                lambda A, W, b, y: _output(
                    A, W, b, y, lambda Z, P, Y, N: (1 / (1 + np.exp(-Z)) - Y) / N
                ),
                "This is a logistic function for each score. Softmax divides by the "
                "sum over the row.",
            ),
            Mistake(
                lambda A, W, b, y: _output(
                    A,
                    W,
                    b,
                    y,
                    lambda Z, P, Y, N: (np.exp(Z) / np.exp(Z).sum(axis=0) - Y) / N,
                ),
                "The softmax runs down the columns. Each row is one sample: axis=1.",
            ),
        ),
    ),
]
