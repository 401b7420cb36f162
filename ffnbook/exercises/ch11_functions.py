"""The exercise of chapter 11 on the limit of a uniform draw."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


def limit(n_in, n_out):
    return np.sqrt(6 / (n_in + n_out))


EXERCISES = [
    FunctionExercise(
        id="xavier-limit",
        chapter=CHAPTER,
        task="Write `limit(n_in, n_out)`: weights drawn uniformly between `-limit` and "
        "`limit` have Xavier's variance.",
        solution=limit,
        cases=lambda: [(64, 64), (256, 64), (2, 5)],
        mistakes=(
            Mistake(
                lambda n_in, n_out: np.sqrt(2 / (n_in + n_out)),
                "This is the "
                "standard deviation. The variance of a uniform draw is a third of "
                "its limit squared.",
            ),
            Mistake(
                lambda n_in, n_out: 6 / (n_in + n_out),
                "This is the limit squared: a square root is missing.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6 / n_in),
                "This is He's limit, which reads the fan-in alone.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6 / n_out),
                "This reads the fan-out alone. Xavier takes the mean of both fans.",
            ),
            Mistake(
                lambda n_in, n_out: 2 / (n_in + n_out),
                "This is the variance. What is the variance of a uniform draw?",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(2 / (n_in + n_out) / 3),
                "The 3 stands on the wrong side: the limit of a uniform draw is "
                "larger than its standard deviation.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(18 / (n_in + n_out)),
                "The root of 3 is multiplied on twice: once takes the standard "
                "deviation to the limit.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(12 / (n_in + n_out)),
                "The variance of a uniform draw is its limit squared over 3; over 12 "
                "stands the whole width squared, from `-limit` to `limit`.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6 / (n_in * n_out)),
                "The fans are added, not multiplied.",
            ),
            Mistake(
                lambda n_in, n_out: limit(n_in, n_out) * np.array([-1, 1]),
                "These are both ends. Return the limit alone, one number.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6 / n_in + n_out),
                "Brackets are missing: the sum of the fans belongs below the line.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6) / (n_in + n_out),
                "The root must cover the sum of the fans as well.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(3 / (n_in + n_out)),
                "The mean of the "
                "two fans is their sum divided by 2. Where did the 2 go?",
            ),
        ),
    ),
]
