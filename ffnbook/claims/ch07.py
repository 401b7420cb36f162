"""Claim of chapter 7: a network with a wrong ReLU mask trains all the same."""

import numpy as np

from ffnbook.activations import logistic
from ffnbook.claims.claim import Claim
from ffnbook.data import make_moons
from ffnbook.gradcheck import numerical_gradient, relative_error
from ffnbook.initializers import he_normal
from ffnbook.losses import bce_with_logits


def relu_pass(X, y, P, mask):
    """Loss and gradients of a ReLU network; mask(Z, A) stands for the slope."""
    W1, b1, W2, b2 = P
    Z1 = X @ W1 + b1
    A1 = np.maximum(Z1, 0)
    Z2 = A1 @ W2 + b2
    dZ2 = (logistic(Z2) - y) / len(y)
    dZ1 = dZ2 @ W2.T * mask(Z1, A1)
    grads = [X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)]
    return bce_with_logits(Z2, y), grads


MASKS = {"right": lambda Z, A: Z > 0, "wrong": lambda Z, A: A >= 0}


def _masks(seed, steps=500, lr=0.5):
    from ffnbook.claims.ch01 import best_line

    rng = np.random.default_rng(seed)
    X, y = make_moons(400, 0.2, rng)
    train, fresh, target = X[:200], X[200:], y[:200, None].astype(float)
    start = [he_normal((2, 16), rng), np.zeros(16), he_normal((16, 1), rng)]
    start, run = [*start, np.zeros(1)], {}
    for name, mask in MASKS.items():
        P = start
        for step in range(steps):
            loss, grads = relu_pass(train, target, P, mask)
            if step == 0:
                run[f"{name}_start"] = loss
                run[f"{name}_error"] = _first_layer_error(train, target, P, grads[0])
            P = [p - lr * d for p, d in zip(P, grads, strict=True)]
        W1, b1, W2, b2 = P
        said = (np.maximum(fresh @ W1 + b1, 0) @ W2 + b2)[:, 0] > 0
        run[name], run[f"{name}_loss"] = 100 * np.mean(said == y[200:]), loss
    w, b, _ = best_line(train, y[:200])
    return run | {"line": 100 * np.mean((fresh @ w + b > 0) == y[200:])}


def _first_layer_error(X, y, P, dW1):
    def loss(W1):
        return relu_pass(X, y, [W1, *P[1:]], MASKS["right"])[0]

    return relative_error(dW1, numerical_gradient(loss, P[0]))


CLAIMS = [
    Claim(
        id="ch07-mask",
        chapter="07-backpropagation",
        place="A bug that trains",
        statement="With a ReLU mask that is always 1 a network trains all the same: "
        "its loss falls by half and more, and it does about as well as the best line. "
        "The gradient check sees the bug before the first step.",
        measure="Per cent of 200 fresh Moons right after 500 steps (2-16-1)",
        experiment=_masks,
        arms={"right": "right mask", "wrong": "mask always 1"},
        baselines={"line": "the best line"},
        holds=lambda run: (
            run["wrong_loss"] < run["wrong_start"] / 2
            and run["wrong"] > run["line"] - 3
            and run["wrong"] < run["right"]
            and run["wrong_error"] > 1e-2
            and run["right_error"] < 1e-6
        ),
        needed=8,
        condition="The loss with the wrong mask falls by half; its score is below "
        "the right one, and at most 3 points below the line. The check's relative "
        "error is above 1e-2, with the right mask below 1e-6.",
    ),
]
