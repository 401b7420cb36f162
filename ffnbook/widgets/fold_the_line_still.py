"""Fold the line without JavaScript: the fit, the units, the error by width, a table."""

import numpy as np

from ffnbook.widgets import fold_fit as fit
from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PALE,
    PURPLE,
    RED,
    box,
    dot,
    image,
    label,
    line,
    number,
    rule,
    scale,
    short,
    table,
)

LEFT, RIGHT, TOP, HIGH = 34, 414, 26, 150
NAMES = {
    "relu": "ReLU",
    "tanh": "tanh",
    "logistic": "logistic",
    "identity": "linear",
    "square": "x²",
}
TITLES = {
    "sine": "sin 1.5x",
    "step": "a step",
    "abs": "|x| − 1.5",
    "bump": "a bump",
    "drawn": "a drawn curve",
}


def curve(x, y, values, low, high, color, dash=""):
    """A curve over the window; what leaves the frame is cut off at its edge."""
    return line(x, y, fit.X[::4], np.clip(values[::4], low, high), color, dash)


def picture(widget):
    """The target and the network above, each unit's part below."""
    net, wanted = widget.parameters(), widget.wanted()
    parts = fit.hidden(net["w1"], net["b1"], widget.activation) * net["w2"]
    x = scale(-5, 5, LEFT, RIGHT)
    y = scale(-2.2, 2.2, TOP + HIGH, TOP)
    under = TOP + HIGH + 44
    most = max(1e-9, float(np.abs(parts[fit.INSIDE]).max()))
    v = scale(-most, most, under + 90, under)
    drawing = [label(LEFT, 16, "target", GREEN), label(LEFT + 56, 16, "network", BLUE)]
    for top, high in ((TOP, HIGH), (under, 90)):
        drawing += [box(x(a), top, x(-3) - x(-5), high, PALE) for a in (-5, 3)]
    drawing += [rule(LEFT, y(a), RIGHT, y(a)) for a in (-2, -1, 0, 1, 2)]
    drawing.append(curve(x, y, wanted, -2.2, 2.2, GREEN, "5 3"))
    drawing.append(curve(x, y, widget.predict(fit.X), -2.2, 2.2, BLUE))
    drawing.append(label(LEFT, under - 8, "what each unit adds", PURPLE))
    drawing.append(rule(LEFT, v(0), RIGHT, v(0)))
    drawing += [curve(x, v, part, -most, most, PURPLE) for part in parts.T]
    steep = np.abs(net["w1"]) > 1e-9
    kinks = -net["b1"][steep] / net["w1"][steep]
    drawing += [dot(x(k), v(0), RED) for k in kinks if abs(k) <= 5]
    drawing += [label(LEFT - 5, y(a) + 4, short(a), GREY, "end") for a in (-2, 0, 2)]
    low = TOP + HIGH + 15
    drawing += [label(x(a), low, short(a), GREY, "middle") for a in (-3, 0, 3)]
    return drawing, under + 94


def draw(widget):
    """The picture and the table for a state."""
    found, taken = widget.readings(), widget.trained()[1]
    name = NAMES[widget.activation]
    errors = widget.width_errors()
    rows = [
        ("maximum error on the interval", number(found["error"])),
        ("at x", short(found["where"])),
        ("mean squared error there", number(found["mse"])),
        ("maximum error outside, up to |x| = 5", number(found["outside"])),
        ("parameters", str(found["parameters"])),
    ]
    rows += [
        (f"maximum error, {w} evenly spaced, fitted", number(errors[w - 1], 3))
        for w in (1, 2, 4, 8, 12)
    ]
    caption = f"{found['width']} {name} units against {TITLES[widget.target]}"
    caption += " on [−3, 3]"
    caption += ", output weights by least squares" if widget.fitted else ""
    if widget.steps:
        rate = short(widget.lr)
        caption += f", then {taken} training steps with learning rate {rate}"
    if taken < widget.steps:
        caption += ", where it diverged"
    alt = (
        "The target and the network's curve from −5 to 5, and what each hidden unit "
        "adds. Outside of −3 to 3, shaded, nothing holds the network to the target."
    )
    drawing, height = picture(widget)
    picture_html = image(drawing, 420, height, alt)
    return f'<div class="ffn-still">{picture_html}{table(caption, rows)}</div>'
