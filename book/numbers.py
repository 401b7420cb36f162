"""Chapters keep their own numbers while others are still to be written.

Sphinx would number the chapters of the table of contents 1, 2, 3, ...; here the
number is the one in the file's name, so chapters/11-initialization is chapter 11
and its first numbered equation is (11.1).
"""

import re

from docutils import nodes
from sphinx_external_toc.collectors import TocTreeCollectorWithStyles as Collector

CHAPTER = re.compile(r"chapters/(\d+)-")
assign_in_order = Collector.assign_section_numbers


def renumber(env, docname, number):
    """Replace the first part of every section number of a document."""
    numbers = env.toc_secnumbers[docname]
    for anchor, parts in numbers.items():
        numbers[anchor] = (number, *parts[1:]) if parts else parts
    for node in [env.titles[docname], *env.tocs[docname].findall(nodes.reference)]:
        if node.get("secnumber"):
            node["secnumber"] = [number, *node["secnumber"][1:]]


def assign_section_numbers(self, env):
    """Number the sections; return the documents that must be written again."""
    before = env.toc_secnumbers
    assign_in_order(self, env)
    for docname in env.toc_secnumbers:
        if match := CHAPTER.match(docname):
            renumber(env, docname, int(match[1]))
    return [doc for doc, now in env.toc_secnumbers.items() if now != before.get(doc)]


def setup(app):
    Collector.assign_section_numbers = assign_section_numbers
    return {"parallel_read_safe": True, "parallel_write_safe": True}
