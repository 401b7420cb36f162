"""Claims of chapter 3: random features on rings, width against error."""

import numpy as np

from ffnbook.claims.ch01 import best_line
from ffnbook.claims.claim import Claim

CHAPTER = "03-networks"
NOISE = 0.1
ACTIVATIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "identity": lambda z: z,
    "square": np.square,
}


def with_ones(A):
    return np.column_stack([A, np.ones(len(A))])


def rings(n, noise, rng):
    """Two noisy rings of radius 1 (class 0) and 0.5 (class 1): X (n, 2), y (n,)."""
    from ffnbook.data import make_circles

    return make_circles(n, noise, rng)


def fitted_accuracy(A, y, A_new, y_new):
    """% right on the second pair of one neuron fitted to the first.

    A (N, H), y (N,). Least squares on targets -1 and 1, answer by the sign: quick,
    without a learning rate, and good enough wherever classes are well apart.
    """
    w = np.linalg.lstsq(with_ones(A), 2.0 * y - 1, rcond=1e-10)[0]
    return 100 * float(np.mean((with_ones(A_new) @ w > 0) == (y_new == 1)))


def best_radius(X, y):
    """% right of the best threshold on the distance from the middle."""
    r = np.linalg.norm(X, axis=1)
    return 100 * max(np.mean((r < t) == (y == 1)) for t in np.linspace(0.5, 1, 101))


def _features(seed, width=20):
    """One neuron on raw inputs, and behind random hidden layers."""
    rng = np.random.default_rng(seed)
    X, y = rings(400, NOISE, rng)
    X_new, y_new = rings(2000, NOISE, rng)
    W, b = rng.normal(size=(2, width)), rng.uniform(-1, 1, width)
    run = {"raw": fitted_accuracy(X, y, X_new, y_new)}
    for name in ("identity", "relu"):
        f = ACTIVATIONS[name]
        run[name] = fitted_accuracy(f(X @ W + b), y, f(X_new @ W + b), y_new)
    w, c, _ = best_line(X, y)
    run["line"] = 100 * float(np.mean((X_new @ w + c > 0) == y_new))
    run["radius"] = best_radius(X_new, y_new)
    return run


def wave(x):
    return np.sin(4 * x + 1)


def _width(seed):
    """Largest error on [-1, 1]: random hidden weights, output weights fitted."""
    rng = np.random.default_rng(seed)
    x = np.linspace(-1, 1, 401)
    run = {"mean": float(np.abs(wave(x) - wave(x).mean()).max())}
    for width in (4, 16, 64):
        w, folds = rng.choice([-1.0, 1.0], width), rng.uniform(-1, 1, width)
        for name, f in ACTIVATIONS.items():
            A = with_ones(f(w * (x[:, None] - folds)))
            v = np.linalg.lstsq(A, wave(x), rcond=1e-10)[0]
            run[f"{name}{width}"] = float(np.abs(A @ v - wave(x)).max())
    return run


CLAIMS = [
    Claim(
        id="ch03-features",
        chapter=CHAPTER,
        place="Features",
        statement="On two noisy rings one neuron behind 20 random ReLU units comes "
        "within 2 points of the best rule. Behind 20 random units without a bend it is "
        "no better than on the raw inputs.",
        measure="Per cent right on 2000 fresh points, noise 0.1; only the last neuron "
        "is fitted, by least squares on 400 points",
        experiment=_features,
        arms={
            "relu": "20 random ReLU units, then one neuron",
            "identity": "20 random linear units, then one neuron",
        },
        baselines={
            "raw": "one neuron on the raw inputs",
            "line": "the best of all lines on the raw inputs",
        },
        limits={"radius": "best threshold on the distance from the middle"},
        holds=lambda run: (
            run["relu"] > run["radius"] - 2
            and max(run["raw"], run["line"]) < 75
            and abs(run["identity"] - run["raw"]) < 1
        ),
        needed=10,
        condition="In every seed ReLU units come within 2 points of the best "
        "threshold; no line on the raw inputs reaches 75 %; the linear units give what "
        "the raw inputs give, to 1 point.",
    ),
    Claim(
        id="ch03-width",
        chapter=CHAPTER,
        place="How close can it get?",
        statement="With ReLU the largest error falls as the width grows. With the "
        "identity and with the square it is the same at 4, 16 and 64 units.",
        measure="Largest error on the interval; hidden weights random, output weights "
        "fitted to sin(4x + 1) by least squares",
        experiment=_width,
        arms={
            f"{name}{width}": f"{title}, width {width}"
            for name, title in (
                ("relu", "ReLU"),
                ("identity", "identity"),
                ("square", "square"),
            )
            for width in (4, 16, 64)
        },
        baselines={"mean": "one number for all x"},
        holds=lambda run: (
            run["relu64"] < run["relu16"] < run["relu4"]
            and run["relu64"] < 0.05
            and abs(run["identity64"] - run["identity4"]) < 1e-6
            and abs(run["square64"] - run["square4"]) < 1e-6
        ),
        needed=10,
        condition="In every seed the error of ReLU falls from 4 to 16 to 64 units, to "
        "less than 0.05; those of identity and square do not change.",
        fmt=".3f",
    ),
]
