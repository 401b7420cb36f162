"""Exercises of chapter 4 without code: steps, limits, units, clearing."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "04-regression"


def three_steps():
    w = 4.0
    for _ in range(3):
        w = w - 0.75 * 2.0 * w  # the slope of w^2 is 2 w
    return w


def largest_rate():
    x = np.array([1.0, 1.0, 3.0, 3.0])
    curvature = 2 * np.mean(x**2)
    return 2 / curvature


def on_an_even_slope():
    w, total = 10.0, 0.0
    for _ in range(4):
        total += 3.0
        w -= 0.1 * total
    return w


EXERCISES = [
    NumberExercise(
        id="ch04-steps",
        chapter=CHAPTER,
        task="The loss is `w**2`, the learning rate 0.75, the start w = 4. Where is w "
        "after three steps of gradient descent?",
        solution=three_steps,
        mistakes=(
            Mistake(0.5, "Each step changes the sides: three of them, so which sign?"),
            Mistake(0.0625, "The slope of w^2 is 2 w, not w."),
            Mistake(-2.0, "That is one step. Two more."),
            Mistake(1.0, "That is two steps. One more."),
            Mistake(
                -14.0, "The slope changes on the way: compute it anew for each step."
            ),
            Mistake(
                -5.0,
                "The slope of w^2 is 2 w, and it changes on the way: compute it anew "
                "for each step.",
            ),
            Mistake(0.25, "That is four steps. One back."),
            Mistake(-4.0, "The learning rate is missing."),
            Mistake(-2408.0, "This subtracts the loss. Subtract its slope, 2 w."),
            Mistake(62.5, "Downhill: each step is subtracted."),
        ),
    ),
    NumberExercise(
        id="ch04-limit",
        chapter=CHAPTER,
        task="A neuron without a bias, prediction w x, sees the inputs 1, 1, 3 and 3 "
        "and minimises the mean squared error. From which learning rate on does "
        "gradient descent no longer work?",
        solution=largest_rate,
        mistakes=(
            Mistake(0.4, "The curvature has a factor 2: it is 2 mean(x^2)."),
            Mistake(0.1, "This rate gets there in one step; the limit is larger."),
            Mistake(0.05, "The loss is a mean, not a sum: divide by N = 4."),
            Mistake(0.25, "The mean of the squares is not the square of the mean."),
            Mistake(10.0, "This is the curvature. The limit is 2 divided by it."),
            Mistake(0.5, "The inputs enter as squares: the curvature is 2 mean(x^2)."),
            Mistake(5.0, "This is the mean of the squares, not yet the curvature."),
            Mistake(20.0, "This is the sum of the squares. In per cent, add the sign."),
            Mistake(2 / 9, "All four inputs count: the mean of their squares is 5."),
            Mistake(0.025, "For the sum of squares one step would do at this rate."),
            Mistake(1 / 9, "All four inputs count: take the mean of their squares."),
        ),
    ),
    ChoiceExercise(
        id="ch04-units",
        chapter=CHAPTER,
        task="The model y = w x + b fits well with x in kilometres. Now x is given in "
        "metres, so all inputs are 1000 times as large. The learning rate stays. What "
        "happens?",
        options={
            "a": "Nothing: the weight becomes 1000 times smaller and that is all.",
            "b": "The loss explodes: the curvature in w is a million times larger.",
            "c": "Training takes about 1000 times as long, but it arrives.",
            "d": "The best reachable loss gets worse.",
        },
        answer="b",
        hints={
            "a": "That is true of the best weight. But does the loop get there?",
            "c": "A larger curvature makes the steps longer, not shorter.",
            "d": "The bottom is as deep as before: any line can be written in metres.",
        },
        why="The curvature in the direction of w is 2 mean(x^2). With 1000 times the "
        "inputs it is a million times as large, so the largest possible rate is about "
        "a million times smaller.",
    ),
    NumberExercise(
        id="ch04-even",
        chapter=CHAPTER,
        task="The slope is 3 everywhere, the learning rate is 0.1, the start w = 10. "
        "The gradient is never cleared. Where is w after four steps?",
        solution=on_an_even_slope,
        mistakes=(
            Mistake(8.8, "That is with clearing: four steps of 0.3 each."),
            Mistake(
                5.5,
                "Four gradients are added up, 3, 6, 9 and 12: none doubles, and there "
                "is no fifth.",
            ),
            Mistake(3.0, "This is the way that was walked. Where does it end?"),
            Mistake(-20.0, "The learning rate is missing."),
            Mistake(11.2, "Downhill, so subtract. And nothing is cleared."),
            Mistake(13.0, "Downhill: the steps are subtracted."),
            Mistake(9.7, "That is one step. Three more, and the gradients add up."),
            Mistake(9.1, "That is two steps: the gradients are 3, 6, 9 and 12."),
            Mistake(-2.0, "The learning rate is missing, and nothing is cleared."),
            Mistake(8.2, "Four steps: the gradients are 3, 6, 9 and 12."),
        ),
    ),
    ChoiceExercise(
        id="ch04-order",
        chapter=CHAPTER,
        task="`loss` has just been computed. In which order do these three calls learn "
        "nothing at all?",
        options={
            "a": "`zero_grad()`, `backward()`, `step()`",
            "b": "`backward()`, `step()`, `zero_grad()`",
            "c": "`backward()`, `zero_grad()`, `step()`",
            "d": "`backward()`, `step()`, and `zero_grad()` only every second time",
        },
        answer="c",
        hints={
            "a": "This is the usual order: each step uses the fresh gradient alone.",
            "b": "The gradient is cleared before the next `backward()`: as good as a.",
            "d": "Every second step then uses the sum of two gradients. Not what one "
            "wants, but it learns.",
        },
        why="The gradient is thrown away before the step can use it, so no parameter "
        "ever moves.",
    ),
]
