"""What a claim is made of, and how its evidence is computed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

MIN_SEEDS = 10
ROUNDING = 1e-12  # a spread below this share of the values is no spread


@dataclass(frozen=True)
class Claim:
    """One statement with the experiment that must bear it out.

    id: short name, as in `claim_card("id")`; chapter: the notebook's file name
    without ending; place: label or heading under which the card stands.
    statement: one sentence. measure: what the numbers are, with the unit.
    experiment(seed): one run, returns {key: number}.
    arms, baselines, limits: {key of the results: name shown}. A baseline is what
    a far simpler method reaches, a limit what no method can exceed. A key that the
    experiment does not return is looked up in `constants`.
    holds(run): whether one seed bears the statement out; needed: in how many
    seeds it must; overall(results): optional condition on {key: array over seeds}.
    condition: the whole condition in words.
    fmt: how a number is printed. Few digits: another machine must print the same.
    """

    id: str
    chapter: str
    place: str
    statement: str
    measure: str
    experiment: Callable[[int], Mapping[str, float]]
    arms: Mapping[str, str]
    holds: Callable[[Mapping[str, float]], bool]
    needed: int
    condition: str
    baselines: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, float] = field(default_factory=dict)
    overall: Callable[[Mapping[str, np.ndarray]], bool] | None = None
    seeds: tuple = tuple(range(MIN_SEEDS))
    fmt: str = ".1f"

    def __post_init__(self):
        if len(set(self.seeds)) < MIN_SEEDS:
            raise ValueError(f"claim {self.id!r} needs {MIN_SEEDS} seeds or more")
        if not self.arms or not (self.baselines or self.limits):
            raise ValueError(f"claim {self.id!r} needs arms and a baseline or a limit")
        if not 1 <= self.needed <= len(self.seeds):
            raise ValueError(f"claim {self.id!r}: needed must be 1..{len(self.seeds)}")


@dataclass(frozen=True)
class Evidence:
    """A claim with its numbers: results {key: array (seeds,)}, count, verdict."""

    claim: Claim
    results: Mapping[str, np.ndarray]
    count: int
    holds: bool

    def rows(self):
        """(kind, name, mean, sd) as texts, in the order arms, baselines, limits."""
        claim = self.claim
        groups = (
            ("", claim.arms),
            ("baseline: ", claim.baselines),
            ("limit: ", claim.limits),
        )
        rows = []
        for kind, names in groups:
            for key, name in names.items():
                values = self.results[key]
                sd = values.std(ddof=1) if key not in claim.constants else None
                if sd is not None and sd < ROUNDING * abs(values).max():
                    sd = 0.0  # the last bits, another number on another machine
                spread = "fixed" if sd is None else format(sd + 0.0, claim.fmt)
                rows.append((kind + name, format(values.mean(), claim.fmt), spread))
        return rows


def recompute(claim):
    """Run the experiment for every seed and return the Evidence.

    Raises ValueError when a result is missing or not finite.
    """
    runs = [dict(claim.constants) | dict(claim.experiment(s)) for s in claim.seeds]
    keys = [*claim.arms, *claim.baselines, *claim.limits]
    for seed, run in zip(claim.seeds, runs, strict=True):
        for key in keys:
            if key not in run:
                raise ValueError(f"claim {claim.id!r}: no result {key!r}, seed {seed}")
            if not np.isfinite(run[key]):
                raise ValueError(
                    f"claim {claim.id!r}: {key!r} is {run[key]} for seed {seed}"
                )
    results = {k: np.array([run[k] for run in runs], dtype=float) for k in runs[0]}
    count = sum(bool(claim.holds(run)) for run in runs)
    overall = claim.overall is None or bool(claim.overall(results))
    return Evidence(claim, results, count, count >= claim.needed and overall)
