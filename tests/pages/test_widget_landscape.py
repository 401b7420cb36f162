"""The landscape in a real browser."""

import pytest
from widget_controls import (
    copied,
    drag,
    middle,
    open_widget,
    settle,
    shown,
    state,
    trait,
    try_slider,
    wait_for_summary,
)

from ffnbook.widgets import Landscape
from ffnbook.widgets.landscape import ACTIVATIONS, LOSSES
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    it, wrong = open_widget(browser, tmp_path_factory.mktemp("land"), Landscape(),
                            viewport={"width": 900, "height": 1400})  # fmt: skip
    yield it
    assert wrong == []


@pytest.fixture
def tab(page):
    press(page, "Reset all")
    return page


def press(tab, name):
    tab.get_by_role("button", name=name, exact=True).click()
    settle(tab)


def handle(tab, name):
    return tab.get_by_role("slider", name=name, exact=True)


def expected(tab):
    """The read-outs by NumPy for the settings that the page has now."""
    found = Landscape(**state(tab, Landscape)).readings()
    return {name: number(value) for name, value in found.items()}


def same(tab):
    """Whether the page shows NumPy's numbers, a zero aside that is a rounding error."""
    got, want = shown(tab), Landscape(**state(tab, Landscape)).readings()
    assert set(got) == set(want)
    for name, value in want.items():
        if abs(value) > 1e-9:
            assert got[name] == number(value), name
    return got


def test_each_function_and_loss_has_numpy_s_numbers(tab):
    seen = []
    for activation in ACTIVATIONS:
        tab.get_by_label("hidden unit", exact=True).select_option(activation)
        for loss in LOSSES:
            tab.get_by_label("loss", exact=True).select_option(loss)
            seen.append(tuple(same(tab).items()))
    assert len(set(seen)) == 9
    assert "ŷ = w₂ · w₁ x: one hidden unit" in tab.locator(".box").inner_text()


@pytest.mark.parametrize(("label", "typed"), [("learning rate", "0.7"), ("steps", "3")])
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_starts_are_added_by_a_click_dragged_moved_by_keys_and_removed(tab):
    x, y = middle(handle(tab, "start of run 3"))
    tab.mouse.click(x + 150, y + 150)
    same(tab)
    assert trait(tab, "run") == 4 and len(trait(tab, "w1")) == 4
    assert trait(tab, "w1")[3] > 0 > trait(tab, "w2")[3]
    drag(tab, handle(tab, "start of run 4"), 30, -20)
    first = same(tab)
    at = trait(tab, "w1")[3], trait(tab, "w2")[3]
    # Clicks and drags leave the focus on the handle.
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Shift+ArrowUp")
    assert same(tab) != first
    assert trait(tab, "w1")[3] == pytest.approx(at[0] - 0.05)
    assert trait(tab, "w2")[3] == pytest.approx(at[1] + 0.5)
    words = handle(tab, "start of run 4").get_attribute("aria-valuetext")
    assert words.startswith("w1 ") and ", loss " in words
    press(tab, "Add a start")
    assert len(trait(tab, "w2")) == 5
    assert tab.get_by_role("button", name="Add a start").is_disabled()
    x, y = middle(handle(tab, "start of run 3"))  # the page may have scrolled
    tab.mouse.click(x + 40, y - 40)  # no room for a sixth: the chosen one comes there
    same(tab)
    assert len(trait(tab, "w1")) == 5 and trait(tab, "w1")[4] != 2
    for _ in range(4):
        press(tab, "Remove this start")
    assert len(trait(tab, "w1")) == 1 and trait(tab, "run") == 1
    assert tab.get_by_role("button", name="Remove this start").is_disabled()
    same(tab)


def test_a_handle_stays_under_the_hand_that_takes_it(browser, tmp_path):
    # The page opens with an example: its sentence, above the figure, comes afterwards.
    it, wrong = open_widget(browser, tmp_path, Landscape(),
                            viewport={"width": 900, "height": 1400})  # fmt: skip
    mine = handle(it, "start of run 3")
    x, y = middle(mine)
    it.mouse.move(x, y)
    it.mouse.down()
    settle(it)
    assert middle(mine) == pytest.approx((x, y), abs=0.5)
    it.mouse.up()
    settle(it)
    assert it.locator(".look").inner_text()
    it.context.close()
    assert wrong == []


def test_a_start_with_the_focus_is_the_one_that_is_read_off(tab):
    third = shown(tab)
    handle(tab, "start of run 1").focus()
    assert trait(tab, "run") == 1
    assert same(tab) != third


def test_the_chord_is_moved_by_mouse_and_keys(tab):
    said = tab.locator(".verdict")
    assert said.inner_text().startswith("Convexity is broken here: half way")
    drag(tab, handle(tab, "end B of the chord"), 280, -80)
    same(tab)
    assert trait(tab, "chord")[2] > 2
    handle(tab, "end A of the chord").focus()
    tab.keyboard.press("ArrowDown")
    settle(tab)
    assert trait(tab, "chord")[:2] == pytest.approx([3, 1.95])
    same(tab)
    assert said.inner_text().startswith("This chord breaks nothing")


def test_samples_are_moved_added_and_removed(tab):
    first = same(tab)
    drag(tab, handle(tab, "sample 1"), 30, 20)
    assert 1 < trait(tab, "x")[0] < 2 and 0.5 < trait(tab, "y")[0] < 1
    moved = same(tab)
    assert moved != first and moved["mirror"] != moved["loss"]
    assert "No mirror symmetry" in tab.locator("div.caption").inner_text()
    handle(tab, "sample 2").focus()
    tab.keyboard.press("ArrowUp")
    settle(tab)
    assert trait(tab, "y")[1] == 0.05
    for count in (3, 4, 5, 6):
        press(tab, "Add a sample")
        assert len(trait(tab, "x")) == len(trait(tab, "y")) == count
    assert tab.get_by_role("button", name="Add a sample").is_disabled()
    same(tab)
    for _ in range(5):
        press(tab, "Remove the last sample")
    assert len(trait(tab, "x")) == 1
    assert tab.get_by_role("button", name="Remove the last sample").is_disabled()
    same(tab)


def test_steps_are_taken_one_by_one_and_by_fifty(tab):
    press(tab, "Back to the starts")
    assert trait(tab, "steps") == 0 and same(tab)["w1"] == number(-1.45)
    assert "Run 3 stands at (−1.45, 2.00)" in tab.locator("div.caption").inner_text()
    press(tab, "One step")
    assert trait(tab, "steps") == 1
    for _ in range(10):
        press(tab, "50 more steps")
    assert trait(tab, "steps") == 500 and same(tab)
    assert tab.get_by_role("button", name="One step").is_disabled()


def test_divergence_is_explained_and_never_a_nan(tab):
    alert = tab.get_by_role("alert").filter(has_text="Diverged")
    assert not alert.is_visible()
    tab.get_by_label("hidden unit", exact=True).select_option("identity")
    tab.get_by_label("loss", exact=True).select_option("mse_linear")
    tab.get_by_label("learning rate, exact value").fill("5")
    tab.get_by_label("learning rate, exact value").press("Enter")
    found = same(tab)
    assert "undefined" not in found.values() and alert.is_visible()
    space, _ = copied(tab, "NumPy")
    assert number(float(space["end"])) == found["loss"]
    press(tab, "Reset all")
    assert not alert.is_visible()


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        tab.keyboard.press("Enter")
        same(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "two equal minima")
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        found = shown(tab)
        assert number(space["end"]) == found["loss"] and "half way" in printed
        assert number(space["middle"]) == found["middle"]
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_and_a_phone_is_wide_enough(tab):
    handle(tab, "start of run 2").focus()
    tab.keyboard.press("ArrowRight")
    wait_for_summary(tab, "Run 2 starts at w1 1.05, w2 -3; after 80 steps its loss is ")
    tab.set_viewport_size({"width": 360, "height": 900})
    settle(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.set_viewport_size({"width": 900, "height": 1400})


TAGS = """() => { const svg = document.querySelector("ffn-widget").shadowRoot
  .querySelector("svg");
  const box = (e) => { const r = e.getBoundingClientRect();
    return [r.left, r.top, r.right, r.bottom]; };
  return [box(svg), [...svg.querySelectorAll("text.at")].map(box)]; }"""


def test_names_of_handles_are_never_cut_off_nor_upon_each_other(browser, tmp_path):
    corner = Landscape(w1=[4, 4, 4, -4, -4], w2=[4, 4, -4, 4, -4], steps=0,
                       chord=[4, -4, 4, -4])  # fmt: skip
    it, wrong = open_widget(browser, tmp_path, corner,
                            viewport={"width": 360, "height": 900})  # fmt: skip
    settle(it)
    (left, top, right, bottom), tags = it.evaluate(TAGS)
    assert len(tags) == 7
    for i, (a, b, c, d) in enumerate(tags):
        assert left <= a and c <= right and top + 20 < b and d < bottom
        for e, f, g, h in tags[:i]:
            assert min(c, g) - max(a, e) < 2 or min(d, h) - max(b, f) < 3
    it.context.close()
    assert wrong == []


def test_a_finger_drags_a_start_and_scrolls_beside_it(browser, tmp_path):
    it, wrong = open_widget(browser, tmp_path, Landscape(), has_touch=True,
                            viewport={"width": 360, "height": 780})  # fmt: skip
    x, y = middle(handle(it, "start of run 3"))
    it.touchscreen.tap(x + 90, y + 40)
    assert len(trait(it, "w1")) == 3
    style = "e => getComputedStyle(e).touchAction"
    assert handle(it, "end A of the chord").evaluate(style) == "none"
    assert "pan-y" in it.locator("ffn-widget svg").evaluate(style)
    it.context.close()
    assert wrong == []
