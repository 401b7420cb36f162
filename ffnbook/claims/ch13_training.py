"""The claims of chapter 13 on units that die while a network trains."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, loss_without_inputs, train
from ffnbook.data import Standardizer, load_digits
from ffnbook.diagnostics import DeadUnits
from ffnbook.models import mlp

CHAPTER = "13-dying-relu"


def _digits(seed, scale, n=200):
    """n digits and whether each is even: pixels 0..16, 0..1 or standardised."""
    rng, digits = np.random.default_rng(seed), load_digits()
    X = digits.X / 16 if scale == "0..1" else digits.X
    if scale == "standardised":
        X = Standardizer().fit(X).transform(X)
    rows = rng.permutation(len(X))[:n]
    return X[rows], (digits.y[rows, None] % 2 == 0).astype(float), rng


def _majority(y):
    return 100.0 * max(y.mean(), 1 - y.mean())


def _net(rng, activation="relu"):
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
    for scale in ("0..16", "standardised"):
        X, y, rng = _digits(seed, scale)
        net = _net(rng)
        record = _watched(net, X, y, 60, lr=0.3)
        result |= {f"{scale} dead": 100 * record.share[-1, 0],
                   f"{scale} right": accuracy(net, X, y)}
    return result | {"majority": _majority(y)}


def _revived(seed):
    X, y, rng = _digits(seed, "0..16")
    record = _watched(_net(rng), X, y, 60, lr=0.1)
    layers = {name: [layer for _, layer, _ in getattr(record, name)]
              for name in ("died", "revived")}
    return {f"{name} {layer}": float(layers[name].count(layer))
            for layer in (1, 2) for name in ("died", "revived")}


def _after_a_step(seed):
    result = {}
    for name, activation, big in (("relu", "relu", True), ("leaky", "leaky_relu", True),
                                  ("spared", "relu", False)):
        X, y, rng = _digits(seed, "0..1")
        net = _net(rng, activation)
        if big:
            train(net, X, y, 1, lr=10.0)
        train(net, X, y, 300, lr=0.1)
        monitor = DeadUnits(net, X)
        monitor.record()
        result |= {f"{name} dead": 100 * monitor.share[-1].mean(),
                   f"{name} right": accuracy(net, X, y)}
    return result | {"majority": _majority(y)}


def _any_function(seed):
    result = {}
    for name, activation, scale in (
        ("relu", "relu", "0..16"), ("leaky", "leaky_relu", "0..16"),
        ("elu", "elu", "0..16"), ("scaled_relu", "relu", "standardised"),
        ("scaled_leaky", "leaky_relu", "standardised"),
    ):
        X, y, rng = _digits(seed, scale)
        result[name] = min(train(_net(rng, activation), X, y, 60, lr=0.2), 1.0)
    return result | {"constant": loss_without_inputs(y)}


CLAIMS = [
    Claim(
        id="rate-and-scale",
        chapter=CHAPTER,
        place="step",
        statement="On raw pixels the rate 0.3 kills the whole first layer within 60 "
        "steps; on standardised pixels the same rate kills no unit.",
        measure="dead units of the first layer, and right answers on the training "
        "digits, both in % (64-32-32-1, even or odd)",
        experiment=_too_large,
        arms={
            "0..16 dead": "pixels 0 to 16: dead",
            "0..16 right": "pixels 0 to 16: right",
            "standardised dead": "standardised: dead",
            "standardised right": "standardised: right",
        },
        baselines={"majority": "always the more common class"},
        holds=lambda run: (
            run["0..16 dead"] > 90 and run["standardised dead"] < 10
            and run["0..16 right"] < run["majority"] + 5
            and run["standardised right"] > 95
        ),
        needed=9,
        condition="Raw: above 90 % dead, and right answers at most 5 points above the "
        "more common class. Standardised: below 10 % dead, above 95 % right.",
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
    Claim(
        id="dead-but-fine",
        chapter=CHAPTER,
        place="harm",
        statement="One step that is far too large leaves more units of a ReLU network "
        "dead; at a good rate afterwards it still learns the training digits, and "
        "leaky ReLU, with no dead unit, does no better.",
        measure="dead hidden units, and right answers on the training digits, both in "
        "% (one step at rate 10, then 300 at 0.1; pixels 0 to 1)",
        experiment=_after_a_step,
        arms={
            "relu dead": "ReLU: dead",
            "relu right": "ReLU: right",
            "leaky dead": "leaky ReLU: dead",
            "leaky right": "leaky ReLU: right",
            "spared dead": "ReLU without the step: dead",
            "spared right": "ReLU without the step: right",
        },
        baselines={"majority": "always the more common class"},
        holds=lambda run: (
            run["relu dead"] > run["spared dead"] and run["leaky dead"] == 0
            and run["relu right"] > 94 and abs(run["relu right"] - run["leaky right"]) < 4
        ),
        needed=9,
        condition="With ReLU more units dead than without the large step, with leaky "
        "ReLU none; ReLU above 94 % right, and within 4 points of leaky ReLU.",
        fmt=".0f",
    ),
    Claim(
        id="no-function-saves",
        chapter=CHAPTER,
        place="harm",
        statement="At a rate that is far too large no activation function helps: ReLU "
        "dies, leaky ReLU overflows, ELU learns nothing; with standardised pixels the "
        "same rate is fine.",
        measure="training loss after 60 steps at rate 0.2 (64-32-32-1, even or odd; 1 "
        "stands for 1 or more, or for a run that diverged)",
        experiment=_any_function,
        arms={
            "relu": "pixels 0 to 16: ReLU",
            "leaky": "pixels 0 to 16: leaky ReLU, 0.01",
            "elu": "pixels 0 to 16: ELU",
            "scaled_relu": "standardised: ReLU",
            "scaled_leaky": "standardised: leaky ReLU, 0.01",
        },
        baselines={"constant": "inputs ignored"},
        holds=lambda run: (
            min(run["relu"], run["leaky"], run["elu"]) > 0.95 * run["constant"]
            and max(run["scaled_relu"], run["scaled_leaky"]) < 0.3 * run["constant"]
        ),
        needed=9,
        condition="On raw pixels all three stay within 5 % of a model that ignores its "
        "inputs, or above; on standardised pixels both are below 30 % of it.",
        fmt=".2f",
    ),
]
