"""An exercise of chapter 8: keep the best checkpoint."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "08-training"


def keep_best(w, moves, scores):
    w = w.copy()
    best, best_epoch, best_w = None, None, None
    for t in range(len(scores)):
        w -= moves[t]
        if best is None or scores[t] > best:
            best, best_epoch, best_w = scores[t], t + 1, w.copy()
    return best_epoch, best_w


def _histories():
    rng = np.random.default_rng(83)
    return [
        (rng.normal(size=3), rng.normal(size=(5, 3)), np.array(scores))
        for scores in ([-0.9, -0.4, -0.7, -0.4, -0.5], [-2.0, -3.0, -1.5, -1.6, -1.5])
    ]


def _kept(w, moves, t, count=1):
    """The answer when epoch t (from 0) is chosen, after `count` of its moves."""
    return t + 1, w - moves[:t].sum(axis=0) - count * moves[t]


def _each_from_start(w, moves, scores):
    t = int(np.argmax(scores))
    return t + 1, w - moves[t]


def _first_rise(w, moves, scores):
    """Stops at the first epoch that is no better than the one before."""
    t = next((t for t in range(1, len(scores)) if scores[t] <= scores[t - 1]),
             len(scores)) - 1  # fmt: skip
    return _kept(w, moves, t)


EXERCISES = [
    FunctionExercise(
        id="ch08-keep-best",
        chapter=CHAPTER,
        task="Write `keep_best(w, moves, scores)`. In epoch t training changes w in "
        "place: `w -= moves[t]`; then it scores `scores[t]`, the higher the better. "
        "Return the number of the best epoch, counted from 1, and its w. Of equal "
        "scores the first counts. Begin with a copy of the given w.",
        solution=keep_best,
        cases=_histories,
        mistakes=(
            Mistake(lambda w, m, s: (int(np.argmax(s)) + 1, w - m.sum(axis=0)),
                    "You kept the array itself, and training went on changing it: this "
                    "is the last w. Keep a copy."),
            Mistake(lambda w, m, s: _kept(w, m, len(s) - 1 - int(np.argmax(s[::-1]))),
                    "Of equal scores the last was kept: compare with `>`, not `>=`."),
            Mistake(lambda w, m, s: _kept(w, m, int(np.argmax(s)), count=0),
                    "This is the w before the step of that epoch. The score was "
                    "measured after it."),
            Mistake(lambda w, m, s: (int(np.argmax(s)), _kept(w, m, np.argmax(s))[1]),
                    "Epochs count from 1 here."),
            Mistake(lambda w, m, s: _kept(w, m, int(np.argmin(s))), "This is the worst "
                    "epoch. These scores are negative; higher is still better."),
            Mistake(lambda w, m, s: (0, w - m.sum(axis=0)), "No epoch was better than "
                    "your start, and what you kept went along. Begin with `None`."),
            Mistake(lambda w, m, s: (len(s) - int(np.argmax(s[::-1])), w
                    - m.sum(axis=0)), "Two things: of equal scores the last was kept, "
                    "and the array itself instead of a copy."),
            Mistake(lambda w, m, s: (int(np.argmax(s)) + 1, 2 * w
                    - _kept(w, m, int(np.argmax(s)))[1]), "The moves are subtracted: "
                    "`w -= moves[t]`."),
            Mistake(lambda w, m, s: _kept(w, m, len(s) - 1), "This is the last epoch. "
                    "Is the best score replaced each time a better one comes?"),
            Mistake(_each_from_start, "Each move starts from the w that the one before "
                    "left, not from the given w."),
            Mistake(_first_rise, "It stops at the first score that is no better. Go "
                    "through all epochs."),
            Mistake(lambda w, m, s: (max(s), _kept(w, m, int(np.argmax(s)))[1]), "That "
                    "is the best score. Return the number of its epoch."),
            Mistake(lambda w, m, s: (0, w), "No epoch was ever better than the start: "
                    "a best score that begins at 0 is never beaten by these."),
        ),
    ),
]  # fmt: skip
