"""The claims of chapter 11 on random starts: shape of the draw, scale and depth."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import even_digits, loss_without_inputs, train
from ffnbook.models import mlp

CHAPTER = "11-initialization"


def _shape(seed):
    starts = {
        "gauss": ("xavier_normal", {}),
        "uniform": ("xavier_uniform", {}),
        "small": ("normal", {"std": 0.01}),
    }
    X, y = even_digits(np.random.default_rng(seed), 100)
    result = {"constant": loss_without_inputs(y)}
    for start, (init, params) in starts.items():
        rng = np.random.default_rng(seed)
        net = mlp([64, *[32] * 8, 1], "tanh", init, rng, **params)
        result[start] = train(net, X, y, steps=60, lr=0.1)
    return result


def _depth(seed):
    starts = {
        "small": ("normal", {"std": 0.01}),
        "big": ("normal", {"std": 1.0}),
        "xavier": ("xavier_normal", {}),
        "he": ("he_normal", {}),
    }
    X, y = even_digits(np.random.default_rng(seed), 100)
    result = {"constant": loss_without_inputs(y)}
    for start, (init, params) in starts.items():
        losses = []
        for lr in (0.03, 0.1):
            rng = np.random.default_rng(seed)
            net = mlp([64, *[32] * 20, 1], "relu", init, rng, **params)
            losses.append(train(net, X, y, steps=80, lr=lr))
        result[start] = min(min(losses), 10.0)  # 10 stands for a run that diverged
    return result


CLAIMS = [
    Claim(
        id="shape-of-draw",
        chapter=CHAPTER,
        place="random",
        statement="Gaussian and uniform weights of the same variance train alike; the "
        "same Gaussian with a far smaller variance does not train at all.",
        measure="loss after 60 steps (digits, even or odd; 8 hidden layers of 32 tanh)",
        experiment=_shape,
        arms={
            "gauss": "Gaussian, Xavier's variance",
            "uniform": "uniform, the same variance",
            "small": "Gaussian, std 0.01",
        },
        baselines={"constant": "inputs ignored"},
        holds=lambda run: (
            max(run["gauss"], run["uniform"]) < 0.1 * run["constant"]
            and run["small"] > 0.95 * run["constant"]
        ),
        needed=9,
        condition="Both draws reach less than a tenth of the loss of a model that "
        "ignores its inputs; the small one stays within 5 % of it.",
        fmt=".3f",
    ),
    Claim(
        id="scale-against-depth",
        chapter=CHAPTER,
        place="training",
        statement="With 20 hidden ReLU layers, He's scale has learned after 80 steps; "
        "Xavier's, 0.01 and 1 have not.",
        measure="loss after 80 steps, better of the rates 0.03 and 0.1 (digits, even "
        "or odd; width 32; 10 stands for a run that diverged)",
        experiment=_depth,
        arms={"he": "He", "xavier": "Xavier", "small": "std 0.01", "big": "std 1"},
        baselines={"constant": "inputs ignored"},
        holds=lambda run: (
            run["he"] < 0.7 * run["constant"]
            and min(run["xavier"], run["small"], run["big"]) > 0.95 * run["constant"]
        ),
        needed=8,
        condition="He's loss is below 70 % of what a model that ignores its inputs "
        "reaches; the other three stay within 5 % of it or above.",
        fmt=".2f",
    ),
]
