"""The graph sweeper in Python: both sweeps agree with ffnbook.autodiff and torch."""

import contextlib
import io
import math

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook import autodiff
from ffnbook.autodiff import Dual, Tensor
from ffnbook.gradcheck import numerical_gradient
from ffnbook.widgets import GraphSweeper
from ffnbook.widgets.graph_sweeper_graphs import GRAPHS
from ffnbook.widgets.graph_sweeper_still import PLACES as SPOTS
from ffnbook.widgets.graph_sweeper_still import few
from tools.bundle import ENTRY
from tools.fixtures.graph_sweeper import CASES, PLACES
from tools.node import run_module

F = {
    "logistic": lambda exp, x, w, b: (1 / (exp(-(w * x + b)) + 1),),
    "shared": lambda exp, a, b: ((a + b) * (a * b),),
    "twice": lambda exp, a, b: ((a + b) * (a * (a + b)),),
    "outputs": lambda exp, a, b: (a + a * b, b * (a * b), exp(a * b)),
}


def sweeper(name, **more):
    return GraphSweeper(expression=name, **PLACES | more)


def point(graph):
    return [PLACES[name] for name in graph.inputs]


@pytest.mark.parametrize("name", GRAPHS)
def test_reverse_mode_gives_the_tape_s_gradients(name):
    graph = GRAPHS[name]
    for k, _ in enumerate(graph.outputs):
        leaves = [Tensor(v) for v in point(graph)]
        F[name](autodiff.exp, *leaves)[k].backward()
        carried = sweeper(name, output=k + 1).frames()[-1]["carried"]
        for leaf, node in zip(leaves, graph.inputs, strict=True):
            grad = 0.0 if leaf.grad is None else float(leaf.grad)
            assert carried.get(node, 0.0) == pytest.approx(grad, rel=1e-13)


@pytest.mark.parametrize("name", GRAPHS)
def test_forward_mode_gives_the_dual_numbers_slopes(name):
    graph = GRAPHS[name]
    for k, _ in enumerate(graph.inputs):
        duals = [Dual(v, float(i == k)) for i, v in enumerate(point(graph))]
        want = F[name](Dual.exp, *duals)
        widget = sweeper(name, mode="forward", input=k + 1)
        carried = widget.frames()[-1]["carried"]
        for dual, node in zip(want, graph.outputs, strict=True):
            assert widget.values()[node] == pytest.approx(dual.value, rel=1e-14)
            assert carried[node] == pytest.approx(dual.slope, rel=1e-13)


@pytest.mark.parametrize("name", GRAPHS)
def test_the_sum_over_paths_is_the_derivative_of_the_formula(name):
    graph = GRAPHS[name]
    for j, _ in enumerate(graph.outputs):
        want = numerical_gradient(
            lambda u, j=j: F[name](np.exp, *u)[j], np.array(point(graph))
        )
        for i, _ in enumerate(graph.inputs):
            got = sweeper(name, input=i + 1, output=j + 1).readings()["derivative"]
            assert got == pytest.approx(want[i], abs=1e-8)


def test_a_wrong_order_is_wrong_and_names_the_node():
    widget = sweeper("twice", order="wrong", a=2.0, b=1.0, input=1)
    found = widget.readings()
    assert (found["found"], found["derivative"]) == (15.0, 21.0)
    early = [(f["node"], f["early"]) for f in widget.frames() if f["early"]]
    assert early == [("c", ["d"])]
    for name, graph in GRAPHS.items():
        for k, _ in enumerate(graph.outputs):
            wrong = sweeper(name, order="wrong", output=k + 1)
            assert [f for f in wrong.frames() if f["early"]]
            right = sweeper(name, output=k + 1).frames()
            assert not [f for f in right if f["early"]]
            assert wrong.frames()[-1]["carried"] != right[-1]["carried"]
            used = set(graph.order(graph.outputs[k], True))
            assert used == set(graph.before(graph.outputs[k]))


def test_memory_and_sweeps():
    back, ahead = GraphSweeper(), GraphSweeper(mode="forward")
    # x, w, b with slopes; then the chain needs one node at a time, and b.
    assert [f["held"] for f in ahead.frames()] == [6, 4, 2, 2, 2, 2, 2]
    assert [f["held"] for f in back.frames()][:7] == list(range(3, 10))
    assert back.readings()["peak"] == 9
    assert back.frames()[-1]["held"] == 6  # three inputs with their gradients
    assert sweeper("outputs").readings()["sweeps"] == {"forward": 2, "reverse": 3}
    # The example of the notes.
    assert back.values()["h6"] == 0.5
    assert back.frames()[-1]["carried"]["w"] == 0.25


def test_the_still_picture_and_refusals():
    for state in CASES:
        widget = GraphSweeper(**state)
        html = widget.fallback()
        assert "nan" not in html and len(html) < 9000
        assert html.count("<tr>") == 1 + len(widget.values())
        assert set(SPOTS[widget.expression]) == set(widget.values())
    assert few(-0.0) == "0" and few(-0.24996) == "−0.25"
    assert few(1.2e-4) == "1.20×10⁻⁴" and few(8103.08) == "8100"
    with pytest.raises(TraitError, match="one of logistic, shared, twice, outputs"):
        GraphSweeper(expression="sigmoid")
    with pytest.raises(TraitError, match="order must be one of topological, wrong"):
        GraphSweeper(order="random")


SCRIPT = """
import { graphSweeperBook, graphSweeperNumPy, graphSweeperTorch } from "./codegen.js";
output(input.map((state) => ({ numpy: graphSweeperNumPy(state),
  book: graphSweeperBook(state), torch: graphSweeperTorch(state) })));
"""


@pytest.fixture(scope="module")
def written():
    return run_module(SCRIPT, [GraphSweeper(**s).state() for s in CASES], ENTRY.parent)


@pytest.mark.parametrize("library", ["numpy", "book", "torch"])
def test_the_copied_code_prints_the_derivative(written, library):
    for state, code in zip(CASES, (one[library] for one in written), strict=True):
        assert code.endswith("\n") and not code.endswith("\n\n")
        assert max(map(len, code.split("\n"))) <= 78 and "undefined" not in code
        widget = GraphSweeper(**state)
        start, end = widget.pair()
        printed, space = io.StringIO(), {}
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "copied code", "exec"), space)
        found = widget.readings()
        # By hand the order is the figure's; the engines sort by themselves.
        want = found["found" if library == "numpy" else "derivative"]
        assert math.isclose(space["slope"], want, rel_tol=1e-12, abs_tol=1e-14)
        assert printed.getvalue().startswith(f"d{end}/d{start} = ")
