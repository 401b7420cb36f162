"""A claim of chapter 4: what gradients do that are never cleared."""

import numpy as np

from ffnbook.claims.ch04 import CHAPTER, judge, with_ones
from ffnbook.claims.claim import Claim


def _kept(seed, steps=3000, edge=1000):
    """Distance from the best line, in units of that at the start, half the limit."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 3, 20)
    y = 2 * x + 5 + rng.normal(0, 0.5, 20)
    A = with_ones(x[:, None])
    H, best = 2 / len(A) * A.T @ A, judge(A, y)
    lr = 1 / np.linalg.eigvalsh(H)[-1]
    run = {}
    for name, keep in (("kept", 1.0), ("cleared", 0.0)):
        off, total, path = -best, np.zeros(2), []  # off: how far from the best
        for _ in range(steps):
            total = keep * total + H @ off
            off = off - lr * total
            path.append(off)
        far = np.linalg.norm(path, axis=1) / np.linalg.norm(best)
        run[name + "_first"], run[name + "_last"] = far[:edge].max(), far[-edge:].max()
    return run


CLAIMS = [
    Claim(
        id="ch04-kept",
        chapter=CHAPTER,
        place="Why gradients are cleared",
        statement="Gradients that are never cleared neither explode nor let the line "
        "come to rest: thousands of steps later it swings as widely as at the start.",
        measure="Largest distance from the best (w, b), in units of the distance at "
        "the start; 3000 steps, learning rate half the limit",
        experiment=_kept,
        arms={
            "kept_first": "kept: steps 1 to 1000",
            "kept_last": "kept: steps 2001 to 3000",
            "cleared_first": "cleared: steps 1 to 1000",
            "cleared_last": "cleared: steps 2001 to 3000",
        },
        baselines={"start": "no training at all"},
        limits={"bound": "largest possible swing, by the formula"},
        constants={"start": 1.0, "bound": 1 / np.sqrt(1 - 1 / 4)},
        holds=lambda run: (
            run["kept_first"] <= run["bound"]
            and run["kept_last"] <= run["bound"]
            and run["kept_last"] > 0.9
            and run["cleared_last"] < 1e-6
        ),
        needed=10,
        condition="In every seed the kept gradients keep the line within the bound, "
        "and still swing more than 0.9 at the end; with cleared gradients less than "
        "a millionth is left.",
        fmt=".2f",
    ),
]
