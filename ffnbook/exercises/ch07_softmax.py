"""Exercise of chapter 7: back through softmax."""

import numpy as np

from ffnbook.exercises.ch07 import _batch
from ffnbook.exercises.ch07_early import SOFTMAX
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def softmax_backward(P, dP):
    return P * (dP - (P * dP).sum(axis=1, keepdims=True))


def _softmax(Z):
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)


def _probabilities(seed, shape):
    return _softmax(*_batch(seed, shape))


EXERCISES = [
    FunctionExercise(
        id="ch07-softmax",
        chapter=CHAPTER,
        task="Write `my_softmax_backward(P, dP)`: P (N, K) are the outputs of softmax, "
        "one sample a row, dP their gradient. Return dZ, that of the scores.",
        solution=softmax_backward,
        cases=lambda: [
            (_probabilities(5, (4, 3)), *_batch(6, (4, 3))),
            (_probabilities(7, (3, 3)), *_batch(8, (3, 3))),
        ],
        mistakes=(
            *SOFTMAX,
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
            Mistake(
                lambda P, dP: P * dP - (P * dP).sum(axis=1, keepdims=True),
                "The sum, too, is multiplied by P: parentheses are missing.",
            ),
            Mistake(
                lambda P, dP: P * (dP - dP.mean(axis=1, keepdims=True)),
                "This is the plain mean of dP. The P of the row are its weights.",
            ),
            Mistake(
                lambda P, dP: P - dP,
                "Prediction minus target is for softmax and cross entropy in one, and "
                "dP is no target.",
            ),
            Mistake(
                lambda P, dP: P * (1 - P),
                "This is the diagonal of the table of slopes, and dP is missing.",
            ),
            Mistake(
                lambda P, dP: -P * (P * dP).sum(axis=1, keepdims=True),
                "Only the second half: each score also pulls at its own probability, "
                "P * dP.",
            ),
            Mistake(
                lambda P, dP: softmax_backward(P, dP) / len(P),
                "It is divided by N. The 1 / N of the mean is already in dP.",
            ),
            Mistake(
                lambda P, dP: dP * (P - (P * P).sum(axis=1, keepdims=True)),
                "P and dP are exchanged: P stands in front, and the sum is over P * "
                "dP.",
            ),
            Mistake(
                lambda P, dP: dP * (P - (P * dP).sum(axis=1, keepdims=True)),
                "P and dP are exchanged: P stands in front, dP in the parentheses.",
            ),
        ),
    ),
]
