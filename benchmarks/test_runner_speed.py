"""One epoch of RunnerV2_1 with evaluation against the plain NumPy loop."""

import numpy as np
import pytest
from plain_moons import moon1000, plain_train

from benchmarks.conftest import best_ratio
from ffnbook.losses import BCEWithLogits
from ffnbook.metrics import Accuracy
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.runners import RunnerV2_1

EPOCHS, LR = 50, 0.2
TRAIN, DEV, _ = moon1000()


def make_model():
    rng = np.random.default_rng(1)
    return mlp((2, 5, 1), "logistic", init="normal", rng=rng)


def plain():
    params = list(make_model().params.values())
    return plain_train(params, TRAIN, DEV, EPOCHS, LR)


def runner():
    model = make_model()
    run = RunnerV2_1(
        model, GradientDescent(model, LR), BCEWithLogits(), Accuracy("logits")
    )
    run.train(TRAIN, DEV, epochs=EPOCHS)
    return run.history


def test_both_compute_the_same():
    history = runner()
    rows = np.array([history[name] for name in list(history)[1:]]).T
    np.testing.assert_allclose(rows, plain(), rtol=1e-12)


@pytest.mark.benchmark(group=f"Moon1000, {EPOCHS} epochs with evaluation")
@pytest.mark.parametrize("train", [plain, runner])
def test_time(benchmark, train):
    benchmark.pedantic(train, rounds=100, warmup_rounds=3)


def test_ratio(capsys):
    one, two, ratio, median = best_ratio(plain, runner, rounds=200)
    with capsys.disabled():
        print(
            f"\none epoch: plain {one / EPOCHS * 1e6:.1f} us, RunnerV2_1 "
            f"{two / EPOCHS * 1e6:.1f} us, ratio {ratio:.3f} (of medians {median:.3f})"
        )
