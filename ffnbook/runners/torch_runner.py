"""What RunnerV2_2 and RunnerV3 share: one torch model, its optimiser, its loss."""

from math import isfinite

import torch

from ffnbook.runners.common import Record, check_schedule, diverged, log_line
from ffnbook.runners.torch_state import evaluation_mode, load_state, save_state


class TorchRunner(Record):
    """Keep a torch model together with the optimiser and the loss that train it."""

    def __init__(self, model, optimizer, loss):
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
                f'The loss must be a mean over the rows; got reduction="'
                f'{loss.reduction}". Make it with reduction="mean", the default.'
            )
        self.model, self.optimizer, self.loss = model, optimizer, loss

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

    def _repeat(self, epoch, epochs, log):
        """Record the four numbers of epoch(), epochs times, in training mode."""
        check_schedule(epochs, log)
        if not self.model.training:  # a layer frozen with eval() stays frozen
            self.model.train()
        for _ in range(epochs):
            self.add(epoch(), self._copy_params)
            if log and self.history["epoch"][-1] % log == 0:
                print(log_line(self.history))
        if not all(torch.isfinite(p).all() for p in self.model.parameters()):
            raise self._diverged("a parameter after the last step", late=True)

    def _step(self, X, y):
        loss, logits = self._measure(X, y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss, logits.detach()

    def _measure(self, X, y):
        logits = self.model(X)
        loss = self.loss(logits, y)
        if not isfinite(loss.item()):
            if not torch.isfinite(X).all():
                raise ValueError(
                    "A batch holds NaN or infinity. Remove or fill such rows first."
                )
            raise self._diverged("the loss", X.abs().max().item())
        return loss, logits

    def _diverged(self, what, largest_input=0, late=False):
        epoch = len(self.history["epoch"]) + (not late)
        lr = self.optimizer.param_groups[0]["lr"]
        return diverged(epoch, what, lr, largest_input)

    def _copy_params(self):
        state = self.model.state_dict()
        return {name: value.detach().clone() for name, value in state.items()}
