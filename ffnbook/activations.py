"""Activation functions: all of them in one place, and a table to look them up.

The functions themselves stand in _smooth.py and _piecewise.py. Chapter 2.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from ffnbook._piecewise import (
    elu,
    elu_grad,
    hard_logistic,
    hard_logistic_grad,
    hard_tanh,
    hard_tanh_grad,
    leaky_relu,
    leaky_relu_grad,
    relu,
    relu_grad,
)
from ffnbook._smooth import (
    gelu,
    gelu_grad,
    identity,
    identity_grad,
    logistic,
    logistic_grad,
    softmax,
    softmax_grad,
    softplus,
    softplus_grad,
    swish,
    swish_grad,
    tanh,
    tanh_grad,
)
from ffnbook._smooth import softmax_vjp as softmax_vjp
from ffnbook._validate import check_number, unknown_name, unknown_params


@dataclass(frozen=True)
class Activation:
    """A function f, its derivative grad (both of z), and what to know about them.

    `backward(z, a, da)` gives dz. Only the functions that can save work by using
    the output a = f(z) again have their own; for the others it is da * grad(z).
    """

    name: str
    f: Callable
    grad: Callable
    params: dict = field(default_factory=dict)
    kinks: tuple = ()
    note: str = "smooth: the derivative exists everywhere"
    from_output: Callable | None = None

    def __call__(self, z):
        return self.f(z)

    def backward(self, z, a, da):
        if self.from_output is not None:
            return self.from_output(a, da)
        return da * self.grad(z)


ACTIVATIONS = {
    act.name: act
    for act in (
        Activation(
            "logistic",
            logistic,
            logistic_grad,
            from_output=lambda a, da: da * a * (1.0 - a),
        ),
        Activation(
            "tanh", tanh, tanh_grad, from_output=lambda a, da: da * (1.0 - a * a)
        ),
        Activation("relu", relu, relu_grad, {}, (0.0,), "at z = 0 we take 0"),
        Activation(
            "leaky_relu",
            leaky_relu,
            leaky_relu_grad,
            {"slope": 0.01},
            (0.0,),
            "at z = 0 we take slope",
        ),
        Activation(
            "elu",
            elu,
            elu_grad,
            {"alpha": 1.0},
            (0.0,),
            "at z = 0 we take alpha; a kink only when alpha is not 1",
        ),
        Activation("softplus", softplus, softplus_grad),
        Activation("swish", swish, swish_grad, {"beta": 1.0}),
        Activation("gelu", gelu, gelu_grad),
        Activation(
            "hard_logistic",
            hard_logistic,
            hard_logistic_grad,
            {},
            (-2.0, 2.0),
            "at z = -2 and z = 2 we take 0",
        ),
        Activation(
            "hard_tanh",
            hard_tanh,
            hard_tanh_grad,
            {},
            (-1.0, 1.0),
            "at z = -1 and z = 1 we take 0",
        ),
        Activation("identity", identity, identity_grad, from_output=lambda a, da: da),
        Activation(
            "softmax",
            softmax,
            softmax_grad,
            note="smooth; couples the entries of a row, so grad is a Jacobian",
            from_output=lambda p, dp: p * (dp - (p * dp).sum(axis=-1, keepdims=True)),
        ),
    )
}


def get_activation(name, **params):
    """Return the Activation called `name`, with its parameters bound.

    get_activation("leaky_relu", slope=0.2).f(z). An Activation passes through.
    Raises ValueError for an unknown name, TypeError for an unknown parameter.
    """
    if isinstance(name, Activation) and not params:
        return name
    if name not in ACTIVATIONS:
        raise unknown_name("activation", name, ACTIVATIONS)
    act = ACTIVATIONS[name]
    if extra := sorted(set(params) - set(act.params)):
        raise unknown_params(name, extra, act.params)
    for key, value in params.items():
        check_number(value, key)
    if not params:
        return act
    return replace(
        act,
        f=partial(act.f, **params),
        grad=partial(act.grad, **params),
        params={**act.params, **params},
    )
