"""Exercises of chapter 7: the price of weights in a gradient, and the meter."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def with_decay(dW, db, W, b, lam):
    return dW + lam * W, db


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def _decay(seed):
    rng = np.random.default_rng(seed)
    W, b = rng.normal(size=(3, 2)).round(2), rng.normal(size=2).round(2)
    return rng.normal(size=(3, 2)).round(2), rng.normal(size=2).round(2), W, b, 0.1


EXERCISES = [
    FunctionExercise(
        id="ch07-decay",
        chapter=CHAPTER,
        task="Write `with_decay(dW, db, W, b, lam)`: from the gradients of the loss "
        "make those of the loss plus `lam / 2 * (W ** 2).sum()`. Return `dW, db`.",
        solution=with_decay,
        cases=lambda: [_decay(1), _decay(2)],
        mistakes=(
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * W, db + lam * b),
                "The bias is decayed, too. The price is on W alone.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW - lam * W, db),
                "The sign: the price grows with |W|, so its gradient points along W. "
                "The minus comes with the step.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + 2 * lam * W, db),
                "The 1/2 in the price cancels the 2 of the square.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam / 2 * W, db),
                "The square brings a 2, which cancels the 1/2.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam / 2 * (W**2).sum(), db),
                "The price itself was added to every entry. Its gradient has the shape "
                "of W.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam / 2 * W**2, db),
                "The price was added entry by entry. Its slope is wanted: what is the "
                "derivative of W ** 2?",
            ),
            Mistake(
                lambda dW, db, W, b, lam: ((1 - lam) * W - dW, db),
                "This is a new weight, after a step. Only the gradient is asked for.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (lam * W, db),
                "This is the share of the price alone. It is added to dW.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam / 2 * W, db + lam / 2 * b),
                "The square brings a 2, which cancels the 1/2; and the bias pays no "
                "price.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * W**2, db),
                "The price holds W ** 2; its slope does not.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch07-central",
        chapter=CHAPTER,
        task="Write `central(f, x, h)`: the central difference of a function f of one "
        "number. x may be an array; f works entry by entry.",
        solution=central,
        cases=lambda: [
            (np.exp, np.array([0.0, 1.0, -2.0]), 0.1),
            (np.sin, np.array([[0.5, 2.0]]), 0.01),
        ],
        mistakes=(
            Mistake(
                lambda f, x, h: (f(x + h) - f(x + h)) / (2 * h),
                "Both terms are the same, so this is 0 for every f. One h has a minus.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / h,
                "The two places are 2h apart.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x)) / h,
                "This is the forward difference.",
            ),
            Mistake(
                lambda f, x, h: (f(x) - f(x - h)) / h,
                "This is the backward difference.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x)) / (2 * h),
                "From x to x + h it is only one h.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h,
                "`/ 2 * h` divides by 2 and multiplies by h: parentheses are missing.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - 2 * f(x) + f(x - h)) / h**2,
                "This is the second derivative, the curvature.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / 2,
                "The difference is divided by 2. The two places are 2h apart.",
            ),
            Mistake(
                lambda f, x, h: f(x + h) - f(x - h) / (2 * h),
                "Only f(x - h) is divided: the difference needs parentheses.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h / 2) - f(x - h / 2)) / h,
                "This steps h / 2 to either side; here it is h.",
            ),
            Mistake(
                lambda f, x, h: ((f(x) + h) - (f(x) - h)) / (2 * h),
                "This is 1 for every f. The step is taken in x: f(x + h).",
            ),
            Mistake(
                lambda f, x, h: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
                "The step is an argument: use the h that is given.",
            ),
        ),
    ),
]
