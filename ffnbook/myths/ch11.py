"""The myths of chapter 11."""

import numpy as np

from ffnbook.claims.starts import accuracy, even_digits, leave_out, train
from ffnbook.data import make_moons
from ffnbook.models import mlp
from ffnbook.myths import Myth

CHAPTER = "11-initialization"


def _zero_start():
    X, y = leave_out(*make_moons(512, 0.2, np.random.default_rng(0)), 64)
    result = {}
    for f in ("logistic", "tanh"):
        net = mlp([2, 5, 5, 1], f, init="zeros")
        train(net, X, y, steps=300, lr=4.0)
        one = net.layers[1].forward(net.layers[0].forward(X[:1]))  # for one point
        two = net.layers[3].forward(net.layers[2].forward(one))
        for name, H in (("layer 1", one), ("layer 2", two), ("both", [*one, *two])):
            different = len(np.unique(np.round(H, 9)))
            result[f"{f}: different outputs, {name}"] = str(different)
        result[f"{f}: accuracy"] = f"{accuracy(net, X, y):.0f} %"
    return result


def _usual_starts():
    X, _ = even_digits(np.random.default_rng(0), 100)
    starts = {
        "zeros": ("zeros", {}),
        "constant 0.5": ("constant", {"value": 0.5}),
        "randn (std 1)": ("normal", {"std": 1.0}),
        "Xavier": ("xavier_normal", {}),
    }
    result = {}
    for start, (init, params) in starts.items():
        net = mlp([64] * 6, "tanh", init, np.random.default_rng(0), **params)
        first = net.layers[1].forward(net.layers[0].forward(X))  # (100, 64)
        last = np.tanh(net(X))
        different = len(np.unique(first.round(9), axis=1).T)
        result[f"{start}: different units in layer 1"] = f"{different} of 64"
        pinned = np.mean(np.abs(last) > 0.9)
        result[f"{start}: outputs beyond 0.9 in layer 5"] = f"{pinned:.0%}"
    return result


def _xavier_everywhere():
    result = {}
    for f in ("tanh", "relu"):
        rng = np.random.default_rng(0)
        A = rng.normal(size=(200, 64))
        net = mlp([64] * 21, f, "xavier_normal", rng)
        result[f"{f}: size after 20 layers"] = f"{np.sqrt(np.mean(net(A) ** 2)):.4f}"
    variance = 2 / (256 + 64)  # one layer from 256 inputs to 64 units
    result["256 to 64 units: forward factor"] = f"{256 * variance:.1f}"
    result["256 to 64 units: backward factor"] = f"{64 * variance:.1f}"
    return result


def _small_normal():
    X, y = even_digits(np.random.default_rng(0), 100)
    result = {}
    for depth in (1, 2, 5, 10):
        for start, init, params in (
            ("0.01", "normal", {"std": 0.01}),
            ("He", "he_normal", {}),
        ):
            rng = np.random.default_rng(0)
            net = mlp([64, *[32] * depth, 1], "relu", init, rng, **params)
            loss = train(net, X, y, steps=60, lr=0.1)
            result[f"loss, {depth} hidden, {start}"] = f"{loss:.2f}"
    return result


MYTHS = [
    Myth(
        id="E0-3",
        chapter=CHAPTER,
        claim="If all weights start at zero, all hidden activations are the same and "
        "the network learns nothing.",
        question="Networks with two hidden layers of five units start at zero, on "
        "Moons, 256 points against 192. How many different outputs do the ten "
        "hidden units have for one point, logistic and tanh? And the accuracy?",
        experiment=_zero_start,
        refuted=lambda n: (
            float(n["logistic: accuracy"].split()[0]) > 80
            and n["logistic: different outputs, both"] == "2"
        ),
        truth="The units *of one layer* agree with each other, which is not the same "
        "as learning nothing. Logistic units put out 1/2, so the output weights move "
        "as soon as the classes are unequal, then the layer before, and so on: the "
        "network learns as one with a single unit in each layer would. With equal "
        "classes, or with tanh or ReLU, the hidden layers stay where they are.",
    ),
    Myth(
        id="E4-13",
        chapter=CHAPTER,
        claim="There are three ways to initialise: constants such as zeros, random "
        "numbers from `randn`, pretrained weights. Which one to use depends on the "
        "problem.",
        question="Five tanh layers of 64 units read images of digits. How many units "
        "of the first layer are different from each other, and how many outputs of the "
        "fifth are pinned near -1 or 1: for zeros, a constant, `randn`, Xavier?",
        experiment=_usual_starts,
        refuted=lambda n: (
            n["zeros: different units in layer 1"] == "1 of 64"
            and n["constant 0.5: different units in layer 1"] == "1 of 64"
            and float(n["randn (std 1): outputs beyond 0.9 in layer 5"][:-1]) > 50
            and float(n["Xavier: outputs beyond 0.9 in layer 5"][:-1]) < 5
        ),
        truth="Constants are fine for biases and for linear models, not for hidden "
        "weights: all units of a layer stay the same. `randn` has standard deviation 1 "
        "whatever the number of inputs, so wide layers saturate tanh and make ReLU "
        "explode. Random numbers need a scale that knows the fan-in.",
    ),
    Myth(
        id="E3-14",
        chapter=CHAPTER,
        claim="Xavier's variance 2 / (n_in + n_out) keeps the variance of every layer, "
        "forward and backward.",
        question="Twenty layers of 64 units with Xavier's weights read numbers of size "
        "1. What is their size at the end, with tanh and with ReLU?",
        experiment=_xavier_everywhere,
        refuted=lambda n: (
            float(n["relu: size after 20 layers"]) < 0.01
            and n["256 to 64 units: forward factor"] != "1.0"
        ),
        truth="It is a compromise between forward (n_in) and backward (n_out), exact "
        "for both only when the two are equal. It is derived for activations that are "
        "nearly linear around 0; with tanh the size still creeps down. ReLU needs He's "
        "2 / n_in. The uniform version reaches to the root of 6 / (n_in + n_out).",
    ),
    Myth(
        id="E3-6",
        chapter=CHAPTER,
        claim="Small Gaussian weights, N(0, 0.01^2), are a safe default.",
        question="ReLU networks with 1, 2, 5 and 10 hidden layers learn for 60 steps. "
        "A model that ignores its input has a loss of 0.69. Up to which depth does "
        "the start 0.01 learn?",
        experiment=_small_normal,
        refuted=lambda n: (
            float(n["loss, 10 hidden, 0.01"]) > 0.6
            and float(n["loss, 10 hidden, He"]) < 0.1
        ),
        truth="It serves one hidden layer at best. Every further layer multiplies "
        "signals and gradients by a small factor, and the first steps become too small "
        "to see. A scale that follows the fan-in learns at all four depths.",
    ),
]
