"""Automatic differentiation: a tape for reverse mode, dual numbers for forward mode.

    x = Tensor([[1.0, 2.0]])
    y = (x * x).sum()
    y.backward()            # x.grad is [[2.0, 4.0]]

Chapter 9.
"""

from ffnbook.autodiff.dual import Dual, derivative
from ffnbook.autodiff.functions import (
    activate,
    bce,
    bce_with_logits,
    cross_entropy_with_logits,
    mse,
)
from ffnbook.autodiff.operators import exp, log, matmul, mean, reshape, total, transpose
from ffnbook.autodiff.tensor import Tensor, constant, topological_order

__all__ = [
    "Dual",
    "Tensor",
    "activate",
    "bce",
    "bce_with_logits",
    "constant",
    "cross_entropy_with_logits",
    "derivative",
    "exp",
    "log",
    "matmul",
    "mean",
    "mse",
    "reshape",
    "topological_order",
    "total",
    "transpose",
]
