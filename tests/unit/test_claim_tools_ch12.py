"""What the claims of chapter 12 are computed with."""

import numpy as np
import pytest

from ffnbook.claims.deep import deep_net, layers_alike, solved, train_clipped
from ffnbook.claims.starts import train
from ffnbook.models import mlp

X = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
T = np.array([[0.0], [1.0], [1.0], [0.0]])


def test_networks_trained_at_once_are_networks_trained_alone():
    losses = solved(3, 2, X, T, np.random.default_rng(0), steps=50, lr=0.5)
    rng = np.random.default_rng(0)
    W1 = rng.normal(0, np.sqrt(2 / 5), (2, 2, 3))
    W2 = rng.normal(0, np.sqrt(2 / 4), (2, 3, 1))
    for k in range(2):
        net = mlp([2, 3, 1], "tanh", init="zeros")
        net.params["0.W"][...], net.params["2.W"][...] = W1[k], W2[k]
        assert losses[k] == pytest.approx(train(net, X, T, steps=50, lr=0.5), rel=1e-9)


def test_a_wide_limit_clips_nothing():
    nets = [layers_alike("tanh", np.random.default_rng(1)) for _ in range(2)]
    assert train_clipped(nets[0], X, T, 20, 0.1, limit=1e9) == train(nets[1], X, T, 20,
                                                                    0.1)


def test_a_narrow_limit_bounds_the_way():
    net = layers_alike("tanh", np.random.default_rng(1))
    start = {name: array.copy() for name, array in net.params.items()}
    train_clipped(net, X, T, 10, 0.1, limit=1e-3)
    way = np.sqrt(sum(np.sum((a - start[k]) ** 2) for k, a in net.params.items()))
    assert 0 < way <= 10 * 0.1 * 1e-3 * (1 + 1e-9)


@pytest.mark.parametrize("kind", ["plain", "skip", "norm"])
def test_the_three_kinds_start_with_the_same_weights(kind):
    net = deep_net(kind, "tanh", np.random.default_rng(2), depth=4, width=3, n_in=2)
    plain = deep_net("plain", "tanh", np.random.default_rng(2), depth=4, width=3,
                     n_in=2)
    pairs = zip(net.params.values(), plain.params.values(), strict=True)
    assert all(np.array_equal(a, b) for a, b in pairs)
    assert net(X).shape == (4, 1)
    assert np.allclose(net(X), plain(X)) == (kind == "plain")
