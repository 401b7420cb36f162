"""An exercise of chapter 8 on the loop: a whole step."""

import numpy as np

from ffnbook.exercises.ch08_early import STEP
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "08-training"


def step(X, y, W1, b1, W2, b2, lr):
    A = np.tanh(X @ W1 + b1)
    dZ2 = (1 / (1 + np.exp(-(A @ W2 + b2))) - y) / len(X)
    dZ1 = dZ2 @ W2.T * (1 - A**2)
    dW1, db1 = X.T @ dZ1, dZ1.sum(axis=0)
    dW2, db2 = A.T @ dZ2, dZ2.sum(axis=0)
    return W1 - lr * dW1, b1 - lr * db1, W2 - lr * dW2, b2 - lr * db2


def _networks():
    rng, cases = np.random.default_rng(81), []
    for N, H in ((7, 3), (12, 4)):
        X, y = rng.normal(size=(N, 2)), rng.integers(0, 2, (N, 1)).astype(float)
        W1, b1 = rng.normal(size=(2, H)), rng.normal(size=H)
        W2, b2 = rng.normal(size=(H, 1)), rng.normal(size=1)
        cases.append((X, y, W1, b1, W2, b2, 0.8))
    return cases


def _updated_too_early(X, y, W1, b1, W2, b2, lr):
    A = np.tanh(X @ W1 + b1)
    dZ2 = (1 / (1 + np.exp(-(A @ W2 + b2))) - y) / len(X)
    W2, b2 = W2 - lr * A.T @ dZ2, b2 - lr * dZ2.sum(axis=0)
    dZ1 = dZ2 @ W2.T * (1 - A**2)
    return W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0), W2, b2


def _twice_forward(X, y, W1, b1, W2, b2, lr):
    _, _, W2, b2 = step(X, y, W1, b1, W2, b2, lr)
    return *step(X, y, W1, b1, W2, b2, lr)[:2], W2, b2


def _other(X, y, W1, b1, W2, b2, lr, slope=lambda A: 1 - A**2, last=None):
    A = np.tanh(X @ W1 + b1)
    P = 1 / (1 + np.exp(-(A @ W2 + b2)))
    dZ2 = (P - y) / len(X) * (last(P) if last else 1)
    dZ1 = dZ2 @ W2.T * slope(A)
    W1, b1 = W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)
    return W1, b1, W2 - lr * A.T @ dZ2, b2 - lr * dZ2.sum(axis=0)


def _bce(P, y):
    return (P - y) / len(y)


def _free(X, y, W1, b1, W2, b2, lr, f=np.tanh, slope=lambda A: 1 - A**2, last=_bce,
          way=lambda dZ, W: dZ @ W.T, probability=True):  # fmt: skip
    """A step whose parts can be others."""
    A = f(X @ W1 + b1)
    Z = A @ W2 + b2
    dZ2 = last(1 / (1 + np.exp(-Z)) if probability else Z, y)
    dZ1 = way(dZ2, W2) * slope(A)
    W1, b1 = W1 - lr * X.T @ dZ1, b1 - lr * dZ1.sum(axis=0)
    return W1, b1, W2 - lr * A.T @ dZ2, b2 - lr * dZ2.sum(axis=0)


def _one_bias_sum(*case):
    W1, b1, W2, b2 = step(*case)
    return W1, case[3] + (b1 - case[3]).sum(), W2, b2


def _moved(share, *case):
    """The right step, its way times share[i] for the i-th of the four arrays."""
    ways = zip(step(*case), case[2:6], share, strict=True)
    return tuple(old + s * (new - old) for new, old, s in ways)


def _gradients(*case):
    lr = case[-1]
    pairs = zip(case[2:6], step(*case), strict=True)
    return tuple((old - new) / lr for old, new in pairs)


EXERCISES = [
    FunctionExercise(
        id="ch08-step",
        chapter=CHAPTER,
        task="Write `step(X, y, W1, b1, W2, b2, lr)`: one full-batch step of a network "
        "with tanh hidden units and one logit, loss binary cross entropy (mean). X is "
        "(N, 2), y is (N, 1). Return the new W1, b1, W2, b2.",
        solution=step,
        cases=_networks,
        mistakes=(
            *STEP,
            Mistake(_updated_too_early, "W2 is changed before the error passes "
                    "through it. All gradients first, then the step."),
            Mistake(_twice_forward, "The first layer's gradient is taken after the "
                    "second layer has moved: that is a gradient of another network."),
            Mistake(lambda *c: _other(*c, slope=np.ones_like), "On the way back the "
                    "error passes through tanh: its slope 1 - A² is missing."),
            Mistake(lambda *c: _other(*c, slope=lambda A: 1 - np.tanh(A) ** 2),
                    "The slope is 1 - tanh² at Z. A is tanh(Z) already."),
            Mistake(lambda *c: _other(*c, slope=lambda A: A * (1 - A)), "That is the "
                    "slope of the logistic function. The hidden units are tanh."),
            Mistake(lambda *c: _other(*c, last=lambda P: P * (1 - P)), "In the "
                    "gradient for the logit the logistic slope cancels: it is P - y."),
            Mistake(lambda *c: _moved((1, 1 / len(c[0]), 1, 1 / len(c[0])), *c), "The "
                    "gradient of a bias is the sum of dZ; dZ contains 1 / N already."),
            Mistake(_one_bias_sum, "All entries of dZ were added up for the bias of "
                    "each unit. Sum over the rows alone: axis 0."),
            Mistake(_gradients, "These are the gradients. Return the new parameters."),
            Mistake(lambda *c: _moved((len(c[0]),) * 4, *c), "The loss is a mean: "
                    "divide by N once."),
            Mistake(lambda *c: _moved((1, 0, 1, 0), *c), "The biases stay where they "
                    "were. They are parameters too."),
            Mistake(lambda *c: _moved((-1,) * 4, *c), "Uphill: subtract the gradient."),
            Mistake(lambda *c: _moved((1 / c[-1],) * 4, *c), "The learning rate is "
                    "missing."),
            Mistake(lambda *c: _moved((1 / len(c[0]),) * 4, *c), "Divided by N once "
                    "too often: the mean brings it in, nothing else."),
            Mistake(lambda *c: _moved((2,) * 4, *c), "Twice too far: no square is "
                    "differentiated here, the gradient for the logit is (P - y) / N."),
            Mistake(lambda *c: _free(*c, last=lambda P, y: 2 * _bce(P, y) * P * (1 -
                    P)), "That is the gradient of the squared error. The loss is "
                    "cross entropy: P - y is left."),
            Mistake(lambda *c: _free(*c, last=lambda P, y: _bce(P, y) / (P * (1 - P))),
                    "That is the gradient for the probability P. On to the logit it "
                    "is multiplied by P (1 - P)."),
            Mistake(lambda *c: _free(*c, probability=False), "The logit itself is "
                    "compared with y. Make it a probability first."),
            Mistake(lambda *c: _free(*c, f=lambda Z: np.maximum(Z, 0),
                    slope=lambda A: A > 0), "The hidden units are tanh, not ReLU."),
            Mistake(lambda *c: _free(*c, way=lambda dZ, W: dZ), "On its way to the "
                    "hidden layer the error passes W2: `dZ2 @ W2.T`."),
            Mistake(lambda *c: _moved((0, 0, 1, 1), *c), "Only the second layer has "
                    "moved."),
        ),
    ),
]  # fmt: skip
