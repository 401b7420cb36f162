"""Wrong loops of an exercise of chapter 4: something moves too early."""

import numpy as np

from ffnbook.exercises.kinds import Mistake


def _b_first(x, y, lr, steps, factor=2.0):
    w, b = 0.0, 0.0
    for _ in range(steps):
        b = b - factor * lr * np.mean(w * x + b - y)
        w = w - factor * lr * np.mean((w * x + b - y) * x)
    return np.array([w, b])


def _w_first(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        w = w - lr * np.mean((w * x + b - y) * x)
        b = b - lr * np.mean(w * x + b - y)
    return np.array([w, b])


def _each_sample(share):
    """w and b move after every sample, by share(N) of its slopes."""

    def wrong(x, y, lr, steps):
        w, b = 0.0, 0.0
        for _ in range(steps):
            for xi, yi in zip(x, y, strict=True):
                e = 2 * (w * xi + b - yi) * share(len(x))
                w, b = w - lr * e * xi, b - lr * e
        return np.array([w, b])

    return wrong


EARLY = (
    Mistake(
        _b_first,
        "The slope for w is taken after b has moved. Compute both slopes at the old "
        "place, then move.",
    ),
    Mistake(
        lambda *case: _b_first(*case, factor=1.0),
        "Two things: the slope for w is taken after b has moved, and the factor 2 of "
        "the square is missing.",
    ),
    Mistake(
        _w_first,
        "Two things: the slope for b is taken after w has moved, and the factor 2 of "
        "the square is missing.",
    ),
    Mistake(
        _each_sample(lambda N: 1),
        "w and b move after every sample. One step uses all samples: take the mean of "
        "their slopes at the old place, then move once.",
    ),
    Mistake(
        _each_sample(lambda N: 1 / N),
        "The samples share the step, but w and b move after each of them. Take all "
        "slopes at the old place, then move once.",
    ),
)
