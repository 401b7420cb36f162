"""Exercises of chapter 5 without code: numbers to know, outputs to choose."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "05-losses"


def loss_of_one_who_knows_nothing():
    return -np.log(1 / 26)


def probability_of_the_second_class():
    return round(1 / (1 + np.exp(-(3.0 - 1.5))), 4)


def how_much_steeper_cross_entropy_is():
    a = 1 / (1 + np.exp(5.0))  # the output at z = -5, where 1 is right
    return (a - 1) / (2 * (a - 1) * a * (1 - a))


EXERCISES = [
    NumberExercise(
        id="ch05-nothing",
        chapter=CHAPTER,
        task="A fresh network for the 26 letters gives all of them the same score. "
        "What is its cross entropy? Give three decimals.",
        solution=loss_of_one_who_knows_nothing,
        mistakes=(
            Mistake(1 / 26, "This is the probability. Take minus its logarithm."),
            Mistake(np.log2(26), "This is the logarithm to base 2, not the natural."),
            Mistake(np.log10(26), "This is log to base 10. The natural one is wanted."),
            Mistake(-np.log(25 / 26), "This takes the probability of being wrong."),
            Mistake(np.log(10), "This is for ten classes; the letters are 26."),
            Mistake(np.log(25), "The right class counts as well: it has 1/26."),
            Mistake(np.log(26) / 26, "No mean over the classes: only one is paid."),
            Mistake(26 * np.log(26), "Only the right class is paid, not all 26."),
            Mistake(26, "This is the number of classes. Take its logarithm."),
            Mistake(0.038, "This is 1/26, the probability. Its logarithm is missing."),
            Mistake(np.log(2), "This is for two classes; the letters are 26."),
            Mistake(0, "Only a sure and right answer costs nothing."),
            Mistake(3.3, "Nearly: three decimals are wanted."),
            Mistake(3258.1, "A comma before three digits marks thousands."),
        ),
    ),
    NumberExercise(
        id="ch05-two-scores",
        chapter=CHAPTER,
        task="Softmax over the two scores 1.5 and 3. What is the probability of the "
        "second class? Give three decimals.",
        solution=probability_of_the_second_class,
        mistakes=(
            Mistake(0.18243, "This is the first class. The larger score wins."),
            Mistake(3 / 4.5, "Softmax takes exp of the scores first."),
            Mistake(1 / (1 + np.exp(-3)), "This is logistic(3), as if the first "
                    "score were 0. Only the difference counts."),
            Mistake(0.82, "Nearly: three decimals are wanted."),
            Mistake(np.exp(1.5), "The ratio of the two. Divide by the sum of both."),
            Mistake(0.2014, "This is minus the logarithm: the loss."),
            Mistake(4.48, "This is exp(1.5). Divide it by itself plus 1."),
            Mistake(np.exp(3), "This is exp(3) alone. Divide by the sum of both."),
            Mistake(1 / 3, "This is 1.5 / 4.5. Softmax first takes exp of the scores."),
            Mistake(0.5, "Equal scores would give one half. These differ by 1.5."),
            Mistake(0.98901, "This takes the sum of the scores. Only their "
                    "difference counts."),
        ),
        atol=0.001,
        rtol=0,
    ),
    NumberExercise(
        id="ch05-steeper",
        chapter=CHAPTER,
        task="A logistic output has the score z = -5, and the label is 1. How many "
        "times larger is the slope of cross entropy in z than that of the squared "
        "error (a - y)^2?",
        solution=how_much_steeper_cross_entropy_is,
        mistakes=(
            Mistake(lambda: 2 * how_much_steeper_cross_entropy_is(),
                    "Differentiate (a - y)^2 once more: the 2 comes down."),
            Mistake(lambda: 1 / how_much_steeper_cross_entropy_is(),
                    "This is squared error over cross entropy. Turn it round."),
            Mistake(lambda: 1 / (2 * (1 - 1 / (1 + np.exp(5.0)))),
                    "The slope of the logistic function, a (1 - a), has two factors; "
                    "one is missing."),
            Mistake(lambda: (1 + np.exp(5.0)) / 2, "The factor 1 - a is missing in the "
                    "slope of the logistic function."),
            Mistake(np.exp(5) / 2, "Nearly: 1 - a is close to 1, but not quite 1."),
            Mistake(lambda: 1 + np.exp(5.0), "Two things are missing: the 2 of the "
                    "square, and the factor 1 - a."),
            Mistake(np.exp(5), "This is exp(5). Divide the two slopes."),
            Mistake(0.9933, "This is the slope of cross entropy. Divide."),
            Mistake(-0.9933, "This is the slope of cross entropy, with its sign. "
                    "Divide."),
            Mistake(0.013206, "This is the slope of the squared error. Divide."),
            Mistake(-0.013206, "This is the slope of the squared error, with its sign. "
                    "Divide."),
            Mistake(0.0066929, "This is the output a. Take the two slopes."),
            Mistake(0.0066481, "This is a (1 - a). Take the two slopes."),
        ),
        rtol=5e-3,
    ),
    ChoiceExercise(
        id="ch05-film",
        chapter=CHAPTER,
        task="A network reads a film's description. It shall give exactly one of 5 age "
        "ratings, and any number of 12 genres. Which output and loss fit?",
        options={
            "a": "softmax over all 17 scores, cross entropy with one label",
            "b": "a logistic function on each of 17 scores, binary cross entropy",
            "c": "softmax over 5 scores with cross entropy; a logistic function on "
            "each of 12 scores with binary cross entropy; the two losses are added",
            "d": "identity on 17 scores, squared error",
        },
        answer="c",
        hints={
            "a": "Then the genres compete with the ratings and with one another: only "
            "one of 17 can be likely.",
            "b": "For the genres that is right. But the age ratings could all be "
            "likely at once, or none of them.",
            "d": "Nothing keeps these outputs between 0 and 1: they are no "
            "probabilities.",
        },
        why="One of five is a softmax; any of twelve are twelve yes-or-no questions. "
        "Losses that are mean negative log-likelihoods can be added.",
    ),
    ChoiceExercise(
        id="ch05-plateau",
        chapter=CHAPTER,
        task="A network for ten digits is right on 99 % of its training data. Its "
        "cross entropy comes down to 1.48 and no further. What has most "
        "likely happened?",
        options={
            "a": "the learning rate is too small",
            "b": "the network has too few units",
            "c": "the model ends in softmax, and the loss applies softmax again",
            "d": "the loss is a sum over the samples instead of a mean",
        },
        answer="c",
        hints={
            "a": "Then the loss would still be falling, and so many right answers "
            "would be a surprise.",
            "b": "It is right on nearly all training data, so it has enough of them.",
            "d": "A sum has no floor above 0: a network this right would bring it "
            "down, too.",
        },
        why="log(e + 9) - 1 is about 1.461: the floor for ten classes when "
        "probabilities are taken for scores.",
    ),
]  # fmt: skip
