"""An input that a reader overwrote with a result before the rest was computed."""

import inspect

import numpy as np

from ffnbook.exercises.call import call
from ffnbook.exercises.compare import same


def overwritten(solution, pairs, cases):
    """A hint when the results are those of `X = dX` in the middle, else "".

    One result, j, must be right in every case, and all the others what the solution
    makes of the inputs when input i is that result. pairs: (got, want, arguments).
    """
    n = len(pairs) // len(cases)
    names = list(inspect.signature(solution).parameters)
    for j in range(n):
        for i, name in enumerate(names):
            if n > 1 and all(
                _made_so(solution, pairs[k * n : (k + 1) * n], case, i, j)
                for k, case in enumerate(cases)
            ):
                return (
                    f"Result {j + 1} of {n} is right, but it was put into `{name}`, an "
                    "input, and then that new value was used. Give it its own name."
                )
    return ""


def _made_so(solution, pairs, case, i, j):
    want = pairs[j][1]
    if np.shape(case[i]) != want.shape or not same(pairs[j][0], want):
        return False
    spoilt, _ = call(solution, [want if k == i else x for k, x in enumerate(case)])
    spoilt = spoilt or []
    rest = [k for k in range(len(pairs)) if k != j]
    return len(spoilt) == len(pairs) and all(
        same(pairs[k][0], spoilt[k]) or same(*pairs[k][:2]) for k in rest
    )
