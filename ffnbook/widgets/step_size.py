"""Step size, chapter 9: the error of a difference quotient, large at both ends of h."""

import numpy as np

from ffnbook.widgets import exact_functions as exact
from ffnbook.widgets import step_size_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Number, Whole

FUNCTIONS = ["logistic", "sin", "exp", "cube", "relu"]
HEADS = ("1", "1.33", "1.78", "2.37", "3.16", "4.22", "5.62", "7.5")
#: Where the error is measured: 8 steps a decade from 1 down to 1e-15.
STEPS = [1.0] + [
    float(f"{head}e-{k}") for k in range(1, 16) for head in reversed(HEADS)
]
TYPES = {"float64": float, "float32": np.float32}
UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}  # half the gap above 1


class StepSize(BookWidget):
    """The slope of a function at x by a difference quotient with the step h.

    The function is "logistic" 1 / (exp(-x) + 1), "sin", "exp", "cube" or "relu". In
    float32 every operation is rounded to float32: + - * / as NumPy does it, exp and
    sin as the float64 value rounded. `n` counts the parameters of a model of which
    this would be one: a gradient by differences takes n such quotients.
    """

    kind = "step_size"
    state_names = ("function", "x", "h", "method", "dtype", "n")

    function = Choice(FUNCTIONS, "logistic", help="what is differentiated")
    x = Number(-5, 5, 1.0, help="where")
    h = Number(1e-15, 1, 0.1, help="the step")
    method = Choice(["forward", "central"], "forward", help="which quotient")
    dtype = Choice(["float64", "float32"], "float64", help="how numbers are stored")
    n = Whole(1, 1_000_000, 1000, help="parameters of the model")

    def value(self, x, dtype=None):
        """The function at a number of the type, rounded at every operation."""
        to = TYPES[dtype or self.dtype]
        if self.function == "sin":
            return to(exact.sin(float(x)))
        if self.function == "exp":
            return to(exact.exp(float(x)))
        if self.function == "cube":
            return x * x * x
        if self.function == "relu":
            return x if x > 0 else to(0)
        return to(1) / (to(exact.exp(-float(x))) + to(1))

    def slope(self, h=None, method=None, dtype=None):
        """The difference quotient as a float64 number, and whether x moved at all."""
        to = TYPES[dtype or self.dtype]
        x, h = to(self.x), to(h or self.h)
        up, down = x + h, x - h
        if (method or self.method) == "forward":
            found = (self.value(up, dtype) - self.value(x, dtype)) / h
            return float(found), bool(up != x)
        found = (self.value(up, dtype) - self.value(down, dtype)) / (to(2) * h)
        return float(found), bool(up != down)

    def derivatives(self, dtype=None):
        """Value and three derivatives, by their formulas in float64.

        They are taken at x as the type stores it.
        """
        x = float(TYPES[dtype or self.dtype](self.x))
        if self.function == "sin":
            s, c = exact.sin(x), exact.cos(x)
            return s, c, -s, -c
        if self.function == "exp":
            e = exact.exp(x)
            return e, e, e, e
        if self.function == "cube":
            return x * x * x, 3 * x * x, 6 * x, 6.0
        if self.function == "relu":
            return max(x, 0.0), float(x > 0), 0.0, 0.0
        p = 1 / (exact.exp(-x) + 1)
        d = p * (1 - p)
        return p, d, d * (1 - 2 * p), d * (1 - 6 * p + 6 * p * p)

    def error(self, h=None, method=None, dtype=None):
        """How far the quotient is from the derivative."""
        return abs(self.slope(h, method, dtype)[0] - self.derivatives(dtype)[1])

    def theory(self, h=None):
        """(truncation, round-off): what Taylor leaves out, what rounding may add.

        Round-off: each value of f is off by half a unit, u |f|, and so is x + h, which
        moves f by u |x f'|; the sum is divided by h.
        """
        h, u = h or self.h, UNIT[self.dtype]
        value, first, second, third = self.derivatives()
        at = abs(float(TYPES[self.dtype](self.x)) * first)
        beyond = h * h / 6 * abs(third)
        if self.method == "central":
            return beyond, u * (abs(value) + at) / h
        return h / 2 * abs(second) + beyond, u * (2 * abs(value) + at) / h

    def best(self):
        """The h with the least sum of both, of those in STEPS."""
        return min(STEPS, key=lambda h: sum(self.theory(h)))  # the largest of equals

    def tried(self):
        """(h, error) of the least error among the powers of ten, 1 to 1e-15."""
        return min(((h, self.error(h)) for h in STEPS[::8]), key=lambda it: it[1])

    def readings(self):
        """The numbers that the widget shows, by name."""
        truncation, roundoff = self.theory()
        slope, moved = self.slope()
        h, least = self.tried()
        n = self.n
        return {
            "slope": slope,
            "exact": self.derivatives()[1],
            "error": self.error(),
            "truncation": truncation,
            "roundoff": roundoff,
            "best": self.best(),
            "tried": h,
            "least": least,
            "moved": moved,
            "differences": n * (n + 1) if self.method == "forward" else 2 * n * n,
            "reverse": 3 * n,
        }

    def fallback(self):
        """A still picture of the errors and a table of them."""
        return step_size_still.draw(self)
