"""Exercise of chapter 7: the price of large weights in a gradient."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def with_decay(dW, db, W, b, lam):
    return dW + lam * W, db


def _decay(seed):
    rng = np.random.default_rng(seed)
    W, b = rng.normal(size=(3, 2)).round(2), rng.normal(size=2).round(2)
    return rng.normal(size=(3, 2)).round(2), rng.normal(size=2).round(2), W, b, 0.1


EXERCISES = [
    FunctionExercise(
        id="ch07-decay",
        chapter=CHAPTER,
        task="Write `my_decay(dW, db, W, b, lam)`: from the gradients of the loss "
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
            Mistake(
                lambda dW, db, W, b, lam: (dW, db),
                "Nothing has changed: what does the price add to dW?",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + 2 * lam * W, db + 2 * lam * b),
                "The 1/2 in the price cancels the 2 of the square; and the bias pays "
                "no price.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW - lam * W, db - lam * b),
                "Two things: the gradient of the price points along W, so it is added; "
                "and the bias pays no price.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * np.abs(W), db),
                "The sign of W is lost: where W is negative, the price falls when W "
                "grows.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * np.sign(W), db),
                "This is the slope of lam * |W|. The price is a square.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam, db),
                "The slope of the price is not the same for all weights: it grows with "
                "W.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * dW, db),
                "This makes dW itself longer. The price depends on W.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * W / len(W), db),
                "It is divided by the number of rows. This price has no mean in it.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * W.sum(), db),
                "The weights were added up. Each entry of W has a slope of its own.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * np.linalg.norm(W), db),
                "The norm is one number. Each entry of W has a slope of its own.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (W - lam * dW, b - lam * db),
                "This is a step of gradient descent. Only the gradient is asked for.",
            ),
            Mistake(
                lambda dW, db, W, b, lam: (dW + lam * W, 0 * db),
                "The bias pays no price, but the loss still has a slope for it: db "
                "stays as it is.",
            ),
        ),
    ),
]
