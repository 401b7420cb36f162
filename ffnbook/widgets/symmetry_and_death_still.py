"""Symmetry and death without JavaScript: the units' lines, the loss, a table."""

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
    rule,
    scale,
    short,
)

SIDE, LEFT, TOP = 200, 4, 26
# The middle and half the side of the window of each data set.
WINDOWS = {"circles": (0.0, 0.0, 1.5), "xor": (0.0, 0.0, 1.5),
           "moons": (0.5, 0.25, 1.9)}  # fmt: skip
STARTS = {"zeros": "all weights 0", "constant": "all weights 0.5",
          "random": "random weights"}  # fmt: skip


def lines(widget):
    """{(w1, w2, b): the units that have this line}, without units of weight 0."""
    params = widget.parameters()
    units = np.vstack([params["0.W"], params["0.b"]]).T
    found = {}
    for j, unit in enumerate(units.tolist(), 1):
        if unit[0] or unit[1]:
            found.setdefault(tuple(unit), []).append(j)
    return found


def ends(unit, window):
    """Where the line w · x + b = 0 leaves the square window: two points, or none."""
    w, b = np.array(unit[:2]), unit[2]
    middle, half = np.array(window[:2]), window[2]
    along = np.array([-w[1], w[0]]) / np.hypot(*w)
    start = middle - (w @ middle + b) * w / (w @ w)
    near, far = -np.inf, np.inf
    for k in range(2):
        low, high = middle[k] - half - start[k], middle[k] + half - start[k]
        if along[k] == 0:
            near, far = (near, far) if low <= 0 <= high else (1, 0)
        else:
            cuts = sorted((low / along[k], high / along[k]))
            near, far = max(near, cuts[0]), min(far, cuts[1])
    return [start + near * along, start + far * along] if near < far else []


def plane(widget):
    """The points with the units' lines."""
    window = WINDOWS[widget.data]
    x = scale(window[0] - window[2], window[0] + window[2], LEFT, LEFT + SIDE)
    y = scale(window[1] - window[2], window[1] + window[2], TOP + SIDE, TOP)
    X, labels = widget.points()
    parts = [label(LEFT, 16, "where each unit’s z is 0")]
    for kind, color, cap in ((0, BLUE, "round"), (1, RED, "square")):
        d = "".join(f"M{x(a):.0f} {y(b):.0f}h0" for a, b in X[labels == kind])
        parts.append(f'<path d="{d}" stroke="{color}" stroke-width="3" '
                     f'stroke-linecap="{cap}" fill="none"/>')  # fmt: skip
    for unit, members in lines(widget).items():
        if cut := ends(unit, window):
            parts.append(line(x, y, *np.transpose(cut), PURPLE))
            place = cut[0] + 0.87 * (cut[1] - cut[0])
            name = f"×{len(members)}" if len(members) > 1 else str(members[0])
            parts.append(label(x(place[0]) + 8, y(place[1]) - 2, name, PURPLE))
            if len(members) > 1:
                words = f"×{len(members)}: equal units, one line"
                parts.append(label(LEFT, TOP + SIDE + 16, words, PURPLE))
    low, high = TOP, TOP + SIDE
    for a in (low, high):
        parts.append(rule(LEFT, a, LEFT + SIDE, a))
    return parts + [rule(a, low, a, high) for a in (LEFT, LEFT + SIDE)]


def curve(widget):
    """The loss, step by step, on a log axis."""
    losses = np.log10(widget.losses())
    low, high = min(-1.0, losses.min()), max(0.0, losses.max())
    x = scale(0, max(10, len(losses) - 1), 250, 416)
    y = scale(low, high, TOP + SIDE, TOP)
    parts = [label(250, 16, "loss, step by step", GREEN)]
    for power in range(int(np.ceil(low)), int(high) + 1):
        parts.append(rule(250, y(power), 416, y(power)))
        parts.append(label(244, y(power) + 4, short(10.0**power), anchor="end"))
    # 200 places are enough for the eye; a few large steps must not fall between.
    few = np.arange(0, len(losses), max(1, len(losses) // 200))
    few = np.union1d(few, [len(losses) - 1, min(widget.steps, len(losses) - 1)])
    parts.append(line(x, y, few, losses[few], GREEN))
    parts.append(dot(x(few[-1]), y(losses[-1]), GREEN))
    return [*parts, label(416, TOP + SIDE + 16, f"{len(losses) - 1}", GREY, "end")]


def timeline(widget):
    """The run in words."""
    out = [f"{widget.steps} steps at {short(widget.lr)}"]
    if widget.kicks:
        out.append(f"{widget.kicks} at {short(widget.big)}")
    if widget.lift:
        out.append(f"b1 {'+' if widget.lift > 0 else '−'} {short(abs(widget.lift))}")
    if widget.after:
        out.append(f"{widget.after} steps at {short(widget.lr)}")
    taken = len(widget.losses()) - 1
    if taken < widget.steps + widget.kicks + widget.after:
        out.append(f"but it diverged after {taken} steps")
    return ", then ".join(out).replace(", then but", ", but")


def draw(widget):
    """The picture and the table for a state."""
    found = widget.readings()
    caption = (
        f"{widget.data}, {widget.share} % in class 1, {widget.activation}, "
        f"{STARTS[widget.init]}; {timeline(widget)}"
    )
    gap = "exactly 0" if found["gap"] == 0 else number(found["gap"])
    rows = [
        ("right", f"{found['right']} of {found['points']}"),
        ("at most with one hidden unit", f"{found['best']} of {found['points']}"),
        ("loss", number(found["loss"])),
        ("largest difference between units", gap),
        ("different units", f"{found['different']} of 5"),
        ("dead units", f"{found['dead']} of 5"),
        ("has a gradient", ", ".join(found["moving"]) or "nothing"),
    ]
    alt = "The points with the lines of the hidden units, and the loss step by step."
    picture = image(plane(widget) + curve(widget), 420, TOP + SIDE + 22, alt)
    return f'<div class="ffn-still">{picture}{grid(caption, (), rows)}</div>'
