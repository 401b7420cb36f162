"""The slope of a reader's function from its values, and where it has kinks."""

import numpy as np


def differences(f, z):
    """f'(z) from central differences, for an array z of any shape.

    Where f is smooth, good to about 1e-10: smaller slopes are lost in rounding. Where
    the slopes to the left and to the right differ, f has a kink and no derivative:
    the flatter of the two is taken, which gives relu'(0) = 0.
    """
    h = np.finfo(float).eps ** (1 / 3) * np.maximum(1.0, np.abs(z))
    up, down = z + h, z - h
    low, here, high = np.split(f(np.concatenate([down, z, up])), 3)
    left, right = (here - low) / (z - down), (high - here) / (up - z)
    flatter = np.where(np.abs(left) < np.abs(right), left, right)
    steeper = np.maximum(np.abs(left), np.abs(right))
    kink = np.abs(right - left) > 1e-3 * (1.0 + steeper)
    return np.where(kink, flatter, (high - low) / (up - down))


def find_kinks(grad, half, most=12):
    """Where f' jumps between -half and half, as a tuple; it is looked for on a grid.

    An interval in which f' changes much is halved again and again. When the change
    does not get smaller, it is a jump.
    """
    z = np.linspace(-half, half, 241)
    d = grad(z)
    change = np.abs(np.diff(d))
    at = np.flatnonzero(change > 0.02 * np.abs(d).max())
    if not at.size:
        return ()
    low, high, d_low, d_high = z[at], z[at + 1], d[at], d[at + 1]
    for _ in range(11):
        middle = (low + high) / 2
        d_middle = grad(middle)
        left = np.abs(d_middle - d_low) > np.abs(d_high - d_middle)
        high, d_high = np.where(left, middle, high), np.where(left, d_middle, d_high)
        low, d_low = np.where(left, low, middle), np.where(left, d_low, d_middle)
    jump = np.abs(d_high - d_low) > 0.25 * change[at]
    return tuple(sorted({_round(*ends) for ends in
                         zip(low[jump], high[jump], strict=True)}))[:most]


def _round(low, high):
    """The roundest number between two, or the middle."""
    slack = (high - low) / 2
    for digits in range(5):
        near = round((low + high) / 2, digits)
        if low - slack <= near <= high + slack:
            return float(near) + 0.0  # no -0.0
    return float((low + high) / 2)


def disagreement(f, grad, half):
    """(z, given, measured) where a given derivative is farthest off, or None.

    It is compared with differences on a grid, away from kinks.
    """
    def slope(z):
        return differences(f, z)

    z = np.linspace(-half, half, 161)
    for kink in find_kinks(slope, half):
        z = z[np.abs(z - kink) > 1e-3]
    given, measured = grad(z), slope(z)
    off = np.abs(given - measured) / (1.0 + np.abs(measured))
    worst = int(off.argmax())
    if off[worst] < 1e-3:
        return None
    return float(z[worst]), float(given[worst]), float(measured[worst])
