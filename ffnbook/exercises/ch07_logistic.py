"""Exercise of chapter 7: the backward step of the logistic function."""

import numpy as np

from ffnbook.exercises.ch07 import _batch
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def logistic_backward(Z, dA):
    A = 1 / (1 + np.exp(-Z))
    return dA * A * (1 - A)


def _logistic(Z):
    return 1 / (1 + np.exp(-Z))


EXERCISES = [
    FunctionExercise(
        id="ch07-logistic",
        chapter=CHAPTER,
        task="Write `my_logistic_backward(Z, dA)` for `A = logistic(Z)`: it returns "
        "dZ. Both are (N, H).",
        solution=logistic_backward,
        cases=lambda: [_batch(3, (4, 3), (4, 3)), _batch(4, (2, 5), (2, 5))],
        mistakes=(
            Mistake(
                lambda Z, dA: dA * _logistic(Z) * (1 - dA * _logistic(Z)),
                "dA was overwritten with dA * A and then taken for a. In a (1 - a) "
                "the a is the output.",
            ),
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
            Mistake(
                lambda Z, dA: logistic_backward(Z, dA) / len(Z),
                "It is divided by N. The 1 / N of the mean is already in dA.",
            ),
            Mistake(
                lambda Z, dA: dA + logistic_backward(Z, np.ones_like(dA)),
                "Along a path slopes are multiplied, not added.",
            ),
            Mistake(
                lambda Z, dA: dA * (1 - dA),
                "In a (1 - a) the a is the output, logistic(Z). You put dA there.",
            ),
            Mistake(
                lambda Z, dA: logistic_backward(dA, dA),
                "The slope is taken at dA, it belongs at Z.",
            ),
            Mistake(
                lambda Z, dA: logistic_backward(dA, Z),
                "Z and dA are exchanged: the slope belongs at Z, and dA multiplies it.",
            ),
            Mistake(
                lambda Z, dA: _logistic(Z),
                "This is the way forward. Backward is dA times the slope at Z.",
            ),
            Mistake(
                lambda Z, dA: dA * _logistic(Z) * (1 + _logistic(Z)),
                "The slope is a (1 - a), with a minus.",
            ),
            Mistake(
                lambda Z, dA: dA * _logistic(Z) - _logistic(Z) ** 2,
                "`dA * a - a ** 2`: dA multiplies the first part alone. Parentheses "
                "are missing.",
            ),
            Mistake(
                lambda Z, dA: Z * logistic_backward(Z, np.ones_like(dA)),
                "The slope is multiplied by Z. What comes from above is dA.",
            ),
        ),
        gradient_of=lambda Z, dA: float((dA * _logistic(Z)).sum()),
    ),
]
