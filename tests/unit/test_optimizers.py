"""Optimizers: the same steps as torch's, and errors that teach."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import MSE, BCEWithLogits
from ffnbook.models import Sequential, mlp
from ffnbook.optimizers import OPTIMIZERS, Adam, GradientDescent, Momentum
from tests.unit.strategies import quick


def rng(seed=7):
    return np.random.default_rng(seed)


X = rng(1).normal(size=(20, 2))
Y = (X[:, :1] * X[:, 1:] > 0).astype(float)

CASES = {
    "gd": (GradientDescent, {"lr": 0.3}, torch.optim.SGD, {}),
    "momentum": (Momentum, {"lr": 0.1}, torch.optim.SGD, {"momentum": 0.9}),
    "momentum 1": (
        Momentum,
        {"lr": 0.01, "momentum": 1.0},
        torch.optim.SGD,
        {"momentum": 1.0},
    ),
    "adam": (Adam, {"lr": 0.05}, torch.optim.Adam, {}),
    "adam, other settings": (
        Adam,
        {"lr": 0.05, "beta1": 0.7, "beta2": 0.9, "eps": 1e-3},
        torch.optim.Adam,
        {"betas": (0.7, 0.9), "eps": 1e-3},
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("decay", [0.0, 0.1])
def test_a_run_of_50_steps_is_torchs(case, decay):
    ours, settings, torchs, more = CASES[case]
    model, loss = mlp((2, 4, 1), "tanh", rng=rng()), BCEWithLogits()
    t = {k: torch.tensor(v, requires_grad=True) for k, v in model.params.items()}
    weights = [p for k, p in t.items() if k.endswith("W")]
    biases = [p for k, p in t.items() if k.endswith("b")]
    optimizer = ours(model, **settings, weight_decay=decay)
    groups = [{"params": weights, "weight_decay": decay}, {"params": biases}]
    judge = torchs(groups, lr=settings["lr"], **more)
    tx, ty = torch.tensor(X), torch.tensor(Y)
    for _ in range(50):
        loss(model(X), Y)
        model.backward(loss.backward())
        optimizer.step()
        judge.zero_grad()
        hidden = torch.tanh(tx @ t["0.W"] + t["0.b"])
        out = hidden @ t["2.W"] + t["2.b"]
        torch.nn.functional.binary_cross_entropy_with_logits(out, ty).backward()
        judge.step()
    for key, array in model.params.items():
        np.testing.assert_allclose(
            array, t[key].detach().numpy(), rtol=1e-9, atol=1e-12
        )


@quick
@given(lr=st.floats(1e-4, 1.0), decay=st.floats(0.0, 1.0), seed=st.integers(0, 99))
def test_one_step_of_gradient_descent_by_hand(lr, decay, seed):
    layer = Linear(2, 3, rng(seed), bias=0.5)
    layer.forward(X)
    layer.backward(np.ones((20, 3)))
    W, b = layer.params["W"].copy(), layer.params["b"].copy()
    dW, db = layer.grads["W"].copy(), layer.grads["b"].copy()
    GradientDescent(layer, lr, weight_decay=decay).step()
    np.testing.assert_allclose(layer.params["W"], W - lr * (dW + decay * W), rtol=1e-12)
    np.testing.assert_allclose(layer.params["b"], b - lr * db, rtol=1e-12)
    np.testing.assert_array_equal(layer.grads["W"], dW)


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values())
def test_arrays_change_in_place_and_only_those_of_the_model(optimizer):
    model, other = mlp((2, 3, 1), rng=rng()), mlp((2, 3, 1), rng=rng())
    arrays = model.params
    before = {k: v.copy() for k, v in arrays.items()}
    loss = MSE()
    loss(model(X), Y)
    model.backward(loss.backward())
    optimizer(model, lr=0.1).step()
    for key, array in model.params.items():
        assert array is arrays[key] and not np.array_equal(array, before[key])
        np.testing.assert_array_equal(other.params[key], before[key])


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values())
def test_models_inside_models_are_trained_too(optimizer):
    """The same numbers as the flat model, decay on W alone included."""
    flat, nested = mlp((2, 3, 1), rng=rng()), mlp((2, 3, 1), rng=rng())
    nested = Sequential([Sequential(nested.layers[:2]), nested.layers[2]])
    for model in (flat, nested):
        opt, loss = optimizer(model, lr=0.1, weight_decay=0.1), MSE()
        for _ in range(3):
            loss(model(X), Y)
            model.backward(loss.backward())
            opt.step()
    assert list(nested.params) == ["0.0.W", "0.0.b", "1.W", "1.b"]
    for a, b in zip(flat.params.values(), nested.params.values(), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values())
def test_step_needs_backward(optimizer):
    model = mlp((2, 1), rng=rng())
    opt = optimizer(model, lr=0.1)
    model(X)
    before = model.params["0.W"].copy()
    with pytest.raises(
        RuntimeError, match=r"Linear\(2, 1\) has no gradient yet. Call mod"
    ):
        opt.step()
    np.testing.assert_array_equal(model.params["0.W"], before)
    assert opt.t == 0


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values())
@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"lr": 0}, ValueError, r"lr must be above 0\.0; got 0"),
        ({"lr": -0.1}, ValueError, "got -0.1"),
        ({"lr": np.nan}, ValueError, "got nan"),
        ({"lr": np.inf}, ValueError, "got inf"),
        ({"lr": "0.1"}, TypeError, "lr must be a number; got '0.1'"),
        (
            {"lr": 0.1, "weight_decay": -1},
            ValueError,
            "weight_decay must be at least 0",
        ),
    ],
)
def test_bad_settings_of_all(optimizer, settings, error, words):
    with pytest.raises(error, match=words):
        optimizer(mlp((2, 1), rng=rng()), **settings)


@pytest.mark.parametrize(
    ("optimizer", "settings", "error", "words"),
    [
        (Momentum, {"momentum": 1.1}, ValueError, "momentum must be .* at most 1"),
        (Momentum, {"momentum": None}, TypeError, "momentum must be a number"),
        (Adam, {"beta1": 1.0}, ValueError, "beta1 must be below 1"),
        (Adam, {"beta2": -0.1}, ValueError, "beta2 must be at least 0"),
        (Adam, {"eps": -1e-8}, ValueError, "eps must be at least 0"),
    ],
)
def test_bad_settings_of_one(optimizer, settings, error, words):
    with pytest.raises(error, match=words):
        optimizer(mlp((2, 1), rng=rng()), lr=0.1, **settings)


@pytest.mark.parametrize("optimizer", OPTIMIZERS.values())
def test_there_must_be_something_to_train(optimizer):
    for model in (
        Sequential([ActivationLayer("tanh")]),
        ActivationLayer("tanh"),
        None,
        3,
    ):
        with pytest.raises(ValueError, match="has no parameters to train"):
            optimizer(model, lr=0.1)
