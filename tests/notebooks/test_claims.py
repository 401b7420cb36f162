"""Every claim is recomputed and must hold; a false one is noticed."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from ffnbook.claims import Claim, all_claims, as_html, as_text, recompute

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = all_claims()


@pytest.mark.parametrize("name", CLAIMS)
def test_the_claim_holds(name):
    evidence = recompute(CLAIMS[name])
    assert evidence.holds, as_text(evidence)


@pytest.mark.parametrize("name", CLAIMS)
def test_the_claim_stands_in_its_chapter(name):
    claim = CLAIMS[name]
    notebook = ROOT / "chapters" / f"{claim.chapter}.ipynb"
    if not notebook.exists():
        pytest.skip("the chapter is still to be written")
    assert f'claim_card(\\"{name}\\")' in notebook.read_text(encoding="utf-8")


def experiment(seed):
    rng = np.random.default_rng(seed)
    return {"network": 90 + rng.normal(), "line": 86.0}


TRUE = Claim(
    id="true",
    chapter="none",
    place="none",
    statement="The network is better.",
    measure="accuracy in %",
    experiment=experiment,
    arms={"network": "2-16-1"},
    baselines={"line": "the best line"},
    limits={"bayes": "best possible"},
    constants={"bayes": 97.0},
    holds=lambda run: run["network"] > run["line"],
    needed=9,
    condition="The network beats the line in 9 of 10 seeds.",
)


def test_a_true_claim_holds():
    evidence = recompute(TRUE)
    assert evidence.holds and evidence.count == 10
    assert evidence.rows()[1] == ("baseline: the best line", "86.0", "0.0")
    assert evidence.rows()[2] == ("limit: best possible", "97.0", "fixed")


def test_a_spread_of_rounding_alone_is_zero():
    def shaken(seed):
        return experiment(seed) | {"line": 0.5 + (seed % 2) * 2e-16}

    evidence = recompute(dataclasses.replace(TRUE, experiment=shaken, fmt=".0e"))
    assert evidence.results["line"].std() > 0
    assert evidence.rows()[1] == ("baseline: the best line", "5e-01", "0e+00")


@pytest.mark.parametrize(
    "change",
    [
        {"holds": lambda run: run["network"] > 95},
        {"holds": lambda run: run["network"] > 90},  # true for some seeds only
        {"overall": lambda results: results["network"].mean() > 95},
    ],
)
def test_a_false_claim_does_not_hold(change):
    evidence = recompute(dataclasses.replace(TRUE, **change))
    assert not evidence.holds
    assert "✗ does not hold" in as_html(evidence) + as_text(evidence)


def test_the_card_shows_everything():
    page = as_html(recompute(TRUE))
    for words in ("better", "86.0", "97.0", "10 seeds", "9 needed", "✓ holds"):
        assert words in page, words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"seeds": tuple(range(9))}, "10 seeds"),
        ({"seeds": (1,) * 12}, "10 seeds"),
        ({"baselines": {}, "limits": {}}, "a baseline or a limit"),
        ({"arms": {}}, "needs arms"),
        ({"needed": 11}, "1..10"),
    ],
)
def test_a_claim_without_evidence_is_refused(change, words):
    with pytest.raises(ValueError, match=words):
        dataclasses.replace(TRUE, **change)


@pytest.mark.parametrize(
    ("result", "words"), [({"line": 1.0}, "no result"), ({"network": np.nan}, "nan")]
)
def test_a_broken_experiment_is_an_error(result, words):
    with pytest.raises(ValueError, match=words):
        recompute(dataclasses.replace(TRUE, experiment=lambda seed: result))
