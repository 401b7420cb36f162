"""The rulers behind the claims of chapter 8: many runs, the line, rows, the limit."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from ffnbook.claims.ch08_fit import BAYES, RATE, best_line, score, start, train
from ffnbook.claims.ch08_steps import row_gradients
from ffnbook.data import make_moons
from ffnbook.limits import bayes_accuracy
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import RunnerV2_1


def test_many_runs_at_once_are_the_runner_s_runs():
    runs = start((3, 4), 60, 0.5)
    first = [runs.W1[1].copy(), runs.W2[1].copy()]
    record = train(runs, 40, (1, 7), lambda r: score(r, 40, 60))
    model = mlp((2, 5, 1), "logistic", init="zeros")
    for name, W in zip(("0.W", "2.W"), first, strict=True):
        model.params[name][...] = W
    X, y = runs.X[1], runs.y[1]
    run = RunnerV2_1(model, GradientDescent(model, RATE), BCEWithLogits(),
                     Accuracy("logits"))  # fmt: skip
    run.train((X[:40], y[:40]), (X[40:], y[40:]), epochs=7)
    np.testing.assert_allclose(runs.W1[1], model.params["0.W"], rtol=1e-10)
    np.testing.assert_allclose(runs.b2[1, 0], model.params["2.b"], rtol=1e-10)
    scores = run.history["dev_score"]
    assert [record[e][1] for e in (1, 7)] == pytest.approx(
        [100 * scores[e - 1] for e in (1, 7)]
    )


def test_the_line_is_logistic_regression():
    X, y = make_moons(400, 0.5, np.random.default_rng(1))
    judge = LogisticRegression(C=np.inf, tol=1e-10).fit(X[:200], y[:200])
    column = y[:, None].astype(float)
    found = best_line(X[:200], column[:200], X[200:], column[200:])
    assert found == pytest.approx(100 * judge.score(X[200:], y[200:]))


def test_row_gradients_are_those_of_single_rows():
    rng = np.random.default_rng(2)
    model, loss = mlp((2, 6, 1), "relu", "he_normal", rng), BCEWithLogits()
    X, y = rng.normal(size=(5, 2)), rng.integers(0, 2, (5, 1)).astype(float)
    G = row_gradients(model, X, y)
    for n in range(5):
        loss(model(X[[n]]), y[[n]])
        model.backward(loss.backward())
        one = np.concatenate([g.ravel() for g in model.grads.values()])
        np.testing.assert_allclose(G[n], one, rtol=1e-12)


@pytest.mark.parametrize("noise", BAYES)
def test_the_limits_are_those_of_chapter_6(noise):
    assert BAYES[noise] == round(100 * bayes_accuracy(noise), 1)
