"""Moons, right and wrong in many ways: for the exercise that draws them."""

import numpy as np


def moons(n0, n1, noise, rng):
    t0, t1 = np.linspace(0, np.pi, n0), np.linspace(0, np.pi, n1)
    upper = np.column_stack([np.cos(t0), np.sin(t0)])
    lower = np.column_stack([1 - np.cos(t1), 0.5 - np.sin(t1)])
    X = np.concatenate([upper, lower]) + rng.normal(0, noise, (n0 + n1, 2))
    y = np.repeat([0, 1], [n0, n1])
    order = rng.permutation(n0 + n1)
    return X[order], y[order]


def labels(n0, n1):
    return np.repeat([0, 1], [n0, n1])


class Changed:
    """A generator of which one of the two draws is replaced."""

    def __init__(self, rng, **draws):
        self.normal = draws.get("normal", rng.normal)
        self.permutation = draws.get("permutation", rng.permutation)


def not_shuffled(n0, n1, noise, rng):
    return moons(n0, n1, noise, Changed(rng, permutation=np.arange))


def uniform(n0, n1, noise, rng):
    def normal(mean, noise, shape):
        return rng.uniform(-noise, noise, shape)

    return moons(n0, n1, noise, Changed(rng, normal=normal))


def noise_by_row(n0, n1, noise, rng):
    def normal(mean, noise, shape):
        return rng.normal(mean, noise, (shape[0], 1)) * [1, 1]

    return moons(n0, n1, noise, Changed(rng, normal=normal))


def order_first(n0, n1, noise, rng):
    X, y = moons(n0, n1, 0.0, Changed(rng, normal=lambda m, s, n: np.zeros(n)))
    return X + rng.normal(0, noise, X.shape), y


def labels_stay(n0, n1, noise, rng):
    return moons(n0, n1, noise, rng)[0], labels(n0, n1)


def two_orders(n0, n1, noise, rng):
    X, _ = moons(n0, n1, noise, rng)
    return X, labels(n0, n1)[rng.permutation(n0 + n1)]


def minus_one(n0, n1, noise, rng):
    X, y = moons(n0, n1, noise, rng)
    return X, 2 * y - 1


def labels_alone(n0, n1, noise, rng):
    X, y = not_shuffled(n0, n1, noise, rng)
    return X, y[rng.permutation(n0 + n1)]


def with_replacement(n0, n1, noise, rng):
    def rows(n):
        return rng.choice(n, n)

    return moons(n0, n1, noise, Changed(rng, permutation=rows))


def random_angles(n0, n1, noise, rng):
    t0, t1 = rng.uniform(0, np.pi, n0), rng.uniform(0, np.pi, n1)
    fixed = {n0: t0, n1: t1}
    return with_angles(lambda n: fixed[n])(n0, n1, noise, rng)


def labels_exchanged(n0, n1, noise, rng):
    X, y = moons(n0, n1, noise, rng)
    return X, 1 - y


def with_normal(normal):
    """The right points with another noise: normal(rng, noise, shape)."""

    def wrong(n0, n1, noise, rng):
        def draw(mean, noise, shape):
            return normal(rng, noise, shape)

        return moons(n0, n1, noise, Changed(rng, normal=draw))

    return wrong


def by_column(rng, noise, shape):
    return rng.normal(0, noise, shape[::-1]).T


def with_angles(angles):
    """The right formulas with other angles: angles(n) for n points."""

    def points(t0, t1):
        upper = np.column_stack([np.cos(t0), np.sin(t0)])
        return np.concatenate(
            [upper, [1, 0.5] - np.column_stack([np.cos(t1), np.sin(t1)])]
        )

    def wrong(n0, n1, noise, rng):
        right = [np.linspace(0, np.pi, n) for n in (n0, n1)]
        shift = points(angles(n0), angles(n1)) - points(*right)

        def draw(mean, noise, shape):
            return shift + rng.normal(mean, noise, shape)

        return moons(n0, n1, noise, Changed(rng, normal=draw))

    return wrong


def lower_reversed(n0, n1, noise, rng):
    t = np.linspace(0, np.pi, n1)
    other = np.column_stack([2 * np.cos(t), 0 * t])  # from 1 - cos t to 1 + cos t
    shift = np.concatenate([np.zeros((n0, 2)), other])

    def draw(mean, noise, shape):
        return shift + rng.normal(mean, noise, shape)

    return moons(n0, n1, noise, Changed(rng, normal=draw))


def lower_moved(by, flip=False):
    """The lower moon moved by (right, up), or bent upwards."""

    def wrong(n0, n1, noise, rng):
        t = np.linspace(0, np.pi, n1)
        bent = np.column_stack([0 * t, 2 * np.sin(t)]) if flip else 0
        shift = np.zeros((n0 + n1, 2))
        shift[n0:] = bent + np.array(by)

        def normal(mean, noise, shape):
            return shift + rng.normal(mean, noise, shape)

        return moons(n0, n1, noise, Changed(rng, normal=normal))

    return wrong
