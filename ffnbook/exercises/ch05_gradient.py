"""Exercise of chapter 5 with code: the gradient of cross entropy."""

import numpy as np

from ffnbook.exercises.ch05 import cross_entropy
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "05-losses"


def scores_grad(Z, y):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[y]) / len(y)


def _softmax(Z, axis=1):
    e = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def _target(Z, y):
    return np.eye(Z.shape[1])[y]


def _squared(Z, y):
    P = _softmax(Z)
    d = 2 * (P - _target(Z, y)) / len(y)
    return P * (d - (P * d).sum(axis=1, keepdims=True))


def _rows_of_labels(Z, y):
    P = _softmax(Z)
    P[y] -= 1.0
    return P / len(y)


def _and_mean(*mistakes):
    """The same mistakes once more, for those who also leave out the 1 / N."""
    return mistakes + tuple(
        Mistake(
            lambda Z, y, wrong=m.wrong: wrong(Z, y) * len(y),
            f"{m.hint} And the 1 / N is missing.",
        )
        for m in mistakes
    )


EXERCISES = [
    FunctionExercise(
        id="ch05-scores-grad",
        chapter=CHAPTER,
        task="Write `scores_grad(Z, y)`: the gradient of the mean cross entropy with "
        "respect to the scores Z (N, K), for labels y (N,).",
        solution=scores_grad,
        cases=lambda: [
            (np.array([[2.0, 1.0, -1.0], [0.5, 0.1, 3.0]]), np.array([0, 1])),
            (np.array([[0.3, -0.2], [1.5, 2.0], [-3.0, 1.0]]), np.array([1, 0, 1])),
        ],
        mistakes=(*_and_mean(
            Mistake(lambda Z, y: -scores_grad(Z, y), "Prediction minus target, not "
                    "target minus prediction: a step against the gradient must raise "
                    "the right score."),
            Mistake(lambda Z, y: (_softmax(Z, 0) - np.eye(Z.shape[1])[y]) / len(y),
                    "The softmax runs down the columns. Each row is one sample: "
                    "axis=1."),
            Mistake(lambda Z, y: (Z - np.eye(Z.shape[1])[y]) / len(y),
                    "These are the scores minus the target. The prediction is "
                    "softmax(Z)."),
            Mistake(lambda Z, y: -np.eye(Z.shape[1])[y] / _softmax(Z) / len(y),
                    "This is the slope for the probabilities, -y / p. Go on through "
                    "softmax to the scores."),
            Mistake(lambda Z, y: _softmax(Z) / len(y), "This is the prediction. The "
                    "target must be subtracted."),
            Mistake(lambda Z, y: (_softmax(Z) - y[:, None]) / len(y),
                    "y holds numbers of classes, not targets. The target has a 1 at "
                    "class y and 0 elsewhere."),
            Mistake(lambda Z, y: (_softmax(Z) - np.isin(np.arange(Z.shape[1]), y)) /
                    len(y), "P[:, y] -= 1 changes these columns in all rows. One "
                    "entry of each row is wanted: P[np.arange(len(y)), y]."),
            Mistake(lambda Z, y: (_softmax(Z, None) - np.eye(Z.shape[1])[y]) / len(y),
                    "The softmax is shared by the whole batch. Each row is one "
                    "sample: axis=1."),
            Mistake(lambda Z, y: (_softmax(_softmax(Z)) - np.eye(Z.shape[1])[y]) /
                    len(y), "Softmax is applied twice."),
            Mistake(lambda Z, y: (1 / (1 + np.exp(-Z)) - _target(Z, y)) / len(y),
                    "This prediction is logistic, one answer for each label. For one "
                    "of K classes it is softmax."),
            Mistake(lambda Z, y: 2 * scores_grad(Z, y), "The 2 belongs to squared "
                    "error. Cross entropy has none."),
            Mistake(_rows_of_labels, "P[y] -= 1 changes whole rows. One entry of "
                    "each row is wanted: P[np.arange(len(y)), y]."),
            Mistake(_squared, "This is the gradient of the squared error after "
                    "softmax."),
            Mistake(lambda Z, y: scores_grad(Z, y) * _softmax(Z) * (1 - _softmax(Z)),
                    "p (1 - p) does not belong here: cross entropy cancels it."),
            Mistake(lambda Z, y: (np.log(_softmax(Z)) - _target(Z, y)) / len(y),
                    "This takes the logarithm of the prediction. The prediction "
                    "itself is wanted."),
            Mistake(lambda Z, y: (np.exp(Z) - _target(Z, y)) / len(y),
                    "The exponentials are not yet divided by their sum."),
            ),
            Mistake(lambda Z, y: scores_grad(Z, y) * len(y), "The loss is a mean "
                    "over N samples, so the gradient carries 1 / N."),
            Mistake(lambda Z, y: scores_grad(Z, y) / Z.shape[1], "The mean is over N "
                    "samples, not over N times K entries."),
            Mistake(lambda Z, y: scores_grad(Z, y) * len(y) / Z.shape[1],
                    "The mean is over the N samples, not over the K classes."),
        ),
        gradient_of=cross_entropy,
    ),
]  # fmt: skip
