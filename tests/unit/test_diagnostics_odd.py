"""Torch models as strangers write them: each is read rightly, or the error teaches."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import nn

from ffnbook.diagnostics import DeadUnits, diagnose

LOSS = nn.BCEWithLogitsLoss()


class Net(nn.Module):
    """4-8-8-1; `how` is its forward."""

    def __init__(self, how, bias=True):
        super().__init__()
        torch.manual_seed(0)
        self.a, self.b = nn.Linear(4, 8), nn.Linear(8, 8, bias=bias)
        self.c, self.side = nn.Linear(8, 1), nn.Linear(8, 3)
        self.norm, self.drop, self.act = nn.BatchNorm1d(8), nn.Dropout(), nn.ReLU()
        self.how = how

    def forward(self, x):
        return self.how(self, x)


def usual(net, x):
    return net.c(F.relu(net.b(F.relu(net.a(x)))))


def data():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 4))
    return X, (X[:, :1] * X[:, 1:2] > 0).astype(float)


def with_no_grad(net, x):
    with torch.no_grad():
        h = F.relu(net.a(x))
    return net.c(F.relu(net.b(h)))


SAME = {  # all of these compute what `usual` computes
    "one module for both": lambda net, x: net.c(net.act(net.b(net.act(net.a(x))))),
    "in place": lambda net, x: net.c(F.relu(net.b(F.relu(net.a(x), inplace=True)),
                                            inplace=True)),
    "clamp": lambda net, x: net.c(net.b(net.a(x).clamp(min=0)).clamp_(min=0)),
    "keyword": lambda net, x: net.c(F.relu(net.b(input=F.relu(net.a(input=x))))),
    "dropout": lambda net, x: net.c(net.drop(F.relu(net.b(
        net.drop(F.relu(net.a(x))))))),
}


@pytest.mark.parametrize("name", SAME)
def test_other_ways_to_write_the_same_network(name):
    want = diagnose(Net(usual), *data(), LOSS)
    got = diagnose(Net(SAME[name]), *data(), LOSS)
    assert got.verdict == want.verdict
    for mine, other in zip(got.layers, want.layers, strict=True):
        for key in ("dead", "saturated", "slope", "dW", "db", "dz"):
            assert mine[key] == pytest.approx(other[key], rel=1e-5), key


def test_a_head_that_the_loss_does_not_use():
    def branch(net, x):
        h = F.relu(net.a(x))
        net.side(h.detach())
        return net.c(F.relu(net.b(h)))

    found = diagnose(Net(branch), *data(), LOSS)
    assert [layer["why"] for layer in found.layers] == [None, "unused", None, None]
    assert "the loss does not depend on what a layer computes" in found.verdict
    assert found.layers[0]["saturated"] > 0.3  # ReLU, although `side` comes next


def test_a_skip_connection():
    def skip(net, x):
        h = F.relu(net.a(x))
        return net.c(h + F.relu(net.b(h)))

    found, plain = (diagnose(Net(how), *data(), LOSS) for how in (skip, usual))
    for key in ("saturated", "dead"):
        assert found.layers[1][key] == plain.layers[1][key]


def test_norms_missing_biases_and_weight_norm():
    def normed(net, x):
        return net.c(net.drop(F.relu(net.norm(net.b(F.relu(net.a(x)))))))

    net = Net(normed, bias=False)
    net.a = torch.nn.utils.parametrizations.weight_norm(net.a)
    found = diagnose(net, *data(), LOSS)
    assert len(found.layers) == 3 and np.isnan(found.layers[1]["db"])
    assert net.drop.training and net.norm.num_batches_tracked == 0
    with_bias = diagnose(Net(normed), *data(), LOSS)
    assert with_bias.layers[1]["db"] == 0  # batch norm takes any bias away again


def test_whole_numbers_and_half_precision():
    X, y = data()
    want = diagnose(Net(usual), X, y, LOSS)
    assert diagnose(Net(usual), X, y.astype(int), LOSS).verdict == want.verdict
    rough = diagnose(Net(usual).to(torch.bfloat16), X, y, LOSS)
    assert rough.layers[0]["dW"] == pytest.approx(want.layers[0]["dW"], rel=0.1)


class Own(nn.Module):
    """A matrix of the reader's own before a Linear layer."""

    def __init__(self):
        super().__init__()
        self.W, self.out = nn.Parameter(torch.ones(4, 3)), nn.Linear(3, 1)

    def forward(self, x):
        return self.out(x @ self.W)


def conv():
    return nn.Sequential(nn.Unflatten(1, (1, 2, 2)), nn.Conv2d(1, 3, 2), nn.Flatten(),
                         nn.ReLU(), nn.Linear(3, 1))


@pytest.mark.filterwarnings("ignore:.*torch.jit.script")
@pytest.mark.parametrize(("model", "error", "words"), [
    (lambda: Net(with_no_grad), ValueError, "torch.no_grad"),
    (lambda: Net(lambda net, x: {"out": usual(net, x)}), TypeError, "got dict"),
    (lambda: Net(lambda net, x: net.c(net.b(net.b(net.a(x))))), ValueError, "twice"),
    (conv, ValueError, "'1', a Conv2d, and a verdict"),
    (Own, ValueError, "the Own itself"),
    (lambda: nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(5, 1)), ValueError,
     r"Linear\(5, 1\) needs \(N, 5\); the model gives it \(50, 8\)"),
    (lambda: torch.jit.script(nn.Sequential(nn.Linear(4, 1))), TypeError, "scripted"),
])
def test_errors_teach(model, error, words):
    X, y = data()
    with pytest.raises(error, match=words):
        diagnose(model(), X, y, LOSS)
    with pytest.raises(error, match=words):
        DeadUnits(model(), X)
