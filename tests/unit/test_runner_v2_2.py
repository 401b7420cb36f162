import copy
import subprocess
import sys

import numpy as np
import pytest
import torch
from torch import nn

from ffnbook.data import make_moons
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import Diverged, RunnerV2_1, RunnerV2_2
from tests.unit.torch_runners import assert_same, state_of, torch_model


def moons(seed=0):
    X, y = make_moons(120, 0.2, np.random.default_rng(seed))
    X, y = torch.tensor(X), torch.tensor(y[:, None], dtype=torch.float64)
    return (X[:80], y[:80]), (X[80:], y[80:])


def make_model(dropout=0.0, hidden=5, seed=0):
    return torch_model(2, hidden, 1, dropout, seed)


def make_runner(lr=0.5, loss=None, **options):
    model = make_model(**options)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    loss = loss or nn.BCEWithLogitsLoss()
    return RunnerV2_2(model, optimizer, loss, Accuracy("logits"))


def test_history_equals_the_numpy_runner():
    train, dev = moons()
    ours = mlp((2, 5, 1), "tanh", rng=np.random.default_rng(3))
    net = nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 1)).double()
    with torch.no_grad():
        for name in ("0", "2"):
            net[int(name)].weight.copy_(torch.tensor(ours.params[f"{name}.W"].T))
            net[int(name)].bias.copy_(torch.tensor(ours.params[f"{name}.b"]))
    runs = (
        RunnerV2_1(
            ours, GradientDescent(ours, 0.5), BCEWithLogits(), Accuracy("logits")
        ),
        RunnerV2_2(
            net,
            torch.optim.SGD(net.parameters(), 0.5),
            nn.BCEWithLogitsLoss(),
            Accuracy("logits"),
        ),
    )
    runs[0].train(*[(X.numpy(), y.numpy()) for X, y in (train, dev)], epochs=40)
    runs[1].train(train, dev, epochs=40)
    for name, values in runs[0].history.items():
        np.testing.assert_allclose(runs[1].history[name], values, rtol=1e-11)
    assert runs[0].best_epoch == runs[1].best_epoch
    np.testing.assert_allclose(
        net[0].weight.detach().numpy().T, ours.params["0.W"], rtol=1e-10
    )


def test_training_goes_on_and_keeps_the_best():
    (train, dev), runner = moons(), make_runner()
    runner.train(train, dev, epochs=10)
    runner.train(train, dev, epochs=20)
    assert runner.history["epoch"] == list(range(1, 31))
    assert runner.history["train_loss"][-1] < runner.history["train_loss"][0]
    scores = runner.history["dev_score"]
    assert runner.best_score == max(scores)
    assert runner.best_epoch == scores.index(max(scores)) + 1
    best = copy.deepcopy(runner.best_params)
    runner.train(train, epochs=1)
    assert runner.history["dev_loss"][-1] is None
    assert_same(runner.best_params, best)
    runner.restore_best()
    assert runner.evaluate(*dev)[1] == runner.best_score


@pytest.mark.parametrize("training", [True, False])
def test_evaluate_and_predict_change_nothing(training):
    (train, dev), runner = moons(), make_runner(dropout=0.5)
    runner.train(train, dev, epochs=2)
    runner.model.train(training)
    runner.model[3].eval()  # a layer that the reader froze
    modes = [m.training for m in runner.model.modules()]
    history, state = copy.deepcopy(runner.history), state_of(runner)
    grads = [p.grad.clone() for p in runner.model.parameters()]
    one, two = runner.evaluate(*dev), runner.evaluate(*dev)
    logits = runner.predict(dev[0])
    assert one == two, "dropout must be off"
    assert one[0] == pytest.approx(nn.BCEWithLogitsLoss()(logits, dev[1]).item())
    assert not logits.requires_grad and torch.is_grad_enabled()
    assert [m.training for m in runner.model.modules()] == modes
    assert runner.history == history
    assert_same(runner.model.state_dict(), state)
    for p, grad in zip(runner.model.parameters(), grads, strict=True):
        assert torch.equal(p.grad, grad)


def test_training_uses_training_mode_and_respects_frozen_layers():
    (train, dev), runner = moons(), make_runner()
    runner.model.eval()
    runner.train(train, dev, epochs=1)
    assert all(m.training for m in runner.model.modules())
    runner.model[3].eval()
    before = runner.model[3].running_mean.clone()
    runner.train(train, dev, epochs=1)
    assert not runner.model[3].training
    assert torch.equal(runner.model[3].running_mean, before)


def test_stale_gradients_do_no_harm():
    train, _ = moons()
    one, two = make_runner(), make_runner()
    nn.BCEWithLogitsLoss()(two.model.eval()(train[0]), train[1]).backward()
    for runner in (one, two):
        runner.train(train, epochs=3)
    assert_same(one.model.state_dict(), two.model.state_dict())


def test_save_and_load(tmp_path):
    (train, dev), runner = moons(), make_runner()
    runner.train(train, dev, epochs=15)
    last = state_of(runner)
    runner.save_model(tmp_path / "last.pt")
    runner.save_model(str(tmp_path / "best.pt"), best=True)
    other = make_runner(seed=5)
    other.load_model(tmp_path / "last.pt")
    assert_same(other.model.state_dict(), last)
    other.load_model(tmp_path / "best.pt")
    assert_same(other.model.state_dict(), runner.best_params)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["best.pt", "last.pt"]
    for content in (runner.model, make_model(hidden=8).state_dict(), [1]):
        torch.save(content, tmp_path / "bad.pt")
        with pytest.raises(ValueError, match=r"damaged|must be|holds"):
            other.load_model(tmp_path / "bad.pt")
    assert_same(other.model.state_dict(), runner.best_params)


def test_a_diverging_run_stops_and_keeps_its_history():
    X, y = torch.tensor([[1.0, 2.0], [3.0, 40.0]]), torch.tensor([[0.0], [1.0]])
    model = nn.Linear(2, 1)
    runner = RunnerV2_2(
        model,
        torch.optim.SGD(model.parameters(), lr=10.0),
        nn.MSELoss(),
        Accuracy("logits"),
    )
    with pytest.raises(Diverged, match=r"learning rate below 10.*reach 40"):
        runner.train((X, y), (X, y), epochs=1000)
    assert len(runner.history["epoch"]) > 1
    assert np.isfinite(runner.history["train_loss"]).all()


X, y = torch.zeros(4, 2).double(), torch.zeros(4, 1).double()


@pytest.mark.parametrize(
    "pair, error, words",
    [
        (X, TypeError, "a pair"),
        ((X, y, y), TypeError, "a pair"),
        ((X.numpy(), y), TypeError, r"torch\.tensor\(array\)"),
        ((X, y[:3]), ValueError, "equally many rows"),
        ((X[:0], y[:0]), ValueError, "no rows"),
        ((X / 0, y), ValueError, "X of train holds NaN"),
        ((X, y / 0), ValueError, "y of train holds NaN"),
        ((X, y[:, 0]), ValueError, "size"),  # torch says it
        ((X, 2 + y), ValueError, "class numbers"),
    ],
)
def test_bad_data_raise_before_anything_changes(pair, error, words):
    runner = make_runner()
    state, (train, _) = state_of(runner), moons()
    with pytest.raises(error, match=words):
        runner.train(pair, epochs=1)
    with pytest.raises(error, match=words.replace("train", "dev")):
        runner.train(train, pair, epochs=1)
    assert_same(runner.model.state_dict(), state)
    assert runner.history["epoch"] == [] and runner.model.training


def test_bad_settings_are_explained():
    runner, (train, dev) = make_runner(), moons()
    with pytest.raises(TypeError, match="log_epochps"):
        runner.train(train, dev, epochs=2, log_epochps=1)
    with pytest.raises(ValueError, match="epochs must be at least 1"):
        runner.train(train, dev, epochs=0)
    with pytest.raises(RuntimeError, match="with dev data first"):
        runner.restore_best()
    with pytest.raises(ValueError, match="parameters of another model"):
        RunnerV2_2(make_model(), runner.optimizer, nn.MSELoss(), Accuracy("logits"))
    with pytest.raises(ValueError, match='reduction="none"'):
        make_runner(loss=nn.BCEWithLogitsLoss(reduction="none"))
    with pytest.raises(TypeError, match="metric must be a function"):
        RunnerV2_2(runner.model, runner.optimizer, nn.MSELoss(), "accuracy")


def test_torch_is_loaded_only_for_runner_v2_2():
    code = (
        "import sys; from ffnbook.runners import RunnerV2_1; a = set(sys.modules);"
        "from ffnbook.runners import RunnerV2_2; b = set(sys.modules);"
        "print('torch' in a, 'torch' in b)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert out.stdout.strip() == "False True", out.stderr
