"""What every widget owes a page: fallback, access, narrow screens, clear errors."""

from pathlib import Path

import axe_playwright_python
import pytest
from widget_controls import quiet, settle
from widget_harness import THEMES, page, watched

import ffnbook.widgets

pytestmark = pytest.mark.browser

WIDGETS = [getattr(ffnbook.widgets, name) for name in ffnbook.widgets.__all__]
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
IN_WIDGET = "document.querySelector('ffn-widget').shadowRoot"

every_widget = pytest.mark.parametrize("widget", WIDGETS, ids=lambda w: w.kind)


def opened(browser, html, **settings):
    tab, wrong = watched(browser.new_context(**settings))
    tab.set_content(html)
    if settings.get("java_script_enabled", True):
        settle(tab)
        quiet(tab)
    return tab, wrong


@every_widget
def test_without_javascript_the_still_picture_and_table_show(browser, widget):
    tab, _ = opened(browser, page(widget(), script=False), java_script_enabled=False)
    image = tab.locator("ffn-widget img")
    assert image.is_visible() and image.get_attribute("alt")
    assert image.bounding_box()["height"] > 100
    assert tab.locator("ffn-widget table td").first.is_visible()
    tab.context.close()


@every_widget
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(browser, widget, theme):
    tab, wrong = opened(browser, page(widget(), theme=theme))
    tab.evaluate(AXE.read_text("utf-8"))
    found = tab.evaluate(
        "async () => (await axe.run(document.querySelector('main'))).violations"
    )
    told = [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found]
    assert told == [] and wrong == []
    tab.context.close()


@every_widget
@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_sideways_scrolling_and_targets_large_enough(browser, widget, width):
    tab, _ = opened(browser, page(widget()), viewport={"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    small = tab.evaluate(
        f"""() => [...{IN_WIDGET}.querySelectorAll(
          "button, input, select, [role=slider]")]
        .map((e) => [e.getBoundingClientRect(), e.outerHTML.slice(0, 80)])
        .filter(([r]) => r.width && (r.height < 24 || r.width < 24)
          && !(r.width >= 18 && r.height >= 18))
        .map(([r, name]) => [r.width, r.height, name])"""
    )
    assert small == []
    cut = tab.evaluate(
        f"""() => {{ const root = {IN_WIDGET};
        const box = root.querySelector(".box").getBoundingClientRect();
        return [...root.querySelectorAll(
          "svg text, button, label, dd, p:not(.hidden)")]
        .filter((e) => {{ const r = e.getBoundingClientRect();
          return r.width && (r.right > box.right + 0.5 || r.left < box.left - 0.5); }})
        .map((e) => e.textContent); }}"""
    )
    assert cut == []
    tab.context.close()


@every_widget
def test_a_focused_control_is_seen(browser, widget):
    tab, _ = opened(browser, page(widget()))
    for control in ("select", "input[type=range]", "button"):
        found = tab.locator(f"ffn-widget {control}")
        if not found.count():
            continue
        found.first.focus()
        tab.keyboard.press("Tab")
        tab.keyboard.press("Shift+Tab")
        style = tab.evaluate(
            f"""() => {{ const c = getComputedStyle({IN_WIDGET}.activeElement);
            return [c.outlineStyle, parseFloat(c.outlineWidth)]; }}"""
        )
        assert style[0] == "solid" and style[1] >= 2
    tab.context.close()


@pytest.mark.parametrize(
    ("element", "words"),
    [
        ('<ffn-widget kind="telescope" state="{}"></ffn-widget>',
         ["no widget of the kind", "Known kinds:", "microscope"]),
        ('<ffn-widget kind="microscope" state="{oops"></ffn-widget>', ["not JSON"]),
        ('<ffn-widget kind="microscope" state="{}"></ffn-widget>',
         ["cannot be shown", "function must be one of logistic, tanh"]),
    ],
)  # fmt: skip
def test_a_bad_element_is_explained_instead_of_blank(browser, element, words):
    tab, wrong = opened(browser, page(element))
    said = tab.get_by_role("alert").inner_text()
    assert all(word in said for word in words) and wrong == []
    tab.context.close()


def test_a_bad_value_in_the_state_is_explained(browser):
    html = page(ffnbook.widgets.ActivationMicroscope())
    html = html.replace("&quot;tanh&quot;", "&quot;tan&quot;")
    html = html.replace("&quot;sigma&quot;: 1.0", "&quot;sigma&quot;: -1")
    tab, _ = opened(browser, html)
    said = tab.get_by_role("alert").inner_text()
    assert 'got "tan"' in said
    assert "sigma must be a number from 0.05 to 5; got -1" in said
    tab.context.close()


def test_an_element_moved_in_the_page_stays_alive(browser):
    tab, wrong = opened(browser, page(ffnbook.widgets.ActivationMicroscope()))
    tab.evaluate("document.body.append(document.querySelector('ffn-widget'))")
    slider = tab.get_by_label("cursor z", exact=True)
    slider.focus()
    tab.keyboard.press("Home")
    value = tab.locator("[data-reading=value]")
    settle(tab)
    assert value.inner_text().startswith("−1.0") and wrong == []
    tab.context.close()


@every_widget
def test_python_and_javascript_agree_on_the_limits(browser, widget):
    tab, _ = opened(browser, page(widget()))
    specs = tab.evaluate(f"JSON.parse(JSON.stringify(FFN.kinds.{widget.kind}.traits))")
    assert set(specs) == set(widget.state_names)
    for name, spec in specs.items():
        trait = getattr(widget, name)
        if spec["type"] in ("choice", "choices"):
            assert spec["of"] == trait.names
        elif spec["type"] == "names":
            got = [spec[key] for key in ("of", "least", "most")]
            assert got == [trait.names, trait.least, trait.most]
        elif spec["type"] != "flag":
            assert (spec["min"], spec["max"]) == (trait.low, trait.high)
    tab.context.close()
