"""Every myth is refuted by its own numbers."""

import dataclasses
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
