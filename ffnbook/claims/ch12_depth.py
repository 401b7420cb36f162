"""The claim of chapter 12 on the rules of initialisation at three depths."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import PUBLISHED, layers_alike, moons, weight_norms

CHAPTER = "12-gradients"


DEPTHS = (5, 20, 50)
RULES = {
    "logistic, Xavier": ("logistic", {"init": "xavier_normal"}),
    "ReLU, Xavier": ("relu", {"init": "xavier_normal"}),
    "logistic, std 2": ("logistic", {"init": "normal", "std": 2.0}),
    "tanh, Xavier": ("tanh", {"init": "xavier_normal"}),
    "ReLU, He": ("relu", {"init": "he_normal"}),
    "start": ("logistic", PUBLISHED),
}


def _rules(seed):
    result = {}
    for name, (f, start) in RULES.items():
        for depth in DEPTHS:
            X, y, rng = moons(seed, n=100)
            net = layers_alike(f, rng, 30, depth, **start)
            result[f"{name} {depth}"] = np.log10(weight_norms(net, X, y)[0])
    return result

ENDS = {  # activation, width, hidden layers, start
    "logistic": ("logistic", 3, 4, PUBLISHED),
    "tanh": ("tanh", 3, 4, PUBLISHED),
    "relu": ("relu", 3, 4, PUBLISHED),
    "logistic_xavier": ("logistic", 3, 4, {"init": "xavier_normal"}),
    "tanh_xavier": ("tanh", 3, 4, {"init": "xavier_normal"}),
    "relu_he": ("relu", 30, 4, {"init": "he_normal"}),
    "deep_logistic": ("logistic", 30, 20, {"init": "xavier_normal"}),
    "deep_tanh": ("tanh", 30, 20, {"init": "xavier_normal"}),
    "deep_relu": ("relu", 30, 20, {"init": "he_normal"}),
}


def _ends(seed):
    result = {}
    for name, (f, width, depth, start) in ENDS.items():
        X, y, rng = moons(seed)
        norms = weight_norms(layers_alike(f, rng, width, depth, **start), X, y)
        result[name] = np.log10(norms[0] / norms[-1])
    return result


CLAIMS = [
    Claim(
        id="rules-at-depth",
        chapter=CHAPTER,
        place="deeper",
        statement="Tanh with Xavier's rule and ReLU with He's keep the first gradient "
        "alive over 50 layers. With Xavier's rule the logistic function loses it at "
        "20, and so does, more slowly, ReLU; eleven times larger weights keep it for "
        "the logistic function, too.",
        measure="power of ten of the first layer's gradient (width 30, Moons)",
        experiment=_rules,
        arms={f"{name} {depth}": f"{name}: {depth} layers" for name in RULES
              if name != "start" for depth in DEPTHS},
        baselines={"start 20": "logistic, std 0.01, biases 1: 20 layers"},
        holds=lambda run: (
            min(run[f"{name} {depth}"] for name in ("tanh, Xavier", "ReLU, He")
                for depth in DEPTHS) > -3
            and run["logistic, Xavier 20"] < -10
            and run["logistic, std 2 20"] > -4
            and run["ReLU, Xavier 20"] < -3
            and run["ReLU, Xavier 50"] < -7
        ),
        needed=9,
        condition="Tanh with Xavier and ReLU with He: above -3 at every depth. The "
        "logistic function at 20 layers: below -10, with std 2 above -4. ReLU with "
        "Xavier: below -3 at 20, below -7 at 50.",
    ),
    Claim(
        id="first-against-last",
        chapter=CHAPTER,
        place="deeper",
        statement="As published, the first layer's gradient is seven to eleven powers "
        "of ten smaller than the last one's, with all three functions. Tanh with "
        "Xavier's rule and ReLU with He's treat both nearly alike, also through 20 "
        "layers; the logistic function does not.",
        measure="powers of ten, first layer's gradient over the last one's (Moons, "
        "noise 0.5)",
        experiment=_ends,
        arms={
            "logistic": "as published, logistic",
            "tanh": "as published, tanh",
            "relu": "as published, ReLU",
            "logistic_xavier": "logistic, Xavier, biases 0",
            "tanh_xavier": "repaired: tanh, Xavier, biases 0",
            "relu_he": "repaired: ReLU, He, biases 0, width 30",
            "deep_logistic": "20 layers of 30: logistic, Xavier",
            "deep_tanh": "20 layers of 30: tanh, Xavier",
            "deep_relu": "20 layers of 30: ReLU, He",
        },
        baselines={"alike": "both the same"},
        constants={"alike": 0.0},
        fmt="z.1f",  # no "-0.0"
        holds=lambda run: (
            max(run[f] for f in ("logistic", "tanh", "relu")) < -6
            and run["logistic_xavier"] < -1 and run["deep_logistic"] < -10
            and all(abs(run[k]) < 1.5 for k in ("tanh_xavier", "relu_he", "deep_tanh",
                                                "deep_relu"))
        ),
        needed=9,
        condition="As published: below -6. Tanh with Xavier, ReLU with He: between "
        "-1.5 and 1.5. The logistic function with Xavier: below -1, with 20 layers "
        "below -10.",
    ),
]
