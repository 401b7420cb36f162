"""Show computed numbers in the text: the role {eval}`glue.name` on the pages.

JupyterLab evaluates the role in the kernel; the pages have no kernel and take the
number from the notebook's stored outputs. An unknown name is a warning, and
warnings fail the build.
"""

from docutils import nodes
from myst_nb.core.variables import RetrievalError, create_warning
from myst_nb.ext.glue.utils import retrieve_glue_data
from myst_nb.ext.utils import RoleBase


class InlineValue(RoleBase):
    """{eval}`glue.name`: the text that the notebook glued under this name."""

    def run(self):
        if not self.text.startswith("glue."):
            return self._problem(f"write glue.name, not {self.text!r}")
        try:
            data = retrieve_glue_data(self.document, self.text.removeprefix("glue."))
        except RetrievalError as error:
            return self._problem(str(error))
        value = nodes.inline("", data.data["text/plain"], classes=["ffn-value"])
        return [value], []

    def _problem(self, message):
        return [], [create_warning(message, self.document, self.line, "eval")]


def setup(app):
    app.setup_extension("myst_nb")  # it defines the role that is replaced here
    app.add_role("eval", InlineValue(), override=True)
    return {"version": "1", "parallel_read_safe": True}
