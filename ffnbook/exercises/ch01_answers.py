"""Exercises of chapter 1 without code: distance, shift, shapes, XOR."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "01-neuron"


def distance():
    w, b, x = np.array([3.0, -4.0]), 5.0, np.array([3.0, 1.0])
    return (x @ w + b) / np.linalg.norm(w)


def new_bias():
    w, b, shift = np.array([3.0, 4.0]), -2.0, 2.0
    return b - shift * np.linalg.norm(w)


EXERCISES = [
    NumberExercise(
        id="ch01-distance",
        chapter=CHAPTER,
        task="A neuron has w = (3, -4) and b = 5. How far is the point (3, 1) from its "
        "boundary?",
        solution=distance,
        mistakes=(
            Mistake(10.0, "This is the score z. Divide it by the length of w."),
            Mistake(0.4, "You divided by the squared length of w."),
            Mistake(1.0, "The bias is missing from the score."),
            Mistake(10 / 7, "The length of w is not the sum of its entries' sizes."),
        ),
    ),
    NumberExercise(
        id="ch01-shift",
        chapter=CHAPTER,
        task="A neuron has w = (3, 4) and b = -2. Its line is to move by 2 in the "
        "direction of w. Which bias does it need?",
        solution=new_bias,
        mistakes=(
            Mistake(8.0, "Wrong way: a larger bias moves the line against w."),
            Mistake(-4.0, "The length of w is missing: a bias of 1 is not a distance."),
            Mistake(-10.0, "This is the change of the bias, not the new bias."),
            Mistake(-52.0, "You used the squared length of w."),
        ),
    ),
    ChoiceExercise(
        id="ch01-shape",
        chapter=CHAPTER,
        task="`Z` has shape (640, 1) and `y` has shape (640,). What is `Z - y`?",
        options={
            "a": "an array of shape (640, 1)",
            "b": "an array of shape (640,)",
            "c": "an array of shape (640, 640)",
            "d": "an error: the shapes do not match",
        },
        answer="c",
        hints={
            "a": "NumPy aligns shapes at the right end, so `y` counts as (1, 640).",
            "b": "That needs `Z[:, 0]`. NumPy does not drop an axis by itself.",
            "d": "A length of 1 never clashes: NumPy stretches it without a word.",
        },
        why="`y` counts as one row (1, 640) and both sides are stretched. A mean over "
        "that table looks like a loss and is none.",
    ),
    ChoiceExercise(
        id="ch01-separable",
        chapter=CHAPTER,
        task="Which of these questions about two inputs, each 0 or 1, is too much for "
        "a single neuron?",
        options={
            "a": "Is at least one of them 0?",
            "b": "Are they equal?",
            "c": "Is the first one 1, whatever the second?",
            "d": "Is the first one 1 and the second one 0?",
        },
        answer="b",
        hints={
            "a": "That is NOT-AND: the line of AND with the signs of w and b flipped.",
            "c": "Give the second input the weight 0.",
            "d": "One corner against three: a line can cut off any single corner.",
        },
        why="Equal is the opposite of XOR: the yes corners lie on one diagonal, the no "
        "corners on the other.",
    ),
]
