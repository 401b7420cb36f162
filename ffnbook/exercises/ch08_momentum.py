"""An exercise of chapter 8 on momentum."""

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
            Mistake(lambda w, v, g, lr, mu: (w - lr * ((1 - mu) * v + mu * g),
                    (1 - mu) * v + mu * g), "The shares are interchanged: momentum is "
                    "what v keeps. And g comes in whole."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * ((1 - mu) * v + g),
                    (1 - mu) * v + g), "v keeps the share momentum of itself, not "
                    "1 - momentum."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * (mu * v + lr * g),
                    mu * v + lr * g), "The learning rate comes in twice: in v and in "
                    "the step. It belongs to the step alone."),
            Mistake(lambda w, v, g, lr, mu: (w - mu * v - lr * g, mu * v + g), "The "
                    "learning rate multiplies all of the new v, its old part too."),
            Mistake(lambda w, v, g, lr, mu: (w - mu * v + lr * g, mu * v - lr * g),
                    "A v with -lr * g in it must be added to w. Ours holds gradients "
                    "and is subtracted, times lr."),
            Mistake(lambda w, v, g, lr, mu: (w - lr * g, mu * v + g), "The step uses g "
                    "alone: v is computed and then forgotten."),
        ),
    ),
]  # fmt: skip
