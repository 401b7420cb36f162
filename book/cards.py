"""Give the cards of the notebooks an address, and remember where each stands.

`env.ffn_cards` maps (kind, id) to (page, HTML); the lists of claims and of myths
link to the cards with it. The address of a claim is page.html#claim-<id>.
On the page a number and its unit stay in one line.
"""

import re

from docutils import nodes

CARD = re.compile(
    r'<div class="ffn-card ffn-(?P<kind>\w+)" data-ffn-id="(?P<id>[^"]+)"'
)

# Code, a tag, or the blank between a number and its unit.
UNIT = re.compile(
    r"<(code|pre|style)\b.*?</\1>|<[^>]*>"
    r"|(?<=\d) (?=%|(?:points?|seeds?|steps?|epochs?|units?|layers?|times)\b)",
    re.S,
)


def unbroken(html):
    """The same HTML with "95 %" and "10 seeds" held together by a no-break space."""
    return UNIT.sub(lambda m: "\N{NO-BREAK SPACE}" if m[0] == " " else m[0], html)


def anchor(kind, name):
    return f"{kind}-{name}"


def mark(app, doctree):
    """Add the addresses to a page's cards and note them."""
    docname = app.env.docname
    for node in doctree.findall(nodes.raw):
        html = node.astext()
        if match := CARD.search(html):
            key = match["kind"], match["id"]
            html = html if key[0] == "exercise" else unbroken(html)
            known = app.env.ffn_cards.setdefault(key, (docname, html))
            if known == (docname, html):
                start = match.end()
                name = anchor(*key)
                node.children = [
                    nodes.Text(f'{html[:start]} id="{name}"{html[start:]}')
                ]


def forget(app, env, docname):
    """A page that is read again or gone has no cards until it is read."""
    env.ffn_cards = {
        key: place for key, place in env.ffn_cards.items() if place[0] != docname
    }


def merge(app, env, docnames, other):
    env.ffn_cards.update(
        {key: place for key, place in other.ffn_cards.items() if place[0] in docnames}
    )


def start(app):
    if not hasattr(app.env, "ffn_cards"):
        app.env.ffn_cards = {}


def setup(app):
    app.connect("builder-inited", start)
    app.connect("doctree-read", mark)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    return {
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
