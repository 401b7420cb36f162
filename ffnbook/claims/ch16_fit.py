"""Many small networks trained side by side on Iris, for the claims of chapter 16.

Run r of R has its own rows and its own weights: X (R, N, D), W (R, n_in, n_out). One
matrix product serves all of them, so 20 fits of a cross-validation take little longer
than one. The formulas are those of the chapter: logistic hidden units, logits out,
softmax and cross entropy, mini-batches drawn anew in each epoch.
"""

from itertools import pairwise

import numpy as np

from ffnbook.data import k_fold_indices, load_iris

IRIS = load_iris()
K = 3
SETTINGS = {"lr": 0.2, "epochs": 150, "batch": 16}  # as published


def draw_weights(sizes, runs, rng, std=None, bias=0.0):
    """Return [(W, b), ...]: Xavier normal, or Gaussian with the given std."""
    layers = []
    for n_in, n_out in pairwise(sizes):
        scale = np.sqrt(2 / (n_in + n_out)) if std is None else std
        W = rng.normal(0, scale, (runs, n_in, n_out))
        layers.append((W, np.full((runs, 1, n_out), bias)))
    return layers


def forward(X, layers):
    """Return the input of every layer, and the logits (R, N, K) last."""
    values = [X]
    for W, b in layers[:-1]:
        values.append(1 / (1 + np.exp(-(values[-1] @ W + b))))
    W, b = layers[-1]
    return [*values, values[-1] @ W + b]


def train_many(X, y, layers, rng, lr, epochs, batch, after_epoch=None):
    """Mini-batch gradient descent on X (R, N, D), y (R, N); changes layers in place.

    after_epoch(layers), if given, is called after each epoch; returns what it gave.
    """
    R, N, _ = X.shape
    run, one_hot, record = np.arange(R)[:, None], np.eye(K)[y], []
    start = np.tile(np.arange(N), (R, 1))
    for _ in range(epochs):
        order = rng.permuted(start, axis=1)
        for first in range(0, N, batch):
            rows = order[:, first : first + batch]
            *A, Z = forward(X[run, rows], layers)
            P = np.exp(Z - Z.max(axis=2, keepdims=True))
            P /= P.sum(axis=2, keepdims=True)
            dZ = (P - one_hot[run, rows]) / rows.shape[1]
            for a, (W, b) in zip(reversed(A), reversed(layers), strict=True):
                dW, db = a.swapaxes(1, 2) @ dZ, dZ.sum(axis=1, keepdims=True)
                dZ = dZ @ W.swapaxes(1, 2) * a * (1 - a)  # unused for the first layer
                W -= lr * dW
                b -= lr * db
        if after_epoch:
            record.append(after_epoch(layers))
    return record


def score(X, y, layers):
    """Per cent right of each run: (R,)."""
    return 100 * (forward(X, layers)[-1].argmax(axis=2) == y).mean(axis=1)


def standardised(train, *others):
    """Rows of Iris for each index array (R, n), scaled by those of train alone."""
    X = IRIS.X[train]
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return [(IRIS.X[rows] - mean) / std for rows in (train, *others)]


def repeated_folds(rng, k=5, repeats=4):
    """Return train (k * repeats, 120) and dev (k * repeats, 30): stratified folds."""
    pairs = [p for _ in range(repeats) for p in k_fold_indices(IRIS.y, k, rng)]
    train, dev = zip(*pairs, strict=True)
    return np.array(train), np.array(dev)
