import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as judge

from ffnbook.metrics import Accuracy, accuracy, confusion_matrix, to_labels


@settings(max_examples=100, deadline=None)
@given(n=st.integers(1, 50), K=st.integers(2, 5), seed=st.integers(0, 999))
def test_against_scikit_learn(n, K, seed):
    rng = np.random.default_rng(seed)
    y, logits = rng.integers(0, K, n), rng.normal(size=(n, K))
    y_hat = to_labels(logits, "logits")
    assert accuracy(logits, y, "logits") == pytest.approx(
        judge.accuracy_score(y, logits.argmax(axis=1))
    )
    assert accuracy(y_hat, y, "labels") == accuracy(logits, y, "logits")
    np.testing.assert_array_equal(
        confusion_matrix(y, y_hat, K),
        judge.confusion_matrix(y, y_hat, labels=np.arange(K)),
    )
    z, t = rng.normal(size=n), rng.integers(0, 2, n)
    assert accuracy(z, t, "logits") == judge.accuracy_score(t, z >= 0)
    p = 1 / (1 + np.exp(-z))
    assert accuracy(p, t, "probabilities") == judge.accuracy_score(t, p >= 0.5)


def test_thresholds_are_part_of_the_question():
    assert to_labels(np.array([-0.1, 0.0, 0.3]), "logits").tolist() == [0, 1, 1]
    assert to_labels(np.array([0.1, 0.5, 0.6]), "probabilities").tolist() == [0, 1, 1]
    # Logits between 0 and 0.5 would be class 0 with the wrong threshold.
    assert accuracy([0.3, 0.4], [1, 1], "logits") == 1.0
    assert accuracy([0.3, 0.4], [1, 1], "probabilities") == 0.0


def test_columns_and_extremes():
    z = np.array([[1e300], [-1e300], [np.inf], [5e-324]])
    y = np.array([[1], [0], [1], [1]])
    assert accuracy(z, y, "logits") == 1.0
    assert to_labels(z, "logits").shape == (4, 1)
    assert accuracy(np.array([[2.0, 2.0]]), [0], "logits") == 1.0  # first of equals


@pytest.mark.parametrize("kind", ["logits", "probabilities", "labels"])
def test_the_n_by_n_trap_raises(kind):
    y, scores = np.array([0, 1, 1]), np.array([0, 1, 1])
    scores = scores * 2 - 1 if kind == "logits" else scores
    assert accuracy(scores, y, kind) == 1.0
    assert accuracy(scores[:, None], y[:, None], kind) == 1.0
    for s, t in ((scores[:, None], y), (scores, y[:, None])):
        with pytest.raises(ValueError, match="N x N table"):
            accuracy(s, t, kind)
    with pytest.raises(ValueError, match="one shape"):
        accuracy(scores, y[:2], kind)


@pytest.mark.parametrize(
    "scores, y, kind, words",
    [
        ([1.0], [1], "logit", "kind must be one of"),
        ([], [], "logits", "N >= 1"),
        ([np.nan, 1.0], [0, 1], "logits", "NaN"),
        ([1.5], [1], "probabilities", 'kind="logits"'),
        ([[0.5, 1.5]], [1], "probabilities", "lie in"),
        ([0.5], [1], "labels", "class numbers"),
        ([[1, 2]], [1], "labels", "labels must be"),
        ([1.0, 2.0], [-1, 1], "logits", "smallest is -1"),
        ([1.0], [0.5], "logits", "class numbers"), ([1.0], [2], "logits", "0 ... 1"),
        ([[1.0, 2.0, 3.0]], [3], "logits", "0 ... 2"),
        ([[1.0, 2.0]], [[0, 1]], "logits", "one-hot"),
        (np.zeros((2, 2, 2)), [0, 1], "logits", r"\(N, K\)"),
        (0.5, 1, "logits", r"\(N, K\)"),
    ],
)
def test_bad_scores_are_explained(scores, y, kind, words):
    with pytest.raises(ValueError, match=words):
        accuracy(np.asarray(scores), np.asarray(y), kind)
    with pytest.raises(TypeError, match="must hold numbers"):
        accuracy(np.array(["a"]), np.array([1]), "logits")


@settings(max_examples=50, deadline=None)
@given(sizes=st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_batches_are_weighted_by_their_size(sizes):
    rng = np.random.default_rng(len(sizes))
    scores, y = rng.normal(size=sum(sizes)), rng.integers(0, 2, sum(sizes))
    metric = Accuracy("logits")
    for part in np.split(np.arange(sum(sizes)), np.cumsum(sizes)[:-1]):
        metric.update(scores[part], y[part])
    assert metric.result() == pytest.approx(accuracy(scores, y, "logits"), abs=1e-15)


def test_the_mean_of_batch_means_would_be_wrong():
    metric = Accuracy("labels")
    metric.update([1, 1, 1], [1, 1, 1])
    metric.update([0], [1])
    assert metric.result() == 0.75  # and not (1 + 0) / 2


def test_accuracy_object_states():
    metric = Accuracy("logits")
    with pytest.raises(ValueError, match="no sample"):
        metric.result()
    metric.update([1.0], [1])
    assert metric([-1.0], [1]) == 0.0 and metric.result() == 1.0
    with pytest.raises(ValueError):
        metric.update([1.0, 2.0], [[1], [1]])
    assert metric.result() == 1.0 and metric.count == 1
    metric.reset()
    with pytest.raises(ValueError, match="no sample"):
        metric.result()
    with pytest.raises(ValueError, match="kind"):
        Accuracy("softmax")
    assert repr(metric) == "Accuracy('logits')"


def test_confusion_matrix_rows_are_the_truth():
    C = confusion_matrix([0, 0, 1], [1, 1, 1])
    assert C.tolist() == [[0, 2], [0, 1]]
    assert confusion_matrix([0], [0], K=3).shape == (3, 3)


@pytest.mark.parametrize(
    "y, y_hat, K, words",
    [
        ([], [], None, "empty"),
        ([0, 1], [0], None, "one shape"),
        ([0, 2], [0, 1], 2, "0 ... 1; got 2"),
        ([0, -1], [0, 1], None, "class numbers"),
        ([0.5], [0], None, "class numbers"),
        ([[0]], [[0]], None, r"ravel"),
        ([0], [0], 0, "at least 1"),
    ],
)
def test_confusion_matrix_explains_bad_input(y, y_hat, K, words):
    with pytest.raises(ValueError, match=words):
        confusion_matrix(np.array(y), np.array(y_hat), K)


def test_unchecked_agrees_on_good_data():
    rng = np.random.default_rng(0)
    y, z = rng.integers(0, 3, 40), rng.normal(size=(40, 3))
    assert Accuracy("logits").unchecked(z, y) == accuracy(z, y, "logits")
    p, t = rng.uniform(size=(40, 1)), rng.integers(0, 2, (40, 1)).astype(float)
    for kind in ("probabilities", "logits"):
        assert Accuracy(kind).unchecked(p, t) == accuracy(p, t, kind)
    assert Accuracy("labels").unchecked(y, 2 - y) == accuracy(y, 2 - y, "labels")
