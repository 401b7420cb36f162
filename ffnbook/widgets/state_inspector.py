"""The state inspector of chapter 10: what train/eval and grad/no_grad each switch."""

import numpy as np

from ffnbook.widgets import state_inspector_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Number, Whole

MODES = ("train", "eval")
GRADS = ("grad", "no_grad", "inference_mode")
TARGET, LR = 1.0, 0.1
NO_GRAPH = "element 0 of tensors does not require grad and does not have a grad_fn"
INFERENCE = (
    "Inference tensors cannot be saved for backward. Please do not use Tensors created "
    "in inference mode in computation tracked by autograd. To work around this, you "
    "can make a clone to get a normal tensor and use it in autograd, or use "
    "`torch.no_grad()` instead of `torch.inference_mode()`."
)


class StateInspector(BookWidget):
    """A 2-4-1 network with dropout, called twice in each of torch's six states.

    `mode` is model.train() or model.eval(), `grad` the context of the two calls.
    `facts(mode, grad)` gives what torch does in a state, errors by torch's own text;
    the dropout masks come from NumPy's generator, so outputs can be compared.
    """

    kind = "state_inspector"
    state_names = ("mode", "grad", "p", "x1", "x2", "seed")

    mode = Choice(MODES, "train", help="model.train() or model.eval()")
    grad = Choice(GRADS, "grad", help="the context in which the model is called")
    p = Number(0, 0.9, 0.5, help="the share of hidden units that dropout drops")
    x1 = Number(-2, 2, 1.0, help="first input")
    x2 = Number(-2, 2, 0.5, help="second input")
    seed = Whole(0, 9999, 57, help="seed of the weights and of the masks")

    def weights(self):
        """W1 (2, 4), b1 (4,), W2 (4,), b2 (1,): one decimal, to be read."""
        rng = np.random.default_rng(self.seed)
        parts = rng.normal(0, 1, 8), rng.normal(0, 0.5, 4), rng.normal(0, 1, 5)
        W1, b1, last = (np.round(part, 1) for part in parts)
        return W1.reshape(2, 4), b1, last[:4], last[4:]

    def factors(self, mode=None):
        """What each call multiplies the hidden units by, (2, 4): 0 or 1 / (1 - p)."""
        if (mode or self.mode) == "eval":
            return np.ones((2, 4))
        draws = np.random.default_rng([self.seed, 1]).random((2, 4))
        return (draws >= self.p) / (1 - self.p)

    def hidden(self):
        """The pre-activations of the hidden units and their ReLU, each (4,)."""
        W1, b1, *_ = self.weights()
        z = np.array([self.x1, self.x2]) @ W1 + b1
        return z, np.maximum(z, 0)

    def outputs(self, mode=None):
        """The outputs of two calls on the same input, (2,)."""
        _, _, w2, b2 = self.weights()
        return self.factors(mode) * self.hidden()[1] @ w2 + b2

    def changed(self, mode=None):
        """How many of the 17 parameters a step after call 1 changes.

        The loss is (y - 1)²; a parameter without a gradient, or with gradient 0, stays.
        """
        *_, w2, _ = self.weights()
        z, a = self.hidden()
        if self.outputs(mode)[0] == TARGET:
            return 0
        kept = self.factors(mode)[0] != 0
        behind = kept & (z > 0) & (w2 != 0)
        moving = 1 + np.count_nonzero([self.x1, self.x2])  # its bias, its weights
        return int(1 + (kept & (a != 0)).sum() + behind.sum() * moving)

    def facts(self, mode=None, grad=None):
        """What happens in a state: two outputs, graph, errors, parameters changed."""
        mode, grad = mode or self.mode, grad or self.grad
        first, second = self.outputs(mode)
        graph = grad == "grad"
        return {
            "outputs": [float(first), float(second)],
            "equal": bool(abs(first - second) < 1e-12),
            "grad_fn": "AddmmBackward0" if graph else None,
            "backward": None if graph else NO_GRAPH,
            "later": INFERENCE if grad == "inference_mode" else None,
            "changed": self.changed(mode) if graph else 0,
        }

    def fallback(self):
        """A still picture of the two calls and a table of the six states."""
        return state_inspector_still.draw(self)
