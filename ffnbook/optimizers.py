"""Optimizers: they change the parameters by the gradients. Chapters 8 and 16.

Each is made for one model and keeps to its parameters; step() comes after
model.backward. Arrays are changed in place. Weight decay adds weight_decay * W to
the gradient of every W, never to that of a bias: the penalty 1/2 weight_decay |W|^2.
"""

import numpy as np

from ffnbook._validate import check_number


def clip_gradients(model, limit):
    """Shorten the gradient of all parameters together to `limit`, if it is longer.

    The arrays in model.grads are changed in place; the direction stays. Returns the
    norm before. Call it between backward and step. Pascanu et al., 2013; chapter 12.
    """
    check_number(limit, "limit", low=0.0, strict=True)
    grads = model.grads.values()
    size = np.sqrt(sum(np.sum(d**2) for d in grads))
    if size > limit:
        for d in grads:
            d *= limit / size
    return size


class Optimizer:
    """What all optimizers share: the model's parameters, lr and weight_decay."""

    def __init__(self, model, lr, weight_decay=0.0):
        check_number(lr, "lr", low=0.0, strict=True)
        check_number(weight_decay, "weight_decay", low=0.0)
        self.model, self.lr, self.weight_decay = model, lr, weight_decay
        self.t = 0  # the number of steps taken
        layers = getattr(model, "layers", [model])
        self._slots = [
            (layer, key, key.split(".")[-1] == "W")
            for layer in layers
            for key in getattr(layer, "params", ())
        ]
        if not self._slots:
            raise ValueError(f"{model!r} has no parameters to train.")

    def step(self):
        """Update every parameter once. Raises RuntimeError before any backward."""
        for layer, key, _ in self._slots:  # all are there, or nothing changes
            if key not in layer.grads:
                raise RuntimeError(
                    f"{layer} has no gradient yet. Call model.backward first."
                )
        self.t += 1
        for i, (layer, key, is_weight) in enumerate(self._slots):
            param, grad = layer.params[key], layer.grads[key]
            if self.weight_decay and is_weight:
                grad = grad + self.weight_decay * param
            self.update(i, param, grad)

    def _zeros(self):
        return [np.zeros_like(layer.params[key]) for layer, key, _ in self._slots]

    def update(self, i, param, grad):
        """Change `param`, the i-th parameter array, in place."""
        raise NotImplementedError


class GradientDescent(Optimizer):
    """param <- param - lr * grad."""

    def update(self, i, param, grad):
        param -= self.lr * grad


class Momentum(Optimizer):
    """v <- momentum * v + grad; param <- param - lr * v. Polyak, 1964; as in torch."""

    def __init__(self, model, lr, momentum=0.9, weight_decay=0.0):
        super().__init__(model, lr, weight_decay)
        check_number(momentum, "momentum", low=0.0, high=1.0)
        self.momentum = momentum
        self._v = self._zeros()

    def update(self, i, param, grad):
        v = self._v[i]
        v *= self.momentum
        v += grad
        param -= self.lr * v


class Adam(Optimizer):
    """Adam, Kingma and Ba, 2015, with bias correction; as in torch.

    eps is part of the method: it is added to the root of the second moment.
    """

    def __init__(
        self, model, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0
    ):
        super().__init__(model, lr, weight_decay)
        for name, beta in (("beta1", beta1), ("beta2", beta2)):
            check_number(beta, name, low=0.0, high=1.0)
            if beta == 1.0:
                raise ValueError(f"{name} must be below 1; got 1: nothing is learned.")
        check_number(eps, "eps", low=0.0)
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self._m = self._zeros()
        self._v = self._zeros()

    def update(self, i, param, grad):
        m, v = self._m[i], self._v[i]
        m += (1.0 - self.beta1) * (grad - m)
        v += (1.0 - self.beta2) * (grad * grad - v)
        m_hat = m / (1.0 - self.beta1**self.t)
        v_hat = v / (1.0 - self.beta2**self.t)
        param -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


OPTIMIZERS = {"gd": GradientDescent, "momentum": Momentum, "adam": Adam}
