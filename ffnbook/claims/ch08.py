"""Claims of chapter 8 on epochs: how many it takes, and which one to keep."""

from functools import cache

import numpy as np

from ffnbook.claims.ch08_fit import BAYES, best_line, score, start, train
from ffnbook.claims.claim import Claim

CHAPTER = "08-training"
TEN, MANY = tuple(range(10)), tuple(range(200))


@cache
def _longer_all():
    """200 training rows, 1000 fresh ones; two noises, three ends of training."""
    results = {}
    for noise, name in ((0.15, "low"), (0.5, "high")):
        runs = start(TEN, 1200, noise)
        record = train(runs, 200, (100, 1000, 3000), lambda r: score(r, 200, 1200))
        results |= {f"{name}{epoch}": scores for epoch, scores in record.items()}
        results[f"{name}_line"] = [
            best_line(X[:200], y[:200], X[200:], y[200:])
            for X, y in zip(runs.X, runs.y, strict=True)
        ]
    return results


def _longer(seed):
    return {key: values[TEN.index(seed)] for key, values in _longer_all().items()}


@cache
def _checkpoint_all():
    """640, 160 and 200 rows; dev and test scores after each of 100 epochs."""
    runs = start(MANY, 1000, 0.5)
    record = train(
        runs, 640, range(1, 101), lambda r: (score(r, 640, 800), score(r, 800, 1000))
    )
    dev, test = np.swapaxes(list(record.values()), 0, 1)
    best, run = dev.argmax(axis=0), np.arange(len(MANY))  # the first of equals
    return {"promised": dev[best, run], "kept": test[best, run], "last": test[-1]}


def _checkpoint(seed):
    return {key: values[MANY.index(seed)] for key, values in _checkpoint_all().items()}


CLAIMS = [
    Claim(
        id="ch08-longer",
        chapter=CHAPTER,
        place="When to stop",
        statement="After the published amount of training the 2-5-1 network is a "
        "straight line in disguise. At noise 0.15 longer training makes it far "
        "better than a line; at noise 0.5 it gains about one point.",
        measure="Per cent right on 1000 fresh points; 200 training points, full "
        "batch, learning rate 2 (100 epochs go as far as the published 1000 at 0.2)",
        experiment=_longer,
        arms={
            "low100": "noise 0.15, 100 epochs",
            "low1000": "noise 0.15, 1000 epochs",
            "low3000": "noise 0.15, 3000 epochs",
            "high100": "noise 0.5, 100 epochs",
            "high3000": "noise 0.5, 3000 epochs",
        },
        baselines={
            "low_line": "noise 0.15, the best line",
            "high_line": "noise 0.5, the best line",
        },
        limits={"low_bayes": "noise 0.15", "high_bayes": "noise 0.5"},
        constants={"low_bayes": BAYES[0.15], "high_bayes": BAYES[0.5]},
        holds=lambda run: (
            abs(run["low100"] - run["low_line"]) < 2
            and abs(run["high100"] - run["high_line"]) < 2
            and run["low3000"] > run["low_line"] + 5
        ),
        needed=7,
        overall=lambda r: 0 < np.mean(r["high3000"] - r["high_line"]) < 2,
        condition="After 100 epochs both are within 2 points of the line; at noise "
        "0.15 more than 5 points are gained later; at noise 0.5 the mean gain over "
        "the line stays below 2.",
        seeds=TEN,
    ),
    Claim(
        id="ch08-checkpoint",
        chapter=CHAPTER,
        place="Why the winner disappoints",
        statement="The checkpoint with the best development score promises more than "
        "it keeps, and on test data it is a little worse than the last epoch.",
        measure="Per cent right; Moons with noise 0.5, 640 / 160 / 200 points, 2-5-1, "
        "full batch, learning rate 2, best of 100 epochs",
        experiment=_checkpoint,
        arms={
            "promised": "best epoch: the 160 that chose it",
            "kept": "best epoch: 200 others",
        },
        baselines={"last": "last epoch: 200 others"},
        limits={"bayes": "best possible"},
        constants={"bayes": BAYES[0.5]},
        holds=lambda run: run["last"] >= run["kept"],
        needed=130,
        overall=lambda r: (
            np.mean(r["promised"] - r["kept"]) > 1
            and np.mean(r["last"] - r["kept"]) > 0.3
        ),
        condition="In at least 130 of 200 seeds the last epoch is not worse; on "
        "average the promise is more than 1 point too high and the last epoch more "
        "than 0.3 points better.",
        seeds=MANY,
    ),
]
