"""Functions of the reader in the microscope and the Init lab, joined to Python."""

import numpy as np
import pytest
from kernel_harness import joined, looks, rest, tell
from widget_controls import copied, pull

from ffnbook.widgets import ActivationMicroscope, InitLab, init_own

pytestmark = pytest.mark.browser


def my_tanh(z):
    return np.tanh(z)


def my_slope(z):
    return 1 - np.tanh(z) ** 2


def my_xavier(shape, rng):
    n_in, n_out = shape
    return rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), shape)


def branch(z):
    if z > 0:
        return z
    return 0.0 * z


def reaches_11(z):
    return np.where(np.abs(z) < 11, z, np.nan)


@pytest.fixture
def opened(browser):
    """A function that opens a widget; at the end nothing may have gone wrong."""
    tabs = []

    def open_it(widget, **context):
        tabs.append(joined(browser, widget, **context))
        return tabs[-1][0]

    yield open_it
    for tab, wrong in tabs:
        tab.context.close()
        assert wrong == []


def same_look(mine, its, names):
    """Two views show the same, but for the function's name."""
    a, b = looks(mine), looks(its)
    a["texts"] = [names.get(words, words) for words in a["texts"]]
    assert a == b
    return a


NAMES = {"f: my_tanh": "f: tanh"}


def test_the_microscope_looks_as_with_the_book_s_function(opened):
    state = {"compare": "atan", "z": -0.6}
    mine = opened(ActivationMicroscope(my_tanh, derivative=my_slope, **state))
    its = opened(ActivationMicroscope("tanh", **state))
    seen = [same_look(mine, its, NAMES)]
    for label, typed in [("cursor z", "2.5"), ("mean μ", "-1.5"), ("spread σ", "4"),
                         ("how many", "300")]:  # fmt: skip
        for tab in (mine, its):
            box = tab.get_by_label(f"{label}, exact value")
            box.fill(typed)
            box.press("Enter")
        seen.append(same_look(mine, its, NAMES))
        assert seen[-1] != seen[-2]
    for tab in (mine, its):
        tab.get_by_label("compare with").select_option("relu")
        tab.get_by_role("button", name="next seed").click()
    same_look(mine, its, NAMES)
    said = mine.locator("[data-summary]").filter(has_text="my_tanh at z = 2.5: f is ")
    said.wait_for(state="attached")


def test_a_kink_looks_as_in_the_book_s_function(opened):
    own = ActivationMicroscope(lambda z: np.maximum(0.0, z), z=-1.5)
    mine, its = opened(own), opened(ActivationMicroscope("relu", z=-1.5))
    found = same_look(mine, its, {"f: your function": "f: ReLU"})
    assert found["numbers"]["atZero"] == "0 by convention"
    assert mine.get_by_text("f is your function. f′ comes from differ").count() == 1


def test_a_drag_floods_nobody_and_ends_at_python_s_number(opened):
    widget = ActivationMicroscope(my_tanh, derivative=my_slope)
    tab = opened(widget)
    tab.evaluate("window.held = true")  # the kernel is slow to answer
    slider = tab.get_by_label("cursor z", exact=True)
    place = slider.bounding_box()
    y = place["y"] + place["height"] / 2
    tab.mouse.move(place["x"] + place["width"] / 2, y)
    tab.mouse.down()
    for i in range(40):
        tab.mouse.move(place["x"] + place["width"] * (0.5 + 0.005 * i), y)
    # The cursor follows at once; its numbers are marked as read off the curve.
    reading = tab.locator("[data-reading=value]")
    reading.filter(has_text="≈").wait_for()
    tab.wait_for_function("asked")  # which a quick hand is through before
    tab.mouse.move(place["x"] + place["width"] * 0.7, y)
    tab.mouse.up()
    assert tab.evaluate("asked") == 1
    tab.evaluate("window.held = false")
    found = looks(tab)["numbers"]
    assert tab.evaluate("asked") == 2  # all that had changed meanwhile, in one
    assert widget.z == float(slider.input_value()) > 2
    assert found == looks(opened(ActivationMicroscope(z=widget.z)))["numbers"]


def test_waiting_is_said_and_a_missing_kernel_too(opened):
    tab = opened(ActivationMicroscope(my_tanh))
    rest(tab)
    tab.evaluate(
        """() => { window.held = true; window.said = [];
        const wait = document.querySelector("ffn-box").shadowRoot
          .querySelector(".title [role=status]");
        new MutationObserver(() => said.push(wait.textContent))
          .observe(wait, {childList: true, characterData: true, subtree: true}); }"""
    )
    pull(tab, tab.get_by_label("mean μ", exact=True), 0.7)
    wait = tab.locator(".title [role=status]")
    wait.filter(has_text="needs one: run the cell again").wait_for()
    assert tab.evaluate("said")[-2].strip() == "Waiting for Python …"
    assert tab.locator("svg path.curve.blue").first.is_visible()


def test_an_error_is_explained_and_nothing_is_lost(opened):
    widget = ActivationMicroscope(reaches_11)
    tab = opened(widget)
    before = looks(tab)
    box = tab.get_by_label("spread σ, exact value")
    box.fill("4")
    box.press("Enter")
    told = tab.get_by_role("alert").filter(has_text="gives nan at z")
    told.wait_for()
    assert "return np.where(np.abs(z) < 11, z, np.nan)" in told.inner_text()
    assert f"Your line {reaches_11.__code__.co_firstlineno + 1}:" in told.inner_text()
    assert looks(tab) == before
    box.fill("1")
    box.press("Enter")
    told.wait_for(state="detached")
    assert looks(tab) == before
    # Another function in its place, wrong and then right.
    widget.function = branch
    tell(tab, widget)
    told = tab.get_by_role("alert").filter(has_text="truth value")
    assert "if z > 0:" in told.inner_text() and "np.where" in told.inner_text()
    menu = tab.get_by_label("function", exact=True)
    assert menu.locator("option").first.inner_text() == "branch"
    assert "f: reaches_11" in looks(tab)["texts"]
    widget.function = my_tanh
    tell(tab, widget)
    assert looks(tab)["numbers"]["value"] == "0.7616" and told.count() == 0
    assert "f: my_tanh" in looks(tab)["texts"]


def test_a_function_that_never_worked_leaves_the_book_s_usable(opened):
    widget = ActivationMicroscope(branch)
    tab = opened(widget)
    alert = tab.get_by_role("alert").filter(has_text="Repair the function")
    alert.wait_for()
    assert not tab.locator("svg").first.is_visible()
    tab.get_by_role("button", name="saturation").click()
    assert tab.locator("svg").first.is_visible() and alert.count() == 0
    assert looks(tab)["numbers"]["value"] == "0.9951"
    tab.get_by_role("button", name="Reset").click()
    alert.wait_for()
    tab.get_by_label("function", exact=True).select_option("relu")
    tab.get_by_label("compare with").select_option("own")
    alert.wait_for()
    assert widget.function == "relu" and widget.compare == "own"


LAB = {"depth": 4, "width": 5, "bias": 0.0, "seed": 3}


def test_the_lab_looks_and_trains_as_with_the_book_s_functions(opened):
    widget = InitLab(activation=my_tanh, derivative=my_slope, init=my_xavier, **LAB)
    mine = opened(widget)
    its = opened(InitLab(activation="tanh", init="xavier_normal", **LAB))
    first = same_look(mine, its, {})
    for tab in (mine, its):
        tab.get_by_role("button", name="One step").click()
    same_look(mine, its, {})
    for tab in (mine, its):
        tab.get_by_role("button", name="Train 200 steps").click()
        tab.locator("svg text.at").filter(has_text="after 201 steps").wait_for()
    assert same_look(mine, its, {}) != first
    assert widget.steps == 201 and len(widget.weights) == 8 * 111
    for library in ("NumPy", "PyTorch"):
        space, _ = copied(mine, library)
        assert space["losses"][-1] == pytest.approx(widget.numbers["loss"], rel=1e-8)
    for tab in (mine, its):
        tab.get_by_role("button", name="Same weights again").click()
    assert same_look(mine, its, {}) == first and widget.steps == 0
    for tab in (mine, its):
        tab.get_by_label("data").select_option("spirals")
        tab.get_by_label("hidden layers, exact value").fill("12")
        tab.keyboard.press("Enter")
    same_look(mine, its, {})


def test_a_pause_reaches_python(opened, monkeypatch):
    monkeypatch.setattr(init_own, "PAUSE", 0)  # an answer after each step
    widget = InitLab(activation=my_tanh, init=my_xavier, depth=30, width=60, bias=0.0)
    tab = opened(widget)
    rest(tab)
    # All in the page: a hand from outside may come when the run is over.
    tab.evaluate(
        """() => { const root = document.querySelector("ffn-box").shadowRoot;
        const named = (name) => [...root.querySelectorAll("button")]
          .find((b) => b.textContent === name);
        model.on("change:numbers", function look() {
          if (model.get("numbers").steps < 3 || !named("Pause")) return;
          model.off("change:numbers", look);
          named("Pause").click(); });
        named("Train 200 steps").click(); }"""
    )
    curve = tab.locator("svg text.at")
    curve.filter(has_not_text="after 0 steps").wait_for()
    tab.get_by_role("button", name="Train 200 steps").wait_for()
    tab.wait_for_function("model.get('steps') === model.get('numbers').steps")
    curve.filter(has_text=f"after {widget.steps} steps").wait_for()
    assert 0 < widget.steps < 200


def test_an_initializer_s_mistake_and_the_lab_s_notes(opened):
    def transposed(shape, rng):
        return rng.normal(0, 0.1, shape[::-1])

    widget = InitLab(activation=my_tanh, init=my_xavier, **LAB)
    tab = opened(widget)
    before = looks(tab)
    assert tab.get_by_text("f′ comes from differences of f").is_visible()
    widget.init = transposed
    tell(tab, widget)
    told = tab.get_by_role("alert").filter(has_text="(2, 5); got (5, 2)")
    assert "PyTorch’s order: return W.T" in told.inner_text()
    assert looks(tab)["paths"] == before["paths"]
    tab.get_by_label("first weights").select_option("he_normal")
    told.wait_for(state="detached")
    assert looks(tab)["paths"] != before["paths"]
    tab.get_by_label("activation", exact=True).select_option("tanh")
    rest(tab)
    assert widget.uses_own() is False  # from here on the page's engine computes
    assert looks(tab) == looks(opened(InitLab(activation="tanh", init="he_normal",
                                              **LAB)))  # fmt: skip


@pytest.mark.parametrize("library", ["NumPy", "PyTorch"])
def test_the_copied_code_holds_the_reader_s_source(opened, library):
    widget = ActivationMicroscope(lambda z: z / (1 + np.abs(z)), compare="tanh", z=-0.7)
    tab = opened(widget)
    want = widget.readings()
    space, _ = copied(tab, library)
    code = tab.get_by_label("The code to copy").input_value()
    assert "own_f = lambda z: z / (1 + np.abs(z))" in code
    names = {"value": "value", "slope": "steep", "mean": "mean", "std": "std",
             "saturated": "saturated", "zero": "zero", "gap": "gap"}  # fmt: skip
    for name, other in names.items():
        assert float(space[other]) == pytest.approx(want[name], rel=1e-8, abs=1e-9)


def test_after_the_cleanup_nobody_listens(opened):
    tab = opened(InitLab(activation=my_tanh))
    rest(tab)
    tab.evaluate("cleanup()")
    count = "[...model.listeners.values()].reduce((n, set) => n + set.size, 0)"
    assert tab.evaluate(count) == 0
