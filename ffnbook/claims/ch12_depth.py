"""Claims of chapter 12 on deep networks: the rules, skips, normalisation, clipping."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import (
    PUBLISHED,
    deep_net,
    layers_alike,
    moons,
    train_clipped,
    weight_norms,
)
from ffnbook.claims.starts import even_digits, loss_without_inputs, train
from ffnbook.models import mlp

CHAPTER = "12-gradients"


DEPTHS = (5, 20, 50)
RULES = {
    "logistic, Xavier": ("logistic", {"init": "xavier_normal"}),
    "ReLU, Xavier": ("relu", {"init": "xavier_normal"}),
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


def _paths(seed):
    X, y = even_digits(np.random.default_rng(seed), 100)
    result = {"nothing": loss_without_inputs(y)}
    for kind in ("plain", "skip", "norm"):
        net = deep_net(kind, "tanh", np.random.default_rng(seed), init="normal",
                       std=0.1)
        result[kind] = train(net, X, y, steps=60, lr=0.01)
    return result


def _clipping(seed):
    X, y = even_digits(np.random.default_rng(seed), 100)
    result = {"nothing": loss_without_inputs(y)}
    for name, lr in (("plain", 0.1), ("small", 0.01), ("clipped", 0.1)):
        rng = np.random.default_rng(seed)
        net = mlp([64, *[32] * 10, 1], "relu", "normal", rng, std=0.35)
        if name == "clipped":
            loss = train_clipped(net, X, y, 100, lr, limit=1.0)
        else:
            loss = train(net, X, y, 100, lr)
        result[name] = min(loss, 10.0)  # 10 stands for a run that diverged
    return result


CLAIMS = [
    Claim(
        id="rules-at-depth",
        chapter=CHAPTER,
        place="deeper",
        statement="Tanh with Xavier's rule and ReLU with He's keep the first gradient "
        "alive over 50 layers. The logistic function loses it at 20, and so does, more "
        "slowly, ReLU with Xavier's rule.",
        measure="power of ten of the first layer's gradient (width 30, Moons)",
        experiment=_rules,
        arms={f"{name} {depth}": f"{name}: {depth} layers" for name in RULES
              if name != "start" for depth in DEPTHS},
        baselines={"start 20": "logistic, std 0.01, biases 1: 20 layers"},
        holds=lambda run: (
            min(run[f"{name} {depth}"] for name in ("tanh, Xavier", "ReLU, He")
                for depth in DEPTHS) > -3
            and run["logistic, Xavier 20"] < -10
            and run["ReLU, Xavier 20"] < -3
            and run["ReLU, Xavier 50"] < -7
        ),
        needed=9,
        condition="Tanh with Xavier and ReLU with He: above -3 at every depth. The "
        "logistic function at 20 layers: below -10. ReLU with Xavier: below -3 at 20, "
        "below -7 at 50.",
    ),
    Claim(
        id="paths-past-the-product",
        chapter=CHAPTER,
        place="paths",
        statement="Twenty tanh layers with weights of std 0.1 learn nothing. With "
        "skips, or with normalisation, the same weights learn in 60 steps.",
        measure="loss after 60 steps, rate 0.01 (digits, even or odd; width 32)",
        experiment=_paths,
        arms={"plain": "plain", "skip": "with skips", "norm": "normalised"},
        baselines={"nothing": "inputs ignored"},
        holds=lambda run: (
            run["plain"] > 0.95 * run["nothing"]
            and max(run["skip"], run["norm"]) < 0.5 * run["nothing"]
        ),
        needed=9,
        condition="The plain network stays within 5 % of a model that ignores its "
        "inputs; the other two reach less than half of its loss.",
        fmt=".2f",
    ),
    Claim(
        id="clipping",
        chapter=CHAPTER,
        place="clip",
        statement="Ten ReLU layers that start with std 0.35 diverge at a rate of 0.1; "
        "with gradients clipped to norm 1 the same rate learns.",
        measure="loss after 100 steps (digits, even or odd; width 32; 10 stands for a "
        "run that diverged)",
        experiment=_clipping,
        arms={"plain": "rate 0.1", "small": "rate 0.01",
              "clipped": "rate 0.1, clipped"},
        baselines={"nothing": "inputs ignored"},
        holds=lambda run: (
            run["plain"] > 0.95 * run["nothing"]
            and run["clipped"] < 0.6 * run["nothing"]
        ),
        needed=9,
        condition="Without clipping the run diverges or learns nothing; with it the "
        "loss falls below 60 % of that of a model that ignores its inputs.",
        fmt=".1f",
    ),
]
