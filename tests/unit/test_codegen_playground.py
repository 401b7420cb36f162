"""The playground's code, run as a reader would run it, prints the figure's numbers."""

import contextlib
import io
import re

import pytest

from ffnbook.widgets import Playground
from tools.bundle import ENTRY
from tools.fixtures.playground import CASES
from tools.node import run_module

SCRIPT = """
import { playgroundNumPy, playgroundTorch } from "./engine.js";
output(input.map(([state, epochs]) => ({ numpy: playgroundNumPy(state, epochs),
  torch: playgroundTorch(state, epochs) })));
"""
# The fixtures' runs are JavaScript's too: tests/js/playground.test.mjs.
RUNS = [Playground(**{**case, "epoch": min(60, case["epoch"])}) for case in CASES]


@pytest.fixture(scope="module")
def written():
    runs = [(widget.state(), widget.run().epoch) for widget in RUNS]
    return run_module(SCRIPT, runs, folder=ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.parametrize("i", range(len(RUNS)), ids=[w.data for w in RUNS])
def test_the_code_prints_the_run_s_numbers(written, library, i):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(written[i][library], "copied code", "exec"), {})
    found, run = printed.getvalue(), RUNS[i].run()
    want = {name: values[-1] for name, values in run.history.items() if values}
    assert f"after {run.epoch} epochs" in found
    line = r"(training|dev|test) loss (\S+?),? ?(?:accuracy (\S+))?\n"
    lines = re.findall(line, found)
    parts = {name.split("_")[0] for name in want}
    assert [part.replace("training", "train") for part, *_ in lines] == [
        part for part in ("train", "dev", "test") if part in parts]  # fmt: skip
    for part, loss, score in lines:
        name = part.replace("training", "train")
        assert float(loss) == pytest.approx(want[f"{name}_loss"], rel=1e-8)
        if f"{name}_accuracy" in want:
            assert float(score) == pytest.approx(want[f"{name}_accuracy"], abs=1e-6)
        else:
            assert RUNS[i].data == "wave" and score == ""


def test_the_code_is_fit_for_a_cell(written):
    for case in written:
        for code in case.values():
            assert code.endswith("\n") and not code.endswith("\n\n")
            assert "\n\n\n\n" not in code and "undefined" not in code
            assert all(line == line.rstrip() and len(line) <= 78
                       for line in code.split("\n"))  # fmt: skip
        assert ".backward()" in case["torch"] and "Linear(" in case["numpy"]
