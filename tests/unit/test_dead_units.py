"""The monitor of dead units: by hand, in RunnerV2_1 and in RunnerV3."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from torch import nn

from ffnbook.diagnostics import DeadUnits
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import Diverged, RunnerV2_1, RunnerV3


def data(n=80):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(n, 2))
    return X, (X[:, :1] * X[:, 1:] > 0).astype(float)


def runner_of(model, lr):
    return RunnerV2_1(model, GradientDescent(model, lr=lr), BCEWithLogits(),
                      Accuracy("logits"))


def relu_net(seed=1):
    return mlp((2, 6, 4, 1), "relu", "he_normal", np.random.default_rng(seed))


def test_one_huge_step_kills():
    X, y = data()
    model = relu_net(0)
    monitor, runner = DeadUnits(model, X), runner_of(model, 1e4)
    with monitor.watch(runner) as same:
        runner.train((X, y), epochs=1)
    assert same is monitor and monitor.epochs == [0, 1]
    assert monitor.share.tolist() == [[0, 0.25], [0, 0.75]]
    assert all(epoch == 1 for epoch, _, _ in monitor.died) and monitor.died
    A = np.maximum(X @ model.params["0.W"] + model.params["0.b"], 0)
    Z = A @ model.params["2.W"] + model.params["2.b"]
    assert (monitor.dead[1][1] == (Z <= 0).all(axis=0)).all()
    assert "at first" in monitor.verdict and monitor.verdict in str(monitor)


def test_a_good_run_kills_nobody_and_is_not_disturbed():
    X, y = data()
    watched, alone = relu_net(), relu_net()
    monitor, runner = DeadUnits(watched, X), runner_of(watched, 0.1)
    with monitor.watch(runner):
        runner.train((X, y), epochs=3)
        runner.train((X, y), epochs=2)
    with monitor.watch(runner):
        runner.train((X, y), epochs=1)
    runner.train((X, y), epochs=1)  # not watched any more
    assert monitor.epochs == [0, 1, 2, 3, 4, 5, 6] and runner.on_epoch == []
    assert monitor.share.shape == (7, 2)
    other = runner_of(alone, 0.1)
    other.train((X, y), epochs=7)
    assert other.history == runner.history
    assert all((watched.params[k] == alone.params[k]).all() for k in alone.params)


def test_deaths_and_returns_by_hand():
    X, _ = data()
    model = relu_net()
    b = model.params["0.b"]
    model.params["2.b"][:] = 9.0  # far from dead
    monitor = DeadUnits(model, X)
    for value in (0.0, -99.0, -99.0, 0.0):
        b[2] = value
        monitor.record()
    assert monitor.died == [(1, 1, 2)] and monitor.revived == [(3, 1, 2)]
    assert monitor.verdict == ("Dead units: 0 of 10 at first, 0 at last. 1 death, the "
                               "first in epoch 1; 1 came back.")
    assert [row[0] for row in monitor.rows()] == ["0", "1", "3"]
    assert "<table>" in monitor._repr_html_()
    from ffnbook.plotting import summarize
    open_before = plt.get_fignums()
    assert "layer 2" in summarize(monitor.plot())
    assert plt.get_fignums() == open_before  # else a notebook shows it twice


def test_runner_v3_and_the_mode():
    X, y = (torch.tensor(a) for a in data())
    X = X + 4  # all inputs on one side: units die easily
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 6), nn.ReLU(), nn.Dropout(0.2),
                          nn.Linear(6, 1)).double()
    optimizer = torch.optim.SGD(model.parameters(), lr=1e4)
    runner = RunnerV3(model, optimizer, nn.BCEWithLogitsLoss(), Accuracy("logits"))
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X, y), 80)
    monitor = DeadUnits(model, X)
    with monitor.watch(runner):
        runner.train(loader, epochs=2)
    assert monitor.epochs == [0, 1, 2] and monitor.share[-1, 0] > 0
    assert all(m.training for m in model.modules())
    assert all(not m._forward_hooks for m in model.modules())
    Z = X @ model[0].weight.T + model[0].bias
    assert (monitor.dead[-1][0] == (Z <= 0).all(dim=0).numpy()).all()


def test_the_watch_ends_with_a_run_that_breaks():
    X, y = data()
    model = mlp((2, 6, 6, 6, 1), "leaky_relu", "he_normal", np.random.default_rng(1))
    monitor, runner = DeadUnits(model, X), runner_of(model, 1e200)
    with pytest.raises(Diverged), monitor.watch(runner):
        runner.train((X, y), epochs=5)
    assert runner.on_epoch == [] and monitor.epochs[0] == 0


def test_errors_teach():
    X, _ = data()
    model = relu_net()
    monitor = DeadUnits(model, X)
    assert "nothing recorded" in repr(monitor)
    for call in (lambda: monitor.share, lambda: monitor.verdict, lambda: monitor.died):
        with pytest.raises(RuntimeError, match=r"record\(\)"):
            call()
    with pytest.raises(TypeError, match="runner"), monitor.watch(model):
        pass
    other = runner_of(relu_net(), 0.1)
    with pytest.raises(ValueError, match="another model"), monitor.watch(other):
        pass
    monitor.record(4)
    with pytest.raises(ValueError, match="must come after 4"):
        monitor.record(4)
    with pytest.raises(ValueError, match="no hidden layer"):
        DeadUnits(mlp((2, 1), rng=np.random.default_rng(0)), X)
    with pytest.raises(ValueError, match="to match W"):
        DeadUnits(model, X[:, :1])
