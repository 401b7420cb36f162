"""The Init lab's numbers, against the formulas and the published settings."""

import numpy as np
import pytest

from ffnbook.diagnostics.saturation import flat_limit
from ffnbook.diagnostics.stats import BINS, LOW, WIDTH, norm, summary
from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import bce_with_logits
from ffnbook.widgets.init_stats import DEFAULTS, InitExperiment


def column(stats, key):
    return [layer[key] for layer in stats["layers"]]


def test_gradient_norms_against_differences():
    experiment = InitExperiment(activation="tanh", init="xavier_normal", depth=2, n=20)
    stats = experiment.stats()
    for i, linear in enumerate(experiment.model.layers[::2]):
        for key, name in (("W", "dW"), ("b", "db")):
            param = linear.params[key]

            def loss(value, param=param):
                before = param.copy()
                param[...] = value
                result = bce_with_logits(experiment.model(experiment.X), experiment.y)
                param[...] = before
                return result

            numeric = np.linalg.norm(numerical_gradient(loss, param.copy()))
            assert stats["layers"][i][name] == pytest.approx(numeric, rel=1e-6)


@pytest.mark.parametrize(("config", "expected"), [
    # Medians of many seeds: curriculum's table of the 2-3-3-3-3-1 net, N(0, 0.01^2).
    ({"activation": "logistic"}, [1.6e-11, 1e-8, 4e-6, 1e-3, 0.30]),
    ({"activation": "relu"}, [1.1e-8, 3e-6, 1.6e-4, 7e-3, 0.41]),
    ({"activation": "leaky_relu", "bias": -8.0}, [2e-16, 2e-13, 1.4e-9, 9e-6, 7e-2]),
])
def test_published_settings_vanish_as_published(config, expected):
    runs = [column(InitExperiment(**config, seed=s, n=640).stats(), "dW")
            for s in range(10)]
    assert np.all(np.abs(np.log10(np.median(runs, axis=0) / expected)) < 0.7)


def test_dead_relu_says_why():
    stats = InitExperiment(activation="relu", bias=-8.0).stats()
    assert column(stats, "dW") == [0.0] * 5
    assert column(stats, "why") == ["dead", *["inputs"] * 4]
    assert column(stats, "dead") == [1, 1, 1, 1, 0]
    assert stats["layers"][-1]["db"] == pytest.approx(0.5, abs=0.01)
    assert stats["ratio"] is None


def test_zero_weights_and_underflow_say_why():
    stats = InitExperiment(activation="logistic", init="zeros", bias=0.0).stats()
    assert column(stats, "why") == [*["weights"] * 4, "balance"]
    assert column(stats, "dW") == column(stats, "db") == [0.0] * 5
    stats = InitExperiment(depth=30, std=1e-13, bias=1.0).stats()
    assert stats["layers"][0]["why"] == "underflow"
    assert stats["layers"][-1]["why"] is None


def test_very_small_gradients_survive():
    stats = InitExperiment(depth=20, width=30, std=0.01, bias=0.0).stats()
    assert 1e-41 < stats["layers"][0]["dW"] < 1e-35
    assert norm(np.array([3e-200, -4e-200])) == pytest.approx(5e-200)
    assert norm(np.zeros(3)) == 0


def test_growth_one_keeps_the_signal():
    stats = InitExperiment(depth=20, width=64, activation="relu", init="he_normal",
                           bias=0.0, data="spirals").stats()
    growth = column(stats, "growth")[1:-1]
    assert np.mean(growth) == pytest.approx(1, abs=0.1)
    measured = np.divide(column(stats, "dz")[1:-2], column(stats, "dz")[2:-1])
    assert np.exp(np.log(measured).mean()) == pytest.approx(1, abs=0.15)


def test_entries_of_a_layer():
    experiment = InitExperiment(activation="tanh", std=2.0, width=5, bias=0.5)
    layer = experiment.stats()["layers"][1]
    linear, act = experiment.model.layers[2], experiment.act
    W, slopes = linear.params["W"], act.grad(experiment._outputs[3])
    assert layer["n_in"] == layer["n_out"] == 5
    assert layer["weight"] == pytest.approx(np.sqrt(np.mean(W**2)))
    assert layer["gain"] == pytest.approx(layer["weight"] * 5**0.5)
    assert layer["slope"] == pytest.approx(np.abs(slopes).mean())
    assert layer["growth"] == pytest.approx(
        np.sqrt(5 * np.mean(W**2) * np.mean(slopes**2)))
    assert layer["saturated"] == np.mean(slopes < 0.05) > 0.1
    assert layer["z"]["std"] == pytest.approx(experiment._outputs[3].std())
    assert flat_limit(act) == 0.05


def test_histogram_counts_every_entry_once():
    rng = np.random.default_rng(0)
    x = rng.normal(0, 3, 1000)
    s = summary(x)
    edges = LOW + WIDTH * np.arange(BINS + 1)
    assert s["counts"] == np.histogram(x, edges)[0].tolist()
    assert s["below"] + s["above"] + sum(s["counts"]) == 1000
    assert s["below"] == (x < LOW).sum() > 0


def test_training_lowers_the_loss_and_counts_steps():
    experiment = InitExperiment(activation="tanh", init="xavier_normal", lr=0.5)
    history = experiment.train(30)
    assert len(history) == 31 and history[-1] < history[0]
    assert experiment.train(5) is history and len(history) == 36
    assert experiment.diverged is None


def test_divergence_undoes_the_last_step():
    experiment = InitExperiment(activation="relu", init="he_normal", loss="mse", lr=1e3,
                                width=8)
    history = experiment.train(50)
    assert experiment.diverged == len(history) < 50
    assert np.isfinite(history).all()
    assert all(np.isfinite(p).all() for p in experiment.model.params.values())
    assert len(experiment.train(5)) == len(history)


def test_unknown_settings_are_refused():
    with pytest.raises(TypeError, match=r"unknown settings witdh; .* depth, width"):
        InitExperiment(witdh=3)
    with pytest.raises(ValueError, match="tanh"):
        InitExperiment(activation="tahn")


def test_uniform_scale_is_a_standard_deviation():
    e = InitExperiment(init="uniform", std=0.3, width=60, depth=2)
    assert e.model.params["2.W"].std() == pytest.approx(0.3, rel=0.03)
    assert set(e.config) == set(DEFAULTS)
