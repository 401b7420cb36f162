"""Exercise of chapter 3: two affine layers into one."""

import numpy as np

from ffnbook.exercises.ch03 import CHAPTER
from ffnbook.exercises.kinds import FunctionExercise, Mistake


def one_layer(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W2 + b2


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
                lambda W1, b1, W2, b2: (W1 @ W2, b2 @ W1 + b1),
                "The biases are exchanged: it is b1 that passes through W2.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W1 + b2),
                "b1 is added behind W1 and never meets it. What comes next is W2.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1),
                "The bias of the second layer is lost, and the first one passes "
                "through W2.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W2 @ W1, b1 + b2),
                "Two things: a sample meets W1 first, so W1 stands on the left; and "
                "b1 passes through W2.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 * W2, b1 @ W2 + b2),
                "`*` multiplies entry by entry. The product of matrices is `@`.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2.T, b1 @ W2.T + b2),
                "W2 is transposed. With samples in rows nothing is turned over.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W1 @ W2 + b2),
                "b1 is added behind W1, so of the two it meets W2 alone.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: (W1 + W2, b1 + b2),
                "Layers in a row multiply; adding belongs to layers side by side.",
            ),
            Mistake(
                lambda W1, b1, W2, b2: one_layer(W1, b1, W2, b2)[::-1],
                "The two results are exchanged: first W, then b.",
            ),
        ),
    ),
]
