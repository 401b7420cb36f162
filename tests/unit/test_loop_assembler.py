"""The loop assembler's numbers and errors are torch's, whatever the order of cards."""

import contextlib
import copy
import io

import numpy as np
import pytest
import torch
from torch import nn
from traitlets import TraitError

from ffnbook.widgets import LoopAssembler
from ffnbook.widgets.loop_assembler import CARDS, RIGHT
from tools.bundle import ENTRY
from tools.node import run_module

SCRIPT = """
import { loopAssemblerTorch } from "./codegen.js";
import { CARDS, RIGHT, run } from "./loop_assembler_numbers.js";
import { PRESETS, REST } from "./loop_assembler_presets.js";
import { findings } from "./loop_assembler_words.js";
const all = PRESETS.map(({ set }) => ({ ...REST, ...set })).concat(input);
const names = PRESETS.map(({ name }) => name);
output({ CARDS, RIGHT, names, cases: all.map((state) => {
  const { params, ...found } = run(state);
  return { state, found: { ...found, params: params.map((p) => Array.from(p)) },
    said: findings(state, found), torch: loopAssemblerTorch(state) };
}) });
"""


def random_states(count, seed=0):
    """Orders of cards by chance: half of them changed from the right loop."""
    rng, names, out = np.random.default_rng(seed), list(CARDS), []
    for i in range(count):
        if i % 2:
            cards = list(RIGHT)
            for _ in range(rng.integers(1, 4)):
                a, b = rng.integers(len(cards), size=2)
                cards.insert(b, cards.pop(a))
            if rng.random() < 0.4:
                cards.pop(rng.integers(len(cards)))
        else:
            body = rng.choice(names, rng.integers(4, 11)).tolist()
            cards = ["forward", "loss", "backward", "dev", *body]
            del cards[rng.integers(2, len(cards))]
        out.append({"cards": cards, "seed": int(rng.integers(50)), "epochs": 6,
                    "p": float(rng.choice([0.0, 0.2, 0.5])), "lr": 0.3,
                    "stale": bool(rng.random() < 0.1)})
    return out


class Dropout(nn.Module):
    """Dropout whose masks are given."""

    def __init__(self, p, rng):
        super().__init__()
        self.p, self.rng = p, rng

    def forward(self, a):
        if not self.training:
            return a
        keep = self.rng.random(tuple(a.shape)) >= self.p
        return a * torch.from_numpy(keep / (1 - self.p))


class ByTorch:
    """The cards done by torch."""

    def __init__(self, widget):
        self.w, self.rng = widget, np.random.default_rng([widget.seed, 2])
        data = widget.data()
        self.X, self.X_dev = (torch.from_numpy(data[k][0]) for k in ("train", "dev"))
        self.y, self.y_dev = (torch.from_numpy(data[k][1]).double()
                              for k in ("train", "dev"))
        self.model = self.network()
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=widget.lr)
        if widget.stale:
            self.model = self.network()
        self.best, self.best_loss = None, float("inf")
        self.history, self.dev_history, self.sizes, self.error = [], [], [], None

    def network(self):
        model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), Dropout(self.w.p, self.rng),
                              nn.Linear(8, 1)).double()
        W1, b1, W2, b2 = (torch.from_numpy(v) for v in self.w.weights())
        for layer, W, b in ((model[0], W1, b1), (model[3], W2, b2)):
            layer.weight, layer.bias = nn.Parameter(W.T.clone()), nn.Parameter(b)
        return model

    def loss_of(self, out, y):
        return nn.functional.binary_cross_entropy_with_logits(out[:, 0], y)

    def card(self, name):
        if name in ("train", "eval"):
            getattr(self.model, name)()
        elif name == "no_grad":
            torch.set_grad_enabled(False)
        elif name in ("zero_grad", "step"):
            getattr(self.optimizer, name)()
        elif name == "forward":
            self.logits = self.model(self.X)
        elif name == "loss":
            self.loss = self.loss_of(self.logits, self.y)
        elif name == "backward":
            self.loss.backward()
        elif name == "dev":
            self.dev_loss = self.loss_of(self.model(self.X_dev), self.y_dev)
        elif name == "record":
            self.history.append(self.loss.item())
        elif name == "record_dev":
            self.dev_history.append(self.dev_loss.item())
        elif name == "pollute":
            self.history.append(self.dev_loss.item())
        elif self.dev_loss.item() < self.best_loss:
            self.best_loss = self.dev_loss.item()
            state = self.model.state_dict()
            self.best = copy.deepcopy(state) if name == "keep_copy" else state

    def run(self):
        for epoch in range(1, self.w.epochs + 1):
            for i, name in enumerate(self.w.cards):
                try:
                    self.card(name)
                except RuntimeError as error:
                    self.error = (epoch, i, "RuntimeError", str(error))
                except AttributeError as error:  # a variable of the loop, here a member
                    text = f"name '{error.name}' is not defined"
                    self.error = (epoch, i, "NameError", text)
                if self.error:
                    break
                grads = [p.grad for p in self.model.parameters()]
                self.sizes.append(None if grads[0] is None else torch.cat(
                    [g.ravel() for g in grads]).norm().item())
            torch.set_grad_enabled(True)
            if self.error:
                break
        self.model.eval()
        return self

    def clean(self, state=None):
        model = copy.deepcopy(self.model)
        if state:
            model.load_state_dict(state)
        with torch.no_grad():
            return self.loss_of(model(self.X_dev), self.y_dev).item()

    def params(self):
        W1, b1, W2, b2 = (p.detach().numpy() for p in self.model.parameters())
        return [W1.T.ravel(), b1, W2.T.ravel(), b2]


def near(want):
    return pytest.approx(want, rel=1e-9, abs=1e-9)


def close(a, b):
    """Whether two lists of numbers are the same; None is not a number."""
    a, b = (np.array(values, dtype=float) for values in (a, b))
    return a.shape == b.shape and np.allclose(a, b, 1e-9, 1e-9, equal_nan=True)


def agree(found, truth, gradients):
    """Numbers and errors of one run against torch's."""
    error = found["error"]
    mine = error and (error["epoch"], error["card"], error["name"], error["text"])
    assert mine == truth.error
    assert close(found["history"], truth.history)
    assert close(found["dev_history"], truth.dev_history)
    for a, b in zip(found["params"], truth.params(), strict=True):
        assert close(np.ravel(a), b)
    assert close(gradients, truth.sizes)
    assert found["truth"][-1][1] == near(truth.clean()) or error
    assert (found["kept"] is None) == (truth.best is None)
    if truth.best:
        assert found["kept"] == near(truth.clean(truth.best))
        assert found["promised"] == near(truth.best_loss)


def python_s(widget):
    found, readings = widget.run(), widget.readings()
    loop = found["loop"]
    return {**found, "history": loop.history, "dev_history": loop.dev_history,
            "params": loop.params, "kept": readings["kept"],
            "promised": readings["promised"]}


def flat(trace):
    return [row["gradient"] for rows in trace for row in rows]


@pytest.fixture(scope="module")
def written():
    states = [LoopAssembler(**state).state() for state in random_states(40)]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


@pytest.fixture(scope="module")
def runs(written):
    """Each case with Python's run and torch's."""
    widgets = [LoopAssembler(**case["state"]) for case in written["cases"]]
    return [(case, python_s(widget), ByTorch(widget).run())
            for case, widget in zip(written["cases"], widgets, strict=True)]


def test_python_does_what_torch_does(runs):
    for _, found, truth in runs:
        agree(found, truth, flat(found["trace"]))


def test_the_page_does_what_torch_does(runs, written):
    assert written["CARDS"] == CARDS and tuple(written["RIGHT"]) == RIGHT
    for case, python, truth in runs:
        found = case["found"]
        agree(found, truth, flat(found["trace"]))
        for mine, its in zip(python["trace"], found["trace"], strict=True):
            for a, b in zip(mine, its, strict=True):
                assert {**a, "gradient": 0} == {**b, "gradient": 0}


def test_all_kinds_of_errors_were_met(runs):
    texts = {truth.error[3][:30] for _, _, truth in runs if truth.error}
    assert len(texts) >= 6 and sum(truth.error is None for *_, truth in runs) > 15


def test_copied_code_prints_the_numbers_or_raises_the_error(runs):
    for case, _, truth in runs[:30]:
        code, (printed, space) = case["torch"], (io.StringIO(), {})
        assert code.endswith("\n") and max(map(len, code.split("\n"))) <= 78
        with contextlib.redirect_stdout(printed):
            if truth.error:
                with pytest.raises((RuntimeError, NameError)) as raised:
                    exec(code, space)
                assert type(raised.value).__name__ == truth.error[2]
                assert str(raised.value) == truth.error[3]
                assert space["epoch"] + 1 == truth.error[0]
                continue
            exec(code, space)
        found = case["found"]
        assert close(space["history"], found["history"])
        assert close(space["dev_history"], found["dev_history"])
        assert space["end"].item() == near(found["train"]["loss"])
        assert space["end_dev"].item() == near(found["dev"]["loss"])
        if found["kept"] is not None:
            assert space["kept"].item() == near(found["kept"])
            assert space["best_loss"] == near(found["promised"])


def case_of(written, name):
    return written["cases"][written["names"].index(name)]


def test_without_zero_grad_it_is_momentum_1(written):
    case = case_of(written, "no zero_grad")
    widget = LoopAssembler(**case["state"])
    truth = ByTorch(widget)
    params = truth.model.parameters()
    truth.optimizer = torch.optim.SGD(params, lr=widget.lr, momentum=1)
    widget.cards = RIGHT
    for a, b in zip(truth.run().params(), case["found"]["params"], strict=True):
        assert a == near(np.ravel(b))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no zero_grad", "momentum with coefficient 1"),
        ("step too early", "the gradients are None"),
        ("step before backward", "Stopped in epoch 2 at card 5. step() changed"),
        ("zero_grad too late", "the gradients are None"),
        ("backward twice", "Stopped in epoch 1 at card 6. This graph has been used up"),
        ("no_grad too early", "no graph behind it"),
        ("polluted history", "80 numbers in 40 epochs"),
        ("eval left on", "From epoch 2 on the training forward pass runs without"),
        ("eval forgotten", "measured with dropout active"),
        ("stale optimizer", "parameters of an earlier model"),
        ("best by reference", "kept by reference"),
    ],
)
def test_each_example_has_its_finding_first(written, name, words):
    assert words in case_of(written, name)["said"][0]


def test_the_right_loop_has_no_finding_and_learns(written):
    case = case_of(written, "the right loop")
    found = case["found"]
    assert case["said"] == [] and found["error"] is None
    assert found["truth"][-1][0] < 0.7 * found["truth"][0][0]
    assert found["kept"] == near(found["promised"])


def test_best_by_reference_is_the_last_model(written):
    found = case_of(written, "best by reference")["found"]
    assert found["kept"] == found["dev"]["loss"] > 1.05 * found["promised"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [({"cards": ["foward"]}, "Did you mean 'forward'"), ({"p": 0.9}, "from 0 to 0.8"),
     ({"cards": "train"}, "list of 0"), ({"cards": ["step"] * 17}, "0 to 16 names")],
)
def test_bad_values_are_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        LoopAssembler(**setting)


def test_repr_and_still_picture():
    widget = LoopAssembler(cards=["forward", "backward"], epochs=3)
    assert repr(widget) == "LoopAssembler(cards=('forward', 'backward'), epochs=3)"
    html = widget.fallback()
    assert "at card 2: NameError: name &#x27;loss&#x27; is not defined" in html
    assert len(LoopAssembler().fallback()) < 20_000
    assert LoopAssembler(cards=[]).readings()["history"] == 0
