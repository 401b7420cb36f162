"""What a gradient costs in time, in forward passes, as the network grows. Chapter 7.

The chapter counts multiplications, which are the same everywhere: a little under 3
forward passes for backpropagation, 2 passes for each parameter with differences. Here
the clock says what they take, as ratios in one run.
"""

import numpy as np
import pytest

from benchmarks.conftest import times_in_turns
from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import CrossEntropyWithLogits
from ffnbook.models import mlp

ROUNDS = 15


@pytest.mark.parametrize("width", [16, 64, 256])
def test_backpropagation_costs_a_few_forward_passes(width):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(256, 32)), rng.integers(0, 10, 256)
    model = mlp((32, width, width, 10), "relu", init="he_normal", rng=rng)
    loss = CrossEntropyWithLogits()

    def forward():
        return loss.forward(model.forward(X), y)

    def both():
        forward()
        model.backward(loss.backward())

    once, gradient = (min(t) for t in times_in_turns([forward, both], ROUNDS).values())
    knobs = sum(p.size for p in model.params.values())
    print(f"\n{knobs:7,} parameters: forward and backward take {gradient / once:.1f} "
          f"forward passes; differences would take {2 * knobs:,}")  # fmt: skip
    assert gradient < 6 * once


@pytest.mark.parametrize("width", [2, 4, 8])
def test_differences_cost_two_passes_for_each_parameter(width):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(256, 8)), rng.integers(0, 3, 256)
    model = mlp((8, width, 3), "tanh", rng=rng)
    loss = CrossEntropyWithLogits()

    def forward():
        return loss.forward(model.forward(X), y)

    def gradient():
        forward()
        model.backward(loss.backward())

    def differences():
        for value in model.params.values():

            def at(trial, value=value):
                keep = value.copy()
                value[...] = trial
                result = forward()
                value[...] = keep
                return result

            numerical_gradient(at, value.copy())

    times = times_in_turns([forward, gradient, differences], ROUNDS)
    one, exact, slow = (min(t) for t in times.values())
    knobs = sum(p.size for p in model.params.values())
    print(f"\n{knobs} parameters: differences take {slow / one:.0f} forward passes, "
          f"{slow / exact:.0f} times as long as backpropagation")  # fmt: skip
    assert slow > knobs * one
