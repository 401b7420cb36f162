"""Standardisation that learns from the training part alone."""

import numpy as np

from ffnbook._check_data import check_matrix


class Standardizer:
    """Shift and scale each column to mean 0 and standard deviation 1.

    fit(X_train) learns mean and std, both (D,); transform uses them on any part.
    Fitting on all rows would let the test rows speak during training: a leak.
    std divides by N, not N - 1. A column that is constant in X_train carries no
    scale: it is only shifted (so it becomes 0 there), and `constant` (D,) marks it.
    Chapter 16.
    """

    def __init__(self):
        self.mean = self.std = self.constant = None

    def __repr__(self):
        state = "not fitted" if self.mean is None else f"{len(self.mean)} columns"
        return f"Standardizer({state})"

    def fit(self, X_train):
        """Learn mean and std of the columns of X_train (N, D); return self."""
        X = check_matrix(X_train, "X_train")
        # Compare values, not std with 0: rounding gives constant columns a tiny std.
        self.constant = X.max(axis=0) == X.min(axis=0)
        self.mean = np.where(self.constant, X[0], X.mean(axis=0))
        self.std = np.where(self.constant, 1.0, X.std(axis=0))
        return self

    def transform(self, X):
        """Return (X - mean) / std for X (N, D)."""
        return (self._checked(X) - self.mean) / self.std

    def inverse_transform(self, X):
        """Return X * std + mean, the way back to the original units."""
        return self._checked(X) * self.std + self.mean

    def _checked(self, X):
        if self.mean is None:
            raise RuntimeError(
                "Standardizer has learned nothing yet. Call fit(X_train) first."
            )
        X = check_matrix(X)
        if X.shape[1] != len(self.mean):
            raise ValueError(
                f"X must be (N, {len(self.mean)}), as in fit; got {X.shape}."
            )
        return X
