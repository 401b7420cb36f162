"""Copy as NumPy, copy as PyTorch: the code runs and gives the widget's numbers."""

import contextlib
import io

import pytest
from playwright.sync_api import expect
from widget_controls import press, quiet
from widget_harness import page, readings, served, watched

from ffnbook.widgets import ActivationMicroscope, InitLab
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser


@contextlib.contextmanager
def opened(browser, widget, tmp_path, where="http", **settings):
    tmp_path.joinpath("page.html").write_text(page(widget), "utf-8")
    tab, wrong = watched(browser.new_context(**settings))
    if where == "file":
        tab.goto(tmp_path.joinpath("page.html").as_uri())
        yield tab
    else:
        with served(tmp_path) as address:
            tab.goto(address + "page.html")
            yield tab
    tab.context.close()
    assert wrong == []


def copied(tab, name):
    """Press the button; return the code and what the widget says about it."""
    tab.get_by_role("button", name=f"Copy as {name}").click()
    said = tab.get_by_role("status")
    tab.wait_for_function(
        """() => document.querySelector("ffn-widget").shadowRoot
        .querySelector("[role=status]").textContent"""
    )
    return tab.get_by_label("The code to copy").input_value(), said.inner_text()


def run(code):
    """Execute the code as a notebook cell would; return its variables."""
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, names)
    assert out.getvalue()
    return names


@pytest.mark.parametrize("name", ["NumPy", "PyTorch"])
def test_the_microscope_s_code_gives_its_numbers(browser, tmp_path, name):
    start = ActivationMicroscope(function="elu", compare="gelu", sigma=2, n=300)
    with opened(browser, start, tmp_path) as tab:
        tab.get_by_label("alpha", exact=True).press("ArrowRight")
        tab.get_by_label("cursor z", exact=True).press("Home")
        quiet(tab)
        code, _ = copied(tab, name)
        found, shown = run(code), readings(tab)
    assert shown["value"] == number(float(found["value"])) != number(-1.0)
    assert shown["slope"] == number(float(found["steep"]))
    assert shown["mean"] == number(float(found["mean"]))
    assert shown["std"] == number(float(found["std"]))
    assert shown["saturated"] == percent(float(found["saturated"]))
    assert shown["zero"] == percent(float(found["zero"]))
    assert shown["gap"] == number(float(found["gap"]))


@pytest.mark.parametrize("name", ["NumPy", "PyTorch"])
def test_the_lab_s_code_gives_its_numbers(browser, tmp_path, name):
    start = InitLab(activation="leaky_relu", init="he_normal", bias=0, width=6)
    with opened(browser, start, tmp_path) as tab:
        quiet(tab)
        before = readings(tab)
        tab.get_by_label("leaky slope", exact=True).press("ArrowRight")
        for _ in range(2):
            quiet(tab)
            press(tab, "One step")
        quiet(tab)
        code, _ = copied(tab, name)
        found, shown = run(code), readings(tab)
    assert shown != before
    assert len(found["losses"]) == 3
    assert shown["loss"] == number(float(found["losses"][-1]))


def test_the_lab_s_code_gives_the_first_gradients(browser, tmp_path):
    with opened(browser, InitLab(), tmp_path) as tab:
        quiet(tab)
        found, shown = run(copied(tab, "NumPy")[0]), readings(tab)
    (first, _), *_, (last, _) = found["norms"]
    assert shown["ratio"] == number(float(first / last), 3)


def test_a_changed_learning_rate_is_said_in_the_code(browser, tmp_path):
    with opened(browser, InitLab(lr=0.1), tmp_path) as tab:
        quiet(tab)
        press(tab, "One step")
        quiet(tab)
        tab.get_by_label("learning rate, exact value").fill("0.5")
        press(tab, "One step")
        quiet(tab)
        code, _ = copied(tab, "NumPy")
    assert "learning rate was changed on the way (0.1, 0.5)" in code.splitlines()[0]


@pytest.mark.parametrize("where", ["http", "file"])
def test_the_code_reaches_the_clipboard(browser, tmp_path, where):
    allowed = ["clipboard-read", "clipboard-write"] if where == "http" else []
    with opened(
        browser, ActivationMicroscope(), tmp_path, where, permissions=allowed
    ) as tab:
        code, said = copied(tab, "NumPy")
        assert said == "NumPy code copied."
        # Paste by keyboard, as a reader would.
        tab.evaluate("document.body.append(document.createElement('textarea'))")
        paste = tab.locator("body > textarea")
        paste.focus()
        tab.keyboard.press("Control+V")
        expect(paste).to_have_value(code)
        tab.get_by_role("button", name="Close").click()
        assert not tab.get_by_label("The code to copy").is_visible()


def test_without_any_clipboard_the_code_is_selected(browser, tmp_path):
    with opened(browser, ActivationMicroscope(), tmp_path) as tab:
        tab.evaluate(
            """() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error());
            document.execCommand = () => false; }"""
        )
        code, said = copied(tab, "PyTorch")
        assert "press Ctrl+C" in said
        chosen = tab.get_by_label("The code to copy").evaluate(
            "e => e.value.slice(e.selectionStart, e.selectionEnd)"
        )
        assert chosen == code
