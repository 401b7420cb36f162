"""From logits to a loss, chapter 5: softmax, cross entropy, and what replaces them."""

import numpy as np
import traitlets

from ffnbook.activations import logistic, softmax, softmax_vjp
from ffnbook.losses import bce_with_logits, cross_entropy_with_logits, mse
from ffnbook.widgets import logits_to_loss_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Number, Numbers, Whole

OUTPUTS = ["softmax", "softmax_twice", "sigmoid"]
LOSSES = ["cross_entropy", "mse"]


class LogitsToLoss(BookWidget):
    """One sample's logits, what becomes of them, the loss, and its gradient.

    `target` is the true class, counted from 0. The output function sees
    (logits + shift) / temperature. `output` "softmax_twice" is the common mistake of
    a softmax in the model and another in the loss; "sigmoid" judges each class alone.
    `readings()` gives the numbers on show, computed by NumPy.
    """

    kind = "logits_to_loss"
    state_names = ("logits", "target", "temperature", "shift", "output", "loss")

    logits = Numbers(-10, 10, 3, 10, (2.0, 1.0, 0.0, -1.0), help="3 to 10 scores")
    target = Whole(0, 9, 1, help="the true class, from 0")
    temperature = Number(0.1, 10, 1.0, help="the logits are divided by it")
    shift = Number(-10, 10, 0.0, help="added to all logits")
    output = Choice(OUTPUTS, "softmax", help="what makes outputs of logits")
    loss = Choice(LOSSES, "cross_entropy", help="what compares outputs with the label")

    @traitlets.validate("target")
    def _target_exists(self, proposal):
        if proposal["value"] >= len(self.logits):
            raise traitlets.TraitError(
                f"target must be below {len(self.logits)}, the number of logits; "
                f"got {proposal['value']}."
            )
        return proposal["value"]

    @traitlets.validate("logits")
    def _logits_reach_the_target(self, proposal):
        if len(proposal["value"]) <= self.target:
            raise traitlets.TraitError(
                f"logits must be {self.target + 1} or more, because the target is "
                f"{self.target}; got {len(proposal['value'])}. Change the target first."
            )
        return proposal["value"]

    def label(self):
        """The label as a one-hot vector y, shape (K,)."""
        return np.eye(len(self.logits))[self.target]

    def seen(self):
        """What the output function sees: (logits + shift) / temperature."""
        return (np.array(self.logits) + self.shift) / self.temperature

    def outputs(self):
        """The outputs p, shape (K,)."""
        u = self.seen()
        if self.output == "sigmoid":
            return logistic(u)
        return softmax(softmax(u)) if self.output == "softmax_twice" else softmax(u)

    def value(self):
        """The loss; cross entropy with sigmoids is the mean over the classes."""
        u, y = self.seen(), self.label()
        if self.loss == "mse":
            return float(mse(self.outputs(), y))
        if self.output == "sigmoid":
            return float(bce_with_logits(u, y))
        if self.output == "softmax_twice":
            u = softmax(u)
        return float(cross_entropy_with_logits(u[None], np.array([self.target])))

    def gradient(self):
        """The derivatives of the loss by the logits, shape (K,)."""
        u, y, out = self.seen(), self.label(), self.outputs()
        twice, k = self.output == "softmax_twice", len(y)
        if self.output == "sigmoid":
            squared = self.loss == "mse"
            d = (2 * (out - y) * out * (1 - out) if squared else out - y) / k
        elif self.loss == "mse":
            d = softmax_vjp(softmax(u) if twice else u, 2 * (out - y) / k)
        else:
            d = out - y
        if twice:
            d = softmax_vjp(u, d)
        return d / self.temperature

    def floor(self):
        """The least loss that any logits could give."""
        if self.output != "softmax_twice":
            return 0.0
        # At best the inner softmax gives 1 and zeros: e against ones.
        k = len(self.logits)
        best = np.append(np.e, np.ones(k - 1)) / (np.e + k - 1)
        if self.loss == "mse":
            return float(((best - np.eye(k)[0]) ** 2).mean())
        return float(-np.log(best[0]))

    def readings(self):
        """The numbers that the widget shows, by name."""
        gradient, out = self.gradient(), self.outputs()
        plain = (softmax(self.seen()) - self.label()) / self.temperature
        size = float(np.sqrt((gradient**2).sum()))
        usual = float(np.sqrt((plain**2).sum()))
        return {
            "loss": self.value(),
            "floor": self.floor(),
            "true": float(out[self.target]),
            "sum": float(out.sum()),
            "size": size,
            "usual": usual,
        }

    def fallback(self):
        """A still picture and a table of the classes."""
        return logits_to_loss_still.draw(self)
