"""RunnerV2_2: full-batch training in PyTorch, with automatic gradients."""

import torch

from ffnbook.runners.torch_runner import TorchRunner
from ffnbook.runners.torch_state import evaluation_mode


class RunnerV2_2(TorchRunner):
    """Train, evaluate, save and load a torch model on all rows at once.

    model      torch.nn.Module that returns logits
    optimizer  torch optimizer over parameters of this model
    loss       mean loss from (logits, y): torch.nn.BCEWithLogitsLoss()
    metric     a function (logits, y) -> float of NumPy arrays: Accuracy("logits")

    After train: history (lists by epoch), best_score and best_epoch (by dev score,
    the first of equals), best_params (copies). Chapter 10.
    """

    def __init__(self, model, optimizer, loss, metric):
        super().__init__(model, optimizer, loss)
        if not callable(metric):
            raise TypeError(
                f"metric must be a function of (logits, y); got {metric!r}. "
                'For classification use Accuracy("logits").'
            )
        self.metric = metric

    def train(self, train, dev=None, *, epochs, log=None):
        """Take one step on the whole of train in each epoch.

        train and dev are pairs (X, y) of tensors. The train numbers of an epoch are
        those of the forward pass before its step, the dev numbers those after it.
        log=100 prints a line every 100 epochs. Calling train again goes on. Leaves
        the model in training mode. Raises TypeError or ValueError for bad data
        before anything changes, and Diverged when NaN or infinity appears; the
        history up to there is kept.
        """
        for name, data in (("train", train), ("dev", dev)):
            if data is not None:  # mistakes must show before the first step
                self.evaluate(*_check_pair(data, name))
        self._repeat(lambda: self._epoch(*train, dev), epochs, log)

    def evaluate(self, X, y):
        """Return (loss, score) on X (N, D), y.

        Computes no gradient, changes no history, and gives every module the mode
        it had: a layer that was frozen with eval() stays frozen.
        """
        _check_pair((X, y), "X, y")
        with evaluation_mode(self.model):
            return self._numbers(*self._measure(X, y), y)

    def _epoch(self, X, y, dev):
        numbers = self._numbers(*self._step(X, y), y)
        return *numbers, *((None, None) if dev is None else self.evaluate(*dev))

    def _numbers(self, loss, logits, y):
        return loss.item(), self.metric(logits.numpy(force=True), y.numpy(force=True))


def _check_pair(pair, name):
    """Return the pair (X, y) if it is two finite tensors with equally many rows."""
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        raise TypeError(f"{name} must be a pair (X, y); got {type(pair).__name__}.")
    for part, tensor in zip(("X", "y"), pair, strict=True):
        if not isinstance(tensor, torch.Tensor):
            raise TypeError(
                f"{part} of {name} must be a tensor; got {type(tensor).__name__}. "
                "From an array: torch.tensor(array)."
            )
        if tensor.ndim == 0 or len(tensor) == 0:
            raise ValueError(f"{part} of {name} has no rows: {tuple(tensor.shape)}.")
        if not torch.isfinite(tensor).all():
            raise ValueError(
                f"{part} of {name} holds NaN or infinity. Remove those rows first."
            )
    if len(pair[0]) != len(pair[1]):
        raise ValueError(
            f"X and y of {name} must have equally many rows; got {len(pair[0])} and "
            f"{len(pair[1])}."
        )
    return pair
