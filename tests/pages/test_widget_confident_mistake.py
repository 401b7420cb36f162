"""The confident mistake in a real browser."""

import pytest
from widget_controls import (
    copied,
    drag,
    interrupt,
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

from ffnbook.widgets import ConfidentMistake
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser


opened, tab = one_page(ConfidentMistake(), width=1000, height=1600)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    out = {}
    found = ConfidentMistake(**state(tab, ConfidentMistake)).readings()
    for name, value in found.items():
        if name.endswith("half"):
            out[name] = "not yet" if value is None else f"step {value}"
        else:
            out[name] = percent(value) if name == "accuracy" else number(value)
    return out


def handle(tab, name):
    return tab.get_by_role("slider", name=f"{name} in the figure")


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, ConfidentMistake) == ConfidentMistake().state()
    assert shown(tab) == expected(tab)


@pytest.mark.parametrize(
    ("label", "typed"),
    [("start w", "-1"), ("start b", "1.25"), ("learning rate", "0.5"), ("steps", "30"),
     ("weight", "0.9")],
)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_the_start_is_dragged_along_the_losses(tab):
    before = shown(tab)
    drag(tab, handle(tab, "start z = w + b"), -40, -30)
    assert trait(tab, "w") == 2 and trait(tab, "b") < 1
    after = shown(tab)
    assert after != before and after == expected(tab)
    drag(tab, handle(tab, "start z = w + b"), 400, 0)  # b ends at 5
    assert trait(tab, "b") == 5 and shown(tab) == expected(tab)
    handle(tab, "start z = w + b").focus()
    for key, change in [("ArrowLeft", -0.05), ("PageDown", -1.0), ("ArrowUp", 0.05)]:
        b = trait(tab, "b")
        keys(tab, key)
        assert trait(tab, "b") == pytest.approx(b + change)
    assert shown(tab) == expected(tab)
    said = handle(tab, "start z = w + b").get_attribute("aria-valuetext")
    assert said.startswith("z 6, output 0.998, the label is 0")


def test_the_weight_is_dragged_along_the_staircase(tab):
    before = shown(tab)
    drag(tab, handle(tab, "weight"), -60, 10)
    assert trait(tab, "weight") < 1.2
    after = shown(tab)
    assert after != before and after == expected(tab)
    weight = trait(tab, "weight")
    handle(tab, "weight").focus()
    keys(tab, "ArrowRight")
    assert trait(tab, "weight") == pytest.approx(weight + 0.05)
    keys(tab, "End")
    assert trait(tab, "weight") == 6 and shown(tab) == expected(tab)
    # The points below the curves are no handle.
    x, y = middle(tab.locator("ffn-widget svg").nth(1))
    tab.mouse.click(x, y + 90)
    settle(tab)
    assert trait(tab, "weight") == 6


def test_the_race_is_replayed_and_stepped(tab):
    press(tab, "One step")
    assert trait(tab, "steps") == 81 and shown(tab) == expected(tab)
    steps = "document.querySelector('ffn-widget').model.get('steps')"
    interrupt(tab, "Replay from the start", f"{steps} < 81", "Stop")
    stopped = trait(tab, "steps")
    assert stopped < 81 and shown(tab) == expected(tab)
    type_in(tab, "steps, exact value", 20)
    tab.evaluate(
        """() => { const { model } = document.querySelector("ffn-widget");
        window.passed = []; model.on("change:steps", () => passed.push(
          model.get("steps"))); }"""
    )
    press(tab, "Replay from the start")
    tab.get_by_role("button", name="Replay from the start").wait_for()
    passed = tab.evaluate("passed")
    assert passed[0] < 20 == passed[-1] and passed == sorted(passed)
    assert trait(tab, "steps") == 20 and shown(tab) == expected(tab)


def test_nothing_plays_where_motion_is_unwelcome(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, ConfidentMistake(),
                            reduced_motion="reduce")
    press(it, "Replay from the start")
    assert trait(it, "steps") == 80 and shown(it) == expected(it)
    it.context.close()
    assert wrong == []


def test_seed_presets_and_reset(tab):
    first = shown(tab)
    press(tab, "next seed")
    assert trait(tab, "seed") == 4 and shown(tab) == expected(tab) != first
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "One step")
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_words_say_who_waits_and_why(tab):
    race, card = tab.locator(".verdict").all()
    assert "times 2a(1 − a) = 0.035" in race.inner_text()
    assert "below 0.5 after step 17; MSE is still above it" in race.inner_text()
    assert "flat from weight 1.36 to 1.70: its slope is 0" in card.inner_text()
    assert "asks for a larger weight" in card.inner_text()
    press(tab, "already right")
    assert "on the right side of one half" in race.inner_text()


def test_copied_code_prints_the_figure_s_numbers(tab):
    drag(tab, handle(tab, "weight"), 50, 0)
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        for loss in ("mse", "bce"):
            for what in ("output", "gradient"):
                value = float(space[f"{what}s"][loss.upper()])
                assert number(value) == found[f"{loss}_{what}"]
        assert percent(float(space["accuracy"])) == found["accuracy"]
        assert number(float(space["slope"])) == found["card_slope"]
        assert "MSE: output" in printed


def test_the_summary_is_spoken_at_rest(tab):
    tab.get_by_label("start b", exact=True).focus()
    tab.keyboard.press("ArrowRight")
    wait_for_summary(tab, "Start w = 2, b = 2.05; 80 steps")


def test_on_a_phone_the_curves_below_are_no_handle(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, ConfidentMistake(),
                            viewport={"width": 360, "height": 900})
    x, y = middle(handle(it, "start z = w + b"))
    it.mouse.click(x - 60, y + 110)
    assert trait(it, "b") == 2
    it.mouse.click(x - 30, y - 40)
    assert trait(it, "b") < 1.5
    it.context.close()
    assert wrong == []
