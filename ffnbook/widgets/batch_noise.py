"""Batch noise, chapter 8: the gradients of mini-batches around the full gradient."""

import numpy as np

from ffnbook.widgets import batch_noise_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Flag, Number, Whole

N, DRAWS = 64, 300  # samples; batches drawn to measure the noise
BLOWN = 1e9  # a loss above this ends the run: it has diverged
SIZES = (1, 2, 4, 8, 16, 32, 64)


class BatchNoise(BookWidget):
    """Mini-batches on the mean squared error of y = w x + b over 64 points.

    (w, b) is the start of stochastic gradient descent and the place where the noise
    is measured on 300 batches. `replace` draws every sample of a batch anew from all;
    without it a batch holds different samples, and an epoch passes each of them once.
    `readings()` gives the numbers on show, computed by NumPy.
    """

    kind = "batch_noise"
    state_names = ("w", "b", "batch", "replace", "lr", "epochs", "seed")

    w = Number(-2, 4, -1.0, help="the first weight")
    b = Number(-2, 4, 2.5, help="the first bias")
    batch = Whole(1, N, 8, help="samples in a batch")
    replace = Flag(False, help="draw with replacement")
    lr = Number(0.001, 1, 0.1, help="learning rate")
    epochs = Whole(0, 20, 3, help="how many times 64 samples are used")
    seed = Whole(0, 9999, 7, help="seed of the points and of the batches")

    def data(self):
        """The points: x (64,) and y (64,)."""
        rng = np.random.default_rng(self.seed)
        x = rng.uniform(-1, 2, N)
        return x, 1.0 * x + 0.5 + 0.5 * rng.standard_normal(N)

    def loss(self, w, b):
        """The mean squared error of the line w x + b over all points."""
        x, y = self.data()
        return float(((w * x + b - y) ** 2).mean())

    def gradients(self, w, b):
        """Each sample's own gradient, shape (64, 2); their mean is the full one."""
        x, y = self.data()
        error = w * x + b - y
        return 2 * np.column_stack([error * x, error])

    def orders(self):
        """300 draws of 64 samples, shape (300, 64): a batch is the start of a row."""
        rng = np.random.default_rng([self.seed, 1])
        if self.replace:
            return rng.integers(0, N, size=(DRAWS, N))
        return np.array([rng.permutation(N) for _ in range(DRAWS)])

    def cloud(self, batch=None):
        """The gradients of 300 batches at (w, b), shape (300, 2)."""
        own = self.gradients(self.w, self.b)
        return own[self.orders()[:, : batch or self.batch]].mean(axis=1)

    def measured(self, batch=None):
        """The variance of a batch's gradient: mean squared distance to the full one."""
        off = self.cloud(batch) - self.gradients(self.w, self.b).mean(axis=0)
        found = float((off**2).sum(axis=1).mean())
        return found if found > 1e-20 else 0.0  # a full batch: only rounding

    def predicted(self, batch=None):
        """The same by theory: s² / B, times (N - B) / (N - 1) without replacement.

        s² is the mean squared distance of the samples' own gradients to their mean.
        """
        batch = batch or self.batch
        own = self.gradients(self.w, self.b)
        spread = float(((own - own.mean(axis=0)) ** 2).sum(axis=1).mean())
        return spread / batch * (1.0 if self.replace else (N - batch) / (N - 1))

    def path(self, batch=None):
        """All points from the start on, (steps + 1, 2); fewer when it diverges."""
        batch = batch or self.batch
        rng, (x, y) = np.random.default_rng([self.seed, 2]), self.data()
        points = [np.array([self.w, self.b])]
        for _ in range(self.epochs):
            order = rng.integers(0, N, size=N) if self.replace else rng.permutation(N)
            for start in range(0, N, batch):
                if not self.loss(*points[-1]) <= BLOWN:
                    return np.array(points)
                i = order[start : start + batch]
                w, b = points[-1]
                error = w * x[i] + b - y[i]
                step = 2 * np.array([(error * x[i]).mean(), error.mean()])
                points.append(points[-1] - self.lr * step)
        return np.array(points)

    def losses(self, batch=None):
        """The loss at the start and after every epoch."""
        each = -(-N // (batch or self.batch))
        return [self.loss(*point) for point in self.path(batch)[::each]]

    def parameters(self):
        """Weight and bias after the epochs: {"w": ..., "b": ...}."""
        w, b = self.path()[-1]
        return {"w": float(w), "b": float(b)}

    def readings(self):
        """The numbers that the widget shows, by name."""
        full = self.gradients(self.w, self.b).mean(axis=0)
        x, y = self.data()
        return {
            "size": float(np.hypot(*full)),
            "measured": self.measured(),
            "predicted": self.predicted(),
            "downhill": float((self.cloud() @ full > 0).mean()),
            "each": -(-N // self.batch),
            "steps": len(self.path()) - 1,
            "loss": self.loss(**self.parameters()),
            "least": self.loss(*np.polyfit(x, y, 1)),
        }

    def fallback(self):
        """A still picture and a table of the readings."""
        return batch_noise_still.draw(self)
