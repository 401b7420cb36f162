"""The playground's points. Same in js/playground_data.js.

Those of a run come from the run's own generator. The test points have one for
themselves, so looking at them changes no run.
"""

import math

import numpy as np

from ffnbook.data import make_circles, make_moons, make_spirals, make_xor

_MAKERS = (make_moons, make_circles, make_xor, make_spirals)
MAKERS = {make.__name__.removeprefix("make_"): make for make in _MAKERS}
TRAIN = 0.64  # share of the points for training, as in the book; dev has the rest
TEST, APART = 1000, 10_000  # test points; their seed, so far from the run's own


def make_wave(n, noise, rng):
    """Return x (n, 1) uniform on [-3, 3) and y (n, 1) = sin(2 x) + noise."""
    x = rng.uniform(-3, 3, (n, 1))
    return x, np.sin(2 * x) + rng.normal(0, noise, (n, 1))


def made(state, n, rng):
    """X (n, d), y (n, 1) from the state's data set."""
    X, y = MAKERS.get(state["data"], make_wave)(n, state["noise"], rng)
    return X, y.reshape(-1, 1).astype(float)


def draw_points(state, rng):
    """X (n, d), y (n, 1) and how many of them, the first ones, are for training."""
    if state["data"] == "points":
        rows = np.array(state["points"], dtype=float).reshape(-1, 3)
        return rows[:, :2], rows[:, 2:], len(rows)
    return *made(state, state["n"], rng), math.floor(TRAIN * state["n"] + 1e-9)


def fresh_points(state):
    """New points, (TEST, d) and (TEST, 1), or None when the test set is closed."""
    if not state["test"] or state["data"] == "points":
        return None
    return made(state, TEST, np.random.default_rng(APART + state["seed"]))
