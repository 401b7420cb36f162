"""The state inspector without JavaScript: two calls, and a row for each state."""

from ffnbook.widgets.still import (
    BLUE,
    GREY,
    PALE,
    RED,
    dot,
    grid,
    image,
    label,
    number,
    rule,
    short,
)

MODES, GRADS = ("train", "eval"), ("grad", "no_grad", "inference_mode")
LEFTS, HEIGHT = (20, 225), 190


def call(widget, i):
    """The network in call i: what is dropped is red, with broken lines."""
    left, factors = LEFTS[i], widget.factors()[i]
    a, y = widget.hidden()[1], widget.outputs()[i]
    parts = [label(left, 16, f"call {i + 1}: y = {number(float(y))}", BLUE)]
    ends = [(left + 10, 70), (left + 10, 135)], (left + 165, 103)
    for j, factor in enumerate(factors):
        x, height = left + 80, 45 + 38 * j
        dash, color = ("", GREY) if factor else ("3 3", PALE)
        parts += [rule(*end, x, height, color, dash) for end in ends[0]]
        parts.append(rule(x, height, *ends[1], color, dash))
        parts.append(dot(x, height, BLUE if factor else RED))
        words = number(float(factor * a[j]), 3) if factor else "dropped"
        parts.append(label(x, height - 7, words, GREY if factor else RED, "middle"))
    return parts + [dot(*end, GREY) for end in ends[0]] + [dot(*ends[1], BLUE)]


def draw(widget):
    """The picture and the table for a state."""
    rows = []
    for grad in GRADS:
        for mode in MODES:
            found = widget.facts(mode, grad)
            outputs = ", ".join(number(y) for y in found["outputs"])
            rows.append((
                f"{mode}, {grad}", outputs, "equal" if found["equal"] else "differ",
                found["grad_fn"] or "None",
                "RuntimeError" if found["backward"] else "works",
                f"{found['changed']} of 17",
            ))  # fmt: skip
    caption = (
        f"Dropout {short(widget.p)}, input ({short(widget.x1)}, {short(widget.x2)}). "
        f"The picture: model.{widget.mode}()."
    )
    found = widget.facts()
    if found["backward"]:
        caption += f" backward() under {widget.grad}: {found['backward']}."
    alt = "The network in two calls on the same input, with the units that are dropped."
    drawn = image([*call(widget, 0), *call(widget, 1)], 420, HEIGHT, alt)
    head = ("state", "two outputs", "", "grad_fn", "backward()", "step() changes")
    return f'<div class="ffn-still">{drawn}{grid(caption, head, rows)}</div>'
