"""Models: layers in a row, and the multilayer perceptron. Chapters 3 and 6."""

import os
from itertools import pairwise
from pathlib import Path

import numpy as np

from ffnbook._validate import check_finite
from ffnbook.activations import get_activation
from ffnbook.layers import ActivationLayer, Linear


class Sequential:
    """Layers in a row: forward from first to last, backward from last to first."""

    def __init__(self, layers):
        self.layers = list(layers)
        if not self.layers:
            raise ValueError("Sequential needs at least one layer; got an empty list.")
        if len({id(layer) for layer in self.layers}) < len(self.layers):
            raise ValueError(
                "one layer stands in two places: its second forward would overwrite "
                "what its first backward needs. Make a new layer for each place."
            )
        for layer in self.layers:
            if not (hasattr(layer, "forward") and hasattr(layer, "backward")):
                raise TypeError(
                    f"a layer needs forward and backward; got {layer!r}. "
                    'For an activation write ActivationLayer("tanh").'
                )

    def forward(self, X):
        """Return the output of the last layer: (N, n_in) -> (N, n_out)."""
        for layer in self.layers:
            X = layer.forward(X)
        return X

    __call__ = forward

    def backward(self, dY, to_input=True):
        """Store the gradients in every layer; return dX. dY has the output's shape.

        to_input=False lets a Linear first layer skip dX; None is returned then.
        """
        first, *others = self.layers
        for layer in reversed(others):
            dY = layer.backward(dY)
        if to_input or not isinstance(first, Linear):
            return first.backward(dY)
        return first.backward(dY, to_input=False)

    @property
    def params(self):
        """The parameters by place and name: {"0.W": ..., "0.b": ..., "2.W": ...}."""
        return self._collect("params")

    @property
    def grads(self):
        """The gradients, under the same names; empty before the first backward."""
        return self._collect("grads")

    def _collect(self, which):
        return {
            f"{i}.{key}": array
            for i, layer in enumerate(self.layers)
            for key, array in getattr(layer, which, {}).items()
        }

    def save(self, path):
        """Write the parameters to an npz file, whole or not at all."""
        for key, array in self.params.items():
            check_finite(array, key)
        part = Path(f"{os.fspath(path)}.part")
        try:
            with open(part, "wb") as file:
                np.savez(file, **self.params)
            os.replace(part, path)  # one step: nobody ever sees half a file
        finally:
            part.unlink(missing_ok=True)

    def load(self, path):
        """Read parameters written by save. Changes nothing unless all of it fits.

        Raises FileNotFoundError, or ValueError for a damaged or another file.
        """
        loaded = _read_npz(path)
        own = self.params
        if set(loaded) != set(own):
            raise ValueError(
                f"{path} holds {sorted(loaded)}; this model needs {sorted(own)}. "
                "Build the model with the layers it was saved with."
            )
        for key, array in loaded.items():
            if array.shape != own[key].shape or array.dtype != np.float64:
                raise ValueError(
                    f"{path}: {key} must be {own[key].shape} float64; got "
                    f"{array.shape} {array.dtype}. Build the model with the sizes it "
                    "was saved with."
                )
            check_finite(array, f"{path}: {key}")
        for key, array in loaded.items():
            own[key][...] = array

    def __repr__(self):
        return f"Sequential([{', '.join(map(repr, self.layers))}])"


def _read_npz(path):
    try:
        with np.load(path, allow_pickle=False) as file:
            return {key: file[key] for key in file.files}
    except (FileNotFoundError, IsADirectoryError, PermissionError):
        raise
    except Exception as error:  # zip, header, length: all mean the same to a reader
        raise ValueError(
            f"{path} is not a checkpoint written by save, or it is damaged "
            f"({error}). Nothing was loaded."
        ) from None


def mlp(
    sizes,
    activation="tanh",
    init="xavier_normal",
    rng=None,
    output="identity",
    bias=0.0,
    **init_params,
):
    """Return a Sequential: mlp((2, 5, 1), "tanh", rng=rng).

    Linear layers between the sizes, `activation` after each but the last, `output`
    after the last (nothing for "identity"). Weights are drawn first to last.
    """
    if not isinstance(sizes, tuple | list) or len(sizes) < 2:
        raise ValueError(
            "sizes must list the units of each layer, from the input to the output, "
            f"as in (2, 5, 1); got {sizes!r}."
        )
    hidden, last = get_activation(activation), get_activation(output)
    layers = []
    for n_in, n_out in pairwise(sizes):
        layers.append(Linear(n_in, n_out, rng, init, bias, **init_params))
        layers.append(ActivationLayer(hidden))
    layers.pop()
    if last.name != "identity":
        layers.append(ActivationLayer(last))
    return Sequential(layers)
