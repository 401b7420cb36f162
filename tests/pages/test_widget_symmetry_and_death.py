"""Symmetry and death in a real browser."""

import pytest
from widget_controls import (
    ROOT,
    copied,
    interrupt,
    open_widget,
    settle,
    shown,
    state,
    trait,
    wait_for_summary,
)

from ffnbook.widgets import SymmetryAndDeath
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser
VIEW = {"width": 900, "height": 1500}
SYMBOL = {"W1": "W₁", "b1": "b₁", "W2": "W₂", "b2": "b₂"}


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("symmetry")
    it, wrong = open_widget(browser, folder, SymmetryAndDeath(), viewport=VIEW)
    yield it
    assert wrong == []


@pytest.fixture
def tab(page):
    press(page, "Reset all")
    return page


def rest(tab):
    """Wait until the run has arrived and is drawn."""
    settle(tab)
    tab.wait_for_function(f"() => !{ROOT}.querySelector('.box[aria-busy]')")


def press(tab, name):
    tab.get_by_role("button", name=name, exact=True).click()
    rest(tab)


def type_in(tab, label, value):
    box = tab.get_by_label(f"{label}, exact value", exact=True)
    box.fill(value)
    box.press("Enter")
    rest(tab)


def expected(tab):
    found = SymmetryAndDeath(**state(tab, SymmetryAndDeath)).readings()
    of = f"of {found['points']}"
    out = {"right": f"{found['right']} {of}", "best": f"{found['best']} {of}",
           "loss": number(found["loss"]),
           "gap": number(found["gap"]) if found["gap"] else "exactly 0",
           "different": f"{found['different']} of 5",
           "moving": ", ".join(SYMBOL[n] for n in found["moving"]) or "nothing"}
    if trait(tab, "activation") == "relu":
        out["dead"] = f"{found['dead']} of 5"
    return out  # fmt: skip


def said(tab):
    return tab.locator(".verdict").inner_text()


def table(tab):
    """The cells of the table of gradients, row by row, without their names."""
    rows = tab.locator(".units-table tbody tr").all()
    return [row.locator("td").all_inner_texts() for row in rows]


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, SymmetryAndDeath) == SymmetryAndDeath().state()
    assert shown(tab) == expected(tab)
    assert tab.locator("svg.symmetry .badge").count() == 1
    assert "×5" in tab.locator("svg.symmetry").text_content()
    assert tab.locator("[data-units]").get_attribute("data-units") == "1 2 3 4 5"
    rows = table(tab)
    assert all(len(set(row)) == 1 for row in rows)  # equal units, equal gradients
    want = SymmetryAndDeath().gradients()["W2"][0]
    assert rows[3][0] == number(want, 2)


def test_running_pausing_stepping_and_going_back(tab):
    press(tab, "random")
    at = f"Number({ROOT}.querySelector(\"[aria-label='steps, exact value']\").value)"
    interrupt(tab, "Run 100 steps", f"{at} > 104", "Pause")
    rest(tab)
    assert 104 < trait(tab, "steps") < 200 and shown(tab) == expected(tab)
    press(tab, "Run 100 steps")
    tab.get_by_role("button", name="Run 100 steps").wait_for()
    now = trait(tab, "steps")
    press(tab, "One step")
    assert trait(tab, "steps") == now + 1 and shown(tab) == expected(tab)
    press(tab, "Back to the start")
    assert trait(tab, "steps") == 0 and shown(tab) == expected(tab)
    assert "the first weights" in tab.locator(".so-far").inner_text()


def test_a_large_step_kills_and_the_bias_revives(tab):
    press(tab, "random")
    press(tab, "Back to the start")
    assert shown(tab)["dead"] == "0 of 5"
    press(tab, "One step too large")
    assert shown(tab) == expected(tab) and shown(tab)["dead"] == "5 of 5"
    assert said(tab).startswith("Dead: all five ReLUs") and shown(tab)["moving"] == "b₂"
    assert table(tab)[:4] == [["0"] * 5] * 4
    press(tab, "One step")  # a good one, after the large one
    assert trait(tab, "after") == 1 and shown(tab)["dead"] == "5 of 5"
    slider = tab.get_by_label("add to b₁", exact=True)
    slider.focus()
    for _ in range(5):
        tab.keyboard.press("PageUp")
        rest(tab)
        assert shown(tab) == expected(tab)
    assert trait(tab, "lift") > 4 and shown(tab)["dead"] != "5 of 5"
    type_in(tab, "later steps", "100")
    type_in(tab, "add to b₁", "4")
    assert shown(tab) == expected(tab) and shown(tab)["right"] == "251 of 256"
    assert "1 step at 20, then b₁ + 4, then 100 steps" in tab.locator(
        ".so-far").inner_text()  # fmt: skip
    # A second large step comes right after the first; the good ones after it go.
    press(tab, "One step too large")
    assert (trait(tab, "kicks"), trait(tab, "after")) == (2, 0)
    press(tab, "Take one back")
    press(tab, "Take one back")
    assert trait(tab, "kicks") == 0 and shown(tab) == expected(tab)
    assert tab.get_by_role("button", name="Take one back").is_disabled()


def test_every_control_gives_numpy_s_numbers(tab):
    for label, value in (("first weights", "zeros"), ("activation", "logistic"),
                         ("data", "moons"), ("activation", "tanh"),
                         ("first weights", "random"), ("data", "xor")):  # fmt: skip
        tab.get_by_label(label, exact=True).select_option(value)
        rest(tab)
        assert shown(tab) == expected(tab)
    for label, value in (("class 1, in %", "37"), ("learning rate", "2.5"),
                         ("steps", "40"), ("too large a rate", "7")):  # fmt: skip
        before = shown(tab)
        type_in(tab, label, value)
        assert shown(tab) == expected(tab)
        assert shown(tab) != before or label == "too large a rate"
    press(tab, "next seed")
    press(tab, "One step too large")
    assert shown(tab) == expected(tab) and trait(tab, "seed") == 29
    type_in(tab, "class 1, in %", "99")
    assert trait(tab, "share") == 90
    assert "from 10 to 90" in tab.get_by_role("alert").filter(
        has_text="class 1").inner_text()  # fmt: skip


def test_presets_by_keyboard_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        tab.keyboard.press("Enter")
        rest(tab)
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    assert "outside the picture" in tab.locator("svg.symmetry .lost").text_content()
    press(tab, "zero, tanh")
    assert "no line (weights 0): units 1, 2, 3, 4 and 5" in tab.locator(
        "svg.symmetry .lost").text_content()  # fmt: skip
    press(tab, "Reset all")
    assert shown(tab) == first


def test_a_divergence_is_explained(tab):
    wild = {"data": "xor", "init": "random", "share": 30, "seed": 3402, "lr": 5,
            "steps": 0, "kicks": 5, "big": 100, "after": 300}  # fmt: skip
    model = "document.querySelector('ffn-widget').model"
    tab.evaluate(f"s => Object.keys(s).forEach((k) => {model}.set(k, s[k]))", wild)
    rest(tab)
    assert said(tab).startswith("Diverged: after 4 steps the loss is")
    assert shown(tab) == expected(tab)
    assert tab.get_by_role("button", name="Run 100 steps").is_disabled()


def test_copied_code_prints_the_widget_s_numbers(tab):
    press(tab, "revived")
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        space, printed = copied(tab, library)
        assert printed.startswith(f"{found['right']} right, loss")
        assert number(float(space["loss"])) == found["loss"]


def test_the_words_are_spoken(tab):
    press(tab, "zero, equal classes")
    assert said(tab).startswith("Nothing moves")
    wait_for_summary(tab, "50 % in class 1, logistic, all weights 0. So far: 100")


def test_without_motion_a_run_is_one_jump_and_360_px_are_enough(browser, tmp_path):
    narrow = {"viewport": {"width": 360, "height": 900}, "reduced_motion": "reduce"}
    it, wrong = open_widget(browser, tmp_path, SymmetryAndDeath(), **narrow)
    press(it, "Run 100 steps")
    assert trait(it, "steps") == 200 and shown(it) == expected(it)
    for name in ("late bad steps", "revived"):
        press(it, name)
        wide = "() => [document.documentElement.scrollWidth, innerWidth]"
        assert it.evaluate(wide) == [360, 360]
    it.context.close()
    assert wrong == []
