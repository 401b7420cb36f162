"""The layout lab in Python: torch's Jacobian, its transpose, the reversed chain."""

import contextlib
import io
from functools import reduce

import numpy as np
import pytest
import torch
from traitlets import TraitError

from ffnbook.widgets import LayoutLab
from ffnbook.widgets.layout_lab import EXPRESSIONS, LAYOUTS
from tools.bundle import ENTRY
from tools.fixtures.layout_lab import CASES, numbers
from tools.node import run_module

SCRIPT = """
import { layoutLabNumPy, layoutLabTorch } from "./codegen.js";
output(input.map((state) => ({ numpy: layoutLabNumPy(state),
  torch: layoutLabTorch(state) })));
"""


@pytest.fixture(scope="module")
def written():
    states = [LayoutLab(**state).state() for state in CASES]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


def by_torch(widget):
    """The Jacobian by automatic differentiation, a row an output."""
    x, W, A, v = (torch.tensor(part, dtype=torch.float64)
                  for part in (widget.x, widget.W, widget.A, widget.v))  # fmt: skip
    W, A = W.reshape(2, 3), A.reshape(3, 3)
    f = {
        "linear": lambda x: W @ x,
        "logistic": lambda x: torch.sigmoid(W @ x),
        "weighted": lambda x: (v @ torch.sigmoid(W @ x))[None],
        "quadratic": lambda x: (x @ A @ x)[None],
        "softmax": lambda x: torch.softmax(x, dim=0),
    }[widget.expression]
    return torch.autograd.functional.jacobian(f, x).numpy()


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_the_numerator_layout_is_torch_s_and_the_other_its_transpose(expression):
    for seed in range(5):
        widget = LayoutLab(expression=expression, **numbers(seed))
        want = by_torch(widget)
        np.testing.assert_allclose(
            widget.jacobian("numerator"), want, rtol=1e-12, atol=1e-14
        )
        np.testing.assert_allclose(
            widget.jacobian("denominator"), want.T, rtol=1e-12, atol=1e-14
        )
        for layout in LAYOUTS:
            np.testing.assert_allclose(
                widget.differences(layout), widget.jacobian(layout), atol=1e-8
            )
        assert widget.readings()["error"] < 1e-7


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_the_chain_multiplies_to_the_table_and_reverses(expression):
    widget = LayoutLab(expression=expression, **numbers(3))
    chains = {layout: widget.chain(layout) for layout in LAYOUTS}
    for layout, chain in chains.items():
        total = reduce(np.matmul, (matrix for _, matrix in chain))
        np.testing.assert_allclose(total, widget.jacobian(layout), rtol=1e-14)
    names = [[name for name, _ in chains[layout]] for layout in LAYOUTS]
    assert names[0] == names[1][::-1]
    if expression == "weighted":
        assert names[0] == ["ds/dy", "dy/dz", "dz/dx"]
        shapes = [matrix.shape for _, matrix in chains["denominator"]]
        assert shapes == [(3, 2), (2, 2), (2, 1)]


def test_what_the_examples_say():
    quadratic = LayoutLab(expression="quadratic", convention="denominator")
    A, x = np.reshape(quadratic.A, (3, 3)), np.array(quadratic.x)
    np.testing.assert_allclose(quadratic.jacobian()[:, 0], (A + A.T) @ x)
    assert np.abs(quadratic.jacobian()[:, 0] - 2 * A @ x).min() > 0.1
    J = LayoutLab(expression="softmax").jacobian()
    np.testing.assert_array_equal(J, J.T)
    assert LayoutLab(expression="linear").jacobian().shape == (2, 3)


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_copied_code_prints_the_table(written, library):
    for state, code in zip(CASES, (page[library] for page in written), strict=True):
        assert code.endswith("\n") and max(map(len, code.split("\n"))) <= 78
        printed, space = io.StringIO(), {}
        with contextlib.redirect_stdout(printed):
            exec(code, space)
        widget = LayoutLab(**state)
        np.testing.assert_allclose(
            np.asarray(space["J"]), widget.jacobian(), rtol=1e-10, atol=1e-13
        )
        assert printed.getvalue().startswith(str(widget.readings()["shape"]))
        if library == "numpy":
            assert printed.getvalue().strip().endswith("below 1e-7: True")


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"convention": "rows"}, "one of numerator, denominator"),
        ({"expression": "Wx"}, "expression must be one of linear, logistic"),
        ({"x": [1, 2]}, "x must hold 3 to 3 numbers"),
        ({"W": [[1, 2, 3], [4, 5, 6]]}, "W must hold 6 to 6"),
        ({"A": [9] * 9}, "A must be a number from -5 to 5; got 9"),
        ({"out": 4}, "out must be a whole number from 1 to 3"),
    ],
)
def test_bad_values_are_refused(setting, words):
    with pytest.raises(TraitError, match=words):
        LayoutLab(**setting)


def test_the_chosen_entry_stays_in_the_table_and_in_the_picture():
    widget = LayoutLab(expression="weighted", out=3, into=2)
    assert widget.entry() == (0, 1)
    for state in CASES:
        html = LayoutLab(**state).fallback()
        assert "nan" not in html and html.count("<tr>") == 3 and len(html) < 9000
    html = LayoutLab().fallback()
    assert "∂y₁/∂x₂ = −0.2403" in html and "∂y/∂z · ∂z/∂x" in html
