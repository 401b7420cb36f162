"""Exercises that answer: they say what is wrong, not only that it is wrong.

Each chapter lists its exercises in `chNN.py` as `EXERCISES = [...]`, made of
FunctionExercise, NumberExercise and ChoiceExercise, with their Mistakes.
"""

from ffnbook.exercises.judge import judge
from ffnbook.exercises.kinds import (
    ChoiceExercise,
    FunctionExercise,
    Mistake,
    NumberExercise,
)
from ffnbook.exercises.view import as_html, as_text
from ffnbook.registry import collect, lookup

__all__ = [
    "ChoiceExercise",
    "FunctionExercise",
    "Mistake",
    "NumberExercise",
    "all_exercises",
    "exercise",
    "judge",
]


def all_exercises():
    """Return {id: exercise} of all chapters."""
    return collect("ffnbook.exercises", "EXERCISES")


def exercise(name, answer=...):
    """Judge `answer` and display the card. ValueError on a wrong exercise name."""
    found = lookup(all_exercises(), name, "exercise")
    verdict = judge(found, answer)
    from ffnbook import cards

    cards.show(as_html(found, verdict), as_text(found, verdict))
