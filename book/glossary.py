"""Mark Chinese terms as Chinese, for fonts and for screen readers."""

import re

from docutils import nodes

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def mark(app, doctree):
    for term in doctree.findall(nodes.term):
        if CHINESE.search(term.astext()):
            term["classes"].append("language-zh")  # docutils writes lang="zh"


def setup(app):
    app.connect("doctree-read", mark)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
