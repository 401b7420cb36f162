"""The batch noise in Python: what it shows is what the package and theory say."""

import contextlib
import io
from itertools import combinations

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import numerical_gradient
from ffnbook.layers import Linear
from ffnbook.losses import MSE
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets import BatchNoise
from ffnbook.widgets.batch_noise import DRAWS, SIZES, N
from tools.bundle import ENTRY
from tools.node import run_module


@pytest.mark.parametrize("batch", [1, 7, 64])
def test_the_path_is_the_package_s_descent_in_batches(batch):
    widget = BatchNoise(batch=batch, epochs=3, lr=0.05, seed=4)
    x, y = widget.data()
    layer = Linear(1, 1, init="zeros")
    layer.params["W"][:], layer.params["b"][:] = widget.w, widget.b
    optimizer, loss = GradientDescent(layer, widget.lr), MSE()
    rng, path = np.random.default_rng([4, 2]), [[widget.w, widget.b]]
    for _ in range(3):
        order = rng.permutation(N)
        for start in range(0, N, batch):
            i = order[start : start + batch]
            loss.forward(layer.forward(x[i, None]), y[i, None])
            layer.backward(loss.backward())
            optimizer.step()
            path.append([layer.params["W"].item(), layer.params["b"].item()])
    np.testing.assert_allclose(widget.path(), path, rtol=1e-10)
    assert len(path) == 1 + 3 * widget.readings()["each"]
    assert widget.losses()[-1] == pytest.approx(widget.readings()["loss"])


def test_the_samples_gradients_average_to_the_loss_s_own():
    widget = BatchNoise(seed=3)
    slope = numerical_gradient(lambda p: widget.loss(*p), np.array([0.3, -1.2]))
    full = widget.gradients(0.3, -1.2).mean(axis=0)
    np.testing.assert_allclose(full, slope, rtol=1e-6)


def test_the_theory_is_exact_over_all_batches():
    # All pairs of 64, each once: no sampling error is left.
    widget = BatchNoise()
    own = widget.gradients(widget.w, widget.b)
    pairs = own[list(combinations(range(N), 2))].mean(axis=1)
    off = ((pairs - own.mean(axis=0)) ** 2).sum(axis=1).mean()
    assert widget.predicted(2) == pytest.approx(off)
    again = own[[(i, j) for i in range(N) for j in range(N)]].mean(axis=1)
    off = ((again - own.mean(axis=0)) ** 2).sum(axis=1).mean()
    assert BatchNoise(replace=True).predicted(2) == pytest.approx(off)


@pytest.mark.parametrize("replace", [False, True])
def test_measured_and_predicted_agree(replace):
    widget = BatchNoise(replace=replace)
    for size in SIZES[:-1]:
        assert widget.measured(size) == pytest.approx(widget.predicted(size), rel=0.2)
    assert (widget.measured(N) == 0) is (not replace)
    rows = widget.orders()
    assert rows.shape == (DRAWS, N)
    each_once = (np.sort(rows, axis=1) == np.arange(N)).all()
    assert each_once == (not replace)


def test_a_rate_that_suits_the_full_gradient_may_blow_up_a_sample():
    one = BatchNoise(batch=1, lr=0.6, epochs=20)
    assert len(one.path()) < 200 and np.isfinite(one.losses()).all()
    full = BatchNoise(batch=64, lr=0.6, epochs=20).readings()
    assert full["loss"] == pytest.approx(full["least"], rel=1e-3)
    with pytest.raises(TraitError, match="batch must be a whole number from 1 to 64"):
        BatchNoise(batch=65)


def test_the_still_picture():
    for state in ({}, {"batch": 1, "lr": 0.6, "epochs": 20}, {"batch": 64}):
        html = BatchNoise(**state).fallback()
        assert "nan" not in html.lower() and len(html) < 60_000
        assert "variance, measured" in html


CODES = [{}, {"batch": 1, "epochs": 2, "seed": 3}, {"batch": 7, "lr": 0.03},
         {"batch": 64, "replace": True, "epochs": 5}, {"epochs": 0, "w": 4, "b": -2},
         {"batch": 1, "lr": 0.6, "epochs": 20}]  # fmt: skip
SCRIPT = """
import { batchNoiseNumPy, batchNoiseTorch } from "./codegen.js";
import { measure } from "./batch_noise_numbers.js";
output(input.map((state) => ({ numpy: batchNoiseNumPy(state, measure(state).steps),
  torch: batchNoiseTorch(state, measure(state).steps) })));
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, [BatchNoise(**s).state() for s in CODES], ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(CODES)))
def test_the_copied_code_prints_the_figure_s_numbers(written, library, i):
    code = written[i][library]
    assert code.endswith("\n") and not code.endswith("\n\n") and "undefined" not in code
    for line in code.split("\n"):
        assert line == line.rstrip() and len(line) <= 78
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    widget = BatchNoise(**CODES[i])
    want = widget.readings() | widget.parameters()
    for name in ("w", "b", "loss"):
        assert float(space[name]) == pytest.approx(want[name], rel=1e-8), name
    assert space["step"] == want["steps"]
    assert f"{want['steps']} steps: w = {want['w']:.6g}"[:18] in printed.getvalue()
    if library == "numpy":
        assert space["measured"] == pytest.approx(want["measured"], rel=1e-9, abs=1e-20)
        assert space["predicted"] == pytest.approx(want["predicted"], rel=1e-12)
