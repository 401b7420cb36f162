"""Exercise of chapter 3: another XOR."""

import numpy as np

from ffnbook.exercises.ch03 import CHAPTER
from ffnbook.exercises.kinds import FunctionExercise, Mistake


def output_weights():
    return np.array([1.0, 1.0, 0.0])


def _always(*numbers):
    return lambda: np.array(numbers)


EXERCISES = [
    FunctionExercise(
        id="ch03-xor",
        chapter=CHAPTER,
        task="Two hidden units compute h1 = max(x1 - x2, 0) and h2 = max(x2 - x1, 0). "
        "Write `output_weights()`: return `np.array([v1, v2, c])` such that "
        "v1 h1 + v2 h2 + c is exactly 1 where XOR says yes and 0 where it says no.",
        solution=output_weights,
        cases=lambda: [()],
        mistakes=(
            Mistake(
                _always(1.0, -1.0, 0.0),
                "h1 - h2 is x1 - x2 again: the bend is lost, and (0, 1) gets -1.",
            ),
            Mistake(
                _always(-1.0, 1.0, 0.0),
                "h2 - h1 is x2 - x1 again: the bend is lost, and (1, 0) gets -1.",
            ),
            Mistake(
                _always(1.0, 1.0),
                "A third number is asked for, the constant c, even if it is 0.",
            ),
            Mistake(
                _always(1.0, 1.0, -1.0),
                "The no corners get -1: h1 and h2 are 0 there, so the output is c.",
            ),
            Mistake(
                _always(2.0, 2.0, 0.0),
                "The yes corners get 2. On each of them one unit is 1, the other 0.",
            ),
            Mistake(
                _always(2.0, 2.0, -1.0),
                "This gives 1 and -1. The no corners are to get exactly 0.",
            ),
            Mistake(
                _always(-1.0, -1.0, 1.0),
                "This says yes where the inputs are equal: the opposite of XOR.",
            ),
            Mistake(
                _always(1.0, -2.0, 0.0),
                "These weights belong to the hidden units of the text, which look in "
                "the same direction. Here they look in opposite ones.",
            ),
            Mistake(
                _always(1.0, 1.0, 1.0),
                "On both no corners h1 and h2 are 0, so the output there is c.",
            ),
            Mistake(
                _always(1.0, 1.0, -0.5),
                "The sides are right, but the output is to be exactly 0 or 1. On the "
                "no corners it is c.",
            ),
            Mistake(
                _always(1.0, 1.0, 0.5),
                "The corners get 0.5 and 1.5: everything is too high by the same "
                "amount. On the no corners the output is c.",
            ),
            Mistake(
                _always(0.5, 0.5, 0.0),
                "The yes corners get 0.5. On each of them one unit is 1, the other 0.",
            ),
            Mistake(
                _always(-1.0, -1.0, 0.0),
                "The yes corners get -1: h1 and h2 are never negative.",
            ),
            Mistake(
                _always(1.0, -1.0, 1.0),
                "The yes corners get 2 and 0. And on the no corners the output is c.",
            ),
            Mistake(
                _always(0.0, 0.0, 1.0),
                "This says yes everywhere: the units have no weight.",
            ),
            Mistake(
                _always(0.0, 0.0, 0.0),
                "This says no everywhere: the units have no weight.",
            ),
            Mistake(
                _always(0.0, 1.0, 1.0),
                "The order is v1, v2, c. And on the no corners the output is c.",
            ),
            Mistake(
                _always(1.0, 0.0, 0.0),
                "One yes corner is missing: which unit is on at (0, 1)?",
            ),
            Mistake(
                _always(0.0, 1.0, 0.0),
                "One yes corner is missing: which unit is on at (1, 0)?",
            ),
        ),
    ),
]
