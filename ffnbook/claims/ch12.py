"""Claims of chapter 12 on the published five-layer network and its repairs."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import PUBLISHED, layers_alike, moons, weight_norms
from ffnbook.claims.starts import train

CHAPTER = "12-gradients"
NOTHING = np.log(2)  # the loss of one half for every sample; the classes are equal
XAVIER = {"init": "xavier_normal"}
HE = {"init": "he_normal"}
LARGE = {"init": "normal", "std": 2.0}
KNOBS = {  # activation, width, hidden layers, start
    "published": ("logistic", 3, 4, PUBLISHED),
    "relu": ("relu", 3, 4, PUBLISHED),
    "tanh": ("tanh", 3, 4, PUBLISHED),
    "scale": ("logistic", 3, 4, PUBLISHED | {"std": 1.0}),
    "deep": ("logistic", 3, 20, PUBLISHED),
    "wide": ("logistic", 30, 4, PUBLISHED),
    "xavier": ("tanh", 3, 4, XAVIER),
    "he": ("relu", 30, 4, HE),
    "large": ("logistic", 30, 4, LARGE),
}
NETS = {
    "logistic": KNOBS["published"],
    "relu": KNOBS["relu"],
    "rule": ("logistic", 3, 4, XAVIER),
    "xavier": KNOBS["xavier"],
    "he": KNOBS["he"],
    "large": KNOBS["large"],
}
REPAIRED = {
    "xavier": "repaired: tanh, Xavier, biases 0",
    "he": "repaired: ReLU, He, biases 0, width 30",
    "large": "repaired: logistic, std 2, biases 0, width 30",
}


def _gradients(seed):
    result = {}
    for name, (f, width, depth, start) in KNOBS.items():
        X, y, rng = moons(seed)
        net = layers_alike(f, rng, width, depth, **start)
        norms = np.log10(weight_norms(net, X, y))
        result[name] = norms[0]
        if name == "published":
            result["last"] = norms[-1]
    return result


def _won_back(runs):
    won = {k: (runs[k] - runs["published"]).mean() for k in KNOBS}
    return bool(all(1 < won[k] < 3 for k in ("relu", "tanh", "wide"))
                and won["scale"] > 7)


def _training(seed):
    result = {}
    for name, (f, width, depth, start) in NETS.items():
        X, y, rng = moons(seed, n=160, noise=0.2)
        net = layers_alike(f, rng, width, depth, **start)
        result[name] = train(net, X, y, steps=400, lr=0.05)
    return result


CLAIMS = [
    Claim(
        id="four-knobs",
        chapter=CHAPTER,
        place="knobs",
        statement="In the published five-layer network the activation alone, or the "
        "width alone, wins back one to three powers of ten on average, the weight "
        "scale more than seven. A scale that fits the function and the width repairs "
        "it, even with the logistic function.",
        measure="power of ten of the first layer's gradient (Moons, noise 0.5)",
        experiment=_gradients,
        arms={
            "published": "as published, logistic",
            "relu": "activation: ReLU",
            "tanh": "activation: tanh",
            "scale": "weight scale: 1",
            "deep": "depth: 20 hidden layers",
            "wide": "width: 30",
        } | REPAIRED,
        baselines={"last": "last layer, as published"},
        holds=lambda run: (
            run["published"] + 1 < run["relu"]
            and max(run[k] for k in ("relu", "tanh", "deep", "wide")) < -6
            and -5 < run["scale"] < -2
            and min(run[k] for k in REPAIRED) > -2
        ),
        overall=_won_back,
        needed=9,
        condition="Activation, depth or width turned: below -6, with ReLU at least one "
        "power above the logistic function. Weight scale: between -5 and -2. Repaired: "
        "above -2. On average the activation or the width wins back between 1 and 3, "
        "the scale more than 7.",
    ),
    Claim(
        id="five-layers-training",
        chapter=CHAPTER,
        place="five",
        statement="As published, neither network learns, with ReLU no more than with "
        "the logistic function. With a scale that fits five layers do, with any of the "
        "three functions.",
        measure="loss after 400 steps, rate 0.05 (160 Moons, noise 0.2)",
        experiment=_training,
        arms={
            "logistic": "as published, logistic",
            "relu": "as published, ReLU",
            "rule": "logistic, Xavier, biases 0",
        } | REPAIRED,
        baselines={"nothing": "one half for every sample"},
        constants={"nothing": NOTHING},
        holds=lambda run: (
            min(run["logistic"], run["relu"], run["rule"]) > 0.95 * NOTHING
            and max(run[k] for k in REPAIRED) < 0.75 * NOTHING
        ),
        needed=9,
        condition="The published networks and the logistic one with Xavier's rule stay "
        "within 5 % of the loss of an answer of one half; the repaired ones fall at "
        "least 25 % below.",
        fmt=".2f",
    ),
]
