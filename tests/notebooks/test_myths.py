"""Every myth is refuted by its own numbers."""

import dataclasses
import json
from pathlib import Path

import pytest

from ffnbook.myths import Myth, all_myths, as_html, as_text, compute

ROOT = Path(__file__).resolve().parents[2]
MYTHS = all_myths()


@pytest.mark.parametrize("name", MYTHS)
def test_the_numbers_refute_the_myth(name):
    myth = MYTHS[name]
    numbers = compute(myth)
    page = as_html(myth, numbers)
    assert page.index("<details") > page.index("Your guess first")
    assert "<table" not in page[: page.index("<details")], "the guess comes first"


@pytest.mark.parametrize("name", MYTHS)
def test_the_myth_stands_in_its_chapter(name):
    notebook = ROOT / "chapters" / f"{MYTHS[name].chapter}.ipynb"
    if not notebook.exists():
        pytest.skip("the chapter is still to be written")
    assert f'myth_card(\\"{name}\\")' in notebook.read_text(encoding="utf-8")


# Optimisation problems: every sentence to be set right, and the chapter that does it.
OPTIMISATION = {
    "E0-3": "11-initialization", "E3-6": "11-initialization",
    "E3-14": "11-initialization", "E4-13": "11-initialization",
    "E4-8": "02-activations", "E4-14": "04-regression",
    "E0-8": "12-gradients", "E1-22": "12-gradients", "E1-23": "12-gradients",
    "E2-13": "12-gradients", "E2-14": "12-gradients", "E2-15": "12-gradients",
    "E2-16": "12-gradients", "E3-12": "12-gradients", "E3-13": "12-gradients",
}


@pytest.mark.parametrize(("name", "chapter"), OPTIMISATION.items())
def test_a_sentence_is_set_right_on_a_card_or_in_a_table_with_a_number(name, chapter):
    if name in MYTHS:
        assert MYTHS[name].chapter == chapter
        return
    notebook = json.loads((ROOT / "chapters" / f"{chapter}.ipynb").read_text("utf-8"))
    rows = [line for cell in notebook["cells"] if cell["cell_type"] == "markdown"
            for line in cell["source"] if line.startswith(f"| **{name}** ")]
    assert len(rows) == 1 and "{eval}`glue." in rows[0]


def numbers():
    return {"`tanh(2)`": "0.964", "`arctan(2)`": "1.107"}


OURS = Myth(
    id="X-1",
    chapter="none",
    claim="Tanh is the arc tangent.",
    question="Are they equal at 2?",
    experiment=numbers,
    refuted=lambda n: n["`tanh(2)`"] != n["`arctan(2)`"],
    truth="It is another function.",
)


def test_the_card():
    page, text = as_html(OURS, numbers()), as_text(OURS, numbers())
    for words in ("arc tangent", "0.964", "1.107", "another function"):
        assert words in page and words in text
    assert "return {" in page  # the code behind the numbers


def test_a_myth_that_is_not_refuted_is_an_error():
    with pytest.raises(ValueError, match="do not refute"):
        compute(dataclasses.replace(OURS, refuted=lambda n: False))


def test_numbers_are_texts_with_fixed_digits():
    with pytest.raises(ValueError, match="fixed digits"):
        compute(dataclasses.replace(OURS, experiment=lambda: {"a": 0.1}))
