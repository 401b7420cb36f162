"""Computed numbers in the prose, in JupyterLab: stored ones first, then live ones."""


import pytest
from nbformat.v4 import new_output
from test_lab_widgets import lab

from tools.browser import chromium
from tools.nbtext import read_text
from tools.notebook_form import stored_form

pytestmark = pytest.mark.browser

TEXT = """\
# %% code import
from ffnbook.notebook import glue

# %% code glue
glue(acc="98.6 %")

# %% markdown talk
It is {eval}`glue.acc` here.

# %% code card
from ffnbook import cards
cards.show(cards.card("claim", "a", "Claim", cards.paragraph("So.")), "So.")
"""


def stored():
    """The notebook as an earlier run left it: then the number was 97.3 %."""
    notebook = read_text(TEXT)
    record = {"name": "acc", "mime_prefix": "application/papermill.record/"}
    notebook.cells[1].outputs = [
        new_output(
            "display_data",
            data={record["mime_prefix"] + "text/plain": "97.3 %"},
            metadata={"scrapbook": record},
        )
    ]
    return stored_form(notebook)


def test_numbers_show_before_and_after_running(tmp_path):
    (tmp_path / "books").mkdir()
    (tmp_path / "books" / "test.ipynb").write_text(stored(), encoding="utf-8")
    with lab(tmp_path) as address, chromium() as browser:
        tab = browser.new_page(viewport={"width": 1300, "height": 1600})
        tab.goto(address)
        talk = tab.locator(".jp-MarkdownCell").first
        talk.get_by_text("It is 97.3 % here.").wait_for(timeout=90000)
        tab.get_by_text("| Idle").wait_for(timeout=60000)
        command = "window.jupyterapp.commands.execute('notebook:run-all-cells')"
        tab.evaluate(f"void {command}")
        talk.get_by_text("It is 98.6 % here.").wait_for(timeout=60000)
        card = tab.locator(".jp-OutputArea .ffn-card")
        card.wait_for(timeout=30000)
        edge = "e => getComputedStyle(e).borderLeftWidth"
        assert card.evaluate(edge) == "4px"  # JupyterLab kept the card's style
        assert tab.locator(".jp-OutputArea-output").count() == 1  # glue shows nothing
