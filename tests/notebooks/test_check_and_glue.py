"""check and glue: what they accept, and how they explain what they refuse."""

import numpy as np
import pytest

from ffnbook import cards
from ffnbook.notebook import Glue, check


def test_a_check_that_agrees_prints_one_line(capsys):
    check("eq-a", [1.0, 2.0], np.array([1.0, 2.0 + 1e-12]))
    assert capsys.readouterr().out == (
        "eq-a ✓ both sides agree (2 numbers, tolerance 1e-09)\n"
    )
    check("eq-b", 3, 3.0 + 1e-6, rtol=1e-5)
    assert "(1 number, tolerance 1e-05)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ([1.0, 2.0], [1.0, 2.1], r"1 of 2 numbers.*at \(1,\): left 2, right 2.1"),
        ([[1.0], [2.0]], [1.0, 2.0], r"shape \(2, 1\).*\(2,\)"),
        ([1.0, np.nan], [1.0, np.nan], r"not a finite number at \(1,\)"),
        (np.inf, np.inf, "not a finite number"),
        (0.0, 1e-9, "differ"),
        (True, False, "differ"),
        (1 + 1j, 1 + 2j, "differ"),
    ],
)
def test_a_check_that_disagrees_says_where(left, right, words):
    with pytest.raises(AssertionError, match=words):
        check("eq-a", left, right)


def test_nothing_to_compare_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        check("eq-a", [], [])


@pytest.fixture
def shown(monkeypatch):
    calls = []
    monkeypatch.setattr(
        "IPython.display.display", lambda data, **more: calls.append((data, more))
    )
    return calls


def test_glue_stores_and_emits(shown):
    glue = Glue()
    glue(acc="97.3 %", n=np.int64(5))
    assert repr(glue.acc) == "97.3 %" and glue.n == "5"
    (data, more), _ = shown
    assert data == {"application/papermill.record/text/plain": "97.3 %"}
    assert more["metadata"]["scrapbook"]["name"] == "acc"


@pytest.mark.parametrize("value", [0.973, True, None, "", "two\nlines", [1]])
def test_glue_wants_fixed_digits(shown, value):
    with pytest.raises(TypeError, match=r"glue\(acc=\.\.\.\) needs a text"):
        Glue()(acc=value)
    assert shown == []


def test_glue_names_what_is_there(shown):
    glue = Glue()
    glue(acc="1")
    with pytest.raises(AttributeError, match="there is acc"):
        _ = glue.loss
    with pytest.raises(TypeError, match="needs a name"):
        glue()


def test_cards_escape_text():
    page = cards.card("claim", "a", "A <b>", cards.paragraph("x < y & `a<b>`"))
    assert "x &lt; y &amp; <code>a&lt;b&gt;</code>" in page and "A &lt;b&gt;" in page
    assert "<script" not in page and "<h" not in page
