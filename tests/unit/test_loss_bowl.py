"""The loss bowl in Python: what it shows is what the package computes."""

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import numerical_gradient
from ffnbook.layers import Linear
from ffnbook.losses import MSE
from ffnbook.optimizers import GradientDescent, Momentum
from ffnbook.widgets import LossBowl


@pytest.mark.parametrize("zero_grad", [True, False])
def test_the_path_is_the_package_s_descent(zero_grad):
    widget = LossBowl(zero_grad=zero_grad, lr=0.07, steps=40)
    x, y = widget.data()
    layer = Linear(1, 1, init="zeros")
    layer.params["W"][:], layer.params["b"][:] = widget.w, widget.b
    # Gradients that are never cleared are momentum with coefficient 1.
    optimizer = (
        GradientDescent(layer, widget.lr)
        if zero_grad
        else Momentum(layer, widget.lr, momentum=1.0)
    )
    loss, path, losses = MSE(), [], []
    for _ in range(widget.steps + 1):
        path.append([layer.params["W"].item(), layer.params["b"].item()])
        losses.append(loss.forward(layer.forward(x[:, None]), y[:, None]))
        layer.backward(loss.backward())
        optimizer.step()
    np.testing.assert_allclose(widget.path(), path, rtol=1e-11)
    np.testing.assert_allclose(widget.losses(), losses, rtol=1e-11)
    assert widget.parameters() == pytest.approx({"w": path[-1][0], "b": path[-1][1]})


def test_gradient_hessian_and_least_are_the_loss_s_own():
    widget = LossBowl(centre=1.7, seed=3)
    at = np.array([0.3, -1.2])
    slope = numerical_gradient(lambda p: widget.loss(*p), at)
    np.testing.assert_allclose(widget.gradient(*at), slope, rtol=1e-6)
    bend = [widget.gradient(*(at + d)) - widget.gradient(*at) for d in np.eye(2)]
    np.testing.assert_allclose(widget.hessian(), bend, rtol=1e-12)
    np.testing.assert_allclose(widget.gradient(*widget.least()), 0, atol=1e-13)
    x, y = widget.data()
    np.testing.assert_allclose(widget.least(), np.polyfit(x, y, 1), rtol=1e-10)


def test_the_limit_of_the_learning_rate():
    limit = LossBowl().readings()["limit"]
    assert len(LossBowl(lr=0.98 * limit, steps=300).path()) == 301
    blown = LossBowl(lr=1.1 * limit, steps=300)
    assert len(blown.path()) < 200 and np.isfinite(blown.losses()).all()
    assert "where it diverged" in blown.fallback()
    assert "diverged" not in LossBowl().fallback()


def test_without_zero_grad_it_swings_and_never_rests():
    losses = np.array(LossBowl(zero_grad=False, lr=0.02, steps=300).losses())
    assert losses.max() < 1.2 * losses[0] and losses[250:].max() > 0.5 * losses[0]
    cleared = LossBowl(lr=0.02, steps=300).losses()
    assert cleared[-1] < 0.2


def test_a_switch_takes_true_and_false_alone():
    for wrong in (1, "yes", None):
        with pytest.raises(TraitError, match="zero_grad must be True or False; got"):
            LossBowl(zero_grad=wrong)


def test_the_still_picture_stays_in_its_frame():
    for state in ({}, {"lr": 3.0}, {"zero_grad": False, "lr": 0.5, "steps": 300}):
        html = LossBowl(**state).fallback()
        assert "nan" not in html.lower() and len(html) < 60_000
