"""Starting values for the weights W (n_in, n_out) of a layer. Chapter 11.

Each random matrix is one call of rng.normal or rng.uniform, filled row by row, so
that the same seed gives the same weights in the book's JavaScript too.
"""

from inspect import signature

import numpy as np

from ffnbook._validate import (
    check_number,
    check_rng,
    check_shape,
    checked,
    unknown_name,
    unknown_params,
)


def zeros(shape):
    """All weights 0. Every unit of a layer stays the same: see chapter 11."""
    return np.zeros(shape)


def constant(shape, value):
    """All weights equal to `value`."""
    return np.full(shape, float(value))


def normal(shape, rng, std=1.0, mean=0.0):
    """N(mean, std^2)."""
    return rng.normal(mean, std, shape)


def uniform(shape, rng, low=-1.0, high=1.0):
    """Uniform on [low, high)."""
    return rng.uniform(low, high, shape)


def xavier_normal(shape, rng):
    """N(0, 2 / (n_in + n_out)). Glorot and Bengio, 2010."""
    n_in, n_out = shape
    return rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), shape)


def xavier_uniform(shape, rng):
    """Uniform within sqrt(6 / (n_in + n_out)): the same variance."""
    n_in, n_out = shape
    limit = np.sqrt(6.0 / (n_in + n_out))
    return rng.uniform(-limit, limit, shape)


def he_normal(shape, rng):
    """N(0, 2 / n_in), made for ReLU. He et al., 2015."""
    n_in, _ = shape
    return rng.normal(0.0, np.sqrt(2.0 / n_in), shape)


def he_uniform(shape, rng):
    """Uniform within sqrt(6 / n_in): the same variance."""
    n_in, _ = shape
    limit = np.sqrt(6.0 / n_in)
    return rng.uniform(-limit, limit, shape)


def _check_fixed(shape, value=0.0):
    check_shape(shape)
    check_number(value, "value")


def _check_scaled(shape, rng):
    check_shape(shape)
    check_rng(rng)


def _check_normal(shape, rng, std=1.0, mean=0.0):
    _check_scaled(shape, rng)
    check_number(std, "std", low=0.0)
    check_number(mean, "mean")


def _check_uniform(shape, rng, low=-1.0, high=1.0):
    _check_scaled(shape, rng)
    check_number(low, "low")
    check_number(high, "high", low=low)


# The checks are added here, so that the functions read as the chapter shows them.
zeros, constant = checked(_check_fixed, zeros, constant)
(normal,) = checked(_check_normal, normal)
(uniform,) = checked(_check_uniform, uniform)
xavier_normal, xavier_uniform = checked(_check_scaled, xavier_normal, xavier_uniform)
he_normal, he_uniform = checked(_check_scaled, he_normal, he_uniform)

_RANDOM = (normal, uniform, xavier_normal, xavier_uniform, he_normal, he_uniform)
INITIALIZERS = {f.__name__: f for f in (zeros, constant, *_RANDOM)}


def initialize(name, shape, rng=None, **params):
    """Return starting weights: initialize("normal", (2, 5), rng, std=0.1).

    zeros and constant draw nothing and need no rng. Raises ValueError for an unknown
    name or a bad shape, TypeError without a generator or for unknown settings.
    """
    if name not in INITIALIZERS:
        raise unknown_name("initializer", name, INITIALIZERS)
    f = INITIALIZERS[name]
    settings = [p for p in signature(f).parameters if p not in ("shape", "rng")]
    if extra := sorted(set(params) - set(settings)):
        raise unknown_params(name, extra, settings)
    return f(shape, rng, **params) if f in _RANDOM else f(shape, **params)
