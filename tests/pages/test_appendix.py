"""The appendix is complete for what exists: names, claims, myths, terms."""

import importlib
import inspect
import pkgutil
import re
from html import unescape

import pytest
from book_site import PAGES, ROOT

import ffnbook
from ffnbook.claims import all_claims
from ffnbook.myths import all_myths

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def text_of(site, name):
    return unescape((site / name).read_text(encoding="utf8"))


def public_names(module):
    """What a reader may import from a module, found by importing it."""
    if names := getattr(module, "__all__", None):
        return list(names)
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and (inspect.isfunction(value) or inspect.isclass(value))
        and value.__module__ == module.__name__
    ]


MODULES = [m.name for m in pkgutil.iter_modules(ffnbook.__path__) if m.name[0] != "_"]


@pytest.mark.parametrize("name", MODULES)
def test_every_public_name_stands_in_the_reference(name, site):
    page = text_of(site, "appendix/api.html")
    module = importlib.import_module(f"ffnbook.{name}")
    for public in public_names(module):
        assert re.search(rf'id="ffnbook\.\w+\.{public}"', page), public


def test_the_names_of_the_table_of_activations_stand_in_the_reference(site):
    page = text_of(site, "appendix/api.html")
    for name in importlib.import_module("ffnbook.activations").ACTIVATIONS:
        assert f'id="ffnbook.activations.{name}"' in page
        assert f'id="ffnbook.activations.{name}_grad"' in page


def shown(chapter):
    return f"chapters/{chapter}.html" in PAGES


@pytest.mark.parametrize(
    ("kind", "registered", "page"),
    [
        ("claim", all_claims(), "appendix/evidence.html"),
        ("myth", all_myths(), "appendix/misconceptions.html"),
    ],
)
def test_lists_link_every_card_where_it_stands(kind, registered, page, site):
    index = text_of(site, page)
    linked = {
        name: where
        for where, name in re.findall(rf'href="\.\./(\S+?)#{kind}-([^"]+)"', index)
    }
    expected = {
        name: f"chapters/{item.chapter}.html"
        for name, item in registered.items()
        if shown(item.chapter)
    }
    assert linked == expected
    for name, where in expected.items():
        chapter = text_of(site, where)
        assert f'data-ffn-id="{name}" id="{kind}-{name}"' in chapter


def test_the_evidence_says_in_how_many_seeds_each_claim_holds(site):
    index = text_of(site, "appendix/evidence.html")
    told = re.findall(r"✓ holds: (\d+) of (\d+)\sseeds, (\d+) needed\.", index)
    assert len(told) == sum(shown(claim.chapter) for claim in all_claims().values())
    assert all(int(needed) <= int(held) <= int(n) for held, n, needed in told)


def test_every_card_of_a_chapter_is_registered(site):
    for chapter in (p for p in PAGES if p.startswith("chapters/")):
        cards = re.findall(
            r'class="ffn-card ffn-(claim|myth)" data-ffn-id="([^"]+)"',
            text_of(site, chapter),
        )
        for kind, name in cards:
            assert name in (all_claims() if kind == "claim" else all_myths())


def test_every_term_has_a_chinese_name(site):
    source = (ROOT / "appendix" / "glossary.md").read_text(encoding="utf8")
    body = source.split(":sorted:")[1].split("```")[0]
    entries = [block for block in body.split("\n\n") if block.strip()]
    assert len(entries) > 80
    for entry in entries:
        terms = [line for line in entry.splitlines() if line and line[0] != " "]
        assert any(CHINESE.search(term) for term in terms), terms
        assert entry.splitlines()[-1].startswith("  "), f"{terms} is not explained"
    page = text_of(site, "appendix/glossary.html")
    assert '<dt id="term-1" lang="zh"' in page or 'lang="zh"' in page


def test_references_are_in_the_bibliography(site):
    source = (ROOT / "appendix" / "references.bib").read_text(encoding="utf8")
    keys = re.findall(r"^@\w+\{(\w+),", source, re.M)
    assert keys and len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z]+\d{4}", key) for key in keys)
    page = text_of(site, "appendix/bibliography.html")
    assert page.count('role="listitem"') == len(keys)


def test_the_plan_has_all_chapters_and_links_those_that_exist(site):
    page = text_of(site, "index.html")
    numbers = re.findall(r'class="ffn-number">(\d+)<', page)
    assert numbers == [str(n) for n in range(1, 19)]
    plan = page[page.index('class="ffn-plan') :]
    linked = set(re.findall(r'href="(chapters/[^"#]+)"', plan.split("</section>")[0]))
    assert linked == {p for p in PAGES if p.startswith("chapters/")}
