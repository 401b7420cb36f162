"""Exercise of chapter 9 with code: a dual quotient."""

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "09-autodiff"


def dual_divide(u, du, v, dv):
    return u / v, (du * v - u * dv) / v**2


EXERCISES = [
    FunctionExercise(
        id="ch09-divide",
        chapter=CHAPTER,
        task="Two dual numbers are given as u, du and v, dv: values and slopes. Write "
        "`dual_divide(u, du, v, dv)`; return the value and the slope of u / v.",
        solution=dual_divide,
        cases=lambda: [(3.0, 0.5, 2.0, -1.5), (-1.2, 2.0, 0.8, 0.7)],
        mistakes=(
            Mistake(
                lambda u, du, v, dv: (u / v, du / dv),
                "The slope of a quotient is not the quotient of the slopes.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v + u * dv) / v**2),
                "A larger v makes the quotient smaller: one of the two terms counts "
                "against the other.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (u * dv - du * v) / v**2),
                "Both signs are turned round: a larger u makes the quotient larger.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v - u * dv) / v),
                "Try v = 10 with dv = 0: u / 10 has a tenth of the slope of u. "
                "Divide once more.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v),
                "This treats v as a constant. v moves, too.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, -u * dv / v**2),
                "This treats u as a constant. u moves, too.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du * v - u * dv),
                "The numerator is right. What is it divided by?",
            ),
            Mistake(
                lambda u, du, v, dv: (u * v, du * v + u * dv),
                "This is the product. Asked for is the quotient.",
            ),
            Mistake(
                lambda u, du, v, dv: ((du * v - u * dv) / v**2, u / v),
                "Value first, then slope.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v - u * dv),
                "The second term lacks its denominator: the slope of 1 / v is "
                "-1 / v**2.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v - u * dv / v),
                "The second term lacks a v in its denominator: the slope of 1 / v is "
                "-1 / v**2.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du * v - u * dv / v**2),
                "Only the second term is divided. Put the difference in brackets.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v - dv / v**2),
                "In the second term u is missing.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v - u / dv),
                "The second term is not yet right: the slope of 1 / v is "
                "-dv / v**2, not -1 / dv.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, du / v + u / dv),
                "The second term is not yet right: the slope of 1 / v is "
                "-dv / v**2, not 1 / dv.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (u * du - v * dv) / v**2),
                "In each term the slope of one meets the value of the *other*.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v - u * dv) / u**2),
                "Divided by the square of the denominator: that is v.",
            ),
            Mistake(
                lambda u, du, v, dv: (v / u, (dv * u - v * du) / u**2),
                "This is v / u, with the right slope. Asked for is u / v.",
            ),
            Mistake(
                lambda u, du, v, dv: (u / v, (du * v - u * dv) / dv**2),
                "The slope is divided by the square of v itself, not of its slope.",
            ),
        ),
    ),
]
