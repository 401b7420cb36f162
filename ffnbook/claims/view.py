"""How the evidence for a claim looks: as HTML and as plain text."""

from ffnbook import cards

HEAD = ("", "mean", "sd")


def _verdict(evidence):
    claim, n = evidence.claim, len(evidence.claim.seeds)
    seeds = f"{evidence.count} of {n} seeds"
    sign = "✓ holds" if evidence.holds else "✗ does not hold"
    return f"{claim.condition} {sign}: {seeds}, {claim.needed} needed."


def as_html(evidence):
    """The card: statement, table of mean and spread, condition, verdict."""
    claim = evidence.claim
    caption = f"{claim.measure}, mean and spread (sd) over {len(claim.seeds)} seeds"
    return cards.card(
        "claim",
        claim.id,
        "Claim",
        cards.paragraph(claim.statement, "ffn-statement"),
        cards.table(HEAD, evidence.rows(), caption),
        cards.labelled("Condition:", _verdict(evidence), "ffn-verdict"),
    )


def as_text(evidence):
    """The same for places without HTML."""
    claim = evidence.claim
    return "\n".join(
        [
            f"Claim: {cards.plain(claim.statement)}",
            cards.plain(f"{claim.measure}, {len(claim.seeds)} seeds:"),
            cards.plain_table(HEAD, evidence.rows()),
            f"Condition: {cards.plain(_verdict(evidence))}",
        ]
    )
