"""Exercise of chapter 4: the gradient of the mean squared error."""

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
                lambda X, y, w, b: tuple(
                    len(y) / 2 * g for g in gradient_of_mse(X, y, w, b)
                ),
                "The mean of the squares has two factors, 1/N and the 2 of the "
                "derivative. Both are missing.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    gradient_of_mse(X, y, w, b)[0],
                    2 * (X @ w + b - y),
                ),
                "db is one number: the mean over the samples is missing.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * np.mean(X * (X @ w + b - y)[:, None]),
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "The mean runs over samples and inputs. dw has one slope for each "
                "input: average over the samples only, `axis=0`.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * X.T * (X @ w + b - y) / len(y),
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "The sum over the samples is missing in dw: `X.T @ e` makes it, "
                "`X.T * e` does not.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    len(y) / X.shape[1] * gradient_of_mse(X, y, w, b)[0],
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "dw is divided by the number of inputs. The mean is over N samples.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * X.T @ (X @ w + b - y) ** 2 / len(y),
                    2 * np.mean((X @ w + b - y) ** 2),
                ),
                "The derivative of the square of e is 2 e, not 2 times the square.",
            ),
            Mistake(
                _changed(w_factor=0.5),
                "db is right. In dw the factor 2 of the square is missing.",
            ),
            Mistake(
                _changed(b_factor=0.5),
                "dw is right. In db the factor 2 of the square is missing.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * X.mean(axis=0) * np.mean(X @ w + b - y),
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "The mean of a product is not the product of the means: multiply x by "
                "its own error first, then average.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    2 * w * np.mean(X @ w + b - y),
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "When w grows by 1 the error grows by the input x, not by w.",
            ),
            Mistake(
                lambda X, y, w, b: (
                    gradient_of_mse(X, y, w, b)[0] / X.shape[1],
                    gradient_of_mse(X, y, w, b)[1],
                ),
                "dw is divided by N times D, `X.size`. The mean is over N samples.",
            ),
            Mistake(
                lambda X, y, w, b: gradient_of_mse(X, 0 * y, w, b),
                "The readings y are missing from the error.",
            ),
            Mistake(
                lambda X, y, w, b: gradient_of_mse(X, y, w, b)[::-1],
                "The two results are exchanged: first dw, then db.",
            ),
        ),
    ),
]
