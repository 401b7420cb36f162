"""The small graphs of the graph sweeper: their nodes, in an order to make them."""

from dataclasses import dataclass
from math import exp

# op -> (value, slopes by the operands) of the operands' values
OPS = {
    "mul": lambda u, v: (u * v, (v, u)),
    "add": lambda u, v: (u + v, (1.0, 1.0)),
    "neg": lambda u: (-u, (-1.0,)),
    "exp": lambda u: (exp(u), (exp(u),)),
    "inc": lambda u: (u + 1.0, (1.0,)),
    "inv": lambda u: (1.0 / u, (-1.0 / (u * u),)),
}


@dataclass(frozen=True)
class Graph:
    """Nodes are (name, op, operands ...); `wrong` is an order that breaks reverse mode.

    In `wrong` some node stands before one that uses it.
    """

    inputs: tuple
    nodes: tuple
    outputs: tuple
    wrong: tuple

    def users(self, name):
        """The nodes that use a node."""
        return [node for node, _, *operands in self.nodes if name in operands]

    def before(self, output):
        """The inner nodes from which the output is made, itself last."""
        needed = {output}
        for node, _, *operands in reversed(self.nodes):
            if node in needed:
                needed.update(operands)
        return [node for node, *_ in self.nodes if node in needed]

    def order(self, output, wrong=False):
        """The order in which the nodes pass on their gradients."""
        nodes = self.before(output)
        return [n for n in self.wrong if n in nodes] if wrong else nodes[::-1]


GRAPHS = {
    "logistic": Graph(
        ("x", "w", "b"),
        (("h1", "mul", "w", "x"), ("h2", "add", "h1", "b"), ("h3", "neg", "h2"),
         ("h4", "exp", "h3"), ("h5", "inc", "h4"), ("h6", "inv", "h5")),
        ("h6",),
        ("h6", "h4", "h5", "h3", "h2", "h1"),
    ),
    "shared": Graph(
        ("a", "b"),
        (("c", "add", "a", "b"), ("d", "mul", "a", "b"), ("y", "mul", "c", "d")),
        ("y",),
        ("c", "y", "d"),
    ),
    "twice": Graph(
        ("a", "b"),
        (("c", "add", "a", "b"), ("d", "mul", "a", "c"), ("y", "mul", "c", "d")),
        ("y",),
        ("y", "c", "d"),
    ),
    "outputs": Graph(
        ("a", "b"),
        (("c", "mul", "a", "b"), ("y1", "add", "a", "c"), ("y2", "mul", "b", "c"),
         ("y3", "exp", "c")),
        ("y1", "y2", "y3"),
        ("c", "y1", "y2", "y3"),
    ),
}  # fmt: skip
