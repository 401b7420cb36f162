"""The framework: one model with several views, what is sent when, cleaning up."""

import pytest
from widget_controls import quiet, settle
from widget_harness import page, watched

from ffnbook.widgets import ActivationMicroscope, InitLab

pytestmark = pytest.mark.browser

# A model that counts what a kernel would hear, and two views of it.
MOUNT = """({kind, state, shared}) => {
  const model = new FFN.StaticModel({...state, ...(shared
    && {steps: 0, weights: new DataView(new ArrayBuffer(0))})});
  window.model = model; window.sent = 0; window.cleanups = [];
  model.save_changes = () => { window.sent += 1; };
  for (const id of ["one", "two"]) {
    const place = document.createElement("div");
    place.id = id; document.querySelector("main").append(place);
    window.cleanups.push(FFN.mount(kind, model, place));
  } }"""


@pytest.fixture
def tab(browser):
    it, wrong = watched(browser.new_context(viewport={"width": 900, "height": 1000}))
    it.set_content(page(""))
    yield it
    it.context.close()
    assert wrong == []


def rest(tab):
    """Some frames, after which a widget left alone has nothing to draw or to send."""
    for _ in range(10):
        settle(tab)


def mount(tab, widget, shared=False):
    state = {"kind": widget.kind, "state": widget.state(), "shared": shared}
    tab.evaluate(MOUNT, state)
    return tab.locator("#one"), tab.locator("#two")


def test_two_views_of_one_model_follow_each_other(tab):
    one, two = mount(tab, ActivationMicroscope())
    one.get_by_label("cursor z", exact=True).press("End")
    assert two.get_by_label("cursor z", exact=True).input_value() == "10"
    two.get_by_label("function", exact=True).select_option("relu")
    assert one.get_by_label("function", exact=True).input_value() == "relu"
    tab.evaluate("model.set('z', 3)")  # as Python would
    for view in (one, two):
        view.locator("[data-reading=value]").filter(has_text="3.000").wait_for()


def test_a_view_sends_nothing_by_itself_and_little_in_a_drag(tab):
    one, _ = mount(tab, ActivationMicroscope())
    rest(tab)
    assert tab.evaluate("sent") == 0
    slider = one.get_by_label("cursor z", exact=True)
    place = slider.bounding_box()
    y = place["y"] + place["height"] / 2
    tab.mouse.move(place["x"] + place["width"] / 2, y)
    tab.mouse.down()
    tab.evaluate("window.since = Date.now()")
    for i in range(60):
        tab.mouse.move(place["x"] + place["width"] * (0.5 + 0.004 * i), y)
    tab.mouse.up()
    rest(tab)
    # At most every 150 ms of the drag, however slow the machine, and at its end.
    lasted = tab.evaluate("Date.now() - since")
    assert 1 <= tab.evaluate("sent") <= 1 + lasted / 150
    assert float(slider.input_value()) == tab.evaluate("model.get('z')")


def test_trained_weights_are_sent_once_and_reach_the_other_view(tab):
    one, two = mount(tab, InitLab(depth=2, activation="tanh", std=0.5), shared=True)
    rest(tab)
    assert tab.evaluate("sent") == 0
    one.get_by_role("button", name="Train 200 steps").click()
    one.locator("svg text.at").filter(has_text="after 200 steps").wait_for()
    tab.wait_for_function("model.get('steps') === 200")
    assert tab.evaluate("sent") == 1
    assert tab.evaluate("model.get('weights').byteLength") == 8 * (9 + 12 + 4)
    two.scroll_into_view_if_needed()
    two.locator("svg text.at").filter(has_text="after 200 steps").wait_for()
    loss = one.locator("[data-reading=loss]").inner_text()
    two.locator("[data-reading=loss]").filter(has_text=loss).wait_for()
    # Training goes on where the other view left off, and is heard back.
    two.get_by_role("button", name="One step").click()
    tab.wait_for_function("model.get('steps') === 201")
    one.get_by_role("button", name="Same weights again").click()
    tab.wait_for_function("model.get('steps') === 0")
    two.scroll_into_view_if_needed()
    two.locator("svg text.at").filter(has_text="after 0 steps").wait_for()


@pytest.mark.parametrize("widget", [ActivationMicroscope, InitLab])
def test_after_the_cleanup_nothing_moves(tab, widget):
    mount(tab, widget())
    rest(tab)
    tab.evaluate("() => { for (const clean of cleanups) clean(); }")
    before = tab.evaluate("FFN.frames.count")
    name, value = ("z", 2) if widget is ActivationMicroscope else ("depth", 7)
    tab.evaluate("([n, v]) => model.set(n, v)", [name, value])
    rest(tab)
    assert tab.evaluate("FFN.frames.count") == before
    listeners = "[...model.listeners.values()].reduce((n, set) => n + set.size, 0)"
    assert tab.evaluate(listeners) == 0


@pytest.mark.parametrize("widget", [ActivationMicroscope, InitLab])
def test_on_paper_there_is_the_figure_without_its_controls(browser, widget):
    it, _ = watched(browser.new_context())
    it.set_content(page(widget()))
    quiet(it)
    it.emulate_media(media="print")
    assert it.locator("ffn-widget svg").first.is_visible()
    assert it.locator("[data-reading]").first.is_visible()
    assert not it.get_by_label("seed", exact=True).is_visible()
    assert not it.get_by_role("button", name="Copy as NumPy").is_visible()
    it.context.close()
