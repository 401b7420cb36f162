"""Myth cards: a claim found in common notes, a guess, what really happens.

Each chapter lists its myths in `chNN.py` as `MYTHS = [Myth(...), ...]`. The reader
sees the claim and a question; the numbers stay folded until they have guessed.
"""

import inspect
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ffnbook.registry import collect, lookup

__all__ = ["Myth", "all_myths", "myth_card"]


@dataclass(frozen=True)
class Myth:
    """One widespread mistake and the computation that refutes it.

    id: as in the list of misconceptions ("E2-18"); chapter: the notebook's file
    name without ending. claim: what is often said, in our own words. question:
    what to guess. experiment(): returns {what: text with fixed digits}.
    refuted(numbers): True when the numbers contradict the claim (a test insists).
    truth: the correct statement.
    """

    id: str
    chapter: str
    claim: str
    question: str
    experiment: Callable[[], Mapping[str, str]]
    refuted: Callable[[Mapping[str, str]], bool]
    truth: str


def all_myths():
    """Return {id: Myth} of all chapters."""
    return collect("ffnbook.myths", "MYTHS")


def compute(myth):
    """Run the counter-example. Raises ValueError when it does not refute the claim."""
    numbers = dict(myth.experiment())
    for what, value in numbers.items():
        if not isinstance(value, str):
            raise ValueError(f"myth {myth.id}: {what!r} must be a text, fixed digits")
    if not myth.refuted(numbers):
        raise ValueError(f"myth {myth.id}: its numbers do not refute it: {numbers}")
    return numbers


def myth_card(name):
    """Run the counter-example and display the card. ValueError on a wrong name."""
    from ffnbook import cards

    myth = lookup(all_myths(), name, "myth")
    numbers = compute(myth)
    cards.show(as_html(myth, numbers), as_text(myth, numbers))


def as_html(myth, numbers):
    """The card; numbers, truth and code stand inside the fold."""
    from ffnbook import cards

    source = textwrap.dedent(inspect.getsource(myth.experiment))
    answer = "\n".join(
        [
            cards.table(("", "computed"), list(numbers.items()), "What happens"),
            cards.labelled("Correct:", myth.truth, "ffn-truth"),
            cards.folded("The code behind the numbers", cards.code(source)),
        ]
    )
    return cards.card(
        "myth",
        myth.id,
        f"Myth {myth.id}",
        cards.labelled("Often read:", myth.claim, "ffn-myth-claim"),
        cards.labelled("Your guess first:", myth.question, "ffn-question"),
        cards.folded("Show what happens", answer, "ffn-answer"),
    )


def as_text(myth, numbers):
    """The same for places without HTML."""
    from ffnbook import cards

    lines = [f"Myth {myth.id}: {myth.claim}", f"Guess: {myth.question}"]
    lines += [f"  {what}: {value}" for what, value in numbers.items()]
    lines.append(f"Correct: {myth.truth}")
    return "\n".join(cards.plain(line) for line in lines)
