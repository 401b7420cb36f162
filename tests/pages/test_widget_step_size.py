"""The step size in a real browser."""

import math

import pytest
from widget_controls import (
    choose,
    copied,
    drag,
    keys,
    one_page,
    press,
    settle,
    shown,
    state,
    trait,
    try_slider,
    wait_for_summary,
)

from ffnbook.widgets import StepSize
from ffnbook.widgets.step_size import FUNCTIONS
from ffnbook.widgets.still import RAISED, number

pytestmark = pytest.mark.browser


opened, tab = one_page(StepSize(), height=1300)


def expected(tab):
    """The read-outs by Python for the settings that the page has now."""
    found = StepSize(**state(tab, StepSize)).readings()
    digits = {"slope": 6, "exact": 6, "best": 3, "differences": 3, "reverse": 3}
    names = ("slope", "exact", "error", "truncation", "roundoff", "best",
             "differences", "reverse")  # fmt: skip
    out = {name: number(found[name], digits.get(name, 2)) for name in names}
    k = round(math.log10(found["tried"]))
    power = f"10{str(k).translate(RAISED)}" if k else "1"
    return out | {"tried": f"{power}: {number(found['least'], 2)}"}


def test_each_function_formula_and_type_has_python_s_numbers(tab):
    seen = []
    for name in FUNCTIONS:
        choose(tab, "function", name)
        for label, value in (
            ("quotient", "central"),
            ("numbers", "float32"),
            ("quotient", "forward"),
            ("numbers", "float64"),
        ):
            choose(tab, label, value)
            seen.append(shown(tab))
            assert seen[-1] == expected(tab)
    assert len({tuple(one.items()) for one in seen}) > 15


@pytest.mark.parametrize(
    ("label", "typed"), [("step h", "1e-9"), ("place x", "-2.5"), ("parameters", "21")]
)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_x_and_h_are_dragged_and_moved_by_keys_in_the_figure(tab):
    step = tab.get_by_role("slider", name="h in the figure")
    drag(tab, step, -80, 0)
    assert 1e-9 < trait(tab, "h") < 1e-2 and shown(tab) == expected(tab)
    before = trait(tab, "h")
    step.focus()
    keys(tab, "PageDown")
    assert trait(tab, "h") == pytest.approx(before / 10, rel=1e-2)
    keys(tab, "Home")
    assert trait(tab, "h") == 1e-15 and shown(tab) == expected(tab)
    keys(tab, "End")
    assert trait(tab, "h") == 1
    place = tab.get_by_role("slider", name="x in the figure")
    drag(tab, place, 40, 0)
    assert trait(tab, "x") > 1.5 and shown(tab) == expected(tab)


def test_the_best_step_and_a_lost_one(tab):
    press(tab, "Take the best h")
    assert trait(tab, "h") == StepSize().best()
    said = tab.locator(".verdict")
    assert said.inner_text().startswith("The bottom of the V")
    assert tab.get_by_role("button", name="Take the best h").is_disabled()
    press(tab, "a step that is lost")
    assert "x + h is x again in float32" in said.inner_text()
    assert shown(tab)["slope"] == "0"


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "a step too large")
    for library in ("NumPy", "PyTorch"):
        space, _ = copied(tab, library)
        assert number(space["slope"], 6) == shown(tab)["slope"]
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_and_a_phone_is_wide_enough(tab):
    press(tab, "central")
    wait_for_summary(tab, "central difference in float64, h 0.00001.")
    tab.set_viewport_size({"width": 360, "height": 900})
    settle(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.set_viewport_size({"width": 900, "height": 1300})
