"""Measures of a classifier: accuracy, over one batch or many, and confusion.

What the scores are must be said, because the threshold depends on it:

    kind="probabilities"  class 1 when score >= 0.5
    kind="logits"         class 1 when score >= 0 (the logistic function is 0.5 at 0)
    kind="labels"         the scores are class numbers already

Scores of K >= 2 columns mean K classes: the largest wins, the first of equals.
"""

import numpy as np

from ffnbook._check_data import as_numeric, check_count, check_labels

THRESHOLDS = {"probabilities": 0.5, "logits": 0.0, "labels": None}


def to_labels(scores, kind):
    """Return the class numbers that scores stand for, an int64 array.

    scores (N,) or (N, 1) for two classes give that shape back; (N, K) gives (N,).
    Raises ValueError for an unknown kind, NaN, no rows or a wrong shape.
    """
    _check_kind(kind)
    scores = _check_scores(scores, kind)
    if kind == "labels":
        check_labels(scores.ravel(), "scores")
    return _decide(scores, kind).astype(np.int64, copy=False)


def accuracy(scores, y, kind):
    """Return the share of samples whose predicted class equals y, a float.

    Two classes: scores and y have one shape, (N,) or (N, 1), and y holds 0 and 1.
    K classes: scores (N, K), y (N,). Raises ValueError for other shapes: comparing
    (N,) with (N, 1) would silently make an N x N table. Chapter 6.
    """
    return _count_correct(scores, y, kind) / len(scores)


class Accuracy:
    """Accuracy over several batches: all samples count the same.

    The mean of the batches' accuracies is wrong when the last batch is smaller.
    Called as metric(scores, y), it returns the accuracy of that one batch and leaves
    the running count alone. Chapter 16.
    """

    def __init__(self, kind):
        _check_kind(kind)
        self.kind = kind
        self.reset()

    def __repr__(self):
        return f"Accuracy({self.kind!r})"

    def __call__(self, scores, y):
        return accuracy(scores, y, self.kind)

    def unchecked(self, scores, y):
        """Return metric(scores, y) without its checks, for loops that made them."""
        return np.count_nonzero(_decide(scores, self.kind) == y) / len(y)

    def reset(self):
        """Forget the batches seen so far."""
        self.correct = self.count = 0

    def update(self, scores, y):
        """Add a batch; shapes as in accuracy. An error leaves the count alone."""
        self.correct += _count_correct(scores, y, self.kind)
        self.count += len(scores)

    def result(self):
        """Return correct / all over the batches since the last reset."""
        if self.count == 0:
            raise ValueError("Accuracy has seen no sample. Call update(scores, y).")
        return self.correct / self.count


def confusion_matrix(y, y_hat, K=None):
    """Return the (K, K) table whose entry (i, j) counts class i predicted as j.

    Rows are true classes y (N,), columns predicted ones y_hat (N,). Without K the
    largest label sets it. Raises ValueError for unequal shapes or labels. Chapter 16.
    """
    y, y_hat = check_labels(y), check_labels(y_hat, "y_hat")
    _check_same_shape(y_hat, y)
    largest = int(max(y.max(), y_hat.max()))
    K = largest + 1 if K is None else check_count(K, "K", 1)
    if largest >= K:
        raise ValueError(f"Labels must lie in 0 ... {K - 1}; got {largest}.")
    return np.bincount(K * y + y_hat, minlength=K * K).reshape(K, K)


def _decide(scores, kind):
    """Return the class numbers, as bools when there are two classes."""
    if kind == "labels":
        return scores
    if scores.shape[1:] > (1,):  # K columns
        return scores.argmax(axis=1)
    return scores >= THRESHOLDS[kind]


def _check_kind(kind):
    if kind not in THRESHOLDS:
        raise ValueError(f"kind must be one of {', '.join(THRESHOLDS)}; got {kind!r}.")


def _check_scores(scores, kind):
    scores = as_numeric(scores, "scores")
    if scores.ndim not in (1, 2) or scores.size == 0:
        raise ValueError(
            f"scores must be (N,), (N, 1) or (N, K) with N >= 1; got {scores.shape}."
        )
    if np.count_nonzero(scores != scores):  # only NaN differs from itself
        raise ValueError(
            "scores hold NaN. The model has diverged or was given NaN; "
            "try a smaller learning rate and look at np.isnan(X).any()."
        )
    if kind == "probabilities" and not 0 <= scores.min() <= scores.max() <= 1:
        raise ValueError(
            f"Probabilities lie in [0, 1]; got {scores.min():.4g} to "
            f'{scores.max():.4g}. If these are logits, say kind="logits".'
        )
    if kind == "labels" and scores.shape[1:] > (1,):
        raise ValueError(
            f"labels must be (N,) or (N, 1); got {scores.shape}. "
            'For one score a class say kind="logits" or "probabilities".'
        )
    return scores


def _count_correct(scores, y, kind):
    labels, y = to_labels(scores, kind), as_numeric(y, "y")
    _check_same_shape(labels, y)
    check_labels(y.ravel())
    K = max((2, *np.shape(scores)[1:]))
    if kind != "labels" and y.max() >= K:
        raise ValueError(f"y must hold the class numbers 0 ... {K - 1}; got {y.max()}.")
    return int(np.count_nonzero(labels == y))


def _check_same_shape(y_hat, y):
    if y_hat.shape != y.shape:
        raise ValueError(
            f"Predicted labels {y_hat.shape} and y {y.shape} must have one shape. "
            "Comparing (N,) with (N, 1) makes an N x N table: use y[:, None] or "
            "scores[:, 0]. K columns of scores go with class numbers, not one-hot rows."
        )
