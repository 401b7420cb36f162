"""Claims as code: what is said, the experiment behind it, what must hold.

Each chapter lists its claims in `chNN.py` as `CLAIMS = [Claim(...), ...]`.
`claim_card(id)` recomputes one and shows it; the tests recompute all.
"""

from ffnbook.claims.claim import Claim, Evidence, recompute
from ffnbook.claims.view import as_html, as_text
from ffnbook.registry import collect, lookup

__all__ = ["Claim", "Evidence", "all_claims", "claim_card", "recompute"]


def all_claims():
    """Return {id: Claim} of all chapters, in the order of the chapters."""
    return collect("ffnbook.claims", "CLAIMS")


def claim_card(name):
    """Recompute the claim and display its card. Raises ValueError on a wrong name."""
    from ffnbook import cards

    evidence = recompute(lookup(all_claims(), name, "claim"))
    cards.show(as_html(evidence), as_text(evidence))
