"""Edit a notebook as text: the author's way in. See --help.

    python tools/nbtext.py show chapters/02-activations.ipynb > ch02.txt
    python tools/nbtext.py build ch02.txt chapters/02-activations.ipynb

A line `# %% markdown some-id` or `# %% code some-id` opens a cell. Lines that start
with `#| ` right below it are settings of the cell: tags, caption, name, alt.
`build` writes a notebook without outputs; `tools/refresh.py` fills them in.
"""

import argparse
import re
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

OPEN = re.compile(r"^# %% (markdown|code) ([a-z0-9][a-z0-9_-]{0,63})\s*$")
KEYS = ("tags", "caption", "name", "alt")


def read_text(text):
    """Turn the text form into a notebook. ValueError names the line at fault."""
    cells, seen, current = [], set(), None
    for number, line in enumerate(text.splitlines(), start=1):
        match = OPEN.match(line)
        if match:
            kind, name = match.groups()
            if name in seen:
                raise ValueError(f"line {number}: the id {name!r} is used twice")
            seen.add(name)
            current = {"kind": kind, "id": name, "set": {}, "lines": []}
            cells.append(current)
        elif line.startswith("# %%"):
            raise ValueError(f"line {number}: write '# %% code some-id'; got {line!r}")
        elif current is None:
            if line.strip():
                raise ValueError(f"line {number}: text before the first cell")
        elif line.startswith("#| ") and not current["lines"]:
            key, _, value = line[3:].partition(": ")
            if key not in KEYS or not value:
                raise ValueError(f"line {number}: a setting is one of {KEYS}: value")
            current["set"][key] = value.strip()
        else:
            current["lines"].append(line)
    return new_notebook(cells=[_cell(c) for c in cells])


def _cell(parts):
    make = new_code_cell if parts["kind"] == "code" else new_markdown_cell
    cell = make("\n".join(parts["lines"]).strip("\n"), id=parts["id"])
    given, meta = parts["set"], {}
    if "tags" in given:
        meta["tags"] = sorted(re.split(r"[,\s]+", given["tags"]))
    if "caption" in given or "alt" in given:
        missing = [k for k in ("caption", "name", "alt") if k not in given]
        if missing:
            raise ValueError(f"cell {parts['id']}: a figure needs {missing} too")
        figure = {"caption": given["caption"], "name": given["name"]}
        meta["mystnb"] = {"figure": figure, "image": {"alt": given["alt"]}}
    cell.metadata = nbformat.from_dict(meta)
    return cell


def write_text(notebook):
    """Turn a notebook into its text form (outputs left out)."""
    blocks = []
    for cell in notebook.cells:
        lines = [f"# %% {cell.cell_type} {cell.id}"]
        mystnb = cell.metadata.get("mystnb", {})
        given = {
            "tags": " ".join(cell.metadata.get("tags", [])),
            **mystnb.get("figure", {}),
            **mystnb.get("image", {}),
        }
        lines += [f"#| {key}: {given[key]}" for key in KEYS if given.get(key)]
        blocks.append("\n".join([*lines, cell.source, ""]))
    return "\n".join(blocks)


def main(argv=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="print a notebook as text")
    show.add_argument("notebook", type=Path)
    build = commands.add_parser("build", help="make a notebook from text")
    build.add_argument("text", type=Path)
    build.add_argument("notebook", type=Path)
    args = parser.parse_args(argv)
    try:
        if args.command == "show":
            print(write_text(nbformat.read(args.notebook, as_version=4)), end="")
        else:
            notebook = read_text(args.text.read_text(encoding="utf-8"))
            nbformat.write(notebook, args.notebook)
    except (OSError, ValueError) as error:
        sys.exit(f"nbtext: {error}")


if __name__ == "__main__":
    main()
