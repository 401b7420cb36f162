"""The page of misconceptions: what has no card is in its table, and nothing twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from ffnbook.myths import all_myths

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "appendix/misconceptions.md").read_text("utf-8")
PAGE = PAGE.replace("\N{NON-BREAKING HYPHEN}", "-")  # numbers stay on one line
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| E")
]
# What the chapters so far have to set right: source, first and last number.
COVERED = {
    "E0": [(1, 1), (3, 8)],
    "E1": [(1, 23)],
    "E2": [(1, 24)],
    "E3": [(1, 2), (5, 6), (12, 14)],
    "E4": [(1, 18)],
}


def in_table():
    return Counter(number for row in ROWS for number in row[0].split(", "))


def test_every_misconception_has_a_card_or_a_row():
    cards, rows = set(all_myths()), in_table()
    expected = {
        f"{source}-{n}"
        for source, spans in COVERED.items()
        for first, last in spans
        for n in range(first, last + 1)
    }
    assert sorted(expected - cards - set(rows)) == []
    assert sorted(cards & set(rows)) == [], "a card needs no row"
    assert max(rows.values()) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_says_where_the_right_form_is_computed(row):
    _, wrong, right, where = row
    assert wrong != right
    for label in re.findall(r"\{eq\}`([\w-]+)`", right + where):
        files = (ROOT / "chapters").glob("*.ipynb")
        assert any(f"({label})" in file.read_text("utf-8") for file in files), label
    for file in re.findall(r"\]\(\.\./(chapters/[\w.-]+)\)", where):
        assert (ROOT / file).is_file()
    assert "{eq}" in where or "](../chapters/" in where
