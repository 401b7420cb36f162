"""The exercises of chapter 12 on the way back and on clipping."""

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


def clip(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * min(1, limit / size) for d in grads]


def _way_back(step):
    def wrong(dz, weights, slopes):
        sizes = [np.linalg.norm(dz)]
        for W, slope in zip(weights, slopes, strict=True):
            dz = step(dz, W, slope)
            sizes.append(np.linalg.norm(dz))
        return np.array(sizes)

    return wrong


def _way_back_cases():
    rng = np.random.default_rng(3)
    sizes = (1, 4, 3, 5)  # from the output back
    weights = [rng.normal(size=(b, a)) for a, b in pairwise(sizes)]
    slopes = [rng.uniform(0.1, 1, b) for b in sizes[1:]]
    return [(np.array([0.7]), weights, slopes),
            (np.array([-1.2, 0.5]), [rng.normal(size=(2, 2))], [np.array([0.5, 0.9])])]


def _clip_cases():
    rng = np.random.default_rng(4)
    long = [rng.normal(size=(3, 2)), rng.normal(size=2), rng.normal(size=(2, 1))]
    return [(long, 1.0), ([0.01 * d for d in long], 1.0), (long, 2.5)]


def _each(grads, limit):
    return [d * min(1, limit / np.linalg.norm(d)) for d in grads]


def _always(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * limit / size for d in grads]


def _norms_added(grads, limit):
    size = sum(np.linalg.norm(d) for d in grads)
    return [d * min(1, limit / size) for d in grads]


def _no_root(grads, limit):
    size = sum(np.sum(d**2) for d in grads)
    return [d * min(1, limit / size) for d in grads]


def _unit(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d / size if size > limit else d for d in grads]


def _max(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * max(1, limit / size) for d in grads]


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
        ),
    ),
    FunctionExercise(
        id="ch12-clip",
        chapter=CHAPTER,
        task="Write `clip(grads, limit)`: a new list of arrays. Together they have at "
        "most the norm `limit`, and they point where `grads` did.",
        solution=clip,
        cases=_clip_cases,
        mistakes=(
            Mistake(_always, "A gradient that is short already must stay as it is."),
            Mistake(_each, "Each array is clipped by itself: that changes the "
                    "direction of the whole. Take one norm for all of them."),
            Mistake(lambda grads, limit: [np.clip(d, -limit, limit) for d in grads],
                    "Entries are cut off one by one: the direction changes."),
            Mistake(_norms_added, "Norms do not add up: add the squares, then take the "
                    "root."),
            Mistake(_unit, "A gradient that is too long gets the length `limit`, not "
                    "1."),
            Mistake(_max, "Shorten what is too long, and leave the short ones: this "
                    "does the opposite."),
            Mistake(_no_root, "The root of the sum of squares is missing."),
        ),
    ),
]
