"""RunnerV2_1: full-batch training in NumPy, with hand-written gradients."""

from functools import partial
from math import isfinite

import numpy as np

from ffnbook._check_data import as_numeric, check_matrix, check_pairs
from ffnbook.models import Sequential
from ffnbook.runners.common import Record, check_schedule, diverged, log_line


class RunnerV2_1(Record):
    """Train, evaluate, save and load a NumPy model.

    model      forward(X), backward(dY), params, save, load: ffnbook.models.Sequential
    optimizer  made for this model; step()
    loss       forward(pred, y) -> float, backward()
    metric     a function (pred, y) -> float, the higher the better: Accuracy("logits")

    After train: history (lists by epoch), best_score and best_epoch (by dev score,
    the first of equals), best_params (copies). Chapter 8.
    """

    def __init__(self, model, optimizer, loss, metric):
        super().__init__()
        if optimizer.model is not model:
            raise ValueError(
                "The optimizer was made for another model, so step() would change that "
                "one. Make it anew: GradientDescent(model, lr=...)."
            )
        if not callable(metric):
            raise TypeError(
                f"metric must be a function of (pred, y); got {metric!r}. "
                'For classification use Accuracy("logits").'
            )
        self.model, self.optimizer, self.loss = model, optimizer, loss
        self._backward = model.backward
        if isinstance(model, Sequential):  # it can skip the gradient of the data
            self._backward = partial(model.backward, to_input=False)
        self.metric = metric
        # Data pass the checks once; the loop leaves them out when the metric can.
        self._score = getattr(metric, "unchecked", metric)

    def train(self, train, dev=None, *, epochs, log=None):
        """Take one step on the whole of train in each epoch.

        train and dev are pairs (X, y) with X (N, D). The train numbers of an epoch
        are those of the forward pass before its step, the dev numbers those after
        it. log=100 prints a line every 100 epochs. Calling train again goes on.
        Raises TypeError or ValueError for bad data before anything changes, and
        Diverged when NaN or infinity appears; the history up to there is kept.
        """
        check_schedule(epochs, log)
        train = _check_data(train, "train")
        dev = None if dev is None else _check_data(dev, "dev")
        # Overflow shows in the numbers, and they are checked: no extra warnings.
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for data in (train, dev):  # mistakes must show before the first step
                if data is not None:
                    self._measure(*data, self.metric)
            for _ in range(epochs):
                self.add(self._epoch(*train, dev), self._copy_params)
                if log and self.history["epoch"][-1] % log == 0:
                    print(log_line(self.history))
        if not all(np.isfinite(a).all() for a in self.model.params.values()):
            raise self._diverged("a parameter after the last step", train[0], late=True)

    def evaluate(self, X, y):
        """Return (loss, score) on X (N, D), y. Changes no history, no parameter."""
        return self._measure(*_check_data((X, y), "X, y"), self.metric)

    def predict(self, X):
        """Return the model's output for X (N, D): logits, or what the model gives."""
        return self.model.forward(check_matrix(X))

    def restore_best(self):
        """Put the parameters of the best epoch back into the model."""
        self._set_params(self._best())

    def save_model(self, path, best=False):
        """Write the parameters, or those of the best epoch, to the npz file path.

        The file appears whole or not at all; an older one stays until then.
        """
        if not best:
            return self.model.save(path)
        best_params, current = self._best(), self._copy_params()
        try:
            self._set_params(best_params)
            self.model.save(path)
        finally:
            self._set_params(current)

    def load_model(self, path):
        """Read parameters from path. A bad file raises and changes nothing."""
        self.model.load(path)

    def _epoch(self, X, y, dev):
        pred = self.model.forward(X)
        loss = self._loss(pred, y, X)
        score = self._score(pred, y)
        self._backward(self.loss.backward())
        self.optimizer.step()
        if dev is None:
            return loss, score, None, None
        return loss, score, *self._measure(*dev, self._score)

    def _measure(self, X, y, metric):
        pred = self.model.forward(X)
        return self._loss(pred, y, X), metric(pred, y)

    def _loss(self, pred, y, X):
        """Return the loss; tell a diverged model from a mistake in the data."""
        try:
            loss = self.loss.forward(pred, y)
        except ValueError:
            if np.abs(pred).max() < 1e100:  # False for NaN as well
                raise
            raise self._diverged("the output of the model or the loss", X) from None
        if not isfinite(loss):
            raise self._diverged("the loss", X)
        return loss

    def _diverged(self, what, X, late=False):
        epoch = len(self.history["epoch"]) + (not late)
        lr = getattr(self.optimizer, "lr", None)
        return diverged(epoch, what, lr, np.abs(X).max())

    def _copy_params(self):
        return {name: param.copy() for name, param in self.model.params.items()}

    def _set_params(self, params):
        for name, param in self.model.params.items():
            param[...] = params[name]


def _check_data(pair, name):
    """Return X and y of a pair as arrays that fit each other."""
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        raise TypeError(f"{name} must be a pair (X, y); got {type(pair).__name__}.")
    X, y = check_matrix(pair[0]), as_numeric(pair[1], "y")
    check_pairs(X, np.atleast_1d(y))
    if not np.isfinite(y).all():
        raise ValueError(f"y of {name} holds NaN or infinity. Remove those rows first.")
    return X, y
