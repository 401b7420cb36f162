"""Exercise of chapter 7: squared error, and back through ReLU."""

import numpy as np

from ffnbook.exercises.ch07 import _batch
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def relu_mse_backward(Z, Y):
    return 2 * (np.maximum(Z, 0) - Y) / Y.size * (Z > 0)


def _through(mask, Z, Y, factor=2.0):
    """The gradient with another mask, or another factor."""
    return factor * (np.maximum(Z, 0) - Y) / Y.size * mask


EXERCISES = [
    FunctionExercise(
        id="ch07-relu",
        chapter=CHAPTER,
        task="The outputs `A = relu(Z)` are compared with Y by the mean squared error "
        "over all entries. Write `my_relu_mse_backward(Z, Y)`, which returns dZ.",
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
            Mistake(
                lambda Z, Y: 2 * (Z - Y) / Y.size,
                "ReLU is missing, forward and backward: this is squared error of Z "
                "itself.",
            ),
            Mistake(
                lambda Z, Y: _through(np.maximum(Z, 0) > Y, Z, Y),
                "Here only positive errors pass. The mask is ReLU's: is Z positive?",
            ),
            Mistake(
                lambda Z, Y: np.maximum(2 * (Z - Y) / Y.size, 0),
                "ReLU was applied to the gradient, and not to Z.",
            ),
            Mistake(
                lambda Z, Y: (Z > 0).astype(float),
                "This is the mask alone: the slope of ReLU. What comes from the loss "
                "is missing.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=Y.size),
                "The square brings a factor 2, and the mean a division by the number "
                "of entries.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y, factor=Y.shape[1]),
                "The square brings a factor 2; and the mean is over all entries, not "
                "over the N rows.",
            ),
            Mistake(
                lambda Z, Y: ((np.maximum(Z, 0) - Y) ** 2).mean(),
                "This is the loss itself. Its slope for each entry of Z is wanted.",
            ),
            Mistake(
                lambda Z, Y: _through(Z > 0, Z, Y).mean(),
                "Each entry of Z has a slope of its own: divide by the number of "
                "entries, do not take their mean.",
            ),
        ),
        gradient_of=lambda Z, Y: float(((np.maximum(Z, 0) - Y) ** 2).mean()),
    ),
]
