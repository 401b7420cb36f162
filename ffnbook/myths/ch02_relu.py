"""Myths of chapter 2 on what ReLU does in a network."""

from ffnbook.myths import Myth

CHAPTER = "02-activations"


def a_unit_that_is_always_off():
    import numpy as np

    X = np.random.default_rng(0).normal(size=(1000, 2))
    w, b, y = np.array([1.0, 1.0]), -8.0, 1.0
    z = X @ w + b
    dz = (np.maximum(z, 0) - y) * (z > 0) / len(X)  # of half the mean squared error
    dw, db = X.T @ dz + 0.0, dz.sum() + 0.0
    loss = np.mean((np.maximum(z, 0) - y) ** 2) / 2
    return {
        "largest score of 1000 samples": f"{z.max():.1f}",
        "loss that calls for an update": f"{loss:.1f}",
        "gradient of the weights": f"({dw[0]:.1f}, {dw[1]:.1f})",
        "gradient of the bias": f"{db:.1f}",
    }


def what_relu_sets_to_zero():
    import numpy as np

    rng = np.random.default_rng(0)
    X, W = rng.normal(size=(200, 5)), rng.normal(size=(5, 4))
    Z = X @ W
    A = np.maximum(Z, 0)
    dW = X.T @ ((A - 1) * (Z > 0)) / len(X)  # gradient of half the squared error
    after = W - 0.1 * dW
    return {
        "activations that are 0": f"{np.sum(A == 0)} of {A.size}",
        "weights that are 0": f"{np.sum(after == 0)} of {W.size}",
        "weights that a step changes": f"{np.sum(after != W)} of {W.size}",
    }


def what_arrives_after_20_layers():
    import numpy as np

    def relu(z):
        return np.maximum(z, 0.0), 1.0 * (z > 0)

    def logistic(z):
        a = 1 / (1 + np.exp(-z))
        return a, a * (1 - a)

    def arrives(activation, std, layers=20, units=30):
        """Length of a nudge of length 1 behind the last layer, typical of 20 nets."""
        lengths = []
        for seed in range(20):
            rng = np.random.default_rng(seed)
            a, nudge = rng.normal(size=units), np.eye(units)[0]
            for _ in range(layers):
                W = rng.normal(0.0, std, (units, units))
                a, slope = activation(a @ W)
                nudge = (nudge @ W) * slope
            lengths.append(np.linalg.norm(nudge))
        return f"{np.median(lengths):.0e}"

    return {
        "ReLU, weights of spread 0.1": arrives(relu, 0.1),
        "ReLU, weights of spread 0.5": arrives(relu, 0.5),
        "ReLU, He's spread for 30 inputs": arrives(relu, np.sqrt(2 / 30)),
        "logistic, Xavier's spread": arrives(logistic, np.sqrt(1 / 30)),
    }


MYTHS = [
    Myth(
        id="E2-21",
        chapter=CHAPTER,
        claim="With ReLU a unit can always be updated, because its derivative is 1.",
        question="A ReLU unit with weights (1, 1) and bias -8 should answer 1. It "
        "sees 1000 samples from a standard normal distribution. What is its gradient?",
        experiment=a_unit_that_is_always_off,
        refuted=lambda n: n["gradient of the weights"] == "(0.0, 0.0)",
        truth="The derivative is 1 only where the score is positive. A unit whose "
        "score is negative for every sample has gradient 0 for its weights and its "
        "bias, however large the loss is. It is a dead unit.",
    ),
    Myth(
        id="E2-22",
        chapter=CHAPTER,
        claim="ReLU sets some of the weights to 0; they are not updated, and that "
        "makes training efficient.",
        question="A layer has 20 weights and sees 200 samples. After ReLU and one "
        "step of gradient descent, how many weights are 0, and how many have changed?",
        experiment=what_relu_sets_to_zero,
        refuted=lambda n: n["weights that are 0"].startswith("0 of"),
        truth="ReLU sets activations to 0, sample by sample, and blocks the gradient "
        "for just these samples. The weights keep their values and go on learning "
        "from the other samples. Removing weights is pruning, which is something "
        "else.",
    ),
    Myth(
        id="E4-8",
        chapter=CHAPTER,
        claim="ReLU solves the problem of vanishing gradients.",
        question="Nudge the input of a ReLU network with 20 layers of 30 units. Its "
        "random weights have spread 0.1. How much of the nudge arrives at the end?",
        experiment=what_arrives_after_20_layers,
        refuted=lambda n: float(n["ReLU, weights of spread 0.1"]) < 1e-6,
        truth="ReLU eases the problem: where a unit is on, its slope is 1 and takes "
        "nothing away. But each layer also multiplies by its weights, and by 0 for "
        "the units that are off. With small weights the signal dies out, with large "
        "ones it explodes. The spread of the weights matters as much as the function.",
    ),
]
