"""Slips in an exercise of chapter 7, a whole network, and what to say of them."""

import numpy as np

from ffnbook.exercises.ch07_variants import (
    biases_times,
    from_scores,
    hidden,
    right,
    variant,
    with_new_weights,
    without_W2,
)
from ffnbook.exercises.kinds import Mistake

SLIPS = (
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * (1 - np.tanh(A) ** 2)),
        "The second layer is right. In the first the slope of tanh is taken at "
        "A1 instead of Z1: tanh was applied twice.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * (1 - Z**2)),
        "The second layer is right. 1 - a^2 needs the output A1, not Z1.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA),
        "The second layer is right. On the way to dZ1 the slope of tanh is missing.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * A * (1 - A)),
        "The second layer is right. a (1 - a) is the slope of the logistic "
        "function; the hidden units are tanh.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * (1 - A)),
        "The second layer is right. The slope of tanh is 1 - a^2: squared.",
    ),
    Mistake(
        hidden(lambda Z: 1 / (1 + np.exp(-Z)), lambda Z, A: A * (1 - A)),
        "This is a network of logistic units. Here the hidden ones are tanh.",
    ),
    Mistake(
        lambda X, Y, W1, b1, W2, b2: right(X, Y, W1, 0 * b1, W2, 0 * b2),
        "The biases are missing in the forward pass.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: (np.log(A2 / (1 - A2)) - Y) / N),
        "These are scores minus target. The output goes through the logistic "
        "function first.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: A2 - Y),
        "The loss is a mean over N samples: put 1 / N into dZ2, and all four have it.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: (Y - A2) / N),
        "Prediction minus target: all four signs are turned round.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: (A2 - Y) * A2 * (1 - A2) / N),
        "A2 - Y is already the gradient for Z2: the slope of the logistic "
        "output has cancelled. Here it comes in twice.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: 2 * (A2 - Y) * A2 * (1 - A2) / N),
        "This is the gradient of squared error. The loss is cross entropy.",
    ),
    Mistake(
        variant(
            top=lambda A2, Y, N: (A2 - Y) / (A2 * (1 - A2)) / N,
        ),
        "dZ2 is the gradient for the probability A2. It still has to go "
        "through the logistic function.",
    ),
    Mistake(
        lambda *args: right(*args)[2:] + right(*args)[:2],
        "The numbers are right, the order is not: dW1, db1, dW2, db2.",
    ),
    Mistake(
        from_scores,
        "dW2 needs what went into layer 2. That is A1, after tanh, not Z1.",
    ),
    Mistake(
        with_new_weights,
        "W2 was changed before it was used to go back. First all gradients, "
        "then the update.",
    ),
    Mistake(
        hidden(lambda Z: np.maximum(Z, 0), lambda Z, A: Z > 0),
        "This is a network of ReLU units. Here the hidden ones are tanh.",
    ),
    Mistake(
        hidden(lambda Z: Z, lambda Z, A: 1),
        "The tanh of the hidden units is missing, forward and backward.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * (Z > 0)),
        "The second layer is right. The mask Z1 > 0 is the slope of ReLU; the hidden "
        "units are tanh.",
    ),
    Mistake(
        variant(bottom=lambda dA, Z, A: dA * (1 + A**2)),
        "The second layer is right. The slope of tanh is 1 - a^2, with a minus.",
    ),
    Mistake(
        without_W2,
        "The second layer is right. On the way to dA1 the weights W2 are missing: "
        "NumPy has stretched the one column of dZ2.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: 2 * (A2 - Y) / N),
        "The 2 belongs to squared error. Cross entropy has none.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: Y - A2),
        "Prediction minus target, not the other way; and the mean brings 1 / N.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: (1 - Y) / N),
        "Was it softmax? Of a single score that is always 1. One output takes the "
        "logistic function.",
    ),
    Mistake(
        variant(top=lambda A2, Y, N: (np.tanh(np.log(A2 / (1 - A2))) - Y) / N),
        "The output unit is logistic, not tanh.",
    ),
    Mistake(
        biases_times(lambda N: N),
        "dW1 and dW2 are right. db1 and db2 have lost the 1 / N: put it into dZ2, "
        "and all four have it.",
    ),
    Mistake(
        biases_times(lambda N: 1 / N),
        "dW1 and dW2 are right. db1 and db2 are sums over the samples: the 1 / N is "
        "in dZ2 already.",
    ),
)
