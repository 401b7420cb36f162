"""RunnerV3: mini-batch training in PyTorch, with automatic gradients."""

import copy
from math import isfinite

import torch

from ffnbook.runners.common import Record, check_schedule, diverged, log_line
from ffnbook.runners.torch_state import evaluation_mode, load_state, save_state


class RunnerV3(Record):
    """Train, evaluate, save and load a torch model over mini-batches.

    model      torch.nn.Module that returns logits
    optimizer  torch optimizer over parameters of this model
    loss       mean loss of a batch from (logits, y): torch.nn.CrossEntropyLoss()
    metric     reset, update(scores, y), result: Accuracy("logits")

    After train: history (lists by epoch), step_losses (by step), best_score and
    best_epoch (by dev score, the first of equals), best_params. Chapter 16.
    """

    def __init__(self, model, optimizer, loss, metric):
        super().__init__()
        own = {id(p) for p in model.parameters()}
        held = [p for group in optimizer.param_groups for p in group["params"]]
        if not all(id(p) in own for p in held):
            raise ValueError(
                "The optimizer holds parameters of another model, so step() would "
                "change that one. Make it anew from model.parameters()."
            )
        if getattr(loss, "reduction", "mean") != "mean":
            raise ValueError(
                f'The loss must be a mean over the batch; got reduction="'
                f'{loss.reduction}". Batches are weighted by their size here.'
            )
        if not all(hasattr(metric, name) for name in ("reset", "update", "result")):
            raise TypeError(
                f"metric needs reset, update and result; got {metric!r}. "
                'For classification use Accuracy("logits").'
            )
        self.model, self.optimizer, self.loss = model, optimizer, loss
        self.metric = metric
        self.step_losses = []

    def train(self, train, dev=None, *, epochs, log=None):
        """Take one step for each batch (X, y) of the DataLoader train.

        The train numbers of an epoch are means over its batches, each before its
        step; the dev numbers come after the last step. log=10 prints a line every
        10 epochs. Calling train again goes on. Leaves the model in training mode.
        Raises ValueError for an empty loader or NaN in a batch, and Diverged when
        NaN or infinity appears; the history up to there is kept.
        """
        check_schedule(epochs, log)
        if not self.model.training:  # a layer frozen with eval() stays frozen
            self.model.train()
        for _ in range(epochs):
            numbers = self._pass(train, "train", self._step)
            dev_numbers = (None, None) if dev is None else self.evaluate(dev)
            self.add((*numbers, *dev_numbers), self._copy_params)
            if log and self.history["epoch"][-1] % log == 0:
                print(log_line(self.history))
        if not all(torch.isfinite(p).all() for p in self.model.parameters()):
            raise self._diverged("a parameter after the last step", late=True)

    def evaluate(self, loader):
        """Return (loss, score) over all batches, each sample counting the same.

        Computes no gradient, changes no history, and gives every module the mode
        it had: a layer that was frozen with eval() stays frozen.
        """
        with evaluation_mode(self.model):
            return self._pass(loader, "evaluation", self._measure)

    def predict(self, X):
        """Return the logits of the model for the tensor X, in evaluation mode."""
        if not isinstance(X, torch.Tensor) or X.ndim == 0 or len(X) == 0:
            raise ValueError(f"X must be a tensor with at least one row; got {X!r}.")
        with evaluation_mode(self.model):
            return self.model(X)

    def restore_best(self):
        """Put the parameters of the best epoch back into the model."""
        self.model.load_state_dict(self._best())

    def save_model(self, path, best=False):
        """Write the parameters, or those of the best epoch, to the file path.

        The file appears whole or not at all; an older one stays until then.
        """
        save_state(self._best() if best else self.model.state_dict(), path)

    def load_model(self, path):
        """Read parameters from path. A bad file raises and changes nothing."""
        self.model.load_state_dict(load_state(path, self.model.state_dict()))

    def _step(self, X, y):
        logits = self.model(X)
        loss = self.loss(logits, y)
        self._check_finite(loss, X)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        self.step_losses.append(loss.item())
        return loss, logits.detach()

    def _measure(self, X, y):
        logits = self.model(X)
        loss = self.loss(logits, y)
        self._check_finite(loss, X)
        return loss, logits

    def _pass(self, loader, name, act):
        """Run act on every batch; return mean loss and score over the samples."""
        total, count, metric = 0.0, 0, copy.deepcopy(self.metric)
        metric.reset()
        for X, y in loader:
            if len(X) == 0:
                raise ValueError(f"A batch of the {name} loader is empty.")
            loss, logits = act(X, y)
            metric.update(logits.numpy(force=True), y.numpy(force=True))
            total += loss.item() * len(X)
            count += len(X)
        if count == 0:
            raise ValueError(
                f"The {name} loader gives no batch. Is the data set empty, or smaller "
                "than batch_size with drop_last=True?"
            )
        return total / count, metric.result()

    def _check_finite(self, loss, X):
        if isfinite(loss.item()):
            return
        if not torch.isfinite(X).all():
            raise ValueError(
                "A batch holds NaN or infinity. Remove or fill such rows first."
            )
        raise self._diverged("the loss", X.abs().max().item())

    def _diverged(self, what, largest_input=0, late=False):
        epoch = len(self.history["epoch"]) + (not late)
        lr = self.optimizer.param_groups[0]["lr"]
        return diverged(epoch, what, lr, largest_input)

    def _copy_params(self):
        state = self.model.state_dict()
        return {name: value.detach().clone() for name, value in state.items()}
