"""A step with values that were changed already is named, as a reader would write it."""

import numpy as np
import pytest

from ffnbook.exercises import all_exercises, judge


def b_first(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        b -= lr * 2 * np.mean(w * x + b - y)
        w -= lr * 2 * np.mean((w * x + b - y) * x)
    return np.array([w, b])


def w_first(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        w -= lr * 2 * np.mean((w * x + b - y) * x)
        b -= lr * 2 * np.mean(w * x + b - y)
    return np.array([w, b])


def each_sample(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        for i in range(len(x)):
            e = w * x[i] + b - y[i]
            w, b = w - lr * 2 * e * x[i], b - lr * 2 * e
    return np.array([w, b])


def X_is_dX(X, W, dZ):
    X = dZ @ W.T
    W = X.T @ dZ
    return X, W, dZ.sum(axis=0)


def W_is_dW(X, W, dZ):
    W = X.T @ dZ
    return dZ @ W.T, W, dZ.sum(axis=0)


def dP_is_multiplied(P, dP):
    dP = P * dP
    return P * (dP - dP.sum(axis=1, keepdims=True))


def dA_is_multiplied(Z, dA):
    A = 1 / (1 + np.exp(-Z))
    dA = dA * A
    return dA * (1 - dA)


def W2_is_dW2(X, Y, W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    dZ2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - Y) / len(X)
    W2, b2 = A1.T @ dZ2, dZ2.sum(axis=0)
    dZ1 = dZ2 @ W2.T * (1 - A1**2)
    return X.T @ dZ1, dZ1.sum(axis=0), W2, b2


def A_is_dA(A, W, b, y):
    P = np.exp(A @ W + b)
    P = P / P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    A = P / len(y) @ W.T
    return A, A.T @ P / len(y), P.sum(axis=0) / len(y)


def first_layer_first(X, y, W1, b1, W2, b2, lr):
    def way():
        A = np.tanh(X @ W1 + b1)
        return A, (1 / (1 + np.exp(-(A @ W2 + b2))) - y) / len(X)

    A, dZ2 = way()
    dZ1 = dZ2 @ W2.T * (1 - A**2)
    W1, b1 = W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)
    A, dZ2 = way()
    return W1, b1, W2 - lr * A.T @ dZ2, b2 - lr * dZ2.sum(axis=0)


def step_between(w, m, v, g, t, lr):
    m = 0.9 * m + 0.1 * g
    w = w - lr * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w, m, 0.999 * v + 0.001 * g**2


def m_squared(w, m, v, g, t, lr):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * m**2
    w = w - lr * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w, m, v


def v_afterwards(w, v, g, lr, momentum):
    w = w - lr * v
    v = momentum * v + g
    return w, v


def entry_by_entry(w, X, y, B, lr, rng):
    order, w = rng.permutation(len(X)), w.copy()
    for first in range(0, len(X), B):
        part = order[first : first + B]
        for j in range(len(w)):
            w[j] -= lr * 2 * (X[part, j] * (X[part] @ w - y[part])).mean()
    return w


def u_is_the_value(u, du, v, dv):
    u = u / v
    du = (du * v - u * dv) / v**2
    return u, du


def B_is_dB(A, B, dY):
    B = dY.T @ A
    return dY @ B, B


def dY_is_dX(X, s, dY):
    dY = dY * s
    return dY, (dY * X).sum(axis=0)


TOO_EARLY = {
    b_first: ("ch04-descend", "slope for w is taken after b has moved"),
    w_first: ("ch04-descend", "slope for b is taken after w has moved"),
    each_sample: ("ch04-descend", "after every sample"),
    X_is_dX: ("ch07-linear", "Result 1 of 3 is right, but it was put into `X`"),
    W_is_dW: ("ch07-linear", "Result 2 of 3 is right, but it was put into `W`"),
    dP_is_multiplied: ("ch07-softmax", "dP overwritten with P * dP"),
    dA_is_multiplied: ("ch07-logistic", "dA was overwritten"),
    W2_is_dW2: ("ch07-network", "W2 was overwritten with dW2"),
    A_is_dA: ("ch07-output", "A was overwritten with dA"),
    first_layer_first: ("ch08-step", "after the first layer has moved"),
    step_between: ("ch08-adam", "still the old v"),
    m_squared: ("ch08-adam", "You squared the new m"),
    v_afterwards: ("ch08-momentum", "moved by the old v"),
    entry_by_entry: ("ch08-epoch", "entries of w move one after the other"),
    u_is_the_value: ("ch09-divide", "it was put into `u`"),
    B_is_dB: ("ch09-product", "Result 2 of 2 is right, but it was put into `B`"),
    dY_is_dX: ("ch09-scale", "it was put into `dY`"),
}


@pytest.mark.parametrize("answer", TOO_EARLY, ids=lambda f: f.__name__)
def test_a_value_that_changed_too_early_is_named(answer):
    name, words = TOO_EARLY[answer]
    found = judge(all_exercises()[name], answer)
    assert found.status == "wrong" and words in found.message, found
