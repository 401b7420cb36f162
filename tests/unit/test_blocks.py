"""Skip, Normalise, clip_gradients against finite differences and torch."""

import numpy as np
import pytest
import torch

from ffnbook.blocks import Normalise, Skip
from ffnbook.gradcheck import gradcheck
from ffnbook.layers import ActivationLayer, Linear
from ffnbook.models import Sequential
from ffnbook.optimizers import clip_gradients


def _skip(rng, n=3):
    return Skip(Linear(n, n, rng), ActivationLayer("tanh"))


@pytest.mark.parametrize("block", [_skip, lambda rng: Normalise()])
def test_backward_is_the_slope_of_forward(block):
    rng = np.random.default_rng(0)
    layer, X, G = block(rng), rng.normal(1, 2, (5, 3)), rng.normal(size=(5, 3))
    layer.forward(X)
    found = gradcheck(lambda X: np.sum(G * layer.forward(X)), X, layer.backward(G))
    assert found.ok, str(found)


def test_skip_gives_the_gradients_of_its_weights():
    rng = np.random.default_rng(1)
    net = Sequential([_skip(rng), _skip(rng)])
    X, G = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    net.forward(X)
    net.backward(G)
    for name, array in net.params.items():
        start = array.copy()

        def at(values, array=array):
            array[...] = values
            return np.sum(G * net.forward(X))

        found = gradcheck(at, start, net.grads[name])
        array[...] = start
        assert found.ok, f"{name}: {found}"


def test_normalise_is_torchs_batch_norm():
    rng = np.random.default_rng(2)
    Z, G = rng.normal(3, 0.1, (6, 4)), rng.normal(size=(6, 4))
    theirs = torch.nn.BatchNorm1d(4, affine=False).double()
    z = torch.tensor(Z, requires_grad=True)
    out = theirs(z)
    out.backward(torch.tensor(G))
    layer = Normalise()
    np.testing.assert_allclose(layer.forward(Z), out.detach().numpy(), rtol=1e-12)
    np.testing.assert_allclose(layer.backward(G), z.grad.numpy(), rtol=1e-9, atol=1e-9)


def test_normalise_survives_a_column_that_never_changes():
    layer = Normalise()
    out = layer.forward(np.array([[1.0, 2.0], [1.0, 5.0]]))
    assert np.all(out[:, 0] == 0) and np.isfinite(layer.backward(out)).all()


@pytest.mark.parametrize("limit", [0.5, 1e3])
def test_clip_is_torchs_clip(limit):
    rng = np.random.default_rng(3)
    net = Sequential([Linear(3, 2, rng), Linear(2, 1, rng)])
    net.forward(rng.normal(size=(4, 3)))
    net.backward(np.ones((4, 1)))
    params = [torch.zeros(d.shape, dtype=torch.float64) for d in net.grads.values()]
    for p, d in zip(params, net.grads.values(), strict=True):
        p.grad = torch.tensor(d)
    before = torch.nn.utils.clip_grad_norm_(params, limit)
    assert clip_gradients(net, limit) == pytest.approx(float(before))
    for p, d in zip(params, net.grads.values(), strict=True):
        np.testing.assert_allclose(d, p.grad.numpy(), rtol=1e-5)


def test_clip_wants_a_positive_limit():
    with pytest.raises(ValueError, match="limit"):
        clip_gradients(Sequential([Linear(1, 1, np.random.default_rng(0))]), 0)
