"""The confident mistake in Python: its races are the package's training."""

from itertools import pairwise

import numpy as np
import pytest

from ffnbook.activations import logistic
from ffnbook.gradcheck import numerical_gradient
from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import MSE, BCEWithLogits
from ffnbook.metrics import accuracy
from ffnbook.models import Sequential
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets import ConfidentMistake


@pytest.mark.parametrize("name", ["mse", "bce"])
def test_a_race_is_the_package_s_training(name):
    widget = ConfidentMistake(w=1.5, b=0.7, lr=0.8, steps=30)
    unit = Linear(1, 1, init="zeros")
    unit.params["W"][:], unit.params["b"][:] = widget.w, widget.b
    layers = [unit, ActivationLayer("logistic")] if name == "mse" else [unit]
    model, loss = Sequential(layers), MSE() if name == "mse" else BCEWithLogits()
    optimizer = GradientDescent(model, widget.lr)
    race, x, y = widget.race(name), np.ones((1, 1)), np.zeros((1, 1))
    for i in range(widget.steps + 1):
        assert loss.forward(model(x), y) == pytest.approx(race["loss"][i], rel=1e-10)
        model.backward(loss.backward())
        # The input is 1, so dW = db = dL/dz.
        assert unit.grads["b"][0] == pytest.approx(race["gradient"][i], rel=1e-10)
        optimizer.step()


def test_mse_waits_where_cross_entropy_goes():
    found = ConfidentMistake(w=4, b=4, steps=300).readings()
    assert found["mse_output"] > 0.999 and found["bce_output"] < 0.02
    assert found["mse_half"] is None and found["bce_half"] == 30
    close = ConfidentMistake(w=0.6, b=0.9).readings()
    assert close["mse_half"] - close["bce_half"] == 10
    late = ConfidentMistake(w=3, b=3, lr=5, steps=40).race("mse")["output"]
    assert late[23] > 0.5 > 0.2 > late[24]  # one step from the top to the bottom


def test_the_card_is_the_package_s():
    widget = ConfidentMistake(weight=2.2, seed=11)
    x, y = widget.data()
    z = 2.2 * x - 2
    card = widget.card()
    assert card["accuracy"] == accuracy(logistic(z), y, kind="probabilities")
    slope = numerical_gradient(
        lambda w: widget.card(float(w[0]))["card_bce"], np.array([2.2])
    )
    assert card["card_slope"] == pytest.approx(slope[0], rel=1e-6)


def test_the_staircase_moves_at_its_jumps_alone():
    widget = ConfidentMistake()
    edges = [0, *widget.jumps()[widget.jumps() < 6], 6]
    levels = []
    for left, right in pairwise(edges):
        ends = [left + t * (right - left) for t in (0.01, 0.5, 0.99)]
        values = {widget.card(w)["accuracy"] for w in ends}
        assert len(values) == 1
        levels += values
    assert all(a != b for a, b in pairwise(levels))
    assert len(levels) > 10


def test_no_setting_overflows():
    for state in ({"lr": 20.0}, {"w": -5, "b": -5, "lr": 20.0}):
        widget = ConfidentMistake(**{"w": 5, "b": 5, "steps": 500, **state})
        assert all(np.isfinite(v).all() for r in widget.races().values()
                   for v in r.values())
        assert "nan" not in widget.fallback()
