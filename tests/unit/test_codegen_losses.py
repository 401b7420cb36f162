"""The code that the figures of chapters 4 and 5 hand over prints their numbers."""

import contextlib
import io

import pytest

from ffnbook.widgets import LossBowl
from tools.bundle import ENTRY
from tools.node import run_module

BOWLS = [{}, {"lr": 0.36, "steps": 30}, {"lr": 0.02, "zero_grad": False, "steps": 80},
         {"centre": 0, "w": 2, "b": -1, "steps": 0, "seed": 12}, {"lr": 3, "steps": 99}]
SCRIPT = """
import { lossBowlNumPy, lossBowlTorch } from "./codegen.js";
import { measure } from "./loss_bowl_numbers.js";
output(input.map((state) => {
  const steps = measure(state).path.length - 1;
  return { numpy: lossBowlNumPy(state, steps), torch: lossBowlTorch(state, steps) };
}));
"""


def execute(code):
    """The code's variables and what it printed; the code must be fit for a cell."""
    assert code.endswith("\n") and not code.endswith("\n\n")
    assert "undefined" not in code and "NaN" not in code
    for line in code.split("\n"):
        assert line == line.rstrip() and len(line) <= 78 and "\t" not in line
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    return space, printed.getvalue()


@pytest.fixture(scope="module")
def bowls():
    states = [LossBowl(**state).state() for state in BOWLS]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(BOWLS)))
def test_loss_bowl(bowls, library, i):
    want = LossBowl(**BOWLS[i]).readings()
    space, printed = execute(bowls[i][library])
    for name in ("w", "b", "loss"):
        assert float(space[name]) == pytest.approx(want[name], rel=1e-9), name
    assert f"loss {want['loss']:.6g}"[:9] in printed
    if library == "numpy":
        assert space["limit"] == pytest.approx(want["limit"], rel=1e-12)
    else:
        assert ("optimizer.zero_grad()\n" in bowls[i]["torch"]) == BOWLS[i].get(
            "zero_grad", True)
        assert ".backward()" in bowls[i]["torch"]
