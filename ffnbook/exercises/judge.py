"""Judge an answer: run it on the cases, compare, name the mistake.

The reader's code runs inside `call`, so nothing escapes as a traceback.
"""

import numpy as np

from ffnbook.exercises.call import call, foreign_draws, is_stub, wrong_signature
from ffnbook.exercises.compare import another_order, first_difference, same
from ffnbook.exercises.diagnose import name_mistake
from ffnbook.exercises.kinds import ChoiceExercise, FunctionExercise, NumberExercise
from ffnbook.exercises.overwritten import overwritten
from ffnbook.exercises.quiz import TOO_LARGE, TOO_SMALL, candidates
from ffnbook.exercises.typed import HOW, read_choice, read_number
from ffnbook.exercises.verdict import OPEN, Verdict, wrong


def judge(exercise, answer):
    """Return the Verdict on `answer`. Never raises on account of the answer."""
    if answer is ... or answer is None:
        return OPEN
    kinds = {
        FunctionExercise: _function,
        NumberExercise: _number,
        ChoiceExercise: _choice,
    }
    return kinds[type(exercise)](exercise, answer)


def _function(exercise, answer):
    if not callable(answer):
        return wrong(f"This needs a function; got {type(answer).__name__}.")
    cases = exercise.cases()
    unfit = wrong_signature(answer, cases[0])
    if unfit:
        return wrong(unfit)
    pairs = []  # (got, want, arguments): one for each array of each case
    for case in cases:
        want, _ = call(exercise.solution, case)
        got, problem = call(answer, case, several=len(want) > 1)
        if problem:
            return OPEN if is_stub(answer) else wrong(problem)
        if len(want) == 1 and all(part.ndim == 0 for part in got):
            got = [np.array(got)] if len(got) > 1 else got  # `w, b` for `[w, b]`
        if len(got) == 1 < len(want) and got[0].ndim == 1 and not want[0].ndim:
            got = [np.asarray(part) for part in got[0]]  # `np.array([w, b])` for `w, b`
        if len(got) != len(want):
            return wrong(f"It must return {_arrays(want)}; got {_arrays(got)}.")
        pairs += [(g, w, case) for g, w in zip(got, want, strict=True)]
    unequal = [p for p in pairs if not same(*p[:2], exercise.rtol, exercise.atol)]
    if not unequal:
        count = f"{len(cases)} input{'s' * (len(cases) > 1)}"
        return _gradient(exercise, pairs) or Verdict(
            "right", f"Right. It agrees with the solution on {count}."
        )
    got, want, _ = unequal[0]
    hint = (
        _known_mistake(exercise, pairs, cases)
        or another_order(pairs, len(cases))
        or overwritten(exercise.solution, pairs, cases)
        or name_mistake(unequal)
    )
    if not hint and (foreign := foreign_draws(answer, exercise.solution, cases[0])):
        return wrong(foreign)  # numbers by chance: where they differ says nothing
    where = ""
    if np.shape(got) == np.shape(want):
        where = first_difference(got, want, exercise.rtol, exercise.atol)
        parts = len(pairs) // len(cases)
        if where and parts > 1:
            at = next(i for i, p in enumerate(pairs) if p is unequal[0]) % parts
            what = "array" if np.ndim(want) else "number"
            where = f"In {what} {at + 1} of {parts}: {where[0].lower()}{where[1:]}"
    return wrong(hint or "Not yet right.", where)


def _arrays(parts):
    what = "array" if any(map(np.ndim, parts)) else "number"
    return f"one {what}" if len(parts) == 1 else f"{len(parts)} {what}s"


def _known_mistake(exercise, pairs, cases):
    """The hint of the wrong formula that gives exactly the reader's values."""
    for mistake in exercise.mistakes:
        values = []
        for case in cases:
            parts, _ = call(mistake.wrong, case)
            values += parts or [None]
        if len(values) == len(pairs) and all(
            value is not None and _alike(got, value)
            for (got, _, _), value in zip(pairs, values, strict=True)
        ):
            return mistake.hint
    return ""


def _alike(got, value):
    """Same shape, finite entries close, inf and nan in the same places."""
    if got.shape != value.shape:
        return False
    return bool(np.allclose(got, value, rtol=1e-6, atol=1e-9, equal_nan=True))


def _gradient(exercise, pairs):
    """Judge the gradient against central differences, when the exercise has one."""
    if exercise.gradient_of is None:
        return None
    for got, _, case in pairs:
        at = exercise.argument

        def f(x, case=case, at=at):
            return exercise.gradient_of(*case[:at], x, *case[at + 1 :])

        slope = central_differences(f, np.asarray(case[at], dtype=float))
        if not same(got, slope, rtol=1e-5, atol=1e-7):
            where = first_difference(got, slope, rtol=1e-5, atol=1e-7)
            return wrong("It is not the slope of the function.", where)
    return None


def central_differences(f, x):
    """Slope of f (a number) by each entry of x; h = 1e-6 * max(1, |x|)."""
    slope = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        h = 1e-6 * max(1.0, abs(x[i]))
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        slope[i] = (f(up) - f(down)) / (2 * h)
    return slope


def _number(exercise, answer):
    if isinstance(answer, str):
        answer = read_number(answer)
        if answer is None:
            return wrong(HOW)
    try:
        got = float(answer)
    except OverflowError:
        return wrong("The answer must be a finite number.")
    except (TypeError, ValueError):
        return wrong(f"This needs one number; got {type(answer).__name__}.")
    want = float(exercise.solution())
    if same(got, want, exercise.rtol, exercise.atol):
        return Verdict("right", "Right.")
    for value, hint in candidates(exercise):
        if same(got, value, exercise.rtol, exercise.atol):
            return wrong(hint)
    if not np.isfinite(got):
        return wrong("The answer must be a finite number.")
    return wrong(TOO_LARGE if got > want else TOO_SMALL)


def _choice(exercise, answer):
    letter = read_choice(answer, exercise.options)
    if letter is None:
        return wrong(f"Choose one of {', '.join(exercise.options)}; got {answer!r}.")
    if letter == exercise.answer:
        return Verdict("right", f"Right. {exercise.why}")
    return wrong(exercise.hints[letter])
