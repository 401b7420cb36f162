"""The lists of claims and of myths, made from their registries.

An entry links to the card in its chapter, and a claim shows the numbers of that
card. Without -W a registered card that no page shows is only a warning.
"""

import importlib
import re
from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from book.api import inline
from book.cards import anchor

PACKAGE = Path(__file__).parent.parent / "ffnbook"
TABLE = re.compile(r"<table>.*</table>", re.S)
VERDICT = re.compile(r'<p class="ffn-verdict">.*?</p>', re.S)
logger = logging.getLogger(__name__)


class card_index(nodes.General, nodes.Element):
    """Stands for a list until all pages have been read."""


class Index(SphinxDirective):
    kind = ""

    def run(self):
        for file in (PACKAGE / f"{self.kind}s").glob("*.py"):
            self.env.note_dependency(str(file))
        self.env.ffn_indexes.add(self.env.docname)
        return [card_index(kind=self.kind)]


class Claims(Index):
    kind = "claim"


class Myths(Index):
    kind = "myth"


def registered(kind):
    """Return {id: claim or myth} of all chapters."""
    module = importlib.import_module(f"ffnbook.{kind}s")
    return getattr(module, f"all_{kind}s")()


def claim_entry(claim, html):
    """The statement, then the card's numbers, condition and count of seeds."""
    words = nodes.strong("", "", *inline(claim.statement))
    yield nodes.paragraph("", "", words, classes=["ffn-statement"])
    if table := TABLE.search(html):
        box = f'<div class="table-wrapper">{table[0]}</div>'
        yield nodes.raw("", box, format="html")
    if verdict := VERDICT.search(html):
        yield nodes.raw("", verdict[0], format="html")


def myth_entry(myth, html):
    """What is often said, and what is true."""
    for label, words in (("Often read: ", myth.claim), ("Correct: ", myth.truth)):
        yield nodes.paragraph("", "", nodes.strong("", label), *inline(words))


ENTRIES = {"claim": claim_entry, "myth": myth_entry}


def fill(app, doctree, docname):
    """Replace the placeholders by the list, chapter by chapter."""
    for place in list(doctree.findall(card_index)):
        kind = place["kind"]
        chapters = {}
        for name, item in registered(kind).items():
            if (kind, name) in app.env.ffn_cards:
                page, html = app.env.ffn_cards[kind, name]
                entry = link_entry(app, docname, page, kind, name, item, html)
                chapters.setdefault(page, []).append(entry)
            elif f"chapters/{item.chapter}" in app.env.found_docs:
                logger.warning("no page shows the %s %r", kind, name, location=docname)
        place.replace_self(
            [chapter_section(app, page, chapters[page]) for page in sorted(chapters)]
            or [nodes.paragraph("", "None yet.")]
        )


def link_entry(app, docname, page, kind, name, item, html):
    target = app.builder.get_relative_uri(docname, page) + "#" + anchor(kind, name)
    title = f"Myth {name} in its chapter" if kind == "myth" else f"The card {name}"
    link = nodes.reference("", title, refuri=target, internal=True)
    box = nodes.container(classes=["ffn-entry"], ids=[f"entry-{anchor(kind, name)}"])
    box += list(ENTRIES[kind](item, html))
    box += nodes.paragraph("", "", link, classes=["ffn-entry-link"])
    return box


def chapter_section(app, page, entries):
    title = app.env.titles[page].astext()
    number = app.env.titles[page].get("secnumber")
    shown = f"{number[0]}. {title}" if number else title
    section = nodes.section(ids=[page.replace("/", "-")])
    section += nodes.title("", shown)
    section += entries
    return section


def start(app):
    if not hasattr(app.env, "ffn_indexes"):
        app.env.ffn_indexes = set()
    app.env.ffn_cards_listed = dict(app.env.ffn_cards)


def outdated(app, env):
    """When a card came, went or changed, the lists are written again."""
    changed = env.ffn_cards != env.ffn_cards_listed
    env.ffn_cards_listed = dict(env.ffn_cards)
    return sorted(env.ffn_indexes) if changed else []


def setup(app):
    app.add_node(card_index)
    app.add_directive("claims-index", Claims)
    app.add_directive("myths-index", Myths)
    app.connect("builder-inited", start)
    app.connect("env-get-updated", outdated)
    app.connect("doctree-resolved", fill)
    return {"env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
