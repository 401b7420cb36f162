"""The plan on the title page: all chapters, with a link to those that exist."""

import re

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

CHAPTER = re.compile(r"(\d+) ([^:]+)(?::\s*(.*))?")


class chapter_entry(nodes.Inline, nodes.TextElement):
    """Stands for a chapter's title until it is known which pages exist."""


class Plan(SphinxDirective):
    """A line "3 Title: what it is about" is a chapter, any other a part."""

    has_content = True

    def run(self):
        box = nodes.container(classes=["ffn-plan"])
        for line in filter(None, (line.strip() for line in self.content)):
            if match := CHAPTER.fullmatch(line):
                number, title, about = match.groups()
                entry = nodes.paragraph(classes=["ffn-chapter"])
                entry += nodes.inline("", number, classes=["ffn-number"])
                entry += nodes.Text(" ")
                entry += chapter_entry("", title, number=int(number))
                if about:
                    entry += nodes.inline("", f": {about}", classes=["ffn-about"])
            else:
                entry = nodes.rubric("", line)
            box += entry
        return [box]


def link(app, doctree, docname):
    pages = {}
    for page in app.env.found_docs:
        if match := re.match(r"chapters/(\d+)-", page):
            pages[int(match[1])] = page
    for node in list(doctree.findall(chapter_entry)):
        text = node.astext()
        if page := pages.get(node["number"]):
            uri = app.builder.get_relative_uri(docname, page)
            node.replace_self(nodes.reference("", text, refuri=uri, internal=True))
        else:
            node.replace_self(nodes.inline("", text, classes=["ffn-to-come"]))


def setup(app):
    app.add_node(chapter_entry)
    app.add_directive("chapter-plan", Plan)
    app.connect("doctree-resolved", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
