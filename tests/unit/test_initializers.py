"""Initializers: variances, draws, bad input."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ffnbook import initializers
from ffnbook.initializers import INITIALIZERS, initialize
from tests.unit.strategies import quick

RANDOM = "normal uniform xavier_normal xavier_uniform he_normal he_uniform".split()
sizes = st.tuples(st.integers(1, 30), st.integers(1, 30))


def rng(seed=7):
    return np.random.default_rng(seed)


def test_the_table_holds_the_agreed_names():
    assert list(INITIALIZERS) == ["zeros", "constant", *RANDOM]
    assert all(INITIALIZERS[n] is getattr(initializers, n) for n in INITIALIZERS)


@quick
@given(shape=sizes)
def test_each_matrix_is_one_call_of_the_generator(shape):
    """What the JavaScript copy replays: one call, row by row."""
    n_in, n_out = shape
    xavier, he = 2 / (n_in + n_out), 2 / n_in
    want = {
        "normal": rng().normal(0.0, 1.0, shape),
        "uniform": rng().uniform(-1.0, 1.0, shape),
        "xavier_normal": rng().normal(0.0, xavier**0.5, shape),
        "xavier_uniform": rng().uniform(
            -((3 * xavier) ** 0.5), (3 * xavier) ** 0.5, shape
        ),
        "he_normal": rng().normal(0.0, he**0.5, shape),
        "he_uniform": rng().uniform(-((3 * he) ** 0.5), (3 * he) ** 0.5, shape),
    }
    for name, W in want.items():
        generator = rng()
        got = initialize(name, shape, generator)
        assert got.shape == shape and got.dtype == np.float64
        np.testing.assert_allclose(got, W, rtol=1e-13, atol=1e-15)
    np.testing.assert_array_equal(initialize("zeros", shape), np.zeros(shape))
    np.testing.assert_array_equal(
        initialize("constant", shape, value=2), np.full(shape, 2.0)
    )


@pytest.mark.parametrize(
    ("name", "torchs"),
    [
        ("xavier_normal", torch.nn.init.xavier_normal_),
        ("xavier_uniform", torch.nn.init.xavier_uniform_),
        ("he_normal", lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu")),
        (
            "he_uniform",
            lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu"),
        ),
    ],
)
def test_variance_and_range_are_torchs(name, torchs):
    W = initialize(name, (300, 500), rng())
    torch.manual_seed(7)
    w = torchs(torch.empty(500, 300, dtype=torch.float64)).numpy()  # torch: (out, in)
    assert abs(W.mean()) < 0.02 * W.std()
    np.testing.assert_allclose(W.std(), w.std(), rtol=0.01)
    if "uniform" in name:
        np.testing.assert_allclose(np.abs(W).max(), np.abs(w).max(), rtol=1e-3)


def test_settings():
    W = initialize("normal", (200, 200), rng(), std=0.01, mean=3.0)
    assert abs(W.mean() - 3.0) < 1e-3 and abs(W.std() / 0.01 - 1) < 0.02
    W = initialize("uniform", (200, 200), rng(), low=2.0, high=2.5)
    assert W.min() >= 2.0 and W.max() < 2.5
    assert (initialize("normal", (3, 3), rng(), std=0) == 0).all()


def test_the_same_seed_gives_the_same_weights():
    a, b = (initialize("he_normal", (4, 3), rng(5)) for _ in range(2))
    np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("name", INITIALIZERS)
@pytest.mark.parametrize(
    ("shape", "error", "words"),
    [
        (5, ValueError, r"shape must be \(n_in, n_out\).*got 5.*write \(2, 5\)"),
        ((5,), ValueError, r"got \(5,\)"),
        ((2, 3, 4), ValueError, r"got \(2, 3, 4\)"),
        ((0, 3), ValueError, "n_in must be at least 1; got 0"),
        ((2, -1), ValueError, "n_out must be at least 1; got -1"),
        ((2.0, 3), TypeError, r"n_in must be a whole number; got 2\.0"),
    ],
)
def test_a_bad_shape_is_refused(name, shape, error, words):
    settings = {"value": 1.0} if name == "constant" else {}
    with pytest.raises(error, match=words):
        initialize(name, shape, rng(), **settings)


@pytest.mark.parametrize("name", RANDOM)
@pytest.mark.parametrize("bad", [None, 7, np.random.RandomState(7), np.random])
def test_a_generator_is_needed(name, bad):
    for f in (INITIALIZERS[name], lambda s, r: initialize(name, s, r)):
        with pytest.raises(
            TypeError, match=r"numpy\.random\.Generator.*default_rng\(7\)"
        ):
            f((2, 3), bad)


@pytest.mark.parametrize(
    ("name", "settings", "error", "words"),
    [
        (
            "xavier",
            {},
            ValueError,
            "unknown initializer 'xavier'. Did you mean 'xavier_",
        ),
        ("henormal", {}, ValueError, "Did you mean 'he_normal'"),
        ("normal", {"sd": 1}, TypeError, "normal does not take sd; .* are std, mean"),
        ("he_normal", {"std": 1}, TypeError, "does not take std; it has no settings"),
        ("normal", {"std": -1}, ValueError, r"std must be at least 0\.0; got -1"),
        ("normal", {"std": "1"}, TypeError, "std must be a number"),
        ("normal", {"mean": np.nan}, ValueError, "mean must be finite; got nan"),
        (
            "uniform",
            {"low": 1, "high": 0},
            ValueError,
            "high must be at least 1; got 0",
        ),
        ("uniform", {"low": np.inf}, ValueError, "low must be finite"),
        ("constant", {"value": np.nan}, ValueError, "value must be finite"),
        ("constant", {"value": None}, TypeError, "value must be a number; got None"),
    ],
)
def test_bad_settings_are_refused(name, settings, error, words):
    with pytest.raises(error, match=words):
        initialize(name, (2, 3), rng(), **settings)
