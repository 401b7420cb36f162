"""Myths of chapter 5 on what a loss is and which one to take."""

from ffnbook.myths import Myth

CHAPTER = "05-losses"


def one_loss_with_two_names():
    import numpy as np

    z = 1.7  # the score of a logistic output
    p = 1 / (1 + np.exp(-z))
    two = np.array([0.0, z])  # two scores, the first fixed at 0
    q = np.exp(two) / np.exp(two).sum()
    return {
        "log loss, y = 1": f"{-np.log(p):.4f}",
        "cross entropy of two classes, y = 1": f"{-np.log(q[1]):.4f}",
        "log loss, y = 0": f"{-np.log(1 - p):.4f}",
        "cross entropy of two classes, y = 0": f"{-np.log(q[0]):.4f}",
    }


def label_and_prediction_exchanged():
    import numpy as np

    def cross_entropy(label, prediction):
        return -np.sum(label * np.log(prediction))

    y = np.array([0.0, 1.0, 0.0])  # the label: class 1
    p = np.array([0.2, 0.7, 0.1])  # the prediction
    soft = np.array([0.1, 0.5, 0.4])  # a label that leaves room for doubt
    with np.errstate(divide="ignore"):
        return {
            "y label, p prediction": f"{cross_entropy(y, p):.3f}",
            "exchanged": f"{cross_entropy(p, y):.3f}",
            "soft label, p prediction": f"{cross_entropy(soft, p):.3f}",
            "exchanged too": f"{cross_entropy(p, soft):.3f}",
        }


def which_answer_does_a_loss_ask_for():
    import numpy as np

    share = 0.7  # 70 % of the samples that look like this one have the label 1
    p = np.linspace(0.001, 0.999, 999)
    mean_loss = {
        "cross entropy": -share * np.log(p) - (1 - share) * np.log(1 - p),
        "squared error": share * (1 - p) ** 2 + (1 - share) * p**2,
        "absolute error": share * (1 - p) + (1 - share) * p,
    }
    return {name: f"best p {p[v.argmin()]:.3f}" for name, v in mean_loss.items()}


def kink_against_staircase():
    import numpy as np

    from ffnbook.data import load_iris

    guess, prices = 0.0, np.array([1.0, 2.0, 2.5, 7.0, 30.0])
    for _ in range(1000):  # the absolute error has a kink at each of the prices
        guess -= 0.01 * np.sign(guess - prices).mean()

    iris = load_iris()
    width, virginica = iris.X[50:, 3], iris.y[50:] == 2

    def precision(threshold):
        return np.mean(virginica[width > threshold])

    places, h = np.random.default_rng(0).uniform(1.0, 2.4, 1000), 1e-6
    right = np.array([(precision(t + h) - precision(t)) / h for t in places])
    left = np.array([(precision(t) - precision(t - h)) / h for t in places])
    return {
        "absolute error ends at": f"{guess:.2f}, the median is {np.median(prices):.2f}",
        "precision has a slope at": f"{np.sum(left == right)} of 1000 places",
        "and it is not 0 at": f"{np.sum(right != 0)} of 1000 places",
    }


MYTHS = [
    Myth(
        id="E4-16",
        chapter=CHAPTER,
        claim="For two classes one uses the log loss, for several classes the cross "
        "entropy. These are two different losses.",
        question="A logistic output has the score 1.7. Write the same model with two "
        "scores, 0 and 1.7, and softmax. How do the two losses compare?",
        experiment=one_loss_with_two_names,
        refuted=lambda n: len(set(n.values())) == 2,
        truth="It is one loss: minus the logarithm of the probability given to what "
        "happened. Log loss, logistic loss and binary cross entropy are its names "
        "for two classes.",
    ),
    Myth(
        id="E4-17",
        chapter=CHAPTER,
        claim="Cross entropy compares two sets of probabilities, so it does not "
        "matter which of them is the prediction.",
        question="The label is (0, 1, 0), the prediction (0.2, 0.7, 0.1). Exchange the "
        "two in the formula. Does the loss change?",
        experiment=label_and_prediction_exchanged,
        refuted=lambda n: n["exchanged"] == "inf",
        truth="y is the label and weighs; p is the prediction and stands inside the "
        "logarithm. Exchanged, the formula takes the logarithm of the zeros in the "
        "label. Even without zeros the two orders give different numbers.",
    ),
    Myth(
        id="E4-15",
        chapter=CHAPTER,
        claim="Squared error cannot measure how good a classifier is.",
        question="Of the samples that look alike, 70 % have the label 1. Which "
        "probability should a model answer to make its mean loss smallest?",
        experiment=which_answer_does_a_loss_ask_for,
        refuted=lambda n: n["squared error"] == n["cross entropy"] == "best p 0.700",
        truth="It can: like cross entropy it is smallest for the true probability. "
        "Forecasters use it as the Brier score. (Absolute error is not: it rewards "
        "exaggeration.) The trouble with squared error on a logistic output is its "
        "slope, which vanishes at confident mistakes.",
    ),
    Myth(
        id="E2-12",
        chapter=CHAPTER,
        claim="A loss must be differentiable everywhere. Precision is not, and that "
        "is why it cannot be trained on.",
        question="The absolute error has kinks. Can it be trained on? And at how many "
        "of 1000 random thresholds does precision have no slope?",
        experiment=kink_against_staircase,
        refuted=lambda n: (
            n["precision has a slope at"].startswith("1000 ")
            and n["and it is not 0 at"].startswith("0 ")
        ),
        truth="A slope almost everywhere is enough, so kinks do no harm. (Precision "
        "is the share of right answers among all that said yes.) Precision has a slope "
        "almost everywhere, too: it is 0. It is a staircase, and a slope of 0 gives "
        "no direction.",
    ),
]
