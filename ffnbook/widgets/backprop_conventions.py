"""One layer's operators as three kinds of books write them, right and wrong.

`flip` is true where a matrix is the transpose of this book's: the samples' arrays
(A, Z and their gradients), and the weights.
"""

import numpy as np


def slipped(W, axis):
    """The index slip: along `axis` the last place is taken from another axis's size."""
    here, there = W.shape[axis], W.shape[1 - axis]
    places = [*range(here - 1), there - 1]
    return W[places] if axis == 0 else W[:, places]


class Rows:
    """This book: rows are samples, W is (in, out)."""

    flip_samples, flip_weights = False, False

    def z(self, A, W, b):
        return A @ W + b

    def softmax(self, Z):
        e = np.exp(Z - Z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def dW(self, A, dZ, mistake=""):
        return A @ dZ if mistake == "transpose_dW" else A.T @ dZ

    def db(self, dZ):
        return dZ.sum(axis=0)

    def dA(self, dZ, W, mistake=""):
        if mistake == "forget_W":
            return dZ.copy()
        if mistake == "index_slip":
            return dZ @ slipped(W, 0).T
        return dZ @ W if mistake == "transpose_dA" else dZ @ W.T


class Columns(Rows):
    """Theory books: columns are samples, W is (out, in)."""

    flip_samples, flip_weights = True, True

    def z(self, A, W, b):
        return W @ A + b[:, None]

    def softmax(self, Z):
        return super().softmax(Z.T).T

    def dW(self, A, dZ, mistake=""):
        return dZ @ A if mistake == "transpose_dW" else dZ @ A.T

    def db(self, dZ):
        return dZ.sum(axis=1)

    def dA(self, dZ, W, mistake=""):
        if mistake == "forget_W":
            return dZ.copy()
        if mistake == "index_slip":
            return slipped(W, 1).T @ dZ
        return W @ dZ if mistake == "transpose_dA" else W.T @ dZ


class Torch(Rows):
    """PyTorch: rows are samples, W is (out, in); dA then needs no transpose."""

    flip_samples, flip_weights = False, True

    def z(self, A, W, b):
        return A @ W.T + b

    def dW(self, A, dZ, mistake=""):
        return dZ @ A if mistake == "transpose_dW" else dZ.T @ A

    def dA(self, dZ, W, mistake=""):
        if mistake == "forget_W":
            return dZ.copy()
        if mistake == "index_slip":
            return dZ @ slipped(W, 1)
        return dZ @ W.T if mistake == "transpose_dA" else dZ @ W


CONVENTIONS = {"rows": Rows(), "columns": Columns(), "torch": Torch()}
