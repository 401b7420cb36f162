"""Models: forward, backward, save and load."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.neural_network import MLPClassifier

from ffnbook.activations import ACTIVATIONS, get_activation
from ffnbook.gradcheck import gradcheck
from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import MSE, BCEWithLogits
from ffnbook.models import Sequential, mlp
from tests.unit.strategies import quick


def rng(seed=7):
    return np.random.default_rng(seed)


def loss_at(model, key, value, X, Y):
    """The loss with one parameter array replaced for the moment."""
    array = model.params[key]
    keep = array.copy()
    array[...] = value
    loss = MSE()(model(X), Y)
    array[...] = keep
    return loss


sizes = st.lists(st.integers(1, 4), min_size=2, max_size=4)


@pytest.mark.parametrize(
    "activation", ["tanh", "logistic", "gelu", "softplus", "softmax"]
)
@quick
@given(sizes=sizes, n=st.integers(1, 4), seed=st.integers(0, 99))
def test_every_gradient_agrees_with_differences(activation, sizes, n, seed):
    generator = rng(seed)
    model = mlp(sizes, activation, rng=generator, bias=0.3)
    X = generator.normal(size=(n, sizes[0]))
    Y = generator.normal(size=(n, sizes[-1]))
    loss = MSE()
    loss(model(X), Y)
    dX = model.backward(loss.backward())
    grads = model.grads
    assert list(grads) == list(model.params)
    assert gradcheck(lambda x: MSE()(model(x), Y), X, dX).ok
    for key, value in model.params.items():
        check = gradcheck(
            lambda v, k=key: loss_at(model, k, v, X, Y), value, grads[key]
        )
        assert check.ok, f"{key}: {check}"


@pytest.mark.parametrize("nested", [False, True])
def test_training_may_spare_the_gradient_of_the_data(nested):
    model, X, dY = mlp((3, 4, 1), rng=rng()), rng().normal(size=(6, 3)), np.ones((6, 1))
    if nested:
        model = Sequential([Sequential(model.layers[:2]), *model.layers[2:]])
    model(X)
    assert model.backward(dY).shape == X.shape
    want = {key: grad.copy() for key, grad in model.grads.items()}
    dX = model.backward(dY, to_input=False)
    assert nested or dX is None
    for key, grad in model.grads.items():
        np.testing.assert_array_equal(grad, want[key])


TORCH = {
    "tanh": torch.nn.Tanh(),
    "logistic": torch.nn.Sigmoid(),
    "relu": torch.nn.ReLU(),
    "leaky_relu": torch.nn.LeakyReLU(),
    "gelu": torch.nn.GELU(),
}


@pytest.mark.parametrize("activation", TORCH)
@quick
@given(sizes=sizes, n=st.integers(1, 5), seed=st.integers(0, 99))
def test_forward_and_gradients_agree_with_torch(activation, sizes, n, seed):
    generator = rng(seed)
    model = mlp(sizes, activation, rng=generator, bias=0.1)
    X = generator.normal(size=(n, sizes[0]))
    Y = generator.integers(0, 2, (n, sizes[-1])).astype(float)
    loss = BCEWithLogits()
    value = loss(model(X), Y)
    model.backward(loss.backward())
    t = {k: torch.tensor(v, requires_grad=True) for k, v in model.params.items()}
    out = torch.tensor(X)
    for i, layer in enumerate(model.layers):
        linear = isinstance(layer, Linear)
        out = out @ t[f"{i}.W"] + t[f"{i}.b"] if linear else TORCH[activation](out)
    want = torch.nn.functional.binary_cross_entropy_with_logits(out, torch.tensor(Y))
    want.backward()
    np.testing.assert_allclose(value, want.item(), rtol=1e-10)
    for key, grad in model.grads.items():
        np.testing.assert_allclose(grad, t[key].grad.numpy(), rtol=1e-10, atol=1e-13)


def test_an_independent_judge_agrees_on_probabilities():
    X = rng().normal(size=(60, 2))
    y = (X[:, 0] * X[:, 1] > 0).astype(int)
    judge = MLPClassifier((5,), activation="tanh", max_iter=5, random_state=0)
    with pytest.warns(UserWarning, match="Maximum iterations"):
        judge.fit(X, y)
    model = mlp((2, 5, 1), "tanh", "zeros", output="logistic")
    for key, array in zip(("0", "2"), judge.coefs_, strict=True):
        model.params[f"{key}.W"][...] = array
    for key, array in zip(("0", "2"), judge.intercepts_, strict=True):
        model.params[f"{key}.b"][...] = array
    np.testing.assert_allclose(model(X)[:, 0], judge.predict_proba(X)[:, 1], rtol=1e-10)


def test_weights_are_drawn_first_to_last():
    model, generator = mlp((2, 5, 3), init="he_uniform", rng=rng()), rng()
    for key, shape in (("0.W", (2, 5)), ("2.W", (5, 3))):
        limit = np.sqrt(6 / shape[0])
        np.testing.assert_allclose(
            model.params[key], generator.uniform(-limit, limit, shape), rtol=1e-15
        )


def test_the_layers_of_an_mlp():
    assert repr(mlp((2, 5, 1), rng=rng())) == (
        "Sequential([Linear(2, 5), ActivationLayer('tanh'), Linear(5, 1)])"
    )
    model = mlp(
        [2, 5, 1], "relu", "normal", rng(), output="logistic", bias=1.0, std=0.1
    )
    assert [repr(layer) for layer in model.layers[1::2]] == [
        "ActivationLayer('relu')",
        "ActivationLayer('logistic')",
    ]
    assert model.params["2.b"] == 1.0 and np.abs(model.params["0.W"]).max() < 1
    leaky = mlp((2, 5, 1), get_activation("leaky_relu", slope=0.3), rng=rng())
    assert leaky.layers[1].activation.params == {"slope": 0.3}


def test_grads_are_empty_before_backward():
    model = mlp((2, 3, 1), rng=rng())
    assert model.grads == {} and list(model.params) == ["0.W", "0.b", "2.W", "2.b"]
    with pytest.raises(RuntimeError, match="Call forward"):
        model.backward(np.ones((4, 1)))


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_extreme_weights_and_inputs_stay_finite(activation):
    X = np.array([[1e3, -1e3], [0.0, 5e-324], [-1e3, 1e3]])
    model = mlp((2, 4, 4, 1), activation, "uniform", rng(), low=-10, high=10)
    loss = BCEWithLogits()
    value = loss(model(X), np.array([[0.0], [1.0], [1.0]]))
    model.backward(loss.backward())
    assert np.isfinite(value) and all(
        np.isfinite(g).all() for g in model.grads.values()
    )


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: Sequential([]), ValueError, "at least one layer"),
        (
            lambda: Sequential(["tanh"]),
            TypeError,
            r"got 'tanh'.*ActivationLayer\(\"tanh",
        ),
        (lambda: Sequential([np.tanh]), TypeError, "needs forward and backward"),
        (
            lambda: Sequential([ActivationLayer("tanh")] * 2),
            ValueError,
            "in two places",
        ),
        (lambda: mlp(2, rng=rng()), ValueError, r"as in \(2, 5, 1\); got 2"),
        (lambda: mlp((2,), rng=rng()), ValueError, r"got \(2,\)"),
        (lambda: mlp("25", rng=rng()), ValueError, "got '25'"),
        (lambda: mlp((2, 0, 1), rng=rng()), ValueError, "n_out must be at least 1"),
        (lambda: mlp((2, 1.5), rng=rng()), TypeError, "n_out must be a whole number"),
        (lambda: mlp((2, 1)), TypeError, r"rng = np\.random\.default_rng\(7\)"),
        (lambda: mlp((2, 1), "tan", rng=rng()), ValueError, "Did you mean 'tanh'"),
        (lambda: mlp((2, 1), output="sofmax", rng=rng()), ValueError, "mean 'softmax'"),
        (
            lambda: mlp((2, 1), init="xavir", rng=rng()),
            ValueError,
            "unknown initializer",
        ),
        (lambda: mlp((2, 1), rng=rng(), slope=1), TypeError, "does not take slope"),
        (lambda: mlp((2, 1), rng=rng())(np.ones((3, 4))), ValueError, r"\(N, 2\)"),
        (lambda: mlp((2, 1), rng=rng())(np.ones(2)), ValueError, r"X\[None, :\]"),
    ],
)
def test_bad_input_is_refused(call, error, words):
    with pytest.raises(error, match=words):
        call()
