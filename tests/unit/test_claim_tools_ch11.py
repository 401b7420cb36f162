"""What the claims of chapter 11 stand on: left-out points, units one by one, a line."""

import numpy as np
import pytest

from ffnbook.claims.starts import best_cut, leave_out, train, train_by_unit
from ffnbook.data import make_circles
from ffnbook.models import mlp


@pytest.mark.parametrize("count", [0, 1, 64])
def test_leave_out_drops_points_of_class_1_alone(count):
    X, y = make_circles(200, 0.1, np.random.default_rng(0))
    A, t = leave_out(X, y, count)
    assert A.shape == (200 - count, 2) and t.shape == (200 - count, 1)
    assert np.sum(t == 0) == 100 and np.sum(t == 1) == 100 - count


def test_unit_by_unit_is_the_same_training():
    X, y = make_circles(80, 0.1, np.random.default_rng(1))
    y = np.where(X[:, 0] > 0.2, 1, 0)  # something that one unit can learn
    net = mlp([2, 5, 1], "tanh", "constant", value=0.5)
    train(net, X, y[:, None], steps=30, lr=1.0)
    W = train_by_unit(X, y, steps=30, lr=1.0)
    assert np.abs(W - 0.5).max() > 0.1  # it has learnt
    np.testing.assert_allclose(W, net.params["0.W"], rtol=1e-9)
    assert np.ptp(W, axis=1).max() == 0


def test_balanced_zero_start_is_exactly_level_for_512_points():
    X, y = make_circles(512, 0.1, np.random.default_rng(0))
    net = mlp([2, 5, 1], "logistic", "zeros")
    train(net, X, y[:, None], steps=50, lr=4.0)
    assert all(np.all(value == 0) for value in net.params.values())


def test_best_cut_finds_a_separating_line():
    X = np.random.default_rng(3).normal(size=(60, 2))
    score = X @ [2.0, -1.0]
    apart = np.abs(score) > 0.3
    y = (score > 0).astype(float)
    assert best_cut(X[apart], y[apart, None]) == 100
