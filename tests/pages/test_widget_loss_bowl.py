"""The loss bowl in a real browser."""

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
    quiet,
    settle,
    shown,
    state,
    trait,
    try_slider,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import LossBowl
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


opened, tab = one_page(LossBowl(), width=1000)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    widget = LossBowl(**state(tab, LossBowl))
    hidden = () if widget.zero_grad else ("steep", "flat")
    return {name: number(value) for name, value in widget.readings().items()
            if name not in hidden}


def handle(tab):
    return tab.get_by_role("slider", name="start (w, b) in the figure")


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, LossBowl) == LossBowl().state()
    assert shown(tab) == expected(tab)


@pytest.mark.parametrize(
    ("label", "typed"),
    [("learning rate", "0.2"), ("steps", "3"), ("start w", "2"), ("start b", "-1"),
     ("middle of the inputs", "0.4")],
)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_the_start_is_dragged_in_the_bowl(tab):
    before = shown(tab)
    drag(tab, handle(tab), 80, 60)
    assert trait(tab, "w") > -1.5 and trait(tab, "b") < 0
    by_drag = shown(tab)
    assert by_drag != before and by_drag == expected(tab)
    # The handle is where the hand let go: one more pixel moves it by next to nothing.
    w, b = trait(tab, "w"), trait(tab, "b")
    drag(tab, handle(tab), 1, 0)
    assert trait(tab, "w") == pytest.approx(w, abs=0.1)
    assert trait(tab, "b") == pytest.approx(b, abs=0.1)
    x, y = middle(handle(tab))
    tab.mouse.click(x + 60, y)  # a click beside it brings it there
    settle(tab)
    assert trait(tab, "w") > w + 0.5
    assert shown(tab) == expected(tab)


def test_the_start_moves_by_keys_in_two_directions(tab):
    handle(tab).focus()
    for key, name, change in [
        ("ArrowRight", "w", 0.05), ("ArrowUp", "b", 0.05),
        ("Shift+ArrowRight", "w", 0.5), ("ArrowLeft", "w", -0.05),
        ("ArrowDown", "b", -0.05),
    ]:  # fmt: skip
        before = trait(tab, name)
        keys(tab, key)
        assert trait(tab, name) == pytest.approx(before + change)
        assert shown(tab) == expected(tab)
    assert handle(tab).get_attribute("aria-valuetext").startswith("w −2, b 1, loss ")


def test_steps_are_taken_one_by_one_and_in_a_run(tab):
    press(tab, "Back to the start")
    assert trait(tab, "steps") == 0 and shown(tab) == expected(tab)
    press(tab, "One step")
    press(tab, "One step")
    assert trait(tab, "steps") == 2 and shown(tab) == expected(tab)
    steps = "document.querySelector('ffn-widget').model.get('steps')"
    interrupt(tab, "Run 50 steps", f"{steps} > 2", "Pause")
    paused = trait(tab, "steps")
    assert 2 < paused < 52
    quiet(tab)
    assert trait(tab, "steps") == paused
    press(tab, "Run 50 steps")
    tab.wait_for_function(f"n => {steps} >= n", arg=paused + 50)
    quiet(tab)
    assert trait(tab, "steps") == paused + 50 and shown(tab) == expected(tab)


def test_a_run_goes_at_once_where_motion_is_unwelcome(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, LossBowl(), reduced_motion="reduce")
    press(it, "Run 50 steps")
    assert trait(it, "steps") == 62 and shown(it) == expected(it)
    it.context.close()
    assert wrong == []


def test_zero_grad_off_is_momentum_1(tab):
    box = tab.get_by_label("zero_grad before each step")
    box.focus()
    keys(tab, "Space")
    assert trait(tab, "zero_grad") is False
    found = shown(tab)
    assert found == expected(tab) and "steep" not in found
    assert "momentum 1" in tab.locator(".verdict").inner_text()
    assert tab.locator(".mark").count() == 2  # 2/λ, and 4/λ for momentum 1
    box.click()
    settle(tab)
    assert trait(tab, "zero_grad") is True and "steep" in shown(tab)


def test_divergence_is_explained_and_never_a_nan(tab):
    alert = tab.get_by_role("alert").filter(has_text="Diverged")
    assert not alert.is_visible()
    for label, value in (("learning rate", "0.5"), ("steps", "300")):
        type_in(tab, f"{label}, exact value", value)
    found = shown(tab)
    assert found == expected(tab) and "undefined" not in found.values()
    said = alert.inner_text()
    assert "after step" in said and "is above 2/λ = 0.336" in said
    assert tab.get_by_role("button", name="One step").is_disabled()
    space, _ = copied(tab, "NumPy")
    assert number(float(space["loss"])) == found["loss"]
    press(tab, "Reset all")
    assert not alert.is_visible()


def test_seed_presets_and_reset(tab):
    first = shown(tab)
    press(tab, "next seed")
    assert trait(tab, "seed") == 8 and shown(tab) == expected(tab) != first
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "next seed")
    press(tab, "Reset all")
    assert shown(tab) == first


def test_copied_code_prints_the_figure_s_numbers(tab):
    drag(tab, handle(tab), 40, 20)
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        for name in ("w", "b", "loss"):
            assert number(float(space[name])) == found[name]
        assert "loss 0." in printed


def test_the_summary_is_spoken_at_rest(tab):
    tab.get_by_label("start w", exact=True).focus()
    tab.keyboard.press("ArrowRight")
    wait_for_summary(tab, "Start at w = −2.45, b = 1")


def test_a_finger_drags_the_point_and_scrolls_beside_it(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, LossBowl(), has_touch=True,
                            viewport={"width": 360, "height": 780})
    x, y = middle(handle(it))
    it.touchscreen.tap(x + 90, y + 40)
    settle(it)
    assert (trait(it, "w"), trait(it, "b")) == (-2.5, 1)
    style = "e => getComputedStyle(e).touchAction"
    assert handle(it).evaluate(style) == "none"
    assert "pan-y" in it.locator("ffn-widget svg").evaluate(style)
    it.context.close()
    assert wrong == []
