"""The tools that write notebooks: all or nothing, and twice the same bytes."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from guards import GUARDS, furniture
from nbtext import read_text, write_text

ROOT = Path(__file__).resolve().parents[2]
GOOD = """\
# %% markdown title
# Small

# %% code imports
from IPython.display import display
from ffnbook.notebook import check, glue

# %% markdown eq
$$ a = b $$ (eq-a)

# %% code check
#| tags: check hide-input
print("one")
x = [1.5, 2.5]
check("eq-a", sum(x), x[0] + x[1])

# %% code glue
glue(total=f"{sum(x):.1f}")

# %% code widget
view = "application/vnd.jupyter.widget-view+json"
display({view: {"model_id": "1"}, "text/plain": "W"}, raw=True)

# %% code error
#| tags: raises-exception
x[2]

# %% markdown talk
The sum is {eval}`glue.total`.
"""


def refresh(*paths):
    return subprocess.run(
        [sys.executable, ROOT / "tools" / "refresh.py", *paths],
        capture_output=True,
        text=True,
    )


def build(folder, name, text):
    path = folder / name
    nbformat.write(read_text(text), path)
    return path


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory):
    """A notebook refreshed once, dirtied as editors do, and refreshed again."""
    path = build(tmp_path_factory.mktemp("book"), "good.ipynb", GOOD)
    first = refresh(path)
    assert first.returncode == 0, first.stderr
    once = path.read_bytes()
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.widgets = {"state": {}}
    notebook.metadata.language_info.version = "3.0"
    for cell in notebook.cells:
        cell.metadata.execution = {"shell.execute_reply": "2026-01-01"}
        cell.metadata.trusted = True
    notebook.cells[1].execution_count = 41
    nbformat.write(notebook, path)
    assert path.read_bytes() != once
    second = refresh(path)
    assert second.returncode == 0, second.stderr
    return once, path


def test_twice_the_same_bytes(refreshed):
    once, path = refreshed
    assert path.read_bytes() == once


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_what_refresh_writes_passes_the_guards(refreshed, guard):
    if guard is not furniture:
        assert guard(nbformat.read(refreshed[1], as_version=4)) == []


def test_the_stored_form(refreshed):
    raw = json.loads(refreshed[0])
    cells = {cell["id"]: cell for cell in raw["cells"]}
    counts = [c["execution_count"] for c in raw["cells"] if c["cell_type"] == "code"]
    assert counts == [1, 2, 3, 4, 5]
    assert set(raw["metadata"]) == {"kernelspec", "language_info"}
    assert list(cells["widget"]["outputs"][0]["data"]) == ["text/plain"]
    assert cells["error"]["outputs"][0]["traceback"] == [
        "IndexError: list index out of range"
    ]
    assert cells["check"]["metadata"]["jupyter"] == {"source_hidden": True}
    (value,) = cells["talk"]["metadata"]["user_expressions"]
    assert value["expression"] == "glue.total"
    assert value["result"]["data"] == {"text/plain": "4.0"}


def test_an_error_leaves_all_files_untouched(tmp_path):
    good = build(tmp_path, "good.ipynb", GOOD)
    text = "# %% code one\nx = 1\n# %% code two\ny = 2\n1 / 0\n"
    bad = build(tmp_path, "bad.ipynb", text)
    before = good.read_bytes(), bad.read_bytes()
    done = refresh(good, bad)
    assert done.returncode == 1
    assert "bad.ipynb: cell 2 (id two), line 2: ZeroDivisionError" in done.stderr
    assert (good.read_bytes(), bad.read_bytes()) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# %% markdown a\n{eval}`glue.nothing`\n", "no cell glues"),
        ("# %% markdown a\n{eval}`1 + 1`\n", "no cell glues"),
    ],
)
def test_a_number_that_nobody_glues_is_an_error(tmp_path, text, words):
    done = refresh(build(tmp_path, "a.ipynb", text))
    assert done.returncode == 1 and words in done.stderr


def test_text_and_notebook_are_the_same(tmp_path):
    text = GOOD + "\n# %% code figure\n#| tags: hide-input\n#| caption: A `line`: up.\n"
    text += "#| name: fig-line\n#| alt: A line, rising.\nshow(x)\n"
    assert write_text(read_text(text)) == text
    assert write_text(read_text(text.replace("\n\n# %%", "\n# %%"))) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# %% code a\n# %% code a\n", "twice"),
        ("# %% code\n", "some-id"),
        ("words\n# %% code a\n", "before the first cell"),
        ("# %% code a\n#| colour: red\n", "a setting is one of"),
        ("# %% code a\n#| caption: A.\nshow()", "needs"),
    ],
)
def test_bad_text_is_explained(text, words):
    with pytest.raises(ValueError, match=words):
        read_text(text)
