"""The graph sweeper without JavaScript: the graph with its numbers, and a table."""

from ffnbook.widgets.still import (
    BLUE,
    GREY,
    PURPLE,
    grid,
    image,
    label,
    number,
    rounded,
    rule,
    short,
)

PLACES = {
    "logistic": {"w": (0, 0), "x": (0, 1), "b": (1, 1.4), "h1": (1, 0.5), "h2": (2, 1),
                 "h3": (3, 1), "h4": (4, 1), "h5": (5, 1), "h6": (6, 1)},
    "shared": {"a": (0, 0), "b": (0, 1.3), "c": (1, 0), "d": (1, 1.3), "y": (2, 0.65)},
    "twice": {"a": (0, 0), "b": (0, 1.4), "c": (1, 1), "d": (2, 0), "y": (3, 0.7)},
    "outputs": {"a": (0, 0.3), "b": (0, 1.7), "c": (1, 1), "y1": (2, 0), "y2": (2, 2),
                "y3": (2, 1)},
}  # fmt: skip
FORMULA = {
    "logistic": "1/(exp(−(w x + b)) + 1)",
    "shared": "y = (a + b) · a b",
    "twice": "y = c · (a c) with c = a + b",
    "outputs": "c = a b; y1 = a + c, y2 = b c, y3 = exp(c)",
}
WORDS = {"mul": "{} · {}", "add": "{} + {}", "neg": "−{}", "exp": "exp({})",
         "inc": "{} + 1", "inv": "1 / {}"}  # fmt: skip


def few(x):
    """A number in little room, three digits: 0.25, −6, 1.2×10⁻⁴."""
    if x == 0:
        return "0"
    if 1e-3 <= abs(x) < 1e5:
        return short(float(rounded(x, ".3g")))
    return number(x, 3)


def picture(widget):
    """The nodes with values and what they carry, the edges with local derivatives."""
    places, values = PLACES[widget.expression], widget.values()
    carried = widget.frames()[-1]["carried"]
    wide = max(x for x, _ in places.values())

    def at(name):
        x, y = places[name]
        return 30 + x * (390 / wide), 44 + 92 * y

    parts, words = [], []
    for (node, operand), slope in widget.locals().items():
        (x1, y1), (x2, y2) = at(operand), at(node)
        parts.append(rule(x1, y1, x2, y2))
        t = 0.5 if y1 == y2 or wide > 3 else 0.32  # those of wide > 3 never cross
        x, y = x1 + t * (x2 - x1), y1 + t * (y2 - y1) - 5
        words.append(label(x, y, few(slope), GREY, "middle"))
    for name in places:
        x, y = at(name)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="14" fill="#fff" stroke="{GREY}"/>'
        )
        words.append(label(x, y + 4, name, "#333", "middle"))
        words.append(label(x, y + 28, few(values[name]), BLUE, "middle"))
        if name in carried:
            words.append(label(x, y - 19, few(carried[name]), PURPLE, "middle"))
    return [*parts, *words], 88 + 92 * max(y for _, y in places.values())


def draw(widget):
    """The picture and the table for a state."""
    parts, height = picture(widget)
    found, (start, end) = widget.readings(), widget.pair()
    values, carried = widget.values(), widget.frames()[-1]["carried"]
    forward = widget.mode == "forward"
    what = f"slope by {start}" if forward else f"gradient of {end}"
    made = {node: (op, names) for node, op, *names in widget.graph().nodes}
    rows = [
        (
            name,
            WORDS[made[name][0]].format(*made[name][1]) if name in made else "input",
            few(value),
            few(carried[name]) if name in carried else "none",
        )
        for name, value in values.items()
    ]
    sums = " + ".join(few(product) for *_, product in widget.paths()) or "0"
    wrong = not forward and widget.order == "wrong"
    caption = (
        f"{FORMULA[widget.expression]}, {widget.mode} mode"
        f"{' in a wrong order' if wrong else ''}: blue values, purple the {what}, grey "
        f"local derivatives. ∂{end}/∂{start} as the sum over {found['paths']} "
        f"path{'' if found['paths'] == 1 else 's'}: {sums} = "
        f"{few(found['derivative'])}; the sweep gives {few(found['found'])}. All "
        f"derivatives take {found['sweeps']['forward']} sweeps forward or "
        f"{found['sweeps']['reverse']} in reverse; at most {found['peak']} numbers are "
        "held."
    )
    alt = (
        f"A graph of {len(values)} nodes with values, local derivatives and the {what}."
    )
    head = ("node", "is", "value", what)
    return (
        f'<div class="ffn-still">{image(parts, 450, round(height), alt)}'
        f"{grid(caption, head, rows)}</div>"
    )
