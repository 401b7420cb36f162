"""The exercises of chapter 11 in which the reader writes a function."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


def limit(n_in, n_out):
    return np.sqrt(6 / (n_in + n_out))


def he(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))


def spreads(X, weights, f):
    A, result = X, []
    for W in weights:
        A = f(A @ W)
        result.append(A.std())
    return np.array(result)


def _draw(std):
    """A wrong `he`: the same draw with another scale."""
    return lambda n_in, n_out, seed: np.random.default_rng(seed).normal(
        0, std(n_in, n_out), (n_in, n_out)
    )


def _first_input_only(X, weights, f):
    return np.array([f(X @ W).std() if len(X.T) == len(W) else 0 for W in weights])


def _net_activations(X, weights, f):
    A, result = X, []
    for W in weights:
        result.append((A @ W).std())
        A = f(A @ W)
    return np.array(result)


def _without_f(X, weights, f):
    return spreads(X, weights, lambda Z: Z)


def _spread_cases():
    rng = np.random.default_rng(11)
    deep = [rng.normal(0, 0.5, (4, 4)) for _ in range(3)]
    uneven = [rng.normal(0, 0.7, shape) for shape in ((3, 5), (5, 2))]
    return [
        (rng.normal(size=(20, 4)), deep, np.tanh),
        (rng.normal(size=(8, 3)), uneven, lambda Z: np.maximum(Z, 0)),
    ]


EXERCISES = [
    FunctionExercise(
        id="xavier-limit",
        chapter=CHAPTER,
        task="Write `limit(n_in, n_out)`: weights drawn uniformly between `-limit` and "
        "`limit` have Xavier's variance.",
        solution=limit,
        cases=lambda: [(64, 64), (256, 64), (2, 5)],
        mistakes=(
            Mistake(
                lambda n_in, n_out: np.sqrt(2 / (n_in + n_out)),
                "This is the "
                "standard deviation. The variance of a uniform draw is a third of "
                "its limit squared.",
            ),
            Mistake(
                lambda n_in, n_out: 6 / (n_in + n_out),
                "This is the limit squared: a square root is missing.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(6 / n_in),
                "This is He's limit, which reads the fan-in alone.",
            ),
            Mistake(
                lambda n_in, n_out: np.sqrt(3 / (n_in + n_out)),
                "The mean of the "
                "two fans is their sum divided by 2. Where did the 2 go?",
            ),
        ),
    ),
    FunctionExercise(
        id="he-draw",
        chapter=CHAPTER,
        task="Write `he(n_in, n_out, seed)`: one call of "
        "`np.random.default_rng(seed).normal` that gives Gaussian weights for a ReLU "
        "layer, in the shape that `X @ W` needs.",
        solution=he,
        cases=lambda: [(64, 32, 7), (3, 5, 0), (10, 1, 3)],
        mistakes=(
            Mistake(
                _draw(lambda n_in, n_out: 2 / n_in),
                "The variance is passed where `normal` wants the standard deviation.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(2 / n_out)),
                "The sum inside a "
                "unit runs over its inputs: count those, not the outputs.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(2 / (n_in + n_out))),
                "This is Xavier's scale. ReLU throws half of the mean square away.",
            ),
            Mistake(
                _draw(lambda n_in, n_out: np.sqrt(1 / n_in)),
                "This keeps the "
                "scale of a linear layer. What does ReLU do to the mean square?",
            ),
            Mistake(
                lambda n_in, n_out, seed: he(n_in, n_out, seed).T,
                "The shape is "
                "that of the transpose: rows are inputs, columns are units.",
            ),
        ),
    ),
    FunctionExercise(
        id="layer-spreads",
        chapter=CHAPTER,
        task="Write `spreads(X, weights, f)`: send `X` through the layers `f(A @ W)` "
        "and return the standard deviation of the activations of each layer, as an "
        "array.",
        solution=spreads,
        cases=_spread_cases,
        mistakes=(
            Mistake(
                _net_activations,
                "These are the net activations `A @ W`; the "
                "activations `f(A @ W)` are asked for.",
            ),
            Mistake(_without_f, "The function `f` is never applied."),
            Mistake(
                _first_input_only,
                "Every layer reads `X`. A layer must read the "
                "activations of the layer before it.",
            ),
            Mistake(
                lambda X, weights, f: spreads(X, weights, f) ** 2,
                "This is the variance: a square root is missing.",
            ),
        ),
    ),
]
