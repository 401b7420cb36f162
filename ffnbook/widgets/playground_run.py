"""What the playground computes: data, network and training, in the book's own layers.

A run is its settings and a number of epochs, nothing else. From default_rng(seed)
come, in this order: the points, the weights layer by layer, and for each epoch of
mini-batches one permutation of the training points. Same in js/playground_run.js.
"""

import math

import numpy as np

from ffnbook.layers import ActivationLayer, Linear
from ffnbook.losses import LOSSES
from ffnbook.models import Sequential
from ffnbook.optimizers import OPTIMIZERS
from ffnbook.widgets.playground_data import draw_points, fresh_points

BLOWN = 1e6  # a training loss above this has diverged


def init_params(init, std):
    """The settings of an initializer that has some."""
    return {"normal": {"std": std}, "constant": {"value": std}}.get(init, {})


def build(state, n_in, rng):
    """The network: (N, n_in) -> (N, 1), its weights drawn from rng."""
    count, layers = len(state["hidden"]), []
    inits = [*state["init"][:count], state["init"][-1]]
    for i, (n_out, init) in enumerate(zip([*state["hidden"], 1], inits, strict=True)):
        layers.append(Linear(n_in, n_out, rng, init, **init_params(init, state["std"])))
        if i < count:
            layers.append(ActivationLayer(state["activation"][i]))
        n_in = n_out
    if squashed(state):
        layers.append(ActivationLayer("logistic"))
    return Sequential(layers)


def squashed(state):
    """Whether the network gives a probability and not a logit (or a real number)."""
    return state["data"] != "wave" and state["loss"] == "mse"


class PlaygroundRun:
    """One run. `history`: train_loss, dev_loss, train_accuracy and dev_accuracy, each
    a list with a number for 0, 1, 2, ... epochs, losses without the penalty;
    empty for the dev set of drawn points and the accuracy of regression; test_loss and
    test_accuracy when the test set is open. `diverged`
    is the epoch whose training loss was not finite or above a million, or None; that
    epoch is taken back and the run ends.
    """

    def __init__(self, state):
        self.state = s = dict(state)
        self.rng = np.random.default_rng(s["seed"])
        X, y, n = draw_points(s, self.rng)
        if n < 2:
            raise ValueError(f"a run needs 2 points or more to learn from; got {n}.")
        self.train_set, self.dev_set = (X[:n], y[:n]), (X[n:], y[n:])
        self.parts = {"train": self.train_set, "dev": self.dev_set}
        if (test_set := fresh_points(s)) is not None:
            self.parts["test"] = test_set
        self.model = build(s, X.shape[1], self.rng)
        self.regression = s["data"] == "wave"
        self.loss = LOSSES["mse" if self.regression else s["loss"]]()
        settings = {name: s[name] for name in ("lr", "weight_decay")}
        self.optimizer = OPTIMIZERS[s["optimizer"]](self.model, **settings)
        self.history = {f"{part}_{m}": [] for m in ("loss", "accuracy")
                        for part in self.parts}  # fmt: skip
        self.diverged = None
        self._record()

    @property
    def epoch(self):
        """How many epochs have been trained."""
        return len(self.history["train_loss"]) - 1

    def _measure(self, X, y):
        out = self.model.forward(X)
        try:
            value = self.loss.forward(out, y)
        except ValueError:  # the numbers are no longer finite
            return math.inf, 0.0
        right = (out >= (0.5 if squashed(self.state) else 0.0)) == (y > 0.5)
        return value, float(right.mean())

    def _record(self):
        """Add an entry to the history, unless the run has diverged."""
        for part, data in self.parts.items():
            if not len(data[0]):
                continue
            value, score = self._measure(*data)
            if part == "train" and not value <= BLOWN:
                return False
            self.history[f"{part}_loss"].append(value)
            if not self.regression:
                self.history[f"{part}_accuracy"].append(score)
        return True

    def gradients(self):
        """Fill the gradients of the training loss; return the model's `grads`."""
        X, y = self.train_set
        self.loss.forward(self.model.forward(X), y)
        self.model.backward(self.loss.backward())
        return self.model.grads

    def _epoch(self):
        X, y = self.train_set
        n, batch = len(X), self.state["batch"]
        order = self.rng.permutation(n) if batch < n else np.arange(n)
        for start in range(0, n, batch):
            rows = order[start : start + batch]
            self.loss.forward(self.model.forward(X[rows]), y[rows])
            self.model.backward(self.loss.backward())
            self.optimizer.step()

    def _good_epoch(self):
        try:
            with np.errstate(all="ignore"):
                self._epoch()
                return self._record()
        except ValueError:  # a loss refused what was not finite
            return False

    def train(self, epochs):
        """Train for so many epochs more, or until it diverges; return the history."""
        for _ in range(epochs):
            if self.diverged is not None:
                break
            before = {key: p.copy() for key, p in self.model.params.items()}
            if not self._good_epoch():
                self.diverged = self.epoch + 1
                for key, p in self.model.params.items():
                    p[...] = before[key]
        return self.history
