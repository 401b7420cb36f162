"""Symmetry and death, chapter 11: when five hidden units are one, or none."""

import numpy as np

from ffnbook.models import mlp
from ffnbook.widgets import symmetry_and_death_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.symmetry_and_death_run import (
    MAKERS,
    STEPS,
    UNITS,
    best_unit,
    look,
    points,
    run,
)
from ffnbook.widgets.traits import Choice, Number, Whole

NAMES = ("0.W", "0.b", "2.W", "2.b")  # of the package's models
SYMBOLS = ("W1", "b1", "W2", "b2")
ACTIVATIONS = ("relu", "tanh", "logistic")
INITS = ("constant", "random", "zeros")
ROUNDING = 1e-12  # a slope below this is no more than rounding


class SymmetryAndDeath(BookWidget):
    """A 2-5-1 network whose hidden units start equal, or die of one large step.

    The first weights are all 0 (`init="zeros"`), all 0.5 ("constant") or N(0, 1)
    ("random"), the biases 0. `steps` steps of gradient descent at the rate `lr`
    follow, then `kicks` steps at the rate `big`; then `lift` is added to the five
    biases b1, and `after` more steps at `lr` are taken. Class 1 makes `share` per
    cent of the points. Units that start equal stay equal to the last bit here: no
    matrix product is used. `parameters()`, `gradients()` and `readings()` give what
    the widget shows, computed by NumPy.
    """

    kind = "symmetry_and_death"
    state_names = (
        "data", "activation", "init", "share", "seed", "lr", "steps", "kicks", "big",
        "lift", "after",
    )  # fmt: skip

    data = Choice(MAKERS, "circles", help="the two classes to tell apart")
    activation = Choice(ACTIVATIONS, "relu", help="of the hidden units")
    init = Choice(INITS, "constant", help="the first weights")
    share = Whole(10, 90, 50, help="class 1, in per cent of the points")
    seed = Whole(0, 9999, 28, help="seed of the points and the random weights")
    lr = Number(0.01, 5, 1.0, help="learning rate")
    steps = Whole(0, STEPS, 100, help="how many steps are taken")
    kicks = Whole(0, 5, 0, help="how many steps follow that are too large")
    big = Number(1, 100, 20.0, help="the learning rate of those")
    lift = Number(-10, 10, 0.0, help="then added to each hidden bias")
    after = Whole(0, STEPS, 0, help="how many steps at lr follow in the end")

    def points(self):
        """The data: X (M, 2), y (M,) of 0 and 1."""
        return points(self.data, self.share, self.seed)[:2]

    def _run(self):
        return run(self.data, self.share, self.seed, self.activation, self.init,
                   self.lr, self.steps, self.kicks, self.big, self.lift,
                   self.after)  # fmt: skip

    def _look(self):
        return look(self._run()[0], *self.points(), self.activation)

    def losses(self):
        """The loss before each step, and at the end."""
        return list(self._run()[1])

    def parameters(self):
        """The parameters now, by place and name: {"0.W": (2, 5), "0.b": ...}."""
        shapes = (2, UNITS), UNITS, (UNITS, 1), 1
        return {name: p.reshape(shape).copy()
                for name, p, shape in zip(NAMES, self._run()[0], shapes,
                                          strict=True)}  # fmt: skip

    def network(self):
        """The network now, as the package builds it: X (M, 2) -> scores (M, 1)."""
        net = mlp([2, UNITS, 1], self.activation, init="zeros")
        for name, p in self.parameters().items():
            net.params[name][...] = p
        return net

    def gradients(self):
        """The gradients now: {"W1": (2, 5), "b1": (5,), "W2": (5,), "b2": (1,)}."""
        return dict(zip(SYMBOLS, self._look()[3], strict=True))

    def readings(self):
        """The numbers on show, by name.

        `gap` is the largest difference between two units in W1, b1 or W2; `different`
        counts units without their exact copies; a unit is dead when f' is 0 at all
        points; `moving` names what has a gradient above rounding.
        """
        value, scores, slopes, grads = self._look()
        W1, b1, W2, _ = self._run()[0]
        units = np.vstack([W1, b1, W2])
        _, y = self.points()
        return {
            "right": int(((scores > 0) == y).sum()),
            "points": len(y),
            "best": best_unit(self.data, self.share, self.seed),
            "loss": value,
            "gap": float(np.ptp(units, axis=1).max()),
            "different": len({tuple(unit) for unit in units.T.tolist()}),
            "dead": int((slopes == 0).sum()) if self.activation == "relu" else 0,
            "slopes": slopes.tolist(),
            "moving": [name for name, d in zip(SYMBOLS, grads, strict=True)
                       if np.abs(d).max() > ROUNDING],
        }  # fmt: skip

    def fallback(self):
        """A still picture of the units' lines, and a table."""
        return symmetry_and_death_still.draw(self)
