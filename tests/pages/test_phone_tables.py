"""On a phone: wide tables do not scroll, no name and no "95 %" is cut in two."""

import re

import pytest

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
TABLES = """() => [...document.querySelectorAll('article table')].map(table => ({
  wide: table.parentElement.scrollWidth - table.parentElement.clientWidth,
  cut: [...table.querySelectorAll('code')].filter(code => code.offsetWidth)
    .filter(code => {  // one box for each line that the name runs over
      const words = code.textContent.split(/\\s+/).length;
      const tops = new Set([...code.getClientRects()].map(box => Math.round(box.top)));
      return tops.size > words;
    }).map(code => code.textContent),
}))"""


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_notation_fits_a_phone(mode, http, open_page):
    page = open_page(
        http + "appendix/notation.html", viewport=PHONE, color_scheme=mode
    )
    tables = page.evaluate(TABLES)
    assert len(tables) == 4
    assert [t["wide"] for t in tables] == [0] * 4 and not any(t["cut"] for t in tables)
    # Symbol, name and shape of a row stand side by side, the meaning below them.
    tops = page.locator("table.ffn-symbols tbody tr").first.evaluate(
        "row => [...row.children].map(cell => cell.getBoundingClientRect().top)"
    )
    assert max(tops[:3]) < tops[3] < tops[4]


def test_a_diagnosis_fits_a_phone_and_every_number_has_its_name(http, open_page):
    page = open_page(http + "chapters/13-dying-relu.html", viewport=PHONE)
    box = page.locator(".ffn-wide")
    assert box.count() == 1
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0
    names = box.locator("tbody tr").first.locator("td").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    )
    assert len(names) == 9 and names[-1] == '"measured"' and "none" not in names
    page.set_viewport_size({"width": 1200, "height": 800})
    assert box.locator("thead").is_visible()


def test_the_table_of_equal_units_fits_a_phone(http, open_page):
    page = open_page(http + "chapters/11-initialization.html", viewport=PHONE)
    printed = page.locator(".cell_output pre:has-text('the five units agree')")
    assert printed.count() == 1
    assert printed.evaluate("box => box.scrollWidth - box.clientWidth") <= 0


@pytest.mark.parametrize("name", ["01-neuron", "06-moons", "16-iris"])
def test_no_per_cent_of_a_card_stands_in_the_next_line(name, http, open_page):
    page = open_page(f"{http}chapters/{name}.html", viewport=PHONE)
    cards = page.locator(":is(.ffn-claim, .ffn-myth) :is(p, td, th, caption)")
    words = cards.evaluate_all("parts => parts.map(part => part.textContent)")
    assert any("\N{NO-BREAK SPACE}%" in text for text in words)
    assert not [text for text in words if re.search(r"\d %", text)]
