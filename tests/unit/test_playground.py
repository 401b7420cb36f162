"""The playground in Python: its runs, what they are compared with, its traits."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from traitlets import TraitError

from ffnbook._lines import RIDGE, linear_fit
from ffnbook.data import make_moons
from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import RunnerV2_1
from ffnbook.widgets import Playground
from ffnbook.widgets.playground_data import MAKERS
from ffnbook.widgets.playground_reference import limit, line_scores
from ffnbook.widgets.playground_run import PlaygroundRun


def test_a_full_batch_run_is_the_runner_s():
    widget = Playground(epoch=30, n=200, seed=5)
    rng = np.random.default_rng(5)
    X, y = make_moons(200, 0.2, rng)
    y = y[:, None].astype(float)
    model = mlp([2, 8, 1], "tanh", rng=rng)
    runner = RunnerV2_1(model, GradientDescent(model, 0.5), BCEWithLogits(),
                        Accuracy("logits"))  # fmt: skip
    runner.train((X[:128], y[:128]), (X[128:], y[128:]), epochs=30)
    run = widget.run()
    for name, array in widget.parameters().items():
        np.testing.assert_allclose(array, model.params[name], rtol=1e-12)
    # The runner's training numbers are those before a step, its dev numbers after it.
    assert run.history["train_loss"][:30] == pytest.approx(runner.history["train_loss"])
    assert run.history["dev_loss"][1:] == pytest.approx(runner.history["dev_loss"])
    last = runner.history["dev_score"][-1]
    assert run.history["dev_accuracy"][-1] == pytest.approx(last)


def test_norms_are_those_of_the_gradient_at_the_weights_on_show():
    widget = Playground(epoch=3, n=60, hidden=(3,), weight_decay=0.1)
    run = widget.run()
    X, y = run.train_set
    W = run.model.params["0.W"]

    def value(w):
        W[...] = w
        return BCEWithLogits().forward(run.model.forward(X), y)

    slope = numerical_gradient(value, W.copy())
    assert widget.norms()[0] == pytest.approx(np.linalg.norm(slope), rel=1e-6)


@pytest.mark.parametrize("data", MAKERS)
@pytest.mark.parametrize("noise", [0.12, 0.5])
def test_the_limit_is_what_the_right_density_reaches(data, noise):
    """Judge drawn points by the densities themselves, estimated another way."""
    rng = np.random.default_rng(0)
    X, y = MAKERS[data](2500, noise, rng)
    clean, c = MAKERS[data](600, 0.0, rng)  # places of the curves, or of the squares
    far = ((X[:, None, :] - clean[None]) ** 2).sum(axis=2)
    near = np.exp(-far / (2 * noise**2))
    p = near[:, c == 1].sum(axis=1) / near.sum(axis=1)
    error = 4 * np.sqrt(0.25 / 2500)
    assert np.mean((p > 0.5) == (y == 1)) == pytest.approx(
        limit(data, noise)["accuracy"], abs=error)  # fmt: skip
    loss = -np.mean(np.log(np.where(y == 1, p, 1 - p) + 1e-12))
    assert loss == pytest.approx(limit(data, noise)["loss"], abs=error)


def test_limits_at_the_ends():
    for data in MAKERS:
        assert limit(data, 0.0) == {"accuracy": 1.0, "loss": 0.0}
        assert limit(data, 0.0301)["accuracy"] > 0.9999
        scores = [limit(data, s)["accuracy"] for s in (0.05, 0.2, 0.4, 0.8)]
        assert scores == sorted(scores, reverse=True) and scores[-1] > 0.5
    assert limit("wave", 0.3)["loss"] == pytest.approx(0.09)
    assert limit("points", 0.3) is None


def test_the_best_line_is_logistic_regression():
    X, y = make_moons(300, 0.3, np.random.default_rng(1))
    w = linear_fit(X, y)
    its = LogisticRegression(C=1 / (RIDGE * 300), tol=1e-12, max_iter=1000).fit(X, y)
    np.testing.assert_allclose(w, [*its.coef_[0], its.intercept_[0]], rtol=1e-5)
    loss, score = line_scores(w, X, y)
    assert score == its.score(X, y)
    assert loss == pytest.approx(-its.predict_log_proba(X)[np.arange(300), y].mean())


def test_the_best_line_of_a_wave_and_of_separable_points():
    run = PlaygroundRun(Playground(data="wave", n=100).state())
    w = linear_fit(*run.train_set, regression=True)
    fitted = np.polyfit(run.train_set[0][:, 0], run.train_set[1][:, 0], 1)
    np.testing.assert_allclose(w, fitted, rtol=1e-4)
    X, y = np.array([[0.0, 1.0], [1.0, 0.0], [2.0, 2.0]]), np.array([1, 0, 0])
    w = linear_fit(X, y)
    assert np.isfinite(w).all() and line_scores(w, X, y)[1] == 1.0
    assert np.isfinite(linear_fit(X, np.ones(3))).all()


@pytest.mark.parametrize("data", [*MAKERS, "wave"])
def test_looking_at_the_test_set_changes_no_run(data):
    closed = Playground(data=data, n=60, batch=16, lr=0.1, epoch=4)
    opened = Playground(**{**closed.state(), "test": True})
    mine, its = closed.run(), opened.run()
    assert not {name for name in mine.history if "test" in name}
    for name, values in mine.history.items():
        assert its.history[name] == values
    for name, array in mine.model.params.items():
        np.testing.assert_array_equal(array, its.model.params[name])
    X, y = its.parts["test"]
    assert len(X) == len(its.history["test_loss"]) * 200 == 1000
    for other, _ in (mine.train_set, mine.dev_set):
        assert not set(X[:, 0]) & set(other[:, 0])
    out = its.model.forward(X)
    if data != "wave":
        rng = np.random.default_rng(10_000 + closed.seed)
        np.testing.assert_array_equal(X, MAKERS[data](1000, 0.2, rng)[0])
        assert its.history["test_accuracy"][-1] == np.mean((out > 0) == (y == 1))
        assert BCEWithLogits().forward(out, y) == its.history["test_loss"][-1]
    else:
        assert np.mean((out - y) ** 2) == pytest.approx(its.history["test_loss"][-1])
        assert its.history["test_accuracy"] == []
    assert "test loss" in opened.fallback() and "test loss" not in closed.fallback()


def test_drawn_points_have_no_test_set():
    widget = Playground(data="points", points=[(0, 0, 1), (1, 1, 0)], test=True)
    assert not any("test" in name for name in widget.run().history)


def test_a_diverged_run_keeps_its_last_good_epoch():
    widget = Playground(data="wave", n=60, lr=20.0, activation="identity", epoch=99)
    run = widget.run()
    assert run.diverged == run.epoch + 1 < 99
    assert all(np.isfinite(p).all() for p in run.model.params.values())
    assert np.isfinite(run.history["train_loss"]).all()
    assert "where it diverged" in widget.fallback() and "nan" not in widget.fallback()


def test_one_name_stands_for_all_layers():
    widget = Playground(activation="relu", init=["he_normal", "zeros"], hidden=[3])
    assert widget.activation == ("relu",) * 4
    assert widget.init == ("he_normal", *["zeros"] * 4)
    assert widget.hidden == (3,)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"hidden": [17]}, "hidden must be a whole number from 1 to 16; got 17"),
        ({"hidden": [1] * 5}, "hidden must hold 0 to 4 numbers"),
        ({"hidden": [2.5]}, "whole number"),
        ({"activation": "relux"}, "Did you mean 'relu'"),
        ({"activation": ["relu"] * 5}, "a list of 1 to 4 names"),
        ({"init": []}, "one name, or a list of 1 to 5 names"),
        ({"points": [(0, 0, 1), (0, 4, 1)]}, r"points\[1\] must be \(x1, x2, class\)"),
        ({"points": [(0, 0, 2)]}, "class 0 or 1; got"),
        ({"points": [(0, 0)]}, r"points\[0\]"),
        ({"points": np.zeros((201, 3))}, "points may hold 200 points; got 201"),
        ({"points": 3}, "points must be rows"),
        ({"points": ["abc"]}, "points must be rows"),
    ],
)
def test_a_bad_setting_is_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        Playground(**setting)


def test_drawn_points_may_be_an_array_and_need_two():
    rows = np.array([[0, 0, 1], [1, 1, 0], [-1, 0.5, 1]])
    widget = Playground(data="points", points=rows, epoch=2)
    assert widget.points == ((0.0, 0.0, 1), (1.0, 1.0, 0), (-1.0, 0.5, 1))
    names = ("train_loss", "train_accuracy", "line_loss", "line_accuracy", "epoch")
    assert tuple(sorted(widget.readings())) == tuple(sorted(names))
    empty = Playground(data="points")
    assert "no points are drawn" in empty.page_html()
    with pytest.raises(ValueError, match="2 points or more to learn from; got 0"):
        empty.run()


def test_what_the_figure_tells_is_read_and_forgotten():
    widget = Playground(n=50, hidden=(3,), epoch=4)
    its = widget.run().model.params
    told = {name: array + 1 for name, array in its.items()}
    widget.weights = np.concatenate([a.ravel() for a in told.values()]).tobytes()
    widget.summary = {"epoch": 4}
    for name, array in widget.parameters().items():
        np.testing.assert_allclose(array, told[name])
    assert widget.network().forward(np.zeros((5, 2))).shape == (5, 1)
    widget.lr = 0.1  # another run: NumPy's own weights again
    assert widget.weights == b"" and widget.summary == {}
    np.testing.assert_allclose(
        widget.parameters()["0.W"], widget.run().model.params["0.W"]
    )


def test_the_still_picture_is_small_whatever_the_state():
    for state in ({"epoch": 50}, {"data": "wave", "epoch": 5}, {"noise": 0.8},
                  {"hidden": (16,) * 4, "activation": "relu", "lr": 30, "epoch": 5},
                  {"init": "zeros"}, {"loss": "mse", "hidden": ()}):  # fmt: skip
        html = Playground(**state).fallback()
        assert "nan" not in html.lower() and len(html) < 14_000
