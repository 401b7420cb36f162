"""Logits, outputs and gradients without JavaScript: a picture and a table."""

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    RED,
    box,
    grid,
    image,
    label,
    number,
    rule,
    scale,
    short,
)

OUTPUT = {
    "softmax": "softmax",
    "softmax_twice": "softmax, applied twice",
    "sigmoid": "sigmoid, each class alone",
}
LOSS = {"cross_entropy": "cross entropy", "mse": "mean squared error"}
TOP, ROW = 28, 28
# left and right end of the columns for logits, outputs and gradients
LOGITS, OUT, GRADIENT = (26, 146), (166, 276), (296, 412)


def bars(values, column, low, high, colors):
    """A bar from 0 for each value."""
    x = scale(low, high, *column)
    parts = [rule(x(0), TOP, x(0), TOP + ROW * len(values), "#777")]
    for i, (value, color) in enumerate(zip(values, colors, strict=True)):
        left, right = sorted((x(0), x(value)))
        parts.append(box(left, TOP + ROW * i + 6, max(right - left, 1), 16, color))
    return parts


def draw(widget):
    """The picture and the table for a state."""
    out, gradient = widget.outputs(), widget.gradient()
    found, k = widget.readings(), len(out)
    true = [i == widget.target for i in range(k)]
    reach = max(1.0, *abs(gradient))
    parts = [label(LOGITS[0], 16, "logits z", BLUE)]
    parts.append(label(OUT[0], 16, "outputs p", GREEN))
    parts.append(label(GRADIENT[0], 16, "gradient dL/dz", RED))
    for i in range(k):
        parts.append(label(6, TOP + ROW * i + 19, str(i), RED if true[i] else GREY))
    parts += bars(widget.logits, LOGITS, -10, 10, [BLUE] * k)
    parts += bars(out, OUT, 0, 1, [GREEN if t else GREY for t in true])
    parts += bars(gradient, GRADIENT, -reach, reach, [RED] * k)
    ends = ((LOGITS, -10, 10), (OUT, 0, 1), (GRADIENT, -reach, reach))
    for (left, right), low, high in ends:
        for at, end, anchor in ((left, low, "start"), (right, high, "end")):
            words = short(float(f"{end:.3g}"))
            parts.append(label(at, TOP + ROW * k + 16, words, anchor=anchor))
    caption = (
        f"{OUTPUT[widget.output]} and {LOSS[widget.loss]}, true class {widget.target}: "
        f"loss {number(found['loss'])}, at least {number(found['floor'])}; length of "
        f"the gradient {number(found['size'])}"
    )
    rows = [
        (f"{i}, the true class" if true[i] else str(i), short(z), number(p), number(g))
        for i, (z, p, g) in enumerate(zip(widget.logits, out, gradient, strict=True))
    ]
    alt = "For each class its logit, its output and its gradient, as bars."
    picture = image(parts, 420, TOP + ROW * k + 24, alt)
    head = ("class", "logit z", "output p", "gradient dL/dz")
    return f'<div class="ffn-still">{picture}{grid(caption, head, rows)}</div>'
