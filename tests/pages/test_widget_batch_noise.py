"""The batch noise in a real browser."""

import pytest
from widget_controls import (
    copied,
    drag,
    keys,
    middle,
    one_page,
    open_widget,
    press,
    settle,
    shown,
    state,
    trait,
    try_slider,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import BatchNoise
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser


opened, tab = one_page(BatchNoise(), width=1000)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    found = BatchNoise(**state(tab, BatchNoise)).readings()
    return {k: percent(v) if k == "downhill" else str(v) if k in ("each", "steps")
            else number(v) for k, v in found.items()}  # fmt: skip


def handle(tab):
    return tab.get_by_role("slider", name="start (w, b) in the figure")


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, BatchNoise) == BatchNoise().state()
    assert shown(tab) == expected(tab)


@pytest.mark.parametrize(
    ("label", "typed"),
    [("learning rate", "0.05"), ("epochs", "2"), ("start w", "3"), ("start b", "-1")],
)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_the_batch_goes_by_powers_of_two_and_takes_any_number(tab):
    slider = tab.get_by_label("batch size", exact=True)
    slider.focus()
    for key, size in [("Home", 1), ("ArrowRight", 2), ("ArrowRight", 4), ("End", 64)]:
        keys(tab, key)
        assert trait(tab, "batch") == size and shown(tab) == expected(tab)
    for typed, size in (("7", 7), ("65", 64)):
        type_in(tab, "batch size, exact value", typed)
        assert trait(tab, "batch") == size and shown(tab) == expected(tab)
    wrong = tab.get_by_role("alert").filter(has_text="batch size goes from 1 to 64")
    assert wrong.is_visible()


def test_the_start_is_dragged_clicked_and_moved_by_keys(tab):
    drag(tab, handle(tab), 80, 60)
    assert trait(tab, "w") > 0 and trait(tab, "b") < 2
    assert shown(tab) == expected(tab)
    x, y = middle(handle(tab))
    tab.mouse.click(x + 60, y)
    settle(tab)
    w, b = trait(tab, "w"), trait(tab, "b")
    handle(tab).focus()
    keys(tab, "ArrowLeft", "Shift+ArrowUp")
    assert trait(tab, "w") == pytest.approx(w - 0.05)
    assert trait(tab, "b") == pytest.approx(b + 0.5)
    assert shown(tab) == expected(tab)
    assert handle(tab).get_attribute("aria-valuetext").startswith("w ")


def test_with_replacement_a_full_batch_has_noise(tab):
    press(tab, "all 64: a full batch")
    assert shown(tab)["measured"] == "0"
    assert "no noise" in tab.locator(".verdict").inner_text()
    box = tab.get_by_label("draw with replacement")
    box.focus()
    keys(tab, "Space")
    assert trait(tab, "replace") is True
    found = shown(tab)
    assert found == expected(tab) and found["measured"] != "0"


def test_epochs_are_taken_one_by_one(tab):
    press(tab, "Back to the start")
    assert trait(tab, "epochs") == 0 and shown(tab) == expected(tab)
    press(tab, "One more epoch")
    found = shown(tab)
    assert found == expected(tab) and found["steps"] == "8"


def test_divergence_is_explained_and_never_a_nan(tab):
    alert = tab.get_by_role("alert").filter(has_text="Diverged")
    assert not alert.is_visible()
    press(tab, "too large for one sample")
    found = shown(tab)
    assert found == expected(tab) and "undefined" not in found.values()
    assert "in range (below 2/λ = 0.690)" in alert.inner_text()
    assert tab.get_by_role("button", name="One more epoch").is_disabled()
    type_in(tab, "learning rate, exact value", 1)
    assert "too large even for the full gradient" in alert.inner_text()


def test_seed_presets_reset_and_copied_code(tab):
    first = shown(tab)
    press(tab, "next seed")
    assert trait(tab, "seed") == 8 and shown(tab) == expected(tab) != first
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "one at a time")
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        assert number(float(space["loss"])) == found["loss"]
        assert "192 steps: w = " in printed
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_at_rest(tab):
    tab.get_by_label("batch size", exact=True).focus()
    tab.keyboard.press("ArrowRight")
    wait_for_summary(tab, "Batch size 16 of 64, without replacement.")


def test_a_phone_and_a_finger(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, BatchNoise(), has_touch=True,
                            viewport={"width": 360, "height": 780})
    assert it.evaluate("document.documentElement.scrollWidth") <= 360
    x, y = middle(handle(it))
    it.touchscreen.tap(x + 90, y + 40)  # beside the handle a finger scrolls
    assert (trait(it, "w"), trait(it, "b")) == (-1, 2.5)
    style = "e => getComputedStyle(e).touchAction"
    assert handle(it).evaluate(style) == "none"
    it.context.close()
    assert wrong == []
