"""The exercises of chapter 11 in which the reader writes a function."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


def limit(n_in, n_out):
    return np.sqrt(6 / (n_in + n_out))


def he(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))


_rng = np.random.default_rng


def _draw(std):
    """A wrong `he`: the same draw with another scale."""
    return lambda n_in, n_out, seed: np.random.default_rng(seed).normal(
        0, std(n_in, n_out), (n_in, n_out)
    )


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
    FunctionExercise(
        id="he-draw",
        chapter=CHAPTER,
        task="Write `he(n_in, n_out, seed)`: one call of "
        "`np.random.default_rng(seed).normal` that gives Gaussian weights for a ReLU "
        "layer, in the shape that `X @ W` needs.",
        solution=he,
        cases=lambda: [(64, 32, 7), (3, 5, 0), (10, 1, 3)],
        mistakes=(
            Mistake(
                _draw(lambda n_in, n_out: 2 / n_in),
                "The variance is passed where `normal` wants the standard deviation.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(2 / n_out)),
                "The sum inside a "
                "unit runs over its inputs: count those, not the outputs.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(2 / (n_in + n_out))),
                "This is Xavier's scale. ReLU throws half of the mean square away.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(1 / n_in)),
                "This keeps the "
                "scale of a linear layer. What does ReLU do to the mean square?",
            ),
            Mistake(
                lambda n_in, n_out, seed: he(n_in, n_out, seed).T,
                "The shape is "
                "that of the transpose: rows are inputs, columns are units.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: 1.0),
                "These weights have standard deviation 1: the scale is missing.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(2) / n_in),
                "The root must cover `n_in` as well.",
            ),
            Mistake(
                lambda n_in, n_out, seed: _rng(seed).normal(
                    np.sqrt(2 / n_in), 1, (n_in, n_out)
                ),
                "The first argument of `normal` is the mean; the scale comes second.",
            ),
            Mistake(
                lambda n_in, n_out, seed: np.full((n_in, n_out), np.sqrt(2 / n_in)),
                "The scale stands first and 0 second: `normal` reads mean, then scale.",
            ),
            Mistake(
                lambda n_in, n_out, seed: he(n_in, n_out, 0),
                "The weights do not depend on `seed`: pass it to `default_rng`.",
            ),
            Mistake(
                lambda n_in, n_out, seed: np.random.RandomState(seed).normal(
                    0, np.sqrt(2 / n_in), (n_in, n_out)
                ),
                "The scale is right, the generator is the old one: use "
                "`np.random.default_rng(seed)`.",
            ),
            Mistake(
                lambda n_in, n_out, seed: _rng(seed).uniform(
                    -np.sqrt(6 / n_in), np.sqrt(6 / n_in), (n_in, n_out)
                ),
                "These are He's uniform weights; Gaussian ones are asked for.",
            ),
        ),
    ),
]
