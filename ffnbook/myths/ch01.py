"""Myths of chapter 1."""

from ffnbook.myths import Myth


def three_questions_at_once():
    import numpy as np

    petal = np.array([4.7, 1.4])  # length and width in cm, a versicolor
    W = np.array([[1.0, -1.0, 1.0], [2.0, -2.0, 0.0]])
    b = np.array([-4.0, 4.0, -4.5])
    a = 1 / (1 + np.exp(-(petal @ W + b)))
    return {
        "is it a versicolor?": f"{a[0]:.3f}",
        "is it a setosa?": f"{a[1]:.3f}",
        "is the petal longer than 4.5 cm?": f"{a[2]:.3f}",
        "questions answered with yes": f"{(a > 0.5).sum()} of 3",
        "sum of the three outputs": f"{a.sum():.3f}",
    }


MYTHS = [
    Myth(
        id="E4-6",
        chapter="01-neuron",
        claim="The logistic function is for two classes only; for anything else it "
        "is not used.",
        question="The three logistic neurons above look at one versicolor petal of "
        "4.7 cm. How many of them can say yes, and must their answers add up to 1?",
        experiment=three_questions_at_once,
        refuted=lambda numbers: (
            numbers["questions answered with yes"] == "2 of 3"
            and float(numbers["sum of the three outputs"]) > 1.01
        ),
        truth="One logistic output answers one yes-or-no question. Several of them "
        "side by side answer several independent questions (multi-label "
        "classification), and inside larger networks they open and close gates. For "
        "several classes of which exactly one is right there is softmax.",
    ),
]
