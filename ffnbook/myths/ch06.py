"""Myths of chapter 6: a curved border, and what settles when training ends."""

from ffnbook.myths import Myth

CHAPTER = "06-moons"


def what_a_curve_can_gain():
    from ffnbook.limits import bayes_accuracy, best_line

    numbers = {}
    for noise in (0.5, 0.2):
        line, curve = 100 * best_line(noise), 100 * bayes_accuracy(noise)
        numbers[f"noise {noise}, the best of all lines"] = f"{line:.1f} %"
        numbers[f"noise {noise}, the best of all curves"] = f"{curve:.1f} %"
        numbers[f"noise {noise}, room for a curve"] = f"{curve - line:.1f} points"
    return numbers


def what_settles():
    import numpy as np

    from ffnbook.data import make_moons
    from ffnbook.losses import BCEWithLogits
    from ffnbook.models import mlp
    from ffnbook.optimizers import GradientDescent

    X, y = make_moons(640, 0.5, np.random.default_rng(0))
    model, loss = mlp((2, 1), init="zeros"), BCEWithLogits()
    optimizer, numbers = GradientDescent(model, lr=0.5), {}
    for step in range(1, 2001):
        loss(model(X), y[:, None])
        model.backward(loss.backward())
        optimizer.step()
        if step in (1, 20, 200, 2000):
            length = np.sqrt(sum((g**2).sum() for g in model.grads.values()))
            w1, w2 = model.params["0.W"][:, 0]
            numbers[f"step {step}, weights"] = f"{w1:.3f} and {w2:.3f}"
            numbers[f"step {step}, length of the gradient"] = f"{length:.4f}"
    return numbers


MYTHS = [
    Myth(
        id="E0-2",
        chapter=CHAPTER,
        claim="The border of a network is curved. So it tells the two moons apart "
        "better than a straight line does.",
        question="How many points can the best of all curves gain over the best of "
        "all lines, when the noise is 0.5? And when it is 0.2?",
        experiment=what_a_curve_can_gain,
        refuted=lambda n: (
            float(n["noise 0.5, room for a curve"].split()[0]) < 2
            < float(n["noise 0.2, room for a curve"].split()[0])
        ),
        truth="It depends on the data. At noise 0.5 the moons run into each other, and "
        "even the best curve gains less than two points. At noise 0.2 there is room. "
        "Compute the room before you praise the curve.",
    ),
    Myth(
        id="E2-7",
        chapter=CHAPTER,
        claim="Training adjusts the gradient until it settles at some value.",
        question="A line is trained on 640 points of Moons. Which of the two comes to "
        "rest at a value other than 0: the weights, or the gradient?",
        experiment=what_settles,
        refuted=lambda n: (
            n["step 2000, length of the gradient"] == "0.0000"
            and n["step 200, weights"] != n["step 1, weights"]
        ),
        truth="Training adjusts the weights. They settle, and the gradient goes to 0: "
        "at a minimum the loss is level in every direction. A gradient that stayed at "
        "another value would go on moving the weights for ever.",
    ),
]  # fmt: skip
