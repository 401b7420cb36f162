"""The landscape without JavaScript: contours, runs, the chord, and a table."""

import numpy as np

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PURPLE,
    RED,
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

HALF, NODES = 4.0, 22  # an even number: no node lies on an axis, where losses tie
SIDE, LEFT, TOP = 240, 34, 26
KINDS = {
    "slope": "a slope",
    "minimum": "a minimum",
    "maximum": "a maximum",
    "saddle": "a saddle",
    "flat": "level; its curvatures do not decide",
}


def levels(least, most, origin):
    """Losses at which contours stand: that of the origin, some below, some above."""
    below = [least + (origin - least) * k / 5 for k in (1, 2, 3, 4)]
    above = [origin + (most - origin) * k for k in (0.05, 0.15, 0.35, 0.65)]
    apart = 1e-4 * (most - least)
    return [v for v in [*below, origin, *above] if least + apart < v < most - apart]


def hills(widget, x, y):
    """The contours, each piece as one line."""
    from contourpy import contour_generator  # comes with matplotlib

    nodes = np.linspace(-HALF, HALF, NODES)
    z = widget.loss_at(*np.meshgrid(nodes, nodes))
    tracer = contour_generator(nodes, nodes, z)
    origin = float(widget.loss_at(0.0, 0.0))
    parts = []
    for level in levels(z.min(), z.max(), origin):
        for piece in tracer.lines(level):
            d = "L".join(f"{x(a):.0f} {y(b):.0f}" for a, b in piece)
            color = GREY if level == origin else "#9999"
            parts.append(f'<path d="M{d}" fill="none" stroke="{color}"/>')
    return parts


def thinned(path):
    """The path without places nearer than 0.15 to the last one kept."""
    kept = [path[0]]
    for place in path[1:]:
        if np.hypot(*(place - kept[-1])) > 0.15:
            kept.append(place)
    return np.array(kept)


def surface(widget):
    """The map of the loss, with the runs, level places and the chord."""
    x = scale(-HALF, HALF, LEFT, LEFT + SIDE)
    y = scale(-HALF, HALF, TOP + SIDE, TOP)
    low = TOP + SIDE + 16
    parts = [label(LEFT, 16, "loss over w1 and w2", BLUE), *hills(widget, x, y)]
    for run in range(1, len(widget.w1) + 1):
        path = widget.path(run)
        path = path[: np.argmax(np.append(np.abs(path).max(1) > HALF, True))]
        parts.append(line(x, y, *thinned(path).T, BLUE))
        parts.append(dot(x(path[0, 0]), y(path[0, 1]), BLUE))
    for kind, w1, w2, _ in widget.level_places():
        if kind != "flat":
            color = GREEN if kind == "minimum" else RED
            parts.append(label(x(w1), y(w2) + 5, "×", color, "middle"))
    a1, a2, b1, b2 = widget.chord
    parts.append(rule(x(a1), y(a2), x(b1), y(b2), PURPLE, "5 4"))
    for name, w1, w2 in (("A", a1, a2), ("B", b1, b2)):
        parts.append(label(x(w1) + 5, y(w2), name, PURPLE))
    for v, words in ((-4, "−4"), (0, "0"), (2, "w1"), (4, "4")):
        parts.append(label(x(v), low, words, anchor="middle"))
    for v, words in ((-4, "−4"), (0, "0"), (2, "w2"), (4, "4")):
        parts.append(label(LEFT - 5, y(v) + 4, words, anchor="end"))
    return parts


def walk(widget):
    """The losses on the straight way from A to B."""
    from ffnbook.widgets.landscape import SHARES

    left, right, bottom = 330, 460, TOP + SIDE
    rows = widget.along()
    top = max(float(row.max()) for row in rows)
    x, y = scale(0, 1, left, right), scale(0, top, bottom, TOP)
    parts = [label(left, 16, "loss from A to B"), rule(left, bottom, right, bottom)]
    for row, color, dash in zip(
        rows, (BLUE, PURPLE, GREEN), ("", "5 4", "2 4"), strict=True
    ):
        parts.append(line(x, y, SHARES[::2], row[::2], color, dash))
    parts.append(label(left - 5, y(top) + 4, number(top, 2), anchor="end"))
    return [*parts, label(left - 5, bottom + 4, "0", anchor="end"),
            label(left, bottom + 16, "A", PURPLE),
            label(right, bottom + 16, "B", PURPLE, "end")]  # fmt: skip


def draw(widget):
    """The picture and the table for a state."""
    found = widget.readings()
    run = min(widget.run, len(widget.w1))
    taken = len(widget.path()) - 1
    rows = [
        (f"run {run} starts at", f"({short(widget.w1[run - 1])}, "
         f"{short(widget.w2[run - 1])})"),
        ("w1, w2 at its end", f"{number(found['w1'])}, {number(found['w2'])}"),
        ("loss there", number(found["loss"])),
        ("loss at (−w1, −w2)", number(found["mirror"])),
        ("length of the gradient", number(found["gradient"])),
        ("curvatures", f"{number(found['low'])}, {number(found['high'])}"),
        ("at the origin", KINDS[widget.origin()]),
        ("mean of the losses at A and B", number(found["mean"])),
        ("loss half way between them", number(found["middle"])),
        ("loss of their predictions averaged", number(found["mixed"])),
    ]  # fmt: skip
    caption = (
        f"{taken} steps with learning rate {short(widget.lr)}. Blue: the runs, and the "
        "loss of the weights between A and B; purple: the chord; green: the loss of "
        "the mixed predictions."
    )
    alt = "Contours of the loss over both weights with runs, and the loss from A to B."
    picture = image(surface(widget) + walk(widget), 470, TOP + SIDE + 26, alt)
    return f'<div class="ffn-still">{picture}{table(caption, rows)}</div>'
