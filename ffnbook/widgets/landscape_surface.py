"""The loss of two weights as a surface: slopes, curvatures, level places.

The score is s = w2 f(w1 x). The loss is the mean over the samples of l(s, y).
Functions take any number of places at once: w1 and w2 of one shape.
"""

import numpy as np

from ffnbook.activations import logistic

HALF = 4.0  # the window is [-4, 4] in both weights
FLAT = 1e-6  # a curvature below this is called 0
_FIRST = np.linspace(-3.9, 3.9, 12)  # where the searches for level places begin;
_FAR = 6.0  # one that leaves this square is given up


def hidden(name, z):
    """f, f' and f'' at z, each of the shape of z."""
    if name == "identity":
        return z, np.ones_like(z), np.zeros_like(z)
    if name == "tanh":
        a = np.tanh(z)
        return a, 1 - a * a, -2 * a * (1 - a * a)
    a = logistic(z)
    return a, a * (1 - a), a * (1 - a) * (1 - 2 * a)


def of_score(name, s, y):
    """The loss of single scores, with its first and second derivative by s."""
    if name == "mse_linear":
        return (s - y) ** 2, 2 * (s - y), 2 + 0 * s
    p = logistic(s)
    slope = p * (1 - p)
    if name == "bce":
        loss = np.maximum(s, 0) - s * y + np.log1p(np.exp(-np.abs(s)))
        return loss, p - y, slope
    bend = 2 * slope * slope + 2 * (p - y) * slope * (1 - 2 * p)
    return (p - y) ** 2, 2 * (p - y) * slope, bend


def mixed(name, first, last, y, t):
    """The loss (n,) when the predictions of two networks are mixed in shares t (n,).

    `first` and `last` are their scores (N,) for the samples.
    """
    t = t[:, None]

    def mix(f):
        return (1 - t) * f(first) + t * f(last)

    if name == "bce":  # 1 - p by itself: a difference would lose digits
        p, q = mix(logistic), mix(lambda s: logistic(-s))
        return (-y * np.log(p) - (1 - y) * np.log(q)).mean(1)
    p = mix(logistic) if name == "mse" else mix(lambda s: s)
    return ((p - y) ** 2).mean(1)


def surface(state, w1, w2):
    """The loss, its two slopes and its three curvatures (11, 12, 22) at each place."""
    x, y = np.array(state["x"]), np.array(state["y"])
    w1, w2 = (np.asarray(w, dtype=float)[..., None] for w in (w1, w2))
    a, da, dda = hidden(state["activation"], w1 * x)
    loss, r, rr = of_score(state["loss"], w2 * a, y)
    s1 = w2 * da * x  # the slope of the score by w1; by w2 it is a
    return (
        loss.mean(-1),
        (r * s1).mean(-1),
        (r * a).mean(-1),
        (rr * s1 * s1 + r * w2 * dda * x * x).mean(-1),
        (rr * s1 * a + r * da * x).mean(-1),
        (rr * a * a).mean(-1),
    )


def curvatures(h11, h12, h22):
    """The eigenvalues of the Hessian, the smaller one first."""
    middle, reach = (h11 + h22) / 2, np.hypot((h11 - h22) / 2, h12)
    return middle - reach, middle + reach


def kind(low, high):
    """What a level place with these curvatures is."""
    if low > FLAT:
        return "minimum"
    if high < -FLAT:
        return "maximum"
    return "saddle" if low < -FLAT and high > FLAT else "flat"


def level_places(state):
    """The places in the window where both slopes are 0, as (kind, w1, w2, loss).

    Newton's method from 12 x 12 places; along a direction without curvature it does not
    move. "flat" ones are not single places but belong to a curve of them.
    """
    w1, w2 = (w.ravel() for w in np.meshgrid(_FIRST, _FIRST))
    gone = np.zeros(w1.shape, dtype=bool)
    for _ in range(60):
        _, g1, g2, h11, h12, h22 = surface(state, w1, w2)
        angle = np.arctan2(2 * h12, h11 - h22) / 2  # of the larger curvature
        c, s = np.cos(angle), np.sin(angle)
        low, high = curvatures(h11, h12, h22)
        along = _divide(g1 * c + g2 * s, high)
        across = _divide(g2 * c - g1 * s, low)
        d1, d2 = along * c - across * s, along * s + across * c
        size = np.maximum(1, np.hypot(d1, d2))  # no step longer than 1
        w1, w2 = w1 - d1 / size, w2 - d2 / size
        gone |= np.maximum(np.abs(w1), np.abs(w2)) > _FAR
        w1, w2 = np.where(gone, 0.0, w1), np.where(gone, 0.0, w2)
    loss, g1, g2, h11, h12, h22 = surface(state, w1, w2)
    low, high = curvatures(h11, h12, h22)
    good = ~gone & (np.hypot(d1, d2) < 1e-7) & (np.hypot(g1, g2) < 1e-9)
    good &= (np.abs(w1) <= HALF) & (np.abs(w2) <= HALF)
    good &= np.maximum(np.abs(low), np.abs(high)) > FLAT
    found = []
    for i in np.flatnonzero(good):
        place = (kind(low[i], high[i]), w1[i], w2[i], loss[i])
        if all(np.hypot(w1[i] - p[1], w2[i] - p[2]) > 1e-3 for p in found):
            found.append(place)
    return sorted(found, key=lambda p: (round(p[1], 6), round(p[2], 6)))


def _divide(slope, curvature):
    known = np.abs(curvature) > 1e-8
    return np.where(known, slope / np.where(known, curvature, 1.0), 0.0)
