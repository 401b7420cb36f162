"""Exercises of chapter 6 without code: shapes, counts, errors, limits."""

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "06-moons"


def how_many_parameters():
    return (2 + 1) * 8 + (8 + 1) * 8 + (8 + 1) * 1


def how_many_rows():
    return round(0.9 * 0.1 / 0.01**2)


def the_best_accuracy():
    zero, one = (0.6, 0.3, 0.1), (0.1, 0.2, 0.7)
    return round(sum(max(pair) for pair in zip(zero, one, strict=True)) / 2, 10)


EXERCISES = [
    ChoiceExercise(
        id="ch06-shape",
        chapter=CHAPTER,
        task="640 rows of two features pass through a 2-5-1 network. What is the "
        "shape of the hidden layer's output?",
        options={"a": "(2, 5)", "b": "(5,)", "c": "(640, 5)", "d": "(5, 640)"},
        answer="c",
        hints={
            "a": "That is W1, which has a number for each input and each unit. "
            "The output has rows of samples.",
            "b": "That is b1, or the output for one sample. Here are 640 of them.",
            "d": "Rows are samples in this book: one row for each of the 640.",
        },
        why="(640, 2) @ (2, 5) is (640, 5); b1 is added to each row, and the logistic "
        "function keeps the shape.",
    ),
    NumberExercise(
        id="ch06-count",
        chapter=CHAPTER,
        task="How many parameters does a 2-8-8-1 network have?",
        solution=how_many_parameters,
        mistakes=(
            Mistake(88, "These are the weights. Each unit has a bias, too."),
            Mistake(19, "These are the units (with the inputs), not the parameters."),
            Mistake(17, "These are the biases alone."),
            Mistake(33, "One of the two hidden layers is missing."),
            Mistake(104, "The last unit has a bias, too."),
            Mistake(96, "The layer of the output unit is missing."),
            Mistake(81, "The first hidden layer is missing."),
            Mistake(97, "One of the two hidden layers has no biases."),
            Mistake(91, "Each unit has its own bias, not each layer."),
            Mistake(80, "The last layer is missing, and so are all biases."),
            Mistake(128, "The sizes are multiplied. Count each layer, then add."),
            Mistake(107, "Inputs have no bias: it belongs to the units that follow."),
        ),
        atol=0.1,
        rtol=0,
    ),
    NumberExercise(
        id="ch06-rows",
        chapter=CHAPTER,
        task="A model is right on about 90 % of all points. How many test rows are "
        "needed so that the standard error of its accuracy is one percentage point?",
        solution=how_many_rows,
        mistakes=(
            Mistake(9, "Solve sqrt(a (1 - a) / N) = 0.01: the 0.01 must be squared."),
            Mistake(2500, "This holds for an accuracy of one half, the worst case. "
                    "Here a is 0.9."),
            Mistake(10_000, "The factor a (1 - a) is missing."),
            Mistake(9000, "The factor 1 - a is missing."),
            Mistake(3600, "This makes two standard errors one point."),
            Mistake(3457.44, "This makes 1.96 standard errors one point."),
            Mistake(3458, "This makes 1.96 standard errors one point, rounded up."),
            Mistake(90, "Divide by 0.01 squared: 0.01 times 0.01 is 0.0001."),
            Mistake(0.09, "This is a (1 - a). Divide by the square of the error."),
            Mistake(30, "The number of rows stands under the root: square."),
            Mistake(1000, "The factor a is missing."),
            Mistake(8100, "The factor 1 - a is missing, not a second a."),
            Mistake(90_000, "That is for a tenth of a point. One point is 0.01."),
        ),
        atol=0.5,
        rtol=0,
    ),
    NumberExercise(
        id="ch06-bayes",
        chapter=CHAPTER,
        task="Points fall into three boxes: 60 %, 30 % and 10 % of class 0; 10 %, 20 % "
        "and 70 % of class 1. Both classes are equally frequent, and only the box is "
        "seen. What is the best possible accuracy, as a share of 1?",
        solution=the_best_accuracy,
        mistakes=(
            Mistake(1.6, "Half of the points belong to each class: halve the sum."),
            Mistake(0.2, "This is the share that even the best rule gets wrong."),
            Mistake(0.65, "The second box is left out. There class 0 is denser."),
            Mistake(0.75, "In the second box class 0 is denser: 30 against 20."),
            Mistake(1.6 / 3, "Divide by the number of classes, not of boxes."),
            Mistake(0.5, "That is guessing. In each box say the denser class."),
            Mistake(0.9, "This is for class 0 alone. Class 1 counts as well."),
            Mistake(0.7, "This is for class 1 alone. Class 0 counts as well."),
            Mistake(0.777, "The boxes do not hold equally many points: no plain mean."),
        ),
        atol=0.001,
    ),
    ChoiceExercise(
        id="ch06-verdict",
        chapter=CHAPTER,
        task="On 200 test rows a large network gets 163 right and a line 161. "
        "The Bayes limit is not known. What follows?",
        options={
            "a": "The network is better: it makes fewer mistakes.",
            "b": "The border between the classes is straight.",
            "c": "No difference is shown. Take more rows or more seeds, or take the "
            "line.",
            "d": "The network is too small: with more units it will win.",
        },
        answer="c",
        hints={
            "a": "By two rows. The standard error of each is about five rows.",
            "b": "A network that sits on a plateau gives this result, too, and so do "
            "classes that overlap.",
            "d": "Perhaps, or it has not been trained enough, or nothing better is "
            "possible. These numbers do not tell.",
        },
        why="sqrt(200 * 0.8 * 0.2) is more than five rows. Two rows can be luck.",
    ),
]  # fmt: skip
