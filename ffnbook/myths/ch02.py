"""Myths of chapter 2 on what an activation function is."""

from ffnbook.myths import Myth

CHAPTER = "02-activations"


def tanh_against_arctan():
    import numpy as np

    return {
        "tanh(2)": f"{np.tanh(2):.3f}",
        "2 logistic(4) - 1": f"{2 / (1 + np.exp(-4)) - 1:.3f}",
        "arctan(2)": f"{np.arctan(2):.3f}",
        "tanh(100), arctan(100)": f"{np.tanh(100):.3f}, {np.arctan(100):.3f}",
    }


def loss_in_the_flat_part():
    import numpy as np

    z, y = -8.0, 1.0  # the answer should be 1, the score is far on the wrong side
    a = 1 / (1 + np.exp(-z))
    slope = a * (1 - a)
    return {
        "output a": f"{a:.5f}",
        "slope of the activation": f"{slope:.5f}",
        "squared loss": f"{(a - y) ** 2:.3f}",
        "squared loss, slope in z": f"{2 * (a - y) * slope:.5f}",
        "cross entropy": f"{-np.log(a):.3f}",
        "cross entropy, slope in z": f"{-1 / a * slope:.3f}",
    }


def learn_with_a_kink_or_a_step():
    import numpy as np

    x = np.linspace(-2, 2, 41)

    def learn(f, grad, w=0.5, b=0.1):
        y = f(2 * x - 1)  # what the neuron should learn: w = 2, b = -1
        losses = []
        for _ in range(1000):
            z = w * x + b
            losses.append(np.mean((f(z) - y) ** 2))
            dz = 2 * (f(z) - y) * grad(z) / len(x)
            w, b = w - 0.1 * dz @ x, b - 0.1 * dz.sum()
        return f"{losses[0]:.2f} before, {losses[-1]:.2f} after"

    return {
        "ReLU, a kink at 0": learn(lambda z: np.maximum(z, 0), lambda z: 1.0 * (z > 0)),
        "step, slope 0 around": learn(lambda z: 1.0 * (z > 0), lambda z: 0.0 * z),
    }


MYTHS = [
    Myth(
        id="E2-18",
        chapter=CHAPTER,
        claim="tanh is the arctangent.",
        question="How large are tanh and arctan at z = 2, and where do they end up "
        "for large z?",
        experiment=tanh_against_arctan,
        refuted=lambda n: n["tanh(2)"] == n["2 logistic(4) - 1"] != n["arctan(2)"],
        truth="tanh is the hyperbolic tangent, a stretched and shifted logistic "
        "function that ends at 1. The arctangent is another S-shaped function; it "
        "goes on to about 1.571, half of pi.",
    ),
    Myth(
        id="E2-19",
        chapter=CHAPTER,
        claim="Over most of their range the loss of logistic and tanh is 0, so "
        "nothing is learnt there.",
        question="A logistic neuron should answer 1 and has the score z = -8. How "
        "large is its loss, and how large is the slope of its activation?",
        experiment=loss_in_the_flat_part,
        refuted=lambda n: (
            float(n["squared loss"]) > 0.9 and float(n["cross entropy"]) > 7.9
        ),
        truth="It is the derivative that is close to 0 in the flat parts, and never "
        "quite 0. The loss can be large there, and that is the trouble: very wrong "
        "and hardly able to move. At an output, cross entropy cancels the small "
        "factor; in a hidden layer nothing does.",
    ),
    Myth(
        id="E4-4",
        chapter=CHAPTER,
        claim="An activation function must be differentiable.",
        question="Neither ReLU nor the step has a derivative at 0; everywhere else "
        "both do. Which of the two can learn by gradient descent?",
        experiment=learn_with_a_kink_or_a_step,
        refuted=lambda n: n["ReLU, a kink at 0"].endswith(" 0.00 after"),
        truth="A derivative nearly everywhere is enough; a kink does no harm. What "
        "counts is that the slope says something: that of the step is 0 wherever it "
        "exists, so it learns nothing.",
    ),
]
