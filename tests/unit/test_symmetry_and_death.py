"""SymmetryAndDeath in Python: the four cases of zero, one unit for ever, death."""

import contextlib
import io
import re

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.claims.starts import best_cut
from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import BCEWithLogits
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets import SymmetryAndDeath
from ffnbook.widgets.still import number
from ffnbook.widgets.symmetry_and_death_still import ends
from tools.bundle import ENTRY
from tools.node import run_module

ALL = ["W1", "b1", "W2", "b2"]
STATES = [{"steps": 60}, {"init": "random", "activation": "tanh", "share": 35},
          {"data": "moons", "init": "zeros", "activation": "logistic", "share": 70},
          {"init": "random", "steps": 5, "kicks": 1, "lift": 3.5, "after": 20},
          {"data": "xor", "init": "random", "share": 30, "seed": 3402, "lr": 5.0,
           "steps": 0, "kicks": 5, "big": 100.0, "after": 9, "lift": -1.0}]  # fmt: skip
SCRIPT = """
import { symmetryAndDeathNumPy, symmetryAndDeathTorch } from "./codegen.js";
import { measure } from "./symmetry_and_death_numbers.js";
import { PRESETS, REST } from "./symmetry_and_death_presets.js";
import { Run } from "./symmetry_and_death_run.js";
import { verdict } from "./symmetry_and_death_words.js";
const ran = (state) => {
  const run = new Run();
  run.work(state);
  return run;
};
output({ presets: PRESETS.map((p) => {
  const state = { ...REST, ...p.set };
  return { ...p, state, verdict: verdict(state, measure(ran(state), state)) };
}), codes: input.map((state) => {
  const { stopped } = ran(state);
  return { numpy: symmetryAndDeathNumPy(state, stopped),
    torch: symmetryAndDeathTorch(state, stopped) };
}) });
"""


@pytest.fixture(scope="module")
def written():
    states = [SymmetryAndDeath(**state).state() for state in STATES]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


@pytest.fixture(scope="module")
def presets(written):
    return {p["name"]: p for p in written["presets"]}


def after(steps=0, **state):
    return SymmetryAndDeath(steps=steps, **state).readings()


def test_the_gradients_are_those_of_the_network():
    widget = SymmetryAndDeath(**STATES[1])
    X, y = widget.points()
    net, loss = widget.network(), BCEWithLogits()
    found = widget.gradients()
    for name, symbol in zip(("0.W", "0.b", "2.W", "2.b"), ALL, strict=True):
        param = net.params[name]
        start = param.copy()

        def value(p, param=param):
            param[...] = p
            return loss(net(X), y[:, None])

        want = numerical_gradient(value, start)
        param[...] = start
        np.testing.assert_allclose(found[symbol].ravel(), want.ravel(), atol=1e-8)


def test_training_is_the_package_s():
    widget = SymmetryAndDeath(steps=0, init="random", share=40, lr=2.0)
    (X, y), net, loss = widget.points(), widget.network(), BCEWithLogits()
    optimizer = GradientDescent(net, 2.0)
    for _ in range(30):
        loss(net(X), y[:, None])
        net.backward(loss.backward())
        optimizer.step()
    widget.steps = 30
    for name, p in widget.parameters().items():
        np.testing.assert_allclose(p, net.params[name], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("data", ["circles", "xor", "moons"])
def test_zero_logistic_moves_only_with_unequal_classes_and_as_one_unit(data):
    state = {"init": "zeros", "activation": "logistic", "data": data, "lr": 2.0}
    assert after(**state)["moving"] == []
    still = after(steps=1000, **state)
    assert still["moving"] == [] and 2 * still["right"] == still["points"]
    state["share"] = 40
    assert after(**state)["moving"] == ["W2", "b2"]
    assert after(steps=1, **state)["moving"] == ALL
    found = after(steps=1000, **state)
    assert found["different"] == 1 and found["gap"] == 0
    assert found["right"] <= found["best"]


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_zero_tanh_and_relu_move_the_output_bias_alone(activation):
    state = {"init": "zeros", "activation": activation, "share": 40}
    assert after(**state)["moving"] == ["b2"]
    widget = SymmetryAndDeath(steps=1000, **state)
    params = widget.parameters()
    assert all(not params[name].any() for name in ("0.W", "0.b", "2.W"))
    _, y = widget.points()
    assert params["2.b"][0] == pytest.approx(np.log(y.mean() / (1 - y.mean())))
    assert after(steps=9, init="zeros", activation=activation)["moving"] == []


def test_the_zero_of_equal_classes_is_a_saddle():
    widget = SymmetryAndDeath(init="zeros", activation="tanh")
    (X, y), net, loss = widget.points(), widget.network(), BCEWithLogits()
    at_rest, least = loss(net(X), y[:, None]), np.inf
    rng = np.random.default_rng(0)
    for _ in range(200):
        for p in net.params.values():
            p[...] = 0.3 * rng.standard_normal(p.shape)
        least = min(least, loss(net(X), y[:, None]))
    assert least < at_rest - 1e-3


def test_constant_stays_one_unit_and_random_beats_it():
    for data in ("circles", "xor"):
        for activation in ("tanh", "relu"):
            same = after(steps=1000, data=data, activation=activation)
            apart = after(steps=300, data=data, activation=activation, init="random")
            assert same["gap"] == 0 and same["different"] == 1
            assert same["right"] <= same["best"] < 0.8 * same["points"]
            assert apart["different"] == 5 and apart["right"] > 0.93 * apart["points"]


def test_best_is_what_the_claims_of_the_chapter_use():
    for state in ({}, {"data": "xor", "share": 40}, {"data": "moons", "share": 85}):
        widget = SymmetryAndDeath(steps=0, **state)
        X, y = widget.points()
        best = widget.readings()["best"]
        assert 0 <= best - best_cut(X, y[:, None]) * len(y) / 100 <= 2


def test_one_large_step_kills_only_raising_b1_revives():
    dead = after(init="random", kicks=1)
    assert dead["dead"] == 5 and dead["moving"] == ["b2"]
    assert after(init="random")["dead"] == 0
    later = SymmetryAndDeath(steps=0, init="random", kicks=1, after=500)
    assert later.readings()["dead"] == 5
    before = SymmetryAndDeath(steps=0, init="random", kicks=1).parameters()
    for name in ("0.W", "0.b", "2.W"):
        np.testing.assert_array_equal(later.parameters()[name], before[name])
    lifted = after(init="random", kicks=1, lift=4.0, after=100)
    assert lifted["dead"] == 1 and lifted["right"] > 240
    for activation in ("tanh", "logistic"):  # they do not die
        found = after(init="random", kicks=1, activation=activation)
        assert found["dead"] == 0 and found["moving"] == ALL


def test_a_bias_of_minus_8_kills_and_lifting_it_revives():
    counts = [after(init="random", lift=lift)["dead"] for lift in (-8.0, -1.5, 0.0)]
    assert counts[0] == 5 > counts[1] > counts[2] == 0


def test_the_examples_say_what_is_true(presets):
    for p in presets.values():
        found = SymmetryAndDeath(**p["state"]).readings()
        for told in re.findall(r"(\d+) of 256", p["look"]):
            assert int(told) == found["right"], p["name"]
    starts = {
        "all 0.5": "One unit, five times", "for ever": "One unit, five times",
        "random": "Five different units. 251 of 256 right; one unit alone",
        "zero, tanh": "All weights are 0 and stay 0",
        "zero, logistic": "Only the output layer moves",
        "zero, equal classes": "Nothing moves: all four gradients are 0",
        "one bad step": "Dead: all five ReLUs", "revived": "Unit 5 is dead",
        "late bad steps": "Dead: all five ReLUs", "b₁ = −8": "Dead: all five ReLUs",
    }  # fmt: skip
    assert {p["name"] for p in presets.values()} == set(starts)
    for name, words in starts.items():
        assert presets[name]["verdict"].startswith(words), name
    late = [after(**{**presets["late bad steps"]["state"], "kicks": k})["dead"]
            for k in range(4)]  # fmt: skip
    assert late == [0, 0, 3, 5]
    widget = SymmetryAndDeath(**{**presets["zero, equal classes"]["state"],
                                 "share": 51, "steps": 300})  # fmt: skip
    assert widget.readings()["right"] > 0.8 * widget.readings()["points"]


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(STATES)))
def test_copied_code_prints_the_widget_s_numbers(written, library, i):
    code, found = written["codes"][i][library], SymmetryAndDeath(**STATES[i]).readings()
    assert code.endswith("\n") and max(map(len, code.split("\n"))) <= 78
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(code, space)
    assert space["right"] == found["right"]
    assert float(space["loss"]) == pytest.approx(found["loss"], rel=1e-7)
    assert float(space["gap"]) == pytest.approx(found["gap"], rel=1e-6, abs=1e-12)
    np.testing.assert_allclose(space["slopes"], found["slopes"], atol=1e-8)
    if library == "numpy" and found["different"] == 1:
        assert space["gap"] == 0
    assert f"{found['right']} of {found['points']} right, loss " in printed.getvalue()


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"init": "random normal"}, "one of constant, random, zeros"),
        ({"data": "spirals"}, "one of circles, xor, moons"),
        ({"share": 95}, "whole number from 10 to 90"),
        ({"kicks": 6}, "from 0 to 5"),
        ({"lift": -12.0}, "from -10 to 10"),
        ({"after": 0.5}, "after must be a whole number"),
    ],
)
def test_bad_values_are_refused(setting, words):
    with pytest.raises(TraitError, match=words):
        SymmetryAndDeath(**setting)


def test_a_unit_s_line_ends_at_the_window():
    window = (0.5, 0.25, 1.9)
    for unit in ((1.0, -2.0, 0.3), (0.0, 1.0, 0.0), (2.0, 0.0, -1.0)):
        cut = np.array(ends(unit, window))
        np.testing.assert_allclose(cut @ unit[:2] + unit[2], 0, atol=1e-12)
        far = np.abs(cut - window[:2]).max(axis=1)
        np.testing.assert_allclose(far, 1.9)
    assert ends((1.0, 0.0, -9.0), window) == []


def test_the_still_picture_holds_the_numbers_and_copes_with_extremes():
    widget = SymmetryAndDeath()
    html, found = widget.fallback(), widget.readings()
    assert f"{found['right']} of 256" in html and "exactly 0" in html
    assert number(found["loss"]) in html and len(html) < 12_000
    hard = {"init": "random", "kicks": 5, "big": 100.0, "share": 10}
    for state in (*STATES, {"init": "zeros", "steps": 0}, {"lift": 10.0}, hard):
        html = SymmetryAndDeath(**state).fallback()
        assert "nan" not in html and "inf" not in html
    assert "but it diverged after 4 steps" in SymmetryAndDeath(**STATES[-1]).fallback()
