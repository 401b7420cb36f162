"""The one form in which notebooks are stored: executed, and stable to the byte."""

import re

import nbformat
from notebook_values import glued_values, inline_values

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "pygments_lexer": "ipython3",
    },
}
# Tags fold a cell on the page; these do the same in JupyterLab.
FOLDS = {
    "hide-input": {"source_hidden": True},
    "hide-output": {"outputs_hidden": True},
    "hide-cell": {"source_hidden": True, "outputs_hidden": True},
}


def frozen_environment(root):
    """Variables for a kernel whose numbers do not depend on the number of cores."""
    threads = ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB_MAXIMUM")
    return {f"{name}_NUM_THREADS": "1" for name in threads} | {
        "PYTHONPATH": str(root),
        "PYTHONHASHSEED": "0",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "TZ": "UTC",
    }


class CellFailure(Exception):
    """A cell that raised: which, at which line, what."""


def execute(path, timeout=300):
    """Execute the notebook at `path` in its own folder; return its stored form."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=timeout,
        record_timing=False,
        store_widget_state=False,
        extra_arguments=["--log-level=40"],  # errors; not which transport it uses
        resources={"metadata": {"path": str(path.resolve().parent)}},
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise CellFailure(_failure(notebook, error)) from None
    return stored_form(notebook)


def _failure(notebook, error):
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", ()):
            if output.output_type != "error":
                continue
            if "raises-exception" in cell.metadata.get("tags", ()):
                continue
            trace = ANSI.sub("", "\n".join(output.traceback))
            lines = re.findall(r"Cell In\[\d+\], line (\d+)", trace)
            line = lines[0] if lines else "?"
            return (
                f"cell {number} (id {cell.id}), line {line}: "
                f"{output.ename}: {output.evalue}"
            )
    return str(error)


def stored_form(notebook):
    """Return the text of an executed notebook as it is committed.

    Raises ValueError when a markdown cell names a number that no cell glues.
    """
    glued = glued_values(notebook)
    count = 0
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code":
            count += 1
            _clean_code(cell, count)
        else:
            meta = {k: v for k, v in cell.metadata.items() if k == "tags"}
            values = inline_values(cell.source, glued, number)
            if values:
                meta["user_expressions"] = values
            cell.metadata = nbformat.from_dict(meta)
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    nbformat.validate(notebook)
    return nbformat.writes(notebook).rstrip("\n") + "\n"


def _clean_code(cell, count):
    meta = {k: v for k, v in cell.metadata.items() if k in ("tags", "mystnb")}
    folds = {}
    for tag in meta.get("tags", ()):
        folds |= FOLDS.get(tag, {})
    if folds:
        meta["jupyter"] = folds
    cell.metadata = nbformat.from_dict(meta)
    cell.execution_count = count
    cell.outputs = _merge_streams(cell.outputs)
    for output in cell.outputs:
        if output.output_type == "execute_result":
            output.execution_count = count
        if output.output_type == "error":  # frames hold paths of this machine
            output.traceback = [f"{output.ename}: {output.evalue}"]
        output.get("data", {}).pop(WIDGET_VIEW, None)


def _merge_streams(outputs):
    """Join neighbouring pieces of one stream: their cuts depend on timing."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else None
        if (
            last is not None
            and output.output_type == last.output_type == "stream"
            and output.name == last.name
        ):
            last.text += output.text
        else:
            merged.append(output)
    return merged
