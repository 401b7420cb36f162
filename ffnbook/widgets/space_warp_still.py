"""The space warp without JavaScript: the points at three stages, and a table."""

import numpy as np

from ffnbook.widgets.space_warp_points import points
from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    RED,
    image,
    label,
    number,
    rule,
    scale,
    table,
)

SIDE, TOP, GAP = 130, 26, 12
STAGES = ("1 input", "2 after W, b", "3 after f")


def dots(x, y, points_seen, color, cap):
    """All points of a class as one path: round or square dots."""
    d = "".join(f"M{x(a):.0f} {y(b):.0f}h0" for a, b in points_seen)
    return (
        f'<path d="{d}" stroke="{color}" stroke-width="4" stroke-linecap="{cap}" '
        'fill="none"/>'
    )


def final_line(widget, x, y, low, high):
    """The network's straight line in the hidden space, cut to the window."""
    *_, v, c = widget.parameters().values()
    v, c = widget.view(2) @ v[:, 0], c[0]
    if not np.linalg.norm(v) > 0:
        return ""
    middle, along = -c * v / (v @ v), np.array([-v[1], v[0]]) / np.linalg.norm(v)
    reach = np.linspace(-4, 4, 801)[:, None] * np.max(high - low)
    ends = middle + ((low + high) / 2 - middle) @ along * along + reach * along
    ends = ends[((ends >= low) & (ends <= high)).all(axis=1)]
    if len(ends) < 2:
        return ""
    (a, b), (c, d) = ends[0], ends[-1]
    return rule(x(a), y(b), x(c), y(d), GREEN)


def stage(widget, t, left):
    """One panel."""
    X, labels = points(widget.data)
    seen = widget.seen(X, t)
    low, high = seen.min(axis=0), seen.max(axis=0)
    middle, half = (low + high) / 2, max(0.5, *(0.56 * (high - low)))
    low, high = middle - half, middle + half
    x = scale(low[0], high[0], left, left + SIDE)
    y = scale(low[1], high[1], TOP + SIDE, TOP)
    parts = [label(left, 16, STAGES[t])]
    parts += [rule(left, at, left + SIDE, at) for at in (TOP, TOP + SIDE)]
    parts += [rule(at, TOP, at, TOP + SIDE) for at in (left, left + SIDE)]
    parts.append(dots(x, y, seen[labels == 0], BLUE, "round"))
    parts.append(dots(x, y, seen[labels == 1], RED, "square"))
    if t == 2:
        parts.append(final_line(widget, x, y, low, high))
    return parts


def draw(widget):
    """The picture and the table for a state."""
    parts = []
    for t in range(3):
        parts += stage(widget, t, 2 + t * (SIDE + GAP))
    found = widget.readings()
    how = (
        "weights set by hand" if widget.weights else f"{widget.steps} training steps"
    )
    caption = (
        f"{widget.data}, {widget.hidden} hidden units, {widget.activation}, {how}"
    )
    rows = [
        ("points on the right side of the network's boundary",
         f"{found['right']} of {found['points']}"),
        ("on the right side of the best line through the raw points",
         f"{found['line']} of {found['points']}"),
        ("loss", number(found["loss"])),
    ]  # fmt: skip
    alt = (
        "The points as they are, after the affine map, and after the activation with "
        "the network's final straight line."
    )
    picture = image(parts, 3 * SIDE + 2 * GAP + 4, TOP + SIDE + 8, alt)
    return f'<div class="ffn-still">{picture}{table(caption, rows)}</div>'
