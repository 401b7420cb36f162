"""What a reader meets: small screens, dark mode, keyboards, paper, no JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from book_site import PAGES, start_widgets

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
CHAPTERS = [name for name in PAGES if name.startswith("chapters/")]


@pytest.mark.parametrize("name", PAGES)
def test_page_fits_a_phone(name, http, open_page):
    page = open_page(http + name, viewport=PHONE)
    start_widgets(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_axe_finds_nothing(name, mode, http, open_page):
    page = open_page(http + name, color_scheme=mode)
    assert page.evaluate("document.documentElement.dataset.theme") == mode
    start_widgets(page)
    page.add_style_tag(content="details > * { animation: none !important }")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found] == []


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_widget_is_live(name, http, open_page):
    page = open_page(http + name)
    widgets = page.locator("ffn-widget")
    count = widgets.count()
    if not count:
        assert "ffn.js" not in page.content()
        return
    start_widgets(page)
    for index in range(count):
        widget = widgets.nth(index)
        widget.scroll_into_view_if_needed()
        assert widget.evaluate(
            "w => w.shadowRoot.querySelector('input, select') != null"
        )
        assert widget.locator(".problem:visible").count() == 0
    assert page.trouble == []


@pytest.mark.parametrize("name", PAGES)
def test_page_reads_without_javascript(name, http, open_page):
    page = open_page(http + name, java_script_enabled=False)
    assert page.locator("h1:visible").count()
    for widget in page.locator("ffn-widget").all():
        assert widget.is_visible() and len(widget.inner_text().split()) > 5
    for formula in page.locator(".math").all()[:20]:
        assert formula.locator(".katex-html").count()
    assert page.locator("button:visible:has-text('Search')").count() == 0 or (
        name == "search.html"
    )


# Nothing is laid out before all is loaded: only then the page asks for its fonts, as on
# a machine with much to do.
LATE_FONTS = """const hide = new CSSStyleSheet();
hide.replaceSync("body { display: none }");
document.adoptedStyleSheets = [hide];
addEventListener("load", () => { document.adoptedStyleSheets = []; }, true);"""


@pytest.mark.parametrize("name", PAGES)
def test_what_scrolls_sideways_is_reached_by_keyboard(name, http, open_page):
    page = open_page(http + name, before=LATE_FONTS, viewport=PHONE)
    start_widgets(page)
    page.evaluate(
        """() => document.fonts.ready.then(() =>
        new Promise((done) => requestAnimationFrame(() => done())))"""
    )
    unreachable = page.evaluate(
        """() => [...document.querySelectorAll("article *")].filter(box =>
             box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0
             && /auto|scroll/.test(getComputedStyle(box).overflowX)
             && box.tabIndex < 0 && !box.querySelector("a, button, input, [tabindex]"))
           .map(box => box.outerHTML.slice(0, 120))"""
    )
    assert unreachable == []


@pytest.mark.parametrize("name", CHAPTERS[:2] or PAGES[:1])
def test_paper_shows_everything(name, http, open_page):
    page = open_page(http + name, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="light")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".bd-sidebar-primary").is_hidden()
    assert page.locator("article").is_visible()
    assert page.locator("article details:not([open])").count() == 0
    ink = page.evaluate("getComputedStyle(document.querySelector('article p')).color")
    assert ink == "rgb(0, 0, 0)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_focus_is_visible(http, open_page):
    page = open_page(http + "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == (
        "Skip to main content"
    )
    for _ in range(8):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => { document.getAnimations().forEach((a) => a.finish());
                const s = getComputedStyle(document.activeElement);
                return [s.outlineStyle, parseFloat(s.outlineWidth), s.boxShadow]; }"""
        )
        assert (style[0] != "none" and style[1] >= 2) or style[2] != "none", style


def test_the_switch_changes_light_to_dark(http, open_page):
    page = open_page(http + "index.html", color_scheme="light")
    seen = set()
    for _ in range(3):
        page.locator(".theme-switch-button:visible").first.click()
        seen.add(page.evaluate("document.documentElement.dataset.theme"))
    assert seen == {"light", "dark"}
