"""What every chapter keeps to. Each guard takes a notebook and lists its problems.

The rules are explained to authors in CONTRIBUTING.md. A guard has the form
guard(notebook) -> list of sentences; an empty list is good.
"""

import ast
import copy
import difflib
import re
import statistics

import nbformat
from notebook_form import stored_form
from notebook_values import EVAL, glued_values
from prose import equation_labels, loose_numbers
from shown_code import definitions, package_definitions

FRAME = ("+++", "---")
MAX_LINES, MAX_MEDIAN, MAX_WIDTH = 25, 7, 78
TAGS = {
    "check",  # executes a labelled equation
    "exercise",  # the reader writes here
    "in-package",  # the same code is in the package
    "hide-input",
    "hide-output",
    "hide-cell",
    "remove-input",
    "raises-exception",  # the error is the lesson
}
# Names of XML vocabularies look like addresses; no browser asks for them.
VOCABULARY = re.compile(
    r"https?://(www\.w3\.org|purl\.org/dc|creativecommons\.org/ns)[^\s\"'<>]*"
)
IN_OUTPUT = {
    "a link": re.compile(r"https?://|www\.\w"),
    "a memory address": re.compile(r"\b0x[0-9a-fA-F]{6,}"),
    "a path of this machine": re.compile(
        r"(?<![\w<./])(/(home|root|tmp|usr|work|opt|var|mnt|Users|private)/\S|"
        r"[A-Z]:\\\w|~/\w)|ipykernel_\d"
    ),
    "a float with more than 10 digits": re.compile(r"(?<![\w.])\d*\.\d{11,}(?!\w)"),
}
IN_SOURCE = {
    "a shell or magic line": re.compile(r"^\s*[!%]", re.M),
    "a link": re.compile(r"https?://"),
    "a global seed": re.compile(r"\b(np|numpy)\.random\.seed|\brandom\.seed"),
    "NumPy's old random functions": re.compile(
        r"\b(?:np|numpy)\.random\.(?!default_rng|Generator|SeedSequence|PCG64)\w+"
    ),
    "a path of this machine": IN_OUTPUT["a path of this machine"],
}


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def markdown(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown"]


def tags(cell):
    return cell.metadata.get("tags", [])


def names(cell):
    return f"cell {cell.id}"


def counts(notebook):
    """Every code cell was run, in order, in one fresh kernel."""
    found = [cell.execution_count for cell in code_cells(notebook)]
    wanted = list(range(1, len(found) + 1))
    return [] if found == wanted else [f"counts are {found}, not 1 to {len(found)}"]


def form(notebook):
    """The file is what the refresh command writes: nothing else is in it."""
    stored = nbformat.writes(notebook).rstrip("\n") + "\n"
    try:
        refreshed = stored_form(copy.deepcopy(notebook))
    except ValueError as error:
        return [str(error)]
    if stored == refreshed:
        return []
    lines = difflib.unified_diff(stored.splitlines(), refreshed.splitlines(), n=0)
    first = next(line for line in lines if line[:1] in "+-" and line[:3] not in FRAME)
    return [f"not in the form that tools/refresh.py writes; first: {first}"]


def lengths(notebook):
    """Short cells: at most 25 lines, median at most 7, lines of 78 columns."""
    problems, sizes = [], []
    for cell in code_cells(notebook):
        lines = [line for line in cell.source.splitlines() if line.strip()]
        sizes.append(len(lines))
        if len(lines) > MAX_LINES:
            problems.append(f"{names(cell)} has {len(lines)} lines (> {MAX_LINES})")
        wide = [line for line in lines if len(line) > MAX_WIDTH]
        problems += [f"{names(cell)} has a line over {MAX_WIDTH}: {x}" for x in wide]
    if sizes and statistics.median(sizes) > MAX_MEDIAN:
        problems.append(f"the median cell has {statistics.median(sizes)} lines")
    return problems


def sources(notebook):
    """No semicolons at the end, no global seeds, magics, links or paths in code."""
    problems = []
    for cell in code_cells(notebook):
        if not cell.source.strip():
            problems.append(f"{names(cell)} is empty")
        if cell.source.rstrip().endswith(";"):
            problems.append(f"{names(cell)} ends with a semicolon")
        for what, pattern in IN_SOURCE.items():
            if found := pattern.search(cell.source):
                problems.append(f"{names(cell)} has {what}: {found[0].strip()!r}")
    return problems


def outputs(notebook):
    """Outputs hold nothing of this machine, and no warning or error by accident."""
    problems = []
    for cell in code_cells(notebook):
        for output in cell.outputs:
            if output.get("name") == "stderr":
                problems.append(f"{names(cell)} writes to stderr: {output.text[:80]!r}")
            if output.output_type == "error" and "raises-exception" not in tags(cell):
                problems.append(f"{names(cell)} ends in {output.ename}")
            for text in _texts(output):
                text = VOCABULARY.sub("", text)
                for what, pattern in IN_OUTPUT.items():
                    if found := pattern.search(text):
                        problems.append(f"{names(cell)} shows {what}: {found[0]!r}")
    return problems


def _texts(output):
    """All texts of an output; only the bytes of bitmaps are left out."""
    yield "".join(output.get("text", ""))
    yield "\n".join(output.get("traceback", ()))
    for mime, value in output.get("data", {}).items():
        if mime not in ("image/png", "image/jpeg"):
            yield value if isinstance(value, str) else str(value)


def known_tags(notebook):
    """Only tags that mean something: a mistyped tag would be silently ignored."""
    return [
        f"{names(cell)} has the unknown tag {tag!r}"
        for cell in notebook.cells
        for tag in tags(cell)
        if tag not in TAGS
    ]


def figures(notebook):
    """Every picture has a caption, a name and an alt text; one picture a cell."""
    problems, seen = [], set()
    for cell in code_cells(notebook):
        kinds = [[m for m in o.get("data", {}) if m.startswith("image/")]
                 for o in cell.outputs]  # fmt: skip
        pictures = sum(bool(k) for k in kinds)
        if not pictures:
            continue
        mystnb = cell.metadata.get("mystnb", {})
        figure, alt = mystnb.get("figure", {}), mystnb.get("image", {}).get("alt", "")
        if pictures > 1:
            problems.append(f"{names(cell)} shows {pictures} pictures; one a cell")
        if not figure.get("caption", "").strip():
            problems.append(f"{names(cell)}: the picture has no caption")
        if not figure.get("name", "").startswith("fig-"):
            problems.append(f"{names(cell)}: the picture's name must be fig-...")
        if figure.get("name") in seen:
            problems.append(f"{names(cell)}: the name {figure['name']} is used twice")
        seen.add(figure.get("name"))
        if len(alt.split()) < 5:
            problems.append(f"{names(cell)}: the alt text must say what is to be seen")
    return problems


def first_cell(notebook):
    """The first code cell imports, and does nothing else."""
    cells = code_cells(notebook)
    if not cells:
        return ["there is no code"]
    body = ast.parse(cells[0].source).body
    if all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in body):
        return []
    return [f"{names(cells[0])} is the first: it must hold imports only"]


def furniture(notebook):
    """A title first; at least one claim card and four exercises that answer."""
    problems = []
    first = notebook.cells[0] if notebook.cells else None
    if first is None or not re.match(r"# \S", first.source):
        problems.append("the first cell is the title: '# ...'")
    calls = [
        getattr(node.func, "id", "")
        for cell in code_cells(notebook)
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Call)
    ]
    for name, least in (("claim_card", 1), ("exercise", 4)):
        if calls.count(name) < least:
            problems.append(f"{calls.count(name)} calls of {name}; {least} are needed")
    return problems


def in_package(notebook):
    """Shown code that is said to be in the package is in the package, word by word."""
    problems = []
    for cell in code_cells(notebook):
        if "in-package" not in tags(cell):
            continue
        shown = definitions(cell.source)
        if not shown:
            problems.append(f"{names(cell)} is tagged in-package, defines nothing")
        for name, code in shown.items():
            if name not in package_definitions():
                problems.append(f"{names(cell)}: {name} is not in the package")
            elif code not in package_definitions()[name]:
                problems.append(f"{names(cell)}: {name} differs from the package")
    return problems


def equations(notebook):
    """Every labelled equation is checked once; every check names an equation."""
    labels = [label for cell in markdown(notebook) for label in equation_labels(cell)]
    problems = [f"the label {x} must start with eq-" for x in labels if x[:3] != "eq-"]
    problems += [f"{x} is defined twice" for x in set(labels) if labels.count(x) > 1]
    checked = []
    for cell in code_cells(notebook):
        here = checks_in(cell.source)
        checked += here
        if here and "check" not in tags(cell):
            problems.append(f"{names(cell)} calls check and is not tagged check")
        if "check" in tags(cell) and not here:
            problems.append(f"{names(cell)} is tagged check and calls no check")
    problems += [f"{x} has no check cell" for x in labels if x not in checked]
    problems += [f"check names {x}: no such equation" for x in set(checked) - {*labels}]
    return problems


def checks_in(source):
    """The labels that calls of check in this source name."""
    return [
        node.args[0].value if isinstance(node.args[0], ast.Constant) else "(not a text)"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "check"
        and node.args
    ]


def prose_numbers(notebook):
    """Decimals and percentages in the text are computed: they come through glue."""
    return [
        f"{names(cell)}: {number!r} is typed by hand in {line!r}"
        for cell in markdown(notebook)
        for number, line in loose_numbers(cell.source)
    ]


def inline_values(notebook):
    """A number is glued before the text that shows it, and only once."""
    problems, known = [], set()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            single = type(notebook)(cells=[cell])
            again = known & set(glued_values(single))
            problems += [f"{names(cell)} glues {name} again" for name in sorted(again)]
            known |= set(glued_values(single))
        else:
            for expression in EVAL.findall(cell.source):
                if expression.removeprefix("glue.") not in known:
                    problems.append(
                        f"{names(cell)} shows {expression}, which is not glued above it"
                    )
    return problems


GUARDS = (
    counts,
    form,
    lengths,
    sources,
    outputs,
    known_tags,
    figures,
    first_cell,
    furniture,
    in_package,
    equations,
    prose_numbers,
    inline_values,
)
