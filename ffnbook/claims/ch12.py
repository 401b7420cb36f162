"""Claims of chapter 12 on the published five-layer network and its repairs."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import PUBLISHED, five_layers, moons, weight_norms
from ffnbook.claims.starts import train

CHAPTER = "12-gradients"
NOTHING = np.log(2)  # the loss of one half for every sample; the classes are equal
XAVIER = {"init": "xavier_normal"}
NETS = {
    "logistic": ("logistic", 3, PUBLISHED),
    "relu": ("relu", 3, PUBLISHED),
    "xavier": ("logistic", 3, XAVIER),
    "tanh": ("tanh", 3, XAVIER),
    "he": ("relu", 16, {"init": "he_normal"}),
}
NAMES = {
    "logistic": "as published, logistic",
    "relu": "as published, ReLU",
    "xavier": "logistic, Xavier, biases 0",
    "tanh": "tanh, Xavier, biases 0",
    "he": "ReLU, He, biases 0, width 16",
}


def _gradients(seed):
    result = {}
    for name, (f, width, start) in NETS.items():
        X, y, rng = moons(seed)
        norms = np.log10(weight_norms(five_layers(f, rng, width, **start), X, y))
        result[name] = norms[0]
        if name == "logistic":
            result["last"] = norms[-1]
    return result


def _training(seed):
    result = {}
    for name, (f, width, start) in NETS.items():
        X, y, rng = moons(seed, n=160, noise=0.2)
        net = five_layers(f, rng, width, **start)
        result[name] = train(net, X, y, steps=400, lr=0.05)
    return result


CLAIMS = [
    Claim(
        id="five-layers-gradient",
        chapter=CHAPTER,
        place="five",
        statement="In the published five-layer network ReLU makes the first gradient "
        "larger than the logistic function does, and leaves it below a millionth. A "
        "scale that fits brings it back.",
        measure="power of ten of the first layer's gradient (Moons, noise 0.5)",
        experiment=_gradients,
        arms=NAMES,
        baselines={"last": "last layer, as published, logistic"},
        holds=lambda run: (
            run["logistic"] + 1 < run["relu"] < -6
            and run["xavier"] < -2
            and min(run["tanh"], run["he"]) > -2
        ),
        needed=9,
        condition="As published: below -6 with ReLU, at least one power lower with the "
        "logistic function. Repaired: above -2 with tanh and with ReLU, below -2 with "
        "the logistic function.",
    ),
    Claim(
        id="five-layers-training",
        chapter=CHAPTER,
        place="five",
        statement="As published, neither network learns, with ReLU no more than with "
        "the logistic function. With tanh and Xavier, or ReLU and He, five layers do.",
        measure="loss after 400 steps, rate 0.05 (160 Moons, noise 0.2)",
        experiment=_training,
        arms=NAMES,
        baselines={"nothing": "one half for every sample"},
        constants={"nothing": NOTHING},
        holds=lambda run: (
            min(run["logistic"], run["relu"], run["xavier"]) > 0.95 * NOTHING
            and max(run["tanh"], run["he"]) < 0.75 * NOTHING
        ),
        needed=9,
        condition="The published networks and the logistic one stay within 5 % of the "
        "loss of an answer of one half; the other two fall at least 25 % below.",
        fmt=".2f",
    ),
]
