"""Claim of chapter 16: what a test is worth when it shares rows with the training."""

import numpy as np

from ffnbook.claims.ch16_fit import (
    IRIS,
    SETTINGS,
    draw_weights,
    score,
    standardised,
    train_many,
)
from ffnbook.claims.claim import Claim


def nearest_label(X_train, y_train, X):
    """The label of the nearest training row: a model that only memorises."""
    gaps = ((X[:, None] - X_train) ** 2).sum(axis=2)
    return y_train[gaps.argmin(axis=1)]


def draw_splits(rng, splits):
    """Return rows: clean train (splits, 120), leaking train, test (splits, 15).

    The published data set class shuffles once for the training part and once more
    for the test part: its training rows are drawn without regard to the test rows.
    """
    orders = np.array([rng.permutation(150) for _ in range(splits)])
    again = np.array([rng.permutation(150) for _ in range(splits)])
    return orders[:, :120], again[:, :120], orders[:, 135:]


def _leak(seed, splits=20):
    """A memoriser on shuffled labels, and the network on the real ones."""
    rng = np.random.default_rng(seed)
    clean, leak, test = draw_splits(rng, splits)
    run = {}
    for name, train in (("leak", leak), ("clean", clean)):
        right = []
        for a, b in zip(train, test, strict=True):
            y = rng.permutation(IRIS.y)  # flowers and labels have nothing in common
            right.append(nearest_label(IRIS.X[a], y[a], IRIS.X[b]) == y[b])
        run[f"memory_{name}"] = 100 * np.mean(right)
        X_train, X_test = standardised(train, test)
        layers = draw_weights((4, 6, 3), splits, rng)
        train_many(X_train, IRIS.y[train], layers, rng, **SETTINGS)
        run[f"network_{name}"] = score(X_test, IRIS.y[test], layers).mean()
    return run


CLAIMS = [
    Claim(
        id="ch16-leak",
        chapter="16-iris",
        place="A leak",
        statement="With the published split a memoriser that knows nothing passes the "
        "test with more than 80 %; with a clean split it is found out. The small "
        "network gains little from the leak.",
        measure="Per cent right on 15 test flowers; mean of 20 splits for each seed; "
        "120 training flowers, learning rate 0.2, batches of 16, 150 epochs",
        experiment=_leak,
        arms={
            "memory_leak": "shuffled labels, memoriser, leaking split",
            "memory_clean": "shuffled labels, memoriser, clean split",
            "network_leak": "real labels, network 4-6-3, leaking split",
            "network_clean": "real labels, network 4-6-3, clean split",
        },
        baselines={"majority": "always the same species"},
        limits={
            "nothing": "shuffled labels: best possible on average",
            "all": "real labels: every flower right",
        },
        constants={"majority": 100 / 3, "nothing": 100 / 3, "all": 100.0},
        holds=lambda run: run["memory_leak"] > 80 and run["memory_clean"] < 45,
        needed=10,
        overall=lambda r: abs(np.mean(r["network_leak"] - r["network_clean"])) < 2,
        condition="In every seed the memoriser is above 80 % with the leak and below "
        "45 % without; the network's mean gain is less than 2 points.",
    ),
]
