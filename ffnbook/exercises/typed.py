"""Which number, or which of some options, a typed answer is.

Numbers: 0.25, .25, 1e-3, 1/4, 30%, 2^-8, 2**-8, 60,000 and, with a comma for the
point, 0,25; js/quiz.js reads them by the same rule. Options: d, D, (d), d), d., "d",
option d, the text of the option, or both.
"""

import math
import re

HOW = "Type one number, such as 0.25, 1/4, 30% or 2^-8."
THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+")
COMMA = re.compile(r"([-+]?[0-9]*),([0-9]+)")
NUMBER = r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?"
TERM = re.compile(
    rf"\s*([-+]?)({NUMBER})(?:\s*(?:\^|\*\*)\s*([-+]?{NUMBER}))?\s*", re.ASCII | re.I
)


def read_number(text):
    """Return the finite number that `text` stands for, or None."""
    plain = text.strip().replace("−", "-")
    percent = plain.endswith("%")
    if percent:
        plain = plain[:-1].rstrip()
    if THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif match := COMMA.fullmatch(plain):
        plain = f"{match[1]}.{match[2]}"
    try:
        top, *bottom = map(_term, plain.split("/"))
        if len(bottom) > 1:
            return None
        value = top / bottom[0] if bottom else top
    except (ValueError, OverflowError, ZeroDivisionError):
        return None
    value = value / 100 if percent else value
    return value if math.isfinite(value) else None


def _term(text):
    match = TERM.fullmatch(text)
    if not match:
        raise ValueError(text)
    sign, base, power = match.groups()
    value = float(base) ** float(power or 1)
    return -value if sign == "-" else value


def read_choice(text, options):
    """Return the letter of {letter: text} that `text` stands for, or None."""
    typed = _bare(text)
    for letter, option in options.items():
        if re.fullmatch(rf"((option|answer)\W+)?\W*{letter}\W*", typed):
            return letter
        if re.fullmatch(rf"(\W*{letter}\W+)?{re.escape(_bare(option))}", typed):
            return letter
    return None


def _bare(text):
    """Small letters, one blank between words, no quotes and no full stop at the end."""
    text = " ".join(str(text).replace("`", "").split())
    return text.strip("\"'“”‘’„«» ").rstrip(".").casefold()
