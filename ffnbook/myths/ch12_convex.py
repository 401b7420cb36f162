"""The myths of chapter 12 about what is convex."""

import numpy as np

from ffnbook.claims.deep import moons, solved
from ffnbook.claims.starts import train
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp
from ffnbook.myths import Myth

CHAPTER = "12-gradients"


def must_be_convex():
    X, y, rng = moons(0, n=160, noise=0.2)
    net, loss = mlp([2, 16, 1], "relu", "he_normal", rng), BCEWithLogits()
    train(net, X, y, steps=300, lr=0.5)
    result = {"trained": f"{loss(net(X), y):.2f}"}
    scores, order = net(X), np.roll(np.arange(16), 1)
    # half way to all scores 0, where the loss is log 2
    chord = (loss(scores, y) + np.log(2)) / 2
    below = loss(scores / 2, y) < chord
    result["half way in the scores: below the chord?"] = str(below)
    W1, b1, W2, _ = (array.copy() for array in net.params.values())
    copies = W1[:, order], b1[order], W2[order]
    for array, copy in zip(net.params.values(), copies, strict=False):
        array[...] = copy
    result["its units renumbered"] = f"{loss(net(X), y):.2f}"
    for array, old in zip(net.params.values(), (W1, b1, W2), strict=False):
        array[...] = (array + old) / 2
    result["half way in the weights"] = f"{loss(net(X), y):.2f}"
    return result


def which_are_convex():
    functions = {
        "`x**2`": (np.square, -2, 2),
        "`exp(x)`": (np.exp, -2, 2),
        "`abs(x)`": (np.abs, -2, 2),
        "`2*x - 1`": (lambda x: 2 * x - 1, -2, 2),
        "`x**3`": (lambda x: x**3, -2, 2),
        "`sqrt(x)`": (np.sqrt, 0, 2),
    }
    result = {}
    for name, (f, low, high) in functions.items():
        a, b = np.meshgrid(np.linspace(low, high, 41), np.linspace(low, high, 41))
        gap = (f(a) + f(b)) / 2 - f((a + b) / 2)  # chord minus graph, in the middle
        above, below = (gap > 1e-9).any(), (gap < -1e-9).any()
        result[name] = {
            (True, False): "below its chords: convex",
            (False, True): "above its chords",
            (True, True): "both occur: neither",
            (False, False): "on its chords: convex, a line",
        }[bool(above), bool(below)]
    return result


def one_bottom():
    X = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
    t = np.array([[0.0], [1.0], [1.0], [0.0]])
    rng, result = np.random.default_rng(0), {}
    convex = []
    for _ in range(20):  # one neuron: the loss is convex in its weights
        line = mlp([2, 1], init="normal", rng=rng)
        convex.append(train(line, X, t, steps=300, lr=1.0))
    result["one neuron, 20 starts"] = f"{min(convex):.2f} to {max(convex):.2f}"
    deep = solved(2, 20, X, t, rng)
    result["2-2-1, 20 starts"] = f"{min(deep):.2f} to {max(deep):.2f}"
    result["2-2-1, starts above 0.3"] = f"{np.sum(deep > 0.3)} of 20"
    return result


MYTHS = [
    Myth(
        id="E2-13",
        chapter=CHAPTER,
        claim="A loss function must be convex.",
        question="A ReLU network has learned the Moons. Try two chords: from its "
        "scores to scores of 0, and from its weights to the same weights with the "
        "units renumbered. Under which of them does the loss stay, half way?",
        experiment=must_be_convex,
        refuted=lambda n: (
            n["half way in the scores: below the chord?"] == "True"
            and float(n["half way in the weights"]) > 2 * float(n["trained"])
        ),
        truth="Cross entropy and squared error are convex *in the prediction*. In the "
        "weights of a network with a hidden layer no usual loss is convex, and it "
        "learned all the same. Convexity is a guarantee, not a requirement.",
    ),
    Myth(
        id="E2-14",
        chapter=CHAPTER,
        claim="A function is convex if the chord between any two points is never "
        "higher than the graph. Linear functions, exponentials, powers and absolute "
        "values are examples.",
        question="Which of these functions lie below their chords?",
        experiment=which_are_convex,
        refuted=lambda n: (
            n["`x**2`"].endswith("convex")
            and n["`x**3`"].endswith("neither")
            and n["`sqrt(x)`"].startswith("above")
        ),
        truth="The other way round: the *graph* is never above the chord. And not "
        "every power is convex: `x**2` is, `x**3` bends both ways, the square root "
        "bends the wrong way.",
    ),
    Myth(
        id="E2-16",
        chapter=CHAPTER,
        claim="Convex optimisation is the field that finds the extreme values of "
        "functions that are not convex.",
        question="Gradient descent from 20 starts: how far apart do the losses end for "
        "a single neuron, and for a network 2-2-1 on XOR?",
        experiment=one_bottom,
        refuted=lambda n: (
            len(set(n["one neuron, 20 starts"].split(" to "))) == 1
            and int(n["2-2-1, starts above 0.3"].split()[0]) > 0
        ),
        truth="Convex optimisation treats *convex* problems, where every way down ends "
        "at the same height: that is its strength. (Low it need not be: one neuron "
        "cannot do XOR.) Some other problems can be replaced by a convex one nearby (a "
        "*relaxation*). Networks are trained without any such promise.",
    ),
]
