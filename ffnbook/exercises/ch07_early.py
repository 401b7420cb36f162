"""Wrong answers of chapter 7: a value is changed before it has done its work."""

import numpy as np

from ffnbook.exercises.kinds import Mistake


def _overwritten(P, dP):
    dP = P * dP
    return P * (dP - (P * dP).sum(axis=1, keepdims=True))


SOFTMAX = (
    Mistake(
        _overwritten,
        "dP was overwritten with P * dP, and then multiplied by P once more: in both "
        "terms P comes in once too often.",
    ),
    Mistake(
        lambda P, dP: P * (P * dP - (P * dP).sum(axis=1, keepdims=True)),
        "The sum is right. In the first term P comes in twice: was dP overwritten with "
        "P * dP?",
    ),
    Mistake(
        lambda P, dP: P * (dP - (P * P * dP).sum(axis=1, keepdims=True)),
        "In the sum P comes in twice: was it already in what you multiplied by P?",
    ),
)


def _changed(which, new):
    """Back through the last layer after A or W was made new(A, W, dA, dW)."""

    def backward(A, W, b, y):
        Z = A @ W + b
        P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
        dZ = (P - np.eye(len(b))[y]) / len(y)
        dA, dW, db = dZ @ W.T, A.T @ dZ, dZ.sum(axis=0)
        if which == "A":
            return dA, new(A, dA).T @ dZ, db
        return dZ @ new(W, dW).T, dW, db

    return backward


OUTPUT = (
    Mistake(
        _changed("A", lambda A, dA: dA),
        "A was overwritten with dA before dW was computed. Give dA its own name.",
    ),
    Mistake(
        _changed("W", lambda W, dW: dW),
        "W was overwritten with dW before dA was computed. Give dW its own name.",
    ),
    Mistake(
        _changed("W", lambda W, dW: W - dW),
        "W was changed before it was used to go back. Only gradients are asked for.",
    ),
)


def _network(first, second):
    """Back through the 2-3-1 network: W2 is first(dW2), A1 second(A1, dZ1)."""

    def backward(X, Y, W1, b1, W2, b2):
        A1 = np.tanh(X @ W1 + b1)
        dZ2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - Y) / len(X)
        dZ1 = dZ2 @ first(W2, A1.T @ dZ2).T * (1 - A1**2)
        return X.T @ dZ1, dZ1.sum(axis=0), second(A1, dZ1).T @ dZ2, dZ2.sum(axis=0)

    return backward


NETWORK = (
    Mistake(
        _network(lambda W2, dW2: dW2, lambda A1, dZ1: A1),
        "The second layer is right. W2 was overwritten with dW2 before it was used to "
        "go back.",
    ),
    Mistake(
        _network(lambda W2, dW2: W2, lambda A1, dZ1: dZ1),
        "A1 was overwritten on the way back, and dW2 still needs it. Give each "
        "gradient its own name.",
    ),
)
