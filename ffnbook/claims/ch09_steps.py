"""Claim of chapter 9 on the step of a finite difference for the logistic function.

exp by its series, so that only +, * and / are used: every computer gets the same
last digits.
"""

import numpy as np

from ffnbook.claims.claim import Claim


def exp_series(t):
    """e^t in the precision of t: 14 terms at t / 8, then squared three times."""
    total = np.ones_like(t)
    for k in range(14, 0, -1):
        total = 1 + t / 8 * total / k
    for _ in range(3):
        total = total * total
    return total


def f_series(x, w, b):
    """The function of the chapter, 1 / (exp(-(wx + b)) + 1)."""
    return 1 / (exp_series(-(w * x + b)) + 1)


def slope_error(points, h, central, kind):
    """Root mean square error of the slope for w at all points (3, n)."""
    x, w, b = points
    true = f_series(x, w, b) * (1 - f_series(x, w, b)) * x
    x, w, b = points.astype(kind)
    up = w + kind(h)
    down = w - kind(h) if central else w
    slope = (f_series(x, up, b) - f_series(x, down, b)) / (up - down)
    return np.sqrt(np.mean((slope - true) ** 2))


HALF_DECADES = 10.0 ** -np.arange(0.0, 12.1, 0.5)


def _best(seed):
    rng = np.random.default_rng(seed)
    points = rng.uniform([[0.5], [-1.0], [-1.0]], [[2.0], [1.0], [1.0]], (3, 50))
    run = {}
    for bits, kind in ((64, np.float64), (32, np.float32)):
        steps = HALF_DECADES if bits == 64 else HALF_DECADES[:11]
        for name in ("forward", "central"):
            errors = [slope_error(points, h, name == "central", kind) for h in steps]
            run[f"{name}{bits}"] = np.log10(steps[np.argmin(errors)])
    return run


def _rule(bits, power):
    return float(np.log10(np.finfo(f"float{bits}").eps) * power)


CLAIMS = [
    Claim(
        id="ch09-steps",
        chapter="09-autodiff",
        place="fig-auto-steps",
        statement="The best step follows a rule of thumb: the square root of the "
        "rounding for a forward difference, its cube root for a central one.",
        measure="Exponent of the best step, `log10 h` (slopes of the logistic function "
        "at 50 random points)",
        experiment=_best,
        arms={
            "central64": "central, float64",
            "forward64": "forward, float64",
            "central32": "central, float32",
            "forward32": "forward, float32",
        },
        limits={
            "c64": "rule for central, float64",
            "f64": "rule for forward, float64",
            "c32": "rule for central, float32",
            "f32": "rule for forward, float32",
        },
        constants={
            "c64": _rule(64, 1 / 3),
            "f64": _rule(64, 1 / 2),
            "c32": _rule(32, 1 / 3),
            "f32": _rule(32, 1 / 2),
        },
        holds=lambda run: (
            abs(run["central64"] - _rule(64, 1 / 3)) < 1.5
            and abs(run["forward64"] - _rule(64, 1 / 2)) < 1.5
            and abs(run["central32"] - _rule(32, 1 / 3)) < 1.5
            and abs(run["forward32"] - _rule(32, 1 / 2)) < 1.5
        ),
        needed=12,
        condition="All four within a factor of 30 of the rule.",
        seeds=tuple(range(12)),
    ),
]
