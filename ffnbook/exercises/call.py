"""Call the reader's function so that nothing escapes: errors become sentences."""

import copy
import inspect

import numpy as np

from ffnbook._reader_code import arrays, explain


def call(answer, case, several=False):
    """Return (value, problem); problem is a sentence when the call went wrong.

    several: the exercise asks for more than one array, so a list of them will do.
    """
    given = copies(case)
    try:
        with np.errstate(all="ignore"):
            got = answer(*given)
    except Exception as error:
        return None, explain(error, answer)
    for number, (before, after) in enumerate(zip(case, given, strict=True), start=1):
        if not _unchanged(before, after):
            return None, (
                f"It changes its input number {number}. Work on a copy: steps such "
                "as `x += 1` or `x[x < 0] = 0` also change the caller's array."
            )
    return arrays(tuple(got) if several and isinstance(got, list) else got)


def wrong_signature(answer, case):
    """A sentence when the function cannot take these arguments, else ""."""
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):  # some built-in functions have none
        return ""
    try:
        signature.bind(*case)
    except TypeError:
        count = f"{len(case)} argument{'s' * (len(case) != 1)}"
        name = getattr(answer, "__name__", "answer")
        return f"It must take {count}; its signature is `{name}{signature}`."
    return ""


def is_stub(answer):
    """True for a function whose body is only `...`, `pass` or a docstring."""
    code = getattr(answer, "__code__", None)
    if code is None or code.co_names:
        return False
    documented = getattr(answer, "__doc__", None)
    constants = set(code.co_consts) - {None, ..., documented}
    return not constants and len(code.co_code) <= len((lambda: ...).__code__.co_code)


def foreign_draws(answer, solution, case):
    """A sentence when an answer does not draw, or not only, from the given generator.

    That is: the solution draws from it and the answer does not, or the answer gives
    other numbers when it is called again with the same arguments.
    """
    rng = _generator_name(answer, case)
    must = f"The answer must use the given generator `{rng}`, not `np.random` or a "
    must += "generator of its own"
    try:
        if rng and _draws(solution, case) and not _draws(answer, case):
            return f"Nothing is drawn from `{rng}`. {must}."
        if _varies(answer, case):
            other = "It gives other numbers at each call with the same arguments."
            return f"{other} {must if rng else 'It must depend on them alone'}."
    except Exception:  # an answer that fails now and then
        return ""
    return ""


def _generator_name(answer, case):
    """What the reader calls the generator among the arguments; "" without one."""
    at = [i for i, x in enumerate(case) if isinstance(x, np.random.Generator)]
    try:
        names = list(inspect.signature(answer).bind(*case).arguments)
    except (TypeError, ValueError):
        names = []
    return (names[at[0]] if at[0] < len(names) else "rng") if at else ""


def _varies(answer, case):
    first, second = (call(answer, case)[0] for _ in range(2))
    return any(
        not np.array_equal(a, b, equal_nan=a.dtype.kind in "fc")
        for a, b in zip(first, second, strict=True)
    )


def _draws(function, case):
    given = copies(case)
    generators = [x for x in given if isinstance(x, np.random.Generator)]
    before = [copy.deepcopy(rng.bit_generator.state) for rng in generators]
    with np.errstate(all="ignore"):
        function(*given)
    return before != [rng.bit_generator.state for rng in generators]


def copies(case):
    """The arguments anew: arrays that may be spoilt, generators that may be used."""
    return copy.deepcopy(tuple(case))


def _unchanged(before, after):
    if isinstance(before, list | tuple):
        return len(before) == len(after) and all(map(_unchanged, before, after))
    if isinstance(before, np.ndarray):
        return before.shape == after.shape and np.array_equal(
            before, after, equal_nan=before.dtype.kind in "fc"
        )
    return True
