"""Read a torch network layer by layer, through forward hooks."""

import numpy as np
import torch

from ffnbook.activations import get_activation
from ffnbook.diagnostics.saturation import GRID, flat_limit, limit_of
from ffnbook.diagnostics.stats import Reading
from ffnbook.diagnostics.torch_input import as_tensor, check_layers, fit_target
from ffnbook.diagnostics.torch_trace import Trace, untouched
from ffnbook.runners.torch_state import evaluation_mode

# Activations called as functions are known by the step they leave in the graph.
FUNCTIONS = {
    "Relu": "relu", "Sigmoid": "logistic", "Tanh": "tanh", "LeakyRelu": "leaky_relu",
    "Elu": "elu", "Gelu": "gelu", "Silu": "swish", "Softplus": "softplus",
}


def read(model, X, y, loss):
    """(readings, loss value) of a pass forward and backward on X (N, D), y.

    The gradients are those of the mode the model is in, but without dropout. Its
    .grad, its buffers (batch norm's running means), its mode and torch's random
    numbers stay as they were.
    """
    if not callable(loss):
        raise TypeError(
            f"For a torch model loss must be a function of (pred, y); got {loss!r}. "
            "Write for example torch.nn.BCEWithLogitsLoss()."
        )
    check_layers(model)
    X, y = as_tensor(X, model, "X"), as_tensor(y, model, "y")
    with untouched(model), torch.enable_grad():
        trace = Trace(model)
        pred = trace.run(X)
        value = loss(pred, fit_target(y, pred))
        if not isinstance(value, torch.Tensor) or value.numel() != 1:
            raise ValueError(
                "loss must give one number; this one gave "
                f"{getattr(value, 'shape', type(value).__name__)}. Use a mean over the "
                'batch: reduction="mean".'
            )
        outs = [r.out for r in trace.layers] + [r.Z for r in trace.layers]
        grads = torch.autograd.grad(value.reshape(()), outs, retain_graph=True,
                                    allow_unused=True)
        found = _readings(trace, pred)
        half = len(found)
        for i, reading in enumerate(found):
            reading.used = grads[i] is not None
            dout, dZ = (_array(torch.zeros_like(outs[k]) if grads[k] is None
                               else grads[k]) for k in (i, half + i))
            with np.errstate(all="ignore"):  # what overflowed shows in the numbers
                reading.dZ, reading.dW = dZ, reading.X.T @ dout
            reading.db = None if reading.b is None else dout.sum(axis=0)
        return found, value.item()


def read_forward(model, X):
    """Readings of a pass forward of X (N, D), in evaluation mode."""
    check_layers(model)
    X = as_tensor(X, model, "X")
    with untouched(model), evaluation_mode(model), torch.enable_grad():
        trace = Trace(model)
        return _readings(trace, trace.run(X))


def _readings(trace, pred):
    """A Reading for every Linear layer, in the order of their calls."""
    layers, found = trace.layers, []
    seen = [r.given for r in layers] + [pred]
    for i, r in enumerate(layers, 1):
        A, limit = r.A, None
        if r.module is not None and not r.mixes:
            units = torch.as_tensor(GRID, dtype=r.Z.dtype, device=r.Z.device)
            z = units[:, None].repeat(1, r.Z.shape[1]).requires_grad_()
            limit = limit_of(_array(_slopes(r.module(z.clone()), z)))
        elif r.module is None:
            A = _after(r, seen[i:])
        step = type(A.grad_fn).__name__.removesuffix("Backward0")
        mixes = r.mixes or "Softmax" in step  # no slope of one unit alone
        slopes = _array(torch.ones_like(r.Z) if mixes else _slopes(A, r.Z))
        if mixes:
            limit = flat_limit(get_activation("identity"))
        elif limit is None and step in FUNCTIONS:
            limit = flat_limit(get_activation(FUNCTIONS[step]))
        elif limit is None:  # an unknown function: its steepest slope on these data
            limit = limit_of(slopes)
        W, b = r.linear.weight, r.linear.bias
        found.append(Reading(_array(r.X), _array(W).T, None if b is None else _array(b),
                             _array(r.Z), _array(A), slopes, limit))
        if r.Z.dtype != torch.float64:
            found[-1].rounding = 1e-5
    return found


def _after(r, later):
    """What a layer without an activation module becomes: the next one's input.

    It has the same shape and depends on z. When there is no such tensor, z itself.
    """
    for A in later:
        if A.shape == r.Z.shape and A.requires_grad:
            got = torch.autograd.grad(A.sum(), r.Z, retain_graph=True,
                                      allow_unused=True)
            if got[0] is not None:
                return A
    return r.A


def _slopes(A, Z):
    """dA/dZ entry by entry; 1 where A does not come from Z."""
    got = torch.autograd.grad(A, Z, torch.ones_like(A), retain_graph=True,
                              allow_unused=True)[0]
    return torch.ones_like(Z) if got is None else got


def _array(tensor):
    return tensor.detach().cpu().double().numpy()
