"""Every chapter passes every guard, and every check notices a wrong equation."""

from pathlib import Path

import nbformat
import pytest
from guards import GUARDS, figures
from perturbed_checks import problems

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted((ROOT / "chapters").glob("*.ipynb"))


@pytest.fixture(scope="module", params=CHAPTERS, ids=lambda path: path.stem)
def chapter(request):
    return request.param, nbformat.read(request.param, as_version=4)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_chapter(chapter, guard):
    found = guard(chapter[1])
    assert not found, f"{guard.__doc__}\n" + "\n".join(found)


def test_checks_notice_a_wrong_equation(chapter):
    path, notebook = chapter
    found = problems(notebook, path.parent)
    assert not found, "\n".join(found)


def test_names_of_figures_are_unique_in_the_book():
    names = []
    for path in CHAPTERS:
        for cell in nbformat.read(path, as_version=4).cells:
            figure = cell.metadata.get("mystnb", {}).get("figure", {})
            names += [figure["name"]] if "name" in figure else []
    assert sorted(names) == sorted(set(names)), figures.__doc__
