"""The activation microscope's numbers for a reader's function, as the view wants them.

js/microscope_numbers.js computes the same for the book's functions.
"""

from functools import lru_cache

import numpy as np

from ffnbook._numbers import number, short
from ffnbook.diagnostics.saturation import GRID, limit_of
from ffnbook.widgets.own_checks import PRINTS
from ffnbook.widgets.own_slope import disagreement
from ffnbook.widgets.own_source import activation_code

POINTS = 240  # as in js/microscope_layout.js


def numbers(widget):
    """The readings, the inputs and outputs, and the own function at points."""
    own, half = widget.mine["function"], widget.half_width()
    own.try_out()
    found = widget.readings()
    found["atZero"] = found.pop("at_zero")
    kinks = own.kinks(half)
    zs = -half + 2 * half * np.arange(POINTS + 1) / POINTS
    # The view asks for f' beside a jump: differences there would straddle it.
    near = 1e-9 if own.derivative is not None else 1e-4
    sides = np.array([(k + step, k + (near / 1e-9) * step)
                      for k in kinks for step in (-1e-9, 0.0, 1e-9)]).reshape(-1, 2)
    at = np.concatenate([zs, sides[:, 0]])
    slopes = own.grad(np.concatenate([zs, sides[:, 1]]))
    order = np.argsort(at, kind="stable")
    f, grad = widget.pair(widget.function)
    inputs = widget.inputs()
    return {
        **found, "half": half, "limit": limit_of(grad(GRID)), "inputs": inputs,
        "outputs": f(inputs), "z": at[order], "f": own.f(at[order]),
        "df": slopes[order], "kinks": kinks, "gap": found.get("gap"),
        "title": own.title,
    }  # fmt: skip


def note(own, half=5.0):
    """Where f and f' come from, and a warning when they do not fit together."""
    said = f"f is {_yours(own.title)}"
    if own.derivative is None:
        return (f"{said}. f′ comes from differences of f, good to about 10⁻¹⁰ where "
                "f is smooth; at a kink it is the flatter of the two slopes. For an "
                "exact f′ give derivative=your_gradient.")
    said += f", f′ {_yours(own.slope_title)}."
    off = disagreement(own.f, own.grad, half)
    if off is None:
        return f"{said} They fit: checked with differences of f."
    z, given, measured = off
    return (f"{said} They do not fit: at z = {short(float(f'{z:.3g}'))} yours gives "
            f"f′ = {number(given)}, differences of f give {number(measured)}. Is it "
            "the derivative of f, taken at z and not at f(z)?")


def _yours(title):
    return title if title.startswith("your ") else f"your function {title}"


@lru_cache(maxsize=8)
def describe(own, works):
    """Name, note and code of an own function, for the view."""
    words = note(own) if works else ""
    if works and own.prints:
        words += f" {PRINTS}"
    return {"title": own.title, "note": words, "code": activation_code(own)}
