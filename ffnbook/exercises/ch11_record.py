"""The exercise of chapter 11 that records a network layer by layer."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "11-initialization"


def spreads(X, weights, f):
    A, result = X, []
    for W in weights:
        A = f(A @ W)
        result.append(A.std())
    return np.array(result)


def _each(X, weights, f, measure):
    """As `spreads`, with another measure of a layer's activations."""
    A, result = X, []
    for W in weights:
        A = f(A @ W)
        result.append(measure(A))
    return np.array(result)


def _first_input_only(X, weights, f):
    return np.array([f(X @ W).std() for W in weights])


def _net_activations(X, weights, f):
    A, result = X, []
    for W in weights:
        result.append((A @ W).std())
        A = f(A @ W)
    return np.array(result)


def _without_passing_on_f(X, weights, f):
    A, result = X, []
    for W in weights:
        A = A @ W
        result.append(f(A).std())
    return np.array(result)


def _without_f(X, weights, f):
    return spreads(X, weights, lambda Z: Z)


def _f_first(X, weights, f):
    A, result = X, []
    for W in weights:
        A = f(A) @ W
        result.append(A.std())
    return np.array(result)


def _spread_cases():
    rng = np.random.default_rng(11)
    three = [rng.normal(0, 0.5, (4, 4)) for _ in range(3)]
    two = [rng.normal(0, 0.7, (5, 5)) for _ in range(2)]
    return [  # square matrices: most wrong answers then run, and can be named
        (rng.normal(size=(20, 4)), three, np.tanh),
        (rng.normal(size=(8, 5)), two, lambda Z: np.maximum(Z, 0)),
    ]


EXERCISES = [
    FunctionExercise(
        id="layer-spreads",
        chapter=CHAPTER,
        task="Write `spreads(X, weights, f)`: send `X` through the layers `f(A @ W)` "
        "and return the standard deviation of the activations of each layer, as an "
        "array.",
        solution=spreads,
        cases=_spread_cases,
        mistakes=(
            Mistake(_net_activations,
                    "These are the net activations `A @ W`; the "
                    "activations `f(A @ W)` are asked for."),
            Mistake(_without_f, "The function `f` is never applied."),
            Mistake(_first_input_only,
                    "Every layer reads `X`. A layer must read the "
                    "activations of the layer before it."),
            Mistake(lambda X, weights, f: spreads(X, weights, f) ** 2,
                    "This is the variance: a square root is missing."),
            Mistake(
                _without_passing_on_f,
                "The next layer must read the activations `f(A @ W)`; here it reads "
                "`A @ W`.",
            ),
            Mistake(
                lambda X, weights, f: np.append(X.std(), spreads(X, weights, f))[:-1],
                "These are the spreads of what the layers read. Measure after the "
                "layer, not before.",
            ),
            Mistake(lambda X, weights, f: _each(X, weights, f, np.mean),
                    "These are the means. The standard deviation is asked for."),
            Mistake(lambda X, weights, f: _each(X, weights, lambda Z: f(f(Z)), np.std),
                    "The function `f` is applied twice in each layer."),
            Mistake(_f_first,
                    "A layer is `f(A @ W)`: first the product, then `f`."),
            Mistake(lambda X, weights, f: np.append(X.std(), spreads(X, weights, f)),
                    "The spread of `X` itself is not asked for: begin with layer 1."),
            Mistake(lambda X, weights, f: spreads(X, [W.T for W in weights], f),
                    "Rows are samples: a layer is `A @ W`, without a transpose."),
            Mistake(lambda X, weights, f: spreads(X, weights, np.tanh),
                    "The function must be the `f` that comes in, whatever it is."),
            Mistake(
                lambda X, weights, f: _each(X, weights, f, lambda A: A.std(axis=0)),
                "This has one number for each unit; one for each layer is asked for.",
            ),
            Mistake(lambda X, weights, f: spreads(X, weights, f)[-1],
                    "This is the last layer alone. Keep one number for each layer."),
            Mistake(lambda X, weights, f: spreads(X, weights, f)[:1],
                    "This stops after one layer: does `return` stand inside the loop?"),
            Mistake(
                lambda X, weights, f: spreads(X, weights, f)[0],
                "This is the first layer alone: does `return` stand inside the loop?",
            ),
            Mistake(
                lambda X, weights, f: _each(
                    X, weights, f, lambda A: np.sqrt(np.mean(A**2))
                ),
                "This is the root mean square. A standard deviation measures from the "
                "mean of the activations, which need not be 0.",
            ),
            Mistake(lambda X, weights, f: _each(X, weights, f, lambda A: A.std(ddof=1)),
                    "With `ddof=1` the sum is divided by one less than the count; take "
                    "the plain `A.std()`."),
            Mistake(lambda X, weights, f: _each(
                        X, weights, f, lambda A: A.std(axis=0).mean()
                    ),
                    "This is the mean of the units' own spreads; take one standard "
                    "deviation over all activations of a layer."),
            Mistake(lambda X, weights, f: _each(X, weights, f, np.linalg.norm),
                    "This is the norm. It grows with the number of entries; a standard "
                    "deviation does not."),
        ),
    ),
]
