"""When an activation function counts as saturated, for all figures of the book."""

import numpy as np

# Saturated: the slope is below this share of the function's steepest slope.
FLAT = 0.05
GRID = np.linspace(-10, 10, 401)  # where the steepest slope is looked for


def limit_of(slopes):
    """The size of slope that counts as saturated, from slopes on GRID."""
    return FLAT * np.abs(slopes).max()


def flat_limit(act):
    """The size of slope below which `act` counts as saturated.

    The steepest slope is looked for on a grid from -10 to 10.
    """
    return limit_of(act.grad(GRID))
