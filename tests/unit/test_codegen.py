"""The code that the figures hand over prints the figures' numbers.

Node writes the code and computes the numbers; here the code runs, and its variables
and its printed lines are compared with them.
"""

import contextlib
import io
import math
import re

import pytest

from tools.bundle import ENTRY
from tools.node import run_module

FUNCTIONS = ["logistic", "tanh", "relu", "leaky_relu", "elu", "softplus", "swish",
             "gelu", "hard_logistic", "hard_tanh", "identity"]
CURSORS = [-2.0, 0.0, 1.0, 2.0, 0.35, -9.5]
MICROSCOPE = [
    {"function": name, "compare": FUNCTIONS[i - 1] if i % 2 else "none",
     "z": CURSORS[i % 6], "mu": [0.0, -1.5, 2.0][i % 3], "sigma": [1.0, 3.0][i % 2],
     "slope": 0.2, "alpha": 1.5, "beta": 2.0, "n": 500, "seed": i}
    for i, name in enumerate(FUNCTIONS)
] + [
    {"function": "tanh", "compare": other, "z": 1.0, "mu": 0.0, "sigma": 1.0,
     "slope": 0.01, "alpha": 1.0, "beta": 1.0, "n": 50, "seed": 7}
    for other in ("atan", "twice_logistic")
]
INIT_LAB = [
    ({}, 20),
    ({"activation": "relu", "bias": -8.0}, 3),
    ({"activation": "leaky_relu", "bias": -8.0, "slope": 0.1, "seed": 3}, 10),
    ({"activation": "tanh", "init": "xavier_normal", "bias": 0, "depth": 1}, 200),
    ({"activation": "gelu", "init": "he_normal", "bias": 0.0, "width": 9}, 30),
    ({"activation": "elu", "init": "he_uniform", "alpha": 0.5, "data": "xor"}, 30),
    ({"activation": "swish", "init": "uniform", "std": 0.4, "loss": "mse"}, 30),
    ({"activation": "softplus", "init": "xavier_uniform", "data": "spirals"}, 30),
    ({"activation": "hard_tanh", "init": "constant", "std": 1, "data": "circles"}, 30),
    ({"activation": "hard_logistic", "init": "zeros", "n": 31}, 5),
    ({"activation": "identity", "std": 1.0, "bias": 0.0, "width": 4, "depth": 30,
      "lr": 1e-5}, 0),
    ({"depth": 20, "width": 30, "bias": 0.0, "n": 51}, 0),
]
SCRIPT = """
import {
  InitExperiment, initLabNumPy, initLabTorch, microscopeNumPy, microscopeTorch,
} from "./engine.js";
import { measure } from "./microscope_numbers.js";

const microscope = input.microscope.map((state) => {
  const found = measure(state);
  const { value, mean, std, saturated, zero, gap } = found;
  const full = { ...state, half: found.half };
  return { numpy: microscopeNumPy(full), torch: microscopeTorch(full),
    numbers: { value, mean, std, saturated, zero, gap, steep: found.slope,
      at_zero: found.atZero } };
});
const initLab = input.initLab.map(([config, steps]) => {
  const lab = new InitExperiment(config).build();
  const { layers } = lab.stats();
  return { numpy: initLabNumPy(config, steps), torch: initLabTorch(config, steps),
    norms: layers.map(({ dW, db }) => [dW, db]), dz: layers.map(({ dz }) => dz),
    losses: lab.train(steps), n: lab.config.n };
});
output({ microscope, initLab });
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, {"microscope": MICROSCOPE, "initLab": INIT_LAB},
                      folder=ENTRY.parent)


def execute(code):
    """The code's variables and what it printed."""
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    return space, printed.getvalue()


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(MICROSCOPE)),
                         ids=[f"{m['function']}-{m['compare']}" for m in MICROSCOPE])
def test_microscope(written, library, i):
    case = written["microscope"][i]
    space, printed = execute(case[library])
    want = {k: v for k, v in case["numbers"].items() if v is not None}
    assert ("gap" in want) == (MICROSCOPE[i]["compare"] != "none")
    for name, value in want.items():
        assert float(space[name]) == pytest.approx(value, rel=1e-9, abs=1e-14), name
    shown = [float(x) for x in re.findall(r"(?:mean|deviation|slope) (-?[\d.e+-]+)",
                                          printed)]
    assert shown == pytest.approx([want["steep"], want["mean"], want["std"]],
                                  rel=1e-5, abs=1e-14)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(INIT_LAB)))
def test_init_lab(written, library, i):
    case = written["initLab"][i]
    space, printed = execute(case[library])
    assert len(space["losses"]) == INIT_LAB[i][1] + 1 == len(case["losses"])
    assert space["losses"] == pytest.approx(case["losses"], rel=1e-9)
    for norms, want, dz in zip(space["norms"], case["norms"], case["dz"], strict=True):
        # With classes of one size the terms of a bias gradient may cancel.
        assert norms == pytest.approx(want, rel=1e-9, abs=1e-14 * dz * case["n"])
    lines = re.findall(r"layer \d+: \|dW\| = (\S+), \|db\| = (\S+)\n", printed)
    shown = [[float(a), float(b)] for a, b in lines]
    assert shown == [[float(f"{x:.10g}") for x in pair] for pair in space["norms"]]
    if INIT_LAB[i][1]:
        assert float(printed.split()[-1]) == pytest.approx(case["losses"][-1], rel=1e-9)


def test_code_is_fit_for_a_cell(written):
    """Plain lines, no trailing spaces, short enough; it ends with one newline."""
    for case in written["microscope"] + written["initLab"]:
        for library in ("numpy", "torch"):
            code = case[library]
            assert code.endswith("\n") and not code.endswith("\n\n")
            for line in code.split("\n"):
                assert line == line.rstrip() and len(line) <= 78 and "\t" not in line
            assert "undefined" not in code and "NaN" not in code


def test_the_torch_code_uses_autograd_alone(written):
    for case in written["initLab"] + written["microscope"]:
        assert ".backward()" in case["torch"]
        assert "def slope(z):\n    return" not in case["torch"]
    assert math.isfinite(sum(sum(c["losses"]) for c in written["initLab"]))
