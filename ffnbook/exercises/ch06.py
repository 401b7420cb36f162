"""Exercise of chapter 6 with code: draw the moons."""

import numpy as np

from ffnbook.exercises.ch06_moons import (
    by_column,
    labels_alone,
    labels_exchanged,
    labels_stay,
    lower_moved,
    lower_reversed,
    minus_one,
    moons,
    noise_by_row,
    not_shuffled,
    order_first,
    random_angles,
    two_orders,
    uniform,
    with_angles,
    with_normal,
    with_replacement,
)
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "06-moons"


def _draws():
    sizes = [(5, 8, 0.3), (6, 3, 0.5)]
    return [(*s, np.random.default_rng(61 + i)) for i, s in enumerate(sizes)]


EXERCISES = [
    FunctionExercise(
        id="ch06-draw",
        chapter=CHAPTER,
        task="Write `moons(n0, n1, noise, rng)`: n0 points on the upper moon, class 0, "
        "then n1 on the lower one, class 1, both with evenly spaced angles. One "
        "`rng.normal(0, noise, ...)` for all coordinates, then one `rng.permutation` "
        "for all rows. Return X and y.",
        solution=moons,
        cases=_draws,
        mistakes=(
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, 0.0, rng), "The points "
                    "lie exactly on the half circles: the noise is missing."),
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, noise**2, rng), "noise "
                    "is the standard deviation; you gave `rng.normal` its square."),
            Mistake(uniform, "This noise is uniform, from -noise to noise. A normal "
                    "distribution is wanted."),
            Mistake(noise_by_row, "Both coordinates of a point get the same number. "
                    "Draw one for each: the shape is (n0 + n1, 2)."),
            Mistake(with_normal(lambda rng, noise, shape: rng.normal(0, 1, shape)),
                    "The standard deviation is 1; it must be noise."),
            Mistake(with_normal(lambda rng, noise, shape: rng.normal(noise, 1, shape)),
                    "The first argument of `rng.normal` is the mean, 0; the standard "
                    "deviation comes second."),
            Mistake(with_normal(lambda rng, noise, shape: rng.normal(0, noise)),
                    "All points are pushed by one number. Each coordinate needs its "
                    "own: the shape is (n0 + n1, 2)."),
            Mistake(with_normal(by_column), "All first coordinates are drawn "
                    "before the second ones. Draw once, in the shape (n0 + n1, 2)."),
            Mistake(lambda n0, n1, noise, rng: moons(n1, n0, noise, rng), "n0 and n1 "
                    "are exchanged."),
            Mistake(with_angles(lambda n: np.linspace(0, np.pi, n, endpoint=False)),
                    "The last angle is missing: it must be pi itself."),
            Mistake(with_angles(lambda n: np.linspace(0, 2 * np.pi, n)), "These are "
                    "full circles. The angle ends at pi."),
            Mistake(lower_reversed, "The lower moon is walked from the wrong end: its "
                    "first coordinate is 1 - cos t."),
            Mistake(order_first, "The order is drawn before the noise. The draws "
                    "must come in the sequence asked for."),
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, noise,
                    np.random.default_rng(0)), "You made a generator of your own. Draw "
                    "from the one that is given."),
            Mistake(not_shuffled, "The rows are not shuffled: all of class 0 comes "
                    "first, and whoever cuts the data gets parts of one class."),
            Mistake(lambda n0, n1, noise, rng: not_shuffled(n0, n1, 0.0, rng),
                    "These are the arcs alone: noise and shuffle are missing."),
            Mistake(lambda n0, n1, noise, rng: moons(n0, n1, noise**0.5, rng), "noise "
                    "is the standard deviation; you gave `rng.normal` its root."),
            Mistake(random_angles, "The angles are drawn. They must be evenly spaced: "
                    "`np.linspace`."),
            Mistake(with_angles(lambda n: np.linspace(0, 180, n)), "The angle is in "
                    "degrees. NumPy wants radians: it goes from 0 to pi."),
            Mistake(with_angles(lambda n: np.pi / 2 - np.linspace(0, np.pi, n)),
                    "Sine and cosine are exchanged: first cos t, then sin t."),
            Mistake(minus_one, "The labels are -1 and 1; they must be 0 and 1."),
            Mistake(labels_alone, "y is shuffled and X is not: the points have lost "
                    "their labels."),
            Mistake(with_replacement, "Some rows come twice and others are lost. Use "
                    "`rng.permutation`."),
            Mistake(labels_stay, "X is shuffled and y is not: the points have lost "
                    "their labels."),
            Mistake(two_orders, "X and y are shuffled in two different orders. Draw "
                    "one order and use it for both."),
            Mistake(labels_exchanged, "The labels are exchanged: the upper moon is "
                    "class 0."),
            Mistake(lower_moved((0, -0.5)), "The lower moon sits too low by one half: "
                    "its second coordinate is 0.5 - sin t."),
            Mistake(lower_moved((-1, 0)), "The lower moon sits too far to the left: "
                    "its first coordinate is 1 - cos t."),
            Mistake(lower_moved((0, 0), flip=True), "The lower moon is bent upwards: "
                    "its second coordinate is 0.5 - sin t."),
        ),
    ),
]  # fmt: skip
