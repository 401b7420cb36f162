"""Save and load the state of a torch model; look at a model without changing it."""

import os
from contextlib import contextmanager
from pathlib import Path

import torch


def save_state(state, path):
    """Write a state dict to path, whole or not at all; refuse NaN and infinity."""
    _check_finite(state, "The model")
    part = Path(f"{os.fspath(path)}.part")
    try:
        torch.save(state, part)
        os.replace(part, path)  # one step: nobody ever sees half a file
    finally:
        part.unlink(missing_ok=True)


def load_state(path, own):
    """Return the state dict in path if it fits own, the model's present one.

    Raises FileNotFoundError, or ValueError for a damaged or another file.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (FileNotFoundError, IsADirectoryError, PermissionError):
        raise
    except Exception as error:  # torch raises many kinds for a damaged file
        raise ValueError(
            f"{path} is not a checkpoint written by save_model, or it is damaged "
            f"({type(error).__name__}). Nothing was loaded."
        ) from None
    is_state = isinstance(state, dict) and all(map(torch.is_tensor, state.values()))
    if not is_state or set(state) != set(own):
        got = sorted(map(str, state)) if is_state else f"a {type(state).__name__}"
        raise ValueError(
            f"{path} holds {got}; this model needs {sorted(own)}. Build the model with "
            "the layers it was saved with. Nothing was loaded."
        )
    for name, value in state.items():
        if value.shape != own[name].shape:
            raise ValueError(
                f"{path}: {name} must be {tuple(own[name].shape)}; got "
                f"{tuple(value.shape)}. Build the model with the sizes it was saved "
                "with. Nothing was loaded."
            )
    _check_finite(state, f"{path}: nothing was loaded, it")
    return state


@contextmanager
def evaluation_mode(model):
    """Evaluate without gradients; give each module its own mode back."""
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, training in modes:
            module.training = training


def _check_finite(state, what):
    for name, value in state.items():
        if not torch.isfinite(value).all():
            raise ValueError(
                f"{what} holds NaN or infinity in {name}: the run diverged. "
                "Train anew with a smaller learning rate."
            )
