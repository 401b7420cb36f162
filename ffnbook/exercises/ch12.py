"""The exercises of chapter 12 that ask for a number or a choice."""

import math

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "12-gradients"


def factor():
    slope = 0.25  # of the logistic function at 0
    return 0.1 * np.sqrt(64) * slope


def layers():
    return math.ceil(math.log(1e-6) / math.log(0.25))


def copies():
    return math.factorial(4) * 2**4


EXERCISES = [
    NumberExercise(
        id="ch12-factor",
        chapter=CHAPTER,
        task="Layers of 64 logistic units, weights with standard deviation 0.1, net "
        "activations near 0. By which factor does one layer multiply the size of the "
        "gradient on its way back?",
        solution=factor,
        mistakes=(
            Mistake(0.8, "This is the factor of the weights. What is the logistic "
                    "slope at 0?"),
            Mistake(2.0, "This leaves out the size of the weights."),
            Mistake(8.0, "This is only the root of 64, times nothing else."),
            Mistake(0.05, "The slope is multiplied on once; its square belongs to a "
                    "mean square."),
            Mistake(0.16, "0.64 is the weights' factor of the mean square. Take its "
                    "root, 0.8, before the slope."),
            Mistake(0.64, "This is the weights' factor of the mean square. Take its "
                    "root; then the slope."),
            Mistake(0.025, "A gradient comes back from 64 units: their sum grows with "
                    "the root of their number."),
            Mistake(1.6, "Independent terms add like squares: the root of 64, not 64."),
            Mistake(6.4, "The root of 64 is wanted, and the slope is missing."),
            Mistake(0.04, "This is the factor of the mean square. Take its root."),
            Mistake(0.4, "The logistic slope at 0 is 1/4; 1/2 is its value there."),
            Mistake(0.02, "The variance 0.01 stands where the standard deviation "
                    "belongs."),
        ),
        rtol=1e-3,
    ),
    NumberExercise(
        id="ch12-layers",
        chapter=CHAPTER,
        task="The weight matrices of a logistic network keep every length. How many "
        "hidden layers does a gradient have to cross until it is certain to be at "
        "most a millionth of what it was?",
        solution=layers,
        mistakes=(
            Mistake(20, "The slope of the logistic function is at most 1/4, not 1/2."),
            Mistake(9, "0.25 to the power 9 is still above a millionth."),
            Mistake(11, "One fewer is already enough."),
            Mistake(math.log(1e-6) / math.log(0.25), "Layers are whole: round up."),
            Mistake(5, "The slope 1/4 is a factor in every layer; here it seems to be "
                    "1/16."),
            Mistake(6, "A factor of 1/10 is not what the logistic slope guarantees."),
        ),
        rtol=0.0,
        atol=0.005,
    ),
    NumberExercise(
        id="ch12-copies",
        chapter=CHAPTER,
        task="A network 3-4-1 with tanh is trained, and its four hidden units are all "
        "different. How many settings of the weights, this one included, give exactly "
        "the same function by renumbering units and turning signs?",
        solution=copies,
        mistakes=(
            Mistake(24, "These are the orders. Each unit may also turn its signs "
                    "around."),
            Mistake(16, "These are the signs. The units can also be renumbered."),
            Mistake(48, "Each unit can turn its signs by itself, not only all "
                    "together."),
            Mistake(40, "For each order every choice of signs is possible: multiply."),
            Mistake(8, "Two ways for one unit, two for the next: such choices "
                    "multiply. And units can be renumbered."),
            Mistake(96, "Two ways for one unit, two for the next: such choices "
                    "multiply to 16, they do not add up to 4."),
            Mistake(32, "These are the signs, twice. And four units have 4 · 3 · 2 · 1 "
                    "orders."),
            Mistake(383, "The given setting counts, too."),
            Mistake(3840, "This is the number for five units. Here are four."),
            Mistake(120, "Four units have 4 · 3 · 2 · 1 orders; then come the signs."),
            Mistake(256, "Four units have 4 · 3 · 2 · 1 orders, not 4 · 4."),
            Mistake(64, "Four units can be put in 4 · 3 · 2 · 1 orders, not in 4."),
            Mistake(768, "The output has no sign to turn: it is not a hidden unit."),
            Mistake(128, "Four units can be ordered in 4 · 3 · 2 · 1 ways."),
            Mistake(2304, "The inputs cannot be renumbered: they mean something."),
        ),
        rtol=0.0,
        atol=1e-9,
    ),
    ChoiceExercise(
        id="ch12-convex",
        chapter=CHAPTER,
        task="Which of these is convex for every real value of what it depends on?",
        options={
            "a": "`x**3`",
            "b": "the logistic function of `w`",
            "c": "`log(1 + exp(-w * x))` as a function of `w`, for fixed `x`",
            "d": "`(1 - tanh(w * x))**2` as a function of `w`, for fixed `x`",
        },
        answer="c",
        hints={
            "a": "Left of 0 it bends the other way: try the chord from -2 to 0.",
            "b": "It bends upward on one side of 0 and downward on the other.",
            "d": "A square of a line is convex. Is `1 - tanh` a line? Try large `w` of "
            "both signs, and the chord between.",
        },
        why="It is the logistic loss, convex in the score, and the score `w * x` is "
        "linear in `w`. The others pass a bent function on and lose it.",
    ),
    ChoiceExercise(
        id="ch12-diagnosis",
        chapter=CHAPTER,
        task="A network of 20 ReLU layers starts with biases 0. All its weight "
        "gradients are about 1e-12, the first as the last, and no unit is dead. The "
        "loss stands still. What helps?",
        options={
            "a": "clip the gradients to norm 1",
            "b": "nothing: the first and last gradients agree, so nothing vanishes",
            "c": "larger first weights, at He's scale",
            "d": "replace ReLU by the logistic function",
        },
        answer="c",
        hints={
            "a": "Clipping shortens gradients that are too long. What does it do with "
            "short ones?",
            "b": "Look at the sizes. Every gradient of a ReLU network contains all the "
            "other matrices, so they shrink together.",
            "d": "Then every layer would multiply by at most 1/4 more.",
        },
        why="The weights are too small: each matrix costs its factor once in every "
        "gradient. A ratio of first to last cannot see it, the sizes do.",
    ),
]
