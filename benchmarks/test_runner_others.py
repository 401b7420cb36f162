"""An epoch of RunnerV2_1 against plain NumPy, PyTorch and scikit-learn, in one run.

Moon1000, 2-5-1, full batch, the same weights and data: see plain_moons.py.
"""

import warnings

import numpy as np
from other_moons import sklearn_model, torch_train
from plain_moons import moon1000, plain_train
from sklearn.exceptions import ConvergenceWarning

from benchmarks.conftest import times_in_turns
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import RunnerV2_1

EPOCHS, LR, ROUNDS = 200, 0.2, 20
TRAIN, DEV, _ = moon1000()


def new_model():
    return mlp((2, 5, 1), "logistic", init="normal", rng=np.random.default_rng(1))


def new_params():
    return list(new_model().params.values())


def train_runner(dev):
    model = new_model()
    run = RunnerV2_1(
        model, GradientDescent(model, LR), BCEWithLogits(), Accuracy("logits")
    )
    run.train(TRAIN, dev, epochs=EPOCHS)
    return run.history


def plain():
    return plain_train(new_params(), TRAIN, DEV, EPOCHS, LR)


def runner():
    return train_runner(DEV)


def pytorch():
    return torch_train(new_params(), TRAIN, DEV, EPOCHS, LR)


def runner_steps():
    return train_runner(None)["train_loss"]


def pytorch_steps():
    return torch_train(new_params(), TRAIN, None, EPOCHS, LR)


continue_sklearn = sklearn_model(new_params(), TRAIN, EPOCHS, LR)


def sklearn_steps():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return continue_sklearn()


def test_all_compute_the_same():
    history = runner()
    rows = np.array([history[name] for name in list(history)[1:]]).T
    np.testing.assert_allclose(pytorch(), rows, rtol=1e-9)
    np.testing.assert_allclose(np.ravel(pytorch_steps()), rows[:, 0], rtol=1e-9)
    np.testing.assert_allclose(runner_steps(), rows[:, 0], rtol=1e-9)
    np.testing.assert_allclose(sklearn_steps(), rows[:, 0], rtol=1e-6)


def report(title, functions, capsys):
    times = times_in_turns(functions, ROUNDS)
    first = min(times[functions[0]])
    with capsys.disabled():
        print(f"\n{title}")
        for function in functions:
            best = min(times[function])
            print(f"  {function.__name__:14s} {best / EPOCHS * 1e6:7.1f} us an epoch, "
                  f"ratio {best / first:.2f}")  # fmt: skip


def test_ratios_with_evaluation(capsys):
    rivals = (plain, runner, pytorch)
    report("steps with loss and score on train and dev", rivals, capsys)


def test_ratios_of_steps(capsys):
    rivals = (runner_steps, pytorch_steps, sklearn_steps)
    report("steps alone (the runner also scores the training rows)", rivals, capsys)
