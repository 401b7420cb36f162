"""Exercises of chapter 2 with code: two derivatives and an overflow."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "02-activations"


def logistic(z):
    return 1 / (1 + np.exp(-z))


def logistic_grad(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def leaky_relu_grad(z, slope):
    return np.where(z > 0, 1.0, slope)


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


EXERCISES = [
    FunctionExercise(
        id="ch02-logistic-grad",
        chapter=CHAPTER,
        task="Write `logistic_grad(z)`: the derivative of the logistic function for an "
        "array z of any shape.",
        solution=logistic_grad,
        cases=lambda: [
            (np.linspace(-3, 3, 7),),
            (np.array([[0.5, -2.0], [1.0, 4.0]]),),
        ],
        mistakes=(
            Mistake(
                lambda z: logistic_grad(logistic(z)),
                "The derivative is taken at a, it belongs at z.",
            ),
            Mistake(
                lambda z: z * (1 - z),
                "z (1 - z) is right only if z is already the output. First compute the "
                "output s, then s (1 - s).",
            ),
            Mistake(logistic, "This is the function itself, not its slope."),
            Mistake(
                lambda z: 1 - logistic(z) ** 2,
                "1 - a^2 is the derivative of tanh, written with its output a.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch02-leaky-grad",
        chapter=CHAPTER,
        task="Write `leaky_relu_grad(z, slope)`. At z = 0 follow this book and take "
        "`slope`.",
        solution=leaky_relu_grad,
        cases=lambda: [
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), 0.1),
            (np.array([[1.0, -1.0]]), 0.01),
        ],
        mistakes=(
            Mistake(
                lambda z, slope: np.where(z > 0, 1.0, 0.0),
                "This is ReLU's derivative: for z < 0 it is `slope`, not 0.",
            ),
            Mistake(
                lambda z, slope: np.where(z > 0, 1.0, slope * z),
                "For z < 0 this is the function; its derivative has no z in it.",
            ),
            Mistake(
                lambda z, slope: np.where(z >= 0, 1.0, slope),
                "Only z = 0 differs: the convention here is `slope`, so test z > 0.",
            ),
            Mistake(
                lambda z, slope: np.where(z > 0, slope, 1.0),
                "The two sides are exchanged.",
            ),
        ),
    ),
    FunctionExercise(
        id="ch02-softplus",
        chapter=CHAPTER,
        task="Write `softplus(z)`, log(1 + exp(z)), so that it is right for z = 1000 "
        "and -1000 too. A hint: take the larger of z and 0 out of the logarithm.",
        solution=softplus,
        cases=lambda: [
            (np.array([-1000.0, -20.0, -1.0, 0.0, 1.0, 20.0, 1000.0]),),
            (np.array([[0.3, -0.7]]),),
        ],
        mistakes=(
            Mistake(
                lambda z: np.log(1 + np.exp(z)),
                "exp(1000) overflows to inf. Only take exp of numbers that are not "
                "positive.",
            ),
            Mistake(
                lambda z: np.log1p(np.exp(-np.abs(z))),
                "The part max(z, 0) is missing: for large z the result is about z.",
            ),
            Mistake(
                lambda z: np.maximum(z, 0),
                "This is ReLU. Softplus is larger, by log 2 at z = 0.",
            ),
            Mistake(
                lambda z: np.maximum(z, 0) + np.log1p(np.exp(z)),
                "Inside the logarithm only the smaller part is left: exp(-|z|).",
            ),
        ),
    ),
]
