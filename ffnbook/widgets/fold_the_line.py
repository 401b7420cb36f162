"""Fold the line, chapter 3: one hidden layer fits a curve on an interval."""

import numpy as np
import traitlets

from ffnbook.widgets import fold_fit as fit
from ffnbook.widgets import fold_the_line_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Flag, Number, Numbers, Whole

FIRST = fit.even_units(6, "relu")


class FoldTheLine(BookWidget):
    """A network with one input, one hidden layer and one output against a target.

    y = f(x w1 + b1) @ w2 + b2 with up to 12 units; `even_units(width, activation)` of
    fold_fit gives evenly spaced ones. With `fitted` the output weights are those of
    least squares, and w2 and b2 are not read. Then follow `steps` steps of gradient
    descent on all parameters. `parameters()` gives the network after them, `predict(x)`
    its output, `readings()` the numbers on show, computed by NumPy.
    """

    kind = "fold_the_line"
    state_names = ("target", "activation", "w1", "b1", "w2", "b2", "fitted", "lr",
                   "steps", "drawn", "seed")  # fmt: skip

    target = Choice(list(fit.TARGETS), "sine", help="the curve to fit")
    activation = Choice(fit.ACTIVATIONS, "relu", help="the hidden units' function")
    w1 = Numbers(-1e6, 1e6, 1, fit.MOST, FIRST["w1"], help="a hidden weight a unit")
    b1 = Numbers(-1e6, 1e6, 1, fit.MOST, FIRST["b1"], help="a hidden bias a unit")
    w2 = Numbers(-1e6, 1e6, 1, fit.MOST, [0.0] * 6, help="an output weight a unit")
    b2 = Number(-1e6, 1e6, 0.0, help="output bias")
    fitted = Flag(True, help="output weights and bias by least squares")
    lr = Number(0.0001, 1, 0.02, help="learning rate of the training")
    steps = Whole(0, 5000, 0, help="how many training steps are taken")
    drawn = Numbers(-2, 2, 13, 13, fit.DRAWN, help="a drawn target at -3, -2.5, ... 3")
    seed = Whole(0, 9999, 7, help="seed of the random network")

    @traitlets.validate("w1", "b1", "w2")
    def _one_number_a_unit(self, proposal):
        # Several that are set together are compared when all have been set.
        sizes = {name: len(getattr(self, name)) for name in ("w1", "b1", "w2")}
        sizes[proposal["trait"].name] = len(proposal["value"])
        if len(set(sizes.values())) > 1:
            given = ", ".join(f"{name} {size}" for name, size in sizes.items())
            raise traitlets.TraitError(
                f"w1, b1 and w2 must hold one number a unit; got {given}. To change "
                "the width set them together, inside "
                "`with widget.hold_trait_notifications():`."
            )
        return proposal["value"]

    def wanted(self):
        """The target at fold_fit.X, shape (401,)."""
        return fit.target(self.target, self.drawn)

    def start(self):
        """The network before training: {"w1", "b1", "w2", "b2"}."""
        w2, b2 = np.array(self.w2), self.b2
        if self.fitted:
            A = fit.hidden(self.w1, self.b1, self.activation, fit.X[fit.INSIDE])
            w2, b2 = fit.least_squares(A, self.wanted()[fit.INSIDE])
        return {"w1": np.array(self.w1), "b1": np.array(self.b1), "w2": w2, "b2": b2}

    def trained(self):
        """The network after the steps, and how many were taken (fewer: diverged)."""
        y = self.wanted()
        return fit.train(self.start(), self.activation, y, self.lr, self.steps)

    def parameters(self):
        """The network on show: w1, b1, w2 of shape (H,), b2 a number."""
        return self.trained()[0]

    def predict(self, x):
        """The network's output at x (n,)."""
        net = self.parameters()
        x = np.asarray(x, dtype=float)
        A = fit.hidden(net["w1"], net["b1"], self.activation, x)
        return A @ net["w2"] + net["b2"]

    def width_errors(self):
        """Maximum errors for widths 1 to 12, evenly spaced and fitted, shape (12,)."""
        return np.array(fit.width_errors(self.activation, self.wanted()))

    def readings(self):
        """The numbers that the widget shows, by name."""
        miss = np.abs(self.predict(fit.X) - self.wanted())
        inside = miss[fit.INSIDE]
        worst = (1 - 1e-9) * inside.max() if inside.max() >= fit.TINY else 0.0
        return {
            "width": len(self.w1),
            "parameters": 3 * len(self.w1) + 1,
            "error": fit.visible(inside.max()),
            # The first one where, by symmetry, several are equal but for rounding.
            "where": float(fit.X[fit.INSIDE][np.argmax(inside >= worst)]),
            "mse": fit.visible(inside.max()) and float((inside**2).mean()),
            "even": float(self.width_errors()[len(self.w1) - 1]),
            "outside": fit.visible(miss[~fit.INSIDE].max()),
        }

    def fallback(self):
        """A still picture and a table of the readings."""
        return fold_the_line_still.draw(self)
