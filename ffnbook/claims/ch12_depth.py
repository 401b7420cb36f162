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
]
