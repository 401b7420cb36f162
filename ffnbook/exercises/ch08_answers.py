"""Exercises of chapter 8 without code: batches, Adam's first step, two reports."""

import math

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "08-training"


def rows_needed():
    rows, times = 16, 3  # an error three times smaller
    return rows * times**2


def first_step():
    g, lr = 0.002, 0.01
    m_hat, v_hat = 0.1 * g / (1 - 0.9), 0.001 * g**2 / (1 - 0.999)
    return round(lr * m_hat / (math.sqrt(v_hat) + 1e-8), 4)


EXERCISES = [
    NumberExercise(
        id="ch08-rows",
        chapter=CHAPTER,
        task="With 16 rows, drawn with replacement, the gradient of a batch is off by "
        "0.3 on average (root of the mean square). How many rows make it 0.1?",
        solution=rows_needed,
        mistakes=(
            Mistake(48.0, "Three times the rows make the *squared* error three times "
                    "smaller."),
            Mistake(27.71, "You multiplied by the root of 3. Which of the two is "
                    "proportional to 1 / B: the error or its square?"),
            Mistake(1.78, "Fewer rows make a larger error."),
            Mistake(5.33, "Divided by 3: but a smaller error takes more rows."),
            Mistake(432.0, "Three times nine is too much: the root of 9 is 3."),
            Mistake(128.0, "That is the number of rows to add."),
            Mistake(9.0, "That is how many times as many. Times the 16 rows."),
        ),
    ),
    NumberExercise(
        id="ch08-first-step",
        chapter=CHAPTER,
        task="Adam with learning rate 0.01 takes its first step, at a gradient of "
        "0.002. How far does the parameter move?",
        solution=first_step,
        mistakes=(
            Mistake(0.00002, "That is how far gradient descent moves: lr times g."),
            Mistake(0.002, "That is the gradient itself."),
            Mistake(0.0316, "Without the correction. Divide m by 1 - 0.9 and v by "
                    "1 - 0.999 first."),
            Mistake(0.001, "You corrected v, but not m."),
            Mistake(0.1, "That is the share of g in m. The correction divides it out."),
            Mistake(0.316, "You corrected m, but not v."),
            Mistake(5.0, "Divide by the root of v, not by v."),
            Mistake(-0.01, "How far is a length: give it without a sign."),
        ),
        rtol=1e-2,
    ),
    ChoiceExercise(
        id="ch08-trace",
        chapter=CHAPTER,
        task="A runner's `evaluate(X, y)` ends with `self.dev_loss.append(loss)`. You "
        "train 100 epochs, evaluate on the test set once, train 100 more, and plot "
        "`dev_loss`. What is wrong with the plot?",
        options={
            "a": "nothing: one point more does not show",
            "b": "point 101 is a test loss, and all later points stand one epoch too "
            "far to the right",
            "c": "the curve is too high, because the test set is harder",
            "d": "the network has been trained on the test set",
        },
        answer="b",
        hints={
            "a": "Count: 201 points for 200 epochs. Where is the one too many?",
            "c": "A single point comes from the test set, not the curve.",
            "d": "No gradient was computed from it and no step was taken.",
        },
        why="The list mixes two data sets, and its index is no longer the epoch. "
        "Measuring should return numbers, and leave it to the training loop to store "
        "them.",
    ),
    ChoiceExercise(
        id="ch08-report",
        chapter=CHAPTER,
        task="You kept the best of 300 epochs by development accuracy. Which number "
        "tells what it will do on new data?",
        options={
            "a": "its development accuracy, since it was not trained on those rows",
            "b": "its accuracy on test rows that nobody has looked at",
            "c": "the higher of its development and test accuracies",
            "d": "the mean development accuracy over the 300 epochs",
        },
        answer="b",
        hints={
            "a": "Not trained on, but chosen by: it is the largest of 300 numbers, "
            "and luck is part of what made it the largest.",
            "c": "Taking the higher of two numbers flatters once more.",
            "d": "That describes the average epoch, and the first ones knew nothing.",
        },
        why="Choosing by a number spoils that number. Rows that had no say in the "
        "training and none in the choice are still honest.",
    ),
]  # fmt: skip
