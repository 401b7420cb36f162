"""The activation microscope of chapter 2: a function, its slope, and inputs."""

import math
from types import SimpleNamespace

import numpy as np

from ffnbook.activations import ACTIVATIONS, get_activation, logistic, logistic_grad
from ffnbook.diagnostics.saturation import flat_limit
from ffnbook.widgets import microscope_still
from ffnbook.widgets.microscope_kernel import MicroscopeKernel
from ffnbook.widgets.own_choice import OwnChoice
from ffnbook.widgets.traits import Number, Whole

FUNCTIONS = [name for name in ACTIVATIONS if name != "softmax"]
OTHERS = {
    "atan": (np.arctan, lambda z: 1 / (1 + z * z)),
    "twice_logistic": (
        lambda z: 2 * logistic(2 * z) - 1,
        lambda z: 4 * logistic_grad(2 * z),
    ),
}


class ActivationMicroscope(MicroscopeKernel):
    """Look at one activation function: value, slope, and a cloud of inputs through it.

    `function` and `compare` name activation functions; z is the cursor;
    the n inputs are drawn from a normal distribution with mean mu and spread sigma by
    `default_rng(seed)`. `readings()` gives the numbers on show, computed by NumPy.

    In JupyterLab either may also be a Python function f(z) of your own, from an array
    to an array of its shape; `derivative` is its slope f'(z), which otherwise comes
    from differences of f:

        ActivationMicroscope(lambda z: z / (1 + np.abs(z)), compare="tanh")

    `widget.function = repaired` puts another one in its place, and `widget.derivative
    = its_slope` gives its slope. What a function gets wrong is explained in the
    widget; `readings()` raises it as a ValueError.
    """

    kind = "microscope"
    state_names = (
        "function", "compare", "z", "mu", "sigma", "slope", "alpha", "beta", "n",
        "seed",
    )  # fmt: skip

    function = OwnChoice(FUNCTIONS, "tanh", "function", help="the function looked at")
    compare = OwnChoice(["none", *FUNCTIONS, *OTHERS], "none", "function",
                        help="a second curve")  # fmt: skip
    z = Number(-10, 10, 1.0, help="the cursor")
    mu = Number(-5, 5, 0.0, help="mean of the inputs")
    sigma = Number(0.05, 5, 1.0, help="spread of the inputs")
    slope = Number(0, 1, 0.01, help="leaky ReLU's slope for z < 0")
    alpha = Number(0.1, 3, 1.0, help="ELU's alpha")
    beta = Number(0.1, 10, 1.0, help="swish's beta")
    n = Whole(10, 10000, 2000, help="how many inputs")
    seed = Whole(0, 9999, 7, help="seed of the inputs")

    def __init__(self, function="tanh", *, derivative=None, **state):
        super().__init__(derivative=derivative, function=function, **state)

    def pair(self, name):
        """(f, derivative) of a function with this widget's parameters."""
        if name == "own":
            return self.mine["function"].f, self.mine["function"].grad
        if name in OTHERS:
            return OTHERS[name]
        wanted = {key: getattr(self, key) for key in ACTIVATIONS[name].params}
        act = get_activation(name, **wanted)
        return act.f, act.grad

    def inputs(self):
        """The inputs, shape (n,)."""
        draws = np.random.default_rng(self.seed).standard_normal(self.n)
        return self.mu + self.sigma * draws

    def half_width(self):
        """Half the width of the z axis: wide enough for inputs and cursor."""
        need = max(abs(self.mu) + 3 * self.sigma, abs(self.z))
        return next((w for w in (5, 8, 12, 20, 30) if w >= need), 30)

    def readings(self):
        """The numbers that the widget shows, by name."""
        f, grad = self.pair(self.function)
        z = self.inputs()
        a = f(z)
        limit = flat_limit(SimpleNamespace(grad=grad))
        out = {
            "value": float(f(self.z)),
            "slope": float(grad(self.z)),
            "mean": float(a.mean()),
            "std": float(a.std()),
            "saturated": float((np.abs(grad(z)) < limit).mean()),
            "zero": float((a == 0).mean()),
            "at_zero": float(grad(0.0)),
        }
        if self.compare != "none":
            grid = np.linspace(-self.half_width(), self.half_width(), 401)
            gap = np.abs(f(grid) - self.pair(self.compare)[0](grid)).max()
            # Below this the two are equal up to rounding.
            out["gap"] = 0.0 if gap < 1e-12 else float(gap)
        return out

    def has_kink_at_zero(self):
        """Whether f' jumps at 0, so that its value there is a convention."""
        if self.function == "elu":
            return not math.isclose(self.alpha, 1.0)
        if self.function == "own":
            return 0.0 in self.mine["function"].kinks(self.half_width())
        return 0.0 in ACTIVATIONS[self.function].kinks

    def fallback(self):
        """A still picture and a table of the readings."""
        return self.fallback_of(microscope_still.draw)
