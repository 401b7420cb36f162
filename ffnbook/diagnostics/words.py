"""What the numbers of a network mean, in words: js/init_words.js in Python."""

import math

import numpy as np

from ffnbook._numbers import number, percent

# A gradient that changes by more than this on its way is said to vanish or explode.
FAR = 20
REASONS = {
    "dead": "every unit of a hidden layer is dead on these data, and no gradient "
            "passes it",
    "weights": "weights are 0, and no gradient comes back through them",
    "unused": "the loss does not depend on what a layer computes",
    "inputs": "a layer’s inputs are all 0",
    "balance": "what the samples ask of a layer cancels, as with balanced classes it "
               "may",
    "underflow": "the product of many small factors fell below 5×10⁻³²⁴, the "
                 "smallest number",
}
SYMMETRIC = ("Symmetric: the units of a layer start equal and get equal gradients, so "
             "each layer works as one unit. ")


def is_symmetric(readings):
    """Whether all units of every hidden layer are copies of each other.

    They have equal weights in and out and equal biases, so they stay copies.
    """
    hidden = readings[:-1]
    if not any(reading.W.shape[1] > 1 for reading in hidden):
        return False
    for reading, behind in zip(hidden, readings[1:], strict=True):
        W, b = reading.W, reading.b
        if not ((W == W[:, :1]).all() and (b is None or (b == b[0]).all())):
            return False
        if behind.W.shape[0] == W.shape[1] and not (behind.W == behind.W[:1]).all():
            return False
    return True


def multiplier(layers):
    """By how much a hidden layer multiplies the gradient on its way back.

    The geometric mean, measured from the first and the last hidden layer's dZ; None
    with fewer than two hidden layers.
    """
    crossed = len(layers) - 2
    if crossed < 1:
        return None
    with np.errstate(all="ignore"):
        change = np.float64(layers[0]["dz"]) / layers[-2]["dz"]
        return float(change ** (1 / crossed))


def stillness(layers):
    """What stands still, and why; "" when every layer has a gradient."""
    still = [layer["why"] for layer in layers if layer["why"]]
    if not still:
        return ""
    causes = list(dict.fromkeys(still))
    if "dead" in causes and "inputs" in causes:
        causes.remove("inputs")  # dead units are why they are 0
    why = "; or ".join(REASONS[cause] for cause in causes)
    zero = "0, but for rounding," if "balance" in causes else "exactly 0"
    if len(still) < len(layers):
        return (f"Cut off: the weight gradient is {zero} in {len(still)} of "
                f"{len(layers)} layers. Why: {why}.")
    bias = layers[-1]["db"]
    if math.isnan(bias):
        rest = "There is no output bias that could learn."
    elif bias > 0:
        rest = f"The output bias still learns: its gradient is {number(bias, 2)}."
    else:
        rest = "Even the output bias rests: what the samples ask of it cancels."
    return (f"No weight can move: the weight gradient is {zero} in every layer. "
            f"Why: {why}. {rest}")


def verdict(layers, ratio, symmetric=False):
    """One plain sentence or two: what happens to the gradient in this network."""
    if not all(math.isfinite(layer["dW"]) for layer in layers):
        return ("Overflow: the numbers have left the range of float64. No step is "
                "possible.")
    still = stillness(layers)
    if still:
        return still
    head = SYMMETRIC if symmetric else ""
    first = f"The first layer’s ‖dW‖ is {number(ratio, 2)} times the last one’s."
    measured = multiplier(layers)
    if measured is None:
        return head + first
    # Judged by what all hidden layers do together: 0.8 is little once, much 30 times.
    whole = measured ** (len(layers) - 2)
    name = "Vanishing" if whole < 1 / FAR else "Exploding" if whole > FAR else "Steady"
    return (f"{head}{name}: each hidden layer multiplies the gradient on its way back "
            f"by about {number(measured, 2)}. {first}")


def notes(layers):
    """Sentences on what the verdict leaves out: dead and saturated hidden units.

    Layers of which the same is to be said share a sentence.
    """
    said = {}
    for i, layer in enumerate(layers[:-1], 1):
        if layer["dead"] > 0:
            units = round(layer["dead"] * layer["n_out"])
            words = (f"{units} of {layer['n_out']} units "
                     f"{'is' if units == 1 else 'are'} dead on these data.")
        elif layer["saturated"] > 0.9:  # half is usual for ReLU
            words = f"{percent(layer['saturated'])} of the outputs are saturated."
        else:
            continue
        said.setdefault(words, []).append(i)
    return [f"{_layers(found)}: {words}" for words, found in said.items()]


def _layers(found):
    """Layer 2; Layers 2 to 4; Layers 2, 4 and 5."""
    if len(found) == 1:
        return f"Layer {found[0]}"
    if len(found) > 2 and found[-1] - found[0] == len(found) - 1:
        return f"Layers {found[0]} to {found[-1]}"
    return f"Layers {', '.join(map(str, found[:-1]))} and {found[-1]}"
