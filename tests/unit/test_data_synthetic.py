import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import datasets as judge

from ffnbook.data import make_circles, make_moons, make_spirals, make_xor

MAKERS = (make_moons, make_circles, make_xor, make_spirals)


def unshuffled(maker, n, seed=3, **options):
    """Return the points of a maker without noise, class 0 first, in their order."""
    X, y = maker(n, 0.0, np.random.default_rng(seed), **options)
    rng = np.random.default_rng(seed)
    if maker is make_xor:
        rng.uniform(0.1, 1.0, (n, 2))
    rng.normal(0, 0.0, (n, 2))
    back = np.argsort(rng.permutation(n))
    return X[back], y[back]


@pytest.mark.parametrize("n", [2, 7, 100, 1001])
def test_moons_lie_where_scikit_learn_puts_them(n):
    X, y = unshuffled(make_moons, n)
    X_ref, y_ref = judge.make_moons(n, shuffle=False, noise=None)
    np.testing.assert_allclose(X, X_ref, atol=1e-15)
    np.testing.assert_array_equal(y, y_ref)


@pytest.mark.parametrize("n", [2, 7, 100])
def test_circles_lie_where_scikit_learn_puts_them(n):
    X, y = unshuffled(make_circles, n, factor=0.3)
    X_ref, y_ref = judge.make_circles(n, shuffle=False, noise=None, factor=0.3)
    np.testing.assert_allclose(X, X_ref, atol=1e-15)
    np.testing.assert_array_equal(y, y_ref)


def test_the_documented_draws_give_the_points():
    """The widgets replay this order in JavaScript."""
    rng = np.random.default_rng(11)
    noise, order = rng.normal(0, 0.2, (9, 2)), rng.permutation(9)
    clean, labels = unshuffled(make_moons, 9)
    X, y = make_moons(9, 0.2, np.random.default_rng(11))
    np.testing.assert_array_equal(X, (clean + noise)[order])
    np.testing.assert_array_equal(y, labels[order])


def test_the_documented_draws_of_xor():
    rng = np.random.default_rng(5)
    size = rng.uniform(0.1, 1.0, (5, 2))
    noise, order = rng.normal(0, 0.1, (5, 2)), rng.permutation(5)
    signs = np.array([[1, 1], [-1, -1], [-1, 1], [1, -1], [-1, 1]])
    X, y = make_xor(5, 0.1, np.random.default_rng(5))
    np.testing.assert_array_equal(X, (size * signs + noise)[order])
    np.testing.assert_array_equal(y, np.array([0, 0, 1, 1, 1])[order])


def test_xor_classes_are_signs_of_the_product():
    X, y = make_xor(400, 0.0, np.random.default_rng(0))
    np.testing.assert_array_equal(y, (X[:, 0] * X[:, 1] < 0).astype(int))
    assert np.abs(X).min() >= 0.1
    quadrants = 2 * (X[:, 0] > 0) + (X[:, 1] > 0)
    np.testing.assert_array_equal(np.bincount(quadrants), [100] * 4)


def test_spiral_arms_are_half_a_turn_apart():
    X, y = unshuffled(make_spirals, 100)
    np.testing.assert_allclose(X[y == 0], -X[y == 1], atol=1e-14)
    radius = np.hypot(*X[y == 0].T)
    np.testing.assert_allclose(radius, np.linspace(0.1, 1, 50))


@pytest.mark.parametrize("maker", MAKERS)
@settings(max_examples=25, deadline=None)
@given(n=st.integers(2, 60), noise=st.floats(0, 3), seed=st.integers(0, 2**32))
def test_every_maker_is_balanced_finite_and_repeatable(maker, n, noise, seed):
    X, y = maker(n, noise, np.random.default_rng(seed))
    assert X.shape == (n, 2) and X.dtype == np.float64 and np.isfinite(X).all()
    assert y.dtype == np.int64 and np.bincount(y).tolist() == [n // 2, n - n // 2]
    X_again, y_again = maker(n, noise, np.random.default_rng(seed))
    assert np.array_equal(X, X_again) and np.array_equal(y, y_again)


def test_noise_has_the_given_standard_deviation():
    clean, _ = make_moons(20_000, 0.0, np.random.default_rng(1))
    noisy, _ = make_moons(20_000, 0.2, np.random.default_rng(1))
    assert np.std(noisy - clean) == pytest.approx(0.2, rel=0.02)


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize(
    "n, noise, rng, error, words",
    [
        (1, 0.1, None, ValueError, "n must be at least 2"),
        (10.0, 0.1, None, TypeError, "whole number"),
        (True, 0.1, None, TypeError, "whole number"),
        (10, -0.1, None, ValueError, "noise must be at least 0"),
        (10, float("nan"), None, ValueError, "noise must be at least 0"),
        (10, "much", None, TypeError, "noise must be a number"),
        (10, 0.1, 7, TypeError, "default_rng"),
        (10, 0.1, np.random.RandomState(0), TypeError, "default_rng"),
    ],
)
def test_bad_input_is_explained(maker, n, noise, rng, error, words):
    rng = np.random.default_rng(0) if rng is None else rng
    with pytest.raises(error, match=words):
        maker(n, noise, rng)


def test_bad_shapes_of_circles_and_spirals():
    rng = np.random.default_rng(0)
    for factor in (0.0, 1.0, 2):
        with pytest.raises(ValueError, match="factor"):
            make_circles(10, 0.1, rng, factor=factor)
    with pytest.raises(ValueError, match="turns"):
        make_spirals(10, 0.1, rng, turns=-1)
    with pytest.raises(TypeError, match="turn"):
        make_spirals(10, 0.1, rng, turn=1)
