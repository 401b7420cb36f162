"""Exercises of chapter 3 without code: an error text, a slope, a width, words."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "03-networks"


def slope():
    w, b = np.array([1.0, 1.0, 2.0, -1.0]), np.array([0.0, -1.0, -8.0, 1.0])
    v, x = np.array([2.0, -3.0, 4.0, 1.0]), 3.0
    return np.sum(v * w * (w * x + b > 0))


def needed_width():
    return 10 * np.sqrt(0.04 / 0.0004)


EXERCISES = [
    ChoiceExercise(
        id="ch03-shapes",
        chapter=CHAPTER,
        task="`net = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(3, 2))` gets "
        "`x` of shape (32, 6). PyTorch says: `mat1 and mat2 shapes cannot be "
        "multiplied (32x4 and 3x2)`. What mends it?",
        options={
            "a": "Give it a batch of 3 samples instead of 32.",
            "b": "Put `nn.Linear(4, 2)` in the place of the last layer.",
            "c": "Put `nn.Linear(4, 6)` in the place of the first layer.",
            "d": "Transpose the input: `net(x.T)`.",
        },
        answer="b",
        hints={
            "a": "The batch is the outer number 32. It never has to match anything.",
            "c": "The first layer has done its work: 32x4 is its output. And "
            "`nn.Linear` takes the inputs first, then the outputs.",
            "d": "Then the first layer fails, too: it needs 6 numbers a sample.",
        },
        why="The inner numbers 4 and 3 must be equal. The first layer gives 4 numbers "
        "a sample, ReLU changes no shape, so the last layer must read 4.",
    ),
    NumberExercise(
        id="ch03-slope",
        chapter=CHAPTER,
        task="F(x) = 2 max(x, 0) - 3 max(x - 1, 0) + 4 max(2x - 8, 0) + max(1 - x, 0). "
        "What is the slope of F at x = 3?",
        solution=slope,
        mistakes=(
            Mistake(
                3.0,
                "The third hinge opens at x = 4, and the last one only left "
                "of 1. At 3 both are closed.",
            ),
            Mistake(7.0, "The third hinge is not open yet: 2 * 3 - 8 is negative."),
            Mistake(
                6.0,
                "All four hinges are counted. Two of them are closed at x = 3: which?",
            ),
            Mistake(
                4.0,
                "Two of these four hinges are closed at x = 3. And the inner "
                "weights count as well.",
            ),
            Mistake(
                8.0,
                "All four hinges are counted, and the last one falls. Two of them are "
                "closed at x = 3: which?",
            ),
            Mistake(5.0, "The second hinge falls: its output weight is -3."),
            Mistake(-2.0, "The last hinge is closed at x = 3: 1 - 3 is negative."),
            Mistake(-3.0, "All open hinges count, not only the last one that opened."),
            Mistake(2.0, "The second hinge is open, too: 3 - 1 is positive."),
            Mistake(
                0.0,
                "0 is the value F(3), not the slope. If you did add slopes: the last "
                "hinge is closed at x = 3.",
            ),
        ),
    ),
    NumberExercise(
        id="ch03-width",
        chapter=CHAPTER,
        task="A smooth curve is drawn with 10 hinges at equal distances, and the "
        "largest error is 0.04. About how many hinges bring it to 0.0004?",
        solution=needed_width,
        rtol=0.05,
        mistakes=(
            Mistake(1000.0, "The error falls with the square of the width."),
            Mistake(
                20.0,
                "Twice the width makes the error 4 times smaller; it is to "
                "be 100 times smaller.",
            ),
            Mistake(
                10000.0,
                "Turn the square round: the error falls faster than the width grows.",
            ),
            Mistake(40.0, "That makes the error 16 times smaller, not 100 times."),
            Mistake(80.0, "Three doublings: 64 times smaller. Nearly there."),
            Mistake(
                200.0,
                "Twice the width makes the error 4 times smaller. To make it 100 times "
                "smaller, which factor has the square 100?",
            ),
            Mistake(160.0, "Four doublings make 256 times. Less is enough."),
            Mistake(10.0, "This is the factor. How many hinges does it make?"),
            Mistake(110.0, "10 times as many hinges, not 100 more."),
        ),
    ),
    ChoiceExercise(
        id="ch03-quantifiers",
        chapter=CHAPTER,
        task="Which sentence says what universal approximation says, about continuous "
        "functions on a closed and bounded set and a suitable activation?",
        options={
            "a": "There is a width such that for every function and every tolerance "
            "some network of this width is that close.",
            "b": "For every function there is a width such that for every tolerance "
            "some network of this width is that close.",
            "c": "For every function and every tolerance there is a width such that "
            "some network of this width is that close.",
            "d": "For every function and every tolerance there is a width such that "
            "training finds a network of this width that is that close.",
        },
        answer="c",
        hints={
            "a": "One width for all functions: a fast enough wave defeats it.",
            "b": "One width for all tolerances: with H folds a wave cannot be followed "
            "ever more closely.",
            "d": "The theorem says that such weights exist, not that anybody finds "
            "them.",
        },
        why="First the function and the tolerance are named, then the width may be "
        "chosen. Change the order, and the sentence is false.",
    ),
]
