"""The reference of the package, made from its docstrings.

The docstrings are plain text, so they are shown as text: a blank line ends a
paragraph, backticks make code, and indented lines keep their form.
"""

import re
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from book.public_names import Package

PACKAGE = Path(__file__).parent.parent / "ffnbook"


def sources():
    return {str(file) for file in PACKAGE.rglob("*.py")}


def inline(text):
    """Return text nodes; what stands between backticks becomes code."""
    parts = re.split(r"`+([^`]+)`+", text)
    for index, part in enumerate(parts):
        if part:
            yield nodes.literal("", part) if index % 2 else nodes.Text(part)


def prose(doc):
    """Return the paragraphs of a docstring as nodes."""
    blocks = []
    for block in re.split(r"\n\s*\n", doc.strip()):
        lines = block.splitlines()
        if not block.strip():
            continue
        if any(line.startswith("    ") for line in lines) or block.startswith(">>>"):
            blocks.append(nodes.literal_block(block, block, language="text"))
        else:
            words = inline(" ".join(lines))
            blocks.append(nodes.paragraph("", "", *words, support_smartquotes=False))
    return blocks


class Reference(SphinxDirective):
    """List every public module, name and method of the package."""

    def run(self):
        package = Package(PACKAGE)
        self.domain = self.env.get_domain("py")
        for file in sources():
            self.env.note_dependency(file)
        shown = set()
        return [self.module(package, name, shown) for name in package.modules()]

    def module(self, package, name, shown):
        section = nodes.section(ids=[f"module-{name.replace('.', '-')}"])
        section += nodes.title("", "", nodes.literal("", name))
        section += prose(package.doc(name))
        for origin, item in package.public(name):
            if (origin, item.name) not in shown:
                shown.add((origin, item.name))
                section += self.entry(item, name)
        return section

    def entry(self, item, owner):
        """Return the description of one name, known to the Python domain."""
        full = f"{owner}.{item.name}"
        kinds = {"domain": "py", "objtype": item.kind, "desctype": item.kind}
        desc = addnodes.desc("", **kinds, classes=["py", item.kind])
        desc["noindex"] = desc["no-index"] = False
        line = addnodes.desc_signature("", "", ids=[full], fullname=full)
        line["class"], line["module"] = "", owner
        if item.kind in ("class", "property"):
            line += addnodes.desc_annotation("", f"{item.kind} ")
        line += addnodes.desc_name("", item.name)
        line += nodes.inline("", item.signature, support_smartquotes=False)
        desc += line
        self.state.document.note_explicit_target(line)
        self.domain.note_object(full, item.kind, full, location=line)
        content = addnodes.desc_content("", *prose(item.doc))
        content += [self.entry(member, full) for member in item.members]
        desc += content
        return desc


def outgrown(app, env, added, changed, removed):
    """The pages that lack a new file; Sphinx itself notices a changed one."""
    first, files = str(PACKAGE / "__init__.py"), sources()
    return [page for page, known in env.dependencies.items()
            if first in known and not files <= known]  # fmt: skip


def setup(app):
    app.add_directive("api-reference", Reference)
    app.connect("env-get-outdated", outgrown)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
