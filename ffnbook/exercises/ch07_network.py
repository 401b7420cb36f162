"""Exercise of chapter 7: a whole network, forward and backward."""

import numpy as np

from ffnbook.exercises.ch07_early import NETWORK
from ffnbook.exercises.ch07_slips import SLIPS
from ffnbook.exercises.kinds import FunctionExercise

CHAPTER = "07-backpropagation"


def network_backward(X, Y, W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    dZ2 = (A2 - Y) / len(X)
    dZ1 = dZ2 @ W2.T * (1 - A1**2)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)


def _network(seed, N):
    rng = np.random.default_rng(seed)
    shapes = ((N, 2), (2, 3), (3,), (3, 1), (1,))
    X, *params = (rng.normal(size=shape).round(2) for shape in shapes)
    Y = (np.arange(N)[:, None] % 2).astype(float)
    return X, Y, *params


EXERCISES = [
    FunctionExercise(
        id="ch07-network",
        chapter=CHAPTER,
        task="A 2-3-1 network: tanh hidden units, a logistic output, mean binary "
        "cross entropy. Write `my_network_backward(X, Y, W1, b1, W2, b2)`, forward and "
        "backward; return `dW1, db1, dW2, db2`. Y is (N, 1).",
        solution=network_backward,
        cases=lambda: [_network(1, 5), _network(2, 4)],
        mistakes=SLIPS + NETWORK,
    ),
]
