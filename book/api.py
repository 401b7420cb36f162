"""The reference of the package, made from its docstrings."""

from sphinx.util.docutils import SphinxDirective


class Reference(SphinxDirective):
    def run(self):
        return []


def setup(app):
    app.add_directive("api-reference", Reference)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
