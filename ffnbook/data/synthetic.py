"""Two-class problems in the plane, drawn from formulas: moons, circles, XOR, spirals.

Every maker returns X (n, 2) float64 and y (n,) int64. Class 0 has n // 2 points,
class 1 the rest. The order of the random draws is part of the contract, because
the widgets repeat it in JavaScript; each docstring states it.
"""

import numpy as np

from ffnbook._check_data import check_count
from ffnbook._validate import check_number, check_rng, checked


def make_moons(n, noise, rng):
    """Return two interleaved half circles of radius 1: X (n, 2), y (n,).

    Class 0 is the upper moon (cos t, sin t), class 1 the lower one
    (1 - cos t, 0.5 - sin t), with t evenly spaced from 0 to pi, ends included.
    noise is the standard deviation of the Gaussian noise on both coordinates.
    Draws: rng.normal(0, noise, (n, 2)), added to class 0 followed by class 1,
    then order = rng.permutation(n); the result is X[order], y[order].
    Raises TypeError or ValueError for a bad n, noise or rng. Chapter 6.
    """
    t0 = np.linspace(0, np.pi, n // 2)
    t1 = np.linspace(0, np.pi, n - n // 2)
    upper = np.column_stack([np.cos(t0), np.sin(t0)])
    lower = np.column_stack([1 - np.cos(t1), 0.5 - np.sin(t1)])
    X = np.concatenate([upper, lower])
    y = np.repeat([0, 1], [len(upper), len(lower)])
    X = X + rng.normal(0, noise, X.shape)
    order = rng.permutation(n)
    return X[order], y[order]


def make_circles(n, noise, rng, factor=0.5):
    """Return two circles around the origin: X (n, 2), y (n,).

    Class 0 lies on radius 1, class 1 on radius factor (0 < factor < 1), at
    evenly spaced angles 2 pi k / (points of the class), k = 0, 1, ...
    Draws: rng.normal(0, noise, (n, 2)), added to class 0 followed by class 1,
    then rng.permutation(n), as in make_moons. Errors as there. Chapter 11.
    """
    _check(n, noise, rng)
    check_number(factor, "factor")
    if not 0 < factor < 1:
        raise ValueError(f"factor must lie between 0 and 1; got {factor}.")
    outer = np.linspace(0, 2 * np.pi, n // 2, endpoint=False)
    inner = np.linspace(0, 2 * np.pi, n - n // 2, endpoint=False)
    class0 = np.column_stack([np.cos(outer), np.sin(outer)])
    class1 = factor * np.column_stack([np.cos(inner), np.sin(inner)])
    return _noisy_and_shuffled(class0, class1, noise, rng)


def make_xor(n, noise, rng):
    """Return four square clouds, opposite ones of one class: X (n, 2), y (n,).

    Class 0 has coordinates of equal sign, class 1 of opposite sign. Within a
    class the points alternate between its two quadrants: (+, +) then (-, -) for
    class 0, (-, +) then (+, -) for class 1. The absolute values are uniform on
    [0.1, 1), so without noise a gap of 0.2 separates the classes.
    Draws: rng.uniform(0.1, 1.0, (n, 2)) for the absolute values, class 0 followed
    by class 1; then rng.normal(0, noise, (n, 2)); then rng.permutation(n).
    Errors as in make_moons. Chapters 1 and 11.
    """
    _check(n, noise, rng)
    size = rng.uniform(0.1, 1.0, (n, 2))
    n0 = n // 2
    class0 = size[:n0] * _alternate((1, 1), (-1, -1), n0)
    class1 = size[n0:] * _alternate((-1, 1), (1, -1), n - n0)
    return _noisy_and_shuffled(class0, class1, noise, rng)


def make_spirals(n, noise, rng, turns=1.25):
    """Return two spiral arms turned against each other by pi: X (n, 2), y (n,).

    A point has radius r evenly spaced from 0.1 to 1, ends included, and lies at
    r (cos t, sin t) with t = 2 pi turns r for class 0, plus pi for class 1.
    Draws: rng.normal(0, noise, (n, 2)), added to class 0 followed by class 1,
    then rng.permutation(n), as in make_moons. Errors as there. Chapter 6.
    """
    _check(n, noise, rng)
    check_number(turns, "turns", low=0)
    arms = []
    for count, start in ((n // 2, 0.0), (n - n // 2, np.pi)):
        r = np.linspace(0.1, 1.0, count)
        t = 2 * np.pi * turns * r + start
        arms.append(np.column_stack([r * np.cos(t), r * np.sin(t)]))
    return _noisy_and_shuffled(*arms, noise, rng)


def _check(n, noise, rng):
    check_count(n, "n", 2)
    check_number(noise, "noise", low=0)
    check_rng(rng)


def _alternate(even, odd, count):
    """Return count rows of signs: even, odd, even, ..."""
    return np.array([even, odd])[np.arange(count) % 2]


def _noisy_and_shuffled(class0, class1, noise, rng):
    """Stack both classes, add the noise, shuffle. The two draws happen always."""
    X = np.concatenate([class0, class1])
    y = np.repeat([0, 1], [len(class0), len(class1)])
    X = X + rng.normal(0, noise, X.shape)
    order = rng.permutation(len(X))
    return X[order], y[order]


# The check is added here, so that make_moons reads as the chapter shows it.
(make_moons,) = checked(_check, make_moons)
