"""Every picture is described in words, and is fetched only when it is near."""

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

logger = logging.getLogger(__name__)


def nearest(node):
    """Return the node, or the first one around it, that knows its line."""
    while node.parent is not None and not node.line:
        node = node.parent
    return node


class Pictures(SphinxPostTransform):
    default_priority = 900  # after the notebook outputs have become images

    def run(self, **kwargs):
        for node in self.document.findall(nodes.image):
            node["loading"] = "lazy"
            if not node.get("alt", "").strip():
                logger.warning("a picture without alt text", location=nearest(node))


def setup(app):
    app.add_post_transform(Pictures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
