"""What the property tests of the package draw from."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

quick = settings(deadline=None, max_examples=40, derandomize=True)
TINY = 5e-324  # the smallest subnormal
EXTREMES = np.array([-1e3, -745.2, -40.0, -TINY, -0.0, 0.0, TINY, 1e-310, 36.8, 1e3])


def numbers(limit=5.0):
    return st.floats(-limit, limit, allow_subnormal=False)


def arrays(limit=5.0, max_dims=3):
    """Arrays of any shape, a scalar and an empty one among them."""
    shape = hnp.array_shapes(min_dims=0, max_dims=max_dims, min_side=0, max_side=4)
    return hnp.arrays(float, shape, elements=numbers(limit))


def matrices(columns=None, limit=5.0, max_rows=5, max_columns=4):
    """(N, D) with N >= 1; D is `columns`, or at least 1."""
    d = st.integers(1, max_columns) if columns is None else st.just(columns)
    shape = st.tuples(st.integers(1, max_rows), d)
    return shape.flatmap(lambda s: hnp.arrays(float, s, elements=numbers(limit)))


def away_from(z, kinks, distance=1e-2):
    """Move the entries of z that lie close to a kink away from it."""
    z = np.array(z, dtype=float)
    for kink in kinks:
        close = np.abs(z - kink) < distance
        z[close] = kink + np.where(z[close] >= kink, distance, -distance)
    return z
