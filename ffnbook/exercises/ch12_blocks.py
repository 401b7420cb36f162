"""The exercises of chapter 12 on skips and normalisation."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "12-gradients"


def skip_backward(X, W, dY):
    slope = 1 - np.tanh(X @ W) ** 2
    return dY + (dY * slope) @ W.T


def normalise(Z):
    return (Z - Z.mean(axis=0)) / np.sqrt(Z.var(axis=0) + 1e-5)


def _skip_cases():
    rng = np.random.default_rng(5)
    return [(rng.normal(size=(n, 3)), rng.normal(size=(3, 3)), rng.normal(size=(n, 3)))
            for n in (4, 1)]


def _skip(f):
    return lambda X, W, dY: f(dY, W, 1 - np.tanh(X @ W) ** 2, X)


EXERCISES = [
    FunctionExercise(
        id="ch12-skip",
        chapter=CHAPTER,
        task="A block computes `Y = X + np.tanh(X @ W)`. Write "
        "`skip_backward(X, W, dY)`: the gradient of its input.",
        solution=skip_backward,
        cases=_skip_cases,
        mistakes=(
            Mistake(_skip(lambda dY, W, s, X: (dY * s) @ W.T),
                    "`X` reaches `Y` along two paths, and paths add up. One is "
                    "missing."),
            Mistake(_skip(lambda dY, W, s, X: 2 * dY),
                    "Only one of the two paths has slope 1. The other leads through "
                    "`W` and tanh."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY * (1 - np.tanh(X) ** 2)) @ W.T),
                    "The slope of tanh is taken where tanh was applied: at `X @ W`."),
            Mistake(_skip(lambda dY, W, s, X: dY * (1 + s @ W.T)),
                    "Brackets: `dY * slope` goes through `W.T` together."),
            Mistake(_skip(lambda dY, W, s, X: dY * (1 + s)),
                    "The second path also leads back through the weights: `W.T`."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY * np.tanh(X @ W)) @ W.T),
                    "This takes the value of tanh; the slope is 1 minus its square."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY * (1 - np.tanh(X @ W))) @ W.T),
                    "The slope of tanh is 1 minus the *square* of its value."),
            Mistake(_skip(lambda dY, W, s, X: dY
                          + (dY * (1 - (X + np.tanh(X @ W)) ** 2)) @ W.T),
                    "The slope wants the value of tanh alone, without the `X` added."),
            Mistake(_skip(lambda dY, W, s, X: (dY * (1 + s)) @ W.T),
                    "The straight path does not lead through `W`."),
            Mistake(_skip(lambda dY, W, s, X: dY * s + (dY * s) @ W.T),
                    "The straight path does not lead through tanh: its slope is 1."),
            Mistake(_skip(lambda dY, W, s, X: dY * X + (dY * s) @ W.T),
                    "The slope of `X` for itself is 1, not `X`."),
            Mistake(_skip(lambda dY, W, s, X: X + np.tanh(X @ W)),
                    "This is the block forward. Its gradient starts from `dY`."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY * (1 - (X @ W) ** 2)) @ W.T),
                    "Square the value of tanh, not what goes into it."),
            Mistake(_skip(lambda dY, W, s, X: dY - (dY * s) @ W.T),
                    "The paths add up: a plus between them."),
            Mistake(_skip(lambda dY, W, s, X: dY),
                    "Only one of the two paths is there. The other leads through `W` "
                    "and tanh."),
            Mistake(_skip(lambda dY, W, s, X: dY + dY @ W.T),
                    "The slope of tanh is missing."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY * s) @ W),
                    "Back through the weights means back through `W.T`."),
            Mistake(_skip(lambda dY, W, s, X: 1 + (dY * s) @ W.T),
                    "The straight path has slope 1, and slopes are multiplied by what "
                    "comes in: `dY`."),
            Mistake(_skip(lambda dY, W, s, X: X + (dY * s) @ W.T),
                    "On the way back it is `dY` that skips, not `X`."),
            Mistake(_skip(lambda dY, W, s, X: dY + (dY @ W.T) * s),
                    "The order: `Y` comes out of tanh, so its slope comes first on the "
                    "way back."),
        ),
        gradient_of=lambda X, W, dY: np.sum(dY * (X + np.tanh(X @ W))),
    ),
    FunctionExercise(
        id="ch12-normalise",
        chapter=CHAPTER,
        task="Write `normalise(Z)` for a batch `Z` (N, n): every unit gets mean 0 and "
        "standard deviation 1 over the samples. Add `1e-5` to the variance.",
        solution=normalise,
        cases=lambda: [(np.random.default_rng(6).normal(2, 3, (6, 4)),),
                       (np.random.default_rng(7).normal(-1, 0.01, (3, 3)),)],
        mistakes=(
            Mistake(lambda Z: (Z - Z.mean(1, keepdims=True))
                    / np.sqrt(Z.var(1, keepdims=True) + 1e-5),
                    "Each sample is normalised over its units. (That exists: layer "
                    "normalisation.) Here each unit, over the samples."),
            Mistake(lambda Z: (Z - Z.mean()) / np.sqrt(Z.var() + 1e-5),
                    "One mean and one variance for everything. Each column needs its "
                    "own."),
            Mistake(lambda Z: (Z - Z.mean()) / np.sqrt(Z.var(0) + 1e-5),
                    "The mean of all units was taken away: `axis=0` gives one a unit."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.sqrt(Z.var() + 1e-5),
                    "One variance for everything. Each column needs its own."),
            Mistake(lambda Z: Z - Z.mean(0) / np.sqrt(Z.var(0) + 1e-5),
                    "Brackets: take the mean away first, then divide."),
            Mistake(lambda Z: (Z - Z.mean(0)) / Z.std(),
                    "One standard deviation for everything. Each column needs its own, "
                    "and the `1e-5` is missing."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.sqrt(Z.var(0) + 1e-8),
                    "`1e-8` is added to the variance; the task says `1e-5`."),
            Mistake(lambda Z: np.abs(normalise(Z)),
                    "Half of the values are negative: a sign was taken away."),
            Mistake(lambda Z: (Z - Z.mean(0)) * np.sqrt(Z.var(0) + 1e-5),
                    "Divide by the standard deviation."),
            Mistake(lambda Z: (Z - Z.min(0)) / (Z.max(0) - Z.min(0)),
                    "This maps each unit to the range from 0 to 1."),
            Mistake(lambda Z: (Z - Z.mean(0)) / (Z.var(0) + 1e-5),
                    "Divide by the standard deviation, the root of the variance."),
            Mistake(lambda Z: Z - Z.mean(0), "The spread is still what it was."),
            Mistake(lambda Z: (Z - Z.mean(0))
                    / np.sqrt(((Z - Z.mean(0)) ** 2).sum(0) + 1e-5),
                    "The variance is the mean of the squares, not their sum."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.linalg.norm(Z - Z.mean(0), axis=0),
                    "The norm adds the squares; the standard deviation takes their "
                    "mean. And the `1e-5` is missing."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.sqrt((Z**2).mean(0) + 1e-5),
                    "The variance is the mean square *after* the mean is taken away."),
            Mistake(lambda Z: (Z - Z.mean(0))
                    / np.sqrt(Z.var(1, keepdims=True) + 1e-5),
                    "The mean is that of the columns, the variance that of the rows."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.sqrt(Z.var(0)) + 1e-5,
                    "The `1e-5` is added to the result; it belongs under the root."),
            Mistake(lambda Z: Z / np.sqrt(Z.var(0) + 1e-5),
                    "The mean has not been taken away."),
            Mistake(lambda Z: (Z - Z.mean(0)) / (Z.std(0) + 1e-5),
                    "The `1e-5` belongs under the root, with the variance."),
            Mistake(lambda Z: (Z - Z.mean(0)) / Z.std(0),
                    "The `1e-5` is missing."),
            Mistake(lambda Z: (Z - Z.mean(0)) / np.sqrt(Z.var(0, ddof=1) + 1e-5),
                    "Divide the squares by N, not by N - 1."),
        ),
    ),
]
