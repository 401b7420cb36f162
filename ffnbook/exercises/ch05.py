"""Exercise of chapter 5 with code: cross entropy from scores of any size."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "05-losses"
SMALL = (1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-20, 1e-30,
         1e-100, 1e-300, np.finfo(float).eps)  # fmt: skip


def cross_entropy(Z, y):
    top = Z.max(axis=1)
    log_sum = top + np.log(np.exp(Z - top[:, None]).sum(axis=1))
    return (log_sum - Z[np.arange(len(y)), y]).mean()


def _softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _rows(Z, y):
    return Z[np.arange(len(y)), y]


def _true(Z, y):
    return _rows(_softmax(Z), y)


def _log_of_softmax(Z, y):
    return -np.log(_true(Z, y)).mean()


def _losses(Z, y):
    return np.array([cross_entropy(Z[[n]], y[[n]]) for n in range(len(y))])


def _one_top(Z, y):
    p = np.exp(Z - Z.max())
    return (np.log(p.sum(axis=1)) + Z.max() - _rows(Z, y)).mean()


def _clipped(eps):
    """The probability kept away from 0 by a small number, as is often seen."""
    return Mistake(
        lambda Z, y: -np.log(np.maximum(_true(Z, y), eps)).mean(),
        f"Clipping at {eps:.0e} hides the inf: a loss of 1000 becomes "
        f"{-np.log(eps):.0f}. Write the loss with log-sum-exp, without probabilities.",
    )


def _added(eps):
    """The same by adding; below 1e-6 this gives what clipping gives."""
    return Mistake(
        lambda Z, y: -np.log(_true(Z, y) + eps).mean(),
        f"Adding {eps:.0e} hides the inf: a loss of 1000 becomes {-np.log(eps):.0f}. "
        "Write the loss with log-sum-exp, without probabilities.",
    )


def _yes_or_no(Z, y):
    """The loss of K separate yes-or-no questions, entry by entry."""
    Y = np.eye(Z.shape[1])[y]
    return np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))


def _all_rows(Z):
    """Softmax over the whole batch, as if it were one sample."""
    e = np.exp(Z - Z.max())
    return e / e.sum()


EXERCISES = [
    FunctionExercise(
        id="ch05-cross-entropy",
        chapter=CHAPTER,
        task="Write `cross_entropy(Z, y)`: the mean cross entropy for scores Z (N, K) "
        "and labels y (N,) from 0 to K - 1. It must survive scores of 1000.",
        solution=cross_entropy,
        cases=lambda: [
            (np.array([[2.0, 1.0, -1.0], [0.5, 0.1, 3.0]]), np.array([0, 1])),
            (np.array([[1000.0, 999.0, 998.0], [7.0, 5.0, 6.0]]), np.array([1, 2])),
            (np.array([[1000.0, 0.0, -1000.0]] * 3), np.array([0, 1, 2])),
        ],
        mistakes=(
            Mistake(lambda Z, y: (np.log(np.exp(Z).sum(axis=1)) - _rows(Z, y)).mean(),
                    "exp(1000) overflows to inf. Subtract the largest score of each "
                    "row first."),
            Mistake(_log_of_softmax, "Softmax is safe, but a probability can round "
                    "to 0, and log(0) is -inf. Never form the probabilities: write "
                    "the loss with log-sum-exp."),
            Mistake(lambda Z, y: cross_entropy(Z, y) * len(y), "The mean over the "
                    "samples is wanted; this is the sum."),
            Mistake(lambda Z, y: cross_entropy(_softmax(Z), y), "Softmax is applied "
                    "twice: the formula wants scores."),
            Mistake(lambda Z, y: cross_entropy(Z, y) - Z.max(axis=1).mean(),
                    "The largest score was taken out of the logarithm and not added "
                    "back."),
            Mistake(_losses, "These are the losses of the samples. One mean is "
                    "wanted."),
            Mistake(_one_top, "One largest score for the whole batch is not enough: "
                    "rows far below it become log(0). Take the largest score of each "
                    "row."),
            Mistake(lambda Z, y: cross_entropy(Z, y) / Z.shape[1],
                    "Only one class of each row counts: divide by N, not by N times "
                    "K."),
            Mistake(lambda Z, y: _losses(Z, y).mean() + np.mean(_rows(Z, y) -
                    Z[:, y].T), "Z[:, y] picks a whole table. One entry of each row "
                    "is wanted: Z[np.arange(len(y)), y]."),
            Mistake(lambda Z, y: -_rows(_softmax(Z), y).mean(), "This is minus the "
                    "probability. Its logarithm is missing."),
            Mistake(lambda Z, y: -np.log(_rows(np.exp(Z) / np.exp(Z).sum(1)[:, None],
                    y)).mean(), "exp(1000) overflows to inf, and inf / inf is nan. "
                    "Write the loss with log-sum-exp, and take out the largest score "
                    "first."),
            Mistake(lambda Z, y: -(np.eye(Z.shape[1])[y] * np.log(_softmax(Z))).sum() /
                    len(y), "A probability rounds to 0, and 0 times log(0) is nan. "
                    "Write the loss with log-sum-exp, without probabilities."),
            Mistake(lambda Z, y: -np.log(_rows(_all_rows(Z), y)).mean(),
                    "The softmax is shared by the whole batch. Each row is one "
                    "sample: axis=1."),
            Mistake(lambda Z, y: cross_entropy(Z, y) + _rows(Z, y).mean(),
                    "This is the log-sum-exp. The score of the right class must be "
                    "subtracted."),
            Mistake(lambda Z, y: cross_entropy(Z, y) + Z.max(axis=1).mean(),
                    "The largest score is added once too often."),
            Mistake(lambda Z, y: cross_entropy(Z, y) / np.log(2),
                    "This is the logarithm to base 2, not the natural."),
            Mistake(lambda Z, y: cross_entropy(Z, y) / np.log(10),
                    "This is the logarithm to base 10, not the natural."),
            Mistake(lambda Z, y: _yes_or_no(Z, y).mean(), "This is binary cross "
                    "entropy, for K separate questions. One of K classes is right "
                    "here: softmax."),
            Mistake(lambda Z, y: _yes_or_no(Z, y).sum() / len(y),
                    "This is binary cross entropy, added over K separate questions. "
                    "One of K classes is right here: softmax."),
            Mistake(lambda Z, y: ((_softmax(Z) - np.eye(Z.shape[1])[y]) ** 2).mean(),
                    "This is squared error. Cross entropy is wanted."),
            *map(_clipped, SMALL),
            *map(_added, SMALL[:2]),
        ),
    ),
]  # fmt: skip
