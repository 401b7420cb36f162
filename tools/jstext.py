"""Read JavaScript just well enough to strip comments and find statements.

Strings, template literals and regular expressions are swapped for marks, so that
what is done to the code can never change what is written inside a literal.
"""

import re

MARK = "\x00{}\x00"
_MARKED = re.compile("\x00(\\d+)\x00")
# After one of these a slash starts a regular expression; after any other word,
# number or closing bracket it divides.
_BEFORE_REGEX = frozenset(
    "return typeof case in of delete void instanceof new throw else do yield "
    "await".split()
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
_PLAIN = re.compile(r"""[^"'`/{}\[\]()]+""")
_STRING = {
    '"': re.compile(r'"(?:\\.|[^"\\\n])*"', re.S),
    "'": re.compile(r"'(?:\\.|[^'\\\n])*'", re.S),
}


class JsError(ValueError):
    """JavaScript that the bundler cannot or must not read."""


def line_of(text, position):
    """The line number of a position, counted from 1."""
    return text.count("\n", 0, position) + 1


def _template_end(text, start):
    """The position after the template literal that starts at `start`."""
    i = start + 1
    while i < len(text):
        if text[i] == "\\":
            i += 2
        elif text[i] == "`":
            return i + 1
        elif text.startswith("${", i):
            i = _scan(text, i + 2, None, stop="}") + 1
        else:
            i += 1
    raise JsError(f"line {line_of(text, start)}: a template literal is not closed")


def _divides(code):
    """Whether a slash after this code is a division sign."""
    code = code.rstrip()
    word = re.search(r"[\w$]+$", code)
    if word:
        return word.group() not in _BEFORE_REGEX
    return code.endswith((")", "]", "}", "\x00"))


def _scan(text, i, keep, stop=None):
    """Walk over code from `i`; give each piece to `keep(piece, is_literal)`.

    Returns the end of the text, or the position of the bracket `stop` that
    closes the part (used inside templates, where nothing is kept).
    """
    depth, before = 0, ""
    while i < len(text):
        c, literal = text[i], False
        if stop and depth == 0 and c == stop:
            return i
        depth += (c in "{[(") - (c in ")]}")
        if text.startswith("//", i):
            end = text.find("\n", i)
            i, piece = (len(text) if end < 0 else end), ""
        elif text.startswith("/*", i):
            end = text.find("*/", i + 2)
            if end < 0:
                raise JsError(f"line {line_of(text, i)}: a comment is not closed")
            # A comment separates words, and one over several lines ends a line.
            piece = "\n" if "\n" in text[i:end] else " "
            i = end + 2
        else:
            plain = _PLAIN.match(text, i)
            end = plain.end() if plain else i + 1
            if c in _STRING or (c == "/" and not _divides(before)):
                match = _STRING.get(c, _REGEX).match(text, i)
                if not match:
                    raise JsError(f"line {line_of(text, i)}: {c} is not closed")
                end, literal = match.end(), True
            elif c == "`":
                end, literal = _template_end(text, i), True
            piece, i = text[i:end], end
        before = (before + ("\x00" if literal else piece))[-40:]
        if keep and piece:
            keep(piece, literal)
    if stop:
        raise JsError(f"a {stop} is missing at the end of the file")
    return i


def mask(text):
    """Return (code, literals): comments gone, each literal replaced by a mark."""
    pieces, literals = [], []

    def keep(piece, is_literal):
        if is_literal:
            pieces.append(MARK.format(len(literals)))
            literals.append(piece)
        else:
            pieces.append(piece)

    if "\x00" in text:
        raise JsError("the file holds a NUL character")
    _scan(text, 0, keep)
    return "".join(pieces), literals


def unmask(code, literals):
    """Put the literals back."""
    return _MARKED.sub(lambda m: literals[int(m.group(1))], code)


# Not + - / < !, which another sign beside them would change.
_SIGN = re.compile(r"[ \t]*([{}()\[\],;:?=>&|*])[ \t]*")


def squeeze(code):
    """Drop indentation, empty lines, and spaces beside signs, of masked code."""
    lines = (_SIGN.sub(r"\1", line.strip()) for line in code.split("\n"))
    return "\n".join(line for line in lines if line)
