"""Exercises of chapter 7: back through softmax, and through ReLU from its loss."""

import numpy as np

from ffnbook.exercises.ch07 import _batch
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def softmax_backward(P, dP):
    return P * (dP - (P * dP).sum(axis=1, keepdims=True))


def _softmax(Z):
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)


def _probabilities(seed, shape):
    return _softmax(*_batch(seed, shape))


def relu_mse_backward(Z, Y):
    return 2 * (np.maximum(Z, 0) - Y) / Y.size * (Z > 0)


def _through(mask, Z, Y, factor=2.0):
    """The gradient with another mask, or another factor."""
    return factor * (np.maximum(Z, 0) - Y) / Y.size * mask


EXERCISES = [
    FunctionExercise(
        id="ch07-softmax",
        chapter=CHAPTER,
        task="Write `softmax_backward(P, dP)`: P (N, K) are the outputs of softmax, "
        "one sample a row, dP their gradient. Return dZ, that of the scores.",
        solution=softmax_backward,
        cases=lambda: [
            (_probabilities(5, (4, 3)), *_batch(6, (4, 3))),
            (_probabilities(7, (3, 3)), *_batch(8, (3, 3))),
        ],
        mistakes=(
            Mistake(
                lambda P, dP: dP * P * (1 - P),
                "This is the diagonal of the table of slopes. A score also moves the "
                "other probabilities of its row.",
            ),
            Mistake(
                lambda P, dP: P * (dP - (P * dP).sum()),
                "The sum runs over the whole batch. Each row is a softmax of its own.",
            ),
            Mistake(
                lambda P, dP: P * (dP - (P * dP).sum(axis=0)),
                "The sum runs down the columns, over the samples: axis=1.",
            ),
            Mistake(
                lambda P, dP: P * (dP - dP.sum(axis=1, keepdims=True)),
                "The sum needs weights: each dP_k times its P_k.",
            ),
            Mistake(
                lambda P, dP: dP - (P * dP).sum(axis=1, keepdims=True),
                "The factor P in front is missing.",
            ),
            Mistake(
                lambda P, dP: P * dP,
                "Only the first half: raising one score takes from all the others.",
            ),
            Mistake(
                lambda P, dP: P * (dP + (P * dP).sum(axis=1, keepdims=True)),
                "The sum is subtracted: raising one score takes from the others.",
            ),
            Mistake(
                lambda P, dP: P * (dP - (P * dP).mean(axis=1, keepdims=True)),
                "The P of a row are weights already: a sum, not a mean.",
            ),
            Mistake(
                lambda P, dP: softmax_backward(_softmax(P), dP),
                "Softmax was applied once more: P are its outputs already.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch07-relu",
        chapter=CHAPTER,
        task="The outputs `A = relu(Z)` are compared with Y by the mean squared error "
        "over all entries. Write `relu_mse_backward(Z, Y)`, which returns dZ.",
        solution=relu_mse_backward,
        cases=lambda: [_batch(11, (4, 3), (4, 3)), _batch(12, (5, 1), (5, 1))],
        mistakes=(
            Mistake(
                lambda Z, Y: _through(1.0, Z, Y),
                "Everything passes: the mask is missing, or was taken from the output "
                "with `>=`. An output of ReLU is never negative.",
            ),
            Mistake(
                lambda Z, Y: _through(np.maximum(Z, 0), Z, Y),
                "The output stands in the place of the slope, which is 1 or 0.",
            ),
            Mistake(
                lambda Z, Y: _through(Z < 0, Z, Y),
                "The mask is the wrong way round: positive scores pass.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=1.0),
                "The square brings a factor 2.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=2 * Y.size),
                "The loss is a mean over all entries: divide by their number.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=2 * Y.shape[1]),
                "It is divided by the N rows. The mean is over all entries.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=-2.0),
                "Prediction minus target, not target minus prediction.",
            ),
        ),
        gradient_of=lambda Z, Y: float(((np.maximum(Z, 0) - Y) ** 2).mean()),
    ),
]
