"""Logits to loss in a real browser."""

import numpy as np
import pytest
from widget_controls import (
    choose,
    copied,
    drag,
    keys,
    middle,
    one_page,
    press,
    settle,
    shown,
    state,
    trait,
    try_slider,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import LogitsToLoss
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


opened, tab = one_page(LogitsToLoss(), width=1000)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    found = LogitsToLoss(**state(tab, LogitsToLoss)).readings()
    out = {name: number(value) for name, value in found.items()}
    return out | ({"sum": "1"} if abs(found["sum"] - 1) < 1e-12 else {})


def handle(tab, i):
    return tab.get_by_role("slider", name=f"logit of class {i} in the figure")


def changed(tab, before):
    """The new read-outs: others than before, and NumPy's."""
    now = shown(tab)
    assert now != before and now == expected(tab)
    return now


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert shown(tab) == expected(tab)
    assert trait(tab, "logits") == list(LogitsToLoss().logits)


@pytest.mark.parametrize(("label", "typed"), [("temperature", "2")])
def test_the_temperature_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_a_shift_counts_for_sigmoids_and_not_for_softmax(tab):
    before = shown(tab)
    type_in(tab, "shift, exact value", 3)
    assert shown(tab) == before == expected(tab)
    assert "M" in tab.locator("ffn-widget path.mean").get_attribute("d")
    choose(tab, "output", "sigmoid per class")
    changed(tab, before)
    try_slider(tab, "shift", "-1", expected)


def test_a_logit_is_dragged_in_the_figure(tab):
    before = shown(tab)
    drag(tab, handle(tab, 1), 60, 3)
    z = trait(tab, "logits")
    assert z[1] > 3 and z[0] == 2 and z[2] == 0
    before = changed(tab, before)
    x, y = middle(handle(tab, 3))
    tab.mouse.click(x + 40, y)  # a click beside it brings it there
    settle(tab)
    assert trait(tab, "logits")[3] > 1 and trait(tab, "logits")[1] == z[1]
    changed(tab, before)


def test_a_logit_moves_by_keys(tab):
    handle(tab, 2).focus()
    z, before = 0.0, shown(tab)
    for key, to in [("ArrowRight", 0.1), ("ArrowUp", 0.2), ("PageUp", 1.2),
                    ("PageDown", 0.2), ("ArrowLeft", 0.1), ("End", 10), ("Home", -10)]:
        keys(tab, key)
        assert trait(tab, "logits")[2] == pytest.approx(to) != z
        z, before = to, changed(tab, before)
    assert handle(tab, 2).get_attribute("aria-valuetext").startswith("−10, output ")


def test_a_logit_is_typed(tab):
    before = shown(tab)
    type_in(tab, "logit of class 0", -2.345)
    assert trait(tab, "logits")[0] == -2.345
    before = changed(tab, before)
    type_in(tab, "logit of class 0", 50)
    assert trait(tab, "logits")[0] == 10
    assert tab.get_by_text("A logit goes from −10 to 10; now 10.").is_visible()
    type_in(tab, "logit of class 0", -50)
    assert tab.get_by_text("A logit goes from −10 to 10; now −10.").is_visible()
    changed(tab, before)


def test_classes_come_and_go_with_the_label(tab):
    before = shown(tab)
    for _ in range(6):
        press(tab, "Add a class")
        before = changed(tab, before)
    assert tab.get_by_role("button", name="Add a class").is_disabled()
    select = tab.get_by_label("true class")
    choose(tab, "true class", "class 9")
    assert trait(tab, "target") == 9
    before = changed(tab, before)
    select.focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "target") == 8
    choose(tab, "true class", "class 9")
    for k in range(9, 2, -1):
        press(tab, "Remove the last")
        assert trait(tab, "target") == k - 1 == len(trait(tab, "logits")) - 1
        before = changed(tab, before)
    assert tab.get_by_role("button", name="Remove the last").is_disabled()
    assert handle(tab, 2).is_visible() and handle(tab, 3).count() == 0


@pytest.mark.parametrize("output", ["softmax", "softmax twice", "sigmoid per class"])
@pytest.mark.parametrize("loss", ["cross entropy", "mean squared error"])
def test_every_pair_of_output_and_loss_has_numpy_s_numbers(tab, output, loss):
    choose(tab, "output", output)
    choose(tab, "loss", loss)
    found = shown(tab)
    assert found == expected(tab)
    press(tab, "Step of size 1")
    after = shown(tab)
    assert after == expected(tab) and float(after["loss"]) < float(found["loss"])
    for library in ("NumPy", "PyTorch"):
        space, _ = copied(tab, library)
        assert number(float(space["loss"])) == after["loss"]
        assert number(float(np.linalg.norm(space["dz"]))) == after["size"]


def test_softmax_twice_has_a_floor(tab):
    press(tab, "the floor")
    found = shown(tab)
    assert found["floor"] == "1.274" and found["loss"] == "1.274"
    assert "below 1.274" in tab.locator(".verdict").inner_text()


def test_seed_presets_and_reset(tab):
    first = shown(tab)
    press(tab, "next seed")
    draws = np.random.default_rng(8).standard_normal(4)
    assert trait(tab, "logits") == pytest.approx(np.round(2 * draws, 1).tolist())
    before = changed(tab, first)
    type_in(tab, "seed", 12)
    changed(tab, before)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "Step of size 10")
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_at_rest(tab):
    handle(tab, 0).focus()
    keys(tab, "ArrowRight")
    wait_for_summary(tab, "class 0 2.1, class 1 1")
