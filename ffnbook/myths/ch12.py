"""The myth of chapter 12 about who makes a gradient vanish."""

import numpy as np

from ffnbook.claims.deep import layers_alike, moons
from ffnbook.losses import BCEWithLogits
from ffnbook.myths import Myth

CHAPTER = "12-gradients"


def no_slopes():
    X, y, _ = moons(0)
    result, loss = {}, BCEWithLogits()
    for std in (0.01, 3.0):
        rng = np.random.default_rng(0)
        net = layers_alike("identity", rng, init="normal", std=std, bias=1.0)
        loss(net(X), y)
        dZ = last = loss.backward()
        for layer in reversed(net.layers[1:]):
            dZ = layer.backward(dZ)
        power = np.log10(np.linalg.norm(dZ) / np.linalg.norm(last))
        result[f"weights of {std:g}: power of ten"] = f"{power:+.0f}"
    return result


MYTHS = [
    Myth(
        id="E1-23",
        chapter=CHAPTER,
        claim="On its way back the error is multiplied by the slope of the activation "
        "in every layer. S-shaped functions have slopes below 1, so gradients vanish. "
        "Take ReLU.",
        question="Take the activation out of the published network: no slope is left "
        "in the product. By which power of ten does the error term change from layer 5 "
        "back to layer 1, with weights of 0.01 and with weights of 3?",
        experiment=no_slopes,
        refuted=lambda n: (
            int(n["weights of 0.01: power of ten"]) < -5
            and int(n["weights of 3: power of ten"]) > 0
        ),
        truth="Every layer multiplies by the slope **and** by its weights, and the "
        "weights do both without any slope: starve the gradient, or let it explode. "
        "ReLU mends the slopes. The weights need a scale that fits.",
    ),
]
