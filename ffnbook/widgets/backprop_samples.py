"""What the backprop stepper starts from: weights and samples, given or drawn."""

from itertools import pairwise

import numpy as np

MOST = 4  # samples; all are drawn, so that a further one leaves the others alone
CROSS_ENTROPY = "cross_entropy_with_logits"


def unpack(sizes, values):
    """[(W, b), ...] from the list of all numbers: W1 row by row, b1, W2, ..."""
    out, at = [], 0
    for m, n in pairwise(sizes):
        W = np.array(values[at : at + m * n], float).reshape(m, n)
        out.append((W, np.array(values[at + m * n : at + m * n + n], float)))
        at += m * n + n
    return out


def start(state, sizes):
    """[(W, b), ...], X (N, D) and the targets of a stepper's state.

    What is () is drawn by `default_rng(seed)`, with one decimal: short enough to be
    multiplied by hand. Targets are fitted to the loss: a class number, or 0 to 1.
    """
    rng, drawn = np.random.default_rng(state["seed"]), []
    for m, n in pairwise(sizes):
        drawn += [*rng.normal(0, 1, m * n), *rng.uniform(0.1, 0.9, n)]
    X, loss = rng.normal(0, 1, (MOST, sizes[0])), state["loss"]
    if loss == "mse":
        y = np.round(rng.normal(0, 1, (MOST, sizes[-1])), 1)
    elif loss == CROSS_ENTROPY:
        y = rng.integers(0, sizes[-1], MOST)
    else:
        y = rng.integers(0, 2, (MOST, sizes[-1]))
    X, y = np.round(X[: state["samples"]], 1) + 0.0, y[: state["samples"]] + 0.0
    weights = list(state["weights"]) or np.round(drawn, 1) + 0.0
    if state["inputs"]:
        X = np.reshape(state["inputs"], X.shape)
    if state["targets"]:
        y = np.reshape(state["targets"], y.shape)
    if loss == CROSS_ENTROPY:
        y = np.clip(np.floor(y + 0.5), 0, sizes[-1] - 1).astype(int)
    elif loss != "mse":
        y = np.clip(y, 0, 1)
    return unpack(sizes, weights), X, y
