"""Exercise of chapter 7: where the gradients start, binary cross entropy."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def bce_backward(P, Y):
    return (P - Y) / (P * (1 - P)) / P.size


EXERCISES = [
    FunctionExercise(
        id="ch07-bce",
        chapter=CHAPTER,
        task="Write `my_bce_backward(P, Y)`: the gradient of the mean binary cross "
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
            Mistake(
                lambda P, Y: -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean(),
                "This is the loss. Its slope for each p is wanted, of the shape of P.",
            ),
            Mistake(
                lambda P, Y: bce_backward(P, Y).sum(),
                "The mean was taken of the slopes. Each p has its own: divide by N, "
                "and add nothing up.",
            ),
            Mistake(
                lambda P, Y: bce_backward(P, Y).sum(axis=0),
                "The slopes were added up over the samples. Each p has its own.",
            ),
            Mistake(
                lambda P, Y: -(Y / P + (1 - Y) / (1 - P)),
                "Two things: the slope of log(1 - P) is -1 / (1 - P), and the mean "
                "brings 1 / N.",
            ),
            Mistake(
                lambda P, Y: (Y / P + (1 - Y) / (1 - P)) / len(P),
                "Both signs are lost: the loss is minus a logarithm, and the slope of "
                "log(1 - P) brings a minus of its own.",
            ),
            Mistake(
                lambda P, Y: -Y / P,
                "This is the half for Y = 1, without the 1 / N. Samples with Y = 0 pay "
                "-log(1 - P).",
            ),
            Mistake(
                lambda P, Y: bce_backward(P, 1 - Y),
                "Y and 1 - Y are exchanged: a sample with Y = 1 pays -log(P).",
            ),
            Mistake(
                lambda P, Y: (P - Y) * P * (1 - P) / len(P),
                "It is multiplied by P (1 - P) where it must be divided.",
            ),
            Mistake(
                lambda P, Y: 2 * (P - Y) / len(P),
                "This is the gradient of squared error.",
            ),
            Mistake(
                lambda P, Y: P - Y / (P * (1 - P)) / len(P),
                "Only Y is divided: P - Y needs parentheses.",
            ),
        ),
        gradient_of=lambda P, Y: float(
            -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean()
        ),
    ),
]
