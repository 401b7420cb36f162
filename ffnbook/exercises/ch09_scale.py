"""Exercises of chapter 9 with code: what was repeated is summed."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "09-autodiff"


def scale_backward(X, s, dY):
    return dY * s, (dY * X).sum(axis=0)


def _scaled(seed, n, d):
    rng = np.random.default_rng(seed)
    return tuple(rng.normal(size=size).round(2) for size in ((n, d), d, (n, d)))


EXERCISES = [
    FunctionExercise(
        id="ch09-scale",
        chapter=CHAPTER,
        task="An operation computes `Y = X * s` with X (N, D) and a row s (D,), which "
        "is repeated for every sample. Write `scale_backward(X, s, dY)`; return "
        "`dX, ds`.",
        solution=scale_backward,
        cases=lambda: [_scaled(3, 4, 3), _scaled(4, 2, 5)],
        mistakes=(
            Mistake(
                lambda X, s, dY: (dY * s, dY * X),
                "ds has a row for each sample. s is one row, used N times: its slopes "
                "add up.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, dY.sum(axis=0)),
                "This is right for `X + s`. In a product the other factor comes along.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, (dY * X).mean(axis=0)),
                "Where paths meet they are added; there is no mean in this operation.",
            ),
            Mistake(
                lambda X, s, dY: (dY, (dY * X).sum(axis=0)),
                "dX is right for `X + s`. In a product the other factor comes along.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, dY.sum(axis=0) * X.sum(axis=0)),
                "A product of sums is not a sum of products: multiply first.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, X.sum(axis=0)),
                "These are the slopes of Y.sum(). Use the gradient that arrives, dY.",
            ),
            Mistake(
                lambda X, s, dY: (X * s, (dY * X).sum(axis=0)),
                "X * s is the way there. On the way back s multiplies dY.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, dY.T @ X),
                "The entries you need stand on the diagonal of this product: each "
                "column of X meets its own column of dY only.",
            ),
            Mistake(
                lambda X, s, dY: (dY * s, (dY * X).sum()),
                "s has D numbers, each used N times: sum over the samples only.",
            ),
            Mistake(
                lambda X, s, dY: (np.tile(s, (len(X), 1)), (dY * X).sum(axis=0)),
                "dX is the slope of Y.sum(). Use the gradient that arrives, dY.",
            ),
            Mistake(
                lambda X, s, dY: (dY / s, (dY / X).sum(axis=0)),
                "The slope of X * s for X is s: multiply, do not divide.",
            ),
            Mistake(
                lambda X, s, dY: (dY * X, (dY * s).sum(axis=0)),
                "Each factor gets the gradient times the *other* factor.",
            ),
        ),
    ),
]
