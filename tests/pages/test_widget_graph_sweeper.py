"""The graph sweeper in a real browser."""

import pytest
from widget_controls import (
    choose,
    copied,
    keys,
    one_page,
    press,
    shown,
    state,
    trait,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import GraphSweeper
from ffnbook.widgets.graph_sweeper_graphs import GRAPHS
from ffnbook.widgets.graph_sweeper_still import few

pytestmark = pytest.mark.browser


opened, tab = one_page(GraphSweeper(), height=1300)


def to_the_end(tab):
    """The last step, also when it has been taken."""
    if tab.get_by_role("button", name="Last").is_enabled():
        press(tab, "Last")


def expected(tab):
    widget = GraphSweeper(**state(tab, GraphSweeper))
    found, frames = widget.readings(), widget.frames()
    at = min(widget.step, len(frames) - 1)
    done = at == len(frames) - 1
    made = widget.pair()[1] in [frame["node"] for frame in frames[: at + 1]]
    sweeps = found["sweeps"]
    return {
        "value": few(found["value"]) if made else "not yet",
        "derivative": few(found["derivative"]) if done else "not yet",
        "found": few(found["found"]) if done else "not yet",
        "steps": f"{at} of {len(frames) - 1}",
        "held": str(found["held"]),
        "peak": str(found["peak"]),
        "sweeps": f"{sweeps['forward']} / {sweeps['reverse']}",
    }


def carried(tab):
    """The purple numbers of the figure, without their sign."""
    return [t.removeprefix("∂ ") for t in tab.locator(".carried").all_text_contents()]


def check(tab):
    assert shown(tab) == expected(tab)
    widget = GraphSweeper(**state(tab, GraphSweeper))
    frames = widget.frames()
    now = frames[min(widget.step, len(frames) - 1)]["carried"]
    assert sorted(carried(tab)) == sorted(map(few, now.values()))


@pytest.mark.parametrize("mode", ["forward", "reverse"])
def test_every_graph_has_python_s_numbers(tab, mode):
    choose(tab, "mode", mode)
    for name in GRAPHS:
        choose(tab, "expression", name)
        to_the_end(tab)
        check(tab)
        assert tab.get_by_role("button", name="Next").is_disabled()
        assert "= ?" not in tab.locator(".paths").inner_text()
        press(tab, "First")
        check(tab)
        assert "= ?" in tab.locator(".paths").inner_text()
        waiting = GRAPHS[name].nodes  # before it is made, a node says what it will be
        assert tab.locator(".todo").count() == len(waiting)
        press(tab, "Next")
        check(tab)
        assert tab.locator(".todo").count() == len(waiting) - 1
    press(tab, "Next")
    press(tab, "Previous")
    assert trait(tab, "step") == 1


def test_the_wrong_order_is_named_and_put_right(tab):
    press(tab, "two paths")
    said = tab.locator(".verdict")
    assert said.get_attribute("data-level") == "good"
    press(tab, "Wrong order")
    check(tab)
    assert "c was passed on too early: y had not given a share" in said.inner_text()
    assert tab.locator(".node.early").get_attribute("data-node") == "c"
    press(tab, "Wrong order")
    check(tab)
    assert tab.locator(".node.early").count() == 0
    choose(tab, "mode", "forward")
    assert not tab.get_by_role("button", name="Wrong order").is_visible()


def test_inputs_outputs_and_values(tab):
    choose(tab, "expression", "outputs")
    press(tab, "Last")
    for output in ("y1", "y3", "y2"):
        choose(tab, "output", output)
        for source in ("b", "a"):
            choose(tab, "input", source)
            assert f"∂{output}/∂{source}" in tab.locator(".paths").inner_text()
            check(tab)
    assert not tab.get_by_label("x", exact=True).is_visible()
    slider = tab.get_by_label("a", exact=True).and_(tab.get_by_role("slider"))
    slider.focus()
    keys(tab, "ArrowLeft")
    assert trait(tab, "a") == pytest.approx(1.9)
    check(tab)
    type_in(tab, "b, exact value", -1.5)
    assert trait(tab, "b") == -1.5
    check(tab)


def test_steps_by_keyboard_end_with_the_sweep(tab):
    slider = tab.get_by_label("step", exact=True)
    slider.focus()
    keys(tab, "End")
    assert trait(tab, "step") == 12
    choose(tab, "mode", "forward")
    assert trait(tab, "step") == 6
    keys(tab, "Tab")
    slider.focus()
    for key, step in (("End", 6), ("ArrowLeft", 5), ("Home", 0)):
        keys(tab, key)
        assert trait(tab, "step") == step
        check(tab)


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        check(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    press(tab, "passed on too early")
    for library, name in (("NumPy", "found"), ("PyTorch", "derivative"),
                          ("the book’s autodiff", "derivative")):  # fmt: skip
        space, _ = copied(tab, library)
        assert few(space["slope"]) == shown(tab)[name]
    press(tab, "Reset all")
    assert shown(tab) == first


def test_the_summary_is_spoken_and_a_phone_is_wide_enough(tab):
    tab.set_viewport_size({"width": 360, "height": 900})
    for name in GRAPHS:
        choose(tab, "expression", name)
        to_the_end(tab)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.set_viewport_size({"width": 900, "height": 1300})
    press(tab, "one sweep back")
    wait_for_summary(tab, "reverse mode, step 12 of 12. Back: h1 passes on")
