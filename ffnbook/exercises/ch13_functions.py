"""The exercises of chapter 13 in which the reader writes a function."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "13-dying-relu"


def dead(X, W, b):
    Z = X @ W + b
    return (Z <= 0).all(axis=0)


def _layer(seed, *scales):
    """30 samples and the weights of a layer, each unit with its own scale."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(30, 3)), rng.normal(size=(3, len(scales))) * scales


def _reach(X):
    return np.linalg.norm(X, axis=1).max()


def _dead_cases():
    # No bound on the bias tells them apart: -0.55 is dead here, -28 alive (once in 30).
    X, W = _layer(13, 1.0, 0.1, 9.0, 1.0, 1.0)
    corner = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]])
    edge = np.array([[0.0, 1.0, -1.0], [0.0, 1.0, -1.0]])
    return [  # the third unit of the last case is at 0 exactly, its best sample
        (X, W, np.array([-9.0, -0.55, -28.0, 0.5, -0.4])),
        (X + 4, -np.abs(W), np.array([0.5, 9.0, 2.0, 0.0, 9.0])),
        (corner, edge, np.array([0.0, -3.0, -2.0])),
    ]


EXERCISES = [
    FunctionExercise(
        id="dead-find",
        chapter=CHAPTER,
        task="Write `dead(X, W, b)`: for a ReLU layer with weights W (D, H) and "
        "biases b (H,), a bool array (H,) that says which units are dead on the data "
        "X (N, D). The slope at 0 is 0.",
        solution=dead,
        cases=_dead_cases,
        mistakes=(
            Mistake(lambda X, W, b: (X @ W + b <= 0).any(axis=0),
                    "One sample that is off does not make a unit dead."),
            Mistake(lambda X, W, b: (X @ W + b <= 0).all(axis=1),
                    "This asks which samples switch no unit on. Units are columns."),
            Mistake(lambda X, W, b: (X @ W + b > 0).any(axis=0),
                    "This says which units are alive."),
            Mistake(lambda X, W, b: (X @ W + b < 0).all(axis=0),
                    "What about a net activation of exactly 0? The slope there is 0."),
            Mistake(lambda X, W, b: X @ W + b <= 0,
                    "This says it for each sample. A unit is dead when all agree."),
            Mistake(lambda X, W, b: (X @ W + b <= 0).all(),
                    "This is one answer for the whole layer. `all` needs an axis."),
            Mistake(lambda X, W, b: np.flatnonzero(dead(X, W, b)),
                    "These are the places of the dead units. Give a bool for each "
                    "unit."),
            Mistake(lambda X, W, b: dead(X, W, b).sum(),
                    "This counts the dead units. Give a bool for each unit."),
            Mistake(lambda X, W, b: (np.maximum(X @ W + b, 0) < 0).all(axis=0),
                    "ReLU never answers less than 0. What does it answer when off?"),
            Mistake(lambda X, W, b: (X @ W + b == 0).all(axis=0),
                    "It is the output of ReLU that is 0, not the net activation."),
            Mistake(lambda X, W, b: (X @ W <= 0).all(axis=0),
                    "The bias is missing, or has the wrong sign."),
            Mistake(lambda X, W, b: b < 0,
                    "A negative bias alone does not kill: look at the data."),
            Mistake(lambda X, W, b: b <= -5,
                    "No bound on the bias decides: it depends on the weights and the "
                    "data."),
            Mistake(lambda X, W, b: (X @ W + b).mean(axis=0) <= 0,
                    "A unit that is off on average may still be on for one sample."),
            Mistake(lambda X, W, b: (X @ W + b <= 0).mean(axis=0) > 0.9,
                    "Nearly always off is not always off."),
            Mistake(lambda X, W, b: b <= -_reach(X) * np.linalg.norm(W, axis=0),
                    "That is enough, but a unit may be dead with less: look at the "
                    "points that there are."),
            Mistake(lambda X, W, b: (X @ W + b <= 0).mean(axis=0),
                    "This is the share of samples for which a unit is off. When is a "
                    "unit dead?"),
        ),
    ),
]
