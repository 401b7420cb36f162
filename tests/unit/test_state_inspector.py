"""What the state inspector says of a state is what torch does in it."""

import contextlib
import io

import numpy as np
import pytest
import torch
from torch import nn
from traitlets import TraitError

from ffnbook.widgets import StateInspector
from ffnbook.widgets.state_inspector import GRADS, MODES
from tools.bundle import ENTRY
from tools.node import run_module

SCRIPT = """
import { stateInspectorTorch } from "./codegen.js";
import { measure, weights } from "./state_inspector_numbers.js";
import { verdict } from "./state_inspector_words.js";
output(input.map((state) => ({ ...measure(state), torch: stateInspectorTorch(state),
  said: verdict(state, measure(state)) })));
"""
CASES = [{}, {"p": 0.0}, {"p": 0.9, "seed": 2}, {"x1": 0.0, "seed": 8},
         {"x1": 0.0, "x2": 0.0, "seed": 1}, {"p": 0.25, "x1": -1.5, "seed": 40},
         *({"seed": seed, "p": 0.3} for seed in range(100, 106))]
STATES = [{**case, "mode": mode, "grad": grad} for case in CASES for mode in MODES
          for grad in GRADS]
CONTEXTS = {"grad": contextlib.nullcontext, "no_grad": torch.no_grad,
            "inference_mode": torch.inference_mode}


class Masked(nn.Module):
    """Dropout with given masks, as nn.Dropout applies its own."""

    def __init__(self, p, rng):
        super().__init__()
        self.p, self.rng = p, rng

    def forward(self, a):
        if not self.training:
            return a
        keep = torch.from_numpy(self.rng.random(tuple(a.shape)) >= self.p)
        return a * keep / (1 - self.p)


def raised(call):
    """The text of the RuntimeError that a call raises, or None."""
    try:
        call()
    except RuntimeError as error:
        return str(error)
    return None


def network(widget, dropout):
    """The widget's network in torch."""
    model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), dropout, nn.Linear(4, 1)).double()
    W1, b1, w2, b2 = widget.weights()
    with torch.no_grad():
        for old, new in zip(model.parameters(), (W1.T, b1, w2[None], b2), strict=True):
            old.copy_(torch.from_numpy(new))
    return model


def by_torch(widget, dropout=None):
    """The facts of the widget's state, found by doing it."""
    rng = np.random.default_rng([widget.seed, 1])
    model = network(widget, dropout or Masked(widget.p, rng))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    x = torch.tensor([[widget.x1, widget.x2]], dtype=torch.float64)
    model.train(widget.mode == "train")
    with CONTEXTS[widget.grad]():
        first, second = model(x), model(x)
    before = [p.clone() for p in model.parameters()]
    backward = raised(lambda: (first - 1).square().sum().backward())
    optimizer.step()
    changed = sum((a != b).sum().item()
                  for a, b in zip(before, model.parameters(), strict=True))
    return {"outputs": [first.item(), second.item()],
            "equal": abs(first.item() - second.item()) < 1e-12,
            "grad_fn": first.grad_fn and first.grad_fn.name(), "backward": backward,
            "later": raised(lambda: (first * model[3].weight).sum()),
            "changed": changed}


@pytest.fixture(scope="module")
def written():
    states = [StateInspector(**state).state() for state in STATES]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


def agree(got, want):
    assert got["outputs"] == pytest.approx(want["outputs"], rel=1e-12, abs=1e-12)
    assert {**got, "outputs": 0} == {**want, "outputs": 0}


def test_python_and_the_page_say_what_torch_does_in_every_state(written):
    for given, page in zip(STATES, written, strict=True):
        widget = StateInspector(**given)
        truth = by_torch(widget)
        agree(widget.facts(), truth)
        agree(page["facts"][given["mode"]][given["grad"]], truth)


def test_torch_s_own_dropout_has_the_same_facts_but_other_masks():
    torch.manual_seed(1)
    for given in STATES[:6]:
        widget = StateInspector(**given)
        facts, truth = widget.facts(), by_torch(widget, nn.Dropout(widget.p))
        for name in ("equal", "grad_fn", "backward", "later"):
            assert facts[name] == truth[name]
        if widget.mode == "eval":
            agree(facts, truth)


def test_dropout_s_factors_are_0_or_1_over_1_minus_p_as_in_torch():
    torch.manual_seed(1)
    found = set(nn.Dropout(0.25)(torch.ones(100, dtype=torch.float64)).tolist())
    mine = StateInspector(p=0.25, seed=4).factors()
    assert set(mine.ravel().tolist()) == found == {0.0, 1 / 0.75}


def test_each_state_has_its_own_sentence(written):
    assert len({page["said"] for page in written[:6]}) == 6
    eval_grad = written[3]["said"]
    assert eval_grad.startswith("eval() switches dropout off, not gradients")
    assert "drops nothing" in written[6]["said"]


def test_copied_code_prints_the_numbers_and_the_errors(written):
    for given, page in zip(STATES, written, strict=True):
        printed, space = io.StringIO(), {}
        code = page["torch"]
        assert code.endswith("\n") and max(map(len, code.split("\n"))) <= 78
        with contextlib.redirect_stdout(printed):
            exec(code, space)
        facts = StateInspector(**given).facts()
        got = [space["first"].item(), space["second"].item()]
        assert got == pytest.approx(facts["outputs"], rel=1e-12, abs=1e-12)
        assert space["changed"] == facts["changed"]
        for name in ("backward", "later"):
            assert facts[name] is None or facts[name] in printed.getvalue()
        assert ("RuntimeError" in printed.getvalue()) is False


@pytest.mark.parametrize(
    ("setting", "words"),
    [({"mode": "evaluate"}, "Did you mean 'eval'"), ({"p": 1.0}, "p must be a number"),
     ({"grad": "nograd"}, "Did you mean 'no_grad'")],
)
def test_bad_values_are_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        StateInspector(**setting)


def test_repr_and_still_picture():
    widget = StateInspector(mode="eval", grad="no_grad")
    assert repr(widget) == "StateInspector(mode='eval', grad='no_grad')"
    html = widget.fallback()
    assert html.count("<tr>") == 7 and "does not have a grad_fn" in html
    assert len(html) < 12_000
