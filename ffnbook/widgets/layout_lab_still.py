"""The layout lab without JavaScript: the matrix with its headings, and a table."""

from ffnbook.widgets.still import BLUE, GREY, PURPLE, box, grid, image, label, number

FORMULA = {
    "linear": "y = W x",
    "logistic": "y = logistic(W x)",
    "weighted": "s = v · logistic(W x)",
    "quadratic": "s = xᵀ A x",
    "softmax": "p = softmax(x)",
}
LOW = ("₁", "₂", "₃")
CELL, LEFT, TOP = (88, 34), 76, 46


def outputs(widget, count):
    """The names of the outputs: y₁, y₂, or s alone."""
    name = FORMULA[widget.expression][0]
    return [name] if count == 1 else [name + low for low in LOW[:count]]


def shown(x, least=1e-9):
    """A number of the matrix; what is rounding error only is 0."""
    return "0" if abs(x) < least else number(x)


def matrix(widget):
    """(parts, height) of the matrix with its headings."""
    J = widget.jacobian()
    down, across = outputs(widget, widget.jacobian("numerator").shape[0]), None
    across = [f"x{low}" for low in LOW]
    colors = (BLUE, PURPLE)
    if widget.convention == "denominator":
        down, across, colors = across, down, (PURPLE, BLUE)
    parts = [label(4, 16, f"{widget.convention} layout: rows belong to {down[0][0]}")]
    for j, name in enumerate(across):
        middle = LEFT + (j + 0.5) * CELL[0]
        parts.append(label(middle, TOP - 8, name, colors[1], "middle"))
    for i, name in enumerate(down):
        y = TOP + i * CELL[1]
        parts.append(label(LEFT - 12, y + 22, name, colors[0], "end"))
        for j in range(len(across)):
            x = LEFT + j * CELL[0]
            parts.append(box(x, y, CELL[0] - 4, CELL[1] - 4, "#7772"))
            middle = x + CELL[0] / 2 - 2
            parts.append(label(middle, y + 20, shown(J[i, j]), GREY, "middle"))
    return parts, TOP + len(down) * CELL[1] + 6


def row(widget, layout):
    """The layout's line of the table: shape, factors with their shapes."""
    chain = widget.chain(layout)
    names = " · ".join(name.replace("d", "∂") for name, _ in chain)
    shapes = " · ".join("{}×{}".format(*factor.shape) for _, factor in chain)
    return layout, "{}×{}".format(*widget.jacobian(layout).shape), names, shapes


def draw(widget):
    """The picture and the table for a state."""
    parts, height = matrix(widget)
    found = widget.readings()
    out, into = widget.entry()
    name = outputs(widget, widget.jacobian("numerator").shape[0])[out]
    caption = (
        f"{FORMULA[widget.expression]}: ∂{name}/∂x{LOW[into]} = "
        f"{shown(found['entry'])}, central difference "
        f"{shown(found['difference'], 1e-7)}"
    )
    alt = "The derivatives of each output by each x, as a table with headings."
    picture = image(parts, 360, max(height, 110), alt)
    head = ("layout", "shape", "chain, left to right", "shapes")
    rows = [row(widget, layout) for layout in ("numerator", "denominator")]
    return f'<div class="ffn-still">{picture}{grid(caption, head, rows)}</div>'
