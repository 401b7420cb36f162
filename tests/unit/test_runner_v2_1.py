import re

import numpy as np
import pytest

from ffnbook.data import make_moons, split
from ffnbook.layers import ActivationLayer
from ffnbook.losses import BCE, MSE, BCEWithLogits, CrossEntropyWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import Sequential, mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import Diverged, RunnerV2_1


def moons(n=200):
    rng = np.random.default_rng(0)
    X, y = make_moons(n, 0.2, rng)
    return split(X, y[:, None], (n // 2, n // 4, n // 4), rng, stratify=False)


def make_runner(lr=0.5, loss=None, metric=None, sizes=(2, 5, 1), activation="tanh"):
    model = mlp(sizes, activation, rng=np.random.default_rng(1))
    return RunnerV2_1(
        model, GradientDescent(model, lr), loss or BCEWithLogits(),
        metric or Accuracy("logits"),
    )


def copy_of(params):
    return {name: value.copy() for name, value in params.items()}


def assert_same(params, others):
    for name in params:
        np.testing.assert_array_equal(params[name], others[name])


def test_history_equals_the_loop_by_hand():
    (X, y), (X_dev, y_dev), _ = moons()
    runner = make_runner()
    runner.train((X, y), (X_dev, y_dev), epochs=5)

    model = mlp((2, 5, 1), "tanh", rng=np.random.default_rng(1))
    step, loss = GradientDescent(model, 0.5), BCEWithLogits()
    for epoch in range(5):
        logits = model(X)
        expected = [epoch + 1, loss(logits, y), np.mean((logits >= 0) == y)]
        model.backward(loss.backward())
        step.step()
        dev = model(X_dev)
        expected += [loss(dev, y_dev), np.mean((dev >= 0) == y_dev)]
        assert [runner.history[k][epoch] for k in runner.history] == expected
    assert list(runner.history) == [
        "epoch", "train_loss", "train_score", "dev_loss", "dev_score"
    ]
    assert_same(runner.model.params, model.params)


def test_it_learns_and_training_again_goes_on():
    train, dev, test = moons()
    one, two = make_runner(), make_runner()
    one.train(train, dev, epochs=300)
    two.train(train, dev, epochs=100)
    two.train(train, dev, epochs=200)
    assert one.history == two.history and one.best_epoch == two.best_epoch
    assert one.history["epoch"] == list(range(1, 301))
    assert one.evaluate(*test)[1] > 0.85


def test_best_is_the_first_of_equals_and_a_copy():
    train, dev, _ = moons()
    runner = make_runner()
    runner.train(train, dev, epochs=200)
    scores = runner.history["dev_score"]
    assert runner.best_score == max(scores)
    assert runner.best_epoch == scores.index(max(scores)) + 1
    again = make_runner()
    again.train(train, dev, epochs=runner.best_epoch)
    assert_same(runner.best_params, again.model.params)
    last = copy_of(runner.model.params)
    runner.restore_best()
    assert runner.evaluate(*dev)[1] == runner.best_score
    runner.train(train, epochs=1)
    assert_same(runner.best_params, again.model.params)
    assert any((last[k] != runner.best_params[k]).any() for k in last)


def test_evaluate_and_predict_change_nothing():
    train, dev, test = moons()
    runner = make_runner()
    runner.train(train, dev, epochs=10)
    history = {k: list(v) for k, v in runner.history.items()}
    params = copy_of(runner.model.params)
    best = copy_of(runner.best_params)
    loss, score = runner.evaluate(*test)
    assert isinstance(loss, float) and isinstance(score, float)
    np.testing.assert_array_equal(runner.predict(test[0]), runner.model(test[0]))
    assert runner.history == history and runner.best_epoch <= 10
    assert_same(runner.model.params, params)
    assert_same(runner.best_params, best)


def test_without_dev_there_is_no_best():
    train, _, _ = moons()
    runner = make_runner()
    runner.train(train, epochs=3)
    assert runner.history["dev_loss"] == [None] * 3
    assert runner.best_score is None
    for call in (runner.restore_best, lambda: runner.save_model("x", best=True)):
        with pytest.raises(RuntimeError, match="with dev data first"):
            call()


def test_other_tasks_fit_too():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(30, 2)), rng.integers(0, 3, 30)
    runner = make_runner(loss=CrossEntropyWithLogits(), sizes=(2, 3))
    runner.train((X, y), (X, y), epochs=3)
    target = X.sum(axis=1, keepdims=True)
    runner = make_runner(0.1, MSE(), lambda p, t: -np.mean(abs(p - t)), (2, 1))
    runner.train((X, target), (X, target), epochs=50)
    assert runner.history["train_loss"][-1] < 0.01
    assert runner.best_epoch == 50


def test_log_prints_fixed_digits(capsys):
    train, dev, _ = moons()
    make_runner().train(train, dev, epochs=5, log=2)
    lines = capsys.readouterr().out.splitlines()
    number = r"\d\.\d{4}"
    pattern = rf"epoch    [24]  train loss {number} score {number}"
    assert len(lines) == 2
    for line in lines:
        assert re.fullmatch(rf"{pattern}  dev loss {number} score {number}", line)
    make_runner().train(train, epochs=2, log=2)
    assert re.fullmatch(pattern, capsys.readouterr().out.strip())
    make_runner().train(train, epochs=2)
    assert capsys.readouterr().out == ""


def test_save_and_load(tmp_path):
    train, dev, test = moons()
    runner = make_runner()
    runner.train(train, dev, epochs=100)
    assert runner.best_epoch < 100
    last = copy_of(runner.model.params)
    runner.save_model(tmp_path / "last.npz")
    runner.save_model(tmp_path / "best.npz", best=True)
    assert_same(runner.model.params, last)
    other = make_runner()
    other.load_model(tmp_path / "last.npz")
    np.testing.assert_array_equal(other.predict(test[0]), runner.predict(test[0]))
    other.load_model(tmp_path / "best.npz")
    assert_same(other.model.params, runner.best_params)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["best.npz", "last.npz"]


def test_a_failed_save_leaves_the_old_file(tmp_path, monkeypatch):
    train, dev, _ = moons()
    runner = make_runner()
    runner.train(train, dev, epochs=2)
    path = tmp_path / "m.npz"
    runner.save_model(path)
    old, params = path.read_bytes(), copy_of(runner.model.params)

    def full_disk(*args, **kwargs):
        raise OSError("No space left on device")

    monkeypatch.setattr(np, "savez", full_disk)
    for best in (False, True):
        with pytest.raises(OSError, match="No space"):
            runner.save_model(path, best=best)
    assert path.read_bytes() == old and [*tmp_path.iterdir()] == [path]
    assert_same(runner.model.params, params)


@pytest.mark.parametrize("damage", ["cut", "text", "empty", "other shape"])
def test_a_bad_checkpoint_changes_nothing(tmp_path, damage):
    runner = make_runner()
    path = tmp_path / "m.npz"
    runner.save_model(path)
    raw = path.read_bytes()
    if damage == "other shape":
        make_runner(sizes=(2, 6, 1)).save_model(path)
    else:
        path.write_bytes({"cut": raw[: len(raw) // 2], "text": b"hello", "empty": b""}[
            damage])
    params = copy_of(runner.model.params)
    with pytest.raises(ValueError, match=r"m\.npz"):
        runner.load_model(path)
    assert_same(runner.model.params, params)
    with pytest.raises(FileNotFoundError):
        runner.load_model(tmp_path / "none.npz")


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("with_dev", [True, False])
def test_a_diverging_run_stops_and_keeps_its_history(with_dev):
    X = np.array([[1.0, 2.0], [3.0, 4.0], [20.0, -30.0]])
    data = (X, X[:, :1])
    runner = make_runner(lr=10.0, loss=MSE(), metric=lambda p, t: 0.0, sizes=(2, 1))
    with pytest.raises(Diverged, match=r"learning rate below 10.*reach 30") as error:
        runner.train(data, data if with_dev else None, epochs=10_000)
    done = len(runner.history["epoch"])
    assert f"in epoch {done + 1}:" in str(error.value)
    assert 1 < done < 10_000
    assert {len(v) for v in runner.history.values()} == {done}
    assert np.isfinite(runner.history["train_loss"]).all()


def test_divergence_in_the_very_last_step_is_noticed():
    X = np.array([[1.0, 2.0], [3.0, 4.0]])
    runner = make_runner(loss=MSE(), metric=lambda p, t: 0.0, sizes=(2, 1))
    runner.optimizer.lr = np.inf
    with pytest.raises(Diverged, match=r"in epoch 1: a parameter after the last step"):
        runner.train((X, X[:, :1] + 9), epochs=1)
    assert runner.history["epoch"] == [1]


@pytest.mark.parametrize(
    "change, error, words",
    [
        (lambda X, y: (X[:0], y[:0]), ValueError, "X is empty"),
        (lambda X, y: (X[:, 0], y), ValueError, r"X must be \(N, D\)"),
        (lambda X, y: (X[:-1], y), ValueError, "same number of rows"),
        (lambda X, y: (np.where(X > 1, np.nan, X), y), ValueError, "holds nan in row"),
        (lambda X, y: (X, np.where(y > 0, np.inf, y)), ValueError, "y of train holds"),
        (lambda X, y: (X[:, :1], y), ValueError, r"X must be \(N, 2\) to match W"),
        (lambda X, y: (X, y[:, 0]), ValueError, "same shape"),
        (lambda X, y: (X, 2 * y - 1.0), ValueError, "binary targets"),
        (lambda X, y: X, TypeError, r"must be a pair \(X, y\)"),
        (lambda X, y: (X, y, y), TypeError, r"must be a pair \(X, y\)"),
        (lambda X, y: (X.astype(str), y), TypeError, "must hold numbers"),
    ],
)
def test_bad_data_are_explained_and_change_nothing(change, error, words):
    train, dev, _ = moons()
    runner = make_runner()
    params = copy_of(runner.model.params)
    with pytest.raises(error, match=words):
        runner.train(change(*train), dev, epochs=2)
    with pytest.raises(error, match=words.replace("of train", "of dev")):
        runner.train(train, change(*dev), epochs=2)
    assert_same(runner.model.params, params)
    assert runner.history["epoch"] == []


def test_bad_settings_are_explained():
    train, dev, _ = moons()
    runner = make_runner()
    with pytest.raises(TypeError, match="log_epochps"):
        runner.train(train, dev, epochs=2, log_epochps=1)
    for epochs in (0, -1):
        with pytest.raises(ValueError, match="epochs must be at least 1"):
            runner.train(train, dev, epochs=epochs)
    with pytest.raises(TypeError, match="epochs must be a whole number"):
        runner.train(train, dev, epochs=1.5)
    with pytest.raises(ValueError, match="log"):
        runner.train(train, dev, epochs=1, log=0)
    other = mlp((2, 1), rng=np.random.default_rng(0))
    with pytest.raises(ValueError, match="made for another model"):
        RunnerV2_1(runner.model, GradientDescent(other, 0.1), BCE(), Accuracy("logits"))
    with pytest.raises(TypeError, match="metric must be a function"):
        RunnerV2_1(other, GradientDescent(other, 0.1), BCE(), "accuracy")
    with pytest.raises(ValueError, match=r"x\[None, :\]"):
        runner.predict(np.zeros(2))
    with pytest.raises(ValueError, match="X is empty"):
        runner.evaluate(np.zeros((0, 2)), np.zeros((0, 1)))


def test_skipping_the_gradient_of_the_data_changes_no_other_gradient():
    (X, _), _, _ = moons()
    model = make_runner().model
    dY = np.random.default_rng(0).normal(size=model(X).shape)
    dX = model.backward(dY)
    grads = copy_of(model.grads)
    assert dX.shape == X.shape
    assert model.backward(dY, to_input=False) is None
    assert_same(model.grads, grads)
    layer = Sequential([ActivationLayer("tanh")])
    layer.forward(X)
    assert layer.backward(X, to_input=False).shape == X.shape


def test_a_model_of_the_readers_own_will_do():
    train, dev, _ = moons()

    class Own:
        def __init__(self):
            self.inner = make_runner().model
            self.forward, self.params = self.inner.forward, self.inner.params

        def backward(self, dY):
            return self.inner.backward(dY)

    own, ready = Own(), make_runner()
    optimizer = GradientDescent(own.inner, 0.5)
    optimizer.model = own
    runner = RunnerV2_1(own, optimizer, BCEWithLogits(), lambda p, y: 0.0)
    runner.train(train, dev, epochs=3)
    ready.train(train, dev, epochs=3)
    assert runner.history["dev_loss"] == ready.history["dev_loss"]
