import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ffnbook.data import k_fold, k_fold_indices, load_iris, split, split_indices


def rng(seed=0):
    return np.random.default_rng(seed)


@st.composite
def labels_and_sizes(draw):
    y = draw(st.lists(st.integers(0, 4), min_size=4, max_size=80))
    cuts = draw(st.sets(st.integers(1, len(y) - 1), min_size=1, max_size=4))
    sizes = np.diff([0, *sorted(cuts), len(y)]).tolist()
    return np.array(y), sizes


def assert_fair(y, parts):
    """Disjoint, complete, and each class has its share to within one row."""
    np.testing.assert_array_equal(np.sort(np.concatenate(parts)), np.arange(len(y)))
    for label in np.unique(y):
        share = np.mean(y == label)
        for part in parts:
            assert abs(np.sum(y[part] == label) - share * len(part)) <= 1 + 1e-9


@settings(max_examples=200, deadline=None)
@given(data=labels_and_sizes(), seed=st.integers(0, 1000))
def test_stratified_parts_are_fair(data, seed):
    y, sizes = data
    parts = split_indices(y, sizes, rng(seed))
    assert [len(p) for p in parts] == sizes
    assert_fair(y, parts)


@settings(max_examples=100, deadline=None)
@given(data=labels_and_sizes(), k=st.integers(2, 4), seed=st.integers(0, 1000))
def test_folds_are_fair(data, k, seed):
    y, _ = data
    folds = k_fold_indices(y, k, rng(seed))
    assert_fair(y, [dev for _, dev in folds])
    lengths = [len(dev) for _, dev in folds]
    assert max(lengths) - min(lengths) <= 1
    for train, dev in folds:
        np.testing.assert_array_equal(np.sort(np.r_[train, dev]), np.arange(len(y)))


def test_iris_is_cut_into_equal_classes():
    iris = load_iris()
    parts = split(iris.X, iris.y, (90, 30, 30), rng(7))
    for (X, y), size in zip(parts, (90, 30, 30), strict=True):
        assert X.shape == (size, 4)
        assert np.bincount(y).tolist() == [size // 3] * 3
    for _, (X_dev, y_dev) in k_fold(iris.X, iris.y, 5, rng(7)):
        assert X_dev.shape == (30, 4) and np.bincount(y_dev).tolist() == [10, 10, 10]


def test_rows_keep_their_labels():
    y = np.arange(12) % 3
    X = np.column_stack([np.arange(12), y])
    for X_part, y_part in split(X, y, (5, 4, 3), rng()):
        np.testing.assert_array_equal(X_part[:, 1], y_part)
        assert not np.shares_memory(X_part, X)
    for (X_train, y_train), (X_dev, y_dev) in k_fold(X, y, 4, rng()):
        np.testing.assert_array_equal(X_train[:, 1], y_train)
        np.testing.assert_array_equal(X_dev[:, 1], y_dev)


def test_the_documented_draw():
    """Without classes the parts are cut from one permutation."""
    y = np.zeros(10)
    order = rng(4).permutation(10)
    for stratify in (True, False):
        parts = split_indices(y, (6, 4), rng(4), stratify=stratify)
        np.testing.assert_array_equal(np.concatenate(parts), order)


def test_parts_are_shuffled_and_depend_on_the_generator():
    y = np.repeat([0, 1], 50)
    train, _ = split_indices(y, (80, 20), rng(0))
    assert len(set(y[train][:40])) == 2
    other, _ = split_indices(y, (80, 20), rng(1))
    assert not np.array_equal(train, other)


def test_real_valued_targets_need_no_classes():
    y = np.linspace(0, 1, 10)
    (_, a), (_, b) = split(y[:, None], y, (6, 4), rng(), stratify=False)
    np.testing.assert_array_equal(np.sort(np.r_[a, b]), y)
    with pytest.raises(ValueError, match="class numbers"):
        split(y[:, None], y, (6, 4), rng())


@pytest.mark.parametrize(
    "sizes, error, words",
    [
        ((5, 4), ValueError, r"add up to the 10 rows; \(5, 4\) makes 9"),
        ((0.8, 0.2), TypeError, r"write \(8, 2\)"),
        ((10, 0), ValueError, "at least 1"),
        ((12, -2), ValueError, "at least 1"),
        ((10,), ValueError, "two parts"),
        (10, ValueError, "two parts"),
    ],
)
def test_bad_sizes_are_explained(sizes, error, words):
    with pytest.raises(error, match=words):
        split(np.zeros((10, 2)), np.zeros(10), sizes, rng())


def test_other_bad_input_is_explained():
    X, y = np.zeros((10, 2)), np.zeros(10, dtype=int)
    with pytest.raises(ValueError, match="same number of rows; got 9 and 10"):
        split(X[:9], y, (5, 5), rng())
    with pytest.raises(TypeError, match="default_rng"):
        split(X, y, (5, 5), 7)
    with pytest.raises(ValueError, match=r"y must be \(N,\)"):
        split(X, y[:, None], (5, 5), rng())
    with pytest.raises(ValueError, match="add up to the 0 rows"):
        split(X[:0], y[:0], (1, 1), rng())
    with pytest.raises(ValueError, match="k must be at least 2"):
        k_fold(X, y, 1, rng())
    with pytest.raises(ValueError, match="at most the number of rows, 10"):
        k_fold(X, y, 11, rng())
    with pytest.raises(ValueError, match="same number of rows"):
        k_fold(X[:9], y, 5, rng())
    with pytest.raises(ValueError, match="labels -1 and 1"):
        k_fold(X, np.tile([-1, 1], 5), 5, rng())
