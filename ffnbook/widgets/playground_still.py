"""The playground without JavaScript: points and boundary, two curves, and a table."""

import numpy as np

from ffnbook.widgets.playground_run import squashed
from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PURPLE,
    RED,
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

GOLD = "#a87900"  # the test curve
LEFT, TOP, SIDE, ROWS, MOST = 34, 26, 200, 50, 150
LOSS, SCORE = (TOP + 116, TOP + SIDE), (TOP, TOP + 84)
NAMES = {
    "epoch": "epochs trained", "train_loss": "training loss", "dev_loss": "dev loss",
    "test_loss": "test loss", "train_accuracy": "training accuracy",
    "dev_accuracy": "dev accuracy", "test_accuracy": "test accuracy",
    "line_accuracy": "straight line: accuracy", "line_loss": "straight line: loss",
    "limit_accuracy": "best possible accuracy", "limit_loss": "best possible loss",
}  # fmt: skip


def window(state):
    """The lower left corner of what is shown of the plane, and its side."""
    if state["data"] in ("points", "wave"):
        return (-3.0, -3.0), 6.0
    half = {"moons": 1.6}.get(state["data"], 1.1) + 2.2 * state["noise"]
    x, y = (0.5, 0.25) if state["data"] == "moons" else (0.0, 0.0)
    return (x - half, y - half), 2 * half


def marks(x, y, rows, color):
    """Points as one path: short and quick to draw."""
    places = "".join(f"M{x(a):.0f} {y(b):.0f}h0" for a, b in rows)
    return (f'<path d="{places}" stroke="{color}" stroke-width="4" '
            'stroke-linecap="round" fill="none"/>')  # fmt: skip


def region(run, corner, side):
    """Where the network says class 1, as bars of a row of the picture each."""
    at = (np.arange(ROWS) + 0.5) / ROWS * side
    xs, ys = corner[0] + at, corner[1] + at
    grid = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    yes = run.model.forward(grid) >= (0.5 if squashed(run.state) else 0)
    wide, bars = SIDE / ROWS, ""
    for i, row in enumerate(yes.reshape(ROWS, ROWS)):
        edges = np.flatnonzero(np.diff(np.r_[0, row.astype(int), 0]))
        top = TOP + SIDE - (i + 0.5) * wide
        for start, end in edges.reshape(-1, 2):
            bars += f"M{LEFT + start * wide:g} {top:g}H{LEFT + end * wide:g}"
    return f'<path d="{bars}" stroke="{RED}" stroke-width="{wide}" opacity="0.25"/>'


def plane(widget, run):
    """The points, and what the network says about the plane."""
    corner, side = window(run.state)
    x = scale(corner[0], corner[0] + side, LEFT, LEFT + SIDE)
    y = scale(corner[1], corner[1] + side, TOP + SIDE, TOP)
    X, target = (part[:MOST] for part in run.train_set)
    seen = (np.abs((X - np.array(corner[: X.shape[1]])) / side - 0.5) < 0.5).all(axis=1)
    X, target = X[seen], target[seen, 0]
    parts = [label(LEFT, 16, "training points and boundary", GREY)]
    if run.regression:
        xs = np.linspace(-3, 3, 120)
        ys = np.clip(run.model.forward(xs[:, None])[:, 0], -3, 3)
        parts += [marks(x, y, np.column_stack([X, target]), GREY)]
        parts += [line(x, y, xs, ys, RED)]
    else:
        parts += [region(run, corner, side)]
        for c, color in ((0, BLUE), (1, RED)):
            parts.append(marks(x, y, X[target == c], color))
    for at in (corner[0], corner[0] + side):
        words = short(round(at, 2))
        parts.append(label(x(at), TOP + SIDE + 16, words, anchor="middle"))
    return parts


def curves(run, name, place, best):
    """A measure by epoch: training (purple), dev (grey), test (gold, dashed) when it is
    open, and the reference lines."""
    train, dev = run.history[f"train_{name}"], run.history[f"dev_{name}"]
    test = run.history.get(f"test_{name}", [])
    every = max(1, len(train) // 60)
    known = [v for v in (*train, *dev, *test, *best) if v is not None]
    low, high = min(known), max(known)
    low, high = (0.0, high) if name == "loss" else (min(low, 0.5), 1.0)
    x, y = scale(0, max(10, run.epoch), 290, 416), scale(low, high or 1, *place[::-1])
    parts = [label(290, place[0] - 8, name, GREY)]
    for value, color in zip(best, (GREY, GREEN), strict=True):
        if value is not None:
            parts.append(rule(290, y(value), 416, y(value), color, "4 3"))
    traces = (train, PURPLE, ""), (dev, GREY, ""), (test, GOLD, "6 3")
    for values, color, dash in traces:
        at = list(range(0, len(values), every))
        if values:
            parts.append(line(x, y, at, [values[i] for i in at], color, dash))
    parts += [label(284, y(v) + 4, short(float(f"{v:.2g}")), anchor="end")
              for v in (low, high)]  # fmt: skip
    return parts


def draw(widget):
    """The picture and the table for a playground's state."""
    if widget.data == "points" and len(widget.points) < 2:
        return "<p>Playground: no points are drawn yet.</p>"
    run, found = widget.run(), widget.references()
    parts = plane(widget, run)
    parts += curves(run, "loss", LOSS, (found["line_loss"], found["limit_loss"]))
    if not run.regression:
        best = (found["line_accuracy"], found["limit_accuracy"])
        parts += curves(run, "accuracy", SCORE, best)
    parts += [
        label(x, TOP + SIDE + 16, words, anchor=anchor)
        for x, words, anchor in (
            (290, "0", "middle"),
            (416, f"epoch {max(10, run.epoch)}", "end"),
        )
    ]
    readings = widget.readings()
    rows = [(words, percent(readings[name]) if "accuracy" in name
             else number(readings[name]) if "loss" in name else str(readings[name]))
            for name, words in NAMES.items() if name in readings]  # fmt: skip
    sizes = "-".join(map(str, (run.train_set[0].shape[1], *widget.hidden, 1)))
    caption = (f"A {sizes} network on {widget.data}, learning rate {short(widget.lr)}, "
               f"after {run.epoch} epochs"
               + ("" if run.diverged is None else ", where it diverged"))  # fmt: skip
    alt = "The points with what the network says, and its loss and accuracy by epoch."
    picture = image(parts, 420, TOP + SIDE + 26, alt)
    return f'<div class="ffn-still">{picture}{table(caption, rows)}</div>'
