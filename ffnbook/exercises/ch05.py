"""Exercises of chapter 5 with code: cross entropy and its gradient."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "05-losses"


def cross_entropy(Z, y):
    top = Z.max(axis=1)
    log_sum = top + np.log(np.exp(Z - top[:, None]).sum(axis=1))
    return (log_sum - Z[np.arange(len(y)), y]).mean()


def scores_grad(Z, y):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[y]) / len(y)


def _softmax(Z, axis=1):
    e = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def _rows(Z, y):
    return Z[np.arange(len(y)), y]


def _log_of_softmax(Z, y):
    return -np.log(_rows(_softmax(Z), y)).mean()


EXERCISES = [
    FunctionExercise(
        id="ch05-cross-entropy",
        chapter=CHAPTER,
        task="Write `cross_entropy(Z, y)`: the mean cross entropy for scores Z (N, K) "
        "and labels y (N,) from 0 to K - 1. It must survive scores of 1000.",
        solution=cross_entropy,
        cases=lambda: [
            (np.array([[2.0, 1.0, -1.0], [0.5, 0.1, 3.0]]), np.array([0, 1])),
            (np.array([[1000.0, 999.0, 998.0], [7.0, 5.0, 6.0]]), np.array([1, 2])),
            (np.array([[1000.0, 0.0, -1000.0]] * 3), np.array([0, 1, 2])),
        ],
        mistakes=(
            Mistake(
                lambda Z, y: (np.log(np.exp(Z).sum(axis=1)) - _rows(Z, y)).mean(),
                "exp(1000) overflows to inf. Subtract the largest score of each row "
                "first.",
            ),
            Mistake(
                _log_of_softmax,
                "Softmax is safe, but a probability can round to 0, and log(0) is "
                "-inf. Never form the probabilities: write the loss with log-sum-exp.",
            ),
            Mistake(
                lambda Z, y: cross_entropy(Z, y) * len(y),
                "The mean over the samples is wanted; this is the sum.",
            ),
            Mistake(
                lambda Z, y: cross_entropy(_softmax(Z), y),
                "Softmax is applied twice: the formula wants scores.",
            ),
            Mistake(
                lambda Z, y: cross_entropy(Z, y) - Z.max(axis=1).mean(),
                "The largest score was taken out of the logarithm and not added back.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch05-scores-grad",
        chapter=CHAPTER,
        task="Write `scores_grad(Z, y)`: the gradient of the mean cross entropy with "
        "respect to the scores Z (N, K), for labels y (N,).",
        solution=scores_grad,
        cases=lambda: [
            (np.array([[2.0, 1.0, -1.0], [0.5, 0.1, 3.0]]), np.array([0, 1])),
            (np.array([[0.3, -0.2], [1.5, 2.0], [-3.0, 1.0]]), np.array([1, 0, 1])),
        ],
        mistakes=(
            Mistake(
                lambda Z, y: -scores_grad(Z, y),
                "Prediction minus target, not target minus prediction: a step against "
                "the gradient must raise the right score.",
            ),
            Mistake(
                lambda Z, y: scores_grad(Z, y) * len(y),
                "The loss is a mean over N samples, so the gradient carries 1 / N.",
            ),
            Mistake(
                lambda Z, y: (_softmax(Z, 0) - np.eye(Z.shape[1])[y]) / len(y),
                "The softmax runs down the columns. Each row is one sample: axis=1.",
            ),
            Mistake(
                lambda Z, y: (Z - np.eye(Z.shape[1])[y]) / len(y),
                "These are the scores minus the target. The prediction is softmax(Z).",
            ),
            Mistake(
                lambda Z, y: -np.eye(Z.shape[1])[y] / _softmax(Z) / len(y),
                "This is the slope for the probabilities, -y / p. Go on through "
                "softmax to the scores.",
            ),
        ),
        gradient_of=cross_entropy,
    ),
]
