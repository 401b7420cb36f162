"""Exercise of chapter 6 with code: cut the data without a leak."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def parts(X, y, n_test, rng):
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], y[train], X[test], y[test]


def _rows():
    rng = np.random.default_rng(63)
    X = rng.normal(size=(12, 2))
    return [(X, np.arange(12) % 2, n, np.random.default_rng(n)) for n in (3, 5)]


def _in_order(X, y, n_test, rng):
    return X[n_test:], y[n_test:], X[:n_test], y[:n_test]


def _leak(X, y, n_test, rng):
    test = rng.permutation(len(X))[:n_test]
    train = rng.permutation(len(X))[n_test:]
    return X[train], y[train], X[test], y[test]


def _labels_apart(X, y, n_test, rng):
    a, b = rng.permutation(len(X)), rng.permutation(len(X))
    return X[a[n_test:]], y[b[n_test:]], X[a[:n_test]], y[b[:n_test]]


def _all_rows(X, y, n_test, rng):
    order = rng.permutation(len(X))
    return X[order], y[order], X[order[:n_test]], y[order[:n_test]]


def _other_end(X, y, n_test, rng):
    order = rng.permutation(len(X))
    test, train = order[-n_test:], order[:-n_test]
    return X[train], y[train], X[test], y[test]


def _labels_left(X, y, n_test, rng):
    order = rng.permutation(len(X))
    return X[order[n_test:]], y[n_test:], X[order[:n_test]], y[:n_test]


def _as_they_stood(X, y, n_test, rng):
    test = rng.permutation(len(X))[:n_test]
    train = np.setdiff1d(np.arange(len(X)), test)
    return X[train], y[train], X[test], y[test]


def _two_orders(X, y, n_test, rng):
    a, b = rng.permutation(len(X)), rng.permutation(len(X))
    return X[a[n_test:]], y[a[n_test:]], X[b[:n_test]], y[b[:n_test]]


def _rows_drawn(X, y, n_test, rng):
    test = rng.choice(len(X), n_test, replace=False)
    train = np.setdiff1d(np.arange(len(X)), test)
    return X[train], y[train], X[test], y[test]


def _first_of_all(X, y, n_test, rng):
    test = rng.permutation(n_test)
    return X[n_test:], y[n_test:], X[test], y[test]


def _everything(X, y, n_test, rng):
    return X, y, *parts(X, y, n_test, rng)[2:]


def _exchanged(X, y, n_test, rng):
    X_train, y_train, X_test, y_test = parts(X, y, n_test, rng)
    return X_test, y_test, X_train, y_train


def _other_sequence(X, y, n_test, rng):
    X_train, y_train, X_test, y_test = parts(X, y, n_test, rng)
    return X_train, X_test, y_train, y_test


EXERCISES = [
    FunctionExercise(
        id="ch06-cut",
        chapter=CHAPTER,
        task="Write `parts(X, y, n_test, rng)`: draw one order with "
        "`rng.permutation(len(X))`; its first n_test rows are the test part, the rest "
        "is for training. Return X_train, y_train, X_test, y_test.",
        solution=parts,
        cases=_rows,
        mistakes=(
            Mistake(_in_order, "The rows are cut as they stand. Should they be sorted "
                    "by class, the parts differ. Shuffle first."),
            Mistake(_leak, "You shuffled twice. Then rows stand in both parts, and "
                    "the test asks what was taught: a leak."),
            Mistake(_two_orders, "The parts are cut from two orders, so some rows "
                    "stand in both: a leak."),
            Mistake(_everything, "The training part holds all rows, those of the test "
                    "too."),
            Mistake(_rows_drawn, "The test rows were drawn with `rng.choice`. Draw one "
                    "order of all rows with `rng.permutation`."),
            Mistake(_first_of_all, "Only the first n_test rows are shuffled. Draw an "
                    "order of all rows."),
            Mistake(_as_they_stood, "The parts hold the right rows, but the training "
                    "rows are not in the order that was drawn."),
            Mistake(lambda X, y, n_test, rng: parts(X, y, n_test,
                    np.random.default_rng(0)), "You made a generator of your own. "
                    "Draw from the one that is given."),
            Mistake(_labels_apart, "X and y are shuffled in two different orders, so "
                    "the labels belong to other rows."),
            Mistake(_all_rows, "The training part still holds the test rows."),
            Mistake(_other_end, "These are the last rows of the order; the first "
                    "n_test were asked for."),
            Mistake(_labels_left, "X is shuffled and y is not: the rows have lost "
                    "their labels."),
            Mistake(_exchanged, "Training and test part are exchanged."),
            Mistake(_other_sequence, "The sequence must be X_train, y_train, X_test, "
                    "y_test: each part keeps its labels beside it."),
        ),
    ),
]  # fmt: skip
