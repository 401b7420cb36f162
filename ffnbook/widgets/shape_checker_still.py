"""The shape checker without JavaScript: a product of boxes a layer, and a table."""

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    GREY,
    PURPLE,
    RED,
    box,
    grid,
    image,
    label,
)

FORMULA = {
    "rows": "samples in rows, Z = X @ W + b",
    "columns": "samples in columns, Z = W @ X + b",
    "torch": "as in torch, Z = X @ W.T + b",
}
WIDTH, SLOTS, MOST = 420, (20, 130, 240, 300), 78
COLORS = (BLUE, GREEN, PURPLE)


def order(convention):
    """The names of a layer's matrices from left to right."""
    return ("W", "A", "b", "Z") if convention == "columns" else ("A", "W", "b", "Z")


def sides(widget, i):
    """The colour of each matrix's rows and columns: one colour a size of the net."""
    bad = widget.layers[i][0] != widget.arriving()[i]
    inner = RED if bad else COLORS[i % 3]
    outer = COLORS[(i + 1) % 3]
    if widget.convention == "columns":
        return {"A": (inner, GREY), "W": (outer, inner), "b": (outer, None),
                "Z": (outer, GREY)}  # fmt: skip
    return {"A": (GREY, inner), "W": (inner, outer), "b": (None, outer),
            "Z": (GREY, outer)}  # fmt: skip


def picture(widget):
    """(parts, height) of the drawing."""
    wrong, parts, top = widget.mismatch(), [], 8
    shapes = [widget.shapes(i) for i in range(len(widget.layers))]
    unit = MOST / max(n for found in shapes for s in found.values() for n in s)
    names = order(widget.convention)
    for i, found in enumerate(shapes):
        if wrong is not None and i > wrong:
            break
        tall = max((*found[name], 1)[0] for name in ("A", "W", "Z")) * min(unit, 8)
        middle = top + 18 + max(tall, 4) / 2
        for x, name, sign in zip(SLOTS, names, ("", "@", "+", "="), strict=True):
            high, wide = found[name] if len(found[name]) == 2 else (1, *found[name])
            high, wide = (max(4, n * min(unit, 8)) for n in (high, wide))
            rows, columns = sides(widget, i)[name]
            tag = {"A": "X" if i == 0 else f"A{i}"}.get(name, f"{name}{i + 1}")
            if widget.convention == "torch" and name == "W":
                tag += ".T"
            parts.append(label(x - 16, middle + 4, sign))
            parts.append(label(x, top + 12, tag))
            if name == "Z" and i == wrong:
                parts.append(label(x, middle + 4, "no product", RED))
                continue
            parts.append(box(x, middle - high / 2, wide, high, "#7773"))
            if columns:
                parts.append(box(x, middle - high / 2, wide, 3, columns))
            if rows:
                parts.append(box(x, middle - high / 2, 3, high, rows))
            parts.append(label(x, middle + max(tall, 4) / 2 + 16, str(found[name])))
        top = middle + max(tall, 4) / 2 + 28
    return parts, round(top)


def draw(widget):
    """The picture and the table for a state."""
    rows = []
    for i, ((inputs, outputs), (weights, biases)) in enumerate(
        zip(widget.layers, widget.parameters(), strict=True)
    ):
        shapes = widget.shapes(i)
        kept = shapes.get("stored", shapes["W"])
        fits = inputs == widget.arriving()[i]
        rows.append((
            f"{i + 1}: Linear({inputs}, {outputs})", str(shapes["A"]), str(kept),
            str(shapes["b"]), str(weights + biases), "yes" if fits else "no",
        ))  # fmt: skip
    found = widget.readings()
    caption = (
        f"{widget.batch} samples with {widget.features} features, "
        f"{FORMULA[widget.convention]}: {found['parameters']} parameters"
    )
    errors = widget.errors()
    if errors:
        caption += (
            f". Layer {widget.mismatch() + 1} does not fit: {errors['torch']}"
        )
    alt = "For each layer its input, weights, bias and output as boxes with shapes."
    parts, height = picture(widget)
    head = ("layer", "input", "weights", "bias", "parameters", "fits")
    drawn = image(parts, WIDTH, max(height, 120), alt)
    return f'<div class="ffn-still">{drawn}{grid(caption, head, rows)}</div>'
