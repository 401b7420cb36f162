"""The exercise of chapter 12 on clipping."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "12-gradients"


def clip(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * min(1, limit / size) for d in grads]


def _clip_cases():
    rng = np.random.default_rng(4)
    long = [rng.normal(size=(3, 2)), rng.normal(size=2), rng.normal(size=(2, 1))]
    return [(long, 2.5), ([0.01 * d for d in long], 1.0), (long, 1.0)]


def _each(grads, limit):
    return [d * min(1, limit / np.linalg.norm(d)) for d in grads]


def _always(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * limit / size for d in grads]


def _norms_added(grads, limit):
    size = sum(np.linalg.norm(d) for d in grads)
    return [d * min(1, limit / size) for d in grads]


def _no_root(grads, limit):
    size = sum(np.sum(d**2) for d in grads)
    return [d * min(1, limit / size) for d in grads]


def _unit(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d / size if size > limit else d for d in grads]


def _inverted(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * min(1, size / limit) for d in grads]


def _scaled(factor):
    def wrong(grads, limit):
        size = np.sqrt(sum(np.sum(d**2) for d in grads))
        return [d * factor(size, limit) for d in grads]

    return wrong


def _less(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d - max(0, size - limit) for d in grads]


def _largest(measure):
    def wrong(grads, limit):
        return [d * min(1, limit / max(map(measure, grads))) for d in grads]

    return wrong


def _max(grads, limit):
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    return [d * max(1, limit / size) for d in grads]


EXERCISES = [
    FunctionExercise(
        id="ch12-clip",
        chapter=CHAPTER,
        task="Write `clip(grads, limit)`: a new list of arrays. Together they have at "
        "most the norm `limit`, and they point where `grads` did.",
        solution=clip,
        cases=_clip_cases,
        mistakes=(
            Mistake(_always, "A gradient that is short already must stay as it is."),
            Mistake(_each, "Each array is clipped by itself: that changes the "
                    "direction of the whole. Take one norm for all of them."),
            Mistake(lambda grads, limit: [np.clip(d, -limit, limit) for d in grads],
                    "Entries are cut off one by one: the direction changes."),
            Mistake(_norms_added, "Norms do not add up: add the squares, then take the "
                    "root."),
            Mistake(_unit, "A gradient that is too long gets the length `limit`, not "
                    "1."),
            Mistake(_max, "Shorten what is too long, and leave the short ones: this "
                    "does the opposite."),
            Mistake(lambda grads, limit: grads,
                    "Nothing is shortened."),
            Mistake(_scaled(lambda size, limit: 1 / size),
                    "This gives every gradient the length 1. Only what is longer than "
                    "`limit` is shortened, and to `limit`."),
            Mistake(_scaled(lambda size, limit: 1 / limit if size > limit else 1),
                    "Dividing by `limit` does not give the length `limit`: divide by "
                    "the norm as well."),
            Mistake(_scaled(lambda size, limit: limit if size > limit else 1),
                    "Times `limit` is right; divide by the norm, too."),
            Mistake(_scaled(lambda size, limit: min(1, (limit / size) ** 2)),
                    "`limit` and the norm are compared as lengths, not as squares."),
            Mistake(_less, "Multiply: to take the same away from every entry changes "
                    "the direction."),
            Mistake(_inverted, "The quotient is upside down: `limit` over the norm."),
            Mistake(_largest(np.linalg.norm), "The norm of all arrays together is "
                    "larger than the largest of their norms."),
            Mistake(_largest(lambda d: np.abs(d).max()), "The largest entry is not the "
                    "length: take the root of the sum of all squares."),
            Mistake(lambda grads, limit: [np.minimum(d, limit) for d in grads],
                    "Entries are cut off one by one, and large negative ones not at "
                    "all."),
            Mistake(_no_root, "The root of the sum of squares is missing."),
        ),
    ),
]
