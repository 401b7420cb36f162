"""The exercises of chapter 12 in which the reader writes a function."""

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


def skip_backward(X, W, dY):
    slope = 1 - np.tanh(X @ W) ** 2
    return dY + (dY * slope) @ W.T


def normalise(Z):
    return (Z - Z.mean(axis=0)) / np.sqrt(Z.var(axis=0) + 1e-5)


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
    weights = [rng.normal(size=(b, a)) for a, b in zip(sizes, sizes[1:], strict=False)]
    slopes = [rng.uniform(0.1, 1, b) for b in sizes[1:]]
    return [(np.array([0.7]), weights, slopes),
            (np.array([-1.2, 0.5]), [rng.normal(size=(2, 2))], [np.array([0.5, 0.9])])]


def _clip_cases():
    rng = np.random.default_rng(4)
    long = [rng.normal(size=(3, 2)), rng.normal(size=2), rng.normal(size=(2, 1))]
    return [(long, 1.0), ([0.01 * d for d in long], 1.0), (long, 2.5)]


def _skip_cases():
    rng = np.random.default_rng(5)
    return [(rng.normal(size=(n, 3)), rng.normal(size=(3, 3)), rng.normal(size=(n, 3)))
            for n in (4, 1)]


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


def _skip(f):
    return lambda X, W, dY: f(dY, W, 1 - np.tanh(X @ W) ** 2, X)


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
            Mistake(_each, "Each array is clipped by itself: that changes the direction "
                    "of the whole. Take one norm for all of them."),
            Mistake(lambda grads, limit: [np.clip(d, -limit, limit) for d in grads],
                    "Entries are cut off one by one: the direction changes."),
            Mistake(_norms_added, "Norms do not add up: add the squares, then take the "
                    "root."),
            Mistake(_no_root, "The root of the sum of squares is missing."),
        ),
    ),
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
                    "One mean for everything. Each column needs its own."),
            Mistake(lambda Z: (Z - Z.mean(0)) / (Z.var(0) + 1e-5),
                    "Divide by the standard deviation, the root of the variance."),
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
