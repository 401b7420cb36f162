"""What is possible on the moons: densities, Bayes accuracy, the best line. Chapter 6.

The points of a class are noise around known centres, so its density is known, and
so is the share that a rule gets right: no test set is needed to find it. Both
classes have the same number of points. All accuracies are shares from 0 to 1.
"""

import numpy as np

from ffnbook._validate import check_number, checked

STEP = 0.05  # distance of the points of the grid


def moon_centres(m):
    """Return the noise-free points of both moons, (m, 2) each: upper, lower."""
    t = np.linspace(0, np.pi, m)
    upper = np.column_stack([np.cos(t), np.sin(t)])
    return upper, [1.0, 0.5] - upper


def density(centres, x1, x2, noise):
    """Return the mean of Gaussian clouds around centres (M, 2) on a grid.

    x1 (G1,) and x2 (G2,) are the axes of the grid, noise is the standard deviation
    of the clouds; the result is (G2, G1). A cloud is the product of two curves, one
    along each axis, so the whole grid is one matrix product.
    """
    along1 = np.exp(-(((x1 - centres[:, :1]) / noise) ** 2) / 2)
    along2 = np.exp(-(((x2 - centres[:, 1:]) / noise) ** 2) / 2)
    return along2.T @ along1 / (2 * np.pi * noise**2 * len(centres))


def moon_grid(noise):
    """Return the axes x1 (G1,), x2 (G2,) of a grid: 6 noise around the moons."""
    x1 = np.arange(-1 - 6 * noise, 2 + 6 * noise, STEP)
    return x1, np.arange(-0.5 - 6 * noise, 1 + 6 * noise, STEP)


def moon_densities(noise):
    """Return the grid and both densities on it: x1, x2, p0 and p1 (G2, G1).

    Each moon has 500 points. Raises TypeError or ValueError unless noise is a number
    of at least STEP: a narrower cloud would fall through the grid.
    """
    x1, x2 = moon_grid(noise)
    upper, lower = moon_centres(500)
    p0 = density(upper, x1, x2, noise)
    p1 = density(lower, x1, x2, noise)
    return x1, x2, p0, p1


def bayes_accuracy(noise):
    """Return the best accuracy of any rule: the denser class wins at each place."""
    _, _, p0, p1 = moon_densities(noise)
    return 0.5 * np.maximum(p0, p1).sum() * STEP**2


def true_accuracy(model, noise):
    """Return the accuracy of model, (G, 2) -> scores (G, 1), on endless new points.

    Class 1 is said where the score is above 0.
    """
    x1, x2, p0, p1 = moon_densities(noise)
    X = np.column_stack([axis.ravel() for axis in np.meshgrid(x1, x2)])
    says1 = model(X).reshape(p0.shape) > 0
    return 0.5 * np.where(says1, p1, p0).sum() * STEP**2


def best_line(noise, directions=60):
    """Return the highest accuracy of any straight line (of so many directions).

    Seen along a direction u, the clouds around centres c are clouds on an axis,
    around the numbers c @ u. A line across u cuts that axis at one place.
    """
    upper, lower = moon_centres(500)
    h, end, best = noise / 10, 2.3 + 3 * noise, 0.5
    s = np.arange(-end, end, h)[:, None]
    for angle in np.linspace(0, np.pi, directions, endpoint=False):
        u = np.array([np.cos(angle), np.sin(angle)])
        p0 = np.exp(-(((s - upper @ u) / noise) ** 2) / 2).mean(axis=1)
        p1 = np.exp(-(((s - lower @ u) / noise) ** 2) / 2).mean(axis=1)
        lead = np.cumsum(p1 - p0) * h / (noise * np.sqrt(2 * np.pi))  # left of s
        best = max(best, 0.5 + 0.5 * np.abs(lead).max())
    return float(best)


def _check(noise):
    check_number(noise, "noise", low=STEP)


# The checks are added here, so that the functions read as the chapter shows them.
(moon_densities,) = checked(_check, moon_densities)
