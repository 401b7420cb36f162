"""Exercise of chapter 6 with code: draw the moons."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def moons(n0, n1, noise, rng):
    t0, t1 = np.linspace(0, np.pi, n0), np.linspace(0, np.pi, n1)
    upper = np.column_stack([np.cos(t0), np.sin(t0)])
    lower = np.column_stack([1 - np.cos(t1), 0.5 - np.sin(t1)])
    X = np.concatenate([upper, lower]) + rng.normal(0, noise, (n0 + n1, 2))
    y = np.repeat([0, 1], [n0, n1])
    order = rng.permutation(n0 + n1)
    return X[order], y[order]


def _draws():
    sizes = [(5, 8, 0.3), (6, 3, 0.5)]
    return [(*s, np.random.default_rng(61 + i)) for i, s in enumerate(sizes)]


def _labels(n0, n1):
    return np.repeat([0, 1], [n0, n1])


class _Changed:
    """A generator of which one of the two draws is replaced."""

    def __init__(self, rng, **draws):
        self.normal = draws.get("normal", rng.normal)
        self.permutation = draws.get("permutation", rng.permutation)


def _not_shuffled(n0, n1, noise, rng):
    return moons(n0, n1, noise, _Changed(rng, permutation=np.arange))


def _uniform(n0, n1, noise, rng):
    def normal(mean, noise, shape):
        return rng.uniform(-noise, noise, shape)

    return moons(n0, n1, noise, _Changed(rng, normal=normal))


def _noise_by_row(n0, n1, noise, rng):
    def normal(mean, noise, shape):
        return rng.normal(mean, noise, (shape[0], 1)) * [1, 1]

    return moons(n0, n1, noise, _Changed(rng, normal=normal))


def _order_first(n0, n1, noise, rng):
    X, y = moons(n0, n1, 0.0, _Changed(rng, normal=lambda m, s, n: np.zeros(n)))
    return X + rng.normal(0, noise, X.shape), y


def _labels_stay(n0, n1, noise, rng):
    return moons(n0, n1, noise, rng)[0], _labels(n0, n1)


def _two_orders(n0, n1, noise, rng):
    X, _ = moons(n0, n1, noise, rng)
    return X, _labels(n0, n1)[rng.permutation(n0 + n1)]


def _labels_exchanged(n0, n1, noise, rng):
    X, y = moons(n0, n1, noise, rng)
    return X, 1 - y


def _lower_moved(by, flip=False):
    """The lower moon moved by (right, up), or bent upwards."""

    def wrong(n0, n1, noise, rng):
        t = np.linspace(0, np.pi, n1)
        bent = np.column_stack([0 * t, 2 * np.sin(t)]) if flip else 0
        shift = np.zeros((n0 + n1, 2))
        shift[n0:] = bent + np.array(by)

        def normal(mean, noise, shape):
            return shift + rng.normal(mean, noise, shape)

        return moons(n0, n1, noise, _Changed(rng, normal=normal))

    return wrong


EXERCISES = [
    FunctionExercise(
        id="ch06-draw",
        chapter=CHAPTER,
        task="Write `moons(n0, n1, noise, rng)`: n0 points on the upper moon, class 0, "
        "then n1 on the lower one, class 1, both with evenly spaced angles. One "
        "`rng.normal(0, noise, ...)` for all coordinates, then one `rng.permutation` "
        "for all rows. Return X and y.",
        solution=moons,
        cases=_draws,
        mistakes=(
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, 0.0, rng), "The points "
                    "lie exactly on the half circles: the noise is missing."),
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, noise**2, rng), "noise "
                    "is the standard deviation; you gave `rng.normal` its square."),
            Mistake(_uniform, "This noise is uniform, from -noise to noise. A normal "
                    "distribution is wanted."),
            Mistake(_noise_by_row, "Both coordinates of a point get the same number. "
                    "Draw one for each: the shape is (n0 + n1, 2)."),
            Mistake(_order_first, "The order is drawn before the noise. The draws "
                    "must come in the sequence asked for."),
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, noise,
                    np.random.default_rng(0)), "You made a generator of your own. Draw "
                    "from the one that is given."),
            Mistake(_not_shuffled, "The rows are not shuffled: all of class 0 comes "
                    "first, and whoever cuts the data gets parts of one class."),
            Mistake(_labels_stay, "X is shuffled and y is not: the points have lost "
                    "their labels."),
            Mistake(_two_orders, "X and y are shuffled in two different orders. Draw "
                    "one order and use it for both."),
            Mistake(_labels_exchanged, "The labels are exchanged: the upper moon is "
                    "class 0."),
            Mistake(_lower_moved((0, -0.5)), "The lower moon sits too low by one half: "
                    "its second coordinate is 0.5 - sin t."),
            Mistake(_lower_moved((-1, 0)), "The lower moon sits too far to the left: "
                    "its first coordinate is 1 - cos t."),
            Mistake(_lower_moved((0, 0), flip=True), "The lower moon is bent upwards: "
                    "its second coordinate is 0.5 - sin t."),
        ),
    ),
]  # fmt: skip
