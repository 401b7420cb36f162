"""Exercises of chapter 9 with code: a dual quotient, a product with a transpose."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "09-autodiff"


def dual_divide(u, du, v, dv):
    return u / v, (du * v - u * dv) / v**2


def product_backward(A, B, dY):
    return dY @ B, dY.T @ A


def _matrices(seed, n, d, h):
    rng = np.random.default_rng(seed)
    sizes = ((n, d), (h, d), (n, h))
    return tuple(rng.normal(size=size).round(2) for size in sizes)


EXERCISES = [
    FunctionExercise(
        id="ch09-divide",
        chapter=CHAPTER,
        task="Two dual numbers are given as u, du and v, dv: values and slopes. Write "
        "`dual_divide(u, du, v, dv)`; return the value and the slope of u / v.",
        solution=dual_divide,
        cases=lambda: [(3.0, 0.5, 2.0, -1.5), (-1.2, 2.0, 0.8, 0.7)],
        mistakes=(
            Mistake(
                lambda u, du, v, dv: (u / v, du / dv),
                "The slope of a quotient is not the quotient of the slopes.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v + u * dv) / v**2),
                "A larger v makes the quotient smaller: one of the two terms counts "
                "against the other.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (u * dv - du * v) / v**2),
                "Both signs are turned round: a larger u makes the quotient larger.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v - u * dv) / v),
                "Try v = 10 with dv = 0: u / 10 has a tenth of the slope of u. "
                "Divide once more.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v),
                "This treats v as a constant. v moves, too.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, -u * dv / v**2),
                "This treats u as a constant. u moves, too.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du * v - u * dv),
                "The numerator is right. What is it divided by?",
            ),
            Mistake(
                lambda u, du, v, dv: (u * v, du * v + u * dv),
                "This is the product. Asked for is the quotient.",
            ),
            Mistake(
                lambda u, du, v, dv: ((du * v - u * dv) / v**2, u / v),
                "Value first, then slope.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v - u * dv),
                "The second term lacks its denominator: the slope of 1 / v is "
                "-1 / v**2.",
            ),
        ),
    ),
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
        ),
    ),
]
