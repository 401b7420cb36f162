"""Exercises of chapter 10 in code: read a state dict, accumulate gradients."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "10-pytorch"


def forward(X, state):
    A = np.maximum(X @ state["0.weight"].T + state["0.bias"], 0)
    return A @ state["2.weight"].T + state["2.bias"]


def _states():
    rng, cases = np.random.default_rng(101), []
    for D, H, K in ((2, 5, 1), (3, 3, 2), (3, 4, 3)):
        state = {
            "0.weight": rng.normal(size=(H, D)),
            "0.bias": rng.normal(size=H),
            "2.weight": rng.normal(size=(K, H)),
            "2.bias": rng.normal(size=K),
        }
        cases.append((rng.normal(size=(6, D)), state))
    return cases


def _read(X, state, turn=np.transpose, bend=lambda Z: np.maximum(Z, 0), bias=(1, 1)):
    """The forward pass with one part of it replaced."""
    Z = X @ turn(state["0.weight"]) + bias[0] * state["0.bias"]
    return bend(Z) @ turn(state["2.weight"]) + bias[1] * state["2.bias"]


def accumulate(w, X, y, B, k, lr):
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if (i + 1) % k == 0:
            w = w - lr * total
            total = np.zeros_like(w)
    return w


def _lines():
    rng, cases = np.random.default_rng(102), []
    for D, B, k, steps in ((2, 4, 2, 3), (3, 2, 3, 2)):
        X = rng.normal(size=(B * k * steps, D))
        cases.append((rng.normal(size=D), X, rng.normal(size=len(X)), B, k, 0.2))
    return cases


def _kept(w, X, y, B, k, lr):
    """Never cleared."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if (i + 1) % k == 0:
            w = w - lr * total
    return w


def _last_only(w, X, y, B, k, lr):
    """Cleared before every backward: of k batches only the last counts."""
    for i in range(k - 1, len(X) // B, k):
        rows = slice(i * B, (i + 1) * B)
        w = w - lr * 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
    return w


def _too_early(w, X, y, B, k, lr):
    """A step after batch number 0, k, 2 k ... counted from 0."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        if i % k == 0:
            w = w - lr * total
            total = np.zeros_like(w)
    return w


def _step_each(w, X, y, B, k, lr, keep=True):
    """A step after every batch, the total cleared after k (or after each)."""
    total = np.zeros_like(w)
    for i in range(len(X) // B):
        rows = slice(i * B, (i + 1) * B)
        total += 2 * X[rows].T @ (X[rows] @ w - y[rows]) / B / k
        w = w - lr * total
        if not keep or (i + 1) % k == 0:
            total = np.zeros_like(w)
    return w


EXERCISES = [
    FunctionExercise(
        id="ch10-forward",
        chapter=CHAPTER,
        task="Write `forward(X, state)` in NumPy: the logits of "
        "`nn.Sequential(nn.Linear(..), nn.ReLU(), nn.Linear(..))` for the rows of X. "
        "`state` is its `state_dict()` as arrays, with the names `0.weight`, "
        "`0.bias`, `2.weight`, `2.bias`.",
        solution=forward,
        cases=_states,
        mistakes=(
            Mistake(lambda X, s: _read(X, s, turn=lambda W: W.reshape(W.shape[::-1])),
                    "`reshape` gives the right shape with the entries in the wrong "
                    "places. What you need is the transpose."),
            Mistake(lambda X, s: _read(X, s, bend=lambda Z: Z), "Number 1 of the chain "
                    "is missing: it has no parameters, but it bends."),
            Mistake(lambda X, s: np.maximum(forward(X, s), 0), "There is no ReLU after "
                    "the last layer: logits may be negative."),
            Mistake(lambda X, s: 1 / (1 + np.exp(-forward(X, s))), "These are "
                    "probabilities. The network ends in logits."),
            Mistake(lambda X, s: _read(X, s, bias=(0, 0)), "Both biases are missing."),
            Mistake(lambda X, s: _read(X, s, bias=(0, 1)), "The first bias is "
                    "missing."),
            Mistake(lambda X, s: _read(X, s, bias=(1, 0)), "The second bias is "
                    "missing."),
            Mistake(lambda X, s: _read(X, s, bend=np.tanh), "The network bends with "
                    "ReLU, not with tanh."),
            Mistake(lambda X, s: (np.maximum(X @ s["0.weight"].T, 0) + s["0.bias"])
                    @ s["2.weight"].T + s["2.bias"], "Add the bias first, then bend."),
            Mistake(lambda X, s: np.maximum(X, 0) @ s["0.weight"].T @ s["2.weight"].T
                    + s["2.bias"], "ReLU comes between the layers, not before them."),
            Mistake(lambda X, s: forward(X, s).T, "Samples stay rows: N rows out."),
        ),
    ),
    FunctionExercise(
        id="ch10-accumulate",
        chapter=CHAPTER,
        task="Write `accumulate(w, X, y, B, k, lr)` in NumPy: gradient descent for the "
        "line `X @ w` with the mean squared error, going once through the rows in "
        "batches of B. Add up the gradients of k batches, each loss divided by k; then "
        "one step; then clear. The number of rows is a multiple of k B. Return w.",
        solution=accumulate,
        cases=_lines,
        mistakes=(
            Mistake(_kept, "The total is never cleared after a step: the old rows push "
                    "again and again."),
            Mistake(_last_only, "Cleared before every batch, so of k batches only the "
                    "last one counts. Clear once per **step**."),
            Mistake(_step_each, "A step after every batch. The step comes after k of "
                    "them."),
            Mistake(lambda *c: _step_each(*c, keep=False), "That is a step, and a "
                    "clearing, after every batch: nothing is added up."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * k),
                    "The sum of k means is k times too long. Each loss is divided by "
                    "k."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr * B),
                    "The loss of a batch is a mean: divide by B."),
            Mistake(_too_early, "Your first step comes after one batch: count from 1, "
                    "or look at `(i + 1) % k`."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X[: B * k], y[: B * k], B,
                    k, lr), "You stop after the first step. Go through all rows."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / k),
                    "You divided by k twice."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / B),
                    "You divided by B twice."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, len(X), 1, lr),
                    "This is one step on all rows. Each k batches make a step."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, 1, lr),
                    "This is a step after every batch. Add up k of them first."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, -lr),
                    "Uphill: subtract the gradient."),
            Mistake(lambda w, X, y, B, k, lr: accumulate(w, X, y, B, k, lr / 2),
                    "The derivative of a square has a factor 2."),
        ),
    ),
]  # fmt: skip
