"""Exercise of chapter 4: the whole loop."""

import numpy as np

from ffnbook.exercises.ch04 import CHAPTER
from ffnbook.exercises.ch04_early import EARLY
from ffnbook.exercises.kinds import FunctionExercise, Mistake


def train_line(x, y, lr, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        e = w * x + b - y
        dw, db = 2 * np.mean(e * x), 2 * np.mean(e)
        w, b = w - lr * dw, b - lr * db
    return np.array([w, b])


def _loop(w_factor=-2.0, b_factor=-2.0, keep=0.0, one_by_one=False, times_x=True):
    """train_line with one thing wrong."""

    def wrong(x, y, lr, steps):
        w, b, sum_w, sum_b = 0.0, 0.0, 0.0, 0.0
        for _ in range(steps):
            e = w * x + b - y
            sum_w = keep * sum_w + np.mean(e * x if times_x else e)
            w_new = w + w_factor * lr * sum_w
            if one_by_one:
                e = w_new * x + b - y
            sum_b = keep * sum_b + np.mean(e)
            w, b = w_new, b + b_factor * lr * sum_b
        return np.array([w, b])

    return wrong


def _lines():
    rng = np.random.default_rng(402)
    x = rng.uniform(0, 3, 8)
    return [(x, 2 * x + 1, 0.1, 3), (x - 1, rng.normal(size=8), 0.05, 10)]


EXERCISES = [
    FunctionExercise(
        id="ch04-descend",
        chapter=CHAPTER,
        task="Write `train_line(x, y, lr, steps)`: gradient descent for `y = w * x + "
        "b` on the mean squared error, from w = b = 0. x and y are (N,). Return "
        "`np.array([w, b])` after the last step.",
        solution=train_line,
        cases=_lines,
        mistakes=(
            *EARLY,
            Mistake(
                _loop(w_factor=2.0, b_factor=2.0),
                "You walk uphill. With e = prediction minus reading the slopes are "
                "subtracted; with e the other way round they are added.",
            ),
            Mistake(
                _loop(keep=1.0),
                "The gradients of all steps are added up. Each step takes its own.",
            ),
            Mistake(
                _loop(one_by_one=True),
                "The slope for b is taken after w has moved. Compute both slopes at "
                "the old place, then move.",
            ),
            Mistake(
                _loop(w_factor=2.0),
                "w walks uphill, b downhill. Both slopes are subtracted.",
            ),
            Mistake(
                _loop(b_factor=2.0),
                "b walks uphill, w downhill. Both slopes are subtracted.",
            ),
            Mistake(
                _loop(w_factor=-1.0),
                "In the slope for w the factor 2 of the square is missing.",
            ),
            Mistake(
                _loop(b_factor=-1.0),
                "In the slope for b the factor 2 of the square is missing.",
            ),
            Mistake(
                _loop(times_x=False),
                "The slope for w is the mean of e times x; the x is missing.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, 1.0, steps),
                "The learning rate is missing.",
            ),
            Mistake(
                lambda x, y, lr, steps: np.array(
                    [train_line(x, y, lr, k) for k in range(steps + 1)]
                ),
                "This is the whole path. The task asks for its last place only.",
            ),
            Mistake(
                _loop(w_factor=-1.0, b_factor=-1.0),
                "The slopes are half as long as they should be: the factor 2 from the "
                "square is missing.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr, 1),
                "This is the place after one step. Is the `return` inside the loop, or "
                "are w and b set to 0 in it?",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr, steps - 1),
                "One step is missing.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr, steps + 1),
                "This is one step too many.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr, steps)[::-1],
                "The two results are exchanged: first w, then b.",
            ),
            Mistake(
                lambda x, y, lr, steps: steps * train_line(x, y, lr, 1),
                "The error is computed once, before the loop. It changes with every "
                "step.",
            ),
            Mistake(
                lambda x, y, lr, steps: train_line(x, y, lr * len(x), steps),
                "The slopes are N times too long: a sum stands where the mean belongs.",
            ),
            Mistake(
                lambda x, y, lr, steps: np.polyfit(x, y, 1),
                "This is the bottom itself, from the judge. The loop is not there yet "
                "after so few steps.",
            ),
            Mistake(
                _loop(b_factor=0.0),
                "The bias never moves.",
            ),
            Mistake(
                _loop(w_factor=0.0),
                "The weight never moves.",
            ),
        ),
    ),
]
