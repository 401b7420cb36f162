"""The exercises of chapter 11 on a start at zero and on ties between units."""

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "11-initialization"


def first_slope():
    p, share = 0.5, 300 / 400  # every score is 0 at the start
    return 0.5 * (p - share)  # logistic(0) times the mean error


EXERCISES = [
    NumberExercise(
        id="first-slope",
        chapter=CHAPTER,
        task="A network 2-5-1 with logistic hidden units starts with everything at 0. "
        "It reads 300 points of class 1 and 100 of class 0. What is the slope of each "
        "output weight at the first step?",
        solution=first_slope,
        mistakes=(
            Mistake(0.0, "That would be so with tanh, or with classes of equal size."),
            Mistake(
                0.125, "The error is `p - y`, not `y - p`. With more of class 1 the "
                "score has to rise, so the loss falls when the weight rises."
            ),
            Mistake(
                -0.25, "This is the mean error, the slope of the output bias. A weight "
                "also multiplies the output of its unit."
            ),
            Mistake(0.25, "This is the mean of `y - p`, without the unit's output."),
            Mistake(
                -0.0625, "The slope of `f` is not needed here: an output weight "
                "multiplies the output `f(0)` itself."
            ),
            Mistake(-0.375, "Even with all scores at 0, `p` is not 0."),
            Mistake(-0.75, "This is the share of class 1. The error is `p - y`."),
            Mistake(-50.0, "This is the sum over the points; the loss is their mean."),
            Mistake(
                -0.5, "Weigh the two classes: the errors are -1/2 for 300 points and "
                "+1/2 for 100. Then times the output of the unit."
            ),
            Mistake(
                0.5, "This is what a unit puts out, and also what `p` is. The slope is "
                "that output times the mean error."
            ),
            Mistake(
                -0.025, "The five weights do not share a slope: each has its own."
            ),
            Mistake(
                -0.625, "The five weights agree; the slope of one of them is asked for."
            ),
        ),
    ),
    ChoiceExercise(
        id="which-tie",
        chapter=CHAPTER,
        task="A network 2-5-1 with tanh trains on circles, in exact arithmetic. Three "
        "of these starts lead to five different hidden units. Which one does not?",
        options={
            "a": "`W1` random, everything else 0",
            "b": "`W2` random, everything else 0",
            "c": "`b1` random, `W1` and `W2` all 0.5, `b2` 0",
            "d": "`b2` random, `W1` and `W2` all 0.5, `b1` 0",
        },
        answer="d",
        hints={
            "a": "With `W2` at 0 no error reaches `W1` at first. But the units put out "
            "different numbers: what happens to `W2`?",
            "b": "All units put out 0 at first. But each gets the error through a "
            "weight of its own: what happens to `W1`?",
            "c": "The units read the same sum, but not the same sum plus bias. Do they "
            "put out the same number?",
        },
        why="All units share the output bias, so it cannot tell them apart. In the "
        "other three the units differ in what they put out, or in the weight with "
        "which they are read, and then their slopes differ.",
    ),
]
