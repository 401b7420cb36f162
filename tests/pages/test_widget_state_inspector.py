"""The state inspector in a real browser."""

import pytest
from widget_controls import (
    copied,
    keys,
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

from ffnbook.widgets import StateInspector
from ffnbook.widgets.state_inspector import GRADS, MODES
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser


opened, tab = one_page(StateInspector())


def expected(tab):
    """The read-outs by Python for the settings that the page has now."""
    found = StateInspector(**state(tab, StateInspector)).facts()
    first, second = found["outputs"]
    return {"first": number(first), "second": number(second),
            "equal": "yes" if found["equal"] else "no",
            "grad_fn": found["grad_fn"] or "None",
            "backward": "RuntimeError" if found["backward"] else "works",
            "changed": f"{found['changed']} of 17",
            "later": "RuntimeError" if found["later"] else "works"}  # fmt: skip


def said(tab):
    """torch's texts on show."""
    return {e.get_attribute("data-error"): e.inner_text().split(": ", 1)[1]
            for e in tab.locator("[data-error]").all() if e.is_visible()}  # fmt: skip


def test_all_six_states_by_keyboard(tab):
    assert state(tab, StateInspector) == StateInspector().state()
    seen = set()
    for mode in MODES:
        for grad in GRADS:
            cell = tab.get_by_role("button", name=f"{mode}, {grad}: ")
            cell.focus()
            keys(tab, "Enter")
            assert shown(tab) == expected(tab)
            assert (trait(tab, "mode"), trait(tab, "grad")) == (mode, grad)
            assert cell.get_attribute("aria-pressed") == "true"
            facts = StateInspector(**state(tab, StateInspector)).facts()
            assert said(tab) == {k: facts[k] for k in ("backward", "later") if facts[k]}
            seen.add(tab.locator(".verdict").inner_text())
    assert len(seen) == 6
    assert tab.locator("[aria-pressed=true].entry").count() == 1


@pytest.mark.parametrize(("label", "typed"), [("input x₁", "-1.5"), ("input x₂", "2")])
def test_the_inputs_answer_keys_mouse_and_numbers(tab, label, typed):
    try_slider(tab, label, typed, expected)


def test_dropout_and_seed(tab):
    type_in(tab, "dropout p, exact value", 0)
    found = shown(tab)
    assert found == expected(tab) and found["equal"] == "yes"
    tab.get_by_label("dropout p", exact=True).press("End")
    press(tab, "next seed")
    assert trait(tab, "seed") == 58 and shown(tab) == expected(tab)
    dropped = int((StateInspector(**state(tab, StateInspector)).factors() == 0).sum())
    spoken = tab.locator("svg.calls").get_attribute("aria-label")
    assert spoken.count("is dropped") == dropped > 3


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    space, printed = copied(tab, "PyTorch")
    assert number(space["first"].item()) == shown(tab)["first"]
    assert f"parameters changed: {space['changed']}" in printed
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_and_a_phone_has_room(tab):
    tab.get_by_role("button", name="eval, inference_mode: ").click()
    wait_for_summary(tab, "Later use with gradients raises an error too.")
    tab.set_viewport_size({"width": 360, "height": 900})
    tab.wait_for_function("document.documentElement.scrollWidth <= 360")
    settle(tab)
    inside = tab.evaluate(
        """() => [...document.querySelector('ffn-widget').shadowRoot.querySelectorAll(
        'svg text, svg circle, button')].map((e) => e.getBoundingClientRect())
        .every((r) => r.left >= 0 && r.right <= 360)""")
    assert inside
    tab.set_viewport_size({"width": 900, "height": 1400})
