"""Are two results the same, and where do they differ first?"""

import numpy as np


def same(a, b, rtol=1e-6, atol=1e-9):
    """True when shapes are equal and all entries agree (inf and nan do not)."""
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape or a.dtype.kind not in "biufc":
        return False
    with np.errstate(all="ignore"):
        return bool(np.allclose(a, b, rtol=rtol, atol=atol))


def first_difference(got, want, rtol=1e-6, atol=1e-9):
    """Say where two arrays of one shape differ first, with both numbers there."""
    yes_or_no = np.asarray(got).dtype == np.asarray(want).dtype == bool
    got, want = np.asarray(got, float), np.asarray(want, float)
    bad = ~np.isclose(got, want, rtol=rtol, atol=atol)
    if not bad.any():
        return ""
    at = tuple(int(i) for i in np.argwhere(bad)[0])
    names = ("row", "column") if len(at) == 2 else ("entry",)
    place = ", ".join(f"{n} {i}" for n, i in zip(names, at, strict=False))
    count = f"; {int(bad.sum())} of {bad.size} entries differ" if bad.size > 1 else ""
    start = f"First differs at {place}: got" if place else "Got"
    return f"{start} {_told(got[at], want[at], yes_or_no)}{count}."


def _told(got, want, yes_or_no):
    """Both numbers in words: "about" stands only before one that was rounded."""
    if yes_or_no:
        return f"{bool(got)}, expected {bool(want)}"
    got, want = got + 0.0, want + 0.0  # no -0
    digits, about = 6, ""
    if not _near(f"{want:.6g}", want, 1e-12 * abs(want)):
        gap = abs(got - want) if np.isfinite(got) else abs(want)
        fine = (d for d in range(3, 12) if _near(f"{want:.{d}g}", want, gap / 10))
        digits, about = next(fine, 12), "about "
    told = f"{want:.{digits}g}"
    enough = (d for d in range(max(6, digits), 17) if f"{got:.{d}g}" != told)
    return f"{got:.{next(enough, 17)}g}, expected {about}{told}"


def _near(text, number, gap):
    return not np.isfinite(number) or abs(float(text) - number) <= gap


def another_order(pairs, cases):
    """A hint when in every case the right arrays were returned in another order."""
    n = len(pairs) // cases
    if n > 1 and all(_rearranged(pairs[i : i + n]) for i in range(0, len(pairs), n)):
        return "The arrays are right, but their order is not: look at the task again."
    return ""


def _rearranged(pairs):
    got, want = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    table = np.array([[same(g, w) for w in want] for g in got])
    return bool(table.any(axis=0).all() and table.any(axis=1).all())
