"""The Init lab without JavaScript: each layer's signal and gradient, and a table."""

import math

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    PURPLE,
    box,
    grid,
    image,
    label,
    number,
    percent,
    rule,
    scale,
    short,
    spread,
)

TOP = 26
# left and right end of the columns for z, a and the gradient
Z, A, GRADIENT = (34, 146), (164, 266), (290, 412)
HEAD = ("layer", "z: mean ± spread", "a: mean ± spread", "‖dW‖", "‖db‖", "σ√n",
        "mean |f′|", "dead", "saturated")  # fmt: skip


def name(i, layers):
    """The name of a layer: 1, 2, ..., output."""
    return "output" if i == len(layers) - 1 else str(i + 1)


def pair(part):
    """Mean and spread of a layer's z or a."""
    return f"{number(part['mean'], 3)} ± {spread(part)}"


def spans(layers, key, column, color, row):
    """For each layer a bar from mean - spread to mean + spread, on one axis."""
    low = min(0.0, *(s[key]["mean"] - s[key]["std"] for s in layers))
    high = max(0.0, *(s[key]["mean"] + s[key]["std"] for s in layers))
    x = scale(low, high if high > low else low + 1, *column)
    bottom = TOP + row * len(layers)
    parts = [rule(x(0), TOP, x(0), bottom, "#777")]
    for i, layer in enumerate(layers):
        mean, std = layer[key]["mean"], layer[key]["std"]
        y = TOP + row * i + row / 2
        wide = max(2.0, x(mean + std) - x(mean - std))
        parts.append(box(x(mean) - wide / 2, y - row / 4, wide, row / 2, color))
    for at, anchor in ((low, "start"), (high, "end")):
        if at:
            words = short(float(f"{at:.2g}"))
            parts.append(label(x(at), bottom + 15, words, anchor=anchor))
    return parts


def bars(layers, row):
    """The gradients of the weights on a log axis; a zero is written as 0."""
    sizes = [layer["dW"] for layer in layers if 0 < layer["dW"] < math.inf]
    high = math.ceil(math.log10(max(sizes, default=1.0)) + 0.001)
    low = min(math.floor(math.log10(min(sizes, default=1.0)) - 0.15), high - 3)
    x = scale(low, high, *GRADIENT)
    bottom = TOP + row * len(layers)
    parts = []
    for i, layer in enumerate(layers):
        y = TOP + row * i + row / 2
        if 0 < layer["dW"] < math.inf:
            wide = x(math.log10(layer["dW"])) - GRADIENT[0]
            parts.append(box(GRADIENT[0], y - row / 4, wide, row / 2, PURPLE))
        else:
            parts.append(label(GRADIENT[0] + 4, y + 4, number(layer["dW"], 2)))
    for at, anchor in ((low, "start"), (high, "end")):
        parts.append(label(x(at), bottom + 15, number(10.0**at, 1), anchor=anchor))
    return [*parts, rule(GRADIENT[0], TOP, GRADIENT[0], bottom, "#777")]


def draw(widget):
    """The picture and the table for a lab's state."""
    found = widget.readings()
    layers = found["layers"]
    row = max(10, min(36, 330 // len(layers)))
    every = 1 if row >= 14 else 5
    parts = [label(column[0], 16, words, color) for column, words, color in (
        (Z, "inputs z", GREEN), (A, "outputs a", BLUE), (GRADIENT, "‖dW‖", PURPLE))]
    for i in range(len(layers)):
        if i in (0, len(layers) - 1) or (i + 1) % every == 0:
            words = "out" if i == len(layers) - 1 else str(i + 1)
            parts.append(label(28, TOP + row * (i + 0.5) + 4, words, anchor="end"))
    parts += spans(layers, "z", Z, GREEN, row) + bars(layers, row)
    parts += spans(layers[:-1], "a", A, BLUE, row)
    ratio = "undefined" if found["ratio"] is None else number(found["ratio"], 3)
    scheme = widget.name_of("init").replace("_", " ")
    scaled = scheme in ("normal", "uniform", "constant")
    size = f" {short(widget.std)}" if scaled else ""
    caption = (
        f"{widget.name_of('activation')}, {widget.depth} hidden layers of "
        f"{widget.width} units, weights {scheme}{size}, biases {short(widget.bias)}: "
        f"the first layer’s gradient is {ratio} times the last one’s"
    )
    rows = [
        (name(i, layers), pair(s["z"]), pair(s["a"]), number(s["dW"], 3),
         number(s["db"], 3), number(s["gain"], 3), number(s["slope"], 3),
         percent(s["dead"]), percent(s["saturated"]))
        for i, s in enumerate(layers)
    ]  # fmt: skip
    alt = "For each layer the spread of z and of a, and the size of the gradient."
    picture = image(parts, 420, TOP + row * len(layers) + 24, alt)
    return f'<div class="ffn-still">{picture}{grid(caption, HEAD, rows)}</div>'
