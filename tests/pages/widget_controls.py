"""What the tests of single widgets do with a page: read it, drag, press keys.

A picture is drawn in the frame after a change. So what changes something here waits
for that frame, and a test that uses the mouse or the keyboard itself must `settle`
before it reads what the picture shows (see SPEEDS in widget_harness.py).
"""

import contextlib
import io
import re
from itertools import pairwise

import pytest
from widget_harness import page, watched

ROOT = "document.querySelector('ffn-widget').shadowRoot"


def open_widget(browser, folder, widget, **context):
    """A tab with the widget, opened as a file with the network cut; and its errors."""
    path = folder / "page.html"
    path.write_text(page(widget), "utf-8")
    tab, wrong = watched(browser.new_context(offline=True, **context))
    tab.goto(path.as_uri())
    tab.wait_for_function("performance.getEntriesByName('ffn-live').length")
    return tab, wrong


def one_page(widget, height=1400, width=900, **context):
    """The fixtures of a module: `opened`, its one page, and `tab`, the page reset."""

    @pytest.fixture(scope="module")
    def opened(browser, tmp_path_factory):
        context["viewport"] = {"width": width, "height": height}
        folder = tmp_path_factory.mktemp(widget.kind)
        it, wrong = open_widget(browser, folder, widget, **context)
        yield it
        it.context.close()
        assert wrong == []

    @pytest.fixture
    def tab(opened):
        press(opened, "Reset all")
        return opened

    return opened, tab


def settle(tab):
    """Wait until the figure is drawn, again if its size changed."""
    tab.evaluate(
        """() => new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(done)))"""
    )


def quiet(tab):
    """Wait until the widget has nothing more to compute or to draw."""
    tab.wait_for_function(f"!{ROOT}.querySelector('.box').hasAttribute('aria-busy')")


def off_screen(tab):
    """Wait until a widget outside the window knows that it is there."""
    tab.evaluate(
        f"""() => new Promise((done) => new IntersectionObserver(done,
        {{ rootMargin: "100px" }}).observe({ROOT}.querySelector(".box")))"""
    )  # the observers of a page are told in the order in which they were made
    settle(tab)  # a frame that was asked for before


def press(tab, name):
    """Click a button."""
    tab.get_by_role("button", name=name, exact=True).click()
    settle(tab)


def interrupt(tab, start, condition, stop):
    """Press `start`; press `stop` in the first frame in which a condition holds.

    All in the page: a hand from outside may come when the run is over.
    """
    tab.evaluate(
        f"""async ([start, stop]) => {{
        const named = (name) => [...{ROOT}.querySelectorAll("button")]
          .find((b) => b.textContent === name && !b.disabled);
        named(start).click();
        let begun = false;
        for (let idle = 0; idle < 100; idle += 1) {{
          await new Promise(requestAnimationFrame);
          if (named(stop) && ({condition})) return named(stop).click();
          if (begun && !named(stop)) break;
          begun ||= Boolean(named(stop));
          if (begun) idle = 0;
        }}
        throw new Error(`never a time to press ${{stop}}`); }}""",
        [start, stop],
    )
    settle(tab)


def keys(tab, *names):
    """Press keys one after another."""
    for name in names:
        tab.keyboard.press(name)
    settle(tab)


def choose(tab, label, option):
    """Take an option of a menu."""
    tab.get_by_label(label, exact=True).select_option(option)
    settle(tab)


def type_in(tab, label, value):
    """Type a value into a box."""
    box = tab.get_by_label(label, exact=True)
    box.fill(str(value))
    box.press("Enter")
    settle(tab)


def shown(tab):
    """The read-outs by name."""
    settle(tab)
    return tab.evaluate(
        f"""() => Object.fromEntries([...{ROOT}.querySelectorAll("[data-reading]")]
        .filter((e) => !e.parentNode.hidden)
        .map((e) => [e.dataset.reading, e.textContent]))"""
    )


def trait(tab, name):
    """A setting as the page's model has it."""
    return tab.evaluate("n => document.querySelector('ffn-widget').model.get(n)", name)


def state(tab, widget):
    """All settings, as keyword arguments for `widget`."""
    return {name: trait(tab, name) for name in widget.state_names}


def middle(locator):
    """The middle of an element in the viewport."""
    locator.scroll_into_view_if_needed()
    settle(locator.page)
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(tab, locator, dx, dy):
    """Take an element by its middle and let go dx, dy further."""
    x, y = middle(locator)
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x + dx, y + dy, steps=5)
    tab.mouse.up()
    settle(tab)


def pull(tab, slider, share):
    """Drag a range input to a share of its track."""
    x, y = middle(slider)
    box = slider.bounding_box()
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(box["x"] + share * box["width"], y, steps=4)
    tab.mouse.up()
    settle(tab)


def try_slider(tab, label, typed, expected):
    """A slider answers arrow keys, the mouse and a typed number, each time anew."""
    seen = [shown(tab)]
    slider = tab.get_by_label(label, exact=True)
    slider.focus()
    keys(tab, *3 * ["ArrowRight"])
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    pull(tab, slider, 0.8)
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    type_in(tab, f"{label}, exact value", typed)
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    for before, after in pairwise(seen):
        assert before != after, label


def copied(tab, library):
    """Press a copy button; the code that is shown, run: its variables, its words."""
    tab.get_by_role("button", name=f"Copy as {library}").click()
    # Without a clipboard the code is selected, and takes the focus: wait.
    done = re.compile(f"{re.escape(library)} code copied|The code is selected")
    tab.get_by_role("status").filter(has_text=done).wait_for()
    code = tab.get_by_label("The code to copy").input_value()
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    return space, printed.getvalue()


def wait_for_summary(tab, words):
    """Until the text for screen readers holds these words."""
    said = f"{ROOT}.querySelector('[data-summary]').textContent"
    tab.wait_for_function(f"w => {said}.includes(w)", arg=words)
