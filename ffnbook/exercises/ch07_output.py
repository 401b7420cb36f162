"""Exercise of chapter 7: softmax with cross entropy, and the layer below."""

import numpy as np

from ffnbook.exercises.ch07_early import OUTPUT
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def output_backward(A, W, b, y):
    Z = A @ W + b
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    dZ = (P - np.eye(len(b))[y]) / len(y)
    return dZ @ W.T, A.T @ dZ, dZ.sum(axis=0)


def _slip(change):
    """output_backward with another dZ: change(Z, P, Y, N)."""

    def backward(A, W, b, y):
        Z = A @ W + b
        P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
        dZ = change(Z, P, np.eye(len(b))[y], len(y))
        return dZ @ W.T, A.T @ dZ, dZ.sum(axis=0)

    return backward


def _changed(A, W, b, y, which, factor):
    """output_backward with one of its three arrays times a factor."""
    out = list(output_backward(A, W, b, y))
    out[which] = out[which] * factor
    return tuple(out)


def _layer(seed, N, D, K):
    rng = np.random.default_rng(seed)
    A, W = rng.normal(size=(N, D)).round(2), rng.normal(size=(D, K)).round(2)
    return A, W, rng.normal(size=K).round(2), rng.integers(0, K, size=N)


EXERCISES = [
    FunctionExercise(
        id="ch07-output",
        chapter=CHAPTER,
        task="The last layer: scores `A @ W + b`, softmax, mean cross entropy for the "
        "labels y (N,). Write `my_output_backward(A, W, b, y)`; return `dA, dW, db`.",
        solution=output_backward,
        cases=lambda: [_layer(1, 5, 4, 3), _layer(2, 3, 2, 4)],
        mistakes=(
            *OUTPUT,
            Mistake(
                _slip(lambda Z, P, Y, N: P - Y),
                "The loss is a mean over N samples: dZ carries 1 / N, and everything "
                "after it, too.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (Y - P) / N),
                "Prediction minus target, not target minus prediction.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: P * (1 - P) * (P - Y) / N),
                "P - Y has been through softmax already. Its slope is in there.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (Z - Y) / N),
                "These are scores minus target. The prediction is softmax of the "
                "scores.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: -Y / P / N),
                "-Y / P is the gradient for the probabilities. Go on through softmax.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (P - Y) / P.size),
                "It is divided by all N times K entries. The mean is over N samples.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (1 / (1 + np.exp(-Z)) - Y) / N),
                "This is a logistic function for each score. Softmax divides by the "
                "sum over the row.",
            ),
            Mistake(
                _slip(
                    lambda Z, P, Y, N: (np.exp(Z) / np.exp(Z).sum(axis=0) - Y) / N,
                ),
                "The softmax runs down the columns. Each row is one sample: axis=1.",
            ),
            Mistake(
                lambda A, W, b, y: output_backward(A, W, 0 * b, y),
                "The bias is missing in the scores.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (P - Y.argmax(axis=1)[:, None]) / N),
                "The class numbers y were subtracted. Take 1 from the probability of "
                "the right class, or subtract np.eye(K)[y].",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (P - (Y.sum(axis=0) > 0)) / N),
                "`P[:, y] -= 1` takes 1 from these columns in every row. Each sample "
                "has one right class: P[np.arange(N), y].",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: P / N),
                "The target is missing: take 1 from the probability of the right "
                "class.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (P - Y) / P.shape[1]),
                "It is divided by the K classes. The mean is over the N samples.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: Y - P),
                "Prediction minus target, not the other way; and the mean brings 1 / "
                "N.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (np.exp(Z) / np.exp(Z).sum() - Y) / N),
                "The softmax runs over the whole batch. Each row is one sample: "
                "axis=1.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: -Y / P),
                "-Y / P is the gradient for the probabilities. Go on through softmax, "
                "and mind the mean.",
            ),
            Mistake(
                _slip(lambda Z, P, Y, N: (np.log(P) - Y) / N),
                "The logarithm is for the loss. The gradient has the probabilities "
                "themselves.",
            ),
            Mistake(
                lambda A, W, b, y: _changed(A, W, b, y, 0, 1 - A**2),
                "dW and db are right. dA is the gradient of the input of this layer: "
                "no activation function comes in.",
            ),
            Mistake(
                lambda A, W, b, y: _changed(A, W, b, y, 0, len(y)),
                "dW and db are right. dA has lost the 1 / N of the mean: put it into "
                "dZ, and all three have it.",
            ),
            Mistake(
                lambda A, W, b, y: _changed(A, W, b, y, 2, 1 / len(y)),
                "dA and dW are right. db is a sum over the samples: the 1 / N of the "
                "mean is already in dZ.",
            ),
        ),
    ),
]
