"""How an exercise and the verdict on its answer look."""

import inspect
import textwrap

from ffnbook import cards
from ffnbook.exercises.kinds import ChoiceExercise, NumberExercise

SIGNS = {"right": "✓", "wrong": "✗", "open": "○"}


def solution_source(exercise):
    """The hidden solution as text: the code that the tests run."""
    if isinstance(exercise, ChoiceExercise):
        return f"{exercise.answer}: {exercise.options[exercise.answer]}"
    return textwrap.dedent(inspect.getsource(exercise.solution)).rstrip()


def as_html(exercise, verdict):
    """The card: task, verdict, folded solution."""
    sign = SIGNS[verdict.status]
    parts = [cards.paragraph(exercise.task, "ffn-task")]
    if isinstance(exercise, ChoiceExercise):
        parts.append(_options(exercise))
    message = f"{verdict.message} {verdict.where}".strip()
    parts.append(cards.labelled(sign, message, f"ffn-verdict ffn-{verdict.status}"))
    parts.append(cards.folded("Solution", _solution(exercise), "ffn-solution"))
    return cards.card("exercise", exercise.id, "Exercise", *parts)


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
