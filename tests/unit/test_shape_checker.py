"""The shape checker's words are what NumPy and torch say when they are asked."""

import contextlib
import io

import numpy as np
import pytest
import torch
from torch import nn
from traitlets import TraitError

from ffnbook.layers import Linear
from ffnbook.models import Sequential
from ffnbook.widgets import ShapeChecker
from tools.bundle import ENTRY
from tools.fixtures.shape_checker import random_states
from tools.node import run_module

SCRIPT = """
import { shapeCheckerNumPy, shapeCheckerTorch } from "./codegen.js";
import { measure } from "./shape_checker_numbers.js";
output(input.map((state) => ({ errors: measure(state).errors,
  numpy: shapeCheckerNumPy(state), torch: shapeCheckerTorch(state) })));
"""
STATES = [*random_states(240, seed=8), {}, {"layers": [(8, 5)]},
          {"layers": [(784, 256), (256, 10)], "features": 784, "batch": 64}]


@pytest.fixture(scope="module")
def written():
    """What the page says and hands over for each state."""
    states = [ShapeChecker(**state).state() for state in STATES]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


def raised(call, *given):
    """(name of the error, text) of what a call raises, or None."""
    try:
        call(*given)
    except (ValueError, RuntimeError) as error:
        return type(error).__name__, str(error)
    return None


def real_products(state, zeros):
    """All products of a state, one after another, with arrays made by `zeros`."""
    columns = state["convention"] == "columns"
    n, d = state["batch"], state["features"]
    A = zeros((d, n) if columns else (n, d))
    for inputs, outputs in state["layers"]:
        W = zeros((inputs, outputs) if state["convention"] == "rows"
                  else (outputs, inputs))  # fmt: skip
        if columns:
            A = W @ A
        else:
            A = A @ (W if state["convention"] == "rows" else W.T)


def test_the_texts_are_the_libraries_own_for_many_random_shapes(written):
    mismatches = 0
    for given, page in zip(STATES, written, strict=True):
        widget = ShapeChecker(**given)
        state = widget.state()
        numpy_says = raised(real_products, state, np.zeros)
        torch_says = raised(real_products, state, torch.zeros)
        errors = page["errors"]
        assert errors == widget.errors()
        if widget.mismatch() is None:
            assert errors == {} and numpy_says is None and torch_says is None
            continue
        mismatches += 1
        assert numpy_says == ("ValueError", errors["numpy"])
        assert torch_says == ("RuntimeError", errors["torch"])
    assert 80 < mismatches < 160


def test_torch_s_linear_layer_says_the_same_in_the_forms_it_knows(written):
    for given, page in zip(STATES, written, strict=True):
        state = ShapeChecker(**given).state()
        if state["convention"] == "columns":
            continue
        model = nn.Sequential(*(nn.Linear(*pair) for pair in state["layers"]))
        X = torch.zeros(state["batch"], state["features"])
        says = raised(model, X)
        text = page["errors"].get("torch")
        assert says == (text and ("RuntimeError", text))


def test_the_source_s_example():
    says = ShapeChecker(layers=[(8, 5)]).errors()
    assert says["torch"] == "mat1 and mat2 shapes cannot be multiplied (4x10 and 8x5)"
    assert "(size 8 is different from 10)" in says["numpy"]


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_copied_code_runs_or_raises_exactly_that_error(written, library):
    for given, page in zip(STATES[-50:], written[-50:], strict=True):
        widget, code = ShapeChecker(**given), page[library]
        assert code.endswith("\n") and max(map(len, code.split("\n"))) <= 78
        printed, space = io.StringIO(), {}
        with contextlib.redirect_stdout(printed):
            says = raised(exec, code, space)
        found = widget.readings()
        assert space["count"] == found["parameters"]
        if widget.mismatch() is None:
            assert says is None and tuple(space["A"].shape) == found["output"]
            assert printed.getvalue().strip().endswith(str(found["output"]))
        else:
            name = "RuntimeError" if library == "torch" else "ValueError"
            assert says == (name, widget.errors()[library])


def test_counts_and_shapes_are_those_of_the_package_s_network():
    widget = ShapeChecker(features=3, batch=6, layers=[(3, 4), (4, 2)])
    rng = np.random.default_rng(0)
    net = Sequential([Linear(n, m, rng) for n, m in widget.layers])
    sizes = [p.size for p in net.params.values()]
    assert sum(sizes) == widget.readings()["parameters"] == 26
    assert net(np.zeros((6, 3))).shape == widget.readings()["output"]
    assert [p.shape for p in net.params.values()] == [
        widget.shapes(i)[name] for i in (0, 1) for name in "Wb"
    ]
    columns = ShapeChecker(convention="columns").shapes(0)
    assert columns == {"A": (10, 4), "W": (5, 10), "b": (5, 1), "Z": (5, 4)}
    assert ShapeChecker(convention="torch").shapes(0)["stored"] == (5, 10)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"layers": [8, 5]}, r"1 to 5 pairs of whole numbers, such as \[\(10, 5\)"),
        ({"layers": [(8, 5, 3)]}, "pairs of whole numbers"),
        ({"layers": []}, "1 to 5 pairs"),
        ({"layers": 3}, "got 3"),
        ({"layers": [(8, 0)]}, "layers must be a whole number from 1 to 999; got 0"),
        ({"layers": [(2.5, 1)]}, "whole number from 1 to 999; got 2.5"),
        ({"batch": 0}, "batch must be a whole number from 1 to 512"),
        ({"convention": "row"}, "Did you mean 'rows'"),
    ],
)
def test_bad_values_are_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        ShapeChecker(**setting)


def test_repr_and_still_picture():
    widget = ShapeChecker(layers=[[8, 5], [5, 8]])
    assert repr(widget) == "ShapeChecker(layers=((8, 5), (5, 8)))"
    html = widget.fallback()
    assert "(4x10 and 8x5)" in html and html.count("<tr>") == 3
    for state in random_states(12, seed=1):
        assert len(ShapeChecker(**state).fallback()) < 15_000
