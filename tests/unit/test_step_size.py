"""The step size in Python: NumPy's arithmetic, the best steps, the copied code."""

import contextlib
import io
import math

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.widgets import StepSize
from ffnbook.widgets import exact_functions as exact
from ffnbook.widgets.step_size import FUNCTIONS, STEPS, UNIT
from tools.bundle import ENTRY
from tools.fixtures.step_size import CASES
from tools.node import run_module

NUMPY = {
    "logistic": lambda x: 1 / (np.exp(-x) + 1),
    "sin": np.sin,
    "exp": np.exp,
    "cube": lambda x: x * x * x,
    "relu": lambda x: np.maximum(x, 0),
}


@pytest.mark.parametrize("name", ["exp", "sin", "cos"])
def test_own_functions_are_right_to_two_units_in_the_last_place(name):
    for x in np.linspace(-6, 6, 2001).tolist():
        want = getattr(math, name)(x)
        assert abs(getattr(exact, name)(x) - want) <= 2 * math.ulp(want)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_values_are_numpy_s_in_both_types(name):
    for x in np.linspace(-5, 5, 41):
        widget = StepSize(function=name, x=x)
        for dtype, to in (("float64", np.float64), ("float32", np.float32)):
            got, want = widget.value(to(x), dtype), NUMPY[name](to(x))
            assert want.dtype == to and np.dtype(type(got)) == to
            # + - * / are equal bit for bit; exp and sin to units in the last place.
            ulps = 0 if name in ("cube", "relu") else 4
            size = max(abs(float(want)), 1e-3)
            assert abs(float(got) - float(want)) <= ulps * 2 * UNIT[dtype] * size


@pytest.mark.parametrize("name", FUNCTIONS[:4])
def test_derivatives_belong_to_the_function(name):
    widget = StepSize(function=name, x=0.7)
    for k in range(3):
        around = [StepSize(function=name, x=0.7 + s * 1e-4).derivatives()[k]
                  for s in (-1, 1)]  # fmt: skip
        slope = (around[1] - around[0]) / 2e-4
        assert widget.derivatives()[k + 1] == pytest.approx(slope, rel=1e-6)


@pytest.mark.parametrize(
    ("method", "dtype", "low", "high", "error"),
    [
        ("forward", "float64", 1e-9, 1e-7, 1e-7),
        ("central", "float64", 1e-6, 1e-4, 1e-10),
        ("forward", "float32", 1e-4, 1e-2, 2e-3),
        ("central", "float32", 1e-3, 1e-1, 1e-4),
    ],
)
def test_the_best_steps(method, dtype, low, high, error):
    for name in ("logistic", "sin", "exp", "cube"):
        widget = StepSize(function=name, method=method, dtype=dtype)
        assert low <= widget.best() <= high
        h, least = widget.tried()
        assert low <= h <= high and least < error
        assert widget.error(1.0) > 10 * least and widget.error(1e-15) > 10 * least


def test_the_ends_of_the_v():
    assert len(STEPS) == 121 and STEPS[::8] == [float(f"1e-{k}") for k in range(16)]
    lost = StepSize(dtype="float32", h=1e-8)
    assert lost.slope() == (0.0, False)
    assert lost.error() == lost.derivatives()[1]
    wide = [StepSize(h=h).error() for h in (0.02, 0.01)]
    assert wide[0] / wide[1] == pytest.approx(2, rel=0.02)
    wide = [StepSize(h=h, method="central").error() for h in (0.02, 0.01)]
    assert wide[0] / wide[1] == pytest.approx(4, rel=0.02)
    found = StepSize(n=10).readings()
    assert (found["differences"], found["reverse"]) == (110, 30)
    with pytest.raises(TraitError, match="h must be a number from 1e-15 to 1"):
        StepSize(h=0.0)


def test_the_still_picture():
    for state in CASES:
        html = StepSize(**state).fallback()
        assert "nan" not in html and html.count("<tr>") == 17 and len(html) < 9000
    assert "best h by theory 5.62×10⁻⁸" in StepSize().fallback()


SCRIPT = """
import { stepSizeNumPy, stepSizeTorch } from "./codegen.js";
output(input.map((state) => ({ numpy: stepSizeNumPy(state),
  torch: stepSizeTorch(state) })));
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, [StepSize(**s).state() for s in CASES], ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_the_copied_code_finds_the_figure_s_slope(written, library):
    for state, code in zip(CASES, (one[library] for one in written), strict=True):
        assert code.endswith("\n") and not code.endswith("\n\n")
        assert max(map(len, code.split("\n"))) <= 78 and "undefined" not in code
        printed, space = io.StringIO(), {}
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "copied code", "exec"), space)
        widget = StepSize(**state)
        assert space["exact"] == pytest.approx(widget.derivatives()[1], rel=1e-14)
        # The libraries' exp and sin differ by a few units in the last place.
        value = abs(widget.derivatives()[0])
        off = 8 * UNIT[widget.dtype] * value / widget.h
        if widget.function in ("cube", "relu"):
            off = 0.0
        assert abs(space["slope"] - widget.slope()[0]) <= off + 1e-15, (state, library)
        assert len(printed.getvalue().splitlines()) == 17
