"""The exercise of chapter 11 on He's draw."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


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
                lambda n_in, n_out, seed: _rng(seed).normal(
                    0, np.sqrt(2 / n_in), (n_out, n_in)
                ).T,
                "Drawn as the transpose, the same numbers stand in other places: ask "
                "`normal` for the shape itself.",
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
