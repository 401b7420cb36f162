"""Claims of chapter 2: signs of gradients, and depth with three hidden activations."""

import numpy as np

from ffnbook.activations import get_activation, logistic
from ffnbook.claims.claim import Claim
from ffnbook.limits import bayes_accuracy

CHAPTER = "02-activations"
HIDDEN = ("logistic", "tanh", "relu")


def _one_sign(dW):
    """Share of the columns of dW (units) whose entries have one common sign, in %."""
    return 100 * float(np.mean((dW >= 0).all(axis=0) | (dW <= 0).all(axis=0)))


def _signs(seed, units=8, samples=640):
    """Gradients of the second of two hidden layers, before any training step."""
    from ffnbook.data import make_moons
    from ffnbook.initializers import xavier_normal

    rng = np.random.default_rng(seed)
    X, y = make_moons(samples, 0.2, rng)
    W1, W2, W3 = (
        xavier_normal(s, rng) for s in ((2, units), (units, units), (units, 1))
    )
    run = {}
    for name in HIDDEN:
        f = get_activation(name)
        A1 = f(X @ W1)
        Z2 = A1 @ W2
        dZ3 = logistic(f(Z2) @ W3) - y[:, None]  # cross entropy on a logistic output
        dZ2 = (dZ3 @ W3.T) * f.grad(Z2)
        single = [_one_sign(np.outer(a, d)) for a, d in zip(A1, dZ2, strict=True)]
        run[name + "_single"] = float(np.mean(single))
        run[name + "_full"] = _one_sign(A1.T @ dZ2)
    return run


def _depth(seed, layers=5, width=16):
    """Accuracy on fresh Moons after Adam has trained a network of five layers."""
    from ffnbook.claims.ch01 import best_line
    from ffnbook.data import make_moons

    X, y = make_moons(700, 0.2, np.random.default_rng(seed))
    train, fresh = (X[:300], y[:300]), (X[300:], y[300:])
    run = {}
    for name in HIDDEN:
        net = _network(name, [2, *[width] * layers, 1], 1000 + seed)
        _train(net, *train, epochs=100)
        run[name] = _accuracy(net(fresh[0])[:, 0] > 0, fresh[1])
        if name == "logistic":
            _train(net, *train, epochs=300)
            run["logistic_long"] = _accuracy(net(fresh[0])[:, 0] > 0, fresh[1])
    w, b, _ = best_line(*train)
    run["line"] = _accuracy(fresh[0] @ w + b > 0, fresh[1])
    return run


def _network(name, sizes, seed):
    from ffnbook.models import mlp

    init = "he_normal" if name == "relu" else "xavier_normal"
    return mlp(sizes, activation=name, init=init, rng=np.random.default_rng(seed))


def _train(net, X, y, epochs, lr=0.01):
    from ffnbook.losses import BCEWithLogits
    from ffnbook.optimizers import Adam

    loss, adam = BCEWithLogits(), Adam(net, lr)
    for _ in range(epochs):
        loss.forward(net.forward(X), y[:, None].astype(float))
        net.backward(loss.backward())
        adam.step()


def _accuracy(answers, y):
    return 100 * float(np.mean(answers == y))


CLAIMS = [
    Claim(
        id="ch02-signs",
        chapter=CHAPTER,
        place="Zero-centred, and what that does",
        statement="For one sample, the gradients of all weights into a unit share a "
        "sign when their inputs come from logistic or ReLU units, and hardly ever when "
        "they come from tanh units. Over a full batch the effect is much weaker.",
        measure="Units whose 8 incoming weight gradients share one sign, in %; Moons, "
        "two hidden layers of 8 units, before training",
        experiment=_signs,
        arms={
            "logistic_single": "logistic, one sample",
            "relu_single": "ReLU, one sample",
            "tanh_single": "tanh, one sample",
            "logistic_full": "logistic, all 640 samples",
            "relu_full": "ReLU, all 640 samples",
            "tanh_full": "tanh, all 640 samples",
        },
        baselines={"coin": "8 signs thrown by a fair coin"},
        constants={"coin": 100 * 2 / 2**8},
        holds=lambda run: (
            run["logistic_single"] == 100
            and run["relu_single"] == 100
            and run["tanh_single"] < 25
        ),
        needed=10,
        overall=lambda r: 20 < r["logistic_full"].mean() < 90 > r["relu_full"].mean(),
        condition="For one sample: 100 % with logistic and ReLU inputs and below 25 % "
        "with tanh inputs, in every seed. For all samples: below 90 % on average.",
    ),
    Claim(
        id="ch02-depth",
        chapter=CHAPTER,
        place="Which one to choose",
        statement="With five hidden layers and 100 epochs, tanh and ReLU networks have "
        "learnt Moons, while the same network with logistic units is no better than a "
        "straight line. It is slow, not unable: after 400 epochs it has learnt it too.",
        measure="Accuracy on 400 fresh samples in %; 2-16-16-16-16-16-1, 300 training "
        "samples, Adam with learning rate 0.01, Xavier (ReLU: He) initialisation",
        experiment=_depth,
        arms={
            "relu": "ReLU, 100 epochs",
            "tanh": "tanh, 100 epochs",
            "logistic": "logistic, 100 epochs",
            "logistic_long": "logistic, 400 epochs",
        },
        baselines={"line": "best straight line"},
        limits={"bayes": "best possible rule"},
        constants={"bayes": 100 * bayes_accuracy(0.2)},
        holds=lambda r: r["logistic"] < r["line"] + 4 < min(r["relu"], r["tanh"]),
        needed=9,
        overall=lambda r: r["logistic_long"].mean() > r["line"].mean() + 4,
        condition="After 100 epochs ReLU and tanh are more than 4 points above the "
        "line, logistic is not; after 400, logistic is too, on average.",
    ),
]
