"""The rulers behind the claims of chapter 4: the loop, the judge, the swing."""

import numpy as np
import pytest

from ffnbook.claims.ch04 import descend, error, judge, powers, with_ones
from ffnbook.claims.ch04_kept import _kept


@pytest.fixture
def task():
    rng = np.random.default_rng(4)
    X = rng.normal(size=(30, 3)) * [1.0, 3.0, 0.5]
    return with_ones(X), X @ [1.0, -2.0, 0.5] + 4.0 + rng.normal(size=30)


def test_the_loop_arrives_where_the_judge_says(task):
    A, y = task
    np.testing.assert_allclose(descend(A, y, 5000), judge(A, y), rtol=1e-8)


def test_one_step_of_the_loop_is_a_step_against_the_gradient(task):
    A, y = task
    lr = 0.3 * 2 / np.linalg.eigvalsh(2 / len(A) * A.T @ A)[-1]
    down = np.array([2 * np.mean(-y * column) for column in A.T])
    np.testing.assert_allclose(descend(A, y, 1, share=0.3), -lr * down, rtol=1e-10)


@pytest.mark.parametrize(("share", "arrives"), [(0.99, True), (1.01, False)])
def test_the_limit_of_the_learning_rate(task, share, arrives):
    A, y = task
    theta = descend(A, y, 2000, share)
    assert (error(theta, A, y) < error(judge(A, y), A, y) + 1e-6) == arrives


def test_no_parameters_beat_the_judge(task):
    A, y = task
    best, rng = judge(A, y), np.random.default_rng(0)
    near = best + 0.01 * rng.normal(size=(50, len(best)))
    assert all(error(theta, A, y) > error(best, A, y) for theta in near)


def test_powers_are_columns():
    x = np.array([2.0, -3.0])
    assert powers(x, 3).tolist() == [[2, 4, 8, 1], [-3, 9, -27, 1]]


def test_kept_gradients_stay_within_the_bound_and_swing():
    run = _kept(99, steps=400, edge=100)
    bound = 1 / np.sqrt(1 - 1 / 4)
    assert 0.5 < run["kept_last"] <= bound
    assert run["cleared_last"] < run["cleared_first"] < 1
