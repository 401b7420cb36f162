"""Exercise of chapter 7: a whole network, forward and backward."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

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


def _variant(top=lambda A2, Y, N: (A2 - Y) / N, bottom=None):
    """network_backward with another dZ2, or another dZ1 (from dA1, Z1, A1)."""

    def backward(X, Y, W1, b1, W2, b2):
        Z1 = X @ W1 + b1
        A1 = np.tanh(Z1)
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        dZ2 = top(A2, Y, len(X))
        dA1 = dZ2 @ W2.T
        dZ1 = dA1 * (1 - A1**2) if bottom is None else bottom(dA1, Z1, A1)
        return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)

    return backward


def _with_new_weights(X, Y, W1, b1, W2, b2, lr=1.0):
    _, _, dW2, db2 = network_backward(X, Y, W1, b1, W2, b2)
    A1 = np.tanh(X @ W1 + b1)
    A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    dZ1 = (A2 - Y) / len(X) @ (W2 - lr * dW2).T * (1 - A1**2)
    return X.T @ dZ1, dZ1.sum(axis=0), dW2, db2


def _from_scores(X, Y, W1, b1, W2, b2):
    dW1, db1, _, db2 = network_backward(X, Y, W1, b1, W2, b2)
    A2 = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
    return dW1, db1, (X @ W1 + b1).T @ ((A2 - Y) / len(X)), db2


def _logistic_units(X, Y, W1, b1, W2, b2):
    A1 = 1 / (1 + np.exp(-(X @ W1 + b1)))
    dZ2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - Y) / len(X)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)


EXERCISES = [
    FunctionExercise(
        id="ch07-network",
        chapter=CHAPTER,
        task="A 2-3-1 network: tanh hidden units, a logistic output, mean binary "
        "cross entropy. Write `network_backward(X, Y, W1, b1, W2, b2)`, forward and "
        "backward; return `dW1, db1, dW2, db2`. Y is (N, 1).",
        solution=network_backward,
        cases=lambda: [_network(1, 5), _network(2, 4)],
        mistakes=(
            Mistake(
                _variant(bottom=lambda dA, Z, A: dA * (1 - np.tanh(A) ** 2)),
                "The second layer is right. In the first the slope of tanh is taken at "
                "A1 instead of Z1: tanh was applied twice.",
            ),
            Mistake(
                _variant(bottom=lambda dA, Z, A: dA * (1 - Z**2)),
                "The second layer is right. 1 - a^2 needs the output A1, not Z1.",
            ),
            Mistake(
                _variant(bottom=lambda dA, Z, A: dA),
                "The second layer is right. On the way to dZ1 the slope of tanh is "
                "missing.",
            ),
            Mistake(
                _variant(bottom=lambda dA, Z, A: dA * A * (1 - A)),
                "The second layer is right. a (1 - a) is the slope of the logistic "
                "function; the hidden units are tanh.",
            ),
            Mistake(
                _variant(bottom=lambda dA, Z, A: dA * (1 - A)),
                "The second layer is right. The slope of tanh is 1 - a^2: squared.",
            ),
            Mistake(
                _logistic_units,
                "This is a network of logistic units. Here the hidden ones are tanh.",
            ),
            Mistake(
                lambda X, Y, W1, b1, W2, b2: network_backward(
                    X, Y, W1, 0 * b1, W2, 0 * b2
                ),
                "The biases are missing in the forward pass.",
            ),
            Mistake(
                _variant(top=lambda A2, Y, N: (np.log(A2 / (1 - A2)) - Y) / N),
                "These are scores minus target. The output goes through the logistic "
                "function first.",
            ),
            Mistake(
                _variant(top=lambda A2, Y, N: A2 - Y),
                "The loss is a mean over N samples: put 1 / N into dZ2, and all four "
                "have it.",
            ),
            Mistake(
                _variant(top=lambda A2, Y, N: (Y - A2) / N),
                "Prediction minus target: all four signs are turned round.",
            ),
            Mistake(
                _variant(top=lambda A2, Y, N: (A2 - Y) * A2 * (1 - A2) / N),
                "A2 - Y is already the gradient for Z2: the slope of the logistic "
                "output has cancelled. Here it comes in twice.",
            ),
            Mistake(
                _variant(top=lambda A2, Y, N: 2 * (A2 - Y) * A2 * (1 - A2) / N),
                "This is the gradient of squared error. The loss is cross entropy.",
            ),
            Mistake(
                _variant(
                    top=lambda A2, Y, N: (A2 - Y) / (A2 * (1 - A2)) / N,
                ),
                "dZ2 is the gradient for the probability A2. It still has to go "
                "through the logistic function.",
            ),
            Mistake(
                lambda *args: network_backward(*args)[2:] + network_backward(*args)[:2],
                "The numbers are right, the order is not: dW1, db1, dW2, db2.",
            ),
            Mistake(
                _from_scores,
                "dW2 needs what went into layer 2. That is A1, after tanh, not Z1.",
            ),
            Mistake(
                _with_new_weights,
                "W2 was changed before it was used to go back. First all gradients, "
                "then the update.",
            ),
        ),
    ),
]
