"""A network's layers as a table, a plot and a verdict."""

import math
import sys

from ffnbook._numbers import number, percent, spread
from ffnbook.cards import paragraph, plain_table, table
from ffnbook.diagnostics.drawing import draw
from ffnbook.diagnostics.stats import network_stats
from ffnbook.diagnostics.words import is_symmetric, multiplier, notes, verdict
from ffnbook.models import Sequential

HEAD = ("layer", "z: mean ± spread", "a: mean ± spread", "saturated", "dead", "‖dW‖",
        "‖db‖", "‖dW‖/‖W‖", "σ√n × slope", "measured")
CAPTION = ("“σ√n × slope” and “measured”: a layer’s factor on the gradient, "
           "expected and found.")


class Diagnosis:
    """What diagnose found. Print it, or let a notebook show it as a table.

    layers      a dict for each layer: what layer_stats says, `why` its weights have
                no gradient (or None), `relative`: ‖dW‖ / ‖W‖ (nan when W is 0), and
                `back`: dz of the layer before over its own (nan for the first)
    loss        the loss; ratio: the first layer's ‖dW‖ over the last one's, or None
    multiplier  by how much a hidden layer multiplies the gradient on its way back,
                on average; None with fewer than two hidden layers
    verdict     what that means, in the words of the Init lab
    notes       further sentences: which layers hold dead or saturated units
    """

    def __init__(self, readings, loss):
        found = network_stats(readings)
        self.layers, self.ratio, self.loss = found["layers"], found["ratio"], loss
        before = math.nan
        for layer in self.layers:
            size = layer["weight"] * math.sqrt(layer["n_in"] * layer["n_out"])
            layer["relative"] = layer["dW"] / size if size > 0 else math.nan
            layer["back"] = before / layer["dz"] if layer["dz"] > 0 else math.nan
            before = layer["dz"]
        self.multiplier = multiplier(self.layers)
        self.verdict = verdict(self.layers, self.ratio, is_symmetric(readings))
        self.notes = notes(self.layers)

    def rows(self):
        """The table's rows: texts with fixed digits, an undefined number as "–"."""
        return [
            [self.names()[i], *(_around(s[key]) for key in "za"),
             percent(s["saturated"]), percent(s["dead"]),
             *(_text(s[key]) for key in ("dW", "db", "relative", "growth", "back"))]
            for i, s in enumerate(self.layers)
        ]

    def names(self):
        """1, 2, ..., output."""
        return [*(str(i) for i in range(1, len(self.layers))), "output"]

    def plot(self):
        """Return a figure: spread, size of the gradient, shares of units; by layer.

        As the last line of a notebook's cell it is shown.
        """
        return draw(self.layers, self.names())

    def __repr__(self):
        return "\n".join([plain_table(HEAD, self.rows()), self.verdict, *self.notes])

    def _repr_html_(self):
        words = [paragraph(line) for line in (self.verdict, *self.notes)]
        return "\n".join([table(HEAD, self.rows(), CAPTION, wide=True), *words])


def _around(part):
    return f"{_text(part['mean'])} ± {spread(part, 2).removeprefix('≈ ')}"


def _text(x):
    return "–" if math.isnan(x) else number(x, 2)


def diagnose(model, X, y, loss):
    """Look at every layer of a network on the data X (N, D), y: a Diagnosis.

    model  a Sequential (NumPy), or a torch.nn.Module made of Linear layers
    loss   with forward and backward, BCEWithLogits(); for torch a function of
           (pred, y): torch.nn.BCEWithLogitsLoss()

    The model, its gradients, buffers and mode stay as they are. For torch, X and y
    may be arrays. Raises TypeError or ValueError for a model or data that do not fit.
    """
    if isinstance(loss, type):
        raise TypeError(f"loss must not be a class. Write {loss.__name__}().")
    return Diagnosis(*reader(model).read(model, X, y, loss))


def reader(model):
    """The module that reads this kind of model; torch is not imported for NumPy."""
    if isinstance(model, Sequential):
        from ffnbook.diagnostics import numpy_model

        return numpy_model
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(model, torch.nn.Module):
        from ffnbook.diagnostics import torch_model

        return torch_model
    raise TypeError(
        "model must be a Sequential of the book's layers or a torch.nn.Module; got "
        f"{type(model).__name__}. Layers of your own with forward, backward, params "
        "and grads can stand in a Sequential too."
    )
