"""The loop assembler without JavaScript: the losses, and the state after each card."""

from ffnbook.widgets.still import (
    BLUE,
    GREY,
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

LEFT, RIGHT, TOP, BOTTOM = 40, 405, 40, 190


def picture(found, epochs):
    """True losses as lines, what the loop recorded as points."""
    loop, truth = found["loop"], found["truth"]
    history = loop.history
    most = max([v for pair in truth for v in pair] + history + loop.dev_history)
    top = min(4.0, 1.05 * most)
    longest = max(epochs, len(history), len(loop.dev_history))
    x, y = scale(0, longest, LEFT, RIGHT), scale(0, top, BOTTOM, TOP)
    parts = [rule(LEFT, BOTTOM, RIGHT, BOTTOM), rule(LEFT, BOTTOM, LEFT, TOP)]
    parts += [label(LEFT - 5, y(v) + 4, number(v, 2), anchor="end") for v in (0, top)]
    parts += [label(x(v), BOTTOM + 16, short(v), anchor="middle") for v in (0, longest)]
    parts += [label(LEFT, 14, "training loss", BLUE), label(150, 14, "dev loss", RED),
              label(LEFT, 30, "lines: true; dots: recorded, by index")]  # fmt: skip
    at = range(len(truth))
    for k, color in enumerate((BLUE, RED)):
        parts.append(line(x, y, at, [min(top, pair[k]) for pair in truth], color))
    for values, color in ((history, BLUE), (loop.dev_history, RED)):
        parts += [dot(x(i + 1), y(min(v, top)), color) for i, v in enumerate(values)]
    return [*parts, label(RIGHT, BOTTOM + 30, "epoch, or index", GREY, "end")]


def cells(row, text):
    """A row of the table."""
    size = "None" if row["gradient"] is None else number(row["gradient"], 3)
    return (
        text, "train" if row["training"] else "eval", size,
        "yes" if row["changed"] else "", "active" if row["dropout"] else "",
        row["graph"], f"{row['history']}, {row['dev_history']}",
    )  # fmt: skip


def draw(widget):
    """The picture and the table for a state."""
    from ffnbook.widgets.loop_assembler import CARDS

    found, readings = widget.run(), widget.readings()
    at = min(widget.epoch, len(found["trace"]))
    rows = [cells(row, CARDS[row["card"]]) for row in found["trace"][at - 1]]
    caption = (
        f"Epoch {at} of {widget.epochs}. After the loop: training loss "
        f"{number(readings['train_loss'])}, dev loss {number(readings['dev_loss'])}."
    )
    error = found["error"]
    if error:
        caption += (
            f" It stopped in epoch {error['epoch']} at card {error['card'] + 1}: "
            f"{error['name']}: {error['text']}"
        )
    alt = "The training and dev loss by epoch, true and as the loop recorded them."
    drawn = image(picture(found, widget.epochs), 420, BOTTOM + 40, alt)
    head = ("card", "mode", "gradient", "changed", "dropout", "graph", "histories")
    return f'<div class="ffn-still">{drawn}{grid(caption, head, rows)}</div>'
