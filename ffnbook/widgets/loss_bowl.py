"""The loss bowl of chapter 4: gradient descent on a line through 20 points."""

import numpy as np

from ffnbook.widgets import loss_bowl_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Flag, Number, Whole

N, TRUE_W, TRUE_B, NOISE, HALF = 20, 1.0, 0.5, 0.5, 1.5
BLOWN = 1e9  # a loss above this ends the run: it has diverged


class LossBowl(BookWidget):
    """The mean squared error of y = w x + b as a landscape, and descent in it.

    (w, b) is the start; `steps` steps of size `lr` follow. With `zero_grad` off the
    gradients add up, which is momentum with coefficient 1. The 20 inputs lie around
    `centre` and come from `default_rng(seed)`. `path()` gives all points passed,
    `readings()` the numbers on show, computed by NumPy.
    """

    kind = "loss_bowl"
    state_names = ("w", "b", "lr", "zero_grad", "steps", "centre", "seed")

    w = Number(-3, 5, -2.5, help="the first weight")
    b = Number(-4, 4, 1.0, help="the first bias")
    lr = Number(0.001, 3, 0.15, help="learning rate")
    zero_grad = Flag(True, help="clear the gradients before each step")
    steps = Whole(0, 300, 12, help="how many steps are taken")
    centre = Number(0, 2, 1.0, help="the middle of the inputs")
    seed = Whole(0, 9999, 7, help="seed of the points")

    def data(self):
        """The points: x (20,) and y (20,)."""
        rng = np.random.default_rng(self.seed)
        x = self.centre + rng.uniform(-HALF, HALF, N)
        return x, TRUE_W * x + TRUE_B + NOISE * rng.standard_normal(N)

    def loss(self, w, b):
        """The mean squared error of the line w x + b."""
        x, y = self.data()
        return float(((w * x + b - y) ** 2).mean())

    def gradient(self, w, b):
        """Its derivatives by w and by b, shape (2,)."""
        x, y = self.data()
        error = w * x + b - y
        return np.array([2 * (error * x).mean(), 2 * error.mean()])

    def hessian(self):
        """Its second derivatives, shape (2, 2): the same everywhere in the bowl."""
        x, _ = self.data()
        return 2 * np.array([[(x * x).mean(), x.mean()], [x.mean(), 1.0]])

    def least(self):
        """The lowest point of the bowl: (w, b)."""
        return -np.linalg.solve(self.hessian(), self.gradient(0.0, 0.0))

    def path(self):
        """All points from the start on, (steps + 1, 2); fewer when it diverges."""
        point = np.array([self.w, self.b])
        points, total = [point], np.zeros(2)
        while len(points) <= self.steps and self.loss(*point) <= BLOWN:
            grad = self.gradient(*point)
            total = grad if self.zero_grad else total + grad
            point = point - self.lr * total
            points.append(point)
        return np.array(points)

    def losses(self):
        """The loss at each point of the path."""
        return [self.loss(*point) for point in self.path()]

    def parameters(self):
        """Weight and bias after the steps: {"w": ..., "b": ...}."""
        w, b = self.path()[-1]
        return {"w": float(w), "b": float(b)}

    def readings(self):
        """The numbers that the widget shows, by name."""
        at = self.parameters()
        flat, steep = np.linalg.eigvalsh(self.hessian())
        return {
            **at,
            "loss": self.loss(**at),
            "gradient": float(np.hypot(*self.gradient(**at))),
            "least": self.loss(*self.least()),
            "limit": float(2 / steep),
            "steep": float(1 - self.lr * steep),
            "flat": float(1 - self.lr * flat),
        }

    def fallback(self):
        """A still picture and a table of the readings."""
        return loss_bowl_still.draw(self)
