"""The best straight line through labelled points: by most right, or by least loss."""

import numpy as np

RIDGE = 1e-6  # with so small a penalty a best line exists for separable points too


def cuts(along, y):
    """Cut n samples at n - 1 thresholds along a direction.

    along (n,) are their places, y (n,) labels 0 and 1. Returns the places in order,
    and how many samples are right when class 1 is said beyond the threshold between
    each two neighbours, (n - 1,).
    """
    order = np.argsort(along, kind="stable")
    labels = y[order]
    zeros_below = np.cumsum(labels[:-1] == 0)
    ones_above = labels.sum() - np.cumsum(labels[:-1])
    return along[order], zeros_below + ones_above


def best_line(X, y, directions=120):
    """Return (w, b, accuracy) of the best of many lines: |w| = 1, every useful b.

    X (N, 2), y (N,) of 0 and 1. For each direction the samples are sorted by their
    score; between any two neighbours lies one threshold worth trying.
    """
    best = (np.zeros(2), 0.0, 0.0)
    for angle in np.linspace(0, 2 * np.pi, directions, endpoint=False):
        w = np.array([np.cos(angle), np.sin(angle)])
        scores, right = cuts(X @ w, y)
        k = int(right.argmax())
        if right[k] / len(y) > best[2]:
            best = (w, -(scores[k] + scores[k + 1]) / 2, float(right[k] / len(y)))
    return best


def linear_fit(X, y, regression=False):
    """The weights (d + 1,), the bias last, of the linear model with the least loss.

    For two classes logistic regression by Newton's method, to convergence.
    """
    A = np.hstack([X, np.ones((len(X), 1))])
    penalty = RIDGE * np.eye(A.shape[1])
    penalty[-1, -1] = 1e-12  # the bias is free; classes of one kind must not fail
    w, target = np.zeros(A.shape[1]), y.ravel()
    if regression:
        return np.linalg.solve(A.T @ A / len(A) + penalty, A.T @ target / len(A))

    def value(w):
        z = A @ w
        return np.mean(np.logaddexp(0, z) - z * target) + w @ penalty @ w / 2

    for _ in range(100):
        p = 1 / (1 + np.exp(-(A @ w)))
        grad = A.T @ (p - target) / len(A) + penalty @ w
        if np.abs(grad).max() < 1e-11:
            break
        step = np.linalg.solve((A.T * (p * (1 - p))) @ A / len(A) + penalty, grad)
        length = 1.0
        while length > 1e-6 and value(w - length * step) > value(w) + 1e-15:
            length /= 2
        w = w - length * step
    return w
