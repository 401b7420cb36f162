"""Formulas are rendered by KaTeX while the book is built.

So a page needs no script and no other host for its maths, and a formula that
KaTeX cannot read stops the build. KaTeX runs in QuickJS, a small JavaScript
engine that comes as a Python wheel.
"""

import json
import re
from functools import cache
from pathlib import Path

import quickjs
from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

KATEX = Path(__file__).parent / "katex" / "katex.min.js"
MATHS = (nodes.math, nodes.math_block)
CELL = 10_000  # MyST-NB counts line n of cell c as line c * 10 000 + n + 1
RENDER = """
function render(tex, displayMode) {
  const strict = (code) => code === "unicodeTextInMathMode" ? "error" : "ignore";
  try {
    const options = {displayMode, strict, throwOnError: true};
    return JSON.stringify({html: katex.renderToString(tex, options)});
  } catch (error) {
    return JSON.stringify({error: error.message});
  }
}
"""
SOURCE = re.compile(r"<annotation.*?</annotation>", re.S)  # a second copy of the TeX
logger = logging.getLogger(__name__)


@cache
def engine():
    """Start the JavaScript engine once per build; return its render function."""
    context = quickjs.Context()
    context.eval(KATEX.read_text(encoding="utf8"))
    context.eval(RENDER)
    return context.get("render")


@cache
def render(tex, display):
    """Return the HTML of a formula; raise ValueError with KaTeX's message."""
    answer = json.loads(engine()(tex, display))
    if "error" in answer:
        raise ValueError(answer["error"])
    return SOURCE.sub("", answer["html"])


def place(node):
    """Return file:line of a node; in a notebook, the file, cell and line."""
    if node.source and node.source.endswith(".ipynb") and (node.line or 0) >= CELL:
        return f"{node.source}: cell {node.line // CELL}, line {node.line % CELL - 1}"
    return f"{node.source}:{node.line}"


def check(app, doctree):
    """Try every formula of a document when it is read, and report all bad ones."""
    bad = 0
    for node in doctree.findall(lambda n: isinstance(n, MATHS)):
        try:
            render(node.astext(), isinstance(node, nodes.math_block))
        except ValueError as error:
            bad += 1
            logger.error("%s: %s\n  %s", place(node), error, node.astext())
    if bad:
        raise ExtensionError(f"{bad} formula(s) that KaTeX cannot read, see above")


def html(node, display):
    try:
        return render(node.astext(), display)
    except ValueError as error:
        raise ExtensionError(f"{place(node)}: {error}\n  {node.astext()}") from None


def visit_inline(self, node):
    self.body.append(self.starttag(node, "span", "", CLASS="math notranslate"))
    self.body.append(html(node, False) + "</span>")
    raise nodes.SkipNode


def visit_display(self, node):
    self.body.append(self.starttag(node, "div", CLASS="math notranslate"))
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append(html(node, True) + "</div>\n")
    raise nodes.SkipNode


def setup(app):
    app.add_html_math_renderer("katex", (visit_inline, None), (visit_display, None))
    app.connect("doctree-read", check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
