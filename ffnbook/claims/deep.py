"""What the claims and myths of chapter 12 share: the published network, deep nets."""

import numpy as np

from ffnbook.blocks import Normalise, Skip
from ffnbook.data import make_moons
from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import BCEWithLogits
from ffnbook.models import Sequential, mlp

PUBLISHED = {"init": "normal", "std": 0.01, "bias": 1.0}  # Qiu, 4.4.2


def layers_alike(f, rng, width=3, depth=4, **start):
    """`depth` hidden layers of `width` units: with PUBLISHED the published network."""
    return mlp([2, *[width] * depth, 1], f, rng=rng, **start)


def moons(seed, n=640, noise=0.5):
    """The two Moons, X (n, 2) and y (n, 1), and the generator, to draw weights next."""
    rng = np.random.default_rng(seed)
    X, y = make_moons(n, noise, rng)
    return X, y[:, None], rng


def weight_norms(model, X, y):
    """The norm of each weight gradient, first layer to last."""
    loss = BCEWithLogits()
    loss(model(X), y)
    model.backward(loss.backward())
    return [np.linalg.norm(d) for k, d in model.grads.items() if k.endswith("W")]


def deep_net(kind, f, rng, depth=20, width=32, n_in=64, **start):
    """`depth` hidden layers and a score. kind: "plain", "skip" or "norm".

    The first layer has no skip, since it changes the width. The output layer has
    Xavier's weights, so that only the hidden ones are on trial.
    """
    layers = []
    for i in range(depth):
        linear = Linear(width if i else n_in, width, rng, **start)
        activation = ActivationLayer(f)
        if kind == "skip" and i:
            layers.append(Skip(linear, activation))
        elif kind == "norm":
            layers += [linear, Normalise(), activation]
        else:
            layers += [linear, activation]
    return Sequential([*layers, Linear(width, 1, rng)])


def train_clipped(model, X, y, steps, lr, limit):
    """Like starts.train, with the gradient clipped to `limit` before each step."""
    from ffnbook.optimizers import GradientDescent, clip_gradients

    loss, optimizer = BCEWithLogits(), GradientDescent(model, lr)
    for _ in range(steps):
        loss(model(X), y)
        model.backward(loss.backward())
        clip_gradients(model, limit)
        optimizer.step()
    return loss(model(X), y)


def solved(hidden, starts, X, t, rng, steps=400, lr=1.0):
    """The losses of `starts` tanh networks 2-hidden-1, all trained at once.

    X (N, 2), t (N, 1). Xavier's weights, zero biases, full batch; (starts,).
    """
    W1 = rng.normal(0, np.sqrt(2 / (2 + hidden)), (starts, 2, hidden))
    W2 = rng.normal(0, np.sqrt(2 / (hidden + 1)), (starts, hidden, 1))
    b1, b2 = np.zeros((starts, 1, hidden)), np.zeros((starts, 1, 1))
    for _ in range(steps):
        A = np.tanh(X @ W1 + b1)  # (starts, N, hidden)
        dz = (1 / (1 + np.exp(-(A @ W2 + b2))) - t) / len(X)
        dZ = dz @ W2.transpose(0, 2, 1) * (1 - A**2)
        W2 -= lr * A.transpose(0, 2, 1) @ dz
        b2 -= lr * dz.sum(1, keepdims=True)
        W1 -= lr * X.T @ dZ
        b1 -= lr * dZ.sum(1, keepdims=True)
    z = np.tanh(X @ W1 + b1) @ W2 + b2
    return np.mean(np.logaddexp(0, z) - t * z, axis=(1, 2))
