"""The code that the figures of chapters 4 and 5 hand over prints their numbers."""

import contextlib
import io

import numpy as np
import pytest

from ffnbook.widgets import ConfidentMistake, LogitsToLoss, LossBowl
from ffnbook.widgets.logits_to_loss import LOSSES, OUTPUTS
from tools.bundle import ENTRY
from tools.node import run_module

BOWLS = [{}, {"lr": 0.36, "steps": 30}, {"lr": 0.02, "zero_grad": False, "steps": 80},
         {"centre": 0, "w": 2, "b": -1, "steps": 0, "seed": 12}, {"lr": 3, "steps": 99}]
LOGITS = [
    {"output": output, "loss": loss, **more}
    for output in OUTPUTS
    for loss in LOSSES
    for more in ({}, {"logits": [0.5] * 9 + [3.3], "target": 9, "temperature": 0.7,
                      "shift": -1.5})
]
MISTAKES = [{}, {"w": 0.6, "b": 0.9, "steps": 0, "weight": 3.3, "seed": 7},
            {"w": 5.0, "b": 5.0, "lr": 20.0, "steps": 300, "weight": 0}]
SCRIPT = """
import {
  confidentMistakeNumPy, confidentMistakeTorch, logitsToLossNumPy, logitsToLossTorch,
  lossBowlNumPy, lossBowlTorch,
} from "./codegen.js";
import { measure } from "./loss_bowl_numbers.js";
output({
  bowls: input.bowls.map((state) => {
    const steps = measure(state).path.length - 1;
    return { numpy: lossBowlNumPy(state, steps), torch: lossBowlTorch(state, steps) };
  }),
  logits: input.logits.map((state) =>
    ({ numpy: logitsToLossNumPy(state), torch: logitsToLossTorch(state) })),
  mistakes: input.mistakes.map((state) =>
    ({ numpy: confidentMistakeNumPy(state), torch: confidentMistakeTorch(state) })),
});
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
def written():
    states = {"bowls": [LossBowl(**state).state() for state in BOWLS],
              "logits": [LogitsToLoss(**state).state() for state in LOGITS],
              "mistakes": [ConfidentMistake(**state).state() for state in MISTAKES]}
    return run_module(SCRIPT, states, folder=ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(BOWLS)))
def test_loss_bowl(written, library, i):
    bowls = written["bowls"]
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


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(LOGITS)))
def test_logits_to_loss(written, library, i):
    widget = LogitsToLoss(**LOGITS[i])
    code = written["logits"][i][library]
    space, printed = execute(code)
    np.testing.assert_allclose(space["p"], widget.outputs(), rtol=1e-10)
    np.testing.assert_allclose(space["dz"], widget.gradient(), rtol=1e-9, atol=1e-15)
    assert float(space["loss"]) == pytest.approx(widget.value(), rel=1e-10)
    shown = float(printed.split("loss ")[1].split(",")[0])
    assert shown == pytest.approx(widget.value(), rel=1e-9)
    assert ("loss.backward()" in code) == (library == "torch")


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(MISTAKES)))
def test_confident_mistake(written, library, i):
    want = ConfidentMistake(**MISTAKES[i]).readings()
    code = written["mistakes"][i][library]
    space, printed = execute(code)
    for loss in ("mse", "bce"):
        name = loss.upper()
        for what in ("output", "gradient"):
            got = float(space[f"{what}s"][name])
            # PyTorch takes 1 - a, which has few digits where a is almost 1.
            assert got == pytest.approx(want[f"{loss}_{what}"], rel=1e-8), what
        assert f"{name}: output {want[f'{loss}_output']:.6g}"[:18] in printed
    assert space["accuracy"] == want["accuracy"]
    assert float(space["bce"]) == pytest.approx(want["card_bce"], rel=1e-12)
    assert float(space["slope"]) == pytest.approx(want["card_slope"], rel=1e-10)
    assert (".backward()" in code) == (library == "torch")
