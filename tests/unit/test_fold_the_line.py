"""The folded line in Python: what it shows is what the package and NumPy compute."""

import contextlib
import io

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import MSE
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets import FoldTheLine, fold_fit
from ffnbook.widgets.fold_fit import INSIDE, X, even_units, least_squares, random_units
from tools.bundle import ENTRY
from tools.node import run_module


def even(width, activation, **more):
    return FoldTheLine(activation=activation, w2=[0] * width,
                       **even_units(width, activation), **more)  # fmt: skip


@pytest.mark.parametrize("activation", ["relu", "tanh", "logistic", "identity"])
def test_training_is_the_package_s_descent(activation):
    drawn = random_units(5, 3)
    widget = FoldTheLine(activation=activation, fitted=False, steps=60,
                         lr=0.005, **drawn)  # fmt: skip
    model = mlp([1, 5, 1], activation, rng=np.random.default_rng(0))
    model.params["0.W"][:], model.params["0.b"][:] = drawn["w1"], drawn["b1"]
    model.params["2.W"][:, 0], model.params["2.b"][:] = drawn["w2"], drawn["b2"]
    x, y = X[INSIDE, None], widget.wanted()[INSIDE, None]
    optimizer, loss = GradientDescent(model, widget.lr), MSE()
    for _ in range(60):
        loss.forward(model(x), y)
        model.backward(loss.backward())
        optimizer.step()
    np.testing.assert_allclose(widget.predict(X), model(X[:, None])[:, 0], rtol=1e-9)
    assert widget.readings()["mse"] == pytest.approx(loss.forward(model(x), y))


def test_the_square_is_trained_by_its_own_gradient():
    state = random_units(3, 1)
    y = fold_fit.target("sine", fold_fit.DRAWN)

    def loss(values):
        w1, b1, w2 = values[:9].reshape(3, 3)
        out = fold_fit.hidden(w1, b1, "square", X[INSIDE]) @ w2 + values[9]
        return ((out - y[INSIDE]) ** 2).mean()

    start = np.array([*state["w1"], *state["b1"], *state["w2"], state["b2"]])
    net, taken = fold_fit.train(state, "square", y, 1e-3, 1)
    end = np.array([*net["w1"], *net["b1"], *net["w2"], net["b2"]])
    assert taken == 1
    np.testing.assert_allclose((start - end) / 1e-3, numerical_gradient(loss, start),
                               rtol=1e-5, atol=1e-6)  # fmt: skip


def test_least_squares_is_the_pseudoinverse():
    rng = np.random.default_rng(1)
    A, y = rng.normal(size=(30, 4)), rng.normal(size=30)
    A[:, 3] = A[:, 0]  # two units that repeat each other share the weight
    w2, b2 = least_squares(A, y)
    want = np.linalg.pinv(np.column_stack([A, np.ones(30)])) @ y
    np.testing.assert_allclose([*w2, b2], want, rtol=1e-10)
    assert w2[0] == pytest.approx(w2[3])


def test_width_helps_relu_and_not_a_line_nor_a_parabola():
    relu, line, square = (even(3, name).width_errors()
                          for name in ("relu", "identity", "square"))  # fmt: skip
    assert relu[11] < 0.05 * relu[0]
    assert np.ptp(line) < 1e-9
    assert np.ptp(square[2:]) < 1e-9 and square[2] > 0.9
    # On paper: a line, a parabola.
    x, y = X[INSIDE], even(3, "square").wanted()[INSIDE]
    best = np.abs(np.polyval(np.polyfit(x, y, 2), x) - y).max()
    assert square[11] == pytest.approx(best)
    assert even(12, "relu", target="abs").readings()["error"] == 0
    jump = even(12, "tanh", target="step").width_errors()
    assert jump.min() > 0.9


def test_a_run_that_diverges_stops_and_says_so():
    widget = FoldTheLine(fitted=False, lr=1.0, steps=5000, **random_units(12, 3))
    _, taken = widget.trained()
    assert taken < 50 and np.isfinite(list(widget.readings().values())).all()
    assert "where it diverged" in widget.fallback()
    assert "diverged" not in FoldTheLine(steps=20).fallback()


def test_the_lists_of_a_network_change_together():
    widget = FoldTheLine()
    with pytest.raises(TraitError, match="one number a unit; got w1 2, b1 6, w2 6"):
        widget.w1 = [1, 2]
    with widget.hold_trait_notifications():
        widget.w1, widget.b1, widget.w2 = [1.0], [0.5], [2.0]
    assert widget.parameters()["w1"].shape == (1,)
    with pytest.raises(TraitError, match="1 to 12 numbers"):
        FoldTheLine(w1=[1] * 13, b1=[1] * 13, w2=[1] * 13)
    with pytest.raises(TraitError, match="Did you mean 'relu'"):
        FoldTheLine(activation="ReLu")


def test_the_still_picture():
    states = [{}, {"target": "step", "steps": 30}, {"target": "drawn", "w1": [0] * 6}]
    for state in states:
        html = FoldTheLine(**state).fallback()
        assert "nan" not in html.lower() and "inf" not in html.lower()
        assert len(html) < 40_000 and "maximum error on the interval" in html


CODES = [
    {}, {"target": "step", "steps": 40}, {"target": "drawn", "steps": 3, "lr": 0.001},
    {"target": "abs", "fitted": False, **random_units(12, 7)},
    {"target": "bump", "fitted": False, "activation": "logistic", "steps": 60,
     **random_units(1, 0)},
    {"activation": "tanh", "w2": [0.0] * 9, **even_units(9, "tanh")},
    {"activation": "identity", "w2": [0.0] * 12, **even_units(12, "identity")},
    {"activation": "square", "w2": [0.0] * 4, "steps": 5, "lr": 1e-4,
     **even_units(4, "square")},
]  # fmt: skip
SCRIPT = """
import { foldTheLineNumPy, foldTheLineTorch } from "./codegen.js";
output(input.map((state) =>
  ({ numpy: foldTheLineNumPy(state), torch: foldTheLineTorch(state) })));
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, [FoldTheLine(**s).state() for s in CODES], ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(CODES)))
def test_the_copied_code_prints_the_figure_s_numbers(written, library, i):
    code = written[i][library]
    assert code.endswith("\n") and not code.endswith("\n\n") and "undefined" not in code
    for line in code.split("\n"):
        assert line == line.rstrip() and len(line) <= 78
    assert "\n\n\n\n" not in code
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    want = FoldTheLine(**CODES[i]).readings()
    assert float(space["error"]) == pytest.approx(want["error"], rel=1e-8)
    assert float(space["mse"]) == pytest.approx(want["mse"], rel=1e-8)
    assert f"maximum error {want['error']:.6g}"[:19] in printed.getvalue()
    if library == "numpy":
        assert float(space["outside"]) == pytest.approx(want["outside"], rel=1e-8)
