"""What every chapter uses beside its own code: `check` and `glue`.

`check` executes a numbered equation: the cell computes both sides and fails when
they differ. `glue` hands a computed number to the prose, so that no number in the
text is typed by hand.
"""

import numpy as np


def check(label, left, right, rtol=1e-9, atol=1e-12):
    """Print one line when both sides of equation `label` agree, else raise.

    left, right: numbers or arrays of one shape (no broadcasting here: an equation
    between a row and a column is a mistake). Two entries agree when
    |left - right| <= atol + rtol * max(|left|, |right|).

    Raises AssertionError that says where and by how much the sides differ, and
    ValueError when there is nothing to compare. Used in every chapter.
    """
    left, right = np.asarray(left), np.asarray(right)
    if left.shape != right.shape:
        raise AssertionError(
            f"{label}: the left side has shape {left.shape}, the right side "
            f"{right.shape}. Both sides of an equation have one shape."
        )
    if left.size == 0:
        raise ValueError(f"{label}: both sides are empty; nothing is checked.")
    bad = ~(np.isfinite(left) & np.isfinite(right))
    if bad.any():
        where = _place(bad)
        raise AssertionError(f"{label}: not a finite number{where}.")
    with np.errstate(over="ignore", invalid="ignore"):  # bool and int sides too
        gap = np.abs(left.astype(complex) - right.astype(complex))
    allowed = atol + rtol * np.maximum(np.abs(left), np.abs(right))
    if (gap > allowed).any():
        worst = gap - allowed
        at = np.unravel_index(np.argmax(worst), worst.shape)
        raise AssertionError(
            f"{label}: the sides differ in {int((gap > allowed).sum())} of "
            f"{left.size} numbers. Largest difference{_at(at)}: left "
            f"{left[at]:.6g}, right {right[at]:.6g}, difference {gap[at]:.2g}, "
            f"allowed {allowed[at]:.2g}."
        )
    numbers = "1 number" if left.size == 1 else f"{left.size} numbers"
    print(f"{label} ✓ both sides agree ({numbers}, tolerance {rtol:.0e})")


def _at(index):
    return f" at {tuple(int(i) for i in index)}" if index else ""


def _place(mask):
    return _at(np.unravel_index(np.argmax(mask), mask.shape))


class _Glued(str):
    """Text whose repr is itself, so that prose shows it without quotes."""

    __slots__ = ()

    def __repr__(self):
        return str(self)


class Glue:
    """Store computed numbers under names; the prose shows them by name.

    In a code cell `glue(acc=f"{100 * acc:.1f} %")`, in the text {eval}`glue.acc`.
    The value is a text with fixed digits, or a whole number.
    """

    prefix = "application/papermill.record/"  # frontends show nothing for it

    def __init__(self):
        self._values = {}

    def __call__(self, **values):
        """Store each name and emit one invisible output that the tests compare."""
        if not values:
            raise TypeError('glue needs a name: glue(acc=f"{acc:.1f} %")')
        for name, value in values.items():
            self._values[name] = _Glued(_as_text(name, value))
            self._emit(name, self._values[name])

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._values:
            known = ", ".join(sorted(self._values)) or "nothing yet"
            raise AttributeError(f"no number named {name} was glued; there is {known}")
        return self._values[name]

    def _emit(self, name, text):
        from IPython.display import display

        data = {self.prefix + "text/plain": str(text)}
        record = {"name": name, "mime_prefix": self.prefix}
        display(data, metadata={"scrapbook": record}, raw=True)


def _as_text(name, value):
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value and "\n" not in value:
        return str(value)
    raise TypeError(
        f"glue({name}=...) needs a text of one line or a whole number; got "
        f'{type(value).__name__}. Fix the digits: glue({name}=f"{{value:.2f}}")'
    )


glue = Glue()
