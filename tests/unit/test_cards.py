"""The cards' words and tables as HTML."""

import pytest

from book.cards import unbroken
from ffnbook import cards
from ffnbook.diagnostics.diagnosis import HEAD

BLANK = "\N{NO-BREAK SPACE}"
PAIRS = ["95 %", "0.5 points", "1 point", "10 seeds", "2000 steps", "4 times"]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_number_and_its_unit_stay_in_one_line(pair):
    words = f"More than {pair}, and 7 is alone."
    kept = words.replace(pair, pair.replace(" ", BLANK))
    for shown in (cards.paragraph, lambda w: cards.labelled("So:", w)):
        assert unbroken(shown(words)) == shown(kept)
    table = cards.table(("", "x"), [("a", pair)], "Of them")
    assert unbroken(table).count(BLANK) == 1


def test_code_tags_and_other_words_keep_their_blanks():
    for words in ("`a = 5 % 3`", "5 pointed", "the 3 unitary", "x % 2", "8 of 10"):
        assert unbroken(cards.text(words)) == cards.text(words), words
    assert unbroken('<p title="5 %">5 %</p>') == f'<p title="5 %">5{BLANK}%</p>'
    assert unbroken(cards.code("5 % 3")) == cards.code("5 % 3")


def test_a_wide_table_carries_its_columns_names():
    row = [str(i) for i in range(len(HEAD))]
    shown = cards.table(HEAD, [row], "Layers", wide=True)
    assert 'class="ffn-scroll ffn-wide"' in shown
    assert all(f'data-name="{name}">{i}<' in shown for i, name in enumerate(HEAD))
    assert "data-name" not in cards.table(HEAD, [row], "Layers")
