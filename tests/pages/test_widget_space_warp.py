"""The space warp in a real browser."""

import numpy as np
import pytest
from widget_controls import (
    choose,
    copied,
    interrupt,
    keys,
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

from ffnbook.widgets import SpaceWarp
from ffnbook.widgets.space_warp_points import points
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


opened, tab = one_page(SpaceWarp())


def expected(tab):
    found = SpaceWarp(**state(tab, SpaceWarp)).readings()
    return {"right": f"{found['right']} of 160", "line": f"{found['line']} of 160",
            "loss": number(found["loss"])}  # fmt: skip


def spots(tab, name):
    """The points of a class in the right-hand panel, in pixels."""
    path = tab.locator(f"svg.warp .{name}-class").nth(1).get_attribute("d")
    return np.array([p.split("h")[0].split(" ") for p in path[1:].split("M")], float)


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, SpaceWarp) == {**SpaceWarp().state(), "weights": []}
    assert shown(tab) == expected(tab) and shown(tab)["right"] == "160 of 160"
    assert tab.locator("svg.warp .final").get_attribute("d")


def test_t_moves_the_points_where_numpy_puts_them(tab):
    slider = tab.get_by_label("t", exact=True)
    for key, t in (("Home", 0), ("ArrowRight", 0.01), ("End", 2)):
        slider.focus()
        keys(tab, key)
        assert trait(tab, "t") == t
    for label, t in (("Input", 0), ("Affine", 1), ("Activated", 2)):
        press(tab, label)
        assert trait(tab, "t") == t
        X, y = points("xor")
        want = SpaceWarp(t=t).seen(X[y == 0])
        got = spots(tab, "zero")
        # Pixels are an affine map of the numbers, the same across and up.
        scale = np.polyfit(want[:, 0], got[:, 0], 1)
        np.testing.assert_allclose(np.polyval(scale, want[:, 0]), got[:, 0], atol=0.2)
        upward = np.polyfit(want[:, 1], got[:, 1], 1)
        assert upward[0] == pytest.approx(-scale[0], rel=0.01)
    # In the end the boundary lies on the final straight line.
    d = tab.locator("svg.warp .final").get_attribute("d")
    p, q = (np.array(part.split(" "), float) for part in d[1:].split("L"))
    edge = tab.locator("svg.warp .curve.fg").nth(1).get_attribute("d")
    parts = edge[1:].replace("M", "L").split("L")
    ends = np.array([part.split(" ") for part in parts], float)
    n = np.array([p[1] - q[1], q[0] - p[0]]) / np.hypot(*(p - q))
    assert len(ends) > 20 and np.abs((ends - p) @ n).max() < 0.5


def test_playing_goes_the_whole_way_and_pauses(tab):
    press(tab, "Input")
    at = "document.querySelector('ffn-widget').model.get('t')"
    interrupt(tab, "Play", f"{at} > 0.05", "Pause")
    t = trait(tab, "t")
    assert 0 < t < 2
    press(tab, "Play")
    tab.wait_for_function(f"{at} === 2")
    tab.get_by_role("button", name="Play", exact=True).wait_for()


def test_without_motion_play_goes_stage_by_stage(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, SpaceWarp(t=0), reduced_motion="reduce")
    for t in (1, 2, 0):
        press(it, "Play")
        assert trait(it, "t") == t
    # A start that is no example: after a reset no example's sentence is left.
    press(it, "ReLU")
    assert "folds" in it.locator(".look").inner_text()
    press(it, "Reset all")
    assert trait(it, "t") == 0 and it.locator(".look").text_content() == ""
    it.context.close()
    assert wrong == []


def test_training_seed_and_menus(tab):
    try_slider(tab, "training steps", "37", expected)
    press(tab, "next seed")
    assert trait(tab, "seed") == 4 and shown(tab) == expected(tab)
    for label, value in (("data", "circles"), ("activation", "relu"),
                         ("hidden units", "3"), ("data", "moons")):  # fmt: skip
        choose(tab, label, value)
        assert shown(tab) == expected(tab)
    assert trait(tab, "hidden") == 3
    press(tab, "Affine")
    assert "seen from the side" in tab.locator("svg.warp").text_content()


def test_weights_are_edited_and_come_back(tab):
    before = shown(tab)
    box = tab.get_by_label("unit 1 to output")
    type_in(tab, "unit 1 to output", 0)
    assert trait(tab, "weights")[6] == 0 and len(trait(tab, "weights")) == 9
    assert shown(tab) == expected(tab) != before
    type_in(tab, "unit 1 to output", 1000)
    assert "from −99 to 99" in tab.get_by_role("alert").filter(
        has_text="weight").inner_text()  # fmt: skip
    assert trait(tab, "weights")[6] == 0
    press(tab, "Back to the trained weights")
    assert trait(tab, "weights") == [] and shown(tab) == before
    # A number typed and not yet taken, when its box goes: no weight of the new network.
    box.focus()
    tab.keyboard.type("9")
    tab.evaluate("document.querySelector('ffn-widget').model.set('hidden', 3)")
    settle(tab)
    assert trait(tab, "weights") == [] and shown(tab) == expected(tab)
    press(tab, "moons, by hand")
    assert len(trait(tab, "weights")) == 9 and shown(tab)["right"] == "160 of 160"
    choose(tab, "hidden units", "3")
    assert trait(tab, "weights") == [] and shown(tab) == expected(tab)


def test_presets_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    assert "All 160 are right" in tab.locator(".look").inner_text()
    press(tab, "Reset all")
    assert shown(tab) == first and trait(tab, "weights") == []


def test_copied_code_prints_the_figure_s_numbers(tab):
    press(tab, "next seed")
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        assert printed.startswith(f"{found['right']} right")
        assert number(float(space["loss"])) == found["loss"]


def test_the_words_are_honest_and_spoken(tab):
    press(tab, "circles, 2 units")
    assert "two units cannot close a ring" in tab.locator(".verdict").inner_text()
    wait_for_summary(tab, "circles, 2 hidden units, tanh, 400 training steps, seed 0")
    press(tab, "no activation")
    assert "No activation function" in tab.locator(".verdict").inner_text()
    press(tab, "moons, 2 units")
    said = tab.locator(".verdict").inner_text()
    assert said.startswith("Not separated: 138 of 160, no more than the best line")
