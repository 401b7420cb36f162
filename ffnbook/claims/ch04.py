"""Claims of chapter 4: scaling, and degrees of a polynomial."""

import numpy as np

from ffnbook.claims.claim import Claim

CHAPTER = "04-regression"
NOISE = 0.3


def with_ones(X):
    """X (N, D) with a column of ones behind it: the bias becomes a weight."""
    return np.column_stack([X, np.ones(len(X))])


def descend(A, y, steps, share=0.5):
    """theta (D,) after gradient descent on mean((A theta - y)^2), from zeros.

    The learning rate is `share` of the limit 2 / lambda_max.
    """
    H, r = 2 / len(A) * A.T @ A, 2 / len(A) * A.T @ y
    lr, theta = share * 2 / np.linalg.eigvalsh(H)[-1], np.zeros(A.shape[1])
    for _ in range(steps):
        theta = theta - lr * (H @ theta - r)
    return theta


def error(theta, A, y):
    return float(np.mean((A @ theta - y) ** 2))


def judge(A, y):
    """theta (D,) with the smallest mean square error."""
    return np.linalg.lstsq(A, y, rcond=None)[0]


def _scaling(seed, n=60, steps=100):
    """Rents by area and distance: how far above the best loss the loop still is."""
    from ffnbook.data import Standardizer

    rng = np.random.default_rng(seed)
    area, km = rng.uniform(20, 120, n), rng.uniform(0, 10, n)
    rent = 300 + 9 * area - 30 * km + rng.normal(0, 60, n)
    raw = np.column_stack([area, km])
    best = error(judge(with_ones(raw), rent), with_ones(raw), rent)
    run = {"mean": 100 * (rent.var() - best) / rent.var()}
    for name, X in (("raw", raw), ("scaled", Standardizer().fit(raw).transform(raw))):
        A = with_ones(X)
        above = error(descend(A, rent, steps), A, rent) - best
        run[name] = 100 * max(above, 0.0) / rent.var()
    return run


def powers(x, degree):
    """Columns x, x^2, ..., x^degree and 1."""
    return with_ones(np.column_stack([x**j for j in range(1, degree + 1)]))


def _degree(seed, n=20):
    """Polynomials on a noisy wave: error on 1000 new points."""
    rng = np.random.default_rng(seed)
    x, x_new = np.linspace(-1, 1, n), rng.uniform(-1, 1, 1000)
    y, y_new = (np.sin(3 * v) + rng.normal(0, NOISE, len(v)) for v in (x, x_new))
    run = {"mean": error(np.array([y.mean()]), np.ones((1000, 1)), y_new)}
    for degree in (1, 3, 15):
        theta = judge(powers(x, degree), y)
        run[f"train{degree}"] = error(theta, powers(x, degree), y)
        run[f"test{degree}"] = error(theta, powers(x_new, degree), y_new)
    theta = descend(powers(x, 15), y, steps=1000)
    run["loop15"] = error(theta, powers(x_new, 15), y_new)
    return run


CLAIMS = [
    Claim(
        id="ch04-scaling",
        chapter=CHAPTER,
        place="Several inputs",
        statement="After 100 steps gradient descent has reached the best loss when the "
        "inputs are standardised. On the same flats in square metres and kilometres it "
        "is still well above it.",
        measure="Loss above the smallest possible one, in % of the variance of the "
        "rents; 60 flats, 100 steps, learning rate half the limit",
        experiment=_scaling,
        arms={"raw": "square metres and kilometres", "scaled": "standardised"},
        baselines={"mean": "predict the mean rent"},
        limits={"judge": "normal equations"},
        constants={"judge": 0.0},
        holds=lambda run: run["raw"] > 5 and run["scaled"] < 0.1,
        needed=10,
        condition="In every seed more than 5 % is left with the raw inputs, and less "
        "than 0.1 % with the standardised ones.",
    ),
    Claim(
        id="ch04-degree",
        chapter=CHAPTER,
        place="Curves from a straight-line method",
        statement="Solved exactly, degree 15 fits the 20 points best and new points "
        "worse than degree 3. The same 15 features trained for 1000 steps do about as "
        "well on new points as degree 3.",
        measure="Mean square error; a wave, 20 points, noise of standard deviation "
        "0.3; new: 1000 fresh points",
        experiment=_degree,
        arms={
            "train3": "degree 3, exact: the 20 points",
            "test3": "degree 3, exact: new",
            "train15": "degree 15, exact: the 20 points",
            "test15": "degree 15, exact: new",
            "loop15": "degree 15, 1000 steps: new",
        },
        baselines={"mean": "predict the mean: new", "test1": "degree 1, exact: new"},
        limits={"noise": "the noise alone: new"},
        constants={"noise": NOISE**2},
        holds=lambda run: (
            run["train15"] < run["train3"]
            and run["test15"] > 1.5 * run["test3"]
            and run["test15"] > run["loop15"]
            and run["loop15"] < run["test1"]
        ),
        needed=9,
        overall=lambda r: r["loop15"].mean() < r["test3"].mean() + 0.03,
        condition="Exact degree 15 beats degree 3 on the 20 points and has more than "
        "1.5 times its error on new ones; 1000 steps beat exact degree 15 and degree "
        "1; on average they are within 0.03 of degree 3.",
        fmt=".2f",
    ),
]
