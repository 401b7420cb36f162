"""The loss bowl without JavaScript: contours, the path, the line, and a table."""

import numpy as np

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
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

LEVELS = (0.1, 0.4, 1.2, 3, 7, 15, 30, 60)  # of the loss above its least
SIDE, LEFT, TOP = 200, 34, 26


def contour(hessian, least, level):
    """Points (w, b) with a loss of `level` above the least, each of shape (61,)."""
    values, vectors = np.linalg.eigh(hessian)
    angle = np.linspace(0, 2 * np.pi, 61)
    ring = np.sqrt(2 * level / values)[:, None] * [np.cos(angle), np.sin(angle)]
    return least[:, None] + vectors @ ring


def inside(points, low, high):
    """The pieces of a curve (2, n) that lie in the window, as a list of (2, m)."""
    seen = ((points >= low[:, None]) & (points <= high[:, None])).all(axis=0)
    cuts = np.flatnonzero(np.diff(seen.astype(int))) + 1
    parts = np.split(points, cuts, axis=1)
    return [p for p, s in zip(parts, np.split(seen, cuts), strict=True) if s[0]]


def bowl(widget):
    """The landscape over (w, b), with the path."""
    low, high = np.array([-3.0, -4.0]), np.array([5.0, 4.0])
    x = scale(low[0], high[0], LEFT, LEFT + SIDE)
    y = scale(low[1], high[1], TOP + SIDE, TOP)
    least = widget.least()
    parts = [label(LEFT, 16, "loss over w and b", BLUE)]
    for level in LEVELS:
        for piece in inside(contour(widget.hessian(), least, level), low, high):
            parts.append(line(x, y, *piece, GREY, "1 3"))
    for piece in inside(widget.path().T, low, high):
        parts.append(line(x, y, *piece, BLUE))
        parts += [dot(x(w), y(b), BLUE) for w, b in piece.T]
    parts += [dot(x(least[0]), y(least[1]), GREEN)]
    low = TOP + SIDE + 16
    for at, words in ((-3, "−3"), (1, "1"), (3, "w"), (5, "5")):
        parts.append(label(x(at), low, words, anchor="middle"))
    for at, words in ((-4, "−4"), (0, "0"), (2, "b"), (4, "4")):
        parts.append(label(LEFT - 5, y(at) + 4, words, anchor="end"))
    return parts


def fit(widget):
    """The points and the line of the last (w, b)."""
    x, y = scale(-2, 4, 276, 416), scale(-4, 8, TOP + SIDE, TOP)
    points, targets = widget.data()
    at = widget.parameters()
    ends = np.array([[points.min(), points.max()]] * 2)
    ends[1] = at["w"] * ends[0] + at["b"]
    parts = [label(276, 16, "the line on the data", RED)]
    parts += [rule(276, y(0), 416, y(0)), rule(x(0), TOP + SIDE, x(0), TOP)]
    parts += [dot(x(a), y(b), GREY) for a, b in zip(points, targets, strict=True)]
    if (np.abs(ends[1] - 2) <= 6).all():
        parts.append(line(x, y, *ends, RED))
    low = TOP + SIDE + 16
    return parts + [label(x(v), low, short(v), anchor="middle") for v in (-2, 0, 4)]


def draw(widget):
    """The picture and the table for a bowl's state."""
    found = widget.readings()
    taken = len(widget.path()) - 1
    rows = [
        ("w after the steps", number(found["w"])),
        ("b after the steps", number(found["b"])),
        ("loss there", number(found["loss"])),
        ("length of the gradient there", number(found["gradient"])),
        ("least possible loss", number(found["least"])),
        ("limit of the learning rate, 2/λ", number(found["limit"])),
    ]
    if widget.zero_grad:
        rows.append(("factor of a step, steep direction", number(found["steep"])))
        rows.append(("factor of a step, flat direction", number(found["flat"])))
    caption = (
        f"{taken} steps with learning rate {short(widget.lr)} from w = "
        f"{short(widget.w)}, b = {short(widget.b)}"
        + ("" if widget.zero_grad else ", gradients never cleared")
        + (", where it diverged" if taken < widget.steps else "")
    )
    alt = "Contours of the loss over w and b with the path, and the line on the data."
    picture = image(bowl(widget) + fit(widget), 420, TOP + SIDE + 26, alt)
    return f'<div class="ffn-still">{picture}{table(caption, rows)}</div>'
