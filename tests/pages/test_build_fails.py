"""What would be wrong on a page stops the build, and the message says where."""

import json
import shutil

import pytest
from book_site import ROOT, jupyter_book

SHARED = ["_config.yml", "book", "ffnbook", "tools"]
PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEA"
    "X+XDSwAAAABJRU5ErkJggg=="
)


@pytest.fixture
def small_book(tmp_path):
    return one_page_book(tmp_path)


def one_page_book(tmp_path):
    """Prepare a book of one page with this project's settings; return its builder."""
    for name in SHARED:
        if (ROOT / name).is_dir():
            (tmp_path / name).symlink_to(ROOT / name)
        else:
            shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "appendix").mkdir()
    shutil.copy(ROOT / "appendix" / "references.bib", tmp_path / "appendix")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\n")

    def build(text, suffix=".md"):
        (tmp_path / f"index{suffix}").write_text(text, encoding="utf8")
        done = jupyter_book(tmp_path, tmp_path)
        return done.returncode, done.stdout + done.stderr

    return build


def notebook(*cells):
    """A notebook's text from (type, source, outputs) of each cell."""
    made = []
    for number, (kind, source, outputs) in enumerate(cells):
        cell = {"cell_type": kind, "id": f"c{number}", "metadata": {}, "source": source}
        if kind == "code":
            cell |= {"execution_count": number + 1, "outputs": outputs}
        made.append(cell)
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return json.dumps(
        {
            "cells": made,
            "metadata": {"kernelspec": kernel},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    )


def test_a_sound_page_builds(small_book):
    code, said = small_book(
        "# A page\n\n$x^2$ and {cite}`qiu2020`.\n\n```{bibliography}\n```\n"
    )
    assert code == 0, said


def test_a_second_build_reads_nothing_again_and_changes_nothing(small_book, tmp_path):
    code, said = small_book("# A page\n\n```{api-reference}\n```\n")
    assert code == 0, said
    files = [f for f in (tmp_path / "_build" / "html").rglob("*") if f.is_file()]
    before = {file: file.read_bytes() for file in files}
    said = jupyter_book(tmp_path, tmp_path).stdout
    assert "0 added, 0 changed, 0 removed" in said
    assert "no targets are out of date" in said and "will overwrite" not in said
    assert [f for f in files if f.read_bytes() != before[f]] == []


def test_every_bad_formula_is_named_with_its_line(small_book):
    code, said = small_book("# A page\n\nGood $x$.\n\n$\\frac{1$\n\n$$\n\\nosuch\n$$\n")
    assert code != 0
    assert "index.md:5: " in said
    assert "Undefined control sequence: \\nosuch" in said
    assert "2 formula(s)" in said


def test_a_bad_formula_in_a_notebook_is_named_with_its_cell(small_book):
    cells = [("markdown", "# A page", None), ("markdown", "Text\n\n$\\frac{1$", None)]
    code, said = small_book(notebook(*cells), ".ipynb")
    assert code != 0
    assert "index.ipynb: cell 2, line 3" in said


LOOSE_ENDS = {
    "{term}`no such word`": "term not in glossary: 'no such word'",
    "{eq}`eq-nowhere`": "equation not found: eq-nowhere",
    "{numref}`fig-nowhere`": "undefined label: 'fig-nowhere'",
    "{doc}`nowhere`": "unknown document: 'nowhere'",
    "{cite}`nobody1900`": 'could not find bibtex key "nobody1900"',
    "[text](lost.md)": "'lost.md'",
    "![](book/logo.svg)": "a picture without alt text",
    "{eval}`glue.nothing`": "nothing",
}


@pytest.fixture(scope="module")
def loose_ends(tmp_path_factory):
    """What the build says of a page with every loose end, one a paragraph."""
    text = "\n\n".join(["# A page", *LOOSE_ENDS, ""])
    code, said = one_page_book(tmp_path_factory.mktemp("loose"))(text)
    assert code != 0
    return [line for line in said.splitlines() if "WARNING" in line]


@pytest.mark.parametrize("number", range(len(LOOSE_ENDS)))
def test_a_loose_end_is_a_warning_and_so_fails_the_build(number, loose_ends):
    place = f"index.md:{2 * number + 3}"
    message = list(LOOSE_ENDS.values())[number]
    said = [line for line in loose_ends if place in line]
    assert len(said) == 1 and message in said[0], (said, loose_ends)


def test_a_picture_of_a_notebook_needs_words(small_book):
    output = {
        "output_type": "display_data",
        "data": {"image/png": PICTURE, "text/plain": "<Figure>"},
        "metadata": {},
    }
    cells = [("markdown", "# A page", None), ("code", "show()", [output])]
    code, said = small_book(notebook(*cells), ".ipynb")
    assert code != 0
    assert "a picture without alt text" in said
