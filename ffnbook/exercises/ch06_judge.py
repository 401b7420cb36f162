"""Exercise of chapter 6 on the forward step, with code."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def scores(X, W1, b1, W2, b2):
    A1 = np.maximum(X @ W1 + b1, 0)
    return A1 @ W2 + b2


def _nets():
    rng = np.random.default_rng(65)
    sizes = [(6, 2, 4, 1), (3, 3, 5, 1)]
    return [
        (rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h),
         rng.normal(size=(h, k)), rng.normal(size=k))
        for n, d, h, k in sizes
    ]  # fmt: skip


EXERCISES = [
    FunctionExercise(
        id="ch06-scores",
        chapter=CHAPTER,
        task="Write `scores(X, W1, b1, W2, b2)`: the scores of a network with one "
        "hidden layer of ReLU units. X is (N, D), W1 (D, H), b1 (H,), W2 (H, 1), "
        "b2 (1,); the result is (N, 1).",
        solution=scores,
        cases=_nets,
        mistakes=(
            Mistake(lambda X, W1, b1, W2, b2: np.maximum(scores(X, W1, b1, W2, b2), 0),
                    "The last layer has a ReLU as well. A score must be able to be "
                    "negative: end with the linear layer."),
            Mistake(lambda X, W1, b1, W2, b2: (X @ W1 + b1) @ W2 + b2,
                    "There is no ReLU between the layers: this is a line."),
            Mistake(lambda X, W1, b1, W2, b2: 1 / (1 + np.exp(-scores(X, W1, b1, W2,
                    b2))), "These are probabilities; the scores are wanted."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, 0 * b1, W2, b2),
                    "The hidden bias b1 is missing."),
            Mistake(lambda X, W1, b1, W2, b2: (np.maximum(X @ W1, 0) + b1) @ W2 + b2,
                    "b1 belongs inside the ReLU."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, 0 * b2),
                    "The last bias b2 is missing."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, 0 * b1, W2, 0 * b2),
                    "Both biases are missing."),
            Mistake(lambda X, W1, b1, W2, b2: (X @ W1 + b1 > 0) @ W2 + b2,
                    "This is a step, 0 or 1. ReLU keeps the size of what is above 0."),
            Mistake(lambda X, W1, b1, W2, b2: np.abs(X @ W1 + b1) @ W2 + b2,
                    "This is the absolute value. ReLU makes negative numbers 0."),
            Mistake(lambda X, W1, b1, W2, b2: X @ W1 @ W2, "There is no ReLU between "
                    "the layers, and no bias: this is a line."),
            Mistake(lambda X, W1, b1, W2, b2: (np.maximum(X, 0) @ W1 + b1) @ W2 + b2,
                    "The ReLU belongs behind the first layer, not on its input."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, b2) + 0.01
                    * np.minimum(X @ W1 + b1, 0) @ W2, "This is a leaky ReLU. ReLU "
                    "makes negative numbers 0."),
            Mistake(lambda X, W1, b1, W2, b2: np.logaddexp(X @ W1 + b1, 0) @ W2 + b2,
                    "This is softplus, the smooth relative of ReLU."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, b2) + b2,
                    "The last bias b2 is added twice."),
            Mistake(lambda X, W1, b1, W2, b2: np.minimum(X @ W1 + b1, 0) @ W2 + b2,
                    "The smaller of the number and 0 is taken; ReLU takes the larger."),
            Mistake(lambda X, W1, b1, W2, b2: np.tanh(X @ W1 + b1) @ W2 + b2,
                    "This is tanh. ReLU is the larger of the number and 0."),
            Mistake(lambda X, W1, b1, W2, b2: 1 / (1 + np.exp(-X @ W1 - b1)) @ W2 + b2,
                    "These hidden units are logistic, not ReLU."),
            Mistake(lambda X, W1, b1, W2, b2: np.maximum((X @ W1 + b1) @ W2 + b2, 0),
                    "The ReLU belongs to the hidden layer, not to the last one."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, b1, W2, b2) > 0,
                    "These are answers, 0 or 1; the scores are wanted."),
            Mistake(lambda X, W1, b1, W2, b2: scores(X, W1, -b1, W2, -b2),
                    "The biases are subtracted. They are added."),
            Mistake(lambda X, W1, b1, W2, b2: np.maximum(X @ W1 + b1, 0),
                    "This is the hidden layer. The last one is missing."),
        ),
    ),
]  # fmt: skip
