"""The exercise of chapter 11 that counts how many hidden units are different."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


def different_units(W1, b1, W2):
    units = np.column_stack([W1.T, b1, W2])  # one row for each unit
    return len(np.unique(units, axis=0))


def _count(*rows):
    """How many different rows the columns make together."""
    return len(np.unique(np.column_stack(rows), axis=0))


def _cases():
    W1 = np.array([[0.5, 0.5, 0.5, 0.5, -1.0, -1.0], [2.0, 2.0, 2.0, 2.0, 0.0, 0.0]])
    b1 = np.array([0.0, 0.0, 0.0, 1.0, 3.0, 3.0])
    W2 = np.array([[0.7], [0.7], [0.2], [0.7], [0.7], [0.7]])
    first = slice(0, 4)
    return [
        (W1, b1, W2),  # units 1 and 2 are copies, 5 and 6 are: four different ones
        (W1[:, first], b1[first], W2[first]),
        (np.full((4, 5), 0.5), np.zeros(5), np.full((5, 1), 0.5)),
        (np.array([[1.0, 2.0], [2.0, 1.0]]), np.zeros(2), np.ones((2, 1))),
        (np.array([[1.0, 0.0, 1.0, 0.0]]), np.array([0.0, 1.0, 0.5, 0.5]),
         np.full((4, 1), 0.3)),
        (np.array([[1.0, 2.0, 3.0]]), np.zeros(3), np.ones((3, 1))),
    ]


EXERCISES = [
    FunctionExercise(
        id="different-units",
        chapter=CHAPTER,
        task="Two hidden units are copies, and stay copies, when they agree in all "
        "weights in, in the bias, and in all weights out. Write `different_units(W1, "
        "b1, W2)`: how many different hidden units there are. `W1` is (D, H), `b1` "
        "(H,), `W2` (H, K). `np.unique(A, axis=0)` returns the different rows of `A`.",
        solution=different_units,
        cases=_cases,
        mistakes=(
            Mistake(
                lambda W1, b1, W2: _count(W1.T),
                "Only the weights in are compared; the bias and the weights out are "
                "missing.",
            ),
            Mistake(
                lambda W1, b1, W2: _count(W1.T, b1),
                "The weights out are missing. Units that are read differently get "
                "different slopes, so they do not stay copies.",
            ),
            Mistake(lambda W1, b1, W2: _count(W1.T, W2), "The biases are missing."),
            Mistake(lambda W1, b1, W2: _count(b1, W2), "The weights in are missing."),
            Mistake(
                lambda W1, b1, W2: len(b1),
                "This is the number of units, copies included.",
            ),
            Mistake(
                lambda W1, b1, W2: len(b1) - different_units(W1, b1, W2),
                "This is the number of spare copies. Count the different units.",
            ),
            Mistake(
                lambda W1, b1, W2: len(np.unique(W1, axis=0)),
                "The rows of `W1` belong to the inputs. A unit is a column.",
            ),
            Mistake(
                lambda W1, b1, W2: len(np.unique(W1)),
                "This counts different numbers. Compare whole units: `axis=0`.",
            ),
            Mistake(
                lambda W1, b1, W2: len(np.unique(np.column_stack([W1.T, b1, W2]))),
                "`np.unique` without `axis=0` counts numbers, not rows.",
            ),
            Mistake(
                lambda W1, b1, W2: len(np.unique(b1)),
                "Only the biases are compared; the weights in and out are missing.",
            ),
            Mistake(
                lambda W1, b1, W2: _count(W2),
                "Only the weights out are compared; those in and the bias are missing.",
            ),
            Mistake(
                lambda W1, b1, W2: len(W1),
                "This is the number of inputs, the rows of `W1`. Units are columns.",
            ),
            Mistake(
                lambda W1, b1, W2: np.linalg.matrix_rank(
                    np.column_stack([W1.T, b1, W2])
                ),
                "The rank counts independent rows. A row that is a mixture of others "
                "is still another unit.",
            ),
            Mistake(
                lambda W1, b1, W2: _count(W1.T + b1[:, None] + W2),
                "Adding hides differences: put the numbers of a unit side by side.",
            ),
            Mistake(
                lambda W1, b1, W2: len(
                    np.unique(np.column_stack([W1.T, b1, W2]), axis=1).T
                ),
                "Compare unit with unit: `np.unique(A, axis=0)` needs one row of `A` "
                "for each unit.",
            ),
            Mistake(
                lambda W1, b1, W2: len(W1) + 1 + W2.shape[1],
                "This is how many numbers describe a unit. Count the rows.",
            ),
            Mistake(
                lambda W1, b1, W2: int(sum(np.unique(
                    np.column_stack([W1.T, b1, W2]), axis=0, return_counts=True
                )[1] == 1)),
                "Units that have a copy are left out. A pair of copies is one unit.",
            ),
            Mistake(
                lambda W1, b1, W2: _count(np.sort(W1.T, axis=1), b1, W2),
                "Order matters: weights 1, 2 and weights 2, 1 read different sums.",
            ),
            Mistake(
                lambda W1, b1, W2: np.unique(np.column_stack([W1.T, b1, W2]), axis=0),
                "These are the different units. Return how many there are.",
            ),
        ),
    ),
]
