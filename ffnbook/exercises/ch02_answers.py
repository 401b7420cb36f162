"""Exercises of chapter 2 without code: a flat part, a product, an output."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "02-activations"


def logistic(z):
    return 1 / (1 + np.exp(-z))


def score_where_slope_is_one_percent():
    s = (1 + np.sqrt(1 - 4 * 0.01)) / 2  # the larger root of s (1 - s) = 0.01
    return np.log(s / (1 - s))


def largest_slope_of_four_layers():
    return 0.25**4


EXERCISES = [
    NumberExercise(
        id="ch02-flat",
        chapter=CHAPTER,
        task="From which positive z on is the slope of the logistic function below "
        "0.01? Give two decimals.",
        solution=score_where_slope_is_one_percent,
        mistakes=(
            Mistake(-4.585, "That is the mirror image; a positive z is asked for."),
            Mistake(2.993, "This is for tanh. Logistic: solve s (1 - s) = 0.01."),
            Mistake(5.987, "This is where the slope is 1 % of its maximum 0.25."),
        ),
        atol=0.006,
    ),
    NumberExercise(
        id="ch02-product",
        chapter=CHAPTER,
        task="Four logistic functions one inside the other, all weights 1. No matter "
        "what the input is, the slope of the whole cannot be larger than which number?",
        solution=largest_slope_of_four_layers,
        mistakes=(
            Mistake(1.0, "Slopes of nested functions multiply; they do not add up."),
            Mistake(0.25, "That is one layer. Each further layer multiplies again."),
            Mistake(1 / 16, "0.5 is the logistic function at 0, not its slope there."),
            Mistake(0.25**3, "Count again: four functions, four slopes."),
        ),
    ),
    ChoiceExercise(
        id="ch02-output",
        chapter=CHAPTER,
        task="A network looks at a photo and says for each of dog, cat, person and car "
        "whether one is in it. A photo may show several. Which output activation fits?",
        options={
            "a": "softmax over the four outputs",
            "b": "a logistic function on each output",
            "c": "ReLU on each output",
            "d": "identity, and the largest output wins",
        },
        answer="b",
        hints={
            "a": "Softmax makes the outputs compete: they add up to 1, so two sure "
            "yeses are impossible.",
            "c": "ReLU has no upper end, so its output is no probability, and for "
            "negative scores it gives no gradient.",
            "d": "Then exactly one thing is seen in every photo.",
        },
        why="Four independent yes-or-no questions need four independent probabilities.",
    ),
]
