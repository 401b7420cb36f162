"""RunnerV3: mini-batch training in PyTorch, with automatic gradients."""

import copy

from ffnbook.runners.torch_runner import TorchRunner
from ffnbook.runners.torch_state import evaluation_mode


class RunnerV3(TorchRunner):
    """Train, evaluate, save and load a torch model over mini-batches.

    model      torch.nn.Module that returns logits
    optimizer  torch optimizer over parameters of this model
    loss       mean loss of a batch from (logits, y): torch.nn.CrossEntropyLoss()
    metric     reset, update(scores, y), result: Accuracy("logits")

    After train: history (lists by epoch), step_losses (by step), best_score and
    best_epoch (by dev score, the first of equals), best_params. Chapter 16.
    """

    def __init__(self, model, optimizer, loss, metric):
        super().__init__(model, optimizer, loss)
        if not all(hasattr(metric, name) for name in ("reset", "update", "result")):
            raise TypeError(
                f"metric needs reset, update and result; got {metric!r}. "
                'For classification use Accuracy("logits").'
            )
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
        self._repeat(lambda: self._epoch(train, dev), epochs, log)

    def evaluate(self, loader):
        """Return (loss, score) over all batches, each sample counting the same.

        Computes no gradient, changes no history, and gives every module the mode
        it had: a layer that was frozen with eval() stays frozen.
        """
        with evaluation_mode(self.model):
            return self._pass(loader, "evaluation", self._measure)

    def _epoch(self, train, dev):
        numbers = self._pass(train, "train", self._step)
        return *numbers, *((None, None) if dev is None else self.evaluate(dev))

    def _step(self, X, y):
        loss, logits = super()._step(X, y)
        self.step_losses.append(loss.item())
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
