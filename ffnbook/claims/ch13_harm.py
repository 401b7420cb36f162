"""The claims of chapter 13 on the harm that dead units do, and on other functions."""

from ffnbook.claims.ch13_training import CHAPTER, digits, majority, net
from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, loss_without_inputs, train
from ffnbook.diagnostics import DeadUnits


def _after_a_step(seed):
    result = {}
    for name, activation, big in (("relu", "relu", True), ("leaky", "leaky_relu", True),
                                  ("spared", "relu", False)):
        X, y, rng = digits(seed, "0..1")
        model = net(rng, activation)
        if big:
            train(model, X, y, 1, lr=10.0)
        train(model, X, y, 300, lr=0.1)
        monitor = DeadUnits(model, X)
        monitor.record()
        result |= {f"{name} dead": 100 * monitor.share[-1].mean(),
                   f"{name} right": accuracy(model, X, y)}
    return result | {"majority": majority(y)}


def _any_function(seed):
    result = {}
    for name, activation, scale in (
        ("relu", "relu", "0..16"), ("leaky", "leaky_relu", "0..16"),
        ("elu", "elu", "0..16"), ("scaled_relu", "relu", "standardised"),
        ("scaled_leaky", "leaky_relu", "standardised"),
    ):
        X, y, rng = digits(seed, scale)
        result[name] = min(train(net(rng, activation), X, y, 60, lr=0.2), 1.0)
    return result | {"constant": loss_without_inputs(y)}


CLAIMS = [
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
            and run["relu right"] > 94
            and abs(run["relu right"] - run["leaky right"]) < 4
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
