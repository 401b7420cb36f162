"""What a checker says of numbers that differ, of chance, and of steps out of order."""

import numpy as np
import pytest

from ffnbook.exercises import all_exercises, judge
from ffnbook.exercises.compare import first_difference


def epoch_along(order, w, X, y, B, lr):
    for first in range(0, len(X), B):
        rows = order[first : first + B]
        w = w - lr * 2 * X[rows].T @ (X[rows] @ w - y[rows]) / len(rows)
    return w


FOREIGN = {
    "np.random": lambda n, rng: np.random.permutation(n),
    "seeded": lambda n, rng: np.random.default_rng(5).permutation(n),
    "both": lambda n, rng: np.random.permutation(rng.permutation(n)),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_an_epoch_in_an_order_of_its_own_is_named(name):
    def epoch(w, X, y, B, lr, gen):
        return epoch_along(FOREIGN[name](len(X), gen), w, X, y, B, lr)

    found = judge(all_exercises()["ch08-epoch"], epoch)
    assert found.status == "wrong" and not found.where, found
    assert "must use the given generator `gen`, not `np.random`" in found.message
    told = "other numbers at each call" if name == "both" else "drawn from `gen`"
    assert told in found.message


def test_numbers_by_chance_are_named_without_a_generator_too():
    found = judge(
        all_exercises()["ch07-softmax"], lambda P, dP: P + np.random.random(P.shape)
    )
    assert "other numbers at each call" in found.message
    assert "depend on them alone" in found.message


TOLD = [  # (reader's, right): how both numbers are said
    (2.0, 1.0, "Got 2, expected 1."),
    (0.0, 0.1 + 0.2, "Got 0, expected 0.3."),
    (1.0, 1.375, "Got 1, expected 1.375."),
    (np.inf, 1000.0, "Got inf, expected 1000."),
    (1.0, -0.0, "Got 1, expected 0."),
    (1.0, 2 / 3, "Got 1, expected about 0.667."),
    (1.00042, 1.00167084, "Got 1.00042, expected about 1.0017."),  # not "about 1"
    (0.395001, 0.395, "Got 0.395001, expected 0.395."),
    (0.3950004, 0.395, "Got 0.3950004, expected 0.395."),
    (2 / 3 + 2e-6, 2 / 3, "Got 0.6666687, expected about 0.6666667."),
    (True, False, "Got True, expected False."),
    (np.nan, 1e-7 / 3, "Got nan, expected about 3.33e-08."),
]


@pytest.mark.parametrize(("got", "want", "words"), TOLD)
def test_about_stands_only_before_a_rounded_number(got, want, words):
    assert first_difference(np.array(got), np.array(want)) == words
