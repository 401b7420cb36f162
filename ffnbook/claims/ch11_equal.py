"""The claims of chapter 11 on equal units: five work as one, and a speck grows."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, best_cut, train, train_by_unit
from ffnbook.data import make_circles, make_xor
from ffnbook.models import mlp

CHAPTER = "11-initialization"
DATA = (("circles", make_circles), ("xor", make_xor))


def _equal(seed):
    result = {}
    for name, make in DATA:
        rng = np.random.default_rng(seed)
        X, y = make(640, 0.1, rng)
        y = y[:, None]
        nets = {
            "zero": mlp([2, 5, 1], "tanh", "zeros"),
            "equal": mlp([2, 5, 1], "tanh", "constant", value=0.5),
            "random": mlp([2, 5, 1], "tanh", "normal", rng),
        }
        for start, net in nets.items():
            train(net, X, y, steps=100, lr=1.0)
            result[f"{name}_{start}"] = accuracy(net, X, y)
        single = [mlp([2, 1, 1], "tanh", "normal", rng) for _ in range(3)]
        for net in single:
            train(net, X, y, steps=300, lr=1.0)
        result[f"{name}_one"] = max(accuracy(net, X, y) for net in single)
        result[f"{name}_line"] = best_cut(X, y)
    return result


def _gap(net):
    return np.ptp(net.params["0.W"], axis=1).max()


def _speck(seed):
    X, y = make_circles(320, 0.1, np.random.default_rng(seed))
    net = mlp([2, 5, 1], "tanh", "constant", value=0.5)
    net.params["0.W"][0, 0] += 1e-6
    train(net, X, y[:, None], steps=100, lr=1.0)
    result = {"early": _gap(net)}
    train(net, X, y[:, None], steps=700, lr=1.0)
    W = train_by_unit(X, y, steps=200, lr=1.0)
    return result | {"late": _gap(net), "unit": np.ptp(W, axis=1).max()}


CLAIMS = [
    Claim(
        id="symmetry",
        chapter=CHAPTER,
        place="equal",
        statement="Five tanh units that start equal do no better than one; five that "
        "start at random do.",
        measure="training accuracy in % after 100 steps (2-5-1, tanh, classes of "
        "equal size; one unit: 300 steps, the best of three random starts)",
        experiment=_equal,
        arms={
            "circles_zero": "circles, all zero",
            "circles_equal": "circles, all 0.5",
            "circles_random": "circles, N(0, 1)",
            "xor_zero": "XOR, all zero",
            "xor_equal": "XOR, all 0.5",
            "xor_random": "XOR, N(0, 1)",
        },
        baselines={"circles_one": "circles, one unit", "xor_one": "XOR, one unit"},
        limits={
            "circles_line": "circles, best line",
            "xor_line": "XOR, best line",
        },
        holds=lambda run: all(
            max(run[f"{data}_zero"], run[f"{data}_equal"]) <= run[f"{data}_one"]
            and run[f"{data}_one"] <= run[f"{data}_line"] < run[f"{data}_random"] - 10
            for data in ("circles", "xor")
        ),
        needed=8,
        condition="On both data sets neither equal start beats the single unit, which "
        "stays at or below the best line; the random start is more than 10 points "
        "above the line.",
    ),
    Claim(
        id="tie",
        chapter=CHAPTER,
        place="fig-init-tie",
        statement="A tie between hidden units is unstable: a difference of a millionth "
        "grows until the units part. Without any difference, and with each unit "
        "computed by itself, it never does.",
        measure="largest difference between two hidden units (2-5-1, tanh, all weights "
        "0.5, circles)",
        experiment=_speck,
        arms={
            "early": "a millionth in one weight, 100 steps",
            "late": "a millionth in one weight, 800 steps",
        },
        baselines={"unit": "no speck, unit by unit, 200 steps"},
        holds=lambda run: (
            run["early"] < 1e-4 and run["late"] > 1e-2 and run["unit"] == 0
        ),
        needed=9,
        condition="The speck is below 0.0001 after 100 steps and above 0.01 after "
        "800; unit by unit the difference is exactly 0.",
        fmt=".0e",
    ),
]
