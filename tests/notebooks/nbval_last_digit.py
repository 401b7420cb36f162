"""How stored and new outputs are compared: nbval, strict but for the last digit.

nbval alone compares text exactly, which another machine's BLAS does not allow, and
does not compare cells without a count. Here
- numbers with a point or an exponent may differ by one unit in the last digit
  printed, and by nothing more; words, whole numbers, signs of spacing are exact;
- everything else is compared too: kind and order of outputs, every MIME type that is
  present, names of glued numbers; only the bytes of pictures are not (text/plain
  beside them holds a summary of the data drawn) and tracebacks (they hold paths);
- a cell without a count fails.

A pytest plugin, loaded by the `conftest.py` of the root.
"""

import json
import re
from decimal import Decimal

from nbval.plugin import IPyNbCell, coalesce_streams

# A float as printed, with the blanks before it (columns are padded with them).
FLOAT = re.compile(
    r"( *)((?<![\w.])[-+−]?(?:\d+\.\d*(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+))(?!\.?\w)"
)
PICTURES = ("image/png", "image/jpeg", "image/svg+xml")
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def same_text(reference, new):
    """True when two texts agree but for one unit in the last digit of floats."""
    if reference == new:
        return True
    old, fresh = _pieces(reference), _pieces(new)
    return len(old) == len(fresh) and all(map(_same_piece, old, fresh))


def _pieces(text):
    """Words and (blanks, float) in turn."""
    pieces, end = [], 0
    for match in FLOAT.finditer(text):
        pieces += [text[end : match.start()], (match[1], match[2])]
        end = match.end()
    return [*pieces, text[end:]]


def _same_piece(old, new):
    if isinstance(old, str) or isinstance(new, str):
        return old == new
    (old_blanks, a), (new_blanks, b) = old, new
    # Blanks are exact, except that a column keeps its width: " 9.99" and "10.00".
    same_width = len(old_blanks) + len(a) == len(new_blanks) + len(b)
    if old_blanks != new_blanks and not same_width:
        return False
    a, b = Decimal(a.replace("−", "-")), Decimal(b.replace("−", "-"))
    return abs(a - b) <= min(_unit(a), _unit(b))


def _unit(number):
    """One unit in the last digit printed.

    The finer unit of two counts: NumPy trims zeros (0.25 stands for 0.2500), and
    9.99e-05 is next to 1.00e-04. NumPy's `1.` is exact to a tenth at least, so that
    `1.` and `2.` differ.
    """
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(-1 if exponent == 0 else exponent)


def flat(outputs):
    """Outputs as [(label, text)] in order, everything that is compared."""
    parts = []
    for number, output in enumerate(coalesce_streams(list(outputs)), start=1):
        kind = output["output_type"]
        label = f"output {number} ({kind})"
        if kind == "stream":
            parts.append((f"{label}, {output['name']}", _text(output["text"])))
        elif kind == "error":
            parts.append((label, f"{output['ename']}: {output['evalue']}"))
        else:
            meta = output.get("metadata", {})
            if "scrapbook" in meta:
                parts.append((f"{label}, name", _text(meta["scrapbook"])))
            for mime in sorted(output["data"]):
                if mime == WIDGET_VIEW:
                    continue
                value = "" if mime in PICTURES else _text(output["data"][mime])
                parts.append((f"{label}, {mime}", value))
    return parts


def _text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return "".join(value)
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False)


def first_difference(new, reference):
    """Say in words where two lists of outputs differ first, or return ""."""
    new, reference = flat(new), flat(reference)
    for (new_label, new_text), (label, text) in zip(new, reference, strict=False):
        if new_label != label:
            return f"stored {label}, computed {new_label}"
        if not same_text(text, new_text):
            return f"{label} differs.\nstored:\n{text}\ncomputed:\n{new_text}"
    if len(new) < len(reference):
        return f"stored, but not computed: {reference[len(new)][0]}"
    if len(new) > len(reference):
        return f"computed, but not stored: {new[len(reference)][0]}"
    return ""


def compare_outputs(self, test, ref, skip_compare=None):
    """What takes the place of nbval's comparison."""
    difference = first_difference(test, ref)
    self.comparison_traceback = [difference]
    return not difference


def runtest(self, run=IPyNbCell.runtest):
    """nbval's run; a cell without a count would not be compared, so it fails."""
    if self.cell.execution_count is None:
        self.raise_cell_error("this cell has no count: it was never run and stored")
    run(self)


def pytest_configure(config):
    IPyNbCell.compare_outputs = compare_outputs
    IPyNbCell.runtest = runtest
