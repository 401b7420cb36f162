"""The activation microscope in a real browser, over http and from a file."""

import pytest
from widget_controls import ROOT, keys, quiet, settle, trait, type_in, wait_for_summary
from widget_harness import page, readings, served, watched

from ffnbook.widgets import ActivationMicroscope
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("microscope")
    path.joinpath("page.html").write_text(page(ActivationMicroscope()), "utf-8")
    return path


@pytest.fixture(params=["http", "file"])
def tab(request, browser, folder):
    """A tab with the widget; the network is cut once the page is open from a file."""
    context = browser.new_context(
        viewport={"width": 1000, "height": 1200}, offline=request.param == "file"
    )
    it, wrong = watched(context)
    if request.param == "file":
        it.goto(folder.joinpath("page.html").as_uri())
        live(it)
        yield it
    else:
        with served(folder) as address:
            it.goto(address + "page.html")
            live(it)
            yield it
    context.close()
    assert wrong == []


def live(tab):
    tab.wait_for_function("performance.getEntriesByName('ffn-live').length")


def shown(tab):
    """The read-outs by name, once the figure is drawn."""
    quiet(tab)
    return readings(tab)


def expected(**state):
    """The same read-outs by NumPy."""
    widget = ActivationMicroscope(**state)
    found = widget.readings()
    out = {name: number(found[name]) for name in ("value", "slope", "mean", "std")}
    out |= {name: percent(found[name]) for name in ("saturated", "zero")}
    convention = " by convention" if widget.has_kink_at_zero() else ""
    out["atZero"] = number(found["at_zero"]) + convention
    if "gap" in found:
        out["gap"] = number(found["gap"])
    return out


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert shown(tab) == expected()


@pytest.mark.parametrize("name", ActivationMicroscope.function.names)
def test_every_function_has_numpy_s_numbers(browser, name):
    state = {"function": name, "z": -0.7, "sigma": 2, "n": 500, "slope": 0.2,
             "alpha": 1.5, "beta": 2, "compare": "atan"}  # fmt: skip
    it, wrong = watched(browser.new_context())
    it.set_content(page(ActivationMicroscope(**state)))
    live(it)
    assert shown(it) == expected(**state)
    it.context.close()
    assert wrong == []


SLIDERS = {"cursor z": "z", "mean μ": "mu", "spread σ": "sigma", "how many": "n"}


@pytest.mark.parametrize("label", SLIDERS)
def test_each_slider_answers_keys_mouse_and_numbers(tab, label):
    before, name = shown(tab), SLIDERS[label]
    slider = tab.get_by_label(label, exact=True)
    slider.focus()
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    by_key = shown(tab)
    assert by_key != before
    assert by_key == expected(**{name: trait(tab, name)})

    place = slider.bounding_box()
    tab.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    tab.mouse.down()
    tab.mouse.move(place["x"] + 0.8 * place["width"], place["y"] + 8, steps=4)
    tab.mouse.up()
    by_mouse = shown(tab)
    assert by_mouse != by_key
    assert by_mouse == expected(**{name: trait(tab, name)})

    box = tab.get_by_label(f"{label}, exact value")
    box.fill("2" if name != "n" else "100")
    box.press("Enter")
    assert shown(tab) == expected(**{name: 2 if name != "n" else 100})


@pytest.mark.parametrize(
    ("function", "label", "name"),
    [
        ("leaky_relu", "slope", "slope"),
        ("elu", "alpha", "alpha"),
        ("swish", "beta", "beta"),
    ],
)
def test_a_parameter_shows_with_its_function(tab, function, label, name):
    slider = tab.get_by_label(label, exact=True)
    assert not slider.is_visible()
    tab.get_by_label("function", exact=True).select_option(function)
    assert slider.is_visible()
    slider.focus()
    tab.keyboard.press("ArrowRight")
    assert shown(tab) == expected(function=function, **{name: trait(tab, name)})


def test_the_menus_work_by_keyboard_and_mouse(tab):
    tab.get_by_label("function", exact=True).focus()
    tab.keyboard.type("soft")
    assert shown(tab) == expected(function="softplus")
    tab.get_by_label("compare with").select_option("relu")
    assert shown(tab) == expected(function="softplus", compare="relu")


def test_the_cursor_is_dragged_in_the_figure_and_moved_by_keys(tab):
    quiet(tab)
    handle = tab.get_by_role("slider", name="cursor z in the figure")
    place = handle.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x - 90, y + 10, steps=5)
    tab.mouse.up()
    settle(tab)
    z = trait(tab, "z")
    assert z < 0 and shown(tab) == expected(z=z)
    handle.focus()
    for key, change in [("ArrowLeft", -0.05), ("PageUp", 1.0), ("ArrowUp", 0.05)]:
        tab.keyboard.press(key)
        z += change
        assert trait(tab, "z") == pytest.approx(z)
    assert shown(tab) == expected(z=trait(tab, "z"))
    assert handle.get_attribute("aria-valuetext").startswith("z ")


def test_seed_presets_and_reset(tab):
    first = shown(tab)
    tab.get_by_role("button", name="next seed").click()
    assert trait(tab, "seed") == 8 and shown(tab) == expected(seed=8)
    tab.get_by_label("seed", exact=True).fill("12")
    tab.keyboard.press("Enter")
    assert shown(tab) == expected(seed=12)
    tab.get_by_label("seed", exact=True).fill("1.5")
    tab.keyboard.press("Enter")
    assert tab.get_by_text("A seed is a whole number from 0 to 9999.").is_visible()
    assert trait(tab, "seed") == 12
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        before = shown(tab)
        preset.focus()
        tab.keyboard.press("Enter")
        assert shown(tab) != before
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    tab.get_by_role("button", name="Reset").click()
    assert shown(tab) == first


def test_a_value_out_of_range_is_explained(tab):
    type_in(tab, "spread σ, exact value", 50)
    told = tab.get_by_text("spread σ goes from 0.05 to 5; now 5.")
    assert told.is_visible()
    assert shown(tab) == expected(sigma=5)
    tab.get_by_role("button", name="Reset").click()
    told.wait_for(state="detached")


def test_the_summary_is_spoken_only_at_rest(tab):
    # The page's own clock: from the last change to the words. Timers keep the date's
    # time, whatever CLOCK does to the frames'.
    tab.evaluate(
        f"""() => {{ const summary = {ROOT}.querySelector("[data-summary]");
        window.moved = Date.now();
        {ROOT}.querySelector("input[type=range]").addEventListener("input",
          () => {{ window.moved = Date.now(); }});
        new MutationObserver(() => {{ window.rest = Date.now() - moved; }})
          .observe(summary, {{ childList: true, characterData: true }}); }}"""
    )
    tab.get_by_label("cursor z", exact=True).focus()
    keys(tab, *5 * ["ArrowRight"])
    wait_for_summary(tab, "tanh at z = 1.25: f is 0.8483")
    assert tab.evaluate("rest") > 600
