"""Numbers in the prose of a notebook: where they are glued, where they show."""

import re

EVAL = re.compile(r"\{eval\}`([^`]+)`")


def glued_values(notebook):
    """{name: text} of all numbers glued in the outputs of a notebook."""
    values = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            record = output.get("metadata", {}).get("scrapbook")
            if record:
                text = output.data[record["mime_prefix"] + "text/plain"]
                values[record["name"]] = "".join(text)
    return values


def inline_values(source, glued, number):
    """What JupyterLab stores beside a markdown cell that shows values."""
    stored = []
    for expression in EVAL.findall(source):
        name = expression.removeprefix("glue.")
        if not expression.startswith("glue.") or name not in glued:
            known = ", ".join(sorted(glued)) or "none"
            raise ValueError(
                f"cell {number}: the text shows {expression!r}, which no cell glues "
                f"(glued: {known})"
            )
        result = {"data": {"text/plain": glued[name]}, "metadata": {}, "status": "ok"}
        if expression not in [s["expression"] for s in stored]:
            stored.append({"expression": expression, "result": result})
    return stored
