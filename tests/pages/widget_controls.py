"""What the tests of single widgets do with a page: read it, drag, press keys."""

import contextlib
import io
from itertools import pairwise

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


def settle(tab):
    """Wait until the figure is drawn."""
    for _ in range(2):
        tab.evaluate("() => new Promise(requestAnimationFrame)")


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
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(tab, locator, dx, dy):
    """Take an element by its middle and let go dx, dy further."""
    x, y = middle(locator)
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x + dx, y + dy, steps=5)
    tab.mouse.up()


def pull(tab, slider, share):
    """Drag a range input to a share of its track."""
    x, y = middle(slider)
    box = slider.bounding_box()
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(box["x"] + share * box["width"], y, steps=4)
    tab.mouse.up()


def try_slider(tab, label, typed, expected):
    """A slider answers arrow keys, the mouse and a typed number, each time anew."""
    seen = [shown(tab)]
    slider = tab.get_by_label(label, exact=True)
    slider.focus()
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    pull(tab, slider, 0.8)
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    box = tab.get_by_label(f"{label}, exact value")
    box.fill(typed)
    box.press("Enter")
    seen.append(shown(tab))
    assert seen[-1] == expected(tab)
    for before, after in pairwise(seen):
        assert before != after, label


def copied(tab, library):
    """Press a copy button; the code that is shown, run: its variables, its words."""
    tab.get_by_role("button", name=f"Copy as {library}").click()
    code = tab.get_by_label("The code to copy").input_value()
    printed, space = io.StringIO(), {}
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "copied code", "exec"), space)
    return space, printed.getvalue()


def wait_for_summary(tab, words):
    """Until the text for screen readers holds these words."""
    said = f"{ROOT}.querySelector('[data-summary]').textContent"
    tab.wait_for_function(f"w => {said}.includes(w)", arg=words)
