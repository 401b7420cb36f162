"""Train the published Moons network for many seeds at once. Chapter 8.

2-5-1, logistic hidden units, W from N(0, 1), b = 0, full batch. Arrays carry the
seeds in front: X (S, N, 2). The published learning rate is 0.2; ten times the rate
makes the same way in a tenth of the epochs (measured), and that is what we use.
"""

from dataclasses import dataclass

import numpy as np

from ffnbook._lines import linear_fit
from ffnbook.activations import logistic
from ffnbook.data import make_moons

RATE = 2.0
# The best that any rule can reach, in per cent, by noise: the denser moon wins.
BAYES = {0.15: 99.1, 0.2: 97.1, 0.5: 82.3}


@dataclass
class Runs:
    """Data X (S, N, 2), y (S, N, 1), and one network for each of the S seeds."""

    X: np.ndarray
    y: np.ndarray
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    def logits(self, X):
        """X (S, N, 2) -> (S, N, 1)."""
        return logistic(X @ self.W1 + self.b1) @ self.W2 + self.b2


def start(seeds, n, noise):
    """Draw n moons and the weights for each seed."""
    parts = []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        X, y = make_moons(n, noise, rng)
        parts.append((X, y, rng.normal(0, 1, (2, 5)), rng.normal(0, 1, (5, 1))))
    X, y, W1, W2 = (np.array(column) for column in zip(*parts, strict=True))
    biases = np.zeros((len(X), 1, 5)), np.zeros((len(X), 1, 1))
    return Runs(X, y[..., None].astype(float), W1, biases[0], W2, biases[1])


def train(runs, n_train, epochs, after_epoch):
    """Full-batch steps on the first n_train rows; {epoch: after_epoch(runs)}."""
    X, y = runs.X[:, :n_train], runs.y[:, :n_train]
    X_T = np.ascontiguousarray(X.swapaxes(1, 2))
    record = {}
    for epoch in range(1, max(epochs) + 1):
        A = logistic(X @ runs.W1 + runs.b1)
        dZ2 = (logistic(A @ runs.W2 + runs.b2) - y) / n_train
        dZ1 = dZ2 * runs.W2.swapaxes(1, 2) * A * (1 - A)
        runs.W2 -= RATE * A.swapaxes(1, 2) @ dZ2
        runs.b2 -= RATE * dZ2.sum(axis=1, keepdims=True)
        runs.W1 -= RATE * X_T @ dZ1
        runs.b1 -= RATE * dZ1.sum(axis=1, keepdims=True)
        if epoch in epochs:
            record[epoch] = after_epoch(runs)
    return record


def score(runs, first, last):
    """Per cent right on the rows from first to last, for each seed: (S,)."""
    right = (runs.logits(runs.X[:, first:last]) >= 0) == runs.y[:, first:last]
    return 100 * right.mean(axis=(1, 2))


def moons(seed, n):
    """Moons with noise 0.2: X (n, 2), y (n, 1), and the generator for the rest."""
    rng = np.random.default_rng(seed)
    X, y = make_moons(n, 0.2, rng)
    return X, y[:, None].astype(float), rng


def best_line(X, y, X_new, y_new):
    """Per cent right of logistic regression, fitted to the end by Newton's method."""
    w = linear_fit(X, y)
    return 100 * np.mean((X_new @ w[:2] + w[2] >= 0) == y_new[:, 0])
