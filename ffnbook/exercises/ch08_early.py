"""Wrong steps of chapter 8: something moves, or is overwritten, too early."""

import numpy as np

from ffnbook.exercises.kinds import Mistake


def _slopes(X, y, W1, b1, W2, b2):
    A = np.tanh(X @ W1 + b1)
    dZ2 = (1 / (1 + np.exp(-(A @ W2 + b2))) - y) / len(X)
    dZ1 = dZ2 @ W2.T * (1 - A**2)
    return X.T @ dZ1, dZ1.sum(axis=0), A.T @ dZ2, dZ2.sum(axis=0)


def _in_order(*groups):
    """The step in which these groups of arrays move one after the other."""

    def step(X, y, W1, b1, W2, b2, lr):
        arrays = [W1, b1, W2, b2]
        for group in groups:
            slopes = _slopes(X, y, *arrays)
            for i in group:
                arrays[i] = arrays[i] - lr * slopes[i]
        return tuple(arrays)

    return step


def _new_A(X, y, W1, b1, W2, b2, lr):
    dW1, db1, _, db2 = _slopes(X, y, W1, b1, W2, b2)
    dZ2 = (1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2))) - y) / len(X)
    W1, b1 = W1 - lr * dW1, b1 - lr * db1
    return W1, b1, W2 - lr * np.tanh(X @ W1 + b1).T @ dZ2, b2 - lr * db2


def _each_sample(X, y, W1, b1, W2, b2, lr):
    arrays = (W1, b1, W2, b2)
    for i in range(len(X)):
        slopes = _slopes(X[i : i + 1], y[i : i + 1], *arrays)
        arrays = tuple(a - lr * s for a, s in zip(arrays, slopes, strict=True))
    return arrays


STEP = (
    Mistake(_in_order((0, 1), (2, 3)), "The second layer's gradient is taken after the "
            "first layer has moved. All four gradients first, then the step."),
    Mistake(_new_A, "dW2 takes an A made from the new W1 and b1. It belongs to the A "
            "of the old ones."),
    Mistake(_in_order((0,), (1,), (2,), (3,)), "Each array moves before the next "
            "gradient is taken. All four gradients at the old place, then the step."),
    Mistake(_in_order((2,), (3,), (0,), (1,)), "The arrays move one by one, from the "
            "last to the first. All four gradients at the old place, then the step."),
    Mistake(_each_sample, "This steps after every single sample. A full-batch step "
            "takes one gradient over all of them."),
)  # fmt: skip


def _adam(change):
    """A step of Adam with one thing out of order; change(m, v, g) -> m, v, m, v:
    the two above and below the line, and the two that are returned."""

    def wrong(w, m, v, g, t, lr):
        above, below, m, v = change(m, v, g, t)
        m_hat, v_hat = above / (1 - 0.9**t), below / (1 - 0.999**t)
        return w - lr * m_hat / (np.sqrt(v_hat) + 1e-8), m, v

    return wrong


def _m(m, g):
    return 0.9 * m + 0.1 * g


def _v(v, g):
    return 0.999 * v + 0.001 * g**2


ADAM = (
    Mistake(_adam(lambda m, v, g, t: (_m(m, g), _v(v, _m(m, g))) * 2), "v collects the "
            "squares of g. You squared the new m, or g was overwritten with it."),
    Mistake(_adam(lambda m, v, g, t: (_m(m, g), v, _m(m, g), _v(v, g))), "The step "
            "uses the new m, but still the old v. First both averages, then the step."),
    Mistake(_adam(lambda m, v, g, t: (m, _v(v, g), _m(m, g), _v(v, g))), "The step "
            "uses the new v, but still the old m. First both averages, then the step."),
)  # fmt: skip


def _entry_by_entry(w, X, y, B, lr, rng):
    order, w = rng.permutation(len(X)), w.copy()
    for first in range(0, len(X), B):
        rows = order[first : first + B]
        for j in range(len(w)):
            w[j] -= lr * 2 * np.mean((X[rows] @ w - y[rows]) * X[rows, j])
    return w


def _two_orders(w, X, y, B, lr, rng):
    X, y = X[rng.permutation(len(X))], y[rng.permutation(len(X))]
    for first in range(0, len(X), B):
        rows = slice(first, first + B)
        w = w - lr * 2 * X[rows].T @ (X[rows] @ w - y[rows]) / len(X[rows])
    return w


EPOCH = (
    Mistake(_entry_by_entry, "The entries of w move one after the other, and the error "
            "is taken anew in between. The whole gradient first, then the step."),
    Mistake(_two_orders, "X and y were shuffled in two different orders: rows and "
            "targets no longer belong together. Draw one order for both."),
)  # fmt: skip
