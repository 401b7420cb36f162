"""The landscape in Python: slopes, curvatures, level places, the chord, the code."""

import contextlib
import io
import re

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import numerical_gradient
from ffnbook.layers import ActivationLayer
from ffnbook.losses import MSE, BCEWithLogits
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets import Landscape
from ffnbook.widgets.landscape import ACTIVATIONS, LOSSES
from tools.bundle import ENTRY
from tools.fixtures.landscape import CASES
from tools.node import run_module

KINDS = [(a, loss) for a in ACTIVATIONS for loss in LOSSES]
SAMPLES = {"x": [0.5, 2.0, -1.0], "y": [0.8, 0.9, 0.1]}


@pytest.mark.parametrize(("activation", "loss"), KINDS)
def test_slopes_and_curvatures_are_those_of_finite_differences(activation, loss):
    widget = Landscape(activation=activation, loss=loss, **SAMPLES)
    for at in ([0.7, -1.3], [0.0, 0.0], [-2.1, 0.4]):
        at = np.array(at)
        slope = numerical_gradient(lambda w: widget.loss_at(*w), at)
        np.testing.assert_allclose(widget.gradient(*at), slope, rtol=1e-6, atol=1e-8)
        h = 1e-5
        bend = [
            (widget.gradient(*(at + h * e)) - widget.gradient(*(at - h * e))) / (2 * h)
            for e in np.eye(2)
        ]
        np.testing.assert_allclose(widget.hessian(*at), bend, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(("activation", "loss"), KINDS)
def test_the_path_is_the_package_s_descent(activation, loss):
    widget = Landscape(activation=activation, loss=loss, lr=0.1, steps=20, **SAMPLES)
    net = mlp([1, 1, 1], activation, init="zeros")
    if loss == "mse":
        net.layers.append(ActivationLayer("logistic"))
    weights = [name for name in net.params if name.endswith("W")]
    net.params[weights[0]][...], net.params[weights[1]][...] = -1.45, 2.0
    x, y = np.array(widget.x)[:, None], np.array(widget.y)[:, None]
    measure = BCEWithLogits() if loss == "bce" else MSE()
    optimizer, path = GradientDescent(net, widget.lr), []
    for _ in range(21):
        path.append([net.params[name].item() for name in weights])
        out = net(x)
        last = measure(out, y)
        net.backward(measure.backward())
        optimizer.step()
        for name in net.params:  # the widget's network has no biases
            if name.endswith("b"):
                net.params[name][...] = 0
    np.testing.assert_allclose(widget.path(), path, rtol=1e-10)
    assert widget.readings()["loss"] == pytest.approx(last, rel=1e-10)
    p = 1 / (1 + np.exp(-out[:, 0])) if loss == "bce" else out[:, 0]
    assert widget.predict(widget.x, *path[-1]) == pytest.approx(p, rel=1e-10)


def test_the_book_s_saddle():
    widget = Landscape()
    assert widget.hessian(0.0, 0.0) == pytest.approx(
        np.array([[0, -1 / 8], [-1 / 8, 1 / 16]])
    )
    assert widget.origin() == "saddle" and widget.mirrored()
    assert [p[0] for p in widget.level_places()] == ["saddle"]
    found = widget.readings()
    assert found["middle"] == pytest.approx(np.log(2))
    assert found["mixed"] < found["mean"] < found["middle"]
    assert found["mirror"] == pytest.approx(found["loss"])


def test_what_is_at_the_origin_depends_on_function_loss_and_samples():
    assert Landscape(y=[1, 1]).origin() == "slope"
    assert Landscape(activation="tanh", y=[1, 1]).origin() == "flat"
    assert Landscape(activation="tanh", x=[1], y=[0.7]).origin() == "saddle"
    # One sample at 0: the score is w2 / 2, and w1 has no influence at all.
    level = Landscape(x=[0], y=[0.5])
    assert level.origin() == "flat" and level.mirrored()
    surface, chord, _ = level.along()
    assert (surface <= chord + 1e-12).all()  # so this surface is convex


def test_an_odd_function_makes_mirror_images_for_any_samples():
    rng = np.random.default_rng(3)
    for activation in ACTIVATIONS:
        for loss in LOSSES:
            x, y = rng.uniform(-2, 2, 4), rng.uniform(0, 1, 4)
            widget = Landscape(activation=activation, loss=loss, x=x, y=y)
            assert widget.mirrored() == (activation != "logistic")


@pytest.mark.parametrize("state", CASES)
def test_level_places_are_level_and_of_the_kind_they_are_said_to_be(state):
    widget = Landscape(**state)
    for kind, w1, w2, loss in widget.level_places():
        assert np.hypot(*widget.gradient(w1, w2)) < 1e-8
        assert loss == pytest.approx(widget.loss_at(w1, w2), abs=1e-9)
        low, high = np.linalg.eigvalsh(widget.hessian(w1, w2))
        assert {"minimum": low > 0, "maximum": high < 0, "saddle": low < 0 < high,
                "flat": min(abs(low), abs(high)) < 2e-6}[kind]  # fmt: skip
        ring = [widget.loss_at(w1 + 0.03 * np.cos(t), w2 + 0.03 * np.sin(t))
                for t in np.linspace(0, 6, 60)]  # fmt: skip
        assert kind == "flat" or (kind == "minimum") == (min(ring) > loss)


def test_the_mixed_predictions_are_those_of_two_networks():
    rng = np.random.default_rng(5)
    for activation, loss in KINDS:
        for _ in range(5):
            chord = rng.uniform(-4, 4, 4)
            widget = Landscape(activation=activation, loss=loss, chord=chord, **SAMPLES)
            surface, straight, mixed = widget.along()
            assert (mixed <= straight + 1e-9).all()
            assert surface[[0, -1]] == pytest.approx(straight[[0, -1]])
            assert mixed[[0, -1]] == pytest.approx(straight[[0, -1]])
            p = [widget.predict(widget.x, *end) for end in (chord[:2], chord[2:])]
            p, y = (p[0] + p[1]) / 2, np.array(widget.y)
            single = (p - y) ** 2
            if loss == "bce":
                single = -y * np.log(p) - (1 - y) * np.log(1 - p)
            assert mixed[20] == pytest.approx(single.mean(), rel=1e-6)


def test_lists_belong_together_and_bad_values_are_refused():
    with pytest.raises(TraitError, match="x and y must hold equally many numbers"):
        Landscape().x = [1, 2, 0]
    with pytest.raises(TraitError, match=r"y must be a number from 0 to 1; got -1"):
        Landscape(y=[1, -1])
    widget = Landscape()
    with widget.hold_trait_notifications():
        widget.w1, widget.w2 = [1, 2], [0, 0]
    assert widget.run == 3 and len(widget.path()) == 81  # the last run is read off
    assert widget.parameters() == dict(zip(("w1", "w2"), widget.path(2)[-1],
                                           strict=True))  # fmt: skip


def test_the_still_picture():
    for state in CASES:
        html = Landscape(**state).fallback()
        assert "nan" not in html and html.count("<tr>") == 10 and len(html) < 20000
    assert "a saddle" in Landscape().fallback()


SCRIPT = """
import { landscapeNumPy, landscapeTorch } from "./codegen.js";
import { measure } from "./landscape_numbers.js";
output(input.map((state) => {
  const { run, paths } = measure(state);
  const steps = paths[run].length - 1;
  return { numpy: landscapeNumPy(state, run, steps),
    torch: landscapeTorch(state, run, steps) };
}));
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, [Landscape(**s).state() for s in CASES], ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_the_copied_code_prints_the_figure_s_numbers(written, library):
    for state, code in zip(CASES, (one[library] for one in written), strict=True):
        assert code.endswith("\n") and not code.endswith("\n\n")
        assert max(map(len, code.split("\n"))) <= 78 and "undefined" not in code
        printed, space = io.StringIO(), {}
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "copied code", "exec"), space)
        want = Landscape(**state).readings()
        assert len(printed.getvalue().splitlines()) == 3
        for mine, name in (("w1", "w1"), ("w2", "w2"), ("end", "loss"),
                           ("middle", "middle"), ("mean", "mean")):  # fmt: skip
            assert float(space[mine]) == pytest.approx(want[name], rel=1e-9, abs=1e-9)
        size = max(1.0, abs(want["low"]), abs(want["high"]))
        assert float(space["low"]) == pytest.approx(want["low"], abs=1e-6 * size)
        assert float(space["high"]) == pytest.approx(want["high"], abs=1e-6 * size)


WORDS = """
import { measure } from "./landscape_numbers.js";
import { here, verdict } from "./landscape_words.js";
output(input.map((state) => {
  const found = measure(state);
  return { verdict: verdict(found, state), here: here(found),
    heights: [...found.heights] };
}));
"""
TOLD = [
    # Above the chord only close to B: no fortieth of the way lies there.
    {"loss": "mse", "x": [-1.9, 0.95], "y": [0.15, 0.15],
     "chord": [4, -1.05, -0.8, 2.45]},
    # Both losses are 1.13 when three digits are shown.
    {"activation": "tanh", "x": [1.35, -0.85, 0.1], "y": [0.9, 0.7, 0.2],
     "chord": [2.3, 3.35, 3.2, 2.45]},
    # All steps, and the start too, are near the saddle.
    {"activation": "tanh", "loss": "mse", "x": [0.35] * 4, "y": [0.15, 0.1, 0.3, 0.95],
     "w1": [-0.2], "w2": [-0.3], "run": 1},
]  # fmt: skip


def test_words_are_true_where_it_is_close():
    told = run_module(WORDS, [Landscape(**s).state() for s in TOLD], ENTRY.parent)
    surface, chord, _ = Landscape(**TOLD[0]).along(np.linspace(0, 1, 401))
    t = np.argmax(surface - chord) / 400
    assert surface.max() > 0 and 0.975 < t < 1
    said = re.search(r"not half way, but (\S+) % of the way", told[0]["verdict"])
    assert float(said[1]) == pytest.approx(100 * t, abs=0.06)
    surface, chord, _ = Landscape(**TOLD[1]).along([0.5])
    assert f"the loss is {surface[0]:.3f}, more than {chord[0]:.3f}, the mean" in (
        told[1]["verdict"])  # fmt: skip
    assert "It spent 80 of 80 steps" in told[2]["here"]
    nodes = np.meshgrid(*2 * [np.linspace(-4, 4, 48)])
    for one, state in zip(told, TOLD, strict=True):
        want = Landscape(**state).loss_at(*nodes).ravel()
        assert one["heights"] == pytest.approx(want, rel=1e-12)
