"""The exercise of chapter 12 on the way back."""

from itertools import pairwise

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "12-gradients"


def way_back(dz, weights, slopes):
    sizes = [np.linalg.norm(dz)]
    for W, slope in zip(weights, slopes, strict=True):
        dz = (dz @ W.T) * slope
        sizes.append(np.linalg.norm(dz))
    return np.array(sizes)


def _way_back(step):
    def wrong(dz, weights, slopes):
        sizes = [np.linalg.norm(dz)]
        for W, slope in zip(weights, slopes, strict=True):
            dz = step(dz, W, slope)
            sizes.append(np.linalg.norm(dz))
        return np.array(sizes)

    return wrong


def _sizes_by(size):
    def wrong(dz, weights, slopes):
        sizes = [size(dz)]
        for W, slope in zip(weights, slopes, strict=True):
            dz = (dz @ W.T) * slope
            sizes.append(size(dz))
        return np.array(sizes)

    return wrong


def _bounds(dz, weights, slopes):
    sizes = [np.linalg.norm(dz)]
    for W, slope in zip(weights, slopes, strict=True):
        sizes.append(sizes[-1] * np.linalg.norm(W, 2) * slope.max())
    return np.array(sizes)


def _norms(dz, weights, slopes):
    sizes = [np.linalg.norm(dz)]
    for W, slope in zip(weights, slopes, strict=True):
        sizes.append(sizes[-1] * np.linalg.norm(W) * np.linalg.norm(slope))
    return np.array(sizes)


def _factors(dz, weights, slopes):
    sizes = way_back(dz, weights, slopes)
    return np.concatenate([sizes[:1], sizes[1:] / sizes[:-1]])


def _before_slopes(dz, weights, slopes):
    sizes = [np.linalg.norm(dz)]
    for W, slope in zip(weights, slopes, strict=True):
        dz = dz @ W.T
        sizes.append(np.linalg.norm(dz))
        dz = dz * slope
    return np.array(sizes)


def _way_back_cases():
    rng = np.random.default_rng(3)
    sizes = (1, 4, 3, 5)  # from the output back
    weights = [rng.normal(size=(b, a)) for a, b in pairwise(sizes)]
    slopes = [rng.uniform(0.1, 1, b) for b in sizes[1:]]
    return [(np.array([0.7]), weights, slopes),
            (np.array([-1.2, 0.5]), [rng.normal(size=(2, 2))], [np.array([0.5, 0.9])])]


EXERCISES = [
    FunctionExercise(
        id="ch12-way-back",
        chapter=CHAPTER,
        task="Write `way_back(dz, weights, slopes)` for one sample. `dz` (n,) is the "
        "error term of the last layer; the lists go from the last layer back, with `W` "
        "(n_in, n_out) and the slopes (n_in,) of the layer before it. Return the sizes "
        "of all error terms, that of `dz` first, as an array.",
        solution=way_back,
        cases=_way_back_cases,
        mistakes=(
            Mistake(_way_back(lambda dz, W, s: dz @ W.T),
                    "The slopes of the activation are missing."),
            Mistake(_way_back(lambda dz, W, s: (dz @ W.T) * s**2),
                    "Each slope is multiplied on once."),
            Mistake(_way_back(lambda dz, W, s: (dz @ W.T) / s),
                    "On the way back multiply by the slope, as on the way forward."),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes)[1:],
                    "Begin with the size of the `dz` that comes in."),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes)[::-1],
                    "The order: from the last layer back to the first."),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes) ** 2,
                    "This is the sum of squares; the norm is its root."),
            Mistake(_sizes_by(lambda dz: np.sum(np.abs(dz))),
                    "The size is the norm: the root of the sum of squares, not the sum "
                    "of the absolute values."),
            Mistake(_sizes_by(lambda dz: np.sqrt(np.mean(dz**2))),
                    "The norm takes the sum of the squares, not their mean."),
            Mistake(_sizes_by(lambda dz: np.abs(dz).max()),
                    "The largest entry is not the size: take the root of the sum of "
                    "squares."),
            Mistake(_sizes_by(np.sum),
                    "A sum lets signs cancel: take the root of the sum of squares."),
            Mistake(_way_back(lambda dz, W, s: (dz @ W.T) * (1 - s**2)),
                    "`slopes` are the slopes already."),
            Mistake(_way_back(lambda dz, W, s: dz @ W.T + s),
                    "Slopes are multiplied on, not added."),
            Mistake(_norms, "Norms of matrices give limits. Take `dz` back itself, and "
                    "measure it."),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes)
                    / np.linalg.norm(dz),
                    "Return the sizes, not their ratio to the first."),
            Mistake(_bounds, "These are upper limits. Take `dz` back itself, and "
                    "measure it."),
            Mistake(_before_slopes, "An error term is complete when the slopes are "
                    "in: measure it after them."),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes)[:2],
                    "This stops after one layer: does `return` stand inside the "
                    "loop?"),
            Mistake(lambda dz, weights, slopes: way_back(dz, weights, slopes)[-1],
                    "This is the last size alone. Keep the size after every layer."),
            Mistake(lambda dz, weights, slopes: np.log10(way_back(dz, weights, slopes)),
                    "These are powers of ten. The sizes themselves are wanted."),
            Mistake(_factors, "These are the factors of the steps. The sizes "
                    "themselves are wanted."),
        ),
    ),
]
