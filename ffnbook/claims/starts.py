"""What the claims and myths of chapter 11 share: data, training, two baselines."""

import numpy as np

from ffnbook.data import Standardizer, load_digits
from ffnbook.losses import BCEWithLogits
from ffnbook.optimizers import GradientDescent


def train(model, X, y, steps, lr):
    """Full-batch gradient descent; returns the loss after the last step.

    X (N, D), y (N, 1) of 0 and 1. A run whose numbers overflow gives inf.
    """
    loss, optimizer = BCEWithLogits(), GradientDescent(model, lr)
    try:
        with np.errstate(all="ignore"):
            for _ in range(steps):
                loss(model(X), y)
                model.backward(loss.backward())
                optimizer.step()
            return loss(model(X), y)
    except ValueError:  # a prediction that is not finite: the run diverged
        return np.inf


def accuracy(model, X, y):
    """The share of right answers, in per cent; y is (N, 1)."""
    return 100.0 * np.mean((model(X) > 0) == y)


def best_cut(X, y):
    """The highest accuracy of any straight line, in per cent: 180 directions, all cuts.

    X (N, 2), y (N, 1). No network whose hidden units are all equal can do better,
    since its score rises or falls along one direction only.
    """
    best = 0.0
    for angle in np.linspace(0, np.pi, 180, endpoint=False):
        order = np.argsort(X @ [np.cos(angle), np.sin(angle)])
        ones_left = np.concatenate([[0], np.cumsum(y[order, 0])])
        zeros_left = np.arange(len(y) + 1) - ones_left
        right = zeros_left + ones_left[-1] - ones_left  # zeros left, ones right
        best = max(best, right.max(), len(y) - right.min())
    return 100.0 * best / len(y)


def leave_out(X, y, count):
    """The data without the first count points of class 1; y (N,) becomes (N', 1)."""
    keep = (y == 0) | (np.cumsum(y) > count)
    return X[keep], y[keep, None]


def train_by_unit(X, y, steps, lr, units=5, value=0.5):
    """Train a tanh network with all weights at value, each unit computed by itself.

    X (N, 2), y (N,). Equal units then go through equal operations, and rounding cannot
    tell them apart. Returns W1 (2, units).
    """
    W1, b1 = np.full((2, units), value), np.zeros(units)
    W2, b2 = np.full(units, value), 0.0
    for _ in range(steps):
        H = [np.tanh(W1[0, j] * X[:, 0] + W1[1, j] * X[:, 1] + b1[j])
             for j in range(units)]
        z = sum(W2[j] * H[j] for j in range(units)) + b2
        dz = (1 / (1 + np.exp(-z)) - y) / len(y)
        for j in range(units):
            dz1 = dz * W2[j] * (1 - H[j] ** 2)
            W2[j] -= lr * np.sum(dz * H[j])
            W1[0, j] -= lr * np.sum(dz1 * X[:, 0])
            W1[1, j] -= lr * np.sum(dz1 * X[:, 1])
            b1[j] -= lr * np.sum(dz1)
        b2 -= lr * np.sum(dz)
    return W1


def even_digits(rng, n):
    """n standardised 8x8 digits, (n, 64), and whether each is even, (n, 1)."""
    digits = load_digits()
    X = Standardizer().fit(digits.X).transform(digits.X)
    rows = rng.permutation(len(X))[:n]
    return X[rows], (digits.y[rows, None] % 2 == 0).astype(float)


def loss_without_inputs(y):
    """The least loss of a model that ignores its inputs: it knows the class shares."""
    p = y.mean()
    return -p * np.log(p) - (1 - p) * np.log(1 - p)
