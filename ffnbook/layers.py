"""Layers: each knows its forward step and its backward step. Chapters 3, 6 and 7.

Rows are samples. forward keeps what backward will need; backward turns the gradient
of the layer's output into that of its input, and stores those of its parameters.
"""

import numpy as np

from ffnbook._validate import check_number, check_size, floats
from ffnbook.activations import get_activation
from ffnbook.initializers import initialize


def _check_backward(saved, dY, shape, layer):
    if saved is None:
        raise RuntimeError(
            f"{layer}: backward needs what forward keeps. Call forward(X) first."
        )
    if dY.shape != shape:
        raise ValueError(
            f"{layer}: the gradient must have the shape of the output, {shape}; "
            f"got {dY.shape}."
        )


def linear_backward(X, W, dZ, to_input=True):
    """Return dX, dW, db of Z = X @ W + b: X (N, D), W (D, H), dZ (N, H). Chapter 7.

    to_input=False skips dX and gives None in its place.
    """
    dW = X.T @ dZ
    db = np.dot(np.ones(len(dZ)), dZ)  # dZ.sum(axis=0), but faster
    if not to_input:
        return None, dW, db
    dX = np.dot(dZ, W.T)  # dZ @ W.T, but faster for narrow layers
    return dX, dW, db


class Linear:
    """Z = X @ W + b, with X (N, n_in), W (n_in, n_out), b (n_out,), Z (N, n_out).

    W is drawn by the initializer `init` with its settings, from `rng`; every entry
    of b starts at `bias`. `params` and `grads` are dictionaries with keys W and b.
    """

    def __init__(
        self, n_in, n_out, rng=None, init="xavier_normal", bias=0.0, **init_params
    ):
        check_size(n_in, "n_in")
        check_size(n_out, "n_out")
        check_number(bias, "bias")
        W = initialize(init, (n_in, n_out), rng, **init_params)
        self.params = {"W": W, "b": np.full(n_out, float(bias))}
        self.grads = {}
        self._X = None

    def forward(self, X):
        """Return X @ W + b: (N, n_in) -> (N, n_out)."""
        W, b = self.params["W"], self.params["b"]
        X = floats(X, "X")
        if X.ndim != 2 or X.shape[1] != W.shape[0]:
            raise ValueError(_wrong_input(X, W))
        self._X = X
        return X @ W + b

    def backward(self, dZ, to_input=True):
        """Store dW = X.T @ dZ and db; return dX = dZ @ W.T. dZ is (N, n_out).

        to_input=False skips dX and returns None: at the first layer dX would be the
        gradient of the data, and training has no use for it.
        """
        dZ, X, W = floats(dZ, "dZ"), self._X, self.params["W"]
        shape = None if X is None else (len(X), W.shape[1])
        _check_backward(X, dZ, shape, self)
        dX, self.grads["W"], self.grads["b"] = linear_backward(X, W, dZ, to_input)
        return dX

    def __repr__(self):
        n_in, n_out = self.params["W"].shape
        return f"Linear({n_in}, {n_out})"


class ActivationLayer:
    """A = f(Z), entry by entry (softmax: row by row). It has no parameters.

    ActivationLayer("leaky_relu", slope=0.2)
    """

    def __init__(self, name, **params):
        self.activation = get_activation(name, **params)
        self.params, self.grads = {}, {}
        self._Z = self._A = None

    def forward(self, Z):
        """Return f(Z), of the shape of Z."""
        self._Z = floats(Z, "Z")
        self._A = self.activation.f(self._Z)
        return self._A

    def backward(self, dA):
        """Return dZ, which is dA times f'(Z) entry by entry."""
        dA = floats(dA, "dA")
        _check_backward(self._A, dA, np.shape(self._A), self)
        return self.activation.backward(self._Z, self._A, dA)

    def __repr__(self):
        settings = "".join(f", {k}={v}" for k, v in self.activation.params.items())
        return f"ActivationLayer({self.activation.name!r}{settings})"


def _wrong_input(X, W):
    n_in = W.shape[0]
    start = f"X must be (N, {n_in}) to match W {W.shape}; got {X.shape}. "
    if X.ndim == 1 and X.size == n_in:
        return start + "For one sample use X[None, :]."
    if X.ndim == 1 and n_in == 1:
        return start + "For N samples of one feature use X[:, None]."
    if X.ndim == 2 and X.shape[0] == n_in:
        return start + "Rows are samples: perhaps it should be X.T."
    return start + f"Give one row per sample, with {n_in} columns."
