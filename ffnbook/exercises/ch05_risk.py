"""The exercise of chapter 5 on structural risk."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake
from ffnbook.losses import bce_with_logits

CHAPTER = "05-losses"


def weight_grad(X, y, w, lam):
    p = 1 / (1 + np.exp(-X @ w))
    return X.T @ (p - y) / len(y) + lam * w


def _risk(X, y, w, lam):
    return bce_with_logits(X @ w, y) + lam / 2 * np.sum(w**2)


def _data_grad(X, y, w, lam):
    return weight_grad(X, y, w, 0.0)


def _p(X, w):
    return 1 / (1 + np.exp(-X @ w))


def _with_slope(X, y, w):
    a = _p(X, w)
    return X.T @ ((a - y) * a * (1 - a)) / len(y)


EXERCISES = [
    FunctionExercise(
        id="ch05-weight-grad",
        chapter=CHAPTER,
        task="One logistic output without bias: scores z = X @ w. Write "
        "`weight_grad(X, y, w, lam)`, the gradient of the mean binary cross entropy "
        "plus lam / 2 times the sum of the squared weights. X (N, D), y (N,), w (D,).",
        solution=weight_grad,
        cases=lambda: [
            (
                np.array([[1.0, 2.0], [-0.5, 1.5], [0.3, -2.0]]),
                np.array([1.0, 0.0, 1.0]),
                np.array([0.4, -0.7]),
                0.3,
            ),
            (
                np.array([[0.2, 1.0, -1.0]] * 4),
                np.ones(4),
                np.array([2.0, 1.0, 0.5]),
                1,
            ),
        ],
        mistakes=(
            Mistake(_data_grad, "The price of the weights is missing: add the slope "
                    "of lam / 2 * w^2."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + 2 * lam * w,
                    "The factor 1/2 is there to cancel the 2: the price adds lam * "
                    "w."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam / 2 *
                    np.sum(w**2), "This adds the price itself, one number, instead "
                    "of its slope for each weight."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) - lam * w,
                    "The price must push the weights towards 0: its slope is added."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam * w / len(y),
                    "Only the loss is a mean over N; the price of the weights is "
                    "not."),
            Mistake(lambda X, y, w, lam: X.T @ (X @ w - y) / len(y) + lam * w,
                    "These are scores minus labels. The prediction is logistic(X @ "
                    "w)."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) * len(y) + lam * w,
                    "The loss is a mean over N samples: its part carries 1 / N."),
            Mistake(lambda X, y, w, lam: -_data_grad(X, y, w, lam) + lam * w,
                    "Prediction minus target, not target minus prediction."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam / 2 * w,
                    "The slope of w^2 is 2 w, and its 2 cancels the 1/2."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam / 2 * w**2,
                    "This adds the price of each weight instead of its slope."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam,
                    "The slope of w^2 depends on w: the price adds lam * w."),
            Mistake(lambda X, y, w, lam: (_data_grad(X, y, w, lam) * len(y) / len(w) +
                    lam * w), "The mean is over the N samples, not over the D "
                    "inputs."),
            Mistake(lambda X, y, w, lam: _with_slope(X, y, w) + lam * w,
                    "a (1 - a) does not belong here: cross entropy cancels it."),
            Mistake(lambda X, y, w, lam: 2 * _with_slope(X, y, w) + lam * w,
                    "This is the gradient of the squared error, not of cross "
                    "entropy."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) * len(y),
                    "Two things are missing: the 1 / N of the mean, and the price."),
            Mistake(lambda X, y, w, lam: -_data_grad(X, y, w, lam),
                    "Prediction minus target; and the price is missing."),
            Mistake(lambda X, y, w, lam: lam * w, "This is the price alone. The "
                    "gradient of the loss is missing."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + w,
                    "The weights are added without their price lam."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam * w.sum(),
                    "The sum of the weights is added to all. Each weight pays for "
                    "itself: lam * w."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam * np.sign(w),
                    "This is the slope of |w|. The price is lam / 2 times w squared."),
            Mistake(lambda X, y, w, lam: _data_grad(X, y, w, lam) + lam *
                    np.linalg.norm(w), "The length of w is added to all. Each weight "
                    "pays for itself: lam * w."),
            Mistake(lambda X, y, w, lam: (_p(X, w) - y) / len(y),
                    "This is the gradient at the scores, one number for each sample. "
                    "Go on to the weights with X.T."),
            Mistake(lambda X, y, w, lam: _p(X, w) - y, "This is prediction minus "
                    "target, one number for each sample. Go on to the weights with "
                    "X.T."),
            Mistake(_risk, "This is the risk itself. Its gradient is wanted."),
            Mistake(lambda X, y, w, lam: X.T @ _p(X, w) / len(y) + lam * w,
                    "The target is missing: prediction minus target."),
            Mistake(lambda X, y, w, lam: X.T @ (_p(X, -w) - y) / len(y) + lam * w,
                    "The exponent has the wrong sign: logistic(z) is 1 / (1 + "
                    "exp(-z))."),
            Mistake(lambda X, y, w, lam: w - weight_grad(X, y, w, lam),
                    "This is the weight after a step. The gradient is wanted."),
        ),
        gradient_of=_risk,
        argument=2,
    ),
]  # fmt: skip
