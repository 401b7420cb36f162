"""The claims of chapter 13 on units that die while a network trains."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, train
from ffnbook.data import Standardizer, load_digits
from ffnbook.diagnostics import DeadUnits
from ffnbook.models import mlp

CHAPTER = "13-dying-relu"


def digits(seed, scale, n=200):
    """n digits and whether each is even: 0..16, 0..1, centred or standardised."""
    rng, data = np.random.default_rng(seed), load_digits()
    X = data.X / 16 if scale == "0..1" else data.X
    if scale == "centred":
        X = X - X.mean(axis=0)
    if scale == "standardised":
        X = Standardizer().fit(X).transform(X)
    rows = rng.permutation(len(X))[:n]
    return X[rows], (data.y[rows, None] % 2 == 0).astype(float), rng


def majority(y):
    return 100.0 * max(y.mean(), 1 - y.mean())


def net(rng, activation="relu"):
    return mlp([64, 32, 32, 1], activation, "he_normal", rng)


def _watched(net, X, y, steps, lr):
    """Train, looking at the dead units after every step."""
    monitor = DeadUnits(net, X)
    monitor.record()
    for _ in range(steps):
        train(net, X, y, 1, lr)
        monitor.record()
    return monitor


def _too_large(seed):
    result = {}
    for scale in ("0..16", "centred", "standardised"):
        X, y, rng = digits(seed, scale)
        model = net(rng)
        record = _watched(model, X, y, 60, lr=0.3)
        result |= {f"{scale} dead": 100 * record.share[-1, 0],
                   f"{scale} right": accuracy(model, X, y)}
    return result | {"majority": majority(y)}


def _revived(seed):
    X, y, rng = digits(seed, "0..16")
    record = _watched(net(rng), X, y, 60, lr=0.1)
    layers = {name: [layer for _, layer, _ in getattr(record, name)]
              for name in ("died", "revived")}
    return {f"{name} {layer}": float(layers[name].count(layer))
            for layer in (1, 2) for name in ("died", "revived")}


CLAIMS = [
    Claim(
        id="rate-and-scale",
        chapter=CHAPTER,
        place="step",
        statement="On raw pixels the rate 0.3 kills the whole first layer within 60 "
        "steps; on standardised pixels, and on pixels minus their mean, "
        "the same rate kills no unit.",
        measure="dead units of the first layer, and right answers on the training "
        "digits, both in % (64-32-32-1, even or odd)",
        experiment=_too_large,
        arms={
            "0..16 dead": "pixels 0 to 16: dead",
            "0..16 right": "pixels 0 to 16: right",
            "centred dead": "centred, not scaled: dead",
            "centred right": "centred, not scaled: right",
            "standardised dead": "standardised: dead",
            "standardised right": "standardised: right",
        },
        baselines={"majority": "always the more common class"},
        holds=lambda run: (
            run["0..16 dead"] > 90
            and max(run["centred dead"], run["standardised dead"]) < 10
            and run["0..16 right"] < run["majority"] + 5
            and min(run["centred right"], run["standardised right"]) > 95
        ),
        needed=9,
        condition="Raw: above 90 % dead, and right answers at most 5 points above the "
        "more common class. Centred or standardised: below 10 % dead, above 95 % "
        "right.",
        fmt=".0f",
    ),
    Claim(
        id="who-returns",
        chapter=CHAPTER,
        place="return",
        statement="Under plain gradient descent no dead unit of the first layer ever "
        "comes back; in the second layer some do.",
        measure="number of events in 60 steps (64-32-32-1, pixels 0 to 16, rate 0.1)",
        experiment=_revived,
        arms={
            "died 1": "layer 1: deaths",
            "died 2": "layer 2: deaths",
            "revived 2": "layer 2: returns",
        },
        limits={"revived 1": "layer 1: returns"},
        holds=lambda run: (
            run["revived 1"] == 0 < run["died 1"] and run["revived 2"] > 0
        ),
        needed=9,
        overall=lambda results: bool((results["revived 1"] == 0).all()),
        condition="Some unit of layer 1 dies and none returns, in no seed at all; some "
        "unit returns in layer 2.",
        fmt=".0f",
    ),
]
