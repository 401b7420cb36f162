"""A claim of chapter 3: weights that exist, and weights that training finds."""

import numpy as np

from ffnbook.claims.ch03 import CHAPTER, wave
from ffnbook.claims.claim import Claim

WIDTH = 16


def by_hand(width=WIDTH):
    """Largest error of folds at equal distances, with the weights written down."""
    x, t = np.linspace(-1, 1, width + 1), np.linspace(-1, 1, 2001)
    return float(np.abs(np.interp(t, x, wave(x)) - wave(t)).max())


def _trained(seed, steps=2000, lr=0.1):
    """Largest error of a 1-16-1 ReLU network before and after gradient descent."""
    rng = np.random.default_rng(seed)
    x = np.linspace(-1, 1, 101)[:, None]
    y = wave(x)
    W1 = rng.choice([-1.0, 1.0], (1, WIDTH))
    b1 = -W1[0] * rng.uniform(-1, 1, WIDTH)  # all folds inside the interval
    W2, b2 = rng.normal(0, (2 / WIDTH) ** 0.5, (WIDTH, 1)), np.zeros(1)
    worst = []
    for _ in range(steps + 1):
        Z = x @ W1 + b1
        A = np.maximum(Z, 0)
        e = A @ W2 + b2 - y
        worst.append(np.abs(e).max())
        dY = 2 * e / len(x)
        dZ = (dY @ W2.T) * (Z > 0)
        W2, b2 = W2 - lr * A.T @ dY, b2 - lr * dY.sum(axis=0)
        W1, b1 = W1 - lr * x.T @ dZ, b1 - lr * dZ.sum(axis=0)
    return {"trained": float(worst[-1]), "start": float(worst[0])}


CLAIMS = [
    Claim(
        id="ch03-trained",
        chapter=CHAPTER,
        place="How close can it get?",
        statement="There are weights with which 16 ReLU units follow the wave closely. "
        "Gradient descent from random weights does not come near them in 2000 steps.",
        measure="Largest error on sin(4x + 1), interval -1 to 1; all weights trained "
        "on 101 points, learning rate 0.1",
        experiment=_trained,
        arms={
            "trained": "16 units, trained for 2000 steps",
            "by_hand": "16 units, weights written down",
        },
        baselines={"start": "16 units, random weights"},
        constants={"by_hand": by_hand()},
        holds=lambda run: 2 * run["by_hand"] < run["trained"] < run["start"],
        needed=10,
        overall=lambda r: r["trained"].mean() > 4 * r["by_hand"].mean(),
        condition="In every seed training makes the error smaller and leaves it more "
        "than twice as large as that of the written weights; on average more than 4 "
        "times.",
        fmt=".2f",
    ),
]
