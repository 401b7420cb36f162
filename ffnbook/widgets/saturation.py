"""When an activation function counts as saturated, for all figures of the book."""

import numpy as np

# Saturated: the slope is below this share of the function's steepest slope.
FLAT = 0.05


def flat_limit(act):
    """The size of slope below which `act` counts as saturated.

    The steepest slope is looked for on a grid from -10 to 10.
    """
    return FLAT * np.abs(act.grad(np.linspace(-10, 10, 401))).max()
