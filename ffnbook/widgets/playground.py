"""The playground of chapter 8: a small network, its data and its training."""

import numpy as np
import traitlets

from ffnbook._lines import linear_fit
from ffnbook.widgets import playground_reference, playground_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.microscope import FUNCTIONS
from ffnbook.widgets.playground_data import MAKERS
from ffnbook.widgets.playground_run import PlaygroundRun, build
from ffnbook.widgets.playground_traits import Choices, Points, Wholes
from ffnbook.widgets.traits import Choice, Flag, Number, Whole

INITS = (
    "xavier_normal xavier_uniform he_normal he_uniform normal constant zeros"
).split()


class Playground(BookWidget):
    """Train a small network on points in the plane, or on a wave, and watch it.

    A run is its settings and `epoch`, the number of epochs trained: any change of a
    setting starts again from epoch 0. Points, weights and mini-batches come from
    `default_rng(seed)`, in this order. `hidden` lists the units of each hidden layer;
    `activation` (of 4 hidden layers) and `init` (of these and of the output layer)
    take one name or a list. A `batch` of the training set's size or more is the full
    batch; the training set is the first 64 % of n points, or all drawn ones. The test
    set, 1000 more points of default_rng(10000 + seed), is not looked at until opened.
    """

    kind = "playground"
    state_names = (
        "data", "n", "noise", "points", "seed", "hidden", "activation", "init", "std",
        "loss", "optimizer", "lr", "batch", "weight_decay", "test", "epoch",
    )  # fmt: skip

    data = Choice([*MAKERS, "wave", "points"], "moons", help="what is to be learned")
    n = Whole(20, 1000, 1000, help="points, of which 64 % are for training")
    noise = Number(0, 0.8, 0.2, help="standard deviation of the noise")
    points = Points(-3, 3, 200, help="drawn points: (x1, x2, class)")
    seed = Whole(0, 9999, 7, help="seed of points, weights and batches")
    hidden = Wholes(1, 16, 0, 4, (8,), help="units of each hidden layer")
    activation = Choices(FUNCTIONS, 4, "tanh", help="of the hidden layers")
    init = Choices(INITS, 5, "xavier_normal", help="how the first weights are chosen")
    std = Number(0.001, 3, 1.0, help="spread of normal weights, value of constant ones")
    loss = Choice(["bce_with_logits", "mse"], "bce_with_logits", help="for two classes")
    optimizer = Choice(["gd", "momentum", "adam"], "gd", help="momentum is 0.9")
    lr = Number(0.0001, 30, 0.5, help="learning rate")
    batch = Whole(1, 1024, 1024, help="points in a mini-batch")
    weight_decay = Number(0, 0.2, 0.0, help="added to the gradient: this times W")
    test = Flag(False, help="whether the test set is open")
    epoch = Whole(0, 20000, 0, help="epochs trained so far")
    # What the page tells Python at rest; CBytes, because a memoryview arrives.
    weights = traitlets.CBytes(b"", help="the trained parameters").tag(sync=True)
    summary = traitlets.Dict(help="the history's last entries").tag(sync=True)

    @traitlets.observe(*state_names[:-1])
    def _new_run(self, _):
        """Another run: what the figure told belongs to the old one."""
        self.set_trait("weights", b"")
        self.set_trait("summary", {})

    def run(self):
        """The same run in NumPy, trained to `epoch`: .history, .model, .diverged."""
        run = PlaygroundRun(self.state())
        run.train(self.epoch)
        return run

    def network(self):
        """The network as it stands in the figure: a Sequential, (N, 2) -> (N, 1).

        Its output is a logit (a probability when the loss is mse, the value itself
        for the wave, whose X is (N, 1)).
        """
        n_in = 1 if self.data == "wave" else 2
        if not self.weights or self.summary.get("epoch") != self.epoch:
            return self.run().model  # no figure has told its weights
        model = build(self.state(), n_in, np.random.default_rng(0))
        values, at = np.frombuffer(self.weights, dtype="<f8"), 0
        for array in model.params.values():
            array[...] = values[at : at + array.size].reshape(array.shape)
            at += array.size
        return model

    def parameters(self):
        """Its parameters by place and name: {"0.W": (2, 8), "0.b": (8,), ...}."""
        return self.network().params

    def references(self):
        """The best line (weights, bias last) and its dev scores; the best possible.

        Cross entropies, so no losses when the network's is another. On drawn points
        the line is scored where it was fitted, and there is no limit.
        """
        run = PlaygroundRun(self.state())
        w = linear_fit(*run.train_set, run.regression)
        scored = run.dev_set if len(run.dev_set[0]) else run.train_set
        loss, score = playground_reference.line_scores(w, *scored, run.regression)
        best = playground_reference.limit(self.data, self.noise) or {}
        other = self.loss == "mse" and not run.regression
        return {
            "line": w,
            "line_loss": None if other else loss,
            "line_accuracy": score,
            "limit_loss": None if other else best.get("loss"),
            "limit_accuracy": best.get("accuracy"),
        }

    def readings(self):
        """The numbers on show, by name; what does not apply is left out."""
        run = self.run()
        out = {name: values[-1] for name, values in run.history.items() if values}
        for name, value in self.references().items():
            if name != "line" and value is not None:
                out[name] = value
        return {**out, "epoch": run.epoch}

    def norms(self):
        """The norm of dW for each layer, first to last, at the weights on show."""
        grads = self.run().gradients()
        return [float(np.linalg.norm(d)) for name, d in grads.items() if ".W" in name]

    def fallback(self):
        """A still picture and a table of the readings."""
        return playground_still.draw(self)
