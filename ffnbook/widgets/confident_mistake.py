"""Confident mistakes, chapter 5: MSE against cross entropy, and metric against loss."""

import numpy as np

from ffnbook.activations import logistic
from ffnbook.losses import bce_with_logits, bce_with_logits_grad, mse
from ffnbook.widgets import confident_mistake_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Number, Whole

N, BIAS, NOISE = 16, -2.0, 0.3
ZERO = np.zeros(1)


def race_numbers(loss, z):
    """(output, loss, dL/dz) of a logistic unit at logit z whose label is 0."""
    a = float(logistic(z))
    if loss == "bce":
        return a, float(bce_with_logits(np.array([z]), ZERO)), a
    # 1 - a as logistic(-z), which keeps its digits where a is almost 1.
    return a, a * a, 2 * a * a * float(logistic(-z))


class ConfidentMistake(BookWidget):
    """One logistic unit, input 1, label 0, trained twice from the same w and b.

    `races()` gives both runs, by MSE and by cross entropy, after `steps` steps of
    size `lr`. Below stands another unit, logistic(weight x - 2), on 16 points drawn by
    `default_rng(seed)`: its accuracy is a staircase, its loss is not; see `card()`.
    """

    kind = "confident_mistake"
    state_names = ("w", "b", "lr", "steps", "weight", "seed")

    w = Number(-5, 5, 2.0, help="the first weight")
    b = Number(-5, 5, 2.0, help="the first bias")
    lr = Number(0.01, 20, 0.15, help="learning rate")
    steps = Whole(0, 500, 80, help="how many steps are taken")
    weight = Number(0, 6, 1.5, help="the weight below")
    seed = Whole(0, 9999, 3, help="seed of the points below")

    def race(self, loss):
        """One run: {"z", "output", "loss", "gradient"}, each of shape (steps + 1,)."""
        w, b, rows = self.w, self.b, []
        for _ in range(self.steps + 1):
            z = w * 1.0 + b
            rows.append((z, *race_numbers(loss, z)))
            w, b = w - self.lr * rows[-1][3], b - self.lr * rows[-1][3]
        names = ("z", "output", "loss", "gradient")
        return dict(zip(names, np.array(rows).T, strict=True))

    def races(self):
        """Both runs by name, "mse" and "bce"."""
        return {loss: self.race(loss) for loss in ("mse", "bce")}

    def data(self):
        """The points of the unit below: x (16,) and labels y (16,), 0 or 1."""
        rng = np.random.default_rng(self.seed)
        x = rng.uniform(0, 2, N)
        return x, (x + NOISE * rng.standard_normal(N) > 1).astype(float)

    def card(self, weight=None):
        """Accuracy, losses and the slope of the cross entropy at a weight."""
        x, y = self.data()
        z = (self.weight if weight is None else weight) * x + BIAS
        return {
            "accuracy": float(((z >= 0) == (y == 1)).mean()),
            "card_bce": float(bce_with_logits(z, y)),
            "card_mse": float(mse(logistic(z), y)),
            "card_slope": float((bce_with_logits_grad(z, y) * x).sum()),
        }

    def jumps(self):
        """The weights at which the accuracy may change, from small to large."""
        x, _ = self.data()
        return np.sort(-BIAS / x)

    def readings(self):
        """The numbers that the widget shows, by name; half is a step or None."""
        out = {}
        for name, race in self.races().items():
            for what in ("output", "loss", "gradient"):
                out[f"{name}_{what}"] = float(race[what][-1])
            below = np.flatnonzero(race["output"] < 0.5)
            out[f"{name}_half"] = int(below[0]) if len(below) else None
        return out | self.card()

    def fallback(self):
        """A still picture and a table of the readings."""
        return confident_mistake_still.draw(self)
