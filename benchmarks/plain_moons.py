"""The plain NumPy loop that RunnerV2_1 is measured against.

Moon1000 as published: 640 / 160 / 200 rows, 2-5-1, logistic units, full batch. One
epoch is one training step plus loss and accuracy of train and dev, written out by
hand without functions, classes or checks.
"""

import numpy as np

from ffnbook.data import make_moons, split


def moon1000(seed=0):
    """Return train, dev, test with y as a column."""
    rng = np.random.default_rng(seed)
    X, y = make_moons(1000, 0.5, rng)
    return split(X, y[:, None].astype(float), (640, 160, 200), rng, stratify=False)


def plain_train(params, train, dev, epochs, lr):
    """Train W1, b1, W2, b2 in place; return the history as a list of rows."""
    W1, b1, W2, b2 = params
    (X, y), (X_dev, y_dev) = train, dev
    N = len(X)
    history = []
    for _ in range(epochs):
        A1 = 1 / (1 + np.exp(-(X @ W1 + b1)))
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        loss = -np.mean(y * np.log(A2) + (1 - y) * np.log(1 - A2))
        score = np.mean((A2 >= 0.5) == y)
        dZ2 = (A2 - y) / N
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        dW2, db2, dW1, db1 = A1.T @ dZ2, dZ2.sum(axis=0), X.T @ dZ1, dZ1.sum(axis=0)
        W1 -= lr * dW1
        b1 -= lr * db1
        W2 -= lr * dW2
        b2 -= lr * db2
        A1 = 1 / (1 + np.exp(-(X_dev @ W1 + b1)))
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        dev_loss = -np.mean(y_dev * np.log(A2) + (1 - y_dev) * np.log(1 - A2))
        dev_score = np.mean((A2 >= 0.5) == y_dev)
        history.append((loss, score, dev_loss, dev_score))
    return history
