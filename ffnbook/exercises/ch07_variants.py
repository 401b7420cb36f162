"""Wrong ways back through the 2-3-1 network of an exercise of chapter 7."""

import numpy as np


def variant(top=lambda A2, Y, N: (A2 - Y) / N, bottom=None):
    """The gradients with another dZ2, or another dZ1 (from dA1, Z1, A1)."""

    def backward(X, Y, W1, b1, W2, b2):
        Z1 = X @ W1 + b1
        A1 = np.tanh(Z1)
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        dZ2 = top(A2, Y, len(X))
        dA1 = dZ2 @ W2.T
        dZ1 = dA1 * (1 - A1**2) if bottom is None else bottom(dA1, Z1, A1)
        return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)

    return backward


right = variant()


def with_new_weights(X, Y, W1, b1, W2, b2, lr=1.0):
    _, _, dW2, db2 = right(X, Y, W1, b1, W2, b2)
    A1 = np.tanh(X @ W1 + b1)
    A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    dZ1 = (A2 - Y) / len(X) @ (W2 - lr * dW2).T * (1 - A1**2)
    return X.T @ dZ1, dZ1.sum(axis=0), dW2, db2


def from_scores(X, Y, W1, b1, W2, b2):
    dW1, db1, _, db2 = right(X, Y, W1, b1, W2, b2)
    A2 = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
    return dW1, db1, (X @ W1 + b1).T @ ((A2 - Y) / len(X)), db2


def hidden(f, slope):
    """The network with other hidden units: f(Z1), and their slope from (Z1, A1)."""

    def backward(X, Y, W1, b1, W2, b2):
        Z1 = X @ W1 + b1
        A1 = f(Z1)
        dZ2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - Y) / len(X)
        dZ1 = dZ2 @ W2.T * slope(Z1, A1)
        return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)

    return backward


def without_W2(X, Y, W1, b1, W2, b2):
    _, _, dW2, db2 = right(X, Y, W1, b1, W2, b2)
    A1 = np.tanh(X @ W1 + b1)
    dZ1 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - Y) / len(X) * (1 - A1**2)
    return X.T @ dZ1, dZ1.sum(axis=0), dW2, db2


def biases_times(factor):
    """The right gradients, those of the biases times factor(N)."""

    def backward(X, *rest):
        dW1, db1, dW2, db2 = right(X, *rest)
        return dW1, db1 * factor(len(X)), dW2, db2 * factor(len(X))

    return backward
