"""The backprop stepper of chapter 7: one operator at a time, right or broken."""

from itertools import pairwise

import numpy as np
import traitlets

from ffnbook.gradcheck import relative_error
from ffnbook.widgets import backprop_still
from ffnbook.widgets.backprop_broken import MISTAKES, backward, wrong
from ffnbook.widgets.backprop_conventions import CONVENTIONS
from ffnbook.widgets.backprop_pass import Pass
from ffnbook.widgets.backprop_samples import CROSS_ENTROPY, MOST, start
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Numbers, Whole

NETWORKS = (
    "2-2-1", "2-3-1", "2-2-3", "3-3-3", "2-3-2-1", "3-3-3-3", "3-4-3-2",
)  # fmt: skip
ACTIVATIONS = ("tanh", "logistic", "relu", "leaky_relu", "softplus")
LOSSES = ("bce_with_logits", CROSS_ENTROPY, "mse", "bce")


class BackpropStepper(BookWidget):
    """A small network, its forward and its backward pass, one operator a step.

    `weights` holds W1 row by row, b1, W2, ...; `inputs` the samples row by row;
    `targets` one number a sample and output, for the cross entropy one class number a
    sample. Each may be (): then it is drawn by `default_rng(seed)`. `mistake` is made
    in the backward step of `layer`, or in the nearest layer that can have it.
    `parameters()`, `gradients()`, `broken_gradients()`, `differences()` and `wrong()`
    give the numbers on show, computed by NumPy.
    """

    kind = "backprop_stepper"
    state_names = (
        "network", "activation", "loss", "samples", "seed", "weights", "inputs",
        "targets", "step", "mistake", "layer", "convention",
    )  # fmt: skip

    network = Choice(NETWORKS, "2-3-1", help="units of each layer, the input first")
    activation = Choice(ACTIVATIONS, "tanh", help="of the hidden layers")
    loss = Choice(LOSSES, "bce_with_logits", help="bce has a logistic output")
    samples = Whole(1, MOST, 2, help="how many samples are in the batch")
    seed = Whole(0, 9999, 57, help="seed of what is drawn")
    weights = Numbers(-5, 5, 0, 39, (), help="all parameters, () for drawn ones")
    inputs = Numbers(-5, 5, 0, 12, (), help="all inputs, () for drawn ones")
    targets = Numbers(-5, 5, 0, 12, (), help="all targets, () for drawn ones")
    step = Whole(1, 19, 6, help="the operator on show, from 1 on")
    mistake = Choice(MISTAKES, "none", help="what is broken")
    layer = Whole(1, 3, 2, help="where it is broken")
    convention = Choice(CONVENTIONS, "rows", help="how matrices are written")

    def sizes(self):
        """Units of each layer, the input first."""
        return tuple(map(int, self.network.split("-")))

    def counts(self):
        """How many numbers weights, inputs and targets have when they are not ()."""
        sizes = self.sizes()
        params = sum((m + 1) * n for m, n in pairwise(sizes))
        each = 1 if self.loss == CROSS_ENTROPY else sizes[-1]
        numbers = (params, self.samples * sizes[0], self.samples * each)
        return dict(zip(("weights", "inputs", "targets"), numbers, strict=True))

    @traitlets.validate("weights", "inputs", "targets")
    def _check_count(self, proposal):
        name, value = proposal["trait"].name, proposal["value"]
        count = self.counts()[name]
        if len(value) not in (0, count):
            raise traitlets.TraitError(
                f"{name} must hold {count} numbers for a {self.network} network with "
                f"{self.samples} samples, or be () to be drawn; got {len(value)}."
            )
        return value

    @traitlets.validate("network", "loss")
    def _check_outputs(self, proposal):
        changed = {proposal["trait"].name: proposal["value"]}
        network = changed.get("network", self.network)
        loss = changed.get("loss", self.loss)
        if loss == CROSS_ENTROPY and network.endswith("-1"):
            raise traitlets.TraitError(
                f"the cross entropy needs two outputs or more; {network} has one. Take "
                "another network, or bce_with_logits, which is made for one output."
            )
        return proposal["value"]

    @traitlets.observe("network", "samples", "loss")
    def _drop_what_no_longer_fits(self, _):
        for name, count in self.counts().items():
            if len(getattr(self, name)) not in (0, count):
                self.set_trait(name, ())

    def pass_(self):
        """The network with its samples, as a `Pass` of backprop_pass.py."""
        weights, X, y = start(self.state(), self.sizes())
        names = ("activation", "loss", "convention", "mistake", "layer")
        settings = {name: getattr(self, name) for name in names}
        return Pass(self.sizes(), weights=weights, X=X, y=y, **settings)

    def operators(self):
        """The names of the steps, in order."""
        return self.pass_().names()

    def parameters(self):
        """The parameters by name: {"W1": (in, out), "b1": (out,), ...}."""
        return {
            f"{key}{i}": array
            for i, pair in enumerate(self.pass_().weights, 1)
            for key, array in zip("Wb", pair, strict=True)
        }

    def gradients(self):
        """The true gradients by name, in this book's shapes: dZ2, dW2, db2, dA1, ..."""
        return self.pass_().gradients()

    def broken_gradients(self):
        """The same with the mistake made, in the convention on show.

        Where NumPy refuses the mistake's shapes, the arrays before it alone.
        """
        return backward(self.pass_())[0]

    def stop(self):
        """(name, exception) of the operator that NumPy refuses, or None."""
        return backward(self.pass_())[1]

    def differences(self):
        """The central difference for every gradient, under the gradient's name."""
        return self.pass_().differences()

    def wrong(self):
        """Names of the gradients that the mistake makes wrong, or prevents."""
        return wrong(self.pass_())

    def readings(self):
        """The loss, the number of steps, and the largest error of a true gradient."""
        true, slope = self.gradients(), self.differences()
        told = [name for name in true if not np.isnan(slope[name]).any()]
        errors = [relative_error(true[name], slope[name]) for name in told]
        loss = self.pass_().forward()["loss"]
        return {"loss": loss, "steps": len(self.operators()), "error": max(errors)}

    def fallback(self):
        """A still picture, and a table of all gradients beside their differences."""
        return backprop_still.draw(self)
