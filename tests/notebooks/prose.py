"""Read the prose of a MyST markdown cell: its equations and its numbers."""

import re

DISPLAY = re.compile(r"\$\$(.+?)\$\$(?:[ \t]*\(([^)\s]+)\))?", re.S)
MATH_BLOCK = re.compile(r"^(`{3,}|:{3,})\{math\}(.*?)^\1[ \t]*$", re.S | re.M)
LABEL = re.compile(r"^:label:[ \t]*(\S+)", re.M)
# A fence without {name} is code; a directive's body is prose.
CODE_BLOCK = re.compile(r"^(`{3,})(?!\{)[^\n]*\n.*?^\1[ \t]*$", re.S | re.M)
CODE_DIRECTIVE = re.compile(
    r"^(`{3,}|:{3,})\{(?:code|code-block|code-cell|literalinclude)\}.*?^\1[ \t]*$",
    re.S | re.M,
)
FENCE = re.compile(r"^[ \t]*(?:`{3,}|:{3,})(?:\{[\w:-]+\})?", re.M)
OPTION = re.compile(r"^[ \t]*:[\w-]+:.*$", re.M)
ROLE_OR_CODE = re.compile(r"(?:\{[\w:-]+\})?(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
INLINE_MATH = re.compile(r"(?<![\\$])\$(?!\s)([^$\n]+?|[^$]+?)(?<!\s)\$(?!\d)", re.S)
LINK_TARGET = re.compile(r"(?<=\])\([^)\s]*\)|<https?://[^>]*>|https?://\S+")
COMMENT = re.compile(r"<!--.*?-->|^%.*$", re.S | re.M)
TARGET = re.compile(r"^\([^)\s]+\)=[ \t]*$", re.M)
HTML_TAG = re.compile(r"</?\w[^>]*>")

PERCENT = r"(?:\\?%|per ?cent\b|percentage points?\b)"
NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*[eE][-+−]?\d+|\d*\.\d+|\d+(?:[.,]\d+)*[ \u00a0\u202f]*{PERCENT}"
)
# "section 4.1", "Python 3.11": names, not results.
NAMED = re.compile(
    r"\b(?:sections?|chapters?|figures?|tables?|equations?|versions?|exercises?|"
    r"python|numpy|torch|pytorch|jupyterlab|§)[ \u00a0]*v?[\d.]+"
    r"(?:(?:,| and| to|–|-)[ \u00a0]*\d[\d.]*)*",
    re.I,
)
MATH_PERCENT = re.compile(rf"\d[ \\,;~]*{PERCENT}")


def equation_labels(cell):
    """The labels of the display equations in a cell, in order."""
    text = CODE_BLOCK.sub("", cell.source)
    labels = [(m.start(), m[2]) for m in DISPLAY.finditer(text) if m[2]]
    for block in MATH_BLOCK.finditer(text):
        labels += [(block.start(), m[1]) for m in LABEL.finditer(block[2])]
    return [label for _, label in sorted(labels)]


def loose_numbers(source):
    """[(number, line)] of decimals and percentages typed into the prose.

    Allowed: whole numbers (also 60,000 and years), numbers in maths, code and roles,
    in links, options of directives and names such as "section 4.1". A setting
    (learning rate 0.1) therefore stands in maths or code; a result comes through
    glue. A percentage is a result: maths and code do not excuse it.
    """
    found = []
    text = source
    for pattern in (COMMENT, CODE_BLOCK, CODE_DIRECTIVE, TARGET, LINK_TARGET):
        text = pattern.sub(" ", text)
    for pattern in (MATH_BLOCK, DISPLAY, ROLE_OR_CODE, INLINE_MATH):
        found += [
            (m[0], piece[0].strip())
            for piece in pattern.finditer(text)
            if not piece[0].startswith("{eval}")
            for m in MATH_PERCENT.finditer(piece[0])
        ]
        # a value shown by glue may be followed by a sign; other pieces may not be
        text = pattern.sub(lambda m: "" if m[0].startswith("{eval}") else "0", text)
        if pattern is MATH_BLOCK:
            text = FENCE.sub("", text)  # what is left of fences are directives
    for pattern in (OPTION, HTML_TAG, NAMED):
        text = pattern.sub(" ", text)
    for line in text.splitlines():
        found += [(m[0], line.strip()) for m in NUMBER.finditer(line)]
    return found
