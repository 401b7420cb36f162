"""Exercise of chapter 10 in code: a large batch from small ones."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "10-pytorch"


def accumulate(w, X, y, B, k, lr):
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if (i + 1) % k == 0:
            w = w - lr * total
            total = np.zeros_like(w)
    return w


def _lines():
    rng, cases = np.random.default_rng(102), []
    for D, B, k, steps in ((2, 4, 2, 3), (3, 2, 3, 2)):
        X = rng.normal(size=(B * k * steps, D))
        cases.append((rng.normal(size=D), X, rng.normal(size=len(X)), B, k, 0.2))
    return cases


def _kept(w, X, y, B, k, lr):
    """Never cleared."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if (i + 1) % k == 0:
            w = w - lr * total
    return w


def _last_only(w, X, y, B, k, lr):
    """Cleared before every backward: of k batches only the last counts."""
    for i in range(k - 1, len(X) // B, k):
        rows = slice(i * B, (i + 1) * B)
        w = w - lr * 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
    return w


def _too_early(w, X, y, B, k, lr):
    """A step after batch number 0, k, 2 k ... counted from 0."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if i % k == 0:
            w = w - lr * total
            total = np.zeros_like(w)
    return w


def _step_each(w, X, y, B, k, lr, keep=True):
    """A step after every batch, the total cleared after k (or after each)."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        w = w - lr * total
        if not keep or (i + 1) % k == 0:
            total = np.zeros_like(w)
    return w


def _at_the_end(w, X, y, B, k, lr):
    """One step for all rows, each batch divided by k."""
    return w - lr * 2 * X.T @ (X @ w - y) / B / k


EXERCISES = [
    FunctionExercise(
        id="ch10-accumulate",
        chapter=CHAPTER,
        task="Write `accumulate(w, X, y, B, k, lr)` in NumPy: gradient descent for the "
        "line `X @ w` with the mean squared error, going once through the rows in "
        "batches of B. Add up the gradients of k batches, each loss divided by k; then "
        "one step; then clear. The number of rows is a multiple of k B. Return w.",
        solution=accumulate,
        cases=_lines,
        mistakes=(
            Mistake(_kept, "The total is never cleared after a step: the old rows push "
                    "again and again."),
            Mistake(_last_only, "Cleared before every batch, so of k batches only the "
                    "last one counts. Clear once per **step**."),
            Mistake(_step_each, "A step after every batch. The step comes after k of "
                    "them."),
            Mistake(lambda *c: _step_each(*c, keep=False), "That is a step, and a "
                    "clearing, after every batch: nothing is added up."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * k),
                    "The sum of k means is k times too long. Each loss is divided by "
                    "k."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * B),
                    "The loss of a batch is a mean: divide by B."),
            Mistake(_too_early, "Your first step comes after one batch: count from 1, "
                    "or look at `(i + 1) % k`."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X[: B * k], y[: B * k], B,
                    k, lr), "You stop after the first step. Go through all rows."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / k),
                    "You divided by k twice."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / B),
                    "You divided by B twice."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, len(X), 1, lr),
                    "This is one step on all rows. Each k batches make a step."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, 1, lr),
                    "This is a step after every batch. Add up k of them first."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, -lr),
                    "Uphill: subtract the gradient."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * B * k),
                    "The loss of a batch is a mean, and each is divided by k: the sum "
                    "of squares is B k times too long."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * B * k
                    / len(X)), "A loss is the mean over its own batch of B rows, not "
                    "over all rows."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * k / 2),
                    "The derivative of a square has a factor 2, and each loss is "
                    "divided by k. You have neither."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X[: -B * k], y[: -B * k], B,
                    k, lr), "The last step is missing: the total of the last k batches "
                    "is never used."),
            Mistake(_at_the_end, "One step at the end, for all batches. The step comes "
                    "after each k of them."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(accumulate(w, X, y, B, k, lr),
                    X, y, B, k, lr), "That is twice through the rows."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr) - w,
                    "This is the way that w has gone. Return w itself."),
            Mistake(lambda w, X, y, B, k, lr: w, "w has not moved."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / 2),
                    "The derivative of a square has a factor 2."),
        ),
    ),
]  # fmt: skip
