"""The activation microscope without JavaScript: its curves and a table."""

import numpy as np

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    PURPLE,
    RED,
    box,
    dot,
    image,
    label,
    line,
    number,
    percent,
    rule,
    scale,
    short,
    table,
)

LEFT, RIGHT = 40, 410
TITLES = {
    "logistic": "logistic (sigmoid)",
    "relu": "ReLU",
    "leaky_relu": "leaky ReLU",
    "elu": "ELU",
    "swish": "swish (SiLU)",
    "gelu": "GELU",
    "hard_logistic": "hard logistic",
    "hard_tanh": "hard tanh",
    "atan": "atan (arc tangent)",
    "twice_logistic": "2 · logistic(2z) − 1",
}


def title(name):
    """The name as readers know it."""
    return TITLES.get(name, name)


def panel(x, curves, top, bottom, words):
    """Curves [(zs, values, color, dash)] on one pair of axes; returns parts and y."""
    values = np.concatenate([v for _, v, _, _ in curves])
    low, high = min(values.min(), 0.0), max(values.max(), 0.25)
    y = scale(low - 0.06 * (high - low), high + 0.06 * (high - low), bottom, top)
    parts = [rule(LEFT, y(0), RIGHT, y(0)), rule(x(0), bottom, x(0), top)]
    for at in (low, high):
        # Rounded first, so that a last digit cannot tip the label.
        words_at = short(round(float(at), 2))
        parts.append(label(LEFT - 4, y(at) + 4, words_at, anchor="end"))
    parts += [line(x, y, zs, v, color, dash) for zs, v, color, dash in curves]
    return [*parts, label(LEFT, top - 6, *words)], y


def draw(widget):
    """The <figure> for a microscope's state."""
    half, numbers = widget.half_width(), widget.readings()
    x = scale(-half, half, LEFT, RIGHT)
    zs = np.linspace(-half, half, 97)  # a page weighs what it draws
    names = [(widget.function, BLUE, RED, "")]
    if widget.compare != "none":
        names.append((widget.compare, PURPLE, PURPLE, "2 4"))
    pairs = [(widget.pair(name), *rest) for name, *rest in names]
    tops = [(zs, f(zs), color, dash) for (f, _), color, _, dash in pairs]
    lows = [(zs, grad(zs), color, dash) for (_, grad), _, color, dash in pairs]

    words = widget.name_of("function")
    if widget.compare != "none":
        words += f" and {widget.name_of('compare')}"
    parts, y = panel(x, tops, 24, 170, (words, BLUE))
    more, y_slope = panel(x, lows, 200, 280, ("slope f′", RED))
    counts, edges = np.histogram(widget.inputs(), bins=40, range=(-half, half))
    tall = scale(0, counts.max(), 0, 56)
    parts += more + [
        box(x(left), 366 - tall(count), x(right) - x(left) - 1, tall(count), GREEN)
        for count, left, right in zip(counts, edges[:-1], edges[1:], strict=True)
        if count
    ]
    parts += [label(LEFT, 304, "inputs z", GREEN), rule(LEFT, 366, RIGHT, 366)]
    for at in (-half, 0, half):
        parts.append(label(x(at), 382, short(at), anchor="middle"))
    parts.append(rule(x(widget.z), 24, x(widget.z), 366, "#777", "2 3"))
    parts.append(dot(x(widget.z), y(numbers["value"]), BLUE))
    parts.append(dot(x(widget.z), y_slope(numbers["slope"]), RED))

    at = short(widget.z)
    rows = [
        (f"f({at}), the value at the cursor", number(numbers["value"])),
        (f"f′({at}), the slope there", number(numbers["slope"])),
        ("mean of the outputs", number(numbers["mean"])),
        ("spread of the outputs", number(numbers["std"])),
        ("saturated inputs", percent(numbers["saturated"])),
        ("outputs exactly 0", percent(numbers["zero"])),
        ("f′(0)", at_zero(widget, numbers["at_zero"])),
    ]
    if "gap" in numbers:
        rows.append(("largest gap between the two", number(numbers["gap"])))
    caption = (
        f"{words} with {widget.n} inputs of mean {short(widget.mu)} "
        f"and spread {short(widget.sigma)}"
    )
    alt = f"Curve of {words}, its slope below, and a histogram of the inputs."
    return (
        f'<div class="ffn-still">{image(parts, 420, 390, alt)}'
        f"{table(caption, rows)}</div>"
    )


def at_zero(widget, value):
    """f'(0) as text; at a kink it is a convention, and we say so."""
    return number(value) + (" by convention" if widget.has_kink_at_zero() else "")
