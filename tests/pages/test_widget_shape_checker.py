"""The shape checker in a real browser."""

import pytest
from widget_controls import (
    choose,
    copied,
    keys,
    one_page,
    press,
    settle,
    shown,
    state,
    trait,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import ShapeChecker

pytestmark = pytest.mark.browser


opened, tab = one_page(ShapeChecker(), height=1300)


def widget(tab):
    return ShapeChecker(**state(tab, ShapeChecker))


def expected(tab):
    """The read-outs by Python for the settings that the page has now."""
    now = widget(tab)
    found = now.readings()
    out = {name: f"{found[name]:,}" for name in ("parameters", "weights", "biases")}
    out["output"] = str(found["output"] or f"none: layer {now.mismatch() + 1} fails")
    return out


def said(tab):
    """The error texts on show, by library."""
    return {e.get_attribute("data-error"): e.inner_text().split(": ", 1)[1]
            for e in tab.locator("[data-error]").all() if e.is_visible()}  # fmt: skip


def test_the_first_picture_is_python_s(tab):
    assert state(tab, ShapeChecker) == {
        **ShapeChecker().state(), "layers": [[10, 5], [5, 8]]}
    assert shown(tab) == expected(tab) and said(tab) == {}
    spoken = tab.locator("svg.products").get_attribute("aria-label")
    assert "Layer 1: input (4, 10), weights (10, 5), bias (5,), output (4, 5)" in spoken


def test_a_wrong_number_of_inputs_raises_torch_s_words(tab):
    type_in(tab, "inputs that layer 1 declares", 8)
    assert said(tab) == widget(tab).errors()
    assert said(tab)["torch"].endswith("multiplied (4x10 and 8x5)")
    assert shown(tab) == expected(tab) and shown(tab)["output"] == "none: layer 1 fails"
    assert "declares 8 inputs, but 10 arrive" in tab.locator(".verdict").inner_text()
    assert tab.locator("svg .side.red").count() == 2
    box = tab.get_by_label("inputs that layer 1 declares")
    assert box.get_attribute("aria-invalid") == "true"
    for convention in ("columns", "torch"):
        choose(tab, "convention", convention)
        assert trait(tab, "convention") == convention
        assert said(tab) == widget(tab).errors() and shown(tab) == expected(tab)
    assert "(5, 8)" in tab.locator("svg.products").text_content()
    press(tab, "Make the inputs fit")
    assert said(tab) == {} and trait(tab, "layers") == [[10, 5], [5, 8]]


def test_fitting_inputs_follow_by_keyboard(tab):
    for label, layers in [
        ("features of a sample", [[11, 5], [5, 8]]),
        ("outputs of layer 1", [[11, 6], [6, 8]]),
        ("outputs of layer 2", [[11, 6], [6, 9]]),
        ("inputs that layer 2 declares", [[11, 6], [7, 9]]),
        ("outputs of layer 1", [[11, 7], [7, 9]]),
    ]:
        tab.get_by_label(label, exact=True).focus()
        keys(tab, "ArrowUp")
        assert trait(tab, "layers") == layers
        assert shown(tab) == expected(tab) and said(tab) == widget(tab).errors()
    tab.get_by_label("samples in the batch").focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "batch") == 5 and shown(tab)["output"] == "(5, 9)"


def test_layers_come_and_go(tab):
    for _ in range(3):
        press(tab, "Add a layer")
        assert shown(tab) == expected(tab)
    assert len(trait(tab, "layers")) == 5
    assert tab.get_by_role("button", name="Add a layer").is_disabled()
    type_in(tab, "inputs that layer 5 declares", 99)
    assert said(tab) == widget(tab).errors()
    for _ in range(4):
        press(tab, "Remove the last")
    assert trait(tab, "layers") == [[10, 5]] and said(tab) == {}
    assert tab.get_by_role("button", name="Remove the last").is_disabled()


def test_a_box_that_goes_while_it_is_edited_changes_nothing(tab):
    tab.get_by_label("outputs of layer 2").focus()
    tab.keyboard.type("7")
    tab.evaluate("document.querySelector('ffn-widget').model.set('layers', [[10, 5]])")
    settle(tab)
    assert trait(tab, "layers") == [[10, 5]] and shown(tab) == expected(tab)


@pytest.mark.parametrize("typed", ["0", "1000", "2.5", ""])
def test_a_bad_size_is_explained_and_not_taken(tab, typed):
    type_in(tab, "outputs of layer 1", typed)
    alert = tab.get_by_role("alert").filter(has_text="a whole number from 1 to 999")
    assert alert.inner_text().startswith("outputs of layer 1")
    assert trait(tab, "layers") == [[10, 5], [5, 8]]
    assert tab.get_by_label("outputs of layer 1").input_value() == "5"


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab) and said(tab) == widget(tab).errors()
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
        for library, kind in (("NumPy", ValueError), ("PyTorch", RuntimeError)):
            if not said(tab):
                assert str(widget(tab).readings()["output"]) in copied(tab, library)[1]
                continue
            with pytest.raises(kind) as raised:
                copied(tab, library)
            assert str(raised.value) in said(tab).values()
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_at_rest(tab):
    type_in(tab, "inputs that layer 1 declares", 8)
    wait_for_summary(tab, "cannot be multiplied (4x10 and 8x5)")


def test_the_figure_keeps_its_place_at_the_largest_sizes(tab):
    press(tab, "digits")
    tab.set_viewport_size({"width": 360, "height": 900})
    tab.wait_for_function("document.documentElement.scrollWidth <= 360")
    type_in(tab, "outputs of layer 1", 999)
    box = tab.locator("svg.products").bounding_box()
    inside = tab.evaluate(
        """() => [...document.querySelector('ffn-widget').shadowRoot.querySelectorAll(
        'svg text, svg rect')].map((e) => e.getBoundingClientRect())
        .every((r) => r.left >= 0 && r.right <= 360)""")
    assert inside and box["height"] < 420
    tab.set_viewport_size({"width": 900, "height": 1300})
