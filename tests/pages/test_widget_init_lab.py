"""The Init lab in a real browser, over http and from a file."""

import math

import pytest
from widget_controls import ROOT, interrupt, off_screen, quiet, settle, trait
from widget_harness import page, readings, served, watched

from ffnbook.widgets import InitLab
from ffnbook.widgets.init_stats import InitExperiment
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser
SMALL = {"depth": 3, "width": 4, "activation": "tanh", "init": "normal", "std": 0.5,
         "bias": 0.0, "lr": 0.1}  # fmt: skip


def shown(tab):
    quiet(tab)
    return readings(tab)


def expected(steps=0, **state):
    """The same read-outs by NumPy."""
    lab = InitLab(**state)
    experiment = InitExperiment(**lab.state())
    experiment.train(steps)
    found = experiment.stats()
    hidden = found["layers"][:-1]
    out = dict.fromkeys(("ratio", "measured", "expected"), "–")
    out["loss"] = number(found["loss"])
    if found["ratio"] is not None:
        out["ratio"] = number(found["ratio"], 3)
    if len(hidden) > 1:
        crossed = len(hidden) - 1
        if hidden[-1]["dz"]:
            ratio = hidden[0]["dz"] / hidden[-1]["dz"]
            out["measured"] = number(ratio ** (1 / crossed), 3)
        growth = math.prod(layer["growth"] for layer in hidden[1:])
        out["expected"] = number(growth ** (1 / crossed), 3)
    for name in ("dead", "saturated"):
        out[name] = percent(sum(layer[name] for layer in hidden) / len(hidden))
    return out


@pytest.fixture(params=["http", "file"])
def tab(request, browser, tmp_path):
    """A tab with a small lab; from a file with the network cut."""
    path = tmp_path / "page.html"
    path.write_text(page(InitLab(**SMALL)), "utf-8")
    context = browser.new_context(
        viewport={"width": 1000, "height": 1500}, offline=request.param == "file"
    )
    it, wrong = watched(context)
    if request.param == "file":
        it.goto(path.as_uri())
        yield it
    else:
        with served(tmp_path) as address:
            it.goto(address + "page.html")
            yield it
    context.close()
    assert wrong == []


STATES = [
    {},
    {"activation": "relu", "bias": -8},
    {"activation": "leaky_relu", "bias": -8, "slope": 0.1},
    {"activation": "tanh", "init": "zeros", "bias": 0, "data": "circles"},
    {"activation": "tanh", "init": "constant", "std": 0.5, "data": "xor", "depth": 1},
    {"activation": "identity", "std": 1, "depth": 30, "width": 4, "bias": 0},
    {"activation": "gelu", "init": "he_uniform", "data": "spirals", "seed": 3},
    {"activation": "relu", "init": "he_normal", "depth": 30, "width": 64, "bias": 0},
]


@pytest.mark.parametrize("state", STATES, ids=lambda s: s.get("activation", "default"))
def test_the_numbers_are_numpy_s(browser, state):
    it, wrong = watched(browser.new_context(viewport={"width": 900, "height": 1200}))
    it.set_content(page(InitLab(**state)))
    assert shown(it) == expected(**state)
    rows = it.locator("ffn-widget svg").first.locator("path.on-purple").count()
    assert rows == InitLab(**state).depth + 1
    it.context.close()
    assert wrong == []


SLIDERS = {"spread σ": "std", "biases b": "bias", "hidden layers": "depth",
           "units in each": "width"}  # fmt: skip


@pytest.mark.parametrize("label", SLIDERS)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label):
    before, name = shown(tab), SLIDERS[label]
    slider = tab.get_by_label(label, exact=True)
    slider.focus()
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    by_key = shown(tab)
    assert by_key != before
    assert by_key == expected(**{**SMALL, name: trait(tab, name)})

    place = slider.bounding_box()
    tab.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    tab.mouse.down()
    tab.mouse.move(place["x"] + 0.3 * place["width"], place["y"] + 8, steps=4)
    tab.mouse.up()
    by_mouse = shown(tab)
    assert by_mouse != by_key
    assert by_mouse == expected(**{**SMALL, name: trait(tab, name)})

    box = tab.get_by_label(f"{label}, exact value")
    box.fill("2")
    box.press("Enter")
    assert shown(tab) == expected(**{**SMALL, name: 2})


def test_the_menus_and_the_seed_work(tab):
    state = dict(SMALL)
    for label, name, option in [
        ("activation", "activation", "leaky_relu"),
        ("first weights", "init", "he_normal"),
        ("data", "data", "xor"),
    ]:
        before = shown(tab)
        tab.get_by_label(label, exact=True).select_option(option)
        state[name] = option
        assert shown(tab) == expected(**state) != before
    tab.get_by_label("leaky slope", exact=True).focus()
    tab.keyboard.press("End")
    assert shown(tab) == expected(**state, slope=1)
    tab.get_by_role("button", name="next seed").press("Enter")
    assert shown(tab) == expected(**state, slope=1, seed=8)
    tab.get_by_role("button", name="Reset all").click()
    assert shown(tab) == expected(**SMALL)


def test_training_gives_numpy_s_numbers_and_the_same_weights_come_back(tab):
    first = shown(tab)
    tab.get_by_role("button", name="One step").press("Enter")
    assert shown(tab) == expected(1, **SMALL)
    tab.get_by_role("button", name="Train 200 steps").click()
    tab.get_by_role("button", name="Train 200 steps").wait_for()
    assert shown(tab) == expected(201, **SMALL)
    assert "after 201 steps" in tab.locator("svg text.at").all_text_contents()[0]
    tab.get_by_role("button", name="Same weights again").press(" ")
    assert shown(tab) == first


def test_a_pause_leaves_numbers_that_fit_together(tab):
    quiet(tab)
    # Not exploding: there a last digit grows to a different curve within 100 steps.
    tab.get_by_label("first weights").select_option("xavier_normal")
    tab.get_by_label("hidden layers, exact value").fill("20")
    tab.get_by_label("units in each, exact value").fill("40")
    tab.keyboard.press("Enter")
    quiet(tab)
    taken = f"/after [1-9]/.test({ROOT}.querySelector('svg text.at').textContent)"
    interrupt(tab, "Train 200 steps", taken, "Pause")
    found = shown(tab)
    deep = {"init": "xavier_normal", "depth": 20, "width": 40}
    steps = int(tab.locator("svg text.at").all_text_contents()[0].split(" ")[-2])
    assert 0 < steps < 200
    assert found == expected(steps, **{**SMALL, **deep})


def test_a_train_button_pressed_at_once_trains_the_new_network(tab):
    quiet(tab)
    tab.evaluate(
        """() => { const root = document.querySelector("ffn-widget").shadowRoot;
        const box = root.querySelector("[aria-label='hidden layers, exact value']");
        box.value = 5; box.dispatchEvent(new Event("change"));
        [...root.querySelectorAll("button")].find((b) => b.textContent === "One step")
        .click(); }"""
    )
    assert shown(tab) == expected(1, **{**SMALL, "depth": 5})


def test_the_learning_rate_changes_the_training(tab):
    quiet(tab)
    box = tab.get_by_label("learning rate, exact value")
    box.fill("2")
    box.press("Enter")
    tab.get_by_role("button", name="One step").click()
    assert shown(tab) == expected(1, **{**SMALL, "lr": 2})
    slider = tab.get_by_label("learning rate", exact=True)
    slider.focus()
    tab.keyboard.press("ArrowLeft")
    assert trait(tab, "lr") < 2


def test_a_divergence_is_explained(tab):
    quiet(tab)
    tab.get_by_role("button", name="random matrices").click()
    quiet(tab)
    tab.get_by_role("button", name="Train 200 steps").click()
    said = tab.locator("p.problem")
    said.wait_for()
    assert "loss would no longer be a finite number" in said.inner_text()
    assert tab.get_by_role("button", name="One step").is_disabled()
    assert not {"undefined", "NaN"} & set(tab.locator(".box").inner_text().split())
    tab.get_by_role("button", name="Same weights again").click()
    quiet(tab)
    assert not said.is_visible()


def test_every_preset_says_what_to_look_for(tab):
    verdicts = set()
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        before = shown(tab)
        preset.focus()
        tab.keyboard.press("Enter")
        assert shown(tab) != before
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 80
        verdicts.add(tab.locator(".verdict").inner_text())
    assert len(verdicts) == 10
    assert {words.split(":")[0] for words in verdicts} == {
        "Vanishing", "No weight can move", "Exploding", "Symmetric", "Steady",
    }  # fmt: skip


def test_a_layer_is_chosen_by_key_and_by_mouse(tab):
    quiet(tab)
    about = tab.locator("p.about")
    assert about.inner_text().startswith("Layer 1:")
    tab.get_by_label("look at layer", exact=True).focus()
    tab.keyboard.press("End")
    quiet(tab)
    assert about.inner_text().startswith("Output layer:")
    figure = tab.locator("ffn-widget svg").first.bounding_box()
    tab.mouse.click(figure["x"] + 100, figure["y"] + 75)
    quiet(tab)
    assert about.inner_text().startswith("Layer 2:")


def test_own_scales_widen_a_narrow_histogram(tab):
    quiet(tab)
    hill = tab.locator("ffn-widget svg").first.locator("path.hill").first
    before = hill.bounding_box()["width"]
    box = tab.get_by_label("each histogram on its own scale")
    box.focus()
    tab.keyboard.press("Space")
    quiet(tab)
    assert hill.bounding_box()["width"] > before


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_with_less_motion_only_the_end_of_a_training_is_shown(browser, motion):
    it, _ = watched(browser.new_context(reduced_motion=motion))
    it.set_content(page(InitLab(**SMALL)))
    quiet(it)
    it.evaluate(
        """() => { const root = document.querySelector("ffn-widget").shadowRoot;
        const words = root.querySelector("svg text.at"); window.said = [];
        new MutationObserver(() => said.push(words.textContent))
        .observe(words, {childList: true, characterData: true, subtree: true}); }"""
    )
    it.get_by_role("button", name="Train 200 steps").click()
    it.locator("svg text.at").filter(has_text="after 200 steps").wait_for()
    steps = {words.split(" ")[-2] for words in it.evaluate("said")}
    assert steps == {"200"} if motion == "reduce" else len(steps) > 1
    it.context.close()


def test_what_is_off_the_screen_rests(browser):
    it, _ = watched(browser.new_context(viewport={"width": 900, "height": 700}))
    it.set_content(page('<div style="height: 4000px"></div>', InitLab(**SMALL)))
    off_screen(it)
    before = it.evaluate("FFN.frames.count")
    it.evaluate(
        "() => [...document.querySelector('ffn-widget').shadowRoot"
        ".querySelectorAll('button')].find((b) => b.textContent.startsWith('Train'))"
        ".click()"
    )
    for _ in range(10):
        settle(it)
    assert it.evaluate("FFN.frames.count") == before
    words = it.locator("svg text.at")
    assert "200" not in words.text_content()
    it.evaluate("document.querySelector('ffn-widget').scrollIntoView()")
    words.filter(has_text="after 200 steps").wait_for()
    it.context.close()
