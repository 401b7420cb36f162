"""The rulers behind the claims of chapters 1 and 2: best line, best possible rule."""

import math

import numpy as np
import pytest

from ffnbook.claims.ch01 import AND, CORNERS, XOR, bayes_accuracy, best_line, clouds
from ffnbook.claims.ch02 import _one_sign


@pytest.mark.parametrize("noise", [0.1, 0.2, 0.3])
def test_bayes_accuracy_of_xor_has_a_closed_form(noise):
    q = 0.5 * (1 + math.erf(0.5 / noise / math.sqrt(2)))  # one coordinate on its side
    assert bayes_accuracy(XOR, noise) == pytest.approx(q**2 + (1 - q) ** 2, abs=2e-4)


def test_bayes_accuracy_of_and_is_what_a_fine_rule_reaches():
    X, y = clouds(AND, 100_000, 0.2, np.random.default_rng(0))
    near = [np.exp(-((X - c) ** 2).sum(axis=1) / (2 * 0.2**2)) for c in CORNERS]
    answer = near[3] > near[0] + near[1] + near[2]
    assert bayes_accuracy(AND, 0.2) == pytest.approx(np.mean(answer == y), abs=1e-3)


def test_best_line_finds_a_separating_line():
    rng = np.random.default_rng(3)
    X = rng.normal(size=(60, 2))
    w, b = np.array([2.0, -1.0]), 0.4
    margin = (X @ w + b) / np.linalg.norm(w)
    X, y = X[np.abs(margin) > 0.2], (margin > 0)[np.abs(margin) > 0.2]
    w_found, b_found, accuracy = best_line(X, y.astype(int))
    assert accuracy == 1.0
    assert np.array_equal(X @ w_found + b_found > 0, y)


@pytest.mark.parametrize(("target", "best"), [(AND, 1.0), (XOR, 0.75)])
def test_best_line_on_the_four_corners(target, best):
    assert best_line(CORNERS, target)[2] == best


def test_one_sign_counts_columns():
    dW = np.array([[1.0, -1.0, 1.0, 0.0], [2.0, -3.0, -1.0, 0.5]])
    assert _one_sign(dW) == 75.0
