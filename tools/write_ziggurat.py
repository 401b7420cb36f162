"""Write the tables of the ziggurat method as a JavaScript module.

    python tools/write_ziggurat.py        needs mpmath

NumPy draws normal numbers with the ziggurat of Marsaglia and Tsang (2000): the
density exp(-x^2/2) is covered by 256 layers of equal area v. The outermost edge is
r; each next edge follows from the one before. NumPy's tables were computed in
float64, so this script rounds every operation to float64 too: exact edges would
differ from NumPy's in the last places, and so would the numbers drawn.
"""

import base64
import math
import struct
from pathlib import Path

from mpmath import exp, log, mp, mpf

OUTPUT = (Path(__file__).resolve().parent.parent
          / "ffnbook" / "widgets" / "js" / "ziggurat_tables.js")
SCALE = 2.0**52  # a draw is a 52-bit integer times an edge over 2^52
R = 3.654152885361009  # where the tail starts
V = 0.004928673233974652  # the area of a layer, as NumPy's w[0] = v / f(r) has it
RATE = 0.27366123732975828  # 1 / r
# The mathematics library that made NumPy's tables rounded this height upwards.
ROUNDED_UP = 38


def rounded(function, x):
    """function(x), rounded once to float64."""
    with mp.workprec(200):
        return float(function(mpf(x)))


def tables():
    """(w, k, f) by layer: widths, sure-accept bounds, heights.

    Layer 0 is the base with the tail, layer 255 ends at r, layer 1 is the top.
    """
    w, k, f = [0.0] * 256, [0.0] * 256, [1.0] * 256
    x = R
    f[255] = rounded(exp, -0.5 * x * x)
    base = V / f[255]  # the width the base layer would have without a tail
    w[0], w[255], k[0] = base / SCALE, x / SCALE, float(round(x / base * SCALE))
    for i in range(254, 0, -1):
        outer, x = x, math.sqrt(-2 * rounded(log, V / x + f[i + 1]))
        f[i] = rounded(exp, -0.5 * x * x)
        if i == ROUNDED_UP:
            f[i] = math.nextafter(f[i], 1)
        w[i], k[i + 1] = x / SCALE, float(round(x / outer * SCALE))
    return w, k, f


def packed(values):
    return base64.b64encode(struct.pack(f"<{len(values)}d", *values)).decode()


def module():
    """The text of the JavaScript module."""
    rows = zip(("WIDTHS", "BOUNDS", "HEIGHTS"), tables(), strict=True)
    return "\n".join([
        "// Made by tools/write_ziggurat.py. Do not edit.",
        "// 256 layers of equal area under exp(-x^2 / 2); float64, little endian.",
        f"export const TAIL_START = {R!r};",
        f"export const TAIL_RATE = {RATE!r};",
        *(f'export const {name} = "{packed(values)}";' for name, values in rows),
    ]) + "\n"


if __name__ == "__main__":
    OUTPUT.write_text(module(), encoding="utf-8", newline="\n")
