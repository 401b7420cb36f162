"""Data: made in the plane, shipped with the package, or read from disk; and splits."""

from ffnbook.data.mnist import load_mnist, read_idx
from ffnbook.data.real import Dataset, load_digits, load_iris
from ffnbook.data.scaling import Standardizer
from ffnbook.data.splitting import k_fold, k_fold_indices, split, split_indices
from ffnbook.data.synthetic import make_circles, make_moons, make_spirals, make_xor

__all__ = [
    "Dataset",
    "Standardizer",
    "k_fold",
    "k_fold_indices",
    "load_digits",
    "load_iris",
    "load_mnist",
    "make_circles",
    "make_moons",
    "make_spirals",
    "make_xor",
    "read_idx",
    "split",
    "split_indices",
]
