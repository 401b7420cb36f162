"""Myths of chapter 4 on what a linear neuron does, alone and in a team."""

from ffnbook.myths import Myth

CHAPTER = "04-regression"


def outputs_and_labels():
    import numpy as np

    load = np.array([0.5, 1.0, 1.5, 2.0, 2.5])
    label = np.array([6.2, 6.8, 8.3, 8.9, 10.1])  # come with the data
    w, b = np.polyfit(load, label, 1)  # the best line there is
    output = w * load + b
    return {
        "labels": " ".join(f"{v:.2f}" for v in label),
        "outputs": " ".join(f"{v:.2f}" for v in output),
        "outputs equal to their label": f"{np.sum(np.isclose(output, label))} of 5",
        "output where nobody measured, 1.7 N": f"{w * 1.7 + b:.2f}",
    }


def one_neuron_three_inputs():
    import numpy as np

    w, b = np.array([2.0, -1.0, 0.5]), 0.3
    x = np.array([1.0, 2.0, 4.0])
    other = x + np.array([1.0, 4.0, 4.0])  # a long way off, at a right angle to w
    return {
        "inputs that go in": f"{x.size}",
        "products": f"{(w * x).size}",
        "scores that come out": f"{np.size(x @ w + b)}",
        "score of (1, 2, 4)": f"{x @ w + b:.2f}",
        "score of (2, 6, 8)": f"{other @ w + b:.2f}",
    }


def fifty_lines_together():
    import numpy as np

    rng = np.random.default_rng(0)
    x = np.linspace(-1, 1, 200)
    y = np.sin(3 * x)

    def best_loss(columns):
        A = np.column_stack([columns, np.ones(len(x))])
        return f"{np.mean((A @ np.linalg.lstsq(A, y)[0] - y) ** 2):.4f}"

    Z = np.outer(x, rng.normal(size=50)) + rng.normal(size=50)  # 50 linear neurons
    return {
        "one line": best_loss(x),
        "50 lines, combined in the best way": best_loss(Z),
        "the same 50 with a ReLU behind each": best_loss(np.maximum(Z, 0)),
    }


MYTHS = [
    Myth(
        id="E4-3",
        chapter=CHAPTER,
        claim="The output layer of a network holds the labels.",
        question="The best possible line goes through five readings. How many of its "
        "outputs are equal to the reading that belongs to them?",
        experiment=outputs_and_labels,
        refuted=lambda n: n["outputs equal to their label"] == "0 of 5",
        truth="The output layer holds predictions: numbers in regression, scores or "
        "probabilities in classification. Labels come with the data and enter in one "
        "place only, the loss. A network gives outputs where there is no label at all.",
    ),
    Myth(
        id="E4-1",
        chapter=CHAPTER,
        claim="A neuron with n inputs performs n linear transformations and then a "
        "nonlinear one.",
        question="A neuron has three inputs and the weights (2, -1, 0.5). The samples "
        "(1, 2, 4) and (2, 6, 8) lie far apart. Can it tell them apart?",
        experiment=one_neuron_three_inputs,
        refuted=lambda n: (
            n["scores that come out"] == "1"
            and n["score of (1, 2, 4)"] == n["score of (2, 6, 8)"]
        ),
        truth="There are n products but one sum: one affine map from n numbers to one, "
        "followed by one activation function. Whatever lies at a right angle to the "
        "weights is lost.",
    ),
    Myth(
        id="E4-2",
        chapter=CHAPTER,
        claim="A network is powerful because it combines many linear models.",
        question="Fit a wave with one line, then with the best combination of 50 "
        "lines. By how much does the loss fall?",
        experiment=fifty_lines_together,
        refuted=lambda n: n["one line"] == n["50 lines, combined in the best way"],
        truth="A sum of lines is a line: 50 of them do exactly as well as one. What "
        "helps is the bend between them; the same 50 neurons with ReLU follow the "
        "wave.",
    ),
]
