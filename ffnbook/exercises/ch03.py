"""Exercises of chapter 3 with matrices: forward, and two layers into one."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "03-networks"


def two_layers(X, W1, b1, W2, b2):
    A1 = np.maximum(X @ W1 + b1, 0)
    return A1 @ W2 + b2


def one_layer(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W2 + b2


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


def _square_layers():
    """Square, so that a wrong order of factors runs and gives wrong numbers."""
    rng = np.random.default_rng(302)
    return [
        (
            rng.normal(size=(n, n)),
            rng.normal(size=n),
            rng.normal(size=(n, n)),
            rng.normal(size=n),
        )
        for n in (3, 2, 4)
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
    FunctionExercise(
        id="ch03-collapse",
        chapter=CHAPTER,
        task="Write `one_layer(W1, b1, W2, b2)`: return the weights and the bias, "
        "`W, b`, of the one layer that does the same as these two affine layers in a "
        "row. Rows are samples.",
        solution=one_layer,
        cases=_square_layers,
        mistakes=(
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2),
                "The bias of the second layer is missing.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b2),
                "The bias of the first layer is lost. It passes through the second "
                "layer.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W2 @ W1, W2 @ b1 + b2),
                "This is the column form. Rows are samples here: the first layer "
                "stands on the left.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W2 @ W1, b1 @ W2 + b2),
                "The weights are multiplied in the wrong order: a sample meets W1 "
                "first.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2),
                "The biases are added. The first one passes through W2 before.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, W2 @ b1 + b2),
                "b1 is multiplied from the wrong side: it is a row, as a sample is.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 + b1),
                "The same b stands for both layers. Each has its own.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, (b1 + b2) @ W2),
                "The second bias is added at the end; nothing multiplies it.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: one_layer(W1, b1, W2, b2)[::-1],
                "The two results are exchanged: first W, then b.",
            ),
        ),
    ),
]
