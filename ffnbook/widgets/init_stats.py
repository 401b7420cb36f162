"""What the Init lab shows: a network at its start, layer by layer. Chapter 11.

The same experiment runs in JavaScript (js/init_stats.js); tests hold the two
together. Here it is built from the book's own layers.
"""

import math

import numpy as np

from ffnbook.activations import get_activation
from ffnbook.data import make_circles, make_moons, make_spirals, make_xor
from ffnbook.diagnostics.numpy_model import backward, forward, readings
from ffnbook.diagnostics.stats import network_stats
from ffnbook.losses import LOSSES
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent
from ffnbook.widgets.own_call import Trouble

# depth hidden layers of `width` units. `std` sets the scale of the weights: their
# standard deviation (normal, uniform) or value (constant); Xavier and He set their
# own. `bias` is every bias, of the output too. slope, alpha, beta: see activations.
DEFAULTS = {
    "depth": 4, "width": 3, "activation": "logistic", "slope": 0.01, "alpha": 1.0,
    "beta": 1.0, "init": "normal", "std": 0.01, "bias": 1.0, "data": "moons",
    "n": 200, "noise": 0.2, "seed": 7, "loss": "bce_with_logits", "lr": 0.1,
}
MAKERS = {"moons": make_moons, "circles": make_circles, "xor": make_xor,
          "spirals": make_spirals}


def init_params(init, std):
    """The settings of an initializer whose scale is `std`."""
    if init == "normal":
        return {"std": std}
    if init == "uniform":  # a uniform density of half-width h has h / sqrt(3)
        return {"low": -std * math.sqrt(3.0), "high": std * math.sqrt(3.0)}
    return {"value": std} if init == "constant" else {}


class InitExperiment:
    """A 2-(width x depth)-1 network on n points of a data set, from one seed.

    Points first, then weights are drawn from default_rng(seed). The output is a
    logit; `history` holds the loss after 0, 1, 2, ... steps of gradient descent on
    all points. `diverged` is the step whose loss was not finite, or None.
    """

    def __init__(self, **config):
        if unknown := sorted(set(config) - set(DEFAULTS)):
            raise TypeError(
                f"unknown settings {', '.join(unknown)}; "
                f"the settings are {', '.join(DEFAULTS)}."
            )
        self.config = c = {**DEFAULTS, **config}
        rng = np.random.default_rng(c["seed"])
        self.X, y = MAKERS[c["data"]](c["n"], c["noise"], rng)
        self.y = y[:, None].astype(float)
        self.act = get_activation(c["activation"])
        if settings := {key: c[key] for key in self.act.params}:
            self.act = get_activation(self.act.name, **settings)
        sizes = [2, *[c["width"]] * c["depth"], 1]
        own = c["init"] if callable(c["init"]) else None
        name = "zeros" if own else c["init"]
        self.model = mlp(sizes, self.act, name, rng, bias=c["bias"],
                         **init_params(name, c["std"]))
        if own:  # a function (shape, rng) -> W; layer by layer, as mlp draws
            for layer in self.model.layers[::2]:
                layer.params["W"][...] = own(layer.params["W"].shape, rng)
        self.loss = LOSSES[c["loss"]]()
        self.optimizer = GradientDescent(self.model, c["lr"])
        self.history, self.diverged = [self._forward()], None

    def _forward(self):
        """The loss, or infinity; keeps the output of every layer."""
        with np.errstate(all="ignore"):
            self._outputs = forward(self.model, self.X)
            try:
                return self.loss.forward(self._outputs[-1], self.y)
            except ValueError:
                return math.inf

    def _backward(self):
        """Fill the gradients; return the gradient of every layer's output."""
        return backward(self.model, self.loss.backward())

    def train(self, steps):
        """Take steps of gradient descent; return the history.

        When the loss is no longer finite the step is undone and training ends.
        """
        for _ in range(steps):
            if self.diverged is not None:
                break
            self._backward()
            before = {key: p.copy() for key, p in self.model.params.items()}
            with np.errstate(all="ignore"):
                self.optimizer.step()
            value = self._forward()
            if not math.isfinite(value):
                self.diverged = len(self.history)
                for key, p in self.model.params.items():
                    p[...] = before[key]
                value = self._forward()
            else:
                self.history.append(value)
        return self.history

    def again(self):
        """Forward once more, after the parameters were changed by hand."""
        self._forward()

    def check(self):
        """Trouble when the loss is not finite: a reader's function can do that."""
        if not math.isfinite(self.history[-1]):
            raise Trouble(
                "The signal has exploded on its way: the network's output is not "
                "finite.", None, "Take smaller weights or fewer layers, or an "
                "activation function that does not grow so fast.")

    def readings(self):
        """What the layers hold now: a list of diagnostics.Reading."""
        self.check()
        return readings(self.model, self._outputs, self._backward())

    def stats(self):
        """{"layers": [...], "ratio", "loss"}: see network_stats."""
        return {**network_stats(self.readings()), "loss": self.history[-1]}
