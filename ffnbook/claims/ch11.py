"""The claims of chapter 11: symmetry, the shape of the draw, scale against depth."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import (
    accuracy,
    best_cut,
    even_digits,
    loss_without_inputs,
    train,
)
from ffnbook.data import make_circles, make_xor
from ffnbook.models import mlp

CHAPTER = "11-initialization"


def _symmetry(seed):
    result = {}
    for name, make in (("circles", make_circles), ("xor", make_xor)):
        rng = np.random.default_rng(seed)
        X, y = make(640, 0.1, rng)
        y = y[:, None]
        nets = {
            "equal": mlp([2, 5, 1], "tanh", "constant", value=0.5),
            "random": mlp([2, 5, 1], "tanh", "normal", rng),
        }
        for start, net in nets.items():
            train(net, X, y, steps=100, lr=1.0)
            result[f"{name}_{start}"] = accuracy(net, X, y)
        result[f"{name}_line"] = best_cut(X, y)
    return result


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
            losses.append(train(net, X, y, steps=60, lr=lr))
        result[start] = min(min(losses), 10.0)  # 10 stands for a run that diverged
    return result


CLAIMS = [
    Claim(
        id="symmetry",
        chapter=CHAPTER,
        place="equal",
        statement="Five hidden units that start equal do no better than one straight "
        "line; five that start at random do.",
        measure="training accuracy in % after 100 steps (2-5-1, tanh)",
        experiment=_symmetry,
        arms={
            "circles_equal": "circles, all weights 0.5",
            "circles_random": "circles, N(0, 1)",
            "xor_equal": "XOR, all weights 0.5",
            "xor_random": "XOR, N(0, 1)",
        },
        limits={
            "circles_line": "circles, best line",
            "xor_line": "XOR, best line",
        },
        holds=lambda run: all(
            run[f"{data}_equal"] <= run[f"{data}_line"] < run[f"{data}_random"] - 10
            for data in ("circles", "xor")
        ),
        needed=9,
        condition="On both data sets the equal start stays at or below the best line, "
        "and the random start is more than 10 points above it.",
    ),
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
        statement="With 20 hidden ReLU layers, He's scale has learned after 60 steps; "
        "Xavier's, 0.01 and 1 have not.",
        measure="loss after 60 steps, better of the rates 0.03 and 0.1 (digits, even "
        "or odd; width 32; 10 stands for a run that diverged)",
        experiment=_depth,
        arms={"he": "He", "xavier": "Xavier", "small": "std 0.01", "big": "std 1"},
        baselines={"constant": "inputs ignored"},
        holds=lambda run: (
            run["he"] < 0.5 * run["constant"]
            and min(run["xavier"], run["small"], run["big"]) > 0.95 * run["constant"]
        ),
        needed=9,
        condition="He's loss is below half of what a model that ignores its inputs "
        "reaches; the other three stay within 5 % of it or above.",
        fmt=".2f",
    ),
]
