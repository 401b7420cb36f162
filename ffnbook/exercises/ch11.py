"""The exercises of chapter 11 that ask for a number or a choice."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "11-initialization"


def variance():
    mean_square = 0.05 + 0.5**2  # the mean of x^2: its variance plus its mean squared
    return 100 * 0.1**2 * mean_square


def shrinkage():
    per_layer = np.sqrt(64 * (2 / (64 + 64)) / 2)
    return per_layer**16


def logistic_std():
    return 1 / (0.25 * np.sqrt(64))


EXERCISES = [
    ChoiceExercise(
        id="zero-start",
        chapter=CHAPTER,
        task="A network 2-5-5-1 with tanh starts with every weight and bias at 0. The "
        "classes are not of equal size. What can training ever change?",
        options={
            "a": "nothing at all",
            "b": "the bias of the last layer only",
            "c": "the weights and the bias of the last layer",
            "d": "all biases, but no weights",
        },
        answer="b",
        hints={
            "a": "One slope is the plain mean of `p - y`. Is that mean zero here?",
            "c": "The slope of a last weight contains the activation it is multiplied "
            "with. What is `tanh(0)`?",
            "d": "The error reaches a hidden bias only through the weights behind it. "
            "What are those?",
        },
        why="Every activation is tanh(0) = 0, so no weight behind it has a slope; "
        "every weight is 0, so no error reaches the layers before. The last bias "
        "learns how common the classes are.",
    ),
    NumberExercise(
        id="sum-variance",
        chapter=CHAPTER,
        task="A unit reads 100 outputs of logistic units, which have mean 0.5 and "
        "variance 0.05. Its weights have mean 0 and standard deviation 0.1, its bias "
        "is 0. What is the variance of its net activation?",
        solution=variance,
        mistakes=(
            Mistake(
                0.05,
                "The bookkeeping needs the mean of `x^2`, not the variance "
                "of `x`. They differ when the mean of `x` is not 0.",
            ),
            Mistake(0.003, "A unit adds up n terms: the factor n is missing."),
            Mistake(
                3.0,
                "The standard deviation of the weights stands where their "
                "variance belongs.",
            ),
            Mistake(
                np.sqrt(0.3),
                "This is the standard deviation of `z`; its variance is asked for.",
            ),
            Mistake(0.25, "The inputs also vary: what does that add to `x^2`?"),
            Mistake(0.55, "The mean enters the mean of `x^2` with its square."),
            Mistake(
                0.5,
                "Check both factors: the mean of `x^2`, not of `x`; the variance of "
                "the weights, not their standard deviation.",
            ),
            Mistake(30.0, "The variance of the weights is missing."),
        ),
    ),
    NumberExercise(
        id="relu-shrinkage",
        chapter=CHAPTER,
        task="A ReLU network has 16 layers of 64 units with Xavier's weights. By the "
        "bookkeeping, by which factor does the size of the signal (the root of its "
        "mean square) change from the first layer's input to the last layer's output?",
        solution=shrinkage,
        mistakes=(
            Mistake(0.5**16, "This is the factor of the mean square. Take its root."),
            Mistake(
                1.0,
                "That would be a linear or tanh layer near 0. ReLU keeps half "
                "of the mean square.",
            ),
            Mistake(
                0.5**0.5,
                "This is the factor of one layer. There are 16, and "
                "their factors are multiplied.",
            ),
            Mistake(16 * 0.5**0.5, "Factors of layers are multiplied, not added."),
            Mistake(
                0.5,
                "This is what one layer does to the mean square. Take the root, then "
                "the power for 16 layers.",
            ),
            Mistake(0.005524, "Count the layers: this is the power for 15 of them."),
            Mistake(0.002762, "Count the layers: this is the power for 17 of them."),
            Mistake(0.004, "Nearly: give at least two digits that are not 0."),
            Mistake(2.0**8, "The signal shrinks: turn the factor upside down."),
        ),
        rtol=1e-2,
        atol=0.0,
    ),
    NumberExercise(
        id="logistic-std",
        chapter=CHAPTER,
        task="The slope of the logistic function at 0 is 1/4. Which standard deviation "
        "of the weights keeps the size of the gradients on the way back through layers "
        "of 64 logistic units, as long as all net activations stay near 0?",
        solution=logistic_std,
        mistakes=(
            Mistake(
                0.125,
                "This would be right for slope 1. Here every layer also "
                "multiplies the gradient by 1/4.",
            ),
            Mistake(
                0.25,
                "Is this the variance? Its root is asked for. Or did the slope enter "
                "as 1/4? A mean square takes the square of the slope.",
            ),
            Mistake(
                0.03125,
                "The slope stands on the wrong side: a small slope needs "
                "larger weights.",
            ),
            Mistake(
                np.sqrt(2 / 64),
                "This is He's scale, made for ReLU. Here a layer multiplies the "
                "gradient by the slope 1/4.",
            ),
            Mistake(0.0625, "Two things: square the slope, and this is a variance."),
            Mistake(1 / 64, "This is the variance for slope 1."),
            Mistake(4.0, "A sum over 64 units also makes the gradient larger."),
        ),
    ),
]
