"""The claims of chapter 13 on the harm that dead units do, and on other functions."""

import numpy as np

from ffnbook.claims.ch13_training import CHAPTER, digits, majority, net
from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, loss_without_inputs, train
from ffnbook.diagnostics import DeadUnits

LARGE = (0.3, 0.5, 1.0)  # at 0.1 some runs learn and some do not


def _after_a_step(seed):
    X, y, _ = digits(seed, "0..1", n=600)
    known, unseen = (X[:200], y[:200]), (X[200:], y[200:])
    result = {"majority": majority(unseen[1])}
    for name, activation, rate in (
        ("spared", "relu", 0.1), ("relu", "relu", 10.0), ("leaky", "leaky_relu", 10.0),
        ("relu far", "relu", 100.0), ("leaky far", "leaky_relu", 100.0),
    ):
        model = net(np.random.default_rng(seed), activation)
        train(model, *known, 1, lr=rate)
        train(model, *known, 300, lr=0.1)
        monitor = DeadUnits(model, known[0])
        monitor.record()
        result |= {f"{name} dead": 100 * monitor.share[-1].mean(),
                   f"{name} worst": 100 * monitor.share[-1].max(),
                   f"{name} right": accuracy(model, *unseen)}
    return result


def _any_function(seed):
    def losses(scale, rates):
        result = []
        for f in ("relu", "leaky_relu", "elu"):
            for rate in rates:
                X, y, rng = digits(seed, scale)
                result.append(min(train(net(rng, f), X, y, 60, lr=rate), 1.0))
        return result

    relu, leaky, elu = np.reshape(losses("0..16", LARGE), (3, 3)).min(axis=1)
    return {
        "relu": relu, "leaky": leaky, "elu": elu,
        "small": max(losses("0..16", (0.03,))),
        "scaled": max(losses("standardised", LARGE)),
        "constant": loss_without_inputs(digits(seed, "0..16")[1]),
    }


def _spared_on_average(runs):
    """What the claim says of the two steps, with room to spare."""
    mean = {name: values.mean() for name, values in runs.items()}
    right, gone = runs["relu far right"], runs["relu far worst"] > 90
    return bool(
        mean["relu dead"] > mean["spared dead"] + 10
        and abs(mean["relu right"] - mean["spared right"]) < 2
        and abs(mean["relu right"] - mean["leaky right"]) < 2
        and mean["relu far right"] < mean["leaky far right"] - 4
        and mean["leaky far right"] < mean["spared right"]
        and right[gone].mean() < right[~gone].mean() - 10
    )


CLAIMS = [
    Claim(
        id="dead-but-fine",
        chapter=CHAPTER,
        place="harm",
        statement="After one step at rate 10 a third of a ReLU network's units are "
        "dead, and it is as good on unseen digits as leaky ReLU and as a network "
        "that was spared. After one at rate 100 it is not, and leaky ReLU is better.",
        measure="dead hidden units, and right answers on 400 unseen digits, both in % "
        "(one large step, then 300 at rate 0.1; pixels 0 to 1)",
        experiment=_after_a_step,
        arms={
            "relu dead": "step 10, ReLU: dead",
            "relu right": "step 10, ReLU: right",
            "leaky right": "step 10, leaky ReLU: right",
            "relu far dead": "step 100, ReLU: dead",
            "relu far worst": "step 100, ReLU: dead in the worse layer",
            "relu far right": "step 100, ReLU: right",
            "leaky far right": "step 100, leaky ReLU: right",
            "spared dead": "no such step, ReLU: dead",
            "spared right": "no such step, ReLU: right",
        },
        baselines={"majority": "always the more common class"},
        holds=lambda run: (
            run["leaky dead"] == run["leaky far dead"] == 0
            and run["relu right"] > run["majority"] + 20
            and abs(run["relu right"] - run["leaky right"]) < 6
        ),
        overall=_spared_on_average,
        needed=9,
        condition="Step 10: no dead unit with leaky ReLU, and the two functions within "
        "6 points; on average ReLU within 2 points of leaky ReLU and of the spared "
        "network. Step 100: on average ReLU at least 4 points below leaky ReLU, and "
        "that below the spared network; with a layer that is more than 90 % dead at "
        "least 10 points below the other seeds.",
        fmt=".0f",
    ),
    Claim(
        id="no-function-saves",
        chapter=CHAPTER,
        place="harm",
        statement="On raw pixels no function learns at the rates 0.3, 0.5 and 1. All "
        "three do at 0.03 or, with standardised pixels, at the large rates.",
        measure="training loss after 60 steps (64-32-32-1, even or odd; 1 stands for 1 "
        "or more, or for a run that diverged)",
        experiment=_any_function,
        arms={
            "relu": "pixels 0 to 16: ReLU, best of the three rates",
            "leaky": "pixels 0 to 16: leaky ReLU, best of three",
            "elu": "pixels 0 to 16: ELU, best of three",
            "small": "pixels 0 to 16, rate 0.03: worst function",
            "scaled": "standardised: worst function and large rate",
        },
        baselines={"constant": "inputs ignored"},
        holds=lambda run: (
            min(run["relu"], run["leaky"], run["elu"]) > 0.95 * run["constant"]
            and max(run["small"], run["scaled"]) < 0.4 * run["constant"]
        ),
        needed=9,
        condition="Large rates on raw pixels: no function gets more than 5 % below a "
        "model that ignores its inputs. Small rate, or standardised pixels: none stays "
        "above 40 % of it.",
        fmt=".2f",
    ),
]
