"""Follow one pass through a torch model with forward hooks, and leave no trace."""

from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn

from ffnbook.diagnostics.torch_input import check_columns

# Between a Linear layer and its activation: z is what comes out of these.
PASSES = (nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm, nn.Identity,
          nn.modules.dropout._DropoutNd)
MIXES = (nn.Softmax, nn.LogSoftmax, nn.Softmin)


@dataclass
class Seen:
    """One Linear layer in one pass: what came in, what went out, what followed."""

    linear: nn.Linear
    given: torch.Tensor  # its input, in the graph
    X: torch.Tensor  # the same numbers, safe from steps in place
    out: torch.Tensor  # its output
    Z: torch.Tensor  # what goes into the activation; `out`, unless a norm is between
    A: torch.Tensor  # what comes out of the activation
    module: nn.Module | None = None  # the activation, when it is a module
    mixes: bool = False  # a softmax: its entries depend on the whole row


class Trace:
    """The Linear layers of a model, in the order in which a pass calls them."""

    def __init__(self, model):
        self.model, self.layers = model, []
        self._from = {}  # id of a tensor -> (the Seen that it belongs to, the tensor)

    def run(self, X):
        """Return model(X). The hooks are gone afterwards, also after an exception."""
        handles = []
        try:
            for module in self.model.modules():
                # A Linear layer may have children: weight_norm hangs them there.
                if isinstance(module, nn.Linear) or not list(module.children()):
                    handles.append(module.register_forward_hook(
                        self._hook, with_kwargs=True))
                if isinstance(module, nn.Linear):
                    handles.append(module.register_forward_pre_hook(
                        self._check, with_kwargs=True))
            pred = self.model(X.clone().requires_grad_())
        finally:
            for handle in handles:
                handle.remove()
        if not isinstance(pred, torch.Tensor):
            raise TypeError(
                f"The model must return one tensor; got {type(pred).__name__}. Wrap it "
                "in a module whose forward returns the output alone."
            )
        if not self.layers:
            raise ValueError(
                "No torch.nn.Linear layer was called, so there is nothing to look at. "
                "Layers of other kinds are not measured."
            )
        return pred

    def _check(self, module, args, named):
        check_columns(module, _given(args, named), first=not self.layers)

    def _hook(self, module, args, named, out):
        """Note the layer. The copy that goes on may be changed in place."""
        given = _given(args, named)
        if isinstance(module, nn.Linear):
            return self._linear(module, given, out)
        if not (isinstance(out, torch.Tensor) and id(given) in self._from):
            return None
        seen = self._from[id(given)][0]
        if isinstance(module, PASSES):
            seen.Z = seen.A = out
            return self._pass_on(seen, out)
        seen.A, seen.module, seen.mixes = out, module, isinstance(module, MIXES)
        return out.clone()

    def _linear(self, module, X, out):
        if X.ndim != 2:
            raise ValueError(
                f"Each Linear layer must get (N, D); one got {tuple(X.shape)}. Flatten "
                "the data first: one row per sample."
            )
        if any(seen.linear is module for seen in self.layers):
            raise ValueError(
                "One Linear layer is called twice in a pass, so its statistics would "
                "be of two places at once. Make a layer for each place."
            )
        if not out.requires_grad:
            raise ValueError(
                "A Linear layer was called where torch records no gradients "
                "(torch.no_grad, or detached data and frozen weights), so nothing can "
                "be said about them. Take that block out of forward."
            )
        seen = Seen(module, X, X.detach().clone(), out, out, out)
        self.layers.append(seen)
        return self._pass_on(seen, out)

    def _pass_on(self, seen, out):
        copy = out.clone()
        self._from[id(copy)] = seen, copy  # kept, so that no other tensor gets its id
        return copy


def _given(args, named):
    """The first argument of a call, with or without its name."""
    return next(iter((*args, *named.values())), None)


@contextmanager
def untouched(model):
    """Give buffers and torch's random numbers back as they were.

    Dropout modules let everything through: a unit that was dropped is not dead.
    """
    kept = [(buffer, buffer.clone()) for buffer in model.buffers()]
    drops = [m for m in model.modules()
             if isinstance(m, nn.modules.dropout._DropoutNd) and m.training]
    for module in drops:
        module.training = False
    try:
        with torch.random.fork_rng(devices=[]):
            yield
    finally:
        for module in drops:
            module.training = True
        with torch.no_grad():
            for buffer, before in kept:
                buffer.copy_(before)
