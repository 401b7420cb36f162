"""The comparison of outputs: what it forgives, and that it forgives nothing more."""

import copy
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbval_last_digit import first_difference, same_text

ROOT = Path(__file__).resolve().parents[2]

SAME = [
    ("loss 0.1234", "loss 0.1235"),
    ("loss 0.1234", "loss 0.1233"),
    ("1.2e-05 and 3.0", "1.3e-05 and 3.0"),
    ("9.99e-05", "1.00e-04"),
    ("[ 9.99  1.00]", "[10.00  1.00]"),
    ("array([0.25, 0.5])", "array([0.2501, 0.5])"),
    ("-0.00", "0.00"),
    ("−0.51", "−0.52"),
    ('state="{&quot;w&quot;:0.125,', 'state="{&quot;w&quot;:0.126,'),
]
DIFFERENT = [
    ("loss 0.1234", "loss 0.1236"),  # two units
    ("1.2e-05", "1.4e-05"),
    ("1.2e-05", "1.2e-04"),
    ("9.98e-05", "1.00e-04"),
    ("12 seeds", "13 seeds"),  # whole numbers are exact
    ("array([1., 2.])", "array([1., 3.])"),
    ("0.1", "0.02"),
    ("0.5 holds", "0.5 fails"),
    ("0.5", "-0.5"),
    ("0.50 0.50", "0.50"),
    ("torch 2.13.0", "torch 2.14.0"),  # a version is no float
    ("width 0.5em", "width 0.6em"),
    ("a 0.50", "a  0.50"),  # spacing is exact
    ("nan", "0.0"),
    ("0.5", "1"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_one_unit_in_the_last_digit_is_forgiven(old, new):
    assert same_text(old, new) and same_text(new, old)


@pytest.mark.parametrize(("old", "new"), DIFFERENT)
def test_anything_else_is_a_difference(old, new):
    assert not same_text(old, new) and not same_text(new, old)


SOURCE = """\
from IPython.display import display
from ffnbook.notebook import glue
glue(acc="97.31 %")
print("loss 0.1234, 12 seeds, holds")
state = '<ffn-widget kind="a" state=\\'{"seed":7,"w":[0.125]}\\'></ffn-widget>'
display({"text/html": state, "text/plain": "widget"}, raw=True)
display({"image/svg+xml": "<svg/>", "text/plain": "line: n 3, mean 0.5000"}, raw=True)
"""


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A small notebook, executed and written by the refresh command."""
    path = tmp_path_factory.mktemp("stored") / "small.ipynb"
    cells = [
        new_markdown_cell("# Small", id="title"),
        new_code_cell(SOURCE, id="all"),
        new_code_cell("6 * 7", id="value"),
    ]
    nbformat.write(new_notebook(cells=cells), path)
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "refresh.py", path],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return nbformat.read(path, as_version=4)


def outputs(notebook):
    return notebook.cells[1].outputs


def replace(old, new, path):
    """Change a stored text: `path` is (cell, output, MIME type or None)."""

    def change(notebook):
        cell, number, mime = path
        output = notebook.cells[cell].outputs[number]
        holder, key = (output.data, mime) if mime else (output, "text")
        assert old in holder[key]
        holder[key] = holder[key].replace(old, new)

    return change


GLUED = "application/papermill.record/text/plain"
CHANGES = {
    "two units": replace("0.1234", "0.1236", (1, 1, None)),
    "a digit": replace("0.1234", "0.1734", (1, 1, None)),
    "a count": replace("12 seeds", "11 seeds", (1, 1, None)),
    "a word": replace("holds", "fails", (1, 1, None)),
    "a glued number": replace("97.31", "97.34", (1, 0, GLUED)),
    "a widget's seed": replace('"seed":7', '"seed":8', (1, 2, "text/html")),
    "a widget's weight": replace("0.125", "0.225", (1, 2, "text/html")),
    "the data of a figure": replace("0.5000", "0.5100", (1, 3, "text/plain")),
    "the result": replace("42", "43", (2, 0, "text/plain")),
    "a missing output": lambda nb: outputs(nb).pop(),
    "no outputs": lambda nb: outputs(nb).clear(),
    "an extra output": lambda nb: outputs(nb).append(copy.deepcopy(outputs(nb)[2])),
    "outputs exchanged": lambda nb: outputs(nb).insert(2, outputs(nb).pop()),
    "a missing picture": lambda nb: outputs(nb)[3].data.pop("image/svg+xml"),
    "a glued name": lambda nb: outputs(nb)[0].metadata.scrapbook.update(name="loss"),
    "a null count": lambda nb: nb.cells[1].update(execution_count=None),
    "a null count, no outputs": lambda nb: nb.cells[1].update(
        execution_count=None, outputs=[]
    ),
}
FORGIVEN = {
    "nothing": lambda nb: None,
    "one unit": replace("0.1234", "0.1235", (1, 1, None)),
    "one unit in a widget": replace("0.125", "0.126", (1, 2, "text/html")),
    "one unit glued": replace("97.31", "97.30", (1, 0, GLUED)),
    "bytes of a picture": replace("<svg/>", "<svg></svg>", (1, 3, "image/svg+xml")),
}


def test_each_change_is_caught_and_the_last_digit_is_not(stored, tmp_path):
    """All changed copies in one notebook: exactly the cells of bad ones fail."""
    changes = CHANGES | FORGIVEN
    cells = []
    for i, change in enumerate(changes.values()):
        copied = copy.deepcopy(stored)
        change(copied)
        for cell in copied.cells[1:]:
            cell.id = f"{cell.id}-{i}"
            cells.append(cell)
    nbformat.write(new_notebook(cells=cells), tmp_path / "copies.ipynb")
    flags = ["--nbval", "--nbval-current-env", "-rf", "-p", "nbval_last_digit"]
    flags += ["-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", tmp_path]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *flags, tmp_path],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}"},
    )
    numbers = [int(n) for n in re.findall(r"^FAILED.*Cell (\d+)", done.stdout, re.M)]
    caught = {list(changes)[n // 2] for n in numbers}
    assert caught == set(CHANGES), done.stdout[-3000:]


@pytest.mark.parametrize("name", [n for n in CHANGES if not n.startswith("a null")])
def test_the_message_names_the_output(stored, name):
    changed = copy.deepcopy(stored)
    CHANGES[name](changed)
    cell = 2 if name == "the result" else 1
    message = first_difference(stored.cells[cell].outputs, changed.cells[cell].outputs)
    assert "output" in message
