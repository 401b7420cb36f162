"""The landscape of chapter 12: the loss over two weights, seen from above."""

import numpy as np
import traitlets

from ffnbook.activations import logistic
from ffnbook.widgets import landscape_still
from ffnbook.widgets import landscape_surface as ground
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Number, Numbers, Whole

ACTIVATIONS = ["logistic", "tanh", "identity"]
LOSSES = ["bce", "mse", "mse_linear"]
BLOWN = 1000.0  # a run that leaves this square has diverged
SHARES = np.arange(41) / 40  # of the way from A to B
PAIRS = (("x", "y"), ("w1", "w2"))


class Landscape(BookWidget):
    """The surface of w1 and w2 in s = w2 f(w1 x), and gradient descent on it.

    The loss is "bce", the cross entropy of p = logistic(s), "mse", the squared error of
    p, or "mse_linear", the squared error of s itself. `x`, `y` are the samples; `w1`,
    `w2` the starts of up to five runs of `steps` steps of size `lr`. What is read off
    belongs to the end of run number `run`. `chord` holds two places A and B as
    (w1, w2, w1, w2). `readings()` gives the numbers on show, computed by NumPy.
    """

    kind = "landscape"
    state_names = ("activation", "loss", "x", "y", "w1", "w2", "run", "steps", "lr",
                   "chord")  # fmt: skip

    activation = Choice(ACTIVATIONS, "logistic", help="the hidden unit's function")
    loss = Choice(LOSSES, "bce", help="which loss")
    x = Numbers(-2, 2, 1, 6, [1, -1], help="inputs of the samples")
    y = Numbers(0, 1, 1, 6, [1, 0], help="their targets")
    w1 = Numbers(-4, 4, 1, 5, [-1, 1, -1.45], help="first weights of the starts")
    w2 = Numbers(-4, 4, 1, 5, [3, -3, 2], help="second weights of the starts")
    run = Whole(1, 5, 3, help="the run that is read off")
    steps = Whole(0, 500, 80, help="how many steps each run takes")
    lr = Number(0.01, 10, 1.0, help="learning rate")
    chord = Numbers(-4, 4, 4, 4, [3, 2, -3, -2], help="the ends A and B of the chord")

    @traitlets.validate("x", "y", "w1", "w2")
    def _of_one_length(self, proposal):
        # Two that are set together are compared when both have been set.
        name = proposal["trait"].name
        pair = next(pair for pair in PAIRS if name in pair)
        sizes = {n: len(getattr(self, n)) for n in pair}
        sizes[name] = len(proposal["value"])
        if len(set(sizes.values())) > 1:
            given = " and ".join(f"{n} {size}" for n, size in sizes.items())
            raise traitlets.TraitError(
                f"{' and '.join(pair)} must hold equally many numbers; got {given}. To "
                "change how many, set both inside "
                "`with widget.hold_trait_notifications():`."
            )
        return proposal["value"]

    def loss_at(self, w1, w2):
        """The loss at places w1, w2 of any shape."""
        return ground.surface(self.state(), w1, w2)[0]

    def gradient(self, w1, w2):
        """Its derivatives by w1 and w2, shape (2,)."""
        return np.array(ground.surface(self.state(), w1, w2)[1:3])

    def hessian(self, w1, w2):
        """Its second derivatives, shape (2, 2)."""
        _, _, _, h11, h12, h22 = ground.surface(self.state(), w1, w2)
        return np.array([[h11, h12], [h12, h22]])

    def predict(self, x, w1, w2):
        """The prediction at x (n,): p, or s for "mse_linear"."""
        s = w2 * ground.hidden(self.activation, w1 * np.asarray(x, dtype=float))[0]
        return s if self.loss == "mse_linear" else logistic(s)

    def path(self, run=None):
        """The places that a run passes, (steps + 1, 2); fewer when it diverges."""
        i = min(run or self.run, len(self.w1)) - 1
        at = np.array([self.w1[i], self.w2[i]])
        points = [at]
        while len(points) <= self.steps and np.abs(at).max() <= BLOWN:
            at = at - self.lr * self.gradient(*at)
            points.append(at)
        return np.array(points)

    def parameters(self):
        """The weights at the end of the run: {"w1": ..., "w2": ...}."""
        w1, w2 = self.path()[-1]
        return {"w1": float(w1), "w2": float(w2)}

    def level_places(self):
        """Places of the window without slope: (kind, w1, w2, loss), see the surface."""
        return ground.level_places(self.state())

    def origin(self):
        """What is at w1 = w2 = 0: "slope", or a kind of level place."""
        if np.hypot(*self.gradient(0.0, 0.0)) > 1e-9:
            return "slope"
        return ground.kind(*np.linalg.eigvalsh(self.hessian(0.0, 0.0)))

    def mirrored(self):
        """Whether (-w1, -w2) has the loss of (w1, w2) everywhere (on a grid)."""
        w1, w2 = np.meshgrid(*2 * [np.linspace(-3.9, 3.9, 12)])
        off = self.loss_at(w1, w2) - self.loss_at(-w1, -w2)
        return bool(np.abs(off).max() < 1e-9)

    def along(self, t=SHARES):
        """(surface, chord, mixed) at shares t (n,) of the way from A to B.

        The loss of the mixed weights, the straight line between the losses of A and B,
        and the loss of the mixed predictions.
        """
        t, (a1, a2, b1, b2) = np.asarray(t, dtype=float), self.chord
        surface = self.loss_at(a1 + t * (b1 - a1), a2 + t * (b2 - a2))
        first, last = self.loss_at(a1, a2), self.loss_at(b1, b2)
        x = np.array(self.x)
        ends = [w2 * ground.hidden(self.activation, w1 * x)[0]
                for w1, w2 in ((a1, a2), (b1, b2))]  # fmt: skip
        mixed = ground.mixed(self.loss, *ends, np.array(self.y), t)
        return surface, first + t * (last - first), mixed

    def readings(self):
        """The numbers that the widget shows, by name."""
        at = self.parameters()
        w1, w2 = at["w1"], at["w2"]
        low, high = np.linalg.eigvalsh(self.hessian(w1, w2))
        middle, mean, mixed = (float(v[0]) for v in self.along([0.5]))
        return {
            **at,
            "loss": float(self.loss_at(w1, w2)),
            "gradient": float(np.hypot(*self.gradient(w1, w2))),
            "low": float(low),
            "high": float(high),
            "mirror": float(self.loss_at(-w1, -w2)),
            "middle": middle,
            "mean": mean,
            "mixed": mixed,
        }

    def fallback(self):
        """A still picture and a table of the readings."""
        return landscape_still.draw(self)
