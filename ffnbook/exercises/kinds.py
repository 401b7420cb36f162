"""The three kinds of exercise: write a function, give a number, choose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that readers give, and what to tell them.

    wrong: for a function exercise a function with the same arguments as the
    solution; for a number exercise a number or a function that computes it.
    hint: one or two sentences that name the mistake without giving the answer.
    """

    wrong: Callable | float
    hint: str

    def value(self):
        """The wrong number (of a number exercise)."""
        return float(self.wrong() if callable(self.wrong) else self.wrong)


@dataclass(frozen=True)
class FunctionExercise:
    """The reader writes a function.

    id, chapter (file name without ending), task: what to write, one sentence.
    solution: the hidden solution; its source is shown in a fold, and tests run it.
    cases(): the inputs, a list of tuples of arguments, the same at every call.
    mistakes: wrong formulas with their hints; three or more.
    gradient_of: optional f(*arguments) -> number; the answer must then be the
    gradient of f with respect to argument number `argument` (central differences).
    rtol, atol: how close the answer must be to the solution.
    """

    id: str
    chapter: str
    task: str
    solution: Callable
    cases: Callable[[], list]
    mistakes: tuple
    gradient_of: Callable | None = None
    argument: int = 0
    rtol: float = 1e-6
    atol: float = 1e-9


@dataclass(frozen=True)
class NumberExercise:
    """The reader gives one number; solution() computes it, within rtol or atol."""

    id: str
    chapter: str
    task: str
    solution: Callable[[], float]
    mistakes: tuple
    rtol: float = 1e-3
    atol: float = 1e-9


@dataclass(frozen=True)
class ChoiceExercise:
    """The reader chooses one letter.

    options: {letter: text}; answer: the right letter; hints: {wrong letter: what
    the choice overlooks}, one for each wrong letter; why: why the answer is right.
    """

    id: str
    chapter: str
    task: str
    options: Mapping[str, str]
    answer: str
    hints: Mapping[str, str]
    why: str

    def __post_init__(self):
        if self.answer not in self.options:
            raise ValueError(f"exercise {self.id!r}: no option {self.answer!r}")
        if set(self.hints) != set(self.options) - {self.answer}:
            raise ValueError(f"exercise {self.id!r}: one hint for each wrong option")
