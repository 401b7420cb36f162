"""Exercise of chapter 9 with code: a product with a transpose."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "09-autodiff"


def product_backward(A, B, dY):
    return dY @ B, dY.T @ A


def _matrices(seed, n, d, h):
    rng = np.random.default_rng(seed)
    sizes = ((n, d), (h, d), (n, h))
    return tuple(rng.normal(size=size).round(2) for size in sizes)


EXERCISES = [
    FunctionExercise(
        id="ch09-product",
        chapter=CHAPTER,
        task="An operation computes `Y = A @ B.T`, with A (N, D) and B (H, D). Write "
        "`product_backward(A, B, dY)` for dY (N, H); return `dA, dB`.",
        solution=product_backward,
        cases=lambda: [_matrices(1, 4, 3, 2), _matrices(2, 3, 5, 4)],
        mistakes=(
            Mistake(
                lambda A, B, dY: (dY @ B, A.T @ dY),
                "dB has the shape of B.T. The gradient of B has the shape of B.",
            ),
            Mistake(
                lambda A, B, dY: (dY.T @ A, dY @ B),
                "Both are right, but in the wrong order: return dA, then dB.",
            ),
            Mistake(
                lambda A, B, dY: (dY @ B / len(A), dY.T @ A / len(A)),
                "Nothing here is a mean. The 1 / N belongs to the loss.",
            ),
            Mistake(
                lambda A, B, dY: (np.ones_like(dY) @ B, np.ones_like(dY).T @ A),
                "These are the slopes of Y.sum(). Use the gradient that arrives, dY.",
            ),
            Mistake(
                lambda A, B, dY: (np.tile(B.sum(axis=0), (len(A), 1)), dY.T @ A),
                "dA is the slope of Y.sum(). Use the gradient that arrives, dY.",
            ),
            Mistake(
                lambda A, B, dY: (dY @ B, np.tile(A.sum(axis=0), (len(B), 1))),
                "dB is the slope of Y.sum(). Use the gradient that arrives, dY.",
            ),
            Mistake(
                lambda A, B, dY: (dY @ B, (A.T @ dY).reshape(B.shape)),
                "`reshape` gives the right shape with the entries in the wrong "
                "places. What you need is the transpose.",
            ),
            Mistake(
                lambda A, B, dY: (B, A),
                "In a product each factor gets the other one, times the gradient that "
                "arrives, dY.",
            ),
        ),
    ),
]
