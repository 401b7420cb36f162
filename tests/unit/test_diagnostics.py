"""Diagnoses: known cases, NumPy against torch, and the words of the Init lab."""

import subprocess
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from torch import nn

from ffnbook.diagnostics import diagnose
from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import BCE, BCEWithLogits
from ffnbook.models import Sequential, mlp
from ffnbook.widgets.init_stats import InitExperiment
from tools.node import run_module

JS = Path(__file__).resolve().parents[2] / "ffnbook" / "widgets" / "js"
ACTS = {"logistic": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU, "gelu": nn.GELU,
        "leaky_relu": nn.LeakyReLU, "elu": nn.ELU, "softplus": nn.Softplus,
        "hard_tanh": nn.Hardtanh, "swish": nn.SiLU}
CONFIGS = [
    {},
    {"activation": "relu", "bias": -8.0},
    {"activation": "relu", "init": "he_normal", "bias": 0.0, "width": 20},
    {"activation": "leaky_relu", "bias": -8.0},
    *({"activation": f, "init": "zeros", "bias": b, "data": data, "n": n}
      for f in ("logistic", "tanh", "relu") for b in (0.0, 1.0)
      for data, n in (("moons", 200), ("circles", 100), ("xor", 60))),
    {"activation": "logistic", "init": "zeros", "bias": 0.0, "data": "xor", "n": 31},
    {"activation": "tanh", "init": "constant", "std": 0.5},
    {"activation": "tanh", "std": 4.0, "depth": 6, "width": 30, "bias": 0.0},
    {"activation": "relu", "std": 2.0, "depth": 6, "width": 30, "bias": 0.0},
    {"activation": "tanh", "init": "xavier_normal", "depth": 1},
    {"depth": 30, "std": 1e-13, "bias": 0.0},
    {"depth": 30, "std": 1e-13, "bias": 1.0},
    {"activation": "relu", "init": "he_uniform", "depth": 20, "width": 30},
]


def drawn(seed):
    """A network of the lab with settings drawn at random."""
    rng = np.random.default_rng(seed)
    return {
        "activation": str(rng.choice(["logistic", "tanh", "relu", "leaky_relu", "elu",
                                      "softplus", "swish", "gelu", "hard_tanh"])),
        "init": str(rng.choice(["zeros", "constant", "normal", "uniform", "he_normal",
                                "xavier_uniform"])),
        "data": str(rng.choice(["moons", "circles", "xor", "spirals"])),
        "bias": float(rng.choice([-8.0, -1.0, 0.0, 0.1, 1.0])),
        "std": float(rng.choice([1e-3, 0.01, 0.3, 1.0, 3.0])), "seed": seed,
        "depth": int(rng.integers(1, 7)), "width": int(rng.integers(2, 9)), "n": 60,
    }


CONFIGS += [drawn(seed) for seed in range(40)]


def data(n=60, seed=3):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 2))
    return X, (X[:, :1] * X[:, 1:] > 0).astype(float)


def torch_twin(model, inplace=False):
    """A torch model with the weights of an mlp."""
    layers = []
    for layer in model.layers:
        if isinstance(layer, Linear):
            W, b = layer.params["W"], layer.params["b"]
            linear = nn.Linear(*W.shape, dtype=torch.float64)
            with torch.no_grad():
                linear.weight.copy_(torch.tensor(W.T))
                linear.bias.copy_(torch.tensor(b))
            layers.append(linear)
        elif inplace:
            layers.append(nn.ReLU(inplace=True))
        else:
            layers.append(ACTS[layer.activation.name]())
    return nn.Sequential(*layers)


def assert_same(ours, theirs):
    assert ours.loss == pytest.approx(theirs.loss, rel=1e-10)
    for a, b in zip(ours.layers, theirs.layers, strict=True):
        assert a.keys() == b.keys()
        for key in a.keys() - {"z", "a", "why"}:
            assert a[key] == pytest.approx(b[key], rel=1e-10, abs=1e-13, nan_ok=True)
        for key in "za":
            for part in ("mean", "std"):
                assert a[key][part] == pytest.approx(b[key][part], rel=1e-10, abs=1e-13)
        assert a["why"] == b["why"]
    assert ours.verdict == theirs.verdict


@pytest.mark.parametrize("name", ACTS)
def test_numpy_and_torch_agree(name):
    model = mlp((2, 7, 6, 5, 1), name, "he_normal", np.random.default_rng(1), bias=0.1)
    X, y = data()
    ours = diagnose(model, X, y, BCEWithLogits())
    assert_same(ours, diagnose(torch_twin(model), X, y, nn.BCEWithLogitsLoss()))
    assert "back" in ours.layers[0] and ours.layers[1]["relative"] > 0


class Functional(nn.Module):
    """A reader's network: activations are functions, not modules."""

    def __init__(self, layers, f):
        super().__init__()
        self.layers, self.f = nn.ModuleList(layers), f

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.f(layer(x))
        return self.layers[-1](x)


@pytest.mark.parametrize("how", ["function", "inplace"])
def test_functions_and_steps_in_place(how):
    model = mlp((2, 7, 6, 1), "relu", "he_normal", np.random.default_rng(1), bias=-0.3)
    X, y = data()
    twin = torch_twin(model, inplace=how == "inplace")
    if how == "function":
        twin = Functional(twin[::2], torch.relu)
    assert_same(diagnose(model, X, y, BCEWithLogits()),
                diagnose(twin, X, y, nn.BCEWithLogitsLoss()))


@pytest.fixture(scope="module")
def widget():
    """What the Init lab's script says of each network: [verdict, multiplier]."""
    return run_module(
        'import { InitExperiment } from "./engine.js";'
        'import { verdict, multipliers } from "./init_words.js";'
        "output(input.map((config) => {"
        "  const it = new InitExperiment(config).build(), found = it.stats();"
        "  const { measured } = multipliers(found.layers);"
        "  return [verdict(it.config, found), measured]; }));",
        CONFIGS, JS)


@pytest.mark.parametrize("i", range(len(CONFIGS)), ids=lambda i: str(CONFIGS[i]))
def test_verdicts_are_the_widgets(i, widget):
    """The same network, read as a model here and by the Init lab's script there."""
    experiment = InitExperiment(**CONFIGS[i])
    mine = diagnose(experiment.model, experiment.X, experiment.y, experiment.loss)
    verdict, measured = widget[i]
    assert mine.verdict == verdict
    if measured:
        assert mine.multiplier == pytest.approx(measured, rel=1e-9)


def test_overflow_is_a_verdict_on_both_sides():
    layer = '{dW: NaN, db: NaN}'
    said = run_module('import { verdict } from "./init_words.js";'
                      f"output(verdict({{}}, {{layers: [{layer}], ratio: null}}));",
                      folder=JS)
    model = mlp((2, 4, 4, 1), "relu", "normal", np.random.default_rng(0), std=1e155)
    X, y = data()
    assert diagnose(model, X, y, BCEWithLogits()).verdict == said
    twin = torch_twin(model)
    assert diagnose(twin, X, y, nn.BCEWithLogitsLoss()).verdict == said


def test_known_cases():
    X, y = data(400)
    rng = np.random.default_rng(7)

    def look(name, init, **params):
        return diagnose(mlp((2, *[20] * 5, 1), name, init, rng, **params), X, y,
                        BCEWithLogits())

    dead = look("relu", "normal", std=0.01, bias=-8.0)
    assert [layer["dW"] for layer in dead.layers] == [0.0] * 6
    assert dead.layers[-1]["db"] > 0.3 and "output bias still learns" in dead.verdict
    assert dead.notes == ["Layers 1 to 5: 20 of 20 units are dead on these data."]
    assert look("logistic", "normal", std=0.01).verdict.startswith("Vanishing: ")
    assert look("relu", "normal", std=2.0).verdict.startswith("Exploding: ")
    fine = look("relu", "he_normal")
    assert fine.verdict.startswith("Steady: ") and 0.3 < fine.multiplier < 3


def test_the_models_stay_as_they_are():
    X, y = data()
    model = mlp((2, 4, 1), "tanh", rng=np.random.default_rng(1))
    model.forward(X[:3])
    model.backward(np.ones((3, 1)))
    grads = {key: g.copy() for key, g in model.grads.items()}
    diagnose(model, X, y, BCEWithLogits())
    assert all((model.grads[key] == g).all() for key, g in grads.items())
    model.backward(np.ones((3, 1)))  # what forward saved is still there

    twin = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(),
                         nn.Linear(4, 1))
    twin[0].eval()
    twin[0].weight.requires_grad_(False)
    before = {key: value.clone() for key, value in twin.state_dict().items()}
    torch.manual_seed(5)
    state = torch.get_rng_state()
    diagnose(twin, X, y, nn.BCEWithLogitsLoss())
    assert torch.equal(torch.get_rng_state(), state)
    assert all(torch.equal(v, before[k]) for k, v in twin.state_dict().items())
    assert [m.training for m in twin] == [False, True, True, True, True]
    assert all(p.grad is None for p in twin.parameters())
    assert all(not m._forward_hooks for m in twin.modules())


def test_hooks_go_after_an_exception():
    class Broken(nn.Module):
        def forward(self, x):
            raise RuntimeError("halfway")

    twin = nn.Sequential(nn.Linear(2, 4), Broken(), nn.Linear(4, 1))
    with pytest.raises(RuntimeError, match="halfway"):
        diagnose(twin, *data(), nn.BCEWithLogitsLoss())
    assert all(not m._forward_hooks for m in twin.modules())


def test_an_activation_of_the_readers_own():
    class Square:
        def forward(self, Z):
            self.Z = Z
            return Z * Z

        def backward(self, dA):
            return 2 * self.Z * dA

    rng = np.random.default_rng(2)
    first, last = Linear(2, 3, rng), Linear(3, 1, rng)
    X, y = data()
    found = diagnose(Sequential([first, Square(), last]), X, y, BCEWithLogits())
    Z = X @ first.params["W"]
    assert found.layers[0]["slope"] == pytest.approx(np.abs(2 * Z).mean())
    assert found.layers[0]["saturated"] == (np.abs(2 * Z) < 0.05 * 20).mean()


def test_softmax_and_outputs_with_an_activation():
    X, y = data()
    rng = np.random.default_rng(2)
    model = Sequential([Linear(2, 3, rng), ActivationLayer("tanh"), Linear(3, 1, rng),
                        ActivationLayer("logistic")])
    twin = nn.Sequential(*torch_twin(model))
    assert_same(diagnose(model, X, y, BCE()), diagnose(twin, X, y, nn.BCELoss()))
    soft = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 3),
                         nn.LogSoftmax(dim=1))
    found = diagnose(soft, X, y[:, 0].astype(int), nn.NLLLoss())
    assert found.layers[-1]["dead"] == found.layers[-1]["saturated"] == 0


def test_table_and_plot():
    from ffnbook.plotting import summarize

    model = mlp((2, 4, 4, 1), "relu", "zeros")
    found = diagnose(model, *data(), BCEWithLogits())
    lines = str(found).splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["layer", "1", "2", "output"]
    assert found.verdict in lines and "–" in lines[1]
    html = found._repr_html_()
    assert "<table>" in html and found.verdict in html
    open_before = plt.get_fignums()
    text = summarize(found.plot())
    assert plt.get_fignums() == open_before  # else a notebook shows it twice
    assert "Gradient" in text and "dead" in text
    deep = mlp((2, *[5] * 20, 1), "tanh", rng=np.random.default_rng(1))
    assert "Spread" in summarize(diagnose(deep, *data(), BCEWithLogits()).plot())


def test_errors_teach():
    X, y = data()
    model = mlp((2, 4, 1), "tanh", rng=np.random.default_rng(1))
    twin, loss = torch_twin(model), nn.BCEWithLogitsLoss()
    shared = nn.Linear(2, 2)
    cases = [
        (lambda: diagnose("net", X, y, loss), TypeError, "Sequential"),
        (lambda: diagnose(model, X, y, loss), TypeError, "forward and backward"),
        (lambda: diagnose(model, X.T, y, BCEWithLogits()), ValueError, r"X\.T"),
        (lambda: diagnose(twin, X, y, "bce"), TypeError, "BCEWithLogitsLoss"),
        (lambda: diagnose(twin, X, y, nn.MSELoss), TypeError, r"MSELoss\(\)"),
        (lambda: diagnose(twin, X, y[:, 0], loss), ValueError, r"y\[:, None\]"),
        (lambda: diagnose(twin, X[0], y, loss), ValueError, r"x\[None, :\]"),
        (lambda: diagnose(twin, X.T, y, loss), ValueError, r"perhaps .* X\.T"),
        (lambda: diagnose(twin, X[:, :1], y, loss), ValueError,
         r"X must be \(N, 2\).*Linear\(2, 4\); got \(60, 1\)"),
        (lambda: diagnose(twin, X * np.nan, y, loss), ValueError, "holds nan in row 0"),
        (lambda: diagnose(twin, X, y, nn.BCEWithLogitsLoss(reduction="none")),
         ValueError, "one number"),
        (lambda: diagnose(nn.Sequential(shared, nn.Tanh(), shared), X, X, nn.MSELoss()),
         ValueError, "called twice"),
        (lambda: diagnose(nn.ReLU(), X, y, loss), ValueError, "no parameters"),
        (lambda: diagnose(nn.PReLU(), X, X, nn.MSELoss()), ValueError, "No torch.nn.L"),
        (lambda: diagnose(Sequential([ActivationLayer("tanh")]), X, X, BCEWithLogits()),
         ValueError, "."),
    ]
    for call, error, words in cases:
        with pytest.raises(error, match=words):
            call()


def test_torch_stays_away_from_numpy_models():
    code = (
        "import sys, numpy as np\n"
        "from ffnbook.diagnostics import diagnose, DeadUnits\n"
        "from ffnbook.models import mlp\nfrom ffnbook.losses import MSE\n"
        "m = mlp((2, 3, 1), 'relu', rng=np.random.default_rng(0))\n"
        "X = np.ones((4, 2))\ndiagnose(m, X, X[:, :1], MSE())\n"
        "DeadUnits(m, X).record()\n"
        "print({'torch', 'matplotlib', 'IPython'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "set()\n", done.stderr
