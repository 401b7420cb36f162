"""Layers: forward, backward, errors that teach."""

import warnings

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ffnbook.activations import ACTIVATIONS
from ffnbook.gradcheck import gradcheck
from ffnbook.layers import ActivationLayer, Linear
from tests.unit.strategies import EXTREMES, away_from, matrices, quick


def rng(seed=7):
    return np.random.default_rng(seed)


@quick
@given(X=matrices(), n_out=st.integers(1, 4), bias=st.floats(-2, 2))
def test_linear_agrees_with_torch_and_with_differences(X, n_out, bias):
    layer = Linear(X.shape[1], n_out, rng(), bias=bias)
    W, b = layer.params["W"], layer.params["b"]
    Z = layer.forward(X)
    dZ = np.cos(np.arange(Z.size, dtype=float)).reshape(Z.shape)
    dX = layer.backward(dZ)
    grads = {"X": dX, "W": layer.grads["W"], "b": layer.grads["b"]}

    t = {"X": X, "W": W, "b": b}
    t = {k: torch.tensor(v, requires_grad=True) for k, v in t.items()}
    out = t["X"] @ t["W"] + t["b"]
    out.backward(torch.tensor(dZ))
    np.testing.assert_allclose(Z, out.detach().numpy(), rtol=1e-10, atol=1e-13)
    for key, grad in grads.items():
        want = t[key].grad.numpy()
        assert grad.shape == want.shape
        np.testing.assert_allclose(grad, want, rtol=1e-10, atol=1e-13)

    functions = {
        "X": (X, lambda x: np.sum((x @ W + b) * dZ)),
        "W": (W, lambda w: np.sum((X @ w + b) * dZ)),
        "b": (b, lambda v: np.sum((X @ W + v) * dZ)),
    }
    for key, (x, f) in functions.items():
        check = gradcheck(f, x, grads[key], tol=1e-6)
        assert check.ok, f"{key}: {check}"


@pytest.mark.parametrize("name", ACTIVATIONS)
@quick
@given(Z=matrices(limit=4.0))
def test_activation_layer_agrees_with_differences(name, Z):
    layer = ActivationLayer(name)
    Z = away_from(Z, ACTIVATIONS[name].kinks)
    dA = 1.5 + np.cos(np.arange(Z.size, dtype=float)).reshape(Z.shape)
    layer.forward(Z)
    dZ = layer.backward(dA)
    check = gradcheck(lambda z: np.sum(layer.forward(z) * dA), Z, dZ, tol=1e-6)
    assert check.ok, f"{name}: {check}"


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_extreme_inputs_pass_through_a_layer(name):
    Z = np.stack([EXTREMES, EXTREMES[::-1]], axis=1)
    linear, layer = Linear(2, 2, init="constant", value=1.0), ActivationLayer(name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        A = layer.forward(linear.forward(Z))
        dX = linear.backward(layer.backward(np.ones_like(A)))
    for array in (A, dX, linear.grads["W"], linear.grads["b"]):
        assert np.isfinite(array).all()


def test_settings_of_linear():
    layer = Linear(2, 5, rng(), init="normal", std=0.01, bias=1.0)
    np.testing.assert_array_equal(layer.params["W"], rng().normal(0, 0.01, (2, 5)))
    np.testing.assert_array_equal(layer.params["b"], np.ones(5))
    assert layer.grads == {} and repr(layer) == "Linear(2, 5)"
    np.testing.assert_array_equal(
        Linear(3, 1, init="zeros").params["W"], np.zeros((3, 1))
    )


def test_settings_of_activation_layer():
    layer = ActivationLayer("leaky_relu", slope=0.2)
    assert layer.forward([[-1.0]]) == -0.2
    assert repr(layer) == "ActivationLayer('leaky_relu', slope=0.2)"
    assert layer.params == layer.grads == {}


@pytest.mark.parametrize(
    ("X", "n_in", "words"),
    [
        (
            np.zeros((640, 3)),
            2,
            r"X must be \(N, 2\) to match W \(2, 5\); got \(640, 3\)",
        ),
        (np.zeros(2), 2, r"got \(2,\)\. For one sample use X\[None, :\]"),
        (np.zeros(9), 1, r"got \(9,\)\. For N samples .* use X\[:, None\]"),
        (np.zeros(9), 2, r"Give one row per sample, with 2 columns"),
        (np.zeros((2, 640)), 2, r"got \(2, 640\)\. Rows are samples: .* X\.T"),
        (np.zeros((4, 1, 2)), 2, r"got \(4, 1, 2\)"),
        (3.0, 1, r"got \(\)"),
    ],
)
def test_linear_says_how_x_should_look(X, n_in, words):
    with pytest.raises(ValueError, match=words):
        Linear(n_in, 5, rng()).forward(X)


def test_a_refused_input_leaves_the_layer_as_it_was():
    layer = Linear(2, 1, rng())
    layer.forward(np.ones((3, 2)))
    with pytest.raises(ValueError):
        layer.forward(np.ones((3, 4)))
    assert layer.backward(np.ones((3, 1))).shape == (3, 2)


@pytest.mark.parametrize("layer", [Linear(2, 2, rng()), ActivationLayer("tanh")])
@pytest.mark.parametrize("bad", ["abc", [[1.0, 2.0], [3.0]], [["a", "b"]], {"X": 1}])
def test_what_is_not_an_array_of_numbers_is_refused(layer, bad):
    with pytest.raises(TypeError, match=r"must be an array of numbers.*got [sld]"):
        layer.forward(bad)


@pytest.mark.parametrize(
    "make", [lambda: Linear(2, 2, rng()), lambda: ActivationLayer("tanh")]
)
def test_backward_needs_forward_and_the_shape_of_the_output(make):
    layer = make()
    with pytest.raises(RuntimeError, match=r"Call forward\(X\) first"):
        layer.backward(np.ones((3, 2)))
    layer.forward(np.ones((3, 2)))
    for dY in (np.ones((2, 3)), np.ones((4, 2)), np.ones(2), np.ones((3, 1)), 1.0):
        with pytest.raises(ValueError, match=r"shape of the output, \(3, 2\); got"):
            layer.backward(dY)


@pytest.mark.parametrize(
    ("args", "settings", "error", "words"),
    [
        ((0, 5), {}, ValueError, "n_in must be at least 1; got 0"),
        ((2, 5.0), {}, TypeError, r"n_out must be a whole number; got 5\.0"),
        ((2, True), {}, TypeError, "n_out must be a whole number; got True"),
        ((2, 5), {}, TypeError, "rng must be a numpy.random.Generator; got NoneType"),
        ((2, 5, 7), {}, TypeError, "got int"),
        (
            (2, 5),
            {"init": "he"},
            ValueError,
            "'he'. Did you mean 'he_normal'",
        ),
        ((2, 5), {"init": "zeros", "std": 1}, TypeError, "zeros does not take std"),
        ((2, 5), {"init": "zeros", "bias": np.nan}, ValueError, "bias must be finite"),
        ((2, 5), {"init": "zeros", "bias": "0"}, TypeError, "bias must be a number"),
    ],
)
def test_bad_settings_of_linear(args, settings, error, words):
    with pytest.raises(error, match=words):
        Linear(*args, **settings)


def test_bad_settings_of_activation_layer():
    with pytest.raises(ValueError, match="Did you mean 'relu'"):
        ActivationLayer("rellu")
    with pytest.raises(TypeError, match="leaky_relu does not take alpha"):
        ActivationLayer("leaky_relu", alpha=1)
