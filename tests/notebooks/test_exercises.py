"""Every exercise accepts its solution and names the mistake in each wrong answer."""

import ast
import inspect
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffnbook.exercises import (
    ChoiceExercise,
    FunctionExercise,
    Mistake,
    NumberExercise,
    all_exercises,
    judge,
)
from ffnbook.exercises.view import as_html, as_text, solution_source

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = all_exercises()


@pytest.fixture(params=EXERCISES.values(), ids=EXERCISES, name="exercise")
def each_exercise(request):
    return request.param


def answer_of(exercise):
    if isinstance(exercise, ChoiceExercise):
        return exercise.answer
    if isinstance(exercise, NumberExercise):
        return exercise.solution()
    return exercise.solution


def wrong_answers(exercise):
    """(answer, hint it must get) of every wrong answer that the exercise lists."""
    if isinstance(exercise, ChoiceExercise):
        return list(exercise.hints.items())
    if isinstance(exercise, NumberExercise):
        return [(m.value(), m.hint) for m in exercise.mistakes]
    return [(m.wrong, m.hint) for m in exercise.mistakes]


def test_the_hidden_solution_is_right(exercise):
    verdict = judge(exercise, answer_of(exercise))
    assert verdict.right, verdict


def test_each_wrong_answer_gets_its_hint(exercise):
    wrong = wrong_answers(exercise)
    assert len(wrong) >= 3, "three wrong answers or more"
    assert len({hint for _, hint in wrong}) == len(wrong), "each hint is its own"
    for answer, hint in wrong:
        verdict = judge(exercise, answer)
        assert verdict.status == "wrong" and verdict.message == hint, verdict


def test_the_exercise_stands_in_its_chapter(exercise):
    notebook = ROOT / "chapters" / f"{exercise.chapter}.ipynb"
    if not notebook.exists():
        pytest.skip("the chapter is still to be written")
    assert f'exercise(\\"{exercise.id}\\"' in notebook.read_text(encoding="utf-8")


def test_hints_are_sentences(exercise):
    texts = [hint for _, hint in wrong_answers(exercise)] + [exercise.task]
    assert all(t.rstrip("`")[-1] in ".?!" for t in texts), texts


def test_the_solution_needs_nothing_that_the_reader_lacks(exercise):
    """The source shown runs as it stands: helpers come from the book's package."""
    if isinstance(exercise, ChoiceExercise):
        pytest.skip("has no code")
    names = exercise.solution.__code__.co_names
    found = {n: exercise.solution.__globals__.get(n) for n in names}
    homes = {n: getattr(v, "__module__", None) or "" for n, v in found.items()}
    hidden = [n for n, home in homes.items() if home.startswith("ffnbook.exercises")]
    assert not hidden, f"{hidden}: write it into the solution, or import it"


def test_no_answer_is_no_mistake(exercise):
    for answer in (None, ...):
        assert judge(exercise, answer).status == "open"


def test_the_card_shows_task_and_folded_solution(exercise):
    page = as_html(exercise, judge(exercise, ...))
    assert "<details" in page and "not answered yet" in page.lower()
    if isinstance(exercise, FunctionExercise):
        assert inspect.getsource(exercise.solution).strip()
        ast.parse(solution_source(exercise))
    assert "solution" not in as_text(exercise, judge(exercise, ...)).lower()


def test_yes_or_no_answers_have_no_sign():
    find = all_exercises()["dead-find"]
    verdict = judge(find, lambda X, W, b: ~find.solution(X[:3], W, b))
    assert verdict.status == "wrong" and verdict.where


def test_functions_get_general_hints_too(exercise):
    if not isinstance(exercise, FunctionExercise):
        pytest.skip("asks for no function")
    verdict = judge(exercise, lambda *inputs: None)
    assert verdict.status == "open"

    def forgets(*inputs):
        result = exercise.solution(*inputs)  # noqa: F841

    assert "a `return` is missing" in judge(exercise, forgets).message

    def fails(*inputs):
        return np.linalg.inv(np.zeros((2, 2)))

    message = judge(exercise, fails).message
    assert "LinAlgError" in message and "np.linalg.inv" in message


# --- the diagnosers, on an exercise of our own -------------------------------------


def softmax_grad(Z, Y):
    """(softmax(Z) - Y) / N."""
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (P / P.sum(axis=1, keepdims=True) - Y) / len(Z)


def _loss(Z, Y):
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    return -(Y * np.log(P / P.sum(axis=1, keepdims=True))).sum() / len(Z)


def _cases():
    rng = np.random.default_rng(0)
    return [(rng.normal(size=(n, 3)), np.eye(3)[[0, 2, 1, 1, 0][:n]]) for n in (4, 5)]


OURS = FunctionExercise(
    id="ours",
    chapter="none",
    task="Write it.",
    solution=softmax_grad,
    cases=_cases,
    mistakes=(Mistake(lambda Z, Y: Y * Z, "You multiplied."),),
    gradient_of=_loss,
)


def changes_input(Z, Y):
    Z -= Z.max(axis=1, keepdims=True)
    return softmax_grad(Z, Y)


def second_line(Z, Y):
    P = np.exp(Z)
    return P @ Y


GENERAL = {
    "transpose": (lambda Z, Y: softmax_grad(Z, Y).T, "that of the transpose"),
    "lost axis": (lambda Z, Y: softmax_grad(Z, Y).ravel(), "axis was lost"),
    "kept axis": (lambda Z, Y: softmax_grad(Z, Y)[None], "keepdims"),
    "other shape": (lambda Z, Y: np.zeros(7), "shape must be (4, 3)"),
    "sign": (lambda Z, Y: -softmax_grad(Z, Y), "sign is flipped"),
    "twice": (lambda Z, Y: 2 * softmax_grad(Z, Y), "factor 1/2"),
    "half": (lambda Z, Y: softmax_grad(Z, Y) / 2, "factor 2"),
    "N": (lambda Z, Y: softmax_grad(Z, Y) * len(Z), "mean over the N samples"),
    "N twice": (lambda Z, Y: softmax_grad(Z, Y) / len(Z), "once too often"),
    "factor": (lambda Z, Y: 3 * softmax_grad(Z, Y), "3 times the right one"),
    "shift": (lambda Z, Y: softmax_grad(Z, Y) + 0.5, "off by the same amount"),
    "nan": (lambda Z, Y: softmax_grad(Z, Y) * np.inf, "inf or nan"),
    "whole": (lambda Z, Y: softmax_grad(Z, Y).astype(int), "after the point are lost"),
    "in place": (changes_input, "changes its input number 1"),
    "return": (lambda Z, Y: print(end=""), "a `return` is missing"),
    "text": (lambda Z, Y: "0.5", "must return numbers"),
    "tuple": (lambda Z, Y: (Z, Y), "must return one array; got 2 arrays"),
    "ragged": (lambda Z, Y: [[1.0], [1.0, 2.0]], "rows of different lengths"),
    "arguments": (lambda Z: Z, "must take 2 arguments"),
    "raises": (second_line, "`return P @ Y`"),
    "product": (second_line, "is a `.T` missing"),
    "dot": (lambda Z, Y: np.dot(Z, Y), "is a `.T` missing"),
    "entry by entry": (lambda Z, Y: Z / Z.sum(axis=1), "`keepdims=True`?"),
    "known": (lambda Z, Y: Y * Z, "You multiplied."),
    "unknown": (lambda Z, Y: softmax_grad(Z, Y) + 0.01 * Z, "Not yet right."),
    "no function": (3.0, "needs a function"),
}


@pytest.mark.parametrize("name", GENERAL)
def test_the_mistake_is_named(name):
    answer, words = GENERAL[name]
    verdict = judge(OURS, answer)
    assert verdict.status == "wrong" and words in verdict.message, verdict


def test_several_results_may_come_as_a_list():
    cut = all_exercises()["ch06-cut"]
    assert judge(cut, lambda *given: list(cut.solution(*given))).right


def test_a_start_value_that_is_never_replaced_is_named():
    found = judge(all_exercises()["ch08-keep-best"], lambda w, moves, scores: (None, w))
    assert found.status == "wrong" and "is None: no line gave it" in found.message


def test_an_unknown_mistake_is_located():
    where = judge(OURS, GENERAL["unknown"][0]).where
    assert "row 0, column 0" in where and "12 of 12" in where


def test_a_sum_along_the_wrong_axis_is_named():
    mean = FunctionExercise(
        "m", "none", "Write it.", lambda X: X.mean(axis=0), lambda: [(_cases()[0][0],)],
        mistakes=(),
    )  # fmt: skip
    assert "wrong axis" in judge(mean, lambda X: X.mean(axis=1)).message


def test_the_gradient_is_checked_by_differences():
    """A reference and an answer that are wrong together do not pass."""
    wrong = FunctionExercise(
        "g", "none", "Write it.", lambda Z, Y: 2 * softmax_grad(Z, Y), _cases,
        mistakes=(), gradient_of=_loss,
    )  # fmt: skip
    assert "slope" in judge(wrong, wrong.solution).message


def test_several_arrays_and_random_draws():
    def solution(shape, rng):
        return rng.normal(size=shape), rng.uniform(size=shape)

    def exchanged(shape, rng):
        return solution(shape, rng)[::-1]

    ours = FunctionExercise(
        "r", "none", "Draw.", solution, lambda: [((2, 3), np.random.default_rng(7))],
        (Mistake(exchanged, "They are exchanged."),),
    )  # fmt: skip
    assert judge(ours, solution).right
    assert judge(ours, exchanged).message == "They are exchanged."
    assert "2 arrays; got one" in judge(ours, lambda s, rng: rng.normal(size=s)).message
    flipped = judge(ours, lambda s, rng: (-rng.normal(size=s), rng.uniform(size=s)))
    assert "sign is flipped" in flipped.message
    own = np.random.default_rng(8)
    other = judge(ours, lambda s, rng: (own.normal(size=s), own.uniform(size=s)))
    assert "Nothing is drawn from `rng`" in other.message and not other.where
    assert judge(ours, lambda s, rng: list(solution(s, rng))).right
    unlisted = replace(ours, mistakes=())
    assert "their order is not" in judge(unlisted, exchanged).message
    twice = judge(unlisted, lambda s, rng: (rng.normal(size=s),) * 2)
    assert "order" not in twice.message


def test_a_list_of_matrices_of_several_shapes_may_be_an_input():
    weights = [np.ones((2, 3)), np.ones((3, 1))]
    ours = FunctionExercise(
        "l", "none", "Sum.", lambda Ws: [W.sum() for W in Ws], lambda: [(weights,)], ()
    )
    assert judge(ours, ours.solution).right
    assert "Not yet right" in judge(ours, lambda Ws: [1.0, 2.0]).message


def test_a_list_that_is_an_input_stays_as_it_is():
    def spoils(arrays):
        arrays[0] *= 2
        return arrays[0]

    ours = FunctionExercise(
        "l", "none", "Twice.", lambda arrays: 2 * arrays[0], lambda: [([np.ones(2)],)],
        (),
    )
    assert "changes its input number 1" in judge(ours, spoils).message


def test_numbers():
    def solution():
        return 0.25

    ours = NumberExercise("n", "none", "How much?", solution, (Mistake(0.4, "No."),))
    told = {0.25: "Right.", 0.4: "No.", 25: "factor 100", -0.25: "sign", 0.5: "1/2"}
    told |= {0.3: "Too large", 0.21: "Too small", np.nan: "finite", "x": "one number"}
    told |= {10**400: "finite", "0.25.": "one number"}
    told |= dict.fromkeys(("0,25", "1/4", "25%", "2^-2", "2**-2"), "Right.")
    for answer, words in told.items():
        assert words in judge(ours, answer).message, answer
    assert judge(ours, np.array(0.25)).right


def test_choices():
    ours = ChoiceExercise(
        "c", "none", "Which?", {"a": "one", "b": "two"}, "b", {"a": "No."}, "So."
    )
    assert all(judge(ours, typed).right for typed in ("B ", "(b)", "b)", "b.", '"b"'))
    assert judge(ours, "a").message == judge(ours, "(a)").message == "No."
    assert "Choose one of a, b" in judge(ours, "z").message
    with pytest.raises(ValueError, match="hint"):
        ChoiceExercise("c", "none", "W?", {"a": "", "b": ""}, "b", {}, "So.")


FORMS = ["{}", "({})", "{})", "{}.", ' "{}" ', "`{}`", "“{}”", "{}:", "option {}"]


def test_a_choice_is_read_in_every_form(exercise):
    if not isinstance(exercise, ChoiceExercise):
        pytest.skip("asks for no choice")
    for letter, text in exercise.options.items():
        forms = [form.format(x) for form in FORMS for x in (letter, letter.upper())]
        forms += [text, text.upper(), f"{letter}: {text}", f"({letter}) {text}"]
        forms += [text.replace("`", ""), text.rstrip("."), text.replace(" ", "\n  ")]
        told = {judge(exercise, form) for form in forms}
        assert told == {judge(exercise, letter)}, letter
    for answer in ("", "z", "ab", "a b", "a or b", "a, b", 1, judge, ["a", "b"]):
        assert judge(exercise, answer).message.startswith("Choose one of a, b")


def test_a_wrong_name_is_explained():
    from ffnbook.registry import lookup

    with pytest.raises(ValueError, match="Did you mean 'logistic'"):
        lookup({"logistic": 1}, "logistik", "exercise")
