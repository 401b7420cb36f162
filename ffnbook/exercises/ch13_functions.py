"""The exercises of chapter 13 in which the reader writes a function."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "13-dying-relu"


def dead(X, W, b):
    Z = X @ W + b
    return (Z <= 0).all(axis=0)


def prune(X, W1, b1, W2):
    alive = (X @ W1 + b1 > 0).any(axis=0)
    return W1[:, alive], b1[alive], W2[alive]


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


def _prune_cases():
    X, W1 = _layer(14, 1.0, 0.1, 9.0, 1.0, 1.0)
    out = np.random.default_rng(15).normal(size=(5, 2))
    return [
        (X, W1, np.array([0.1, -0.55, -16.0, -9.0, -0.3]), out),
        (X, W1, np.array([-9.0, 0.5, -0.3, 0.4, -2.5]), out[:, :1]),
    ]


def _pruned_by(choose):
    """A wrong `prune`: another choice of the units to keep."""
    def wrong(X, W1, b1, W2):
        keep = choose(X @ W1 + b1, b1)
        return W1[:, keep], b1[keep], W2[keep]
    return wrong


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
            Mistake(lambda X, W, b: (X @ W <= 0).all(axis=0), "The bias is missing."),
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
    FunctionExercise(
        id="dead-prune",
        chapter=CHAPTER,
        task="Write `prune(X, W1, b1, W2)`: the same network `relu(X @ W1 + b1) @ W2` "
        "without the hidden units that are dead on X. Return the smaller `W1, b1, W2`.",
        solution=prune,
        cases=_prune_cases,
        mistakes=(
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
            Mistake(_pruned_by(lambda Z, b: (Z - b > 0).any(axis=0)),
                    "The bias is missing in the net activation."),
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
