"""Exercises of chapter 3 with a line of code: parameters, and another XOR."""

from itertools import pairwise

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "03-networks"


def parameters(sizes):
    return sum(sizes[k] * (sizes[k - 1] + 1) for k in range(1, len(sizes)))


def output_weights():
    return np.array([1.0, 1.0, 0.0])


def _always(*numbers):
    return lambda: np.array(numbers)


EXERCISES = [
    FunctionExercise(
        id="ch03-count",
        chapter=CHAPTER,
        task="Write `parameters(sizes)`: the number of weights and biases of a network "
        "of fully connected layers. `parameters([2, 3, 1])` is 13.",
        solution=parameters,
        cases=lambda: [([2, 3, 1],), ([784, 256, 10],), ([4, 6, 5, 3],), ([7, 1],)],
        mistakes=(
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)),
                "These are the weights only. Each neuron has a bias as well.",
            ),
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)) + sum(sizes),
                "The inputs are counted among the biases. Nothing is computed in layer "
                "0, so it has none.",
            ),
            Mistake(
                lambda sizes: sum(m * n + 1 for n, m in pairwise(sizes)),
                "One bias for each layer is too few: each neuron has its own.",
            ),
            Mistake(
                lambda sizes: sum(n * (m + 1) for n, m in pairwise(sizes)),
                "The biases belong to the layer that is computed, not to the one "
                "that is read: is the + 1 at the right size?",
            ),
            Mistake(
                lambda sizes: sum((m + 1) * (n + 1) for n, m in pairwise(sizes)),
                "The + 1 stands for the bias of a neuron, once. You have it twice.",
            ),
            Mistake(lambda sizes: sum(sizes[1:]), "These are the biases only."),
            Mistake(
                lambda sizes: sizes[1] * (sizes[0] + 1),
                "Only the first layer is counted.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch03-xor",
        chapter=CHAPTER,
        task="Two hidden units compute h1 = max(x1 - x2, 0) and h2 = max(x2 - x1, 0). "
        "Write `output_weights()`: return `np.array([v1, v2, c])` such that "
        "v1 h1 + v2 h2 + c is exactly 1 where XOR says yes and 0 where it says no.",
        solution=output_weights,
        cases=lambda: [()],
        mistakes=(
            Mistake(
                _always(1.0, -1.0, 0.0),
                "h1 - h2 is x1 - x2 again: the bend is lost, and (0, 1) gets -1.",
            ),
            Mistake(
                _always(-1.0, -1.0, 1.0),
                "This says yes where the inputs are equal: the opposite of XOR.",
            ),
            Mistake(
                _always(1.0, -2.0, 0.0),
                "These weights belong to the hidden units of the text, which look in "
                "the same direction. Here they look in opposite ones.",
            ),
            Mistake(
                _always(1.0, 1.0, 1.0),
                "On both no corners h1 and h2 are 0, so the output there is c.",
            ),
            Mistake(
                _always(1.0, 1.0, -0.5),
                "The sides are right, but the output is to be exactly 0 or 1. On the "
                "no corners it is c.",
            ),
            Mistake(
                _always(1.0, 0.0, 0.0),
                "One yes corner is missing: which unit is on at (0, 1)?",
            ),
            Mistake(
                _always(0.0, 1.0, 0.0),
                "One yes corner is missing: which unit is on at (1, 0)?",
            ),
        ),
    ),
]
