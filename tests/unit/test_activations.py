"""Activation functions: derivatives, kinks, extremes, bad input."""

import warnings

import numpy as np
import pytest
import scipy.special
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from ffnbook import activations
from ffnbook.activations import ACTIVATIONS, get_activation, softmax, softmax_grad
from ffnbook.gradcheck import gradcheck
from tests.unit.strategies import EXTREMES, arrays, away_from, matrices, quick

NAMES = (
    "logistic tanh relu leaky_relu elu softplus swish gelu hard_logistic hard_tanh "
    "identity softmax"
).split()
ENTRYWISE = [name for name in NAMES if name != "softmax"]
# One entry a case: the function with settings, and torch's.
CASES = {
    "logistic": (("logistic", {}), torch.sigmoid),
    "tanh": (("tanh", {}), torch.tanh),
    "relu": (("relu", {}), torch.relu),
    "leaky": (("leaky_relu", {}), F.leaky_relu),
    "leaky 0.2": (("leaky_relu", {"slope": 0.2}), lambda z: F.leaky_relu(z, 0.2)),
    "elu": (("elu", {}), F.elu),
    "elu 0.5": (("elu", {"alpha": 0.5}), lambda z: F.elu(z, 0.5)),
    "softplus": (("softplus", {}), lambda z: torch.logaddexp(z, torch.zeros_like(z))),
    "swish": (("swish", {}), F.silu),
    "swish 1.7": (("swish", {"beta": 1.7}), lambda z: z * torch.sigmoid(1.7 * z)),
    "gelu": (("gelu", {}), F.gelu),
    "hard logistic": (
        ("hard_logistic", {}),
        lambda z: torch.clamp(0.25 * z + 0.5, 0, 1),
    ),
    "hard tanh": (("hard_tanh", {}), F.hardtanh),
    "identity": (("identity", {}), lambda z: z * 1),
}
cases = pytest.mark.parametrize("case", CASES)


def ours(case):
    (name, params), _ = CASES[case]
    return get_activation(name, **params)


def torch_value_and_grad(f, z):
    t = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    value = f(t)
    value.sum().backward()
    return value.detach().numpy(), t.grad.numpy()


def test_the_table_holds_the_agreed_names_in_order():
    assert list(ACTIVATIONS) == NAMES
    for name in NAMES:
        assert ACTIVATIONS[name].f is getattr(activations, name)
        assert ACTIVATIONS[name].grad is getattr(activations, f"{name}_grad")


@cases
@quick
@given(z=arrays(limit=4.0))
def test_derivative_agrees_with_central_differences(case, z):
    act = ours(case)
    z = away_from(z, act.kinks)
    assert act.f(z).shape == z.shape and act.grad(z).shape == z.shape
    for point in z.ravel():
        check = gradcheck(act.f, np.array(point), act.grad, tol=1e-6)
        assert check.ok, f"{case} at {point}: {check}"


@cases
@quick
@given(z=arrays(limit=30.0))
def test_values_and_derivatives_agree_with_torch(case, z):
    act = ours(case)
    z = away_from(z, act.kinks)
    value, grad = torch_value_and_grad(CASES[case][1], z)
    np.testing.assert_allclose(act.f(z), value, rtol=1e-10, atol=1e-14)
    np.testing.assert_allclose(act.grad(z), grad, rtol=1e-10, atol=1e-14)


def test_gelu_keeps_its_digits_where_it_is_nearly_0():
    """Phi is tiny there: 1 + erf would have lost it."""
    z = np.linspace(-30.0, -1.0, 59)
    Phi, phi = scipy.special.ndtr(z), np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    np.testing.assert_allclose(activations.gelu(z), z * Phi, rtol=1e-12)
    np.testing.assert_allclose(activations.gelu_grad(z), Phi + z * phi, rtol=1e-12)


AT_KINKS = [
    ("relu", {}, 0.0, 0.0, F.relu),
    ("leaky_relu", {"slope": 0.01}, 0.0, 0.01, F.leaky_relu),
    ("leaky_relu", {"slope": 0.3}, 0.0, 0.3, lambda z: F.leaky_relu(z, 0.3)),
    ("elu", {}, 0.0, 1.0, F.elu),
    ("elu", {"alpha": 0.5}, 0.0, 0.5, lambda z: F.elu(z, 0.5)),
    ("hard_tanh", {}, -1.0, 0.0, F.hardtanh),
    ("hard_tanh", {}, 1.0, 0.0, F.hardtanh),
    ("hard_logistic", {}, -2.0, 0.0, lambda z: F.hardsigmoid(1.5 * z)),
    ("hard_logistic", {}, 2.0, 0.0, lambda z: F.hardsigmoid(1.5 * z)),
]


@pytest.mark.parametrize(("name", "params", "z", "grad", "f"), AT_KINKS)
def test_the_convention_at_each_kink_is_torchs(name, params, z, grad, f):
    act = get_activation(name, **params)
    assert z in act.kinks
    assert act.grad(z) == act.grad(np.array([[z]]))[0, 0] == grad
    assert torch_value_and_grad(f, np.array([z]))[1][0] == grad
    if z == 0.0:
        assert act.grad(-0.0) == grad


def test_every_kink_has_its_test_and_a_note():
    tested = {(name, z) for name, _, z, _, _ in AT_KINKS}
    assert tested == {(a.name, k) for a in ACTIVATIONS.values() for k in a.kinks}
    for act in ACTIVATIONS.values():
        assert ("we take" in act.note) == bool(act.kinks)


@pytest.mark.parametrize("name", NAMES)
def test_extreme_inputs_stay_finite_without_a_warning(name):
    act = ACTIVATIONS[name]
    z = EXTREMES[:, None] if name == "softmax" else EXTREMES
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        a, grad = act.f(z), act.grad(z)
        dz = act.backward(z, a, np.ones_like(a))
    assert np.isfinite(a).all() and np.isfinite(grad).all() and np.isfinite(dz).all()


@pytest.mark.parametrize("name", ENTRYWISE)
def test_any_number_or_list_is_taken_and_gives_float64(name):
    act = ACTIVATIONS[name]
    for f in (act.f, act.grad, act):
        assert np.shape(f(1)) == () and f(1).dtype == np.float64
        assert (
            f([1, 2]).dtype == np.float64 and f(np.float32([[1]])).dtype == np.float64
        )
        assert f([]).shape == (0,)
        np.testing.assert_allclose(f([1, 2])[0], f(1), rtol=1e-15)


@pytest.mark.parametrize("name", ENTRYWISE)
def test_the_input_is_neither_changed_nor_returned(name):
    z = np.array([-1.5, 0.5])
    assert ACTIVATIONS[name].f(z) is not z
    ACTIVATIONS[name].grad(z)
    np.testing.assert_array_equal(z, [-1.5, 0.5])


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_a_number_is_refused(name):
    for f in (ACTIVATIONS[name].f, ACTIVATIONS[name].grad):
        with pytest.raises((TypeError, ValueError)):
            f(["a", "b"])
        with pytest.raises((TypeError, ValueError)):
            f([[1.0, 2.0], [3.0]])


@pytest.mark.parametrize("name", sorted(set(ENTRYWISE) - {"identity"}))
def test_nan_is_not_hidden(name):
    assert np.isnan(ACTIVATIONS[name].f(np.nan))


@quick
@given(z=matrices(), data=st.data())
def test_backward_is_grad_times_da(z, data):
    for name in ENTRYWISE:
        act = ACTIVATIONS[name]
        np.testing.assert_allclose(
            act.backward(z, act.f(z), 2.0 * z), 2.0 * z * act.grad(z), 1e-12, 1e-15
        )


@quick
@given(z=matrices())
def test_identities(z):
    f = activations
    close = {"rtol": 1e-12, "atol": 1e-15}
    np.testing.assert_allclose(f.tanh(z), 2 * f.logistic(2 * z) - 1, **close)
    np.testing.assert_allclose(f.logistic(-z), 1 - f.logistic(z), **close)
    np.testing.assert_allclose(f.softplus(z) - f.softplus(-z), z, **close)
    two = softmax(np.stack([z, np.zeros_like(z)], axis=-1))
    np.testing.assert_allclose(two[..., 0], f.logistic(z), **close)


@quick
@given(z=matrices(), shift=st.floats(-100, 100))
def test_softmax_rows_are_probabilities_and_ignore_a_shift(z, shift):
    p = softmax(z)
    assert (p > 0).all()
    np.testing.assert_allclose(p.sum(axis=1), 1.0, rtol=1e-14)
    np.testing.assert_allclose(softmax(z + shift), p, rtol=1e-11)
    np.testing.assert_allclose(p, torch.softmax(torch.tensor(z), -1), rtol=1e-12)


@quick
@given(z=matrices())
def test_softmax_jacobian_and_product(z):
    dp = np.cos(np.arange(z.size, dtype=float)).reshape(z.shape)
    J = softmax_grad(z)
    assert J.shape == (*z.shape, z.shape[1])
    dz = np.einsum("nkj,nk->nj", J, dp)
    np.testing.assert_allclose(activations.softmax_vjp(z, dp), dz, atol=1e-14)
    act = ACTIVATIONS["softmax"]
    np.testing.assert_allclose(act.backward(z, softmax(z), dp), dz, atol=1e-14)
    assert gradcheck(lambda x: (softmax(x) * dp).sum(), z, dz, tol=1e-7).ok
    _, grad = torch_value_and_grad(lambda t: torch.softmax(t, -1) * torch.tensor(dp), z)
    np.testing.assert_allclose(dz, grad, rtol=1e-10, atol=1e-14)


def test_softmax_refuses_what_has_no_rows():
    for f in (softmax, softmax_grad):
        with pytest.raises(ValueError, match=r"rows of at least one score.*got \(\)"):
            f(1.0)
        with pytest.raises(ValueError, match=r"got \(3, 0\)"):
            f(np.zeros((3, 0)))
    with pytest.raises(ValueError, match=r"shape of z, \(2, 3\); got \(3,\)"):
        activations.softmax_vjp(np.zeros((2, 3)), np.zeros(3))


def test_get_activation_binds_settings():
    act = get_activation("leaky_relu", slope=0.2)
    assert act.params == {"slope": 0.2} and act(-1.0) == -0.2 and act.grad(-1.0) == 0.2
    assert ACTIVATIONS["leaky_relu"].params == {"slope": 0.01}
    assert get_activation(act) is act
    assert get_activation("tanh") is ACTIVATIONS["tanh"]


def test_get_activation_refuses_what_it_does_not_know():
    with pytest.raises(ValueError, match=r"'sigmod'.*choices are: logistic, tanh"):
        get_activation("sigmod")
    with pytest.raises(ValueError, match="Did you mean 'leaky_relu'"):
        get_activation("leakyrelu")
    with pytest.raises(ValueError, match="unknown activation None"):
        get_activation(None)
    with pytest.raises(
        TypeError, match=r"leaky_relu does not take alpha; .* are slope"
    ):
        get_activation("leaky_relu", alpha=0.2)
    with pytest.raises(TypeError, match="relu does not take slope; it has no settings"):
        get_activation("relu", slope=0.2)
    with pytest.raises(TypeError, match=r"slope must be a number; got '0\.2'"):
        get_activation("leaky_relu", slope="0.2")
    with pytest.raises(ValueError, match="beta must be finite; got nan"):
        get_activation("swish", beta=float("nan"))
