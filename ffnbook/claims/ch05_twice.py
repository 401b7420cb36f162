"""Claims of chapter 5 on softmax applied twice: a floor, and slow training."""

import math

import numpy as np

from ffnbook.activations import softmax
from ffnbook.claims.claim import Claim
from ffnbook.data import load_digits
from ffnbook.losses import cross_entropy_with_logits

CHAPTER = "05-losses"


def train_on_digits(X, y, steps, lr, twice):
    """Softmax regression from zeros; returns its scores as a function of X.

    X (N, 64), y (N,). twice: the model ends in softmax, and the loss applies it
    once more.
    """
    W, b, Y = np.zeros((64, 10)), np.zeros(10), np.eye(10)[y]
    for _ in range(steps):
        P = softmax(X @ W + b)
        dZ = P - Y
        if twice:
            dP = softmax(P) - Y
            dZ = P * (dP - (P * dP).sum(axis=1, keepdims=True))
        W, b = W - lr * X.T @ dZ / len(y), b - lr * dZ.mean(axis=0)
    return lambda X: X @ W + b


def some_digits(seed, n=500):
    """n digits in random order: X (n, 64) from 0 to 1, y (n,)."""
    digits = load_digits()
    rows = np.random.default_rng(seed).permutation(len(digits.X))[:n]
    return digits.X[rows] / 16, digits.y[rows]


def _floor(seed):
    X, y = some_digits(seed, 200)
    once = train_on_digits(X, y, 300, 8.0, twice=False)(X)
    twice = train_on_digits(X, y, 300, 8.0, twice=True)(X)
    return {
        "once": cross_entropy_with_logits(once, y),
        "twice": cross_entropy_with_logits(softmax(twice), y),
        "twice_right": np.mean(twice.argmax(axis=1) == y),
    }


def _speed(seed):
    X, y = some_digits(seed)
    run = {"largest": 100 * np.bincount(y[200:]).max() / 300}
    for name, twice, lr in (("once", 0, 0.5), ("twice", 1, 0.5), ("fast", 1, 4.0)):
        scores = train_on_digits(X[:200], y[:200], 300, lr, twice)(X[200:])
        run[name] = 100 * np.mean(scores.argmax(axis=1) == y[200:])
    return run


CLAIMS = [
    Claim(
        id="ch05-floor",
        chapter=CHAPTER,
        place="Softmax twice",
        statement="With softmax applied twice the loss on ten digits stays above "
        "its floor of `log(e + 9) - 1`, although nearly all digits are right.",
        measure="Training loss after 300 steps, as the code reports it (200 digits, "
        "one layer, learning rate 8)",
        experiment=_floor,
        arms={"once": "loss on the scores", "twice": "softmax twice"},
        baselines={"nothing": "knowing nothing, log 10"},
        limits={"floor": "softmax twice: lowest possible"},
        constants={"nothing": math.log(10), "floor": math.log(math.e + 9) - 1},
        holds=lambda run: (
            run["once"] < 0.1
            and run["floor"] < run["twice"] < run["nothing"]
            and run["twice_right"] > 0.9
        ),
        needed=9,
        condition="The loss on the scores falls below 0.1; with softmax twice it stays "
        "above the floor while more than 90 % of the training digits are right.",
        fmt=".3f",
    ),
    Claim(
        id="ch05-speed",
        chapter=CHAPTER,
        place="Softmax twice",
        statement="At the same learning rate a model with the second softmax is far "
        "behind after 300 steps. A rate 8 times larger makes up for most of it.",
        measure="Per cent of 300 fresh digits right after 300 steps",
        experiment=_speed,
        arms={
            "once": "loss on the scores, rate 0.5",
            "twice": "softmax twice, rate 0.5",
            "fast": "softmax twice, rate 4",
        },
        baselines={"largest": "always the most frequent digit"},
        holds=lambda run: run["twice"] < run["fast"] and run["twice"] + 5 < run["once"],
        needed=9,
        overall=lambda r: (
            (r["once"] - r["fast"]).mean() < (r["once"] - r["twice"]).mean() / 2
        ),
        condition="At rate 0.5, twice is more than 5 points behind; rate 4 helps, and "
        "on average it makes up for more than half.",
    ),
]
