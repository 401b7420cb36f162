"""The backprop stepper without JavaScript: the network, and all of its gradients."""

import numpy as np

from ffnbook.widgets.backprop_broken import backward, wrong
from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PURPLE,
    grid,
    image,
    label,
    number,
    rule,
    scale,
)

UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WIDE, HIGH, TOP, R = 420, 190, 34, 17
LOSS = {
    "bce_with_logits": "BCE on logits",
    "cross_entropy_with_logits": "cross entropy on logits",
    "mse": "mean squared error",
    "bce": "logistic output and BCE",
}


def pretty(name):
    """dW2 as dW²."""
    return name.translate(UP)


def circle(x, y, color):
    """A unit."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{R}" fill="none" stroke="{color}" '
        'stroke-width="2"/>'
    )


def picture(widget):
    """The network, with the values of the first sample in its units."""
    sizes, values = widget.sizes(), widget.pass_().forward()
    L = len(sizes) - 1
    x = scale(0, L, 40, WIDE - 90)
    places = [
        [(x(i), TOP + 10 + (HIGH - TOP - 20) * (j + 0.5) / n) for j in range(n)]
        for i, n in enumerate(sizes)
    ]
    parts = []
    for i in range(1, L + 1):
        for ax, ay in places[i - 1]:
            parts += [rule(ax + R, ay, bx - R, by, GREY) for bx, by in places[i]]
        middle = (x(i - 1) + x(i)) / 2
        words = pretty(f"W{i}, b{i}")
        parts.append(label(middle, 16, words, GREEN, "middle"))
    for i, column in enumerate(places):
        name = f"A{i}" if f"A{i}" in values else f"Z{i}"
        parts.append(label(x(i), 16, pretty(name) if i else "X", BLUE, "middle"))
        for (px, py), value in zip(column, values[name][0], strict=True):
            parts.append(circle(px, py, BLUE))
            words = f"{value:.2f}".replace("-", "−")
            parts.append(label(px, py + 4, words, BLUE, "middle"))
    loss = values["loss"]
    parts.append(label(WIDE - 60, HIGH / 2 + 16, f"L = {number(loss)}", PURPLE))
    return parts


def listed(array):
    """An array as text, row by row."""
    array = np.asarray(array)
    if array.ndim == 1:
        words = ["–" if np.isnan(v) else number(float(v), 3) for v in array]
        return f"[{', '.join(words)}]"
    return "[" + ", ".join(listed(row) for row in array) + "]"


def draw(widget):
    """The picture and the table for a state."""
    it = widget.pass_()
    true, slope, (found, stop) = it.gradients(), it.differences(), backward(it)
    bad, rows = wrong(it), []
    for name in true:
        given = listed(found[name]) if name in found else "not computed"
        shown = listed(it.shown(name, slope[name]))
        verdict = "wrong" if name in bad else "right"
        rows.append((pretty(name), given, shown, verdict))
    caption = (
        f"A {widget.network} network, {widget.activation}, {LOSS[widget.loss]}, "
        f"{widget.samples} samples: every gradient beside its central difference"
    )
    if widget.mistake != "none":
        caption += f"; the mistake {widget.mistake} is made"
    if stop:
        caption += f"; NumPy stops at {pretty(stop[0])}: {stop[1]}"
    alt = "The network with the values of the first sample in its units."
    art = image(picture(widget), WIDE, HIGH, alt)
    head = ("gradient", "backpropagation", "central difference", "verdict")
    return f'<div class="ffn-still">{art}{grid(caption, head, rows)}</div>'
