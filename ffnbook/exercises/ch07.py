"""Exercises of chapter 7: the backward step of each operator."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def linear_backward(X, W, dZ):
    return dZ @ W.T, X.T @ dZ, dZ.sum(axis=0)


def _batch(seed, *shapes):
    rng = np.random.default_rng(seed)
    return tuple(rng.normal(size=shape).round(2) for shape in shapes)


EXERCISES = [
    FunctionExercise(
        id="ch07-linear",
        chapter=CHAPTER,
        task="Write `my_linear_backward(X, W, dZ)` for `Z = X @ W + b`. Return "
        "`dX, dW, db` in this order. dZ is (N, H).",
        solution=linear_backward,
        cases=lambda: [
            _batch(1, (5, 3), (3, 2), (5, 2)),
            _batch(2, (3, 4), (4, 4), (3, 4)),
        ],
        mistakes=(
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ, dZ.mean(axis=0)),
                "dX and dW are right. db is a sum over the samples: the 1 / N of the "
                "mean is already in dZ.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ / len(X), dZ.mean(axis=0)),
                "dW and db are divided by N once more; the 1 / N of the mean is "
                "already in dZ.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, dZ.T @ X, dZ.sum(axis=0)),
                "dW is transposed: it must have the shape of W, so X.T comes first.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ, dZ),
                "db must have the shape of b, (H,). All samples share one b: add up.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ, dZ.sum(axis=1)),
                "db has one number for each sample; it needs one for each unit.",
            ),
            Mistake(
                lambda X, W, dZ: (X.T @ dZ, dZ.sum(axis=0), dZ @ W.T),
                "The numbers are right, the order is not: dX, dW, db.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ, dZ.sum()),
                "db is one number: the sum ran over the units, too. axis=0 adds up the "
                "samples alone.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ, np.ones(W.shape[1])),
                "The local slope of b is 1; what comes from above, dZ, is missing in "
                "db.",
            ),
            Mistake(
                lambda X, W, dZ: (dZ @ W.T, X.T @ dZ / len(X), dZ.sum(axis=0)),
                "dX and db are right. dW is divided by N once more; the 1 / N of the "
                "mean is already in dZ.",
            ),
            Mistake(
                lambda X, W, dZ: (W @ dZ.T, dZ.T @ X, dZ.sum(axis=0)),
                "dX and dW are transposed: each must have the shape of what it belongs "
                "to.",
            ),
        ),
    ),
]
