"""Read MNIST and its relatives from IDX files that are already on the disk."""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np

from ffnbook._check_data import check_pairs

# The third byte of an IDX file names the type of its numbers (big-endian).
IDX_TYPES = {8: ">u1", 9: ">i1", 11: ">i2", 12: ">i4", 13: ">f4", 14: ">f8"}
FILES = {
    "X_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "X_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}


def load_mnist(path, dtype=np.float64):
    """Return (X_train, y_train), (X_test, y_test) from the folder path.

    X (N, 784) of dtype with ink from 0 to 1 (bytes divided by 255), y (N,) int64.
    The folder holds the four usual files, as they are or as .gz; Fashion-MNIST has
    the same names. In float64 the 70 000 images take 440 MB; dtype=np.float32
    halves that. Nothing is downloaded. Raises FileNotFoundError when a file is
    missing and ValueError when one is damaged.
    """
    folder = Path(path)
    found = {part: _find(folder, name) for part, name in FILES.items()}
    arrays = {part: _read_part(part, file) for part, file in found.items()}
    for which in ("train", "test"):
        X, y = arrays[f"X_{which}"], arrays[f"y_{which}"]
        try:
            check_pairs(X, y)
        except ValueError as error:
            raise ValueError(
                f"The {which} images and labels in {folder} do not belong together: "
                f"{error} Fetch both files again from one place."
            ) from error
        arrays[f"X_{which}"] = X.reshape(len(X), -1).astype(dtype) / dtype(255)
        arrays[f"y_{which}"] = y.astype(np.int64)
    train = arrays["X_train"], arrays["y_train"]
    return train, (arrays["X_test"], arrays["y_test"])


def read_idx(path):
    """Return the array in an IDX file, plain or gzip.

    The file starts with two zero bytes, a type byte and the number of dimensions;
    then one 4-byte size for each dimension, then the numbers, all big-endian.
    Raises ValueError when the content does not fit this description.
    """
    raw = _read_bytes(path)
    if len(raw) < 4 or raw[:2] != b"\0\0" or raw[2] not in IDX_TYPES:
        raise ValueError(
            f"{path} is not an IDX file: it starts with {raw[:4]!r}. "
            "A web page saved in its place is a common cause; fetch it again."
        )
    dtype, ndim = np.dtype(IDX_TYPES[raw[2]]), raw[3]
    start = 4 + 4 * ndim
    if len(raw) < start:
        raise ValueError(f"{path} is damaged: it ends in its header. Fetch it again.")
    shape = tuple(int(size) for size in np.frombuffer(raw[4:start], ">u4"))
    expected = start + dtype.itemsize * math.prod(shape)
    if len(raw) != expected:
        raise ValueError(
            f"{path} is damaged: its header announces shape {shape}, which makes "
            f"{expected} bytes, but it has {len(raw)}. Fetch it again."
        )
    return np.frombuffer(raw, dtype, offset=start).reshape(shape)


def _find(folder, name):
    """Return the first file that carries the name in one of its usual spellings."""
    spellings = [name, name.replace("-idx", ".idx")]
    spellings += [s + ".gz" for s in spellings]
    for spelling in spellings:
        if (folder / spelling).is_file():
            return folder / spelling
    raise FileNotFoundError(
        f"{folder} holds no {name} (looked for {', '.join(spellings)}). Put the four "
        f"MNIST files there: {', '.join(FILES.values())}, with or without .gz."
    )


def _read_part(part, path):
    array = read_idx(path)
    ndim = 3 if part.startswith("X") else 1
    if array.dtype != np.uint8 or array.ndim != ndim or array.size == 0:
        raise ValueError(
            f"{path} must hold bytes in {ndim} dimensions; got {array.dtype} "
            f"{array.shape}. Were images and labels exchanged?"
        )
    if ndim == 1 and array.max() > 9:
        raise ValueError(f"{path} holds the label {array.max()}; digits are 0 to 9.")
    return array


def _read_bytes(path):
    try:
        raw = Path(path).read_bytes()
        # Look at the content, not the name: browsers unpack .gz and keep the name.
        return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"{path} is damaged ({error}). Fetch it again.") from error
