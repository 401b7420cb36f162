"""The exercise of chapter 13 that takes dead units out of a network."""

import numpy as np

from ffnbook.exercises.ch13_functions import CHAPTER, _dead_cases, _layer
from ffnbook.exercises.kinds import FunctionExercise, Mistake


def prune(X, W1, b1, W2):
    alive = (X @ W1 + b1 > 0).any(axis=0)
    return W1[:, alive], b1[alive], W2[alive]


def _prune_cases():
    X, W1 = _layer(14, 1.0, 0.1, 9.0, 1.0, 1.0)
    out = np.random.default_rng(15).normal(size=(5, 2))
    corner, edge = _dead_cases()[2][:2]  # units 1 and 3 reach 0 exactly, and no more
    return [
        (X, W1, np.array([0.1, -0.55, -16.0, -9.0, -0.3]), out),
        (X, W1, np.array([-9.0, 0.5, -0.3, 0.4, -2.5]), out[:, :1]),
        (corner, edge, np.array([0.0, -0.5, -2.0]), out[:3]),
    ]


def _pruned_by(choose):
    """A wrong `prune`: another choice of the units to keep."""
    def wrong(X, W1, b1, W2):
        keep = choose(X @ W1 + b1, b1)
        return W1[:, keep], b1[keep], W2[keep]
    return wrong


def _zeroed(X, W1, b1, W2):
    alive = (X @ W1 + b1 > 0).any(axis=0)
    return W1 * alive, b1 * alive, W2 * alive[:, None]


EXERCISES = [
    FunctionExercise(
        id="dead-prune",
        chapter=CHAPTER,
        task="Write `prune(X, W1, b1, W2)`: the same network `relu(X @ W1 + b1) @ W2` "
        "without the hidden units that are dead on X. Return the smaller `W1, b1, W2`.",
        solution=prune,
        cases=_prune_cases,
        mistakes=(
            Mistake(lambda X, W1, b1, W2: (W1, b1, W2),
                    "No unit was taken out. Is the bias in the net activation?"),
            Mistake(_zeroed,
                    "Zeros instead of the dead units: the arrays are as large as they "
                    "were. Take rows and columns out."),
            Mistake(lambda X, W1, b1, W2: (W1, b1, _zeroed(X, W1, b1, W2)[2]),
                    "Zeros in `W2` change no output, and no size. Take its rows out, "
                    "and what belongs to them in `W1` and `b1`."),
            Mistake(lambda X, W1, b1, W2: (prune(X, W1, b1, W2)[0], b1, W2),
                    "The entries of `b1` and the rows of `W2` belong to the units as "
                    "well."),
            Mistake(_pruned_by(lambda Z, b: (Z >= 0).any(axis=0)),
                    "At a net activation of exactly 0 ReLU answers 0, and the slope is "
                    "0: that is not alive."),
            Mistake(_pruned_by(lambda Z, b: (Z > 0).all(axis=0)),
                    "This also takes out units that are off for some samples only."),
            Mistake(_pruned_by(lambda Z, b: (Z <= 0).all(axis=0)),
                    "This keeps the dead units and takes out the others."),
            Mistake(_pruned_by(lambda Z, b: Z.mean(axis=0) > 0),
                    "Off on average is not dead: one sample that is on counts."),
            Mistake(_pruned_by(lambda Z, b: b >= 0),
                    "The sign of the bias does not decide: look at the data."),
            Mistake(_pruned_by(lambda Z, b: b > -5),
                    "No bound on the bias decides: it depends on the weights and the "
                    "data."),
            Mistake(_pruned_by(lambda Z, b: (Z > 0).mean(axis=0) > 0.1),
                    "A unit that is on for few samples still does something there."),
            Mistake(lambda X, W1, b1, W2: (W1 * (X @ W1 + b1 > 0).any(axis=0),
                                           b1 * (X @ W1 + b1 > 0).any(axis=0), W2),
                    "Zeros in their place leave the network as large as it was. Take "
                    "the columns out."),
            Mistake(lambda X, W1, b1, W2: (W1, *prune(X, W1, b1, W2)[1:]),
                    "A column of `W1` belongs to each unit as well."),
            Mistake(lambda X, W1, b1, W2: (*prune(X, W1, b1, W2)[:2], W2),
                    "The rows of `W2` belong to the hidden units: those of the dead "
                    "ones must go, too."),
            Mistake(lambda X, W1, b1, W2: (prune(X, W1, b1, W2)[0], b1,
                                           prune(X, W1, b1, W2)[2]),
                    "Each hidden unit has a bias as well."),
        ),
    ),
]
