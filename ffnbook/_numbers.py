"""Numbers as the widgets write them: js/dom.js in Python."""

import math
from decimal import ROUND_HALF_UP, Decimal, localcontext

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def rounded(x, form):
    """x in a format, halves rounded away from zero as JavaScript does."""
    with localcontext(rounding=ROUND_HALF_UP):
        return format(Decimal(x), form)


def number(x, digits=4):
    """A number for reading, as the widgets write it: 0.7616, 2.3×10⁻⁵, −1."""
    if not math.isfinite(x):
        return "undefined" if math.isnan(x) else ("∞" if x > 0 else "−∞")
    if x == 0:
        return "0"
    if not 1e-3 <= abs(x) < 1e5:
        head, power = rounded(x, f".{digits - 1}e").split("e")
        return f"{head}×10{str(int(power)).translate(RAISED)}".replace("-", "−")
    places = max(0, digits - 1 - math.floor(math.log10(abs(x))))
    return rounded(x, f".{places}f").replace("-", "−")


def short(x):
    """A setting or a tick: no more digits than needed, with a true minus sign."""
    return f"{x:.6g}".replace("-", "−")


def percent(share):
    """A share as the widgets write it: 0 %, 12.5 %, 100 %."""
    p = 100 * share
    if p != 0 and p < 0.1:
        return "< 0.1 %"
    return rounded(p, ".0f" if p >= 99.95 or p == 0 else ".1f") + " %"


def spread(part, digits=3):
    """A layer's spread of z or a; what is rounding only is not shown as digits."""
    if part["std"] <= 1e-9 * abs(part["mean"]):
        return "≈ 0"
    return number(part["std"], digits)
