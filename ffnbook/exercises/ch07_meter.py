"""Exercise of chapter 7: the meter, central differences."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "07-backpropagation"


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


EXERCISES = [
    FunctionExercise(
        id="ch07-central",
        chapter=CHAPTER,
        task="Write `my_central(f, x, h)`: the central difference of a function f of "
        "one number. x may be an array; f works entry by entry.",
        solution=central,
        cases=lambda: [
            (np.exp, np.array([0.0, 1.0, -2.0]), 0.1),
            (np.sin, np.array([[0.5, 2.0]]), 0.01),
        ],
        mistakes=(
            Mistake(
                lambda f, x, h: (f(x + h) - f(x + h)) / (2 * h),
                "Both terms are the same, so this is 0 for every f. One h has a minus.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / h,
                "The two places are 2h apart.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x)) / h,
                "This is the forward difference.",
            ),
            Mistake(
                lambda f, x, h: (f(x) - f(x - h)) / h,
                "This is the backward difference.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x)) / (2 * h),
                "From x to x + h it is only one h.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h,
                "`/ 2 * h` divides by 2 and multiplies by h: parentheses are missing.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - 2 * f(x) + f(x - h)) / h**2,
                "This is the second derivative, the curvature.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) - f(x - h)) / 2,
                "The difference is divided by 2. The two places are 2h apart.",
            ),
            Mistake(
                lambda f, x, h: f(x + h) - f(x - h) / (2 * h),
                "Only f(x - h) is divided: the difference needs parentheses.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h / 2) - f(x - h / 2)) / h,
                "This steps h / 2 to either side; here it is h.",
            ),
            Mistake(
                lambda f, x, h: ((f(x) + h) - (f(x) - h)) / (2 * h),
                "This is 1 for every f. The step is taken in x: f(x + h).",
            ),
            Mistake(
                lambda f, x, h: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
                "The step is an argument: use the h that is given.",
            ),
            Mistake(
                lambda f, x, h: (f(x + h) + f(x - h)) / (2 * h),
                "The two values are added. A slope needs their difference.",
            ),
            Mistake(
                lambda f, x, h: f(x + h) - f(x - h),
                "This is how far f moves. A slope divides by the way from x - h to x + "
                "h.",
            ),
            Mistake(
                lambda f, x, h: (f(x + 2 * h) - f(x - 2 * h)) / (4 * h),
                "This steps 2h to either side; here it is h.",
            ),
            Mistake(
                lambda f, x, h: f(x),
                "This is the value of f at x. Its slope there is wanted.",
            ),
            Mistake(
                lambda f, x, h: (
                    (-f(x + 2 * h) + 8 * f(x + h) - 8 * f(x - h) + f(x - 2 * h))
                    / (12 * h)
                ),
                "This formula with four values is better than what is asked for: take "
                "two, at x + h and x - h.",
            ),
            Mistake(
                lambda f, x, h: (f(x - h) - f(x + h)) / (2 * h),
                "The values are exchanged: f(x + h) comes first.",
            ),
        ),
    ),
]
