"""Claim of chapter 9 on the two modes: what they keep in memory."""

import tracemalloc

import numpy as np

from ffnbook import autodiff
from ffnbook.claims.claim import Claim

CHAPTER = "09-autodiff"


def peak(f):
    """The largest memory that f() needs at a time, in bytes."""
    tracemalloc.start()
    f()
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size


def deep(x, W, depth):
    """A chain of layers: x @ W, then 1 / (exp(-z) + 1), depth times."""
    for _ in range(depth):
        x = 1.0 / (autodiff.exp(-(x @ W)) + 1.0)
    return x


def memory(batch, depth, width=64):
    """Peak memory of both modes, in arrays of one layer, (forward, reverse)."""
    rng = np.random.default_rng(0)
    x, W = rng.normal(size=(batch, width)), rng.normal(size=(width, width)) / 8
    unit = batch * width * 8
    forward = peak(lambda: autodiff.derivative(lambda x: deep(x, W, depth), x))
    reverse = peak(lambda: deep(autodiff.Tensor(x), W, depth).backward(x))
    return forward / unit, reverse / unit


def _memory(seed):
    rng = np.random.default_rng(seed)
    batch, depth = rng.integers(50, 200), int(rng.integers(5, 41))
    forward, reverse = memory(batch, depth)
    return {"forward": forward, "reverse": reverse, "depth": float(depth)}


CLAIMS = [
    Claim(
        id="ch09-memory",
        chapter=CHAPTER,
        place="fig-auto-memory",
        statement="Reverse mode keeps every intermediate result until the way back, so "
        "its memory grows with depth. Forward mode needs the same few arrays at any "
        "depth.",
        measure="Peak memory, in arrays of the size of one layer's output (5 to 40 "
        "layers, random batch)",
        experiment=_memory,
        arms={"reverse": "reverse mode, one sweep"},
        baselines={"forward": "forward mode, one sweep"},
        limits={"depth": "one array for each layer"},
        holds=lambda run: run["forward"] < 12 and run["reverse"] > 3 * run["depth"],
        needed=10,
        condition="Forward below 12 arrays always, reverse above 3 for each layer.",
        fmt=".0f",
    ),
]
