import copy
import re
import subprocess
import sys

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from ffnbook.data import load_iris, split
from ffnbook.metrics import Accuracy, accuracy
from ffnbook.runners import Diverged, RunnerV3
from tests.unit.torch_runners import assert_same, state_of, torch_model


def iris_loaders(batch=16, seed=0, shuffle=True):
    iris = load_iris()
    parts = split(iris.X - iris.X.mean(axis=0), iris.y, (90, 30, 30),
                  np.random.default_rng(0))
    sets = [TensorDataset(torch.tensor(X), torch.tensor(y)) for X, y in parts]
    draw = torch.Generator().manual_seed(seed)
    return [DataLoader(sets[0], batch, shuffle, generator=draw),
            DataLoader(sets[1], 7), DataLoader(sets[2], 7)]


def make_model(dropout=0.0, hidden=6, seed=0):
    return torch_model(4, hidden, 3, dropout, seed)


def make_runner(lr=0.1, loss=None, **options):
    model = make_model(**options)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    return RunnerV3(model, optimizer, loss or nn.CrossEntropyLoss(), Accuracy("logits"))


def test_history_equals_the_loop_by_hand():
    runner = make_runner()
    train, dev, _ = iris_loaders()
    runner.train(train, dev, epochs=2)

    model, loss = make_model(), nn.CrossEntropyLoss()
    step = torch.optim.SGD(model.parameters(), lr=0.1)
    train, dev, _ = iris_loaders()
    losses, history = [], []
    for _ in range(2):
        total = right = 0
        model.train()
        for X, y in train:
            logits = model(X)
            value = loss(logits, y)
            step.zero_grad()
            value.backward()
            step.step()
            losses.append(value.item())
            total += value.item() * len(X)
            right += (logits.argmax(1) == y).sum().item()
        model.eval()
        X, y = dev.dataset.tensors
        with torch.no_grad():
            logits = model(X)
        history.append([total / 90, right / 90, loss(logits, y).item(),
                        (logits.argmax(1) == y).double().mean().item()])
    assert runner.step_losses == losses and len(losses) == 12
    got = np.array([runner.history[k] for k in list(runner.history)[1:]]).T
    np.testing.assert_allclose(got, history, rtol=1e-12)
    assert runner.history["epoch"] == [1, 2]


def test_it_learns_iris_and_keeps_the_best():
    runner = make_runner()
    train, dev, test = iris_loaders()
    runner.train(train, dev, epochs=40)
    scores = runner.history["dev_score"]
    assert runner.best_score == max(scores)
    assert runner.best_epoch == scores.index(max(scores)) + 1
    assert runner.evaluate(test)[1] > 0.85
    runner.restore_best()
    assert runner.evaluate(dev)[1] == runner.best_score
    best = copy.deepcopy(runner.best_params)
    runner.train(train, epochs=1)
    assert_same(runner.best_params, best)


@pytest.mark.parametrize("training", [True, False])
def test_evaluate_and_predict_change_nothing(training):
    runner = make_runner(dropout=0.5)
    train, dev, test = iris_loaders()
    runner.train(train, dev, epochs=2)
    runner.model.train(training)
    runner.model[3].eval()  # a layer that the reader froze
    modes = [m.training for m in runner.model.modules()]
    history = copy.deepcopy(runner.history)
    steps, state = list(runner.step_losses), state_of(runner)
    runner.metric.update([[1.0, 0.0]], [0])
    one, two = runner.evaluate(test), runner.evaluate(test)
    X, y = test.dataset.tensors
    logits = runner.predict(X)
    assert one == two, "dropout must be off"
    assert not logits.requires_grad
    assert one[1] == pytest.approx(accuracy(logits.numpy(), y.numpy(), "logits"))
    assert one[0] == pytest.approx(nn.CrossEntropyLoss()(logits, y).item())
    assert [m.training for m in runner.model.modules()] == modes
    assert runner.history == history and runner.step_losses == steps
    assert runner.metric.count == 1
    assert_same(runner.model.state_dict(), state)
    with pytest.raises(ZeroDivisionError):
        runner.evaluate(1 / 0 for _ in range(2))
    assert [m.training for m in runner.model.modules()] == modes
    assert torch.is_grad_enabled()


def test_training_uses_training_mode_and_respects_frozen_layers():
    runner = make_runner()
    train, dev, _ = iris_loaders()
    runner.model.eval()
    runner.train(train, dev, epochs=1)
    assert all(m.training for m in runner.model.modules())
    runner.model[3].eval()
    before = runner.model[3].running_mean.clone()
    runner.train(train, dev, epochs=1)
    assert not runner.model[3].training
    assert torch.equal(runner.model[3].running_mean, before)


def test_log_prints_fixed_digits(capsys):
    train, dev, _ = iris_loaders()
    make_runner().train(train, dev, epochs=2, log=1)
    line = r"epoch    [12]  train loss \d\.\d{4} score \d\.\d{4}  dev loss .* score .*"
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and all(re.fullmatch(line, text) for text in lines)


def test_save_and_load(tmp_path):
    train, dev, _ = iris_loaders()
    runner = make_runner()
    runner.train(train, dev, epochs=30)
    assert runner.best_epoch < 30
    last = state_of(runner)
    runner.save_model(tmp_path / "last.pt")
    runner.save_model(str(tmp_path / "best.pt"), best=True)
    assert_same(runner.model.state_dict(), last)
    other = make_runner(seed=5)
    other.load_model(tmp_path / "last.pt")
    assert_same(other.model.state_dict(), last)
    other.load_model(tmp_path / "best.pt")
    assert_same(other.model.state_dict(), runner.best_params)
    assert other.evaluate(dev)[1] == runner.best_score
    assert sorted(p.name for p in tmp_path.iterdir()) == ["best.pt", "last.pt"]


def test_a_failed_save_leaves_the_old_file(tmp_path, monkeypatch):
    runner = make_runner()
    path = tmp_path / "m.pt"
    runner.save_model(path)
    old = path.read_bytes()

    def full_disk(state, part):
        part.write_bytes(b"half")
        raise OSError("No space left on device")

    monkeypatch.setattr(torch, "save", full_disk)
    with pytest.raises(OSError, match="No space"):
        runner.save_model(path)
    monkeypatch.undo()
    with torch.no_grad():
        runner.model[0].bias[0] = np.nan
    with pytest.raises(ValueError, match=r"NaN or infinity in 0\.bias"):
        runner.save_model(path)
    assert path.read_bytes() == old and [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize(
    "damage, words",
    [("cut", "damaged"), ("text", "damaged"), ("empty", "damaged"),
     ("pickle", "damaged"), ("shape", r"0\.weight must be \(6, 4\); got \(8, 4\)"),
     ("keys", "this model needs"), ("list", "a list"), ("nan", "nothing was loaded")],
)
def test_a_bad_checkpoint_changes_nothing(tmp_path, damage, words):
    runner = make_runner()
    path = tmp_path / "m.pt"
    runner.save_model(path)
    raw, state = path.read_bytes(), state_of(runner)
    if damage in ("cut", "text", "empty"):
        bad = {"cut": raw[: len(raw) // 2], "text": b"hello", "empty": b""}[damage]
        path.write_bytes(bad)
    else:
        content = {
            "pickle": runner.model,  # a whole module: refused by weights_only
            "shape": make_model(hidden=8).state_dict(),
            "keys": {"a": torch.zeros(1)},
            "list": [1, 2],
            "nan": {k: v * np.nan if v.is_floating_point() else v
                    for k, v in state.items()},
        }[damage]
        torch.save(content, path)
    with pytest.raises(ValueError, match=words):
        runner.load_model(path)
    assert_same(runner.model.state_dict(), state)
    with pytest.raises(FileNotFoundError):
        runner.load_model(tmp_path / "none.pt")


def regression_runner(lr):
    model = nn.Linear(2, 1).double()
    return RunnerV3(model, torch.optim.SGD(model.parameters(), lr=lr), nn.MSELoss(),
                    Accuracy("logits"))


def test_a_diverging_run_stops_and_keeps_its_history():
    X = torch.tensor([[1.0, 2.0], [3.0, 40.0]]).double()
    data = DataLoader(TensorDataset(X, torch.tensor([[0.0], [1.0]]).double()), 2)
    runner = regression_runner(lr=10.0)
    with pytest.raises(Diverged, match=r"learning rate below 10.*reach 40") as error:
        runner.train(data, data, epochs=1000)
    done = len(runner.history["epoch"])
    assert f"in epoch {done + 1}:" in str(error.value) and done > 1
    assert {len(v) for v in runner.history.values()} == {done}
    assert np.isfinite(runner.history["train_loss"]).all()
    runner = regression_runner(lr=np.inf)
    with pytest.raises(Diverged, match="a parameter after the last step"):
        runner.train(data, epochs=1)
    assert runner.history["epoch"] == [1]


def test_bad_data_are_explained():
    runner = make_runner()
    train = iris_loaders()[0]
    small = DataLoader(train.dataset, 1000, drop_last=True)
    state = state_of(runner)
    for call in (lambda: runner.train(small, epochs=1), lambda: runner.evaluate(small)):
        with pytest.raises(ValueError, match="drop_last"):
            call()
    broken = TensorDataset(torch.full((20, 4), np.nan).double(), torch.zeros(20).long())
    with pytest.raises(ValueError, match="batch holds NaN"):
        runner.train(DataLoader(broken, 10), epochs=1)
    with pytest.raises(ValueError, match="is empty"):
        runner.evaluate([(torch.zeros(0, 4).double(), torch.zeros(0).long())])
    with pytest.raises(ValueError, match="at least one row"):
        runner.predict(np.zeros((1, 4)))
    with pytest.raises(ValueError, match="at least one row"):
        runner.predict(torch.zeros(0, 4))
    assert_same({k: v for k, v in runner.model.state_dict().items() if "3." not in k},
                {k: v for k, v in state.items() if "3." not in k})
    assert runner.history["epoch"] == []


def test_bad_settings_are_explained():
    runner, other = make_runner(), make_model()
    train, dev, _ = iris_loaders()
    with pytest.raises(TypeError, match="log_epochps"):
        runner.train(train, dev, epochs=2, log_epochps=1)
    with pytest.raises(ValueError, match="epochs must be at least 1"):
        runner.train(train, dev, epochs=0)
    with pytest.raises(RuntimeError, match="with dev data first"):
        runner.restore_best()
    args = runner.optimizer, nn.CrossEntropyLoss(), Accuracy("logits")
    with pytest.raises(ValueError, match="parameters of another model"):
        RunnerV3(other, *args)
    with pytest.raises(ValueError, match='reduction="sum"'):
        make_runner(loss=nn.CrossEntropyLoss(reduction="sum"))
    with pytest.raises(TypeError, match="metric needs reset"):
        RunnerV3(runner.model, args[0], args[1], accuracy)


def test_torch_is_loaded_only_for_runner_v3():
    code = (
        "import sys; from ffnbook.runners import RunnerV2_1; a = set(sys.modules);"
        "from ffnbook.runners import RunnerV3; b = set(sys.modules);"
        "print('torch' in a, 'torch' in b)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert out.stdout.strip() == "False True", out.stderr
