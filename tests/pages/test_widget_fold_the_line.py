"""The folded line in a real browser."""

import pytest
from widget_controls import (
    choose,
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
from widget_harness import page

from ffnbook.widgets import FoldTheLine
from ffnbook.widgets.fold_fit import even_units, random_units
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


opened, tab = one_page(FoldTheLine(), width=1000, height=1500)


def wait(tab):
    """Until all is drawn, a training that is under way included."""
    settle(tab)
    quiet(tab)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    found = FoldTheLine(**state(tab, FoldTheLine)).readings()
    return {name: number(found[name]) for name in ("error", "mse", "outside", "even")}


def unit(tab, j):
    return tab.get_by_role("slider", name=f"unit {j}", exact=True)


def kink(tab, j):
    return -trait(tab, "b1")[j - 1] / trait(tab, "w1")[j - 1]


def test_the_first_picture_has_numpy_s_numbers(tab):
    for name, value in FoldTheLine().state().items():
        given = trait(tab, name)
        assert given == (list(value) if isinstance(value, tuple) else value)
    assert shown(tab) == expected(tab)


def test_a_kink_is_dragged_and_the_weights_follow(tab):
    before = shown(tab)
    drag(tab, unit(tab, 2), 26, 0)
    assert kink(tab, 2) == pytest.approx(-1.4, abs=0.2)
    assert trait(tab, "fitted") is True
    assert shown(tab) == expected(tab) != before
    assert tab.get_by_label("unit", exact=True).input_value() == "2"


def test_a_handle_stays_under_the_hand_that_takes_it(browser, tmp_path):
    # The page opens with an example: its sentence, above the figure, comes afterwards.
    it, wrong = open_widget(browser, tmp_path, FoldTheLine(),
                            viewport={"width": 900, "height": 1500})
    x, y = middle(unit(it, 1))
    it.mouse.move(x, y)
    it.mouse.down()
    settle(it)
    assert middle(unit(it, 1)) == pytest.approx((x, y), abs=0.5)
    it.mouse.up()
    settle(it)
    assert it.get_by_label("unit", exact=True).input_value() == "1"
    assert it.locator(".look").inner_text().startswith("six folds")
    it.context.close()
    assert wrong == []


def test_kinks_and_weights_move_by_keys(tab):
    unit(tab, 5).focus()
    keys(tab, "ArrowRight", "Shift+ArrowLeft")
    assert kink(tab, 5) == pytest.approx(1 + 0.05 - 0.5)
    assert trait(tab, "fitted") is True and shown(tab) == expected(tab)
    keys(tab, "ArrowUp")
    assert trait(tab, "fitted") is False
    assert shown(tab) == expected(tab)
    said = unit(tab, 5).get_attribute("aria-valuetext")
    assert said.startswith("kink 0.55, output weight −")
    press(tab, "Fit by least squares")
    assert trait(tab, "fitted") is True and shown(tab) == expected(tab)


def test_the_slope_is_dragged_and_moved_by_keys(tab):
    handle = tab.get_by_role("slider", name="output weight of the chosen unit")
    weight = FoldTheLine().parameters()["w2"][2]
    drag(tab, handle, 0, 20)
    assert trait(tab, "fitted") is False
    assert trait(tab, "w2")[2] < weight - 1 and trait(tab, "w1") == [1] * 6
    assert shown(tab) == expected(tab)
    low = trait(tab, "w2")[2]
    handle.focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "w2")[2] == pytest.approx(low + 0.05)
    assert shown(tab) == expected(tab)


@pytest.mark.parametrize(
    ("label", "typed"),
    [("hidden units", "11"), ("kink", "2.25"), ("hidden weight", "-0.5"),
     ("output weight", "3"), ("output bias", "-0.75")],
)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    # With ReLU a fitted unit's hidden weight changes nothing.
    choose(tab, "activation", "tanh")
    try_slider(tab, label, typed, expected)


def test_menus_start_afresh_or_keep_the_network(tab):
    for name in ("tanh", "logistic", "identity", "square", "relu"):
        choose(tab, "activation", name)
        assert trait(tab, "w1") == pytest.approx(even_units(6, name)["w1"])
        assert shown(tab) == expected(tab)
    drag(tab, unit(tab, 2), 26, 0)
    before = trait(tab, "b1")
    for name in ("step", "abs", "bump", "drawn", "sine"):
        choose(tab, "target", name)
        assert trait(tab, "b1") == before
        assert shown(tab) == expected(tab)


def test_linear_units_are_told_to_stall_and_a_jump_to_stay(tab):
    choose(tab, "activation", "identity")
    assert "one straight line" in tab.locator(".verdict").inner_text()
    press(tab, "a jump")
    assert "half of it" in tab.locator(".verdict").inner_text()


def test_a_target_is_drawn_by_hand_and_by_keys(tab):
    choose(tab, "target", "drawn")
    wait(tab)
    point = tab.get_by_role("slider", name="target at x = −3", exact=True)
    before = trait(tab, "drawn")
    x, y = middle(point)
    drag(tab, point, 180, -40)  # a stroke: every point that it passes
    after = trait(tab, "drawn")
    changed = sum(a != b for a, b in zip(before, after, strict=True))
    assert changed >= 6 and after[10:] == before[10:]
    assert after[:9] == sorted(after[:9])  # a straight stroke upwards
    assert shown(tab) == expected(tab)
    tab.mouse.click(x + 240, y)  # beside the points
    settle(tab)
    after = trait(tab, "drawn")
    assert after[10:] != before[10:]
    last = tab.get_by_role("slider", name="target at x = 3", exact=True)
    last.focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "drawn")[12] == pytest.approx(after[12] + 0.05)
    assert shown(tab) == expected(tab)


def test_training_runs_pauses_and_goes_back(tab):
    press(tab, "Random network")
    assert trait(tab, "w1") == pytest.approx(random_units(6, 7)["w1"])
    first = shown(tab)
    assert first == expected(tab)
    press(tab, "One step")
    assert trait(tab, "steps") == 1 and shown(tab) == expected(tab) != first
    interrupt(tab, "Train 500 steps", "true", "Pause")
    wait(tab)
    paused = trait(tab, "steps")
    assert paused < 501 and shown(tab) == expected(tab)
    press(tab, "Train 500 steps")
    get = "n => document.querySelector('ffn-widget').model.get('steps') >= n"
    tab.wait_for_function(get, arg=paused + 500)
    wait(tab)
    assert trait(tab, "steps") == paused + 500 and shown(tab) == expected(tab)
    # What is edited now is the trained network, not the one it came from.
    b2 = float(tab.get_by_label("output bias, exact value").input_value())
    type_in(tab, "output bias, exact value", f"{b2 + 0.5:.3f}")
    assert trait(tab, "steps") == 0 and trait(tab, "w1") != random_units(6, 7)["w1"]
    assert shown(tab) == expected(tab)
    press(tab, "next seed")
    assert trait(tab, "seed") == 8 and shown(tab) == expected(tab)
    press(tab, "Spread the kinks evenly")
    assert trait(tab, "w1") == [1] * 6 and trait(tab, "fitted") is True


def test_an_example_ends_a_run_that_started_from_it(tab):
    press(tab, "Train 500 steps")
    press(tab, "six folds")
    wait(tab)
    assert trait(tab, "steps") == 0
    assert tab.get_by_role("button", name="Train 500 steps").is_visible()


def test_divergence_is_explained_and_never_a_nan(tab):
    alert = tab.get_by_role("alert").filter(has_text="Diverged")
    assert not alert.is_visible()
    press(tab, "learning rate too large")
    wait(tab)
    assert "is too large" in alert.inner_text()
    # There is room for four characters beside the axes: 10⁸, not 100000000.
    numbers = tab.locator("ffn-widget svg text[text-anchor=end]").all_text_contents()
    assert "−10⁸" in numbers and max(map(len, numbers)) == 4
    found = shown(tab)
    assert found == expected(tab) and "undefined" not in found.values()
    assert tab.get_by_role("button", name="One step").is_disabled()
    space, _ = copied(tab, "NumPy")
    assert number(float(space["error"])) == found["error"]
    # The next touch goes on from the start, not from the ruins.
    unit(tab, 1).focus()
    keys(tab, "ArrowRight")
    wait(tab)
    assert not alert.is_visible() and trait(tab, "steps") == 0
    assert shown(tab) == expected(tab)


def test_presets_reset_and_copied_code(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        wait(tab)
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    for library in ("NumPy", "PyTorch"):
        press(tab, "twelve folds")
        found = shown(tab)
        space, printed = copied(tab, library)
        assert number(float(space["error"])) == found["error"]
        assert "maximum error 0.0474" in printed
    press(tab, "Reset all")
    wait(tab)
    assert shown(tab) == first


def test_the_summary_is_spoken_at_rest(tab):
    choose(tab, "target", "bump")
    wait_for_summary(tab, "activation ReLU: 6 units, 19 parameters")


def test_a_phone_a_finger_and_less_motion(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, FoldTheLine(target="drawn"),
                            has_touch=True, reduced_motion="reduce",
                            viewport={"width": 360, "height": 780})
    assert it.evaluate("document.documentElement.scrollWidth") <= 360
    x, y = middle(unit(it, 3))
    it.touchscreen.tap(x + 9, y - 100)  # a finger beside a handle scrolls
    assert trait(it, "drawn") == list(FoldTheLine().drawn)
    style = "e => getComputedStyle(e).touchAction"
    assert unit(it, 3).evaluate(style) == "none"
    press(it, "Train 500 steps")
    wait(it)
    assert trait(it, "steps") == 500 and shown(it) == expected(it)
    it.context.close()
    assert wrong == []


def test_lists_that_do_not_fit_are_explained(browser):
    tab = browser.new_page()
    html = page(FoldTheLine()).replace("&quot;w2&quot;: [0.0, ", "&quot;w2&quot;: [")
    tab.set_content(html)
    problem = tab.locator("ffn-widget .problem").inner_text()
    assert "one number a unit; got 6, 6 and 5" in problem
    tab.close()
