"""Measured data that ship with the package: Iris and handwritten digits."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent.parent / "datasets"


@dataclass(frozen=True)
class Dataset:
    """X (N, D) float64, y (N,) int64 class numbers, and what they mean.

    feature_names has D names, target_names one for each class; source and licence
    say where the data come from and how they may be used.
    """

    X: np.ndarray
    y: np.ndarray
    feature_names: tuple
    target_names: tuple
    source: str
    licence: str

    def __repr__(self):
        return f"Dataset(X {self.X.shape}, y {self.y.shape}, {self.target_names})"


def load_iris():
    """Return Fisher's Iris data: X (150, 4) in cm, y (150,), 50 flowers a species.

    y is 0 setosa, 1 versicolor, 2 virginica, in this order of rows. The arrays are
    fresh copies; changing them changes nothing else. Chapter 16.
    """
    with open(FOLDER / "iris.csv", encoding="utf-8") as lines:
        header = next(lines).strip().split(",")
        rows = [line.strip().split(",") for line in lines]
    species = ("setosa", "versicolor", "virginica")
    return Dataset(
        X=np.array([row[:4] for row in rows], dtype=np.float64),
        y=np.array([species.index(row[4]) for row in rows], dtype=np.int64),
        feature_names=tuple(header[:4]),
        target_names=species,
        source="R. A. Fisher (1936), The use of multiple measurements in taxonomic "
        "problems; UCI Machine Learning Repository, doi:10.24432/C56C76",
        licence="CC BY 4.0",
    )


def load_digits():
    """Return 1797 handwritten digits of 8x8 pixels: X (1797, 64), y (1797,).

    Pixels are whole numbers from 0 (paper) to 16 (ink), row by row:
    X[i].reshape(8, 8) is image i. y is the digit.
    """
    with np.load(FOLDER / "digits.npz", allow_pickle=False) as file:
        pixels, digits = file["pixels"], file["digits"]
    return Dataset(
        X=pixels.astype(np.float64),
        y=digits.astype(np.int64),
        feature_names=tuple(f"pixel_{r}_{c}" for r in range(8) for c in range(8)),
        target_names=tuple("0123456789"),
        source="E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten "
        "Digits, test part; UCI Machine Learning Repository, doi:10.24432/C50P49",
        licence="CC BY 4.0",
    )
