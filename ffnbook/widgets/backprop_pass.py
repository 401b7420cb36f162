"""A forward and a backward pass, operator by operator, and the differences beside."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from ffnbook.activations import get_activation
from ffnbook.gradcheck import numerical_gradient
from ffnbook.losses import LOSSES
from ffnbook.models import mlp
from ffnbook.widgets.backprop_conventions import CONVENTIONS


@dataclass
class Pass:
    """A network, its samples and a way to write it down. All arrays as this book has.

    weights is [(W, b), ...], W (in, out); X (N, D); y (N, K), or (N,) class numbers.
    """

    sizes: tuple
    activation: str
    loss: str
    weights: list
    X: np.ndarray
    y: np.ndarray
    convention: str = "rows"
    mistake: str = "none"
    layer: int = 1

    @property
    def L(self):
        return len(self.sizes) - 1

    @property
    def probabilities(self):
        """Whether the last layer has a logistic output and the loss sees that."""
        return self.loss == "bce"

    def names(self):
        """The operators in the order in which they run."""
        forward = [f"{s}{i}" for i in range(1, self.L + 1) for s in "ZA"]
        parts = ("dA", "dZ", "dW", "db")
        back = [f"{s}{i}" for i in range(self.L, 0, -1) for s in parts]
        if not self.probabilities:
            forward, back = forward[:-1], back[1:]
        return [*forward, "loss", *back]

    def slope(self, i):
        """f and f' of layer i."""
        name = "logistic" if i == self.L else self.activation
        act = get_activation(name)
        return act.f, act.grad

    def shown(self, name, value):
        """An array of this book's in the convention that is on show."""
        way = CONVENTIONS[self.convention]
        flip = way.flip_weights if "W" in name else way.flip_samples
        return value.T if flip and value.ndim == 2 else value

    def forward(self):
        """The arrays Z1, A1, ... and the loss by name; A0 is X."""
        out, A = {"A0": self.X}, self.X
        for i, (W, b) in enumerate(self.weights, 1):
            out[f"Z{i}"] = A = A @ W + b
            if i < self.L or self.probabilities:
                out[f"A{i}"] = A = self.slope(i)[0](A)
        return out | {"loss": LOSSES[self.loss]().forward(A, self.y)}

    def gradients(self):
        """The true gradients by name, from ffnbook's layers: dZ2, dW2, db2, dA1, ..."""
        output = "logistic" if self.probabilities else "identity"
        model = mlp(self.sizes, self.activation, "zeros", output=output)
        values = [array for pair in self.weights for array in pair]
        for own, value in zip(model.params.values(), values, strict=True):
            own[...] = value
        loss = LOSSES[self.loss]()
        loss.forward(model.forward(self.X), self.y)
        grad, out = loss.backward(), {}
        for k, layer in reversed(list(enumerate(model.layers))):
            i = k // 2 + 1
            out[f"dA{i}" if k % 2 else f"dZ{i}"] = grad
            grad = layer.backward(grad)
            out |= {f"d{key}{i}": value for key, value in layer.grads.items()}
        return {name: out[name] for name in self.names() if name in out}

    def loss_from(self, name, value):
        """The loss when one array has another value; what comes before it is kept."""
        params = [list(pair) for pair in self.weights]
        i, kept = int(name[1:]), self.forward()
        if name[0] in "Wb":
            params[i - 1]["Wb".index(name[0])] = value
            A, start = kept[f"A{i - 1}"], i
        elif name[0] == "Z":
            last = i == self.L and not self.probabilities
            A, start = value if last else self.slope(i)[0](value), i + 1
        else:
            A, start = value, i + 1
        for k in range(start, self.L + 1):
            A = A @ params[k - 1][0] + params[k - 1][1]
            if k < self.L or self.probabilities:
                A = self.slope(k)[0](A)
        return LOSSES[self.loss]().forward(A, self.y)

    def differences(self):
        """The central difference for every gradient, under the gradient's name."""
        arrays = self.forward()
        for i, (W, b) in enumerate(self.weights, 1):
            arrays |= {f"W{i}": W, f"b{i}": b}
        out = {}
        for name in self.gradients():
            last = self.probabilities and name == f"dA{self.L}"
            meter = slopes_of_probabilities if last else numerical_gradient
            out[name] = meter(partial(self.loss_from, name[1:]), arrays[name[1:]])
        return out


def slopes_of_probabilities(f, p):
    """numerical_gradient with steps that stay in [0, 1]; nan where there is no room."""
    slopes = np.full(p.shape, np.nan)
    for i in np.ndindex(p.shape):
        up, down, h = p.copy(), p.copy(), 1e-5 * min(p[i], 1 - p[i])
        up[i] += h
        down[i] -= h
        if up[i] > down[i]:
            slopes[i] = (f(up) - f(down)) / (up[i] - down[i])
    return slopes
