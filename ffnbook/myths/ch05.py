"""Myths of chapter 5 on outputs, and on applying softmax twice."""

from ffnbook.myths import Myth

CHAPTER = "05-losses"


def tanh_for_three_classes():
    import numpy as np

    scores = np.array([-1.0, 3.0, 4.0])  # one score for each of three classes
    squeezed = np.tanh(scores)
    shares = np.exp(scores) / np.exp(scores).sum()
    return {
        "tanh": ", ".join(f"{a:.3f}" for a in squeezed),
        "softmax": ", ".join(f"{p:.3f}" for p in shares),
        "sum of tanh": f"{squeezed.sum():.3f}",
        "sum of softmax": f"{shares.sum():.3f}",
    }


def double_or_shift():
    import numpy as np

    def softmax(z):
        return np.exp(z) / np.exp(z).sum()

    def show(p):
        return ", ".join(f"{x:.3f}" for x in p)

    z = np.array([1.0, 2.0, 3.0])
    return {
        "each divided by the sum": show(z / z.sum()),
        "the same, scores doubled": show(2 * z / (2 * z).sum()),
        "the same, 10 added": show((z + 10) / (z + 10).sum()),
        "softmax": show(softmax(z)),
        "softmax, scores doubled": show(softmax(2 * z)),
        "softmax, 10 added": show(softmax(z + 10)),
    }


def softmax_in_the_model():
    import numpy as np

    def softmax(z):
        return np.exp(z) / np.exp(z).sum()

    def loss(scores, y):  # cross entropy as frameworks have it: softmax is inside
        return -np.log(softmax(scores)[y])

    def size_of_slope(f, z, h=1e-5):
        return np.linalg.norm([f(z + h * e) - f(z - h * e) for e in np.eye(10)]) / 2 / h

    def twice(scores):
        return loss(softmax(scores), 0)

    perfect, wrong = 50 * np.eye(10)[0], 6 * np.eye(10)[1]  # class 0 is right
    return {
        "perfect answer, loss on scores": f"{abs(loss(perfect, 0)):.3f}",
        "perfect answer, softmax first": f"{twice(perfect):.3f}",
        "wrong answer, slope": f"{size_of_slope(lambda z: loss(z, 0), wrong):.3f}",
        "wrong answer, slope with softmax first": f"{size_of_slope(twice, wrong):.3f}",
    }


MYTHS = [
    Myth(
        id="E4-7",
        chapter=CHAPTER,
        claim="tanh suits classification into several classes.",
        question="Three classes have the scores -1, 3 and 4. What do tanh and softmax "
        "make of them, and what do the outputs add up to?",
        experiment=tanh_for_three_classes,
        refuted=lambda n: float(n["sum of tanh"]) > 1.2,
        truth="The outputs of tanh may be negative and do not add up to 1, so they "
        "are no probabilities; and the two large scores come out nearly equal. tanh "
        "is a function for hidden layers. For classes of which exactly one is right, "
        "the output is softmax.",
    ),
    Myth(
        id="E4-9",
        chapter=CHAPTER,
        claim="Softmax only normalises: it divides each score by their sum.",
        question="Take the scores 1, 2, 3. Double them, or add 10 to each. Which of "
        "the two leaves the outputs of softmax as they are?",
        experiment=double_or_shift,
        refuted=lambda n: (
            n["softmax"] == n["softmax, 10 added"]
            and n["softmax"] != n["softmax, scores doubled"]
        ),
        truth="For softmax only differences of scores count: a shift changes nothing, "
        "doubling makes it surer. Dividing by the sum does the opposite, and fails "
        "for negative scores. Nor is softmax an activation like the others: each "
        "output depends on all scores, so its slope is a table: `diag(p) - p p^T`.",
    ),
    Myth(
        id="E2-5",
        chapter=CHAPTER,
        claim="A classifier ends in softmax. So put softmax into the model, and train "
        "it with the framework's cross entropy loss.",
        question="That loss applies softmax, too. Ten classes: which loss does a "
        "perfect answer get, and how large is the slope for a badly wrong one?",
        experiment=softmax_in_the_model,
        refuted=lambda n: (
            float(n["perfect answer, softmax first"]) > 1.4
            and float(n["wrong answer, slope with softmax first"]) < 0.01
        ),
        truth="Give the loss scores. Softmax in front of it squeezes them into the "
        "range from 0 to 1, where the second softmax can hardly tell them apart: the "
        "loss has a floor, and a confident mistake has almost no slope.",
    ),
]
