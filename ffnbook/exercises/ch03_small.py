"""Exercise of chapter 3: how many parameters."""

import math
from itertools import pairwise

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "03-networks"


def parameters(sizes):
    return sum(sizes[k] * (sizes[k - 1] + 1) for k in range(1, len(sizes)))


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
                lambda sizes: [m * (n + 1) for n, m in pairwise(sizes)],
                "These are the numbers of the single layers. Add them up.",
            ),
            Mistake(
                lambda sizes: sum(n + m + 1 for n, m in pairwise(sizes)),
                "Each of the m neurons has n weights: that is m times n, not m plus n.",
            ),
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)) + len(sizes),
                "One bias for each layer is too few, and layer 0 has none: each neuron "
                "has its own.",
            ),
            Mistake(
                lambda sizes: sizes[-1] * (sizes[-2] + 1),
                "Only the last layer is counted.",
            ),
            Mistake(
                lambda sizes: math.prod(sizes),
                "All sizes are multiplied. Each layer counts for itself: multiply its "
                "two sizes, then add up over the layers.",
            ),
            Mistake(
                lambda sizes: 13,
                "13 is the number for 2-3-1 alone. Compute it from `sizes`.",
            ),
            Mistake(lambda sizes: sum(sizes), "These are the neurons and the inputs."),
            Mistake(
                lambda sizes: sum(m * (n + 1) for n, m in pairwise(sizes[:-1])),
                "The last layer is not counted. Where does the loop end?",
            ),
            Mistake(
                lambda sizes: sum(m * (n + 1) for n, m in pairwise(sizes[1:])),
                "The first layer of weights is not counted. Where does the loop begin?",
            ),
            Mistake(
                lambda sizes: sum(
                    sizes[k] * (sizes[k - 1] + 1) for k in range(len(sizes))
                ),
                "The loop begins at 0, and `sizes[0 - 1]` is the last size: one layer "
                "too many.",
            ),
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)) + sum(sizes[1:-1]),
                "The output neurons have biases, too.",
            ),
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)) + sizes[-1],
                "The hidden neurons have biases, too.",
            ),
            Mistake(
                lambda sizes: sum(m * n for n, m in pairwise(sizes)) + 1,
                "One bias for the whole network is too few: each neuron has its own.",
            ),
            Mistake(
                lambda sizes: sizes[1] * (sizes[0] + 1),
                "Only the first layer is counted.",
            ),
        ),
    ),
]
