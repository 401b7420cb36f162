"""Exercises of chapter 8 on momentum and Adam."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "08-training"


def momentum_step(w, v, g, lr, momentum):
    v = momentum * v + g
    return w - lr * v, v


def _states():
    rng = np.random.default_rng(84)
    settings = ((3, 0.1, 0.9), (4, 0.3, 0.6))
    return [(*rng.normal(size=(3, n)), lr, mu) for n, lr, mu in settings]


def _averaged(w, v, g, lr, momentum):
    v = momentum * v + (1 - momentum) * g
    return w - lr * v, v


def _rate_inside(w, v, g, lr, momentum):
    v = momentum * v + lr * g
    return w - v, v


def _look_ahead(w, v, g, lr, momentum):
    v = momentum * v + g
    return w - lr * (g + momentum * v), v


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
          root=True, early=0, b2=0.999, eps=1e-8):  # fmt: skip
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**power
    m_hat = m / (1 - 0.9 ** (t + early)) if correct_m else m
    v_hat = v / (1 - b2 ** (t + early)) if correct_v else v
    if inside:
        below = np.sqrt(v_hat + 1e-8)
    else:
        below = (np.sqrt(v_hat) if root else v_hat) + eps
    return w - lr * m_hat / below, m, v


def _corrected_kept(w, m, v, g, t, lr):
    w, m, v = adam_step(w, m, v, g, t, lr)
    return w, m / (1 - 0.9**t), v / (1 - 0.999**t)


EXERCISES = [
    FunctionExercise(
        id="ch08-momentum",
        chapter=CHAPTER,
        task="Write `momentum_step(w, v, g, lr, momentum)`: one step with gradient g; "
        "return the new w and the new v.",
        solution=momentum_step,
        cases=_states,
        mistakes=(
            Mistake(lambda w, v, g, lr, mu: (w - lr * v, mu * v + g), "The parameters "
                    "moved by the old v. First the new v, then the step."),
            Mistake(_averaged, "That v is an average, with 1 - momentum before g. "
                    "Ours is a sum; its steps are longer."),
            Mistake(_rate_inside, "The learning rate belongs to the step, not to v. "
                    "It matters as soon as the rate changes."),
            Mistake(_look_ahead, "That is Nesterov's variant: it looks a step ahead."),
            Mistake(lambda w, v, g, lr, mu: (w + lr * (mu * v + g), mu * v + g),
                    "Uphill: subtract lr * v."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * g, g), "That is gradient "
                    "descent: nothing is left of the old v."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * (v + g), v + g), "v keeps all of "
                    "itself. Without friction the ball never comes to rest."),
            Mistake(lambda w, v, g, lr, mu: (w + mu * v - lr * g, mu * v - lr * g),
                    "Some books let v carry sign and rate. Here v adds up gradients."),
            Mistake(lambda w, v, g, lr, mu: (w - mu * v - g, mu * v + g), "The step "
                    "lacks the learning rate."),
            Mistake(lambda w, v, g, lr, mu: (mu * v + g, w - lr * (mu * v + g)),
                    "Return w first, then v."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * (v + mu * g), v + mu * g),
                    "The share belongs to the old v: momentum * v + g."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * (mu * v - g), mu * v - g),
                    "g is added to v; the minus comes with the step."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * (mu * v + g), v), "The step is "
                    "right. Return the new v, not the old one."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * g, mu * v + g), "The step uses g "
                    "alone: v is computed and then forgotten."),
        ),
    ),
    FunctionExercise(
        id="ch08-adam",
        chapter=CHAPTER,
        task="Write `adam_step(w, m, v, g, t, lr)`: step number t (from 1) with "
        "gradient g, and 0.9, 0.999 and 1e-8 as in the text. Return the new w, m and "
        "v, the last two without correction.",
        solution=adam_step,
        cases=_moments,
        mistakes=(
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
            Mistake(_corrected_kept, "You returned the corrected m and v. The next "
                    "step would correct them again."),
        ),
    ),
]  # fmt: skip
