"""Exercise of chapter 6 on accuracy, with code."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def accuracy(z, y):
    return np.mean((z[:, 0] > 0) == y)


def _scores():
    z = np.array([1.0, -0.4, 0.3, 0.2, -1.0, 0.7, -0.9, 0.6, 0.9])
    y = np.array([1, 0, 1, 1, 1, 1, 0, 1, 0])
    return [(z[:, None], y), (z[[1, 0, 3, 5, 8, 2], None], y[[1, 0, 3, 5, 8, 2]])]


def _as_table(z, y):
    return np.mean((z > 0) == y)


def _count(z, y):
    return np.sum((z[:, 0] > 0) == y)


def _half(z, y):
    return np.mean((z[:, 0] > 0.5) == y)


def _below(z, y):
    return np.mean((z[:, 0] < 0) == y)


def _said_1(z, y):
    return np.mean(z[:, 0] > 0)


def _logistic_0(z, y):
    return np.mean((1 / (1 + np.exp(-z[:, 0])) > 0) == y)


EXERCISES = [
    FunctionExercise(
        id="ch06-accuracy",
        chapter=CHAPTER,
        task="Write `accuracy(z, y)`: the share of right answers, from scores z (N, 1) "
        "and labels y (N,) of 0 and 1.",
        solution=accuracy,
        cases=_scores,
        mistakes=(
            Mistake(_as_table, "(N, 1) against (N,) gives an N x N table: every answer "
                    "is compared with every label. Take the column z[:, 0] first."),
            Mistake(lambda z, y: np.mean((z > 0.5) == y), "Both traps: (N, 1) against "
                    "(N,) gives a table, and scores are cut at 0."),
            Mistake(lambda z, y: np.mean((z[0] > 0) == y), "z[0] is the first row, one "
                    "score. The column is z[:, 0]."),
            Mistake(lambda z, y: 0, "This is 0: does `//` cut the digits off, or are "
                    "all rows asked to be right at once?"),
            Mistake(_half, "Scores are cut at 0. One half is the border of "
                    "probabilities."),
            Mistake(lambda z, y: _as_table(z, y) * len(y), "(N, 1) against (N,) gives "
                    "an N x N table. Take the column z[:, 0] first."),
            Mistake(lambda z, y: (z[:, 0] > 0) == y, "These are the answers one by "
                    "one, right or wrong. Their mean is wanted."),
            Mistake(lambda z, y: np.mean((z[:, 0] > 0) & (y == 1)), "A 0 that is said "
                    "where the label is 0 is right, too."),
            Mistake(lambda z, y: np.mean(z[:, 0].round() == y), "Rounding cuts at one "
                    "half, and scores have no border there. Cut at 0."),
            Mistake(lambda z, y: np.mean(z[:, 0] == y), "These are scores, not "
                    "answers. Cut them at 0 first."),
            Mistake(_count, "This is the number of right answers; the share is "
                    "wanted."),
            Mistake(_below, "This is the share of wrong answers: scores above 0 say "
                    "class 1, and right means equal."),
            Mistake(lambda z, y: 100 * accuracy(z, y), "These are per cent; a share "
                    "of 1 is wanted."),
            Mistake(lambda z, y: y[z[:, 0] > 0].mean(), "These are the rows that were "
                    "said to be class 1 only. All rows count."),
            Mistake(lambda z, y: (z[y == 1, 0] > 0).mean(), "These are the rows of "
                    "class 1 only. All rows count."),
            Mistake(lambda z, y: np.mean(z.argmax(axis=1) == y), "A single column has "
                    "its largest entry always at place 0. One score is cut at 0."),
            Mistake(_said_1, "This is how often class 1 is said. Compare with y."),
            Mistake(_logistic_0, "Two borders are mixed up: scores are cut at 0, "
                    "probabilities at one half."),
        ),
    ),
]  # fmt: skip
