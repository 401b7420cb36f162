"""The role {eval}`glue.name` on a page: the stored number, or a failed build."""

import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_output
from nbtext import read_text
from sphinx.cmd.build import main as sphinx_build

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """\
extensions = ["myst_nb", "book.inline_values"]
nb_execution_mode = "off"
"""


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Build one page whose notebook glued acc = 97.3 %; (exit status, HTML)."""
    monkeypatch.syspath_prepend(str(ROOT))

    def run(role):
        words = f"# Title\n\nIt is {role} here."
        notebook = read_text(f"# %% markdown a\n{words}\n# %% code b")
        record = {"name": "acc", "mime_prefix": "application/papermill.record/"}
        notebook.cells[1].outputs = [
            new_output(
                "display_data",
                data={"application/papermill.record/text/plain": "97.3 %"},
                metadata={"scrapbook": record},
            )
        ]
        nbformat.write(notebook, tmp_path / "index.ipynb")
        (tmp_path / "conf.py").write_text(CONFIG)
        out = tmp_path / "out"
        status = sphinx_build(["-q", "-W", "-E", "-b", "html", str(tmp_path), str(out)])
        page = out / "index.html"
        return status, page.read_text("utf-8") if page.exists() else ""

    yield run
    sys.modules.pop("book.inline_values", None)


def test_the_page_shows_the_stored_number(build):
    status, page = build("{eval}`glue.acc`")
    assert status == 0 and 'It is <span class="ffn-value">97.3 %</span> here.' in page


@pytest.mark.parametrize("role", ["{eval}`glue.loss`", "{eval}`acc`", "{eval}`1 + 1`"])
def test_an_unknown_number_fails_the_build(build, role):
    assert build(role)[0] != 0
