"""The limits of the moons: densities, the Bayes rule, lines; and claims about them."""

from math import erf, pi

import numpy as np
import pytest

from ffnbook.claims.ch06 import LIMITS
from ffnbook.data import make_moons
from ffnbook.limits import (
    STEP,
    bayes_accuracy,
    best_line,
    density,
    moon_centres,
    moon_densities,
    true_accuracy,
)


def test_centres_are_the_points_that_make_moons_draws_without_noise():
    X, y = make_moons(14, 0.0, np.random.default_rng(0))
    for label, centres in enumerate(moon_centres(7)):
        found = X[y == label]
        found = found[np.lexsort(found.T)]
        np.testing.assert_allclose(found, centres[np.lexsort(centres.T)], atol=1e-15)


def test_density_of_one_cloud():
    centre, x1, x2 = np.array([[1.0, -2.0]]), np.array([1.0, 1.4]), np.array([-1.7])
    found = density(centre, x1, x2, 0.3)
    want = np.exp(-np.array([[0.3**2, 0.3**2 + 0.4**2]]) / (2 * 0.3**2))
    np.testing.assert_allclose(found, want / (2 * pi * 0.3**2), rtol=1e-12)


@pytest.mark.parametrize("noise", [0.1, 0.5])
def test_densities_make_one_and_are_mirror_images(noise):
    x1, x2, p0, p1 = moon_densities(noise)
    assert p0.shape == (len(x2), len(x1))
    for p in (p0, p1):
        assert abs(p.sum() * STEP**2 - 1) < 1e-6
    upper, lower = moon_centres(500)
    turned = density(upper, 1 - x1, 0.5 - x2, noise)  # half a turn about the middle
    np.testing.assert_allclose(turned, density(lower, x1, x2, noise), atol=1e-12)


@pytest.mark.parametrize("noise", [0.2, 0.5])
def test_no_rule_beats_bayes_on_new_points(noise):
    rng, N = np.random.default_rng(1), 20_000
    X, y = make_moons(N, noise, rng)
    p = []
    for centres in moon_centres(500):
        total = np.zeros(N)
        for c in centres[::5]:
            total += np.exp(-((X - c) ** 2).sum(axis=1) / (2 * noise**2))
        p.append(total)
    counted, bayes = np.mean((p[1] > p[0]) == y), bayes_accuracy(noise)
    assert abs(counted - bayes) < 4 * np.sqrt(bayes * (1 - bayes) / N) + 0.002
    rule = true_accuracy(lambda G: np.sin(3 * G[:, :1]) - G[:, 1:], noise)
    assert 0.5 < rule < bayes


def line_by_hand(u, cut, noise):
    """The accuracy of saying 1 where x @ u > cut, for u of length 1, from erf."""
    upper, lower = moon_centres(500)
    left = [np.mean([(1 + erf((cut - c @ u) / noise / 2**0.5)) / 2 for c in centres])
            for centres in (upper, lower)]  # fmt: skip
    return 0.5 * (left[0] + 1 - left[1])


def test_true_accuracy_of_a_line():
    u = np.array([0.6, -0.8])
    found = true_accuracy(lambda X: X @ u[:, None] - 0.1, 0.3)
    assert abs(found - line_by_hand(u, 0.1, 0.3)) < 1e-3


def test_best_line_is_reached_and_not_beaten():
    best = best_line(0.2)
    tried = [
        line_by_hand(np.array([np.cos(a), np.sin(a)]), cut, 0.2)
        for a in np.linspace(-1.7, -0.9, 9)
        for cut in np.linspace(-0.4, 0.2, 7)
    ]
    assert max(tried) < best + 5e-4
    assert max(tried) > best - 5e-3


@pytest.mark.parametrize("noise", LIMITS)
def test_constants_of_the_claims(noise):
    best, bayes = LIMITS[noise]
    assert abs(100 * best_line(noise, 90) - best) < 0.06
    assert abs(100 * bayes_accuracy(noise) - bayes) < 0.06


def test_too_little_noise_is_refused():
    with pytest.raises(ValueError, match="at least"):
        bayes_accuracy(0.01)
    with pytest.raises(TypeError, match="noise must be a number"):
        true_accuracy(lambda X: X[:, :1], "0.2")
