import gzip
import re
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn import datasets as judge
from sklearn.preprocessing import StandardScaler

from ffnbook.data import Standardizer, load_digits, load_iris, load_mnist, read_idx


def test_iris_equals_scikit_learns():
    iris, ref = load_iris(), judge.load_iris()
    np.testing.assert_array_equal(iris.X, ref.data)
    np.testing.assert_array_equal(iris.y, ref.target)
    assert list(iris.feature_names) == ref.feature_names
    assert list(iris.target_names) == list(ref.target_names)


def test_digits_equal_scikit_learns():
    digits, ref = load_digits(), judge.load_digits()
    np.testing.assert_array_equal(digits.X, ref.data)
    np.testing.assert_array_equal(digits.y, ref.target)
    assert list(digits.feature_names) == ref.feature_names


@pytest.mark.parametrize("load", [load_iris, load_digits])
def test_data_say_where_they_come_from(load):
    data = load()
    assert data.X.dtype == np.float64 and data.y.dtype == np.int64
    assert "UCI" in data.source and data.licence == "CC BY 4.0"
    assert "0x" not in repr(data)
    data.X[:] = 0
    assert load().X.any(), "the next caller must get fresh data"


# --- Standardizer ---------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(arrays(np.float64, (7, 3), elements=st.integers(-1000, 1000).map(float)))
def test_standardizer_agrees_with_scikit_learn(X):
    ours = Standardizer().fit(X)
    theirs = StandardScaler().fit(X)
    np.testing.assert_allclose(ours.transform(X), theirs.transform(X), atol=1e-9)
    np.testing.assert_allclose(
        ours.inverse_transform(ours.transform(X)), X, rtol=1e-12, atol=1e-9
    )


def test_standardizer_learns_from_the_training_part_alone():
    X_train, X_test = np.array([[0.0], [2.0]]), np.array([[5.0]])
    scaler = Standardizer().fit(X_train)
    np.testing.assert_array_equal(scaler.transform(X_test), [[4.0]])
    np.testing.assert_array_equal(scaler.mean, [1.0])


def test_a_constant_column_is_only_shifted():
    X = np.column_stack([np.full(7, 0.1), np.arange(7.0)])
    assert X[:, 0].std() > 0, "rounding gives seven equal numbers a tiny std"
    scaler = Standardizer().fit(X)
    assert scaler.constant.tolist() == [True, False]
    np.testing.assert_array_equal(scaler.transform(X)[:, 0], np.zeros(7))
    moved = scaler.transform([[0.6, 0.0]])
    assert moved[0, 0] == pytest.approx(0.5)


def test_standardizer_explains_bad_input():
    with pytest.raises(RuntimeError, match=r"Call fit\(X_train\) first"):
        Standardizer().transform([[1.0]])
    scaler = Standardizer().fit(np.eye(3))
    with pytest.raises(ValueError, match=r"must be \(N, 3\).*got \(2, 2\)"):
        scaler.transform(np.eye(2))
    with pytest.raises(ValueError, match=r"x\[None, :\]"):
        scaler.transform(np.ones(3))
    with pytest.raises(ValueError, match="row 1, column 2"):
        Standardizer().fit([[0, 0, 0], [0, 0, np.nan]])
    with pytest.raises(ValueError, match="empty"):
        Standardizer().fit(np.zeros((0, 3)))
    with pytest.raises(TypeError, match="must hold numbers"):
        Standardizer().fit([["a", "b"]])
    np.testing.assert_array_equal(scaler.mean, [1 / 3] * 3)


# --- IDX files ------------------------------------------------------------


def idx(array, code=8):
    array = np.asarray(array)
    header = bytes([0, 0, code, array.ndim]) + struct.pack(
        f">{array.ndim}I", *array.shape
    )
    return header + array.astype(array.dtype.newbyteorder(">")).tobytes()


def write_mnist(folder, suffix="", dotted=False, **changes):
    rng = np.random.default_rng(0)
    parts = {
        "train-images-idx3-ubyte": idx(rng.integers(0, 256, (6, 28, 28), np.uint8)),
        "train-labels-idx1-ubyte": idx(rng.integers(0, 10, 6, np.uint8)),
        "t10k-images-idx3-ubyte": idx(rng.integers(0, 256, (2, 28, 28), np.uint8)),
        "t10k-labels-idx1-ubyte": idx(np.array([9, 0], np.uint8)),
    }
    parts.update({k: v for k, v in changes.items() if v is not None})
    for name, raw in parts.items():
        name = name.replace("-idx", ".idx") if dotted else name
        data = gzip.compress(raw) if suffix == ".gz" else raw
        (folder / (name + suffix)).write_bytes(data)
    return parts


@pytest.mark.parametrize("suffix", ["", ".gz"])
@pytest.mark.parametrize("dotted", [False, True])
def test_load_mnist_reads_the_usual_files(tmp_path, suffix, dotted):
    parts = write_mnist(tmp_path, suffix, dotted)
    (X_train, y_train), (X_test, y_test) = load_mnist(str(tmp_path))
    assert X_train.shape == (6, 784) and X_train.dtype == np.float64
    pixels = np.frombuffer(parts["train-images-idx3-ubyte"][16:], np.uint8)
    np.testing.assert_array_equal(X_train.ravel(), pixels / 255)
    assert y_test.tolist() == [9, 0] and y_train.dtype == np.int64
    assert load_mnist(tmp_path, dtype=np.float32)[1][0].dtype == np.float32
    assert X_test.shape == (2, 784)


@pytest.mark.parametrize("code, dtype", [(9, ">i1"), (11, ">i2"), (12, ">i4"),
                                         (13, ">f4"), (14, ">f8")])
def test_read_idx_knows_all_types(tmp_path, code, dtype):
    array = np.arange(6, dtype=dtype).reshape(2, 3)
    (tmp_path / "a").write_bytes(idx(array, code))
    np.testing.assert_array_equal(read_idx(tmp_path / "a"), array)


def test_a_missing_file_is_named(tmp_path):
    write_mnist(tmp_path)
    (tmp_path / "t10k-labels-idx1-ubyte").unlink()
    with pytest.raises(FileNotFoundError, match=r"no t10k-labels-idx1-ubyte.*Put the"):
        load_mnist(tmp_path)
    with pytest.raises(FileNotFoundError, match="train-images"):
        load_mnist(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "name, raw, words",
    [
        ("train-images-idx3-ubyte", b"<!DOCTYPE html>", "not an IDX file"),
        ("train-images-idx3-ubyte", b"", "not an IDX file"),
        ("train-images-idx3-ubyte", b"\0\0\x08\x03\0\0", "damaged"),
        ("train-images-idx3-ubyte", idx(np.zeros((6, 28, 28), np.uint8))[:-1],
         "damaged.*4720 bytes, but it has 4719"),
        ("train-labels-idx1-ubyte", idx(np.zeros(6, np.uint8)) + b"x", "damaged"),
        ("train-labels-idx1-ubyte", idx(np.full(6, 10, np.uint8)), "the label 10"),
        ("train-labels-idx1-ubyte", idx(np.zeros(5, np.uint8)), "do not belong"),
        ("train-labels-idx1-ubyte", idx(np.zeros((6, 2, 2), np.uint8)), "exchanged"),
        ("train-images-idx3-ubyte", idx(np.zeros((0, 28, 28), np.uint8)), "must hold"),
        ("train-images-idx3-ubyte", gzip.compress(bytes(99), mtime=0)[:-9], "damaged"),
        ("train-images-idx3-ubyte", b"\x1f\x8b" + b"nonsense", "damaged"),
    ],
)
def test_damaged_files_are_explained(tmp_path, name, raw, words):
    write_mnist(tmp_path, **{name: raw})
    with pytest.raises(ValueError, match=re.compile(words, re.S)):
        load_mnist(tmp_path)
