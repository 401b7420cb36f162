"""Exercises of chapter 4 with code: the gradient, and the whole loop."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "04-regression"


def gradient_of_mse(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * np.mean(e)


def _changed(w_factor=1.0, b_factor=1.0):
    def wrong(X, y, w, b):
        dw, db = gradient_of_mse(X, y, w, b)
        return w_factor * dw, b_factor * db

    return wrong


def _planes():
    rng = np.random.default_rng(401)
    return [
        (rng.normal(size=(n, d)), rng.normal(size=n), rng.normal(size=d), 0.7)
        for n, d in [(5, 5), (7, 3), (4, 1)]
    ]


def train_line(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        e = w * x + b - y
        dw, db = 2 * np.mean(e * x), 2 * np.mean(e)
        w, b = w - lr * dw, b - lr * db
    return np.array([w, b])


def _loop(sign=-1.0, keep=0.0, factor=2.0, one_by_one=False):
    """train_line with one thing wrong."""

    def wrong(x, y, lr, steps):
        w, b, sum_w, sum_b = 0.0, 0.0, 0.0, 0.0
        for _ in range(steps):
            e = w * x + b - y
            sum_w = keep * sum_w + factor * np.mean(e * x)
            w_new = w + sign * lr * sum_w
            if one_by_one:
                e = w_new * x + b - y
            sum_b = keep * sum_b + factor * np.mean(e)
            w, b = w_new, b + sign * lr * sum_b
        return np.array([w, b])

    return wrong


def _lines():
    rng = np.random.default_rng(402)
    x = rng.uniform(0, 3, 8)
    return [(x, 2 * x + 1, 0.1, 3), (x - 1, rng.normal(size=8), 0.05, 10)]


EXERCISES = [
    FunctionExercise(
        id="ch04-gradient",
        chapter=CHAPTER,
        task="Write `gradient_of_mse(X, y, w, b)` for the loss "
        "`np.mean((X @ w + b - y) ** 2)`. X is (N, D), y is (N,), w is (D,), b is a "
        "number. Return `dw, db`.",
        solution=gradient_of_mse,
        cases=_planes,
        mistakes=(
            Mistake(
                _changed(0.5, 0.5),
                "The factor 2 from the derivative of the square is missing.",
            ),
            Mistake(
                lambda X, y, w, b: tuple(
                    len(y) * g for g in gradient_of_mse(X, y, w, b)
                ),
                "This belongs to the sum of the squares; the loss is their mean.",
            ),
            Mistake(
                _changed(-1.0, -1.0),
                "The sign is flipped: the error is prediction minus reading.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * X.T @ (X @ w - y) / len(y),
                    2 * np.mean(X @ w - y),
                ),
                "The bias is missing from the prediction.",
            ),
            Mistake(
                lambda X, y, w, b: gradient_of_mse(X, y, w, b)[::-1],
                "The two results are exchanged: first dw, then db.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch04-descend",
        chapter=CHAPTER,
        task="Write `train_line(x, y, lr, steps)`: gradient descent for `y = w * x + "
        "b` on the mean squared error, from w = b = 0. x and y are (N,). Return "
        "`np.array([w, b])` after the last step.",
        solution=train_line,
        cases=_lines,
        mistakes=(
            Mistake(
                _loop(sign=1.0),
                "You walk uphill: the gradient must be subtracted.",
            ),
            Mistake(
                _loop(keep=1.0),
                "The gradients of all steps are added up. Each step takes its own.",
            ),
            Mistake(
                _loop(one_by_one=True),
                "The slope for b is taken after w has moved. Compute both slopes at "
                "the old place, then move.",
            ),
            Mistake(
                _loop(factor=1.0),
                "The slopes are half as long as they should be: the factor 2 from the "
                "square is missing.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr, 1),
                "Only one step is taken. Is the `return` inside the loop?",
            ),
        ),
    ),
]
