"""Batch noise without JavaScript: the path, the cloud, the variance by batch size."""

import numpy as np

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
    percent,
    rule,
    scale,
    short,
)

SIDE, TOP, SECOND = 176, 26, 238
SIZES = (1, 2, 4, 8, 16, 32, 64)


def frame(left, low, high, names):
    """Scales of a square panel, its axes through 0 and the names of the axes."""
    x, y = scale(low, high, left, left + SIDE), scale(low, high, TOP + SIDE, TOP)
    under = TOP + SIDE + 16
    parts = [rule(left, y(0), left + SIDE, y(0)), rule(x(0), TOP, x(0), TOP + SIDE)]
    parts += [label(x(v), under, short(v), anchor="middle") for v in (low, 0, high)]
    parts += [label(left - 5, y(v) + 4, short(v), anchor="end") for v in (low, high)]
    parts += [label(left + 0.75 * SIDE, under, names[0], anchor="middle")]
    return x, y, [*parts, label(left - 5, y(0.5 * high) + 4, names[1], anchor="end")]


def picture(widget):
    """The path over (w, b) at the left, the gradients of 100 batches at the right."""
    x, y, parts = frame(30, -2, 4, ("w", "b"))
    parts.append(label(30, 16, f"the path, batches of {widget.batch}", BLUE))
    path = widget.path()[:400].T
    left = np.flatnonzero(((path < -2) | (path > 4)).any(axis=0))  # out of the window
    path = path[:, : left[0]] if len(left) else path
    parts.append(line(x, y, *path, BLUE))
    parts += [dot(x(path[0, 0]), y(path[1, 0]), GREY)]
    least = np.polyfit(*widget.data(), 1)
    parts += [dot(x(least[0]), y(least[1]), GREEN)]
    own = widget.gradients(widget.w, widget.b)
    most = float(np.ceil(np.abs(own).max()))
    x, y, more = frame(SECOND, -most, most, ("∂w", "∂b"))
    parts += [*more, label(SECOND, 16, "their gradients", PURPLE)]
    spots = "".join(f"M{x(dw):.0f} {y(db):.0f}h0" for dw, db in widget.cloud()[::3])
    parts.append(
        f'<path d="{spots}" stroke="{PURPLE}" stroke-width="3" stroke-linecap="round"/>'
    )
    full = own.mean(axis=0)
    return [*parts, dot(x(full[0]), y(full[1]), RED)]


def draw(widget):
    """The picture and the table for a state."""
    found = widget.readings()
    alt = (
        "The path of stochastic gradient descent over w and b, and the gradients of "
        "batches at its start, scattered around the full gradient."
    )
    rows = [
        (
            str(size),
            str(-(-64 // size)),
            number(widget.measured(size), 3),
            number(widget.predicted(size), 3),
            number(loss, 3) if loss <= 1e9 else "diverged",
        )
        for size in SIZES
        for loss in (widget.loss(*widget.path(size)[-1]),)
    ]
    how = "with" if widget.replace else "without"
    stopped = ", where it diverged" if found["loss"] > 1e9 else ""
    caption = (
        f"Batches drawn {how} replacement, after {widget.epochs} epochs with learning "
        f"rate {short(widget.lr)}. In the picture: batches of {widget.batch}, "
        f"{found['steps']} steps{stopped}, loss {number(found['loss'])} "
        f"(least {number(found['least'])}); {percent(found['downhill'])} point "
        "downhill."
    )
    head = ("batch", "steps an epoch", "variance, measured", "by theory", "loss")
    drawing = image(picture(widget), 420, TOP + SIDE + 24, alt)
    return f'<div class="ffn-still">{drawing}{grid(caption, head, rows)}</div>'
