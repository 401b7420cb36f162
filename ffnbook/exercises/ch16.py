"""Exercises of chapter 16 with code: scaler, accuracy, one step, classes."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "16-iris"


def standardise(X_train, X_test):
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    return (X_train - mean) / std, (X_test - mean) / std


def _parts():
    rng = np.random.default_rng(161)
    sizes = [(12, 5, 3), (8, 8, 8)]
    return [(rng.normal(5, 2, (n, d)), rng.normal(6, 1, (m, d))) for n, m, d in sizes]


def _with_rows_of_all(X_train, X_test):
    X = np.concatenate([X_train, X_test])
    mean, std = X.mean(axis=0), X.std(axis=0)
    return (X_train - mean) / std, (X_test - mean) / std


def _each_by_itself(X_train, X_test):
    return tuple((X - X.mean(axis=0)) / X.std(axis=0) for X in (X_train, X_test))


def _with_one_number(X_train, X_test):
    mean, std = X_train.mean(), X_train.std()
    return (X_train - mean) / std, (X_test - mean) / std


def _not_divided(X_train, X_test):
    mean = X_train.mean(axis=0)
    return X_train - mean, X_test - mean


def batch_accuracy(correct, sizes):
    return correct.sum() / sizes.sum()


def _batches():
    counts = [([16, 15, 12, 2], [16, 16, 16, 4]), ([9, 3], [10, 7])]
    return [(np.array(c), np.array(s)) for c, s in counts]


def step(W, X, y, rows, lr):
    X, y = X[rows], y[rows]
    P = np.exp(X @ W)
    P = P / P.sum(axis=1, keepdims=True)
    dZ = P - np.eye(W.shape[1])[y]
    return W - lr * X.T @ dZ / len(rows)


def _steps():
    rng = np.random.default_rng(163)
    X, y = rng.normal(size=(9, 4)), rng.integers(0, 3, 9)
    W = rng.normal(size=(4, 3))
    return [(W, X, y, np.array(rows), 0.3) for rows in ([0, 4, 7], [8, 2, 3, 1, 5])]


def _all_rows(W, X, y, rows, lr):
    return step(W, X, y, np.arange(len(X)), lr)


def _divided_by_all(W, X, y, rows, lr):
    return W + (step(W, X, y, rows, lr) - W) * len(rows) / len(X)


def _sum_of_rows(W, X, y, rows, lr):
    return W + (step(W, X, y, rows, lr) - W) * len(rows)


def classes(Z):
    return Z.argmax(axis=1)


def _logits():  # square: the wrong axis keeps the shape
    rng = np.random.default_rng(164)
    return [(rng.normal(-m, 1, (n, n)),) for m, n in ((0, 3), (3, 5))]


EXERCISES = [
    FunctionExercise(
        id="ch16-standardise",
        chapter=CHAPTER,
        task="Write `standardise(X_train, X_test)`: both parts standardised, column by "
        "column, so that nothing leaks. Return two arrays.",
        solution=standardise,
        cases=_parts,
        mistakes=(
            Mistake(_with_rows_of_all, "Mean and deviation come from all rows: the "
                    "test rows have a say in training. Use X_train alone."),
            Mistake(_each_by_itself, "X_test has its own mean and deviation. Then the "
                    "same flower has other numbers in training and in the test."),
            Mistake(_with_one_number, "Each column has its own mean: `axis=0`."),
            Mistake(_not_divided, "Shifted, not scaled: divide by the deviation."),
        ),
    ),
    FunctionExercise(
        id="ch16-accuracy",
        chapter=CHAPTER,
        task="Write `batch_accuracy(correct, sizes)`: the accuracy over all batches. "
        "`correct` (T,) counts the right answers in each batch, `sizes` (T,) its rows.",
        solution=batch_accuracy,
        cases=_batches,
        mistakes=(
            Mistake(lambda c, s: (c / s).mean(), "The mean of the batches' "
                    "accuracies: the rows of a short batch count for more."),
            Mistake(lambda c, s: c.sum() / (len(c) * s[0]), "All batches are taken to "
                    "be as large as the first. The last one is shorter."),
            Mistake(lambda c, s: c[:-1].sum() / s[:-1].sum(), "The last batch is left "
                    "out. Its rows belong to the result."),
        ),
    ),
    FunctionExercise(
        id="ch16-step",
        chapter=CHAPTER,
        task="Write `step(W, X, y, rows, lr)`: one mini-batch step of softmax "
        "regression without bias; return the new W. X is (N, D), W is (D, K), `rows` "
        "lists the rows of the batch. One row's gradient of the loss in its logits "
        "is p - e, with e = 1 at the true class and 0 elsewhere.",
        solution=step,
        cases=_steps,
        mistakes=(
            Mistake(_all_rows, "This is the full-batch step: it uses all N rows."),
            Mistake(_divided_by_all, "Divide by the size of the batch, not by N."),
            Mistake(_sum_of_rows, "The sum must be divided by the batch's size."),
            Mistake(lambda *a: 2 * a[0] - step(*a), "Uphill: subtract the gradient."),
        ),
    ),
    FunctionExercise(
        id="ch16-classes",
        chapter=CHAPTER,
        task="Write `classes(Z)`: the predicted class of each row of logits Z (N, K), "
        "whole numbers of shape (N,).",
        solution=classes,
        cases=_logits,
        mistakes=(
            Mistake(lambda Z: Z.argmax(axis=0), "You searched down the columns: that "
                    "is the best flower for each species. Use `axis=1`."),
            Mistake(lambda Z: Z.max(axis=1), "The largest logit, not its place."),
            Mistake(lambda Z: (Z > 0).argmax(axis=1), "The first positive logit. All "
                    "may be negative; the largest wins."),
        ),
    ),
]  # fmt: skip
