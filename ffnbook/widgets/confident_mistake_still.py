"""The race of the two losses without JavaScript: two curves and a table."""

import numpy as np

from ffnbook.widgets.still import (
    BLUE,
    GREEN,
    RED,
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

LEFT, RIGHT = 40, 410
ROWS = (("output", 26, 126), ("gradient", 160, 230))
WEIGHTS = np.linspace(0, 6, 241)


def half(step):
    """The first step with an output below one half."""
    return "not yet" if step is None else str(step)


def race(widget):
    """Output and gradient over the steps, for both losses."""
    races = widget.races()
    x = scale(0, max(1, widget.steps), LEFT, RIGHT)
    parts = []
    for what, top, bottom in ROWS:
        y = scale(0, 1, bottom, top)
        parts += [rule(LEFT, y(at), RIGHT, y(at)) for at in (0, 1)]
        parts += [label(LEFT - 5, y(at) + 4, str(at), anchor="end") for at in (0, 1)]
        for name, color, dash in (("mse", RED, "6 4"), ("bce", BLUE, "")):
            steps = np.arange(widget.steps + 1)
            parts.append(line(x, y, steps, races[name][what], color, dash))
    parts.append(label(LEFT, 16, "output a of the unit; the label is 0"))
    parts.append(label(LEFT, 150, "gradient dL/dz"))
    parts.append(label(RIGHT - 150, 16, "MSE (dashed)", RED))
    parts.append(label(RIGHT - 50, 16, "BCE", BLUE))
    parts.append(label(RIGHT, 246, f"{widget.steps} steps", anchor="end"))
    return parts


def staircase(widget):
    """Accuracy and cross entropy over the weight of the other unit."""
    x, y = scale(0, 6, LEFT, RIGHT), scale(0, 2, 380, 280)
    cards = [widget.card(weight) for weight in WEIGHTS]
    parts = [rule(LEFT, y(at), RIGHT, y(at)) for at in (0, 1)]
    parts += [label(LEFT - 5, y(at) + 4, str(at), anchor="end") for at in (0, 1, 2)]
    parts += [label(x(at), 396, str(at), anchor="middle") for at in (0, 2, 4, 6)]
    for name, color in (("accuracy", GREEN), ("card_bce", BLUE)):
        parts.append(line(x, y, WEIGHTS, [card[name] for card in cards], color))
    parts.append(rule(x(widget.weight), 280, x(widget.weight), 380, "#777", "2 3"))
    parts.append(label(LEFT, 270, "accuracy", GREEN))
    return [*parts, label(LEFT + 70, 270, "and BCE over the weight", BLUE)]


def draw(widget):
    """The picture and the table for a state."""
    found = widget.readings()
    both = [
        (words, *(number(found[f"{name}_{what}"]) for name in ("mse", "bce")))
        for what, words in (
            ("output", "output"),
            ("loss", "loss"),
            ("gradient", "gradient dL/dz"),
        )
    ]
    both.append(
        ("first step below 0.5", half(found["mse_half"]), half(found["bce_half"]))
    )
    caption = (
        f"One unit, w = {short(widget.w)}, b = {short(widget.b)}, input 1, label 0, "
        f"after {widget.steps} steps with learning rate {short(widget.lr)}. Below: at "
        f"weight {short(widget.weight)} the accuracy is {percent(found['accuracy'])}, "
        f"cross entropy {number(found['card_bce'])}, its slope "
        f"{number(found['card_slope'])}; the accuracy has slope 0"
    )
    alt = "Output and gradient of a unit under MSE and BCE; a staircase of accuracy."
    picture = image(race(widget) + staircase(widget), 420, 402, alt)
    head = ("after the steps", "MSE", "BCE")
    return f'<div class="ffn-still">{picture}{grid(caption, head, both)}</div>'
