"""Losses: gradients, extremes, bad input."""

import warnings

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import log_loss, mean_squared_error

from ffnbook import losses
from ffnbook.activations import logistic, softmax
from ffnbook.gradcheck import gradcheck
from ffnbook.losses import BCE, LOSSES, MSE, BCEWithLogits, CrossEntropyWithLogits
from tests.unit.strategies import EXTREMES, matrices, quick

TORCHS = {
    "bce": F.binary_cross_entropy,
    "bce_with_logits": F.binary_cross_entropy_with_logits,
    "cross_entropy_with_logits": F.cross_entropy,
    "mse": F.mse_loss,
}
names = pytest.mark.parametrize("name", LOSSES)


@st.composite
def problems(draw, name, limit=5.0):
    """A prediction and a target that the loss `name` takes."""
    pred = draw(matrices(limit=limit))
    seed = draw(st.integers(0, 99))
    generator = np.random.default_rng(seed)
    if name == "cross_entropy_with_logits":
        pred = np.hstack([pred, pred[:, ::-1] - 1.0])
        return pred, generator.integers(0, pred.shape[1], len(pred))
    if name == "mse":
        return pred, generator.normal(size=pred.shape)
    target = generator.random(pred.shape)
    if seed % 2:
        target = np.round(target)
    return (np.clip(logistic(pred), 0.01, 0.99) if name == "bce" else pred), target


def value_and_grad(name, pred, target):
    loss = LOSSES[name]()
    return loss.forward(pred, target), loss.backward()


@names
@quick
@given(data=st.data())
def test_gradient_agrees_with_differences(name, data):
    pred, target = data.draw(problems(name))
    value, grad = value_and_grad(name, pred, target)
    assert isinstance(value, float) and grad.shape == pred.shape
    f = getattr(losses, name)
    # Rounding inside a loss is that of numbers near 1, also where the loss is small.
    check = gradcheck(lambda p: 1.0 + f(p, target), pred, grad, tol=1e-6)
    assert check.ok, f"{name}: {check}"


@names
@quick
@given(data=st.data())
def test_value_and_gradient_agree_with_torch(name, data):
    pred, target = data.draw(problems(name, limit=30.0))
    value, grad = value_and_grad(name, pred, target)
    t = torch.tensor(pred, requires_grad=True)
    want = TORCHS[name](t, torch.tensor(target))
    want.backward()
    np.testing.assert_allclose(value, want.item(), rtol=1e-10, atol=1e-14)
    np.testing.assert_allclose(grad, t.grad.numpy(), rtol=1e-10, atol=1e-14)


@names
@quick
@given(data=st.data())
def test_functions_and_classes_agree(name, data):
    pred, target = data.draw(problems(name))
    value, grad = value_and_grad(name, pred, target)
    assert value == getattr(losses, name)(pred, target) == LOSSES[name]()(pred, target)
    np.testing.assert_array_equal(grad, getattr(losses, f"{name}_grad")(pred, target))
    assert value == getattr(losses, name)(pred.tolist(), target.tolist())


@quick
@given(z=matrices(), seed=st.integers(0, 9))
def test_an_independent_judge_agrees(z, seed):
    generator = np.random.default_rng(seed)
    y = generator.integers(0, 2, z.shape)
    p = logistic(z)
    judged = log_loss(y.ravel(), p.ravel(), labels=[0, 1])
    np.testing.assert_allclose(losses.bce(p, y), judged, rtol=1e-10)
    np.testing.assert_allclose(losses.bce_with_logits(z, y), judged, rtol=1e-10)
    np.testing.assert_allclose(losses.mse(z, y), mean_squared_error(y, z), rtol=1e-10)
    scores, labels = np.hstack([z, -z]), generator.integers(0, 2, len(z))
    judged = log_loss(labels, softmax(scores[:, [0, -1]]), labels=[0, 1])
    ours = losses.cross_entropy_with_logits(scores[:, [0, -1]], labels)
    np.testing.assert_allclose(ours, judged, rtol=1e-9, atol=1e-12)


@quick
@given(z=matrices(columns=1), seed=st.integers(0, 9))
def test_two_class_cross_entropy_is_binary_cross_entropy(z, seed):
    y = np.random.default_rng(seed).integers(0, 2, len(z))
    two = losses.cross_entropy_with_logits(np.hstack([np.zeros_like(z), z]), y)
    np.testing.assert_allclose(two, losses.bce_with_logits(z, y[:, None]), rtol=1e-12)


EXTREME = [
    ("bce_with_logits", EXTREMES, np.zeros(10)),
    ("bce_with_logits", EXTREMES, np.ones(10)),
    ("mse", EXTREMES, EXTREMES[::-1].copy()),
    ("bce", np.clip(EXTREMES, 0, 1), np.zeros(10)),
    ("bce", np.clip(EXTREMES, 0, 1), np.ones(10)),
    ("cross_entropy_with_logits", np.array([EXTREMES] * 10), np.arange(10)),
    ("cross_entropy_with_logits", np.full((3, 2), 1e3), np.array([0, 1, 0])),
]


@pytest.mark.parametrize(("name", "pred", "target"), EXTREME)
def test_extreme_inputs_stay_finite_without_a_warning(name, pred, target):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        value, grad = value_and_grad(name, pred, target)
    assert np.isfinite(value) and np.isfinite(grad).all() and value >= 0
    t = torch.tensor(pred, requires_grad=True)
    want = TORCHS[name](t, torch.tensor(target))
    want.backward()
    np.testing.assert_allclose(value, want.item(), rtol=1e-10)
    rtol = 1e-8 if name == "bce" else 1e-10  # torch's floor 1e-12 is a float32
    np.testing.assert_allclose(grad, t.grad.numpy(), rtol=rtol)


def test_logits_have_no_hidden_epsilon():
    assert losses.bce_with_logits([1e3], [0.0]) == 1e3
    assert losses.bce_with_logits([-1e3], [0.0]) == 0.0
    np.testing.assert_allclose(losses.bce_with_logits([40.0], [1.0]), np.exp(-40.0))
    assert losses.cross_entropy_with_logits([[1e3, -1e3]], [1]) == 2e3
    assert losses.bce_with_logits_grad([1e3], [0.0]) == 1.0


def test_probabilities_are_floored_as_the_text_says():
    assert losses.bce([0.0], [1.0]) == losses.bce([1.0], [0.0]) == 100.0
    assert losses.bce([0.0], [0.0]) == losses.bce([1.0], [1.0]) == 0.0
    assert losses.bce_grad([0.0], [1.0]) == -1e12
    np.testing.assert_allclose(losses.bce([1e-40], [1.0]), -np.log(1e-40), rtol=1e-15)


@names
def test_the_mean_is_over_the_samples(name):
    pred = np.array([[0.2, 0.7], [0.9, 0.4]])
    target = np.array([1, 0]) if "cross" in name else np.round(pred[::-1])
    value, grad = value_and_grad(name, pred, target)
    twice, half = value_and_grad(
        name, np.vstack([pred] * 2), np.concatenate([target] * 2)
    )
    np.testing.assert_allclose(twice, value)
    np.testing.assert_allclose(half[:2], grad / 2)


@names
def test_backward_needs_forward(name):
    with pytest.raises(
        RuntimeError, match=r"call forward\(pred, target\) before backward"
    ):
        LOSSES[name]().backward()


ONE = np.full((3, 1), 0.5)
BAD = [
    (
        MSE,
        np.zeros((3, 1)),
        np.zeros(3),
        r"\(3, 1\) and \(3,\)\. Write target\[:, None\]",
    ),
    (MSE, np.zeros(3), np.zeros((3, 1)), r"Write pred\[:, None\]"),
    (BCE, ONE, np.zeros((4, 1)), r"same shape; got \(3, 1\) and \(4, 1\)"),
    (BCEWithLogits, ONE, np.zeros(3), r"Write target\[:, None\]"),
    (MSE, np.zeros((0, 1)), np.zeros((0, 1)), r"are empty, shape \(0, 1\)"),
    (BCEWithLogits, [], [], "are empty"),
    (BCE, ONE, [[0], [1], [2]], r"binary targets must be 0 or 1.*got 0 to 2"),
    (BCEWithLogits, ONE, [[-1], [1], [1]], r"got -1 to 1\. Map labels -1 and 1"),
    (BCE, ONE * 4, ONE, r"must be probabilities, from 0 to 1; got 2 to 2\. For logits"),
    (BCE, -ONE, ONE, r"got -0\.5 to -0\.5"),
    (BCE, ONE * np.nan, ONE, r"the prediction holds 3 values that are NaN.*\(0, 0\)"),
    (BCE, ONE, ONE * np.nan, "the target holds 3 values that are NaN"),
    (
        BCEWithLogits,
        ONE * np.nan,
        ONE,
        "the prediction holds 3 .* smaller learning rate",
    ),
    (BCEWithLogits, ONE, ONE * np.nan, "the target holds 3 values"),
    (MSE, [[0.0], [np.nan]], [[0.0], [0.0]], r"holds 1 values .* index \(1, 0\)"),
    (MSE, [[0.0], [0.0]], [[0.0], [np.nan]], "the target holds 1 values"),
    (CrossEntropyWithLogits, [[0.0, np.nan]], [0], "the prediction holds 1 values"),
    (
        CrossEntropyWithLogits,
        ONE,
        [0, 0, 0],
        r"K >= 2 classes; got \(3, 1\)\..*BCEWithL",
    ),
    (CrossEntropyWithLogits, [0.1, 0.2], [0, 1], r"\(N, K\).*got \(2,\)"),
    (CrossEntropyWithLogits, np.eye(3), [0, 1], r"target must be \(3,\).*got \(2,\)"),
    (CrossEntropyWithLogits, np.eye(3), np.eye(3), r"by target\.argmax\(axis=1\)"),
    (CrossEntropyWithLogits, np.eye(3), [[0], [1], [2]], r"Write target\[:, 0\]"),
    (CrossEntropyWithLogits, np.eye(3), [0, 1, 3], r"0 to 2, .*got 0 to 3"),
    (CrossEntropyWithLogits, np.eye(3), [0, 1, -1], r"0 to 2, .*got -1 to 1"),
    (CrossEntropyWithLogits, np.zeros((0, 3)), np.zeros(0, int), "are empty"),
]


@pytest.mark.parametrize(("loss", "pred", "target", "words"), BAD)
def test_bad_input_is_refused(loss, pred, target, words):
    name = next(name for name, cls in LOSSES.items() if cls is loss)
    calls = [loss().forward]
    if "NaN" not in words and "holds" not in words:  # only forward looks for NaN
        calls += [getattr(losses, name), getattr(losses, f"{name}_grad")]
    for f in calls:
        with pytest.raises(ValueError, match=words):
            f(pred, target)


def test_wrong_types_are_refused():
    with pytest.raises(TypeError, match=r"labels must be whole numbers; got float64"):
        CrossEntropyWithLogits()(np.eye(3), [0.0, 1.0, 2.0])
    for name in LOSSES:
        for f in (
            LOSSES[name](),
            getattr(losses, name),
            getattr(losses, f"{name}_grad"),
        ):
            with pytest.raises(TypeError, match="pred must be an array of numbers"):
                f([["a", "b"]], [0])


@pytest.mark.filterwarnings("ignore:overflow encountered")
def test_a_loss_that_overflows_says_so():
    with pytest.raises(ValueError, match=r"too large for float64: .* reaches 1e\+200"):
        MSE()([1e200], [0.0])


def test_a_refused_batch_leaves_the_loss_as_it_was():
    loss = MSE()
    loss([1.0], [0.0])
    with pytest.raises(ValueError):
        loss([np.nan], [0.0])
    assert loss.backward() == 2.0
