"""Myths of chapter 3 on why layers must bend, and on separating classes."""

from ffnbook.myths import Myth

CHAPTER = "03-networks"


def depth_and_size():
    import numpy as np

    def overflows(spread, activation):
        rng = np.random.default_rng(0)
        x = rng.normal(size=64)
        with np.errstate(over="ignore", invalid="ignore"):
            for _ in range(500):
                x = activation(x @ rng.normal(0, spread, (64, 64)))
        return "no" if np.isfinite(x).all() else "yes"

    def identity(z):
        return z

    def relu(z):
        return np.maximum(z, 0)

    small = (2 / 64) ** 0.5  # about 0.18
    return {
        "overflow, no activation, spread 1": overflows(1, identity),
        "overflow, ReLU, spread 1": overflows(1, relu),
        "overflow, no activation, spread 0.18": overflows(small, identity),
        "overflow, ReLU, spread 0.18": overflows(small, relu),
    }


def two_biases():
    from torch import nn

    w1, b1, w2, b2 = 2.0, 1.0, 3.0, -4.0
    x = 1.0
    layers = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
    return {
        "two layers at x = 1": f"{w2 * (w1 * x + b1) + b2:.0f}",
        "one layer, bias w2 b1 + b2": f"{w2 * w1 * x + (w2 * b1 + b2):.0f}",
        "one b for both, b = b1": f"{w2 * (w1 * x + b1) + b1:.0f}",
        "one b for both, b = b2": f"{w2 * (w1 * x + b2) + b2:.0f}",
        "biases added, b1 + b2": f"{w2 * w1 * x + (b1 + b2):.0f}",
        "parameters of two Linear(1, 1) in PyTorch": (
            f"{sum(p.numel() for p in layers.parameters())}"
        ),
    }


def same_points_other_coordinates():
    import numpy as np

    from ffnbook.claims.ch01 import best_line  # tries 120 directions, every threshold
    from ffnbook.data import make_circles

    X, y = make_circles(200, noise=0.05, rng=np.random.default_rng(3))
    turn = np.deg2rad([90, 210, 330])
    H = np.maximum(X @ np.array([np.cos(turn), np.sin(turn)]), 0)
    accuracies = {
        "x1, x2": best_line(X, y)[2],
        "x1 + x2, x1 - x2": best_line(X @ [[1, 1], [1, -1]], y)[2],
        "x1^2, x2^2": best_line(X**2, y)[2],
        "three ReLU units": np.mean((0.7 - H.sum(axis=1) > 0) == y),
    }
    return {
        f"one neuron on {name}": f"{100 * a:.0f} % right"
        for name, a in accuracies.items()
    }


MYTHS = [
    Myth(
        id="E2-8",
        chapter=CHAPTER,
        claim="Put f(x) = w1 x + b into g(z) = w2 z + b, and you get "
        "w2 (w1 x + b) + b: still a line, with the same b.",
        question="w1 = 2, b1 = 1, w2 = 3, b2 = -4. What do the two layers give at "
        "x = 1, and which single bias does the same?",
        experiment=two_biases,
        refuted=lambda n: (
            n["two layers at x = 1"] == n["one layer, bias w2 b1 + b2"] == "5"
            and "5" not in (n["one b for both, b = b1"], n["one b for both, b = b2"])
        ),
        truth="It is still a line, but every layer has a bias of its own. The first "
        "passes through the second weight, so the line is w2 w1 x + (w2 b1 + b2).",
    ),
    Myth(
        id="E0-1",
        chapter=CHAPTER,
        claim="Hidden layers need an activation function because otherwise the values "
        "overflow when the network is deep.",
        question="Send a point through 500 layers of 64 units, with ReLU and without, "
        "and with weights of spread 1 and of spread 0.18. Which of the four overflow?",
        experiment=depth_and_size,
        refuted=lambda n: (
            list(n.values()) == ["yes", "yes", "no", "no"]  # the spread decides
        ),
        truth="Whether numbers grow or shrink with depth is decided by the size of the "
        "weights, with and without a bend (chapter 11). The reason for the bend is "
        "another: affine maps in a row are one affine map, so the depth is wasted.",
    ),
    Myth(
        id="E4-5",
        chapter=CHAPTER,
        claim="Data that no straight line can separate are too hard for a single "
        "neuron.",
        question="One neuron reads the two rings in different coordinates: as they "
        "are, turned, as squares, and through the three ReLU units. How many points "
        "does it get right each time?",
        experiment=same_points_other_coordinates,
        refuted=lambda n: (
            n["one neuron on x1^2, x2^2"] == "100 % right"
            and n["one neuron on three ReLU units"] == "100 % right"
            and float(n["one neuron on x1, x2"].split()[0]) < 75
        ),
        truth="Separable or not is a question of data and coordinates together. "
        "Linear changes of coordinates never help, nonlinear ones can: the last neuron "
        "of a network separates in the space of the features before it.",
    ),
]
