"""The layout lab in a real browser."""

import pytest
from widget_controls import (
    ROOT,
    choose,
    copied,
    keys,
    one_page,
    press,
    shown,
    state,
    trait,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import LayoutLab
from ffnbook.widgets.layout_lab import EXPRESSIONS
from ffnbook.widgets.layout_lab_still import outputs
from ffnbook.widgets.layout_lab_still import shown as written

pytestmark = pytest.mark.browser


opened, tab = one_page(LayoutLab(), height=1300)


def widget(tab):
    return LayoutLab(**state(tab, LayoutLab))


def expected(tab):
    found = widget(tab).readings()
    return {"shape": "{}×{}".format(*found["shape"]), "entry": written(found["entry"]),
            "difference": written(found["difference"], 1e-7),
            "error": "below 10⁻⁷"}  # fmt: skip


def table(tab):
    """The entries of the table, row by row, and its headings."""
    cells = tab.locator(".jacobian .entry b").all_inner_texts()
    heads = tab.locator(".jacobian .head:not(.corner)").all_inner_texts()
    return cells, heads


def check(tab):
    now = widget(tab)
    cells, heads = table(tab)
    assert cells == [written(u) for u in now.jacobian().ravel()]
    y = outputs(now, now.jacobian("numerator").shape[0])
    x = ["x₁", "x₂", "x₃"]
    turned = now.convention == "denominator"
    across, down = (y, x) if turned else (x, y)
    assert heads == across + down
    assert shown(tab) == expected(tab)


def factors(tab):
    """The names and shapes of the chain's boxes, left to right."""
    names = tab.locator(".factor .sym").all_inner_texts()
    return [name.split(" ")[0].rstrip(",") for name in names]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_each_table_is_python_s_in_both_layouts(tab, expression):
    choose(tab, "expression", expression)
    check(tab)
    numerator = factors(tab)
    press(tab, "Switch the layout")
    assert trait(tab, "convention") == "denominator"
    check(tab)
    if len(numerator) > 1:
        *chain, result = numerator
        assert factors(tab) == [*chain[::-1], result]


def test_the_chosen_entry_moves_across_the_diagonal(tab):
    chosen = tab.locator(".entry[aria-pressed=true]")
    assert chosen.get_attribute("aria-label") == "∂y₁/∂x₂ = −0.2403"
    said = tab.locator(".entry-words")
    assert "in row 1, column 2" in said.inner_text()
    choose(tab, "layout", "denominator")
    assert chosen.get_attribute("aria-label") == "∂y₁/∂x₂ = −0.2403"
    assert "in row 2, column 1" in said.inner_text()
    # By keyboard, and the focus stays on the entry.
    last = tab.locator(".entry").last
    last.focus()
    keys(tab, "Enter")
    assert (trait(tab, "out"), trait(tab, "into")) == (2, 3)
    check(tab)
    focused = f"{ROOT}.activeElement.dataset.entry"
    assert tab.evaluate(focused) == "12"
    assert tab.locator(".head.chosen").all_inner_texts() == ["y₂", "x₃"]


def test_factors_are_joined_one_at_a_time(tab):
    choose(tab, "expression", "weighted")
    result = tab.locator(".result")
    assert tab.get_by_role("button", name="Join the next factor").is_disabled()
    press(tab, "Take it back")
    press(tab, "Take it back")
    assert trait(tab, "factors") == 1
    assert tab.get_by_role("button", name="Take it back").is_disabled()
    assert "∂z/∂x, so far" in result.inner_text() and "2×3" in result.inner_text()
    later = tab.locator(".factor.later .sym")
    assert [t.split(" ")[0] for t in later.all_inner_texts()] == ["∂s/∂y", "∂y/∂z"]
    press(tab, "Switch the layout")
    assert [t.split(" ")[0] for t in later.all_inner_texts()] == ["∂y/∂z", "∂s/∂y"]
    press(tab, "Join the next factor")
    assert "∂y/∂x, so far" in result.inner_text()
    press(tab, "Join the next factor")
    assert "so far" not in result.inner_text() and later.count() == 0
    check(tab)


def test_numbers_are_edited_and_drawn(tab):
    box = tab.get_by_label("W row 1 column 2")
    box.focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "W")[1] == pytest.approx(-0.9)
    check(tab)
    type_in(tab, "W row 1 column 2", 7)
    alert = tab.get_by_role("alert").filter(has_text="goes from −5 to 5")
    assert alert.is_visible() and trait(tab, "W")[1] == pytest.approx(-0.9)
    assert not tab.get_by_label("v 1", exact=True).is_visible()
    choose(tab, "expression", "quadratic")
    assert not tab.get_by_label("W row 1 column 2").is_visible()
    type_in(tab, "A row 3 column 1", 2.5)
    check(tab)
    press(tab, "next seed")
    assert trait(tab, "x") != [1, 0.5, -0.5]
    check(tab)


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        check(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    for library in ("NumPy", "PyTorch"):
        space, _ = copied(tab, library)
        assert table(tab)[0] == [written(float(u)) for u in space["J"].ravel()]
    press(tab, "next seed")
    press(tab, "Reset all")
    assert shown(tab) == first and trait(tab, "x") == [1, 0.5, -0.5]


def test_the_summary_is_spoken_at_rest(tab):
    choose(tab, "layout", "denominator")
    wait_for_summary(tab, "Chain: dz by dx times dy by dz; 2 of 2 factors joined")


@pytest.mark.parametrize("width", [320, 360])
def test_no_number_is_broken_on_a_phone(tab, width):
    tab.set_viewport_size({"width": width, "height": 900})
    choose(tab, "expression", "logistic")
    lines = "es => es.map((e) => e.getClientRects()[0].height)"
    heights = tab.locator(".jacobian .entry b").evaluate_all(lines)
    assert len(heights) == 6 and max(heights) < 1.3 * min(heights) < 32
    tab.set_viewport_size({"width": 900, "height": 1300})
