"""How an exercise and the verdict on its answer look."""

import inspect
import textwrap

from ffnbook import cards
from ffnbook.exercises import quiz
from ffnbook.exercises.kinds import ChoiceExercise, FunctionExercise, NumberExercise

SIGNS = {"right": "✓", "wrong": "✗", "open": "○"}


def solution_source(exercise):
    """The hidden solution as text: the code that the tests run."""
    if isinstance(exercise, ChoiceExercise):
        return f"{exercise.answer}: {exercise.options[exercise.answer]}"
    return textwrap.dedent(inspect.getsource(exercise.solution)).rstrip()


def as_html(exercise, verdict):
    """The card: task, verdict, folded solution."""
    answer = [_options(exercise)] if isinstance(exercise, ChoiceExercise) else []
    message = f"{verdict.message} {verdict.where}".strip()
    kind = f"ffn-verdict ffn-{verdict.status}"
    answer.append(cards.labelled(SIGNS[verdict.status], message, kind))
    inner = "\n".join(answer)
    if verdict.status == "open" and not isinstance(exercise, FunctionExercise):
        inner = quiz.element(exercise, inner)
    return cards.card(
        "exercise",
        exercise.id,
        "Exercise",
        cards.paragraph(exercise.task, "ffn-task"),
        inner,
        cards.folded("Solution", _solution(exercise), "ffn-solution"),
    )


def _options(exercise):
    items = "".join(
        f"<li><strong>{cards.text(letter)}</strong> {cards.text(option)}</li>"
        for letter, option in exercise.options.items()
    )
    return f'<ul class="ffn-options">{items}</ul>'


def _solution(exercise):
    source = solution_source(exercise)
    if isinstance(exercise, ChoiceExercise):
        return cards.paragraph(source) + cards.paragraph(exercise.why)
    shown = cards.code(source)
    if isinstance(exercise, NumberExercise):
        shown += cards.paragraph(f"It gives {exercise.solution():.6g}.")
    return shown


def as_text(exercise, verdict):
    """The verdict in one or two lines; the solution is not given away here."""
    message = f"{verdict.message} {verdict.where}".strip()
    return f"{SIGNS[verdict.status]} {exercise.id}: {cards.plain(message)}"
