"""The lists of claims and of myths, made from their registries."""

from sphinx.util.docutils import SphinxDirective


class Index(SphinxDirective):
    def run(self):
        return []


def setup(app):
    app.add_directive("claims-index", Index)
    app.add_directive("myths-index", Index)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
