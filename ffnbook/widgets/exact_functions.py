"""exp and sin from +, -, * and / alone: every machine gets the same last bit.

Libraries compute exp and sin to about one unit in the last place, each a little
differently. Where the last bit is the subject (the step size of chapter 9) that would
make another picture on another machine, and another in JavaScript than in Python.
js/exact_functions.js has the same operations in the same order.
"""

import math

# ln 2 and pi / 2 in two parts: the first has few bits, so k times it is exact.
LN2 = (0.6931471803691238, 1.9082149292705877e-10)
HALF_PI = (1.5707963267341256, 6.077100506506192e-11)


def exp(x):
    """e^x for |x| < 30, within one unit in the last place."""
    k = math.floor(x / (LN2[0] + LN2[1]) + 0.5)
    r = (x - k * LN2[0]) - k * LN2[1]
    total = 1.0
    for n in range(15, 0, -1):  # Taylor's polynomial, from inside out
        total = 1.0 + r * total / n
    return total * (1 << k) if k >= 0 else total / (1 << -k)


def sin(x):
    """sin x for |x| < 30, within one unit in the last place."""
    return _wave(x, 0)


def cos(x):
    """cos x for |x| < 30, within one unit in the last place."""
    return _wave(x, 1)


def _wave(x, turn):
    k = math.floor(x / (HALF_PI[0] + HALF_PI[1]) + 0.5)
    r = (x - k * HALF_PI[0]) - k * HALF_PI[1]
    odd = (k + turn) % 2  # then a cosine of r is needed
    total = 1.0
    for n in range(9, 0, -1):
        total = 1.0 - r * r * total / (2 * n * (2 * n + 1 - 2 * odd))
    total = total if odd else r * total
    return -total if (k + turn) % 4 >= 2 else total
