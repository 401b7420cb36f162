"""Claims of chapter 12 on the loss surface: copies of a minimum, starts that stick."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.deep import moons, solved
from ffnbook.claims.starts import train
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp

CHAPTER = "12-gradients"


def _copies(seed):
    X, y, rng = moons(seed, n=160, noise=0.2)
    net, loss = mlp([2, 8, 1], "tanh", rng=rng), BCEWithLogits()
    result = {"trained": train(net, X, y, steps=400, lr=0.5)}
    W1, b1, W2, b2 = (array.copy() for array in net.params.values())
    turn = np.roll(np.arange(8), 1)
    copies = {
        "order": (W1[:, turn], b1[turn], W2[turn], b2),
        "sign": (-W1, -b1, -W2, b2),
    }
    for name, copy in copies.items():
        for share, key in ((1.0, name), (0.5, f"{name}_half")):
            for array, a, b in zip(net.params.values(), (W1, b1, W2, b2), copy,
                                   strict=True):
                array[...] = (1 - share) * a + share * b
            result[key] = loss(net(X), y)
    return result


def _starts(seed):
    rng = np.random.default_rng(seed)
    X = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
    t = np.array([[0.0], [1.0], [1.0], [0.0]])
    result = {
        f"h{hidden}": 100 * np.mean(solved(hidden, 40, X, t, rng) < 0.1)
        for hidden in (1, 2, 4, 8)
    }
    longer = solved(2, 40, X, t, rng, steps=2000)
    return result | {"longer": 100 * np.mean(longer < 0.1)}


CLAIMS = [
    Claim(
        id="copies",
        chapter=CHAPTER,
        place="symmetry",
        statement="Renumber the hidden units of a trained network, or turn their signs "
        "around: the loss is the same. Half way to such a copy it is higher.",
        measure="loss (2-8-1, tanh; 160 Moons, 400 steps)",
        experiment=_copies,
        arms={
            "trained": "trained", "order": "units renumbered",
            "order_half": "half way there", "sign": "signs turned",
            "sign_half": "half way there, signs",
        },
        baselines={"nothing": "one half for every sample"},
        constants={"nothing": np.log(2)},
        holds=lambda run: (
            max(abs(run[k] - run["trained"]) for k in ("order", "sign")) < 1e-9
            and run["order_half"] > 1.05 * run["trained"]
            and run["sign_half"] > 1.5 * run["trained"]
        ),
        needed=9,
        condition="Both copies have the same loss. Half way the loss is at least 5 % "
        "higher (renumbered), and 50 % higher (signs).",
        fmt=".2f",
    ),
    Claim(
        id="starts-that-stick",
        chapter=CHAPTER,
        place="stick",
        statement="Two tanh units are enough for XOR, but from many starts gradient "
        "descent does not find it, and five times as many steps change little. With "
        "eight units it nearly always does.",
        measure="share of 40 starts that solve XOR in 400 steps, in %",
        experiment=_starts,
        arms={"h2": "2 hidden units", "longer": "2 hidden units, 2000 steps",
              "h4": "4 hidden units", "h8": "8 hidden units"},
        baselines={"h1": "1 hidden unit: impossible"},
        holds=lambda run: max(run["h2"], run["longer"]) < 95 <= run["h8"],
        overall=lambda runs: abs(runs["longer"].mean() - runs["h2"].mean()) < 10,
        needed=9,
        condition="With eight units at least 95 % of the starts arrive; with two, "
        "fewer, and on average five times as many steps change less than 10 points.",
        fmt=".0f",
    ),
]
