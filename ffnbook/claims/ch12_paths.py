"""Claims of chapter 12 on what mends a step or the product: clipping, skips, norms."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import deep_net, train_clipped
from ffnbook.claims.starts import even_digits, loss_without_inputs, train
from ffnbook.models import mlp

CHAPTER = "12-gradients"
LIMITS = {
    "relu_plain": ("plain", "relu", "he_normal"),
    "relu_skip": ("skip", "relu", "he_normal"),
    "logistic_skip": ("skip", "logistic", "xavier_normal"),
    "logistic_norm": ("norm", "logistic", "xavier_normal"),
}


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


def _limits(seed):
    X, y = even_digits(np.random.default_rng(seed), 100)
    result = {"nothing": loss_without_inputs(y)}
    for name, (kind, f, init) in LIMITS.items():
        net = deep_net(kind, f, np.random.default_rng(seed), init=init)
        result[name] = min(train(net, X, y, steps=60, lr=0.03), 1.0)
    return result


CLAIMS = [
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
        id="where-paths-fail",
        chapter=CHAPTER,
        place="paths",
        statement="Skips are no cure for everything: twenty ReLU layers with He's "
        "weights learn without skips and diverge with them. Logistic layers with skips "
        "end worse than a model that ignores its inputs; normalised, they learn.",
        measure="loss after 60 steps, rate 0.03 (digits; width 32; 1 stands for 1 or "
        "more)",
        experiment=_limits,
        arms={
            "relu_plain": "ReLU, He: plain",
            "relu_skip": "ReLU, He: with skips",
            "logistic_skip": "logistic, Xavier: with skips",
            "logistic_norm": "logistic, Xavier: normalised",
        },
        baselines={"nothing": "inputs ignored"},
        holds=lambda run: (
            run["relu_plain"] < 0.95 * run["nothing"]
            and run["relu_skip"] == 1
            and run["logistic_skip"] > run["nothing"]
            and run["logistic_norm"] < 0.6 * run["nothing"]
        ),
        needed=8,
        condition="Plain ReLU falls below 95 % of the loss of a model that ignores its "
        "inputs, the normalised network below 60 %; with skips ReLU reaches 1 or more, "
        "and the logistic network stays above such a model.",
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
