"""Exercise of chapter 3: the forward pass of two layers."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "03-networks"


def two_layers(X, W1, b1, W2, b2):
    A1 = np.maximum(X @ W1 + b1, 0)
    return A1 @ W2 + b2


def _networks():
    rng = np.random.default_rng(301)
    shapes = [(5, 3, 3, 3), (6, 2, 4, 2), (1, 4, 4, 4)]
    return [
        (
            rng.normal(size=(n, d)),
            rng.normal(size=(d, h)),
            rng.normal(size=h),
            rng.normal(size=(h, k)),
            rng.normal(size=k),
        )
        for n, d, h, k in shapes
    ]


EXERCISES = [
    FunctionExercise(
        id="ch03-forward",
        chapter=CHAPTER,
        task="Write `two_layers(X, W1, b1, W2, b2)`: the scores of a network with one "
        "hidden layer of ReLU units and an output layer without activation. X is "
        "(N, D), W1 is (D, H), W2 is (H, K); the result is (N, K).",
        solution=two_layers,
        cases=_networks,
        mistakes=(
            Mistake(
                lambda X, W1, b1, W2, b2: (X @ W1 + b1) @ W2 + b2,
                "There is no bend: without ReLU in the hidden layer the two layers are "
                "one.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(
                    np.maximum(X @ W1 + b1, 0) @ W2 + b2, 0
                ),
                "ReLU is applied to the scores as well. The output layer has none.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum((X @ W1 + b1) @ W2 + b2, 0),
                "ReLU stands behind the last layer only. It belongs between the two.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.max(X @ W1 + b1, 0) @ W2 + b2,
                "`np.max(Z, 0)` is the largest entry of each column. ReLU compares "
                "each entry with 0: `np.maximum(Z, 0)`.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.minimum(X @ W1 + b1, 0) @ W2 + b2,
                "This keeps the negative scores. ReLU keeps the positive ones: "
                "`np.maximum`.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.abs(X @ W1 + b1) @ W2 + b2,
                "A negative score becomes 0 in ReLU; here it changes its sign.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.tanh(X @ W1 + b1) @ W2 + b2,
                "The bend is tanh here. The task asks for ReLU, max(z, 0).",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: 1 / (1 + np.exp(-(X @ W1 + b1))) @ W2 + b2,
                "The bend is the logistic function here. The task asks for ReLU.",
            ),
            Mistake(
                lambda *given: 1 / (1 + np.exp(-two_layers(*given))),
                "These are probabilities. The task asks for the scores, without an "
                "activation behind them.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: (np.maximum(X, 0) @ W1 + b1) @ W2 + b2,
                "ReLU is applied to the inputs. It belongs to the scores of the hidden "
                "units, X @ W1 + b1.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(X @ W1 - b1, 0) @ W2 + b2,
                "The bias of the hidden layer is subtracted. It is added.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(X @ W1 + b1, 0),
                "These are the hidden activations. The output layer is missing.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(X @ W1, 0) @ W2,
                "Both biases are missing.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(X @ W1, 0) @ W2 + b2,
                "The bias of the hidden layer is missing.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: (X @ W1 + b1 > 0) @ W2 + b2,
                "This is a step, 0 or 1. ReLU keeps the size of a positive score.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: np.maximum(X @ W1 + b1, 0) @ W2,
                "The bias of the output layer is missing.",
            ),
            Mistake(
                lambda X, W1, b1, W2, b2: (np.maximum(X @ W1, 0) + b1) @ W2 + b2,
                "The bias of the hidden layer is added behind ReLU. It belongs to the "
                "net activation, inside.",
            ),
        ),
    ),
]
