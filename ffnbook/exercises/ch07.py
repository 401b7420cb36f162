"""Exercises of chapter 7: the backward step of each operator."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def linear_backward(X, W, dZ):
    return dZ @ W.T, X.T @ dZ, dZ.sum(axis=0)


def logistic_backward(Z, dA):
    A = 1 / (1 + np.exp(-Z))
    return dA * A * (1 - A)


def _logistic(Z):
    return 1 / (1 + np.exp(-Z))


def _batch(seed, *shapes):
    rng = np.random.default_rng(seed)
    return tuple(rng.normal(size=shape).round(2) for shape in shapes)


EXERCISES = [
    FunctionExercise(
        id="ch07-linear",
        chapter=CHAPTER,
        task="Write `linear_backward(X, W, dZ)` for `Z = X @ W + b`. Return "
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
        ),
    ),
    FunctionExercise(
        id="ch07-logistic",
        chapter=CHAPTER,
        task="Write `logistic_backward(Z, dA)` for `A = logistic(Z)`: it returns dZ. "
        "Both are (N, H).",
        solution=logistic_backward,
        cases=lambda: [_batch(3, (4, 3), (4, 3)), _batch(4, (2, 5), (2, 5))],
        mistakes=(
            Mistake(
                lambda Z, dA: logistic_backward(_logistic(Z), dA),
                "The slope is taken at A, it belongs at Z: the logistic function was "
                "applied twice.",
            ),
            Mistake(
                lambda Z, dA: dA * Z * (1 - Z),
                "a (1 - a) needs the output a, and Z is the net activation.",
            ),
            Mistake(
                lambda Z, dA: logistic_backward(Z, np.ones_like(dA)),
                "This is the local slope alone. What comes from above, dA, is missing.",
            ),
            Mistake(
                lambda Z, dA: dA * _logistic(Z),
                "The factor is the slope a (1 - a), not the output a.",
            ),
            Mistake(
                lambda Z, dA: dA * (1 - _logistic(Z) ** 2),
                "1 - a^2 is the slope of tanh. The logistic function has another.",
            ),
            Mistake(
                lambda Z, dA: dA * (1 - np.tanh(Z) ** 2),
                "This goes back through tanh. The function here is the logistic one.",
            ),
            Mistake(
                lambda Z, dA: dA * (1 - _logistic(Z)),
                "The slope is a (1 - a): the factor a is missing.",
            ),
        ),
        gradient_of=lambda Z, dA: float((dA * _logistic(Z)).sum()),
    ),
]
