"""Claims of chapter 6: three settings of Moons against a line and the Bayes limit."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.data import make_moons, split
from ffnbook.limits import true_accuracy
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent

CHAPTER = "06-moons"
EPOCHS = 1000
# Best line and Bayes limit in per cent, from ffnbook.limits; a test recomputes them.
LIMITS = {0.5: (80.7, 82.3), 0.2: (86.9, 97.1), 0.15: (87.6, 99.1)}


def draw(seed, noise):
    """(X, y) of 640 training and of 200 test rows, and the generator behind them."""
    rng = np.random.default_rng(seed)
    parts = split(*make_moons(1000, noise, rng), (640, 160, 200), rng)
    train, _, test = ((X, y[:, None]) for X, y in parts)
    return train, test, rng


def fit(model, X, y, lr):
    """EPOCHS steps of full-batch gradient descent on the binary cross entropy."""
    loss, optimizer = BCEWithLogits(), GradientDescent(model, lr)
    for _ in range(EPOCHS):
        loss(model(X), y)
        model.backward(loss.backward(), to_input=False)
        optimizer.step()
    return model


def judge(name, model, test, noise):
    """Accuracies in per cent: on the test rows, and on endless new points."""
    X, y = test
    on_rows = 100 * np.mean((model(X) > 0) == y)
    return {name: 100 * true_accuracy(model, noise), f"{name}_test": on_rows}


def line(train, lr):
    """One neuron: the same training without a hidden layer."""
    return fit(mlp((2, 1), init="zeros"), *train, lr)


def _published(seed, noise=0.5):
    train, test, rng = draw(seed, noise)
    net = mlp((2, 5, 1), "logistic", "normal", rng=rng)
    run = judge("net", fit(net, *train, lr=0.2), test, noise)
    return run | judge("line", line(train, lr=0.2), test, noise)


def _plateau(seed, noise=0.15):
    train, test, rng = draw(seed, noise)
    nets = [mlp((2, 5, 1), "logistic", "normal", rng=rng)]
    nets.append(mlp((2, 5, 1), "logistic", "zeros"))
    for name, array in nets[0].params.items():  # the same start for both
        nets[1].params[name][...] = array
    run = judge("slow", fit(nets[0], *train, lr=0.2), test, noise)
    run |= judge("fast", fit(nets[1], *train, lr=5.0), test, noise)
    return run | judge("line", line(train, lr=0.2), test, noise)


def _pays(seed, noise=0.2):
    train, test, rng = draw(seed, noise)
    net = mlp((2, 16, 1), "relu", "he_normal", rng=rng)
    run = judge("net", fit(net, *train, lr=0.5), test, noise)
    return run | judge("line", line(train, lr=0.5), test, noise)


def _limits(noise):
    best, bayes = LIMITS[noise]
    return {"best": best, "bayes": bayes}


def _names(what):
    """Both measures of a model, for the rows of a card."""
    return {what[0]: what[1], f"{what[0]}_test": f"{what[1]}, 200 test rows"}


LINE = _names(("line", "line")) | {"best": "the best of all lines"}
BAYES = {"bayes": "Bayes"}
MEASURE = "True accuracy in %, or accuracy on 200 test rows (640 rows, 1000 epochs, "

CLAIMS = [
    Claim(
        id="ch06-published",
        chapter=CHAPTER,
        place="A better network?",
        statement="On the published Moons the published network is as good as a "
        "straight line, no better and no worse.",
        measure=MEASURE + "noise 0.5, learning rate 0.2)",
        experiment=_published,
        arms=_names(("net", "2-5-1 logistic")),
        baselines=LINE,
        limits=BAYES,
        constants=_limits(0.5),
        holds=lambda run: abs(run["net"] - run["line"]) < 0.5,
        needed=9,
        condition="The true accuracies of network and line differ by less than half a "
        "point in at least 9 of 10 seeds.",
    ),
    Claim(
        id="ch06-plateau",
        chapter=CHAPTER,
        place="A plateau",
        statement="With little noise there is much to gain, and the published setting "
        "still ends at a line. The same network from the same start nearly always "
        "comes near the limit when its steps are 25 times as long.",
        measure="True accuracy in % (640 rows, 1000 epochs, noise 0.15)",
        experiment=_plateau,
        arms={"slow": "2-5-1, rate 0.2", "fast": "2-5-1, rate 5"},
        baselines={"line": "line, rate 0.2", "best": "the best of all lines"},
        limits=BAYES,
        constants=_limits(0.15),
        holds=lambda run: (
            abs(run["slow"] - run["line"]) < 1.5 and run["fast"] > run["line"] + 8
        ),
        needed=9,
        condition="At rate 0.2 within 1.5 points of the line, at rate 5 more than 8 "
        "points above it, in at least 9 of 10 seeds.",
    ),
    Claim(
        id="ch06-pays",
        chapter=CHAPTER,
        place="A hidden layer that pays",
        statement="At noise 0.2 a network with 16 ReLU units is far better than any "
        "line, and nearly as good as possible.",
        measure=MEASURE + "noise 0.2, learning rate 0.5)",
        experiment=_pays,
        arms=_names(("net", "2-16-1 ReLU")),
        baselines=LINE,
        limits=BAYES,
        constants=_limits(0.2),
        holds=lambda run: (
            run["net"] > run["line"] + 8 and run["net"] > run["bayes"] - 1.5
        ),
        needed=9,
        condition="More than 8 points above the line and less than 1.5 below the "
        "Bayes limit in at least 9 of 10 seeds.",
    ),
]
