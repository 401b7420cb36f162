"""An exercise of chapter 8: one epoch of mini-batches."""

import numpy as np

from ffnbook.exercises.ch08_early import EPOCH
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "08-training"


def epoch(w, X, y, B, lr, rng):
    order = rng.permutation(len(X))
    for first in range(0, len(X), B):
        rows = order[first : first + B]
        e = X[rows] @ w - y[rows]
        w = w - lr * 2 * X[rows].T @ e / len(rows)
    return w


def _epochs():
    rng, cases = np.random.default_rng(82), []
    for N, D, B in ((11, 2, 4), (10, 3, 3)):  # a short last batch in both
        X = rng.normal(size=(N, D))
        cases.append((rng.normal(size=D), X, rng.normal(size=N), B, 0.2))
    return [(*case, np.random.default_rng(i)) for i, case in enumerate(cases)]


def _along(order, w, X, y, B, lr, divide=len):
    """One epoch over the rows in this order."""
    for first in range(0, len(order), B):
        rows = order[first : first + B]
        w = w - lr * 2 * X[rows].T @ (X[rows] @ w - y[rows]) / divide(rows)
    return w


def _drop_last(w, X, y, B, lr, rng):
    return _along(rng.permutation(len(X))[: len(X) // B * B], w, X, y, B, lr)


def _divided(divisor):
    def wrong(w, X, y, B, lr, rng):
        order = rng.permutation(len(X))
        return _along(order, w, X, y, B, lr, lambda rows: divisor(X, B))

    return wrong


def _rows_apart(w, X, y, B, lr, rng):
    return _along(np.arange(len(X)), w, X[rng.permutation(len(X))], y, B, lr)


def _drawn_each_time(w, X, y, B, lr, rng):
    for _ in range(0, len(X), B):
        w = _along(rng.choice(len(X), B, replace=False), w, X, y, B, lr)
    return w


def _new_order_each_time(w, X, y, B, lr, rng):
    for first in range(0, len(X), B):
        w = _along(rng.permutation(len(X))[first : first + B], w, X, y, B, lr)
    return w


def _old_gradients(w, X, y, B, lr, rng):
    order, step = rng.permutation(len(X)), 0
    for first in range(0, len(X), B):
        step = step + w - _along(order[first : first + B], w, X, y, B, lr)
    return w - step


def _first_batch(w, X, y, B, lr, rng):
    return _along(rng.permutation(len(X))[:B], w, X, y, B, lr)


def _overlapping(w, X, y, B, lr, rng):
    order = rng.permutation(len(X))
    for first in range(-(-len(X) // B)):
        w = _along(order[first : first + B], w, X, y, B, lr)
    return w


def _one_by_one(w, X, y, B, lr, rng):
    return _along(rng.permutation(len(X)), w, X, y, 1, lr)


def _gradient_kept(w, X, y, B, lr, rng):
    order = rng.permutation(len(X))
    for first in range(0, len(X), B):
        w = w - _along(order[first : first + B], w, X, y, B, 1.0)
    return w


EXERCISES = [
    FunctionExercise(
        id="ch08-epoch",
        chapter=CHAPTER,
        task="Write `epoch(w, X, y, B, lr, rng)`: one epoch of mini-batch gradient "
        "descent for the line `X @ w` with the mean squared error. Take the rows in "
        "the order `rng.permutation(N)`, cut into batches of B, use every row once, "
        "and return the new w.",
        solution=epoch,
        cases=_epochs,
        mistakes=(
            *EPOCH,
            Mistake(_drop_last, "The last, shorter batch is dropped. Its rows belong "
                    "to the epoch."),
            Mistake(lambda w, X, y, B, lr, rng: _along(np.arange(len(X)), w, X, y, B,
                    lr), "The rows come in their stored order: nothing is shuffled."),
            Mistake(lambda w, X, y, B, lr, rng: _along(rng.integers(0, len(X), len(X)),
                    w, X, y, B, lr), "Rows are drawn with `integers`: some come "
                    "twice, some never."),
            Mistake(_rows_apart, "X was shuffled and y was not: rows and labels no "
                    "longer belong together."),
            Mistake(_drawn_each_time, "Each batch is drawn from all rows: in one epoch "
                    "some rows come twice and some never."),
            Mistake(lambda w, X, y, B, lr, rng: epoch(w, X, y, B, -lr, rng),
                    "Uphill: subtract the gradient."),
            Mistake(lambda w, X, y, B, lr, rng: epoch(w, X, y, B, lr / 2, rng),
                    "The derivative of a square has a factor 2."),
            Mistake(_divided(lambda X, B: len(X)), "Divide by the rows of the batch, "
                    "not by all N."),
            Mistake(_divided(lambda X, B: B), "The last batch has fewer than B rows; "
                    "divide by the number it has."),
            Mistake(_divided(lambda X, B: 1), "The gradient is a mean over the batch: "
                    "divide by its size."),
            Mistake(_new_order_each_time, "The order is drawn anew for each batch, so "
                    "some rows come twice and some never. Draw it once."),
            Mistake(lambda w, X, y, B, lr, rng: _along(np.arange(len(X)), w, X, y,
                    len(X), lr), "This is one step on all rows. Cut them into "
                    "batches."),
            Mistake(_first_batch, "Only the first batch is used. Is the `return` in "
                    "the loop?"),
            Mistake(_overlapping, "The slices overlap: after order[0 : B] comes "
                    "order[B : 2 * B], not order[1 : B + 1]."),
            Mistake(_one_by_one, "This steps after every single row. Take B rows at a "
                    "time."),
            Mistake(_gradient_kept, "w became the gradient. Take lr times the gradient "
                    "away from w."),
            Mistake(lambda w, X, y, B, lr, rng: _along(rng.permutation(len(X)), w, X,
                    y, B, lr / 2, lambda rows: 1), "A sum without the factor 2: the "
                    "gradient of the mean square is 2 / rows times that."),
            Mistake(_old_gradients, "All gradients are taken at the old w. In an epoch "
                    "each batch starts from where the one before ended."),
        ),
    ),
]  # fmt: skip
