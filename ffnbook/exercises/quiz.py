"""Numbers and choices can be checked in the built page, where no kernel runs.

The card then holds an `<ffn-widget kind="quiz">`: its state carries the answer and
the hints, and ffnbook/widgets/js/quiz.js judges with the very same list that
`judge` goes through in Python. Inside the element stands what shows without
JavaScript, and in JupyterLab.
"""

import html
import json

from ffnbook.exercises.kinds import ChoiceExercise

TOO_LARGE, TOO_SMALL = "Too large.", "Too small."


def candidates(exercise):
    """[(wrong number, hint)] of a number exercise, the likeliest first."""
    right = float(exercise.solution())
    found = [(m.value(), m.hint) for m in exercise.mistakes]
    if right:
        percent = "A factor 100: per cent and fraction are mixed up."
        found += [
            (-right, "The sign is flipped."),
            (100 * right, percent),
            (right / 100, percent),
            (2 * right, "It is twice the right value: a factor 1/2 is missing."),
            (right / 2, "It is half the right value: a factor 2 is missing."),
        ]
    return found


def state(exercise):
    """What the page needs to judge an answer; numbers rounded to 9 digits."""
    if isinstance(exercise, ChoiceExercise):
        return {
            "type": "choice",
            "options": list(exercise.options.items()),
            "answer": exercise.answer,
            "hints": dict(exercise.hints),
            "why": exercise.why,
        }
    return {
        "type": "number",
        "answer": _short(exercise.solution()),
        "rtol": exercise.rtol,
        "atol": exercise.atol,
        "mistakes": [(_short(value), hint) for value, hint in candidates(exercise)],
    }


def _short(value):
    return float(f"{float(value):.9g}")


def element(exercise, inner):
    """The element for the page; `inner` is the HTML that shows without it."""
    quiz = json.dumps({"quiz": state(exercise)}, sort_keys=True, allow_nan=False)
    opening = f'<ffn-widget kind="quiz" state="{html.escape(quiz)}">'
    return f"{opening}\n{inner}\n</ffn-widget>"
