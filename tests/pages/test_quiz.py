"""An answer typed into the page gets the same words as one given to Python."""

from pathlib import Path

import axe_playwright_python
import pytest
from widget_harness import page, watched

from ffnbook.exercises import (
    ChoiceExercise,
    Mistake,
    NumberExercise,
    all_exercises,
    judge,
)
from ffnbook.exercises.view import as_html

pytestmark = pytest.mark.browser
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")


def share():
    return 0.3


NUMBER = NumberExercise(
    "share", "none", "Which share?", share, (Mistake(0.7, "The other `part`."),)
)
CHOICE = ChoiceExercise(
    "which", "none", "Which one?", {"a": "the `first`", "b": "the second"}, "b",
    {"a": "Look at `b`."}, "It comes after `a`.",
)  # fmt: skip
OURS = {e.id: e for e in (NUMBER, CHOICE)}
KINDS = (NumberExercise, ChoiceExercise)
QUIZZES = OURS | {n: e for n, e in all_exercises().items() if isinstance(e, KINDS)}


def answers(exercise):
    if isinstance(exercise, ChoiceExercise):
        return list(exercise.options)
    right = exercise.solution()
    wrong = [m.value() for m in exercise.mistakes]
    others = [-right, 2 * right, right / 2, 100 * right, right + 7.77, right - 7.77]
    return [f"{v:.9g}" for v in (right, *wrong, *others)]


@pytest.fixture(scope="module")
def tab(browser):
    html = page(*(as_html(e, judge(e, ...)) for e in QUIZZES.values()))
    size = {"width": 360, "height": 800}
    tab, wrong = watched(browser.new_context(viewport=size))
    tab.set_content(html)
    yield tab
    tab.context.close()
    assert wrong == []


@pytest.mark.parametrize("name", QUIZZES)
def test_the_page_says_what_python_says(tab, name):
    exercise = QUIZZES[name]
    card = tab.locator(f'[data-ffn-id="{name}"]')
    for answer in answers(exercise):
        if isinstance(exercise, ChoiceExercise):
            card.get_by_role("radio").nth(list(exercise.options).index(answer)).check()
        else:
            card.get_by_role("textbox").fill(answer)
        card.get_by_role("button", name="Check").press("Enter")
        said = card.get_by_role("status").inner_text()
        verdict = judge(exercise, answer)
        sign = "✓" if verdict.right else "✗"
        assert said == f"{sign} {verdict.message.replace('`', '')}", answer


def test_by_keyboard_alone(tab):
    card = tab.locator('[data-ffn-id="share"]')
    card.get_by_role("textbox").focus()
    tab.keyboard.press("Control+a")
    tab.keyboard.type("0.7")
    tab.keyboard.press("Enter")
    assert "The other part." in card.get_by_role("status").inner_text()
    tab.keyboard.press("Backspace")
    assert card.get_by_role("status").inner_text() == ""


@pytest.mark.parametrize("typed", ["b", "B", "(b)", "b)", "b.", '"b"'])
def test_a_typed_letter_chooses(tab, typed):
    card = tab.locator('[data-ffn-id="which"]')
    card.get_by_role("radio").first.focus()
    tab.keyboard.press("a")
    tab.keyboard.type(typed)
    tab.keyboard.press("Control+a")
    assert [box.is_checked() for box in card.get_by_role("radio").all()] == [0, 1]
    tab.keyboard.press("Enter")
    assert card.get_by_role("status").inner_text() == "✓ Right. It comes after a."
    assert judge(CHOICE, typed).right


@pytest.mark.parametrize(
    ("typed", "sign"),
    [(".3", "✓"), ("3/10", "✓"), ("3e-1", "✓"), ("0,3", "✓"), ("+0.3000", "✓"),
     ("30%", "✓"), ("30 %", "✓"), ("1.2 * 2^-2", "✗"), ("4.8*2**-4", "✗"),
     ("1.2/2^2", "✓"), ("1.2 / 2**2", "✓"), (".6/2^1", "✓"), ("0,3 %", "✗"),
     ("−0.3", "✗"), ("", "✗"), ("three", "✗"), ("0.3 0.3", "✗"), ("1/0", "✗"),
     ("%", "✗"), ("2^", "✗"), ("2^-8", "✗"), ("9^99999", "✗")],
)  # fmt: skip
def test_how_a_number_may_be_typed(tab, typed, sign):
    card = tab.locator('[data-ffn-id="share"]')
    card.get_by_role("textbox").fill(typed)
    card.get_by_role("button", name="Check").click()
    said = card.get_by_role("status").inner_text()
    verdict = judge(NUMBER, typed)
    assert said == f"{sign} {verdict.message.replace('`', '')}"
    assert verdict.right == (sign == "✓")


def test_nothing_chosen_is_said(tab):
    html = page(as_html(CHOICE, judge(CHOICE, ...)))
    other = tab.context.new_page()
    other.set_content(html)
    other.get_by_role("button", name="Check").click()
    assert "Choose one answer first." in other.get_by_role("status").inner_text()
    other.close()


def test_access_and_width(tab):
    tab.evaluate(AXE.read_text("utf-8"))
    run = "async () => (await axe.run(document.querySelector('main'))).violations"
    assert [(v["id"], v["nodes"][0]["html"]) for v in tab.evaluate(run)] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_javascript_the_options_show(tab):
    context = tab.context.browser.new_context(java_script_enabled=False)
    other, _ = watched(context)
    other.set_content(page(as_html(CHOICE, judge(CHOICE, ...)), script=False))
    assert other.get_by_text("the second").first.is_visible()
    assert other.get_by_text("Not answered yet").is_visible()
    context.close()
