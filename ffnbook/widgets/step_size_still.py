"""The step size without JavaScript: the V of errors, and a table of them."""

import math

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PURPLE,
    RED,
    dot,
    grid,
    image,
    label,
    line,
    number,
    rule,
    scale,
    short,
)

FORMULA = {
    "logistic": "1/(exp(−x) + 1)",
    "sin": "sin x",
    "exp": "exp x",
    "cube": "x³",
    "relu": "ReLU(x)",
}
LEFT, RIGHT, TOP, BOTTOM = 46, 410, 28, 228
LOW, HIGH = 1e-16, 1e2


def picture(widget):
    """Errors by h on log axes, the two lines of the theory and the h of the state."""
    from ffnbook.widgets.step_size import STEPS

    across = scale(-15, 0, LEFT, RIGHT)
    up = scale(math.log10(LOW), math.log10(HIGH), BOTTOM, TOP)

    def x(h):
        return across(math.log10(h))

    def y(error):
        return up(math.log10(min(max(error, LOW), HIGH)))

    parts = [label(LEFT, 16, "error by step h, both axes logarithmic")]
    for k in range(-15, 1, 5):
        parts.append(rule(x(10.0**k), TOP, x(10.0**k), BOTTOM))
        parts.append(label(x(10.0**k), BOTTOM + 16, number(10.0**k, 1)[2:] or "1",
                           anchor="middle") if k else
                     label(x(1.0), BOTTOM + 16, "1", anchor="middle"))  # fmt: skip
    for k in (-15, -10, -5, 0):
        parts.append(rule(LEFT, y(10.0**k), RIGHT, y(10.0**k)))
        words = number(10.0**k, 1)[2:] if k else "1"
        parts.append(label(LEFT - 5, y(10.0**k) + 4, words, anchor="end"))
    theory = [(h, *widget.theory(h)) for h in STEPS[::8]]
    for column, color in ((1, PURPLE), (2, RED)):
        some = [it for it in theory if LOW <= it[column] <= HIGH]
        parts.append(
            line(x, y, [it[0] for it in some], [it[column] for it in some], color)
        )
    spots = "".join(f"M{x(h):.1f} {y(widget.error(h)):.1f}h0" for h in STEPS)
    parts.append(
        f'<path d="{spots}" stroke="{BLUE}" stroke-width="4" stroke-linecap="round"/>'
    )
    best = widget.best()
    parts.append(rule(x(best), TOP, x(best), BOTTOM, GREEN, "4 3"))
    parts.append(rule(x(widget.h), TOP, x(widget.h), BOTTOM, GREY))
    return [*parts, dot(x(widget.h), y(widget.error()), GREY)]


def draw(widget):
    """The picture and the table for a state."""
    found = widget.readings()
    alt = (
        "The error of the difference quotient over the step h forms a V: truncation "
        "rises to the right, round-off to the left."
    )
    rows = [
        (
            number(10.0**-k, 1) if k > 2 else short(10.0**-k),
            *(
                number(widget.error(float(f"1e-{k}"), method, dtype), 2)
                for dtype in ("float64", "float32")
                for method in ("forward", "central")
            ),
        )
        for k in range(0, 16)
    ]
    caption = (
        f"Errors of the slope of {FORMULA[widget.function]} at x = {short(widget.x)}. "
        f"In the picture: {widget.method} differences in {widget.dtype}; blue "
        "measured, purple truncation, red round-off. "
        f"At h = {number(widget.h, 3)} the slope is {number(found['slope'])} "
        f"(exact {number(found['exact'])}), its error {number(found['error'], 2)}; "
        f"best h by theory {number(found['best'], 3)}."
    )
    head = ("h", "forward, float64", "central, float64", "forward, float32",
            "central, float32")  # fmt: skip
    drawing = image(picture(widget), 420, BOTTOM + 26, alt)
    return f'<div class="ffn-still">{drawing}{grid(caption, head, rows)}</div>'
