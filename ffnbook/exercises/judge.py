"""Judge an answer: run it on the cases, compare, name the mistake.

The reader's code runs inside `_call`, which turns every exception into one
sentence with the reader's line; nothing escapes as a traceback.
"""

import inspect
import linecache
import traceback

import numpy as np

from ffnbook.exercises.diagnose import first_difference, name_mistake, same
from ffnbook.exercises.kinds import ChoiceExercise, FunctionExercise, NumberExercise
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
    unfit = _wrong_signature(answer, cases[0])
    if unfit:
        return wrong(unfit)
    wants = [exercise.solution(*_copy(case)) for case in cases]
    gots = []
    for case, want in zip(cases, wants, strict=True):
        got, problem = _call(answer, case, want)
        if problem:
            return OPEN if _is_stub(answer) else wrong(problem)
        gots.append(got)
    pairs = list(zip(gots, wants, cases, strict=True))
    close = [same(g, w, exercise.rtol, exercise.atol) for g, w, _ in pairs]
    if all(close):
        return _gradient(exercise, pairs) or Verdict(
            "right", f"Right. It agrees with the solution on {len(cases)} inputs."
        )
    unequal = [pair for pair, agrees in zip(pairs, close, strict=True) if not agrees]
    got, want, _ = unequal[0]
    hint = _known_mistake(exercise, gots, cases) or name_mistake(unequal)
    where = ""
    if np.shape(got) == np.shape(want):
        where = first_difference(got, want, exercise.rtol, exercise.atol)
    return wrong(hint or "Not yet right.", where)


def _known_mistake(exercise, gots, cases):
    """The hint of the wrong formula that gives exactly the reader's values."""
    for mistake in exercise.mistakes:
        values = []
        for case in cases:
            try:
                with np.errstate(all="ignore"):
                    values.append(mistake.wrong(*_copy(case)))
            except Exception:  # a wrong formula may fail on some input
                values.append(None)
        if all(
            v is not None and _alike(g, v) for g, v in zip(gots, values, strict=True)
        ):
            return mistake.hint
    return ""


def _alike(got, value):
    """Same shape, finite entries close, inf and nan in the same places."""
    got, value = np.asarray(got), np.asarray(value)
    if got.shape != value.shape or {got.dtype.kind, value.dtype.kind} - set("biufc"):
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


def _call(answer, case, want):
    """Return (value, problem); problem is a sentence when the call went wrong."""
    given = _copy(case)
    try:
        with np.errstate(all="ignore"):
            got = answer(*given)
    except Exception as error:
        return None, _explain(error, answer)
    for number, (before, after) in enumerate(zip(case, given, strict=True), start=1):
        if not _unchanged(before, after):
            return None, (
                f"It changes its input number {number}. Work on a copy: in-place "
                "steps such as `x += 1` or `x[x < 0] = 0` also change the caller's array."
            )
    return _value(got, want)


def _value(got, want):
    if got is None:
        return None, "It returns None: a `return` is missing."
    if got is ...:
        return None, OPEN.message
    if isinstance(want, tuple) or isinstance(got, tuple):
        return None, f"It must return one array; got {type(got).__name__}."
    if type(got).__module__.startswith("torch"):
        return None, "It returns a torch tensor; a NumPy array is needed."
    try:
        got = np.asarray(got)
    except ValueError:
        return None, "It returns rows of different lengths; an array is needed."
    if got.dtype.kind not in "biufc":
        return None, f"It must return numbers; got {type(got[()]).__name__}."
    return got, ""


def _explain(error, answer):
    """One sentence: what was raised, and at which of the reader's lines."""
    text = f"{type(error).__name__}: {error}".strip().rstrip(".:").splitlines()[0]
    code = getattr(answer, "__code__", None)
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if code is not None and frame.filename == code.co_filename
    ]
    if not own:
        return f"It raises {text}."
    line = linecache.getline(own[-1].filename, own[-1].lineno).strip()
    shown = f": `{line}`" if line else ""
    return f"It raises {text}. This happens in your line {own[-1].lineno}{shown}"


def _wrong_signature(answer, case):
    try:
        inspect.signature(answer).bind(*case)
    except TypeError:
        return (
            f"It must take {len(case)} argument{'s' * (len(case) != 1)}; its signature "
            f"is `{getattr(answer, '__name__', 'answer')}{inspect.signature(answer)}`."
        )
    except ValueError:  # built-in functions have no signature
        return ""
    return ""


def _is_stub(answer):
    """True for a function whose body is only `...`, `pass` or a docstring."""
    code = getattr(answer, "__code__", None)
    if code is None or code.co_names or code.co_nlocals > code.co_argcount:
        return False
    empty = (lambda: ...).__code__, (lambda: None).__code__
    return len(code.co_code) <= max(len(e.co_code) for e in empty) and not (
        set(map(type, code.co_consts)) - {type(None), type(...), str}
    )


def _number(exercise, answer):
    try:
        got = float(answer)
    except (TypeError, ValueError):
        return wrong(f"This needs one number; got {type(answer).__name__}.")
    want = float(exercise.solution())
    if same(got, want, exercise.rtol, exercise.atol):
        return Verdict("right", "Right.")
    for mistake in exercise.mistakes:
        value = mistake.wrong() if callable(mistake.wrong) else mistake.wrong
        if same(got, float(value), exercise.rtol, exercise.atol):
            return wrong(mistake.hint)
    return wrong(_number_hint(got, want, exercise) or "Not yet right.")


def _number_hint(got, want, exercise):
    if not np.isfinite(got):
        return "The answer must be a finite number."
    if same(got, 100 * want, exercise.rtol) or same(100 * got, want, exercise.rtol):
        return "A factor 100: per cent and fraction are mixed up."
    hint = name_mistake([(got, want, ())])
    return hint or ("Too large." if got > want else "Too small.")


def _choice(exercise, answer):
    letter = str(answer).strip().lower()
    if letter not in exercise.options:
        return wrong(f"Choose one of {', '.join(exercise.options)}; got {answer!r}.")
    if letter == exercise.answer:
        return Verdict("right", f"Right. {exercise.why}")
    return wrong(exercise.hints[letter])


def _copy(case):
    return tuple(x.copy() if isinstance(x, np.ndarray) else x for x in case)


def _unchanged(before, after):
    if isinstance(before, np.ndarray):
        return before.shape == after.shape and np.array_equal(
            before, after, equal_nan=before.dtype.kind in "fc"
        )
    return True
