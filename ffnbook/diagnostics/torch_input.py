"""The model and the data that the torch reader takes, or an error that teaches."""

import numpy as np
import torch
from torch import nn

from ffnbook._check_data import check_matrix


def check_layers(model):
    """Refuse layers with weights that are not Linear: a verdict would leave them out.

    What hangs below a Linear layer (weight_norm) belongs to it.
    """
    if isinstance(model, torch.jit.ScriptModule):
        raise TypeError(
            "A scripted model cannot be looked into. Give the module that you gave "
            "to torch.jit.script."
        )
    inside = {id(m) for linear in model.modules() if isinstance(linear, nn.Linear)
              for m in linear.modules()}
    for name, module in model.named_modules():
        if id(module) in inside:
            continue
        if any(p.ndim > 1 for p in module.parameters(recurse=False)):
            kind = type(module).__name__
            where = f"{name!r}, a {kind}" if name else f"the {kind} itself"
            raise ValueError(
                "Only Linear layers are measured; this model also has weights in "
                f"{where}, and a verdict that leaves them out would mislead. Give the "
                "part of Linear layers alone, as a torch.nn.Sequential, and for X what "
                "goes into it, one row per sample."
            )


def check_columns(linear, X, first):
    """Refuse an input X (N, D) of a Linear layer with another number of columns."""
    want = linear.in_features
    if X.ndim != 2 or X.shape[1] == want:
        return
    layer = f"Linear({want}, {linear.out_features})"
    if not first:
        raise ValueError(
            f"{layer} needs (N, {want}); the model gives it {tuple(X.shape)}. Make its "
            "first number the number of outputs of the layer before."
        )
    hint = f"Give one row per sample, with {want} columns."
    if X.shape[0] == want:
        hint = "Rows are samples: perhaps it should be X.T."
    raise ValueError(
        f"X must be (N, {want}) to match the first layer, {layer}; got "
        f"{tuple(X.shape)}. {hint}"
    )


def as_tensor(data, model, name):
    """Data as a tensor of the model's type; whole-number classes stay whole."""
    like = next((p for p in model.parameters() if p.is_floating_point()), None)
    if like is None:
        raise ValueError("The model has no parameters, so there is nothing to look at.")
    if not isinstance(data, torch.Tensor):
        array = np.asarray(data)
        if array.dtype.kind not in "biuf":
            raise TypeError(f"{name} must hold numbers; got {type(data).__name__}.")
        data = torch.tensor(array)
        if data.is_floating_point():
            data = data.to(like.dtype)
    data = data.detach().to(like.device)
    if name == "X":
        check_matrix(data.cpu().double().numpy())
        data = data.to(like.dtype)
    return data


def fit_target(y, pred):
    """The targets in the shape and the type that the loss wants for `pred`."""
    if y.is_floating_point() and y.shape != pred.shape:
        raise ValueError(
            f"y must have the shape of the output, {tuple(pred.shape)}; got "
            f"{tuple(y.shape)}. For one output use y[:, None]; classes are whole "
            "numbers."
        )
    # 0 and 1 for outputs of the same shape: the losses want them as the output's type.
    return y.to(pred.dtype) if y.shape == pred.shape else y
