"""An exercise of chapter 8 on Adam."""

import numpy as np

from ffnbook.exercises.ch08_early import ADAM
from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "08-training"


def adam_step(w, m, v, g, t, lr):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    m_hat = m / (1 - 0.9**t)
    v_hat = v / (1 - 0.999**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + 1e-8), m, v


def _moments():  # small gradients, so that the place of 1e-8 shows
    rng = np.random.default_rng(85)
    cases = []
    for n, t, size in ((3, 1, 1e-4), (4, 7, 1.0)):
        w, m, g = rng.normal(size=(3, n))
        v = rng.uniform(0.1, 1.0, n)
        if t == 1:
            m, v = np.zeros(n), np.zeros(n)
        cases.append((w, size * m, size**2 * v, size * g, t, 0.02))
    return cases


def _adam(w, m, v, g, t, lr, correct_m=True, correct_v=True, power=2, inside=False,
          root=True, early=0, b1=0.9, b2=0.999, eps=1e-8, old=(0.9, 0.999),
          new=(0.1, 0.001)):  # fmt: skip
    m, v = old[0] * m + new[0] * g, old[1] * v + new[1] * g**power
    m_hat = m / (1 - b1 ** (t + early)) if correct_m else m
    v_hat = v / (1 - b2 ** (t + early)) if correct_v else v
    if inside:
        below = np.sqrt(v_hat + 1e-8)
    else:
        below = (np.sqrt(v_hat) if root else v_hat) + eps
    return w - lr * m_hat / below, m, v


def _old_kept(w, m, v, g, t, lr):
    return adam_step(w, m, v, g, t, lr)[0], m, v


def _too_late(w, m, v, g, t, lr):
    with np.errstate(all="ignore"):
        step = lr * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w - step, *adam_step(w, m, v, g, t, lr)[1:]


def _own_direction(w, m, v, g, t, lr):
    m, v = adam_step(w, m, v, g, t, lr)[1:]
    return w - lr * g / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v


def _multiplied(w, m, v, g, t, lr):
    m, v = adam_step(w, m, v, g, t, lr)[1:]
    step = m * (1 - 0.9**t) / (np.sqrt(v * (1 - 0.999**t)) + 1e-8)
    return w - lr * step, m, v


def _times_t(w, m, v, g, t, lr):
    m, v = adam_step(w, m, v, g, t, lr)[1:]
    with np.errstate(all="ignore"):
        step = m / (1 - 0.9 * t) / (np.sqrt(v / (1 - 0.999 * t)) + 1e-8)
    return w - lr * step, m, v


def _one_for_all(w, m, v, g, t, lr):
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * (g @ g)
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + 1e-8), m, v


def _corrected_kept(w, m, v, g, t, lr):
    w, m, v = adam_step(w, m, v, g, t, lr)
    return w, m / (1 - 0.9**t), v / (1 - 0.999**t)


EXERCISES = [
    FunctionExercise(
        id="ch08-adam",
        chapter=CHAPTER,
        task="Write `adam_step(w, m, v, g, t, lr)`: step number t (from 1) with "
        "gradient g, and 0.9, 0.999 and 1e-8 as in the text. Return the new w, m and "
        "v, the last two without correction.",
        solution=adam_step,
        cases=_moments,
        mistakes=(
            *ADAM,
            Mistake(lambda *c: _adam(*c, correct_m=False, correct_v=False), "The "
                    "correction is missing: m and v begin at zero and are too small in "
                    "the first steps."),
            Mistake(lambda *c: _adam(*c, correct_v=False), "m is corrected, v is not."),
            Mistake(lambda *c: _adam(*c, correct_m=False), "v is corrected, m is not."),
            Mistake(lambda *c: _adam(*c, inside=True), "1e-8 stands under the root. It "
                    "is added to the root; for small gradients that matters."),
            Mistake(lambda *c: _adam(*c, root=False), "The root of v is missing: the "
                    "step would grow when the gradient shrinks."),
            Mistake(lambda *c: _adam(*c, power=1), "v collects squares: g**2."),
            Mistake(lambda *c: _adam(*c, early=1), "The power is t, not t + 1: t "
                    "counts this step."),
            Mistake(lambda *c: _adam(*c, early=-1), "The power is t. With t - 1 "
                    "the first step divides zero by zero."),
            Mistake(lambda *c: _adam(*c, b2=0.9), "v is corrected with 0.9. It fades "
                    "with 0.999."),
            Mistake(lambda w, m, v, g, t, lr: adam_step(w, m, v, g, t, -lr), "Uphill: "
                    "subtract the step."),
            Mistake(lambda w, m, v, g, t, lr: adam_step(w, m, v, g, t, 1.0), "The "
                    "learning rate is missing."),
            Mistake(lambda w, m, v, g, t, lr: adam_step(w, m, v, g, 1, lr), "That "
                    "is the correction of the first step. It fades: 1 - 0.9**t."),
            Mistake(lambda *c: _adam(*c, eps=0.0), "1e-8 is missing below the line."),
            Mistake(_old_kept, "The step is right. Return the new m and v, not the "
                    "old ones."),
            Mistake(_too_late, "The step uses the old m and v. First both averages, "
                    "then the step."),
            Mistake(_own_direction, "Above the line stands g itself. It is the "
                    "corrected average of the gradients, m."),
            Mistake(_multiplied, "m and v are too small at first: divide by 1 - 0.9**t "
                    "and 1 - 0.999**t, do not multiply."),
            Mistake(_times_t, "0.9 to the power t, `0.9**t`, not 0.9 times t."),
            Mistake(_one_for_all, "`g @ g` is one number for all parameters. Each has "
                    "its own v: g**2, entry by entry."),
            Mistake(lambda *c: _adam(*c, new=(1, 1)), "m and v are averages, not sums: "
                    "0.1 * g and 0.001 * g**2 are added."),
            Mistake(lambda *c: _adam(*c, old=(0.999, 0.9), new=(0.001, 0.1), b1=0.999,
                    b2=0.9), "0.9 belongs to m and 0.999 to v."),
            Mistake(lambda *c: _adam(*c, old=(0.1, 0.001), new=(0.9, 0.999)), "The "
                    "shares are interchanged: m keeps 0.9 of itself, v 0.999."),
            Mistake(_corrected_kept, "You returned the corrected m and v. The next "
                    "step would correct them again."),
        ),
    ),
]  # fmt: skip
