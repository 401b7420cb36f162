"""The myth of chapter 12 about who makes a gradient vanish."""

import numpy as np

from ffnbook.claims.deep import PUBLISHED, layers_alike, moons
from ffnbook.losses import BCEWithLogits
from ffnbook.myths import Myth

CHAPTER = "12-gradients"


def slopes_alone():
    X, y, _ = moons(0)
    result, loss = {}, BCEWithLogits()
    for f in ("logistic", "relu"):
        net = layers_alike(f, np.random.default_rng(0), **PUBLISHED)
        loss(net(X), y)
        dZ, by_weights, by_slopes = loss.backward(), 0.0, 0.0
        for layer in reversed(net.layers[1:]):
            before, dZ = dZ, layer.backward(dZ)
            powers = np.log10(np.linalg.norm(dZ) / np.linalg.norm(before))
            if layer.params:
                by_weights += powers
            else:
                by_slopes += powers
        result[f"{f}: powers of ten lost to slopes"] = f"{-by_slopes + 0.0:.1f}"
        result[f"{f}: powers of ten lost to weights"] = f"{-by_weights:.1f}"
    return result


MYTHS = [
    Myth(
        id="E1-23",
        chapter=CHAPTER,
        claim="On its way back the error is multiplied by the slope of the activation "
        "in every layer. S-shaped functions have slopes below 1, so gradients vanish. "
        "Take ReLU.",
        question="The published network loses its gradient over four hidden layers. "
        "How many powers of ten go to the slopes, how many to the weights: with the "
        "logistic function, and with ReLU?",
        experiment=slopes_alone,
        refuted=lambda n: (
            float(n["relu: powers of ten lost to slopes"]) < 0.5
            and float(n["relu: powers of ten lost to weights"]) > 5
            and float(n["logistic: powers of ten lost to weights"])
            > float(n["logistic: powers of ten lost to slopes"])
        ),
        truth="Every layer multiplies by the slope **and** by its weights. ReLU mends "
        "the first factor, nothing mends the second but a scale that fits: weights of "
        "0.01 starve any function. With large weights the same product explodes, which "
        "the slopes alone could never explain.",
    ),
]
