"""An array that remembers how it was made, and the sweep back through its history.

Each operation makes a new Tensor that keeps, for every Tensor it used, a function
that turns the gradient of the result into a share of the gradient of that operand:
the operation's vector-Jacobian product. The whole record is the tape. Chapter 9.
"""

import numpy as np

from ffnbook._validate import floats
from ffnbook.autodiff.arithmetic import Arithmetic


class Tensor(Arithmetic):
    """A float64 array of any shape with a history.

    `parents` holds pairs (Tensor, share): `share(grad)` has the shape of that
    Tensor. A Tensor without parents is a leaf: a parameter. Plain arrays and
    numbers in an expression are constants and get no gradient.

    The way back looks at the arrays again, so between there and back none may change
    in place: give a parameter a new array, `t.value = t.value - step`.
    """

    __array_ufunc__ = None  # array + Tensor is our business, not NumPy's

    def __init__(self, value, parents=(), op="leaf"):
        """Raise TypeError when value is no array of numbers."""
        if isinstance(value, Tensor):
            raise TypeError("This is a Tensor; constant(t) is its array alone.")
        self.value = floats(value, "value")
        self.parents = tuple(parents)
        self.op = op
        self.grad = None

    @property
    def shape(self):
        return self.value.shape

    @property
    def size(self):
        return self.value.size

    def backward(self, seed=None):
        """Sweep back once and fill .grad of everything this Tensor was made from.

        seed is the gradient of this Tensor itself: 1 for a single number. A leaf
        adds to the .grad it has, as in torch; set it to None to start afresh.
        Raises ValueError when a seed is missing or has another shape.
        """
        sweep(self, first_gradient(self, seed))

    def __repr__(self):
        return f"Tensor({self.op}, shape {self.shape})"

    def __float__(self):
        return float(self.value.reshape(()))  # ValueError if it is not one number


def refuse(t, *_, **__):
    """What NumPy's own functions get: they would lose the history in silence."""
    raise TypeError(
        "NumPy's functions do not write on the tape. For a Tensor t use t.sum(), "
        "t.mean(), exp(t), log(t) or activate(t, name) of ffnbook.autodiff; t.value "
        "is its array alone."
    )


Tensor.__array__ = Tensor.__array_function__ = refuse


def first_gradient(root, seed):
    """Return the gradient that the sweep starts from, or say why there is none."""
    if seed is None:
        if root.size != 1:
            raise ValueError(
                f"backward() starts from one number; this Tensor has shape "
                f"{root.shape}. Use .sum() or .mean() first, or give backward the "
                "gradient of this Tensor."
            )
        return np.ones(root.shape)
    seed = np.array(floats(seed, "seed"))  # a copy: it becomes a gradient
    if seed.shape != root.shape:
        raise ValueError(
            f"seed must have the shape of the Tensor, {root.shape}; got {seed.shape}."
        )
    return seed


def collect(node, share):
    """Add a share to the gradient that a node has so far."""
    node.grad = share if node.grad is None else node.grad + share


def sweep(root, seed):
    """Carry the gradient `seed` of root back to everything root was made from."""
    order = topological_order(root)
    for node in order:
        if node.parents:  # a result starts afresh, a leaf goes on adding
            node.grad = None
    collect(root, seed)
    for node in reversed(order):  # so a node's gradient is complete when passed on
        for parent, share in node.parents:
            collect(parent, share(node.grad))


def constant(x):
    """Return the array behind x, without its history."""
    return x.value if isinstance(x, Tensor) else floats(x, "x")


def topological_order(root):
    """Return every Tensor that root was made from, each after all it was made from.

    A stack instead of recursion: a chain of 10 000 operations is no problem.
    """
    order, done = [], set()
    stack = [(root, iter(root.parents))]
    while stack:
        node, parents = stack[-1]
        for parent, _ in parents:
            if id(parent) not in done:
                stack.append((parent, iter(parent.parents)))
                break
        else:
            stack.pop()
            done.add(id(node))
            order.append(node)
    return order
