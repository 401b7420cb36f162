"""Two ways past a bad product: a skip connection and a normalisation. Chapter 12.

Both are layers for a Sequential: forward, backward, params, grads.
"""

import numpy as np


class Skip:
    """X + f(X @ W + b), from a Linear layer (n, n) and its ActivationLayer.

    params and grads are those of the Linear layer. He et al., 2016.
    """

    def __init__(self, linear, activation):
        self.linear, self.activation = linear, activation
        self.params, self.grads = linear.params, linear.grads

    def forward(self, X):
        """Return X plus what the two layers make of it: (N, n) -> (N, n)."""
        return X + self.activation.forward(self.linear.forward(X))

    def backward(self, dY):
        """Return dX, the gradient of X (N, n): dY itself is one of its two parts."""
        return dY + self.linear.backward(self.activation.backward(dY))


class Normalise:
    """Give each column of Z (N, n) mean 0 and standard deviation 1 over the batch.

    Batch normalisation (Ioffe and Szegedy, 2015) without its two parameters and
    without the running means that it uses after training. eps, as in torch, keeps a
    column that is the same for all samples from being divided by 0.
    """

    def __init__(self, eps=1e-5):
        self.params, self.grads = {}, {}
        self.eps = eps

    def forward(self, Z):
        """Return (Z - mean) / s, column by column; s^2 is the variance plus eps."""
        self.s = np.sqrt(Z.var(axis=0) + self.eps)
        self.Z_hat = (Z - Z.mean(axis=0)) / self.s
        return self.Z_hat

    def backward(self, dY):
        """Return dZ (N, n): mean and s depend on every sample, so all take part."""
        along = self.Z_hat * (dY * self.Z_hat).mean(axis=0)
        return (dY - dY.mean(axis=0) - along) / self.s
