"""The graph sweeper of chapter 9: derivatives carried through a graph, either way."""

from itertools import pairwise
from math import prod

from ffnbook.widgets import graph_sweeper_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.graph_sweeper_graphs import GRAPHS, OPS
from ffnbook.widgets.graph_sweeper_sweeps import gradients, slopes
from ffnbook.widgets.traits import Choice, Number, Whole


class GraphSweeper(BookWidget):
    """A small expression as a graph, swept in forward or reverse mode, node by node.

    The expressions: "logistic" 1 / (exp(-(w x + b)) + 1); "shared" c = a + b,
    d = a b, y = c d; "twice" with d = a c instead; "outputs" c = a b, y1 = a + c,
    y2 = b c, y3 = exp(c). Forward mode carries slopes by one input (`input`, counted
    from 1), reverse mode gradients of one output (`output`). `order` "wrong" lets a
    node of reverse mode pass on its gradient too early. `frames()` gives all steps,
    `paths()` the products along all ways from the input to the output.
    """

    kind = "graph_sweeper"
    state_names = (
        "expression", "mode", "order", "input", "output", "step", "x", "w", "b", "a",
    )  # fmt: skip

    expression = Choice(list(GRAPHS), "logistic", help="which graph")
    mode = Choice(["forward", "reverse"], "reverse", help="which way")
    order = Choice(["topological", "wrong"], "topological", help="of the way back")
    input = Whole(1, 3, 2, help="by which input, counted from 1")
    output = Whole(1, 3, 1, help="of which output, counted from 1")
    step = Whole(0, 12, 0, help="how many steps have been taken")
    x = Number(-3, 3, 1.0, help="input x")
    w = Number(-3, 3, 0.0, help="weight w")
    b = Number(-3, 3, 0.0, help="input b")
    a = Number(-3, 3, 2.0, help="input a")

    def graph(self):
        return GRAPHS[self.expression]

    def pair(self):
        """The names of the chosen input and output; beyond the last, the last."""
        graph = self.graph()
        ends = ((graph.inputs, self.input), (graph.outputs, self.output))
        return tuple(names[min(at, len(names)) - 1] for names, at in ends)

    def values(self):
        """The value of every input and node, by name."""
        return self._forward()[0]

    def locals(self):
        """The local derivatives {(node, operand): d node / d operand}."""
        return self._forward()[1]

    def _forward(self):
        graph = self.graph()
        values, slopes = {name: getattr(self, name) for name in graph.inputs}, {}
        for node, op, *operands in graph.nodes:
            values[node], by = OPS[op](*(values[name] for name in operands))
            slopes |= {
                (node, name): s for name, s in zip(operands, by, strict=True)
            }  # fmt: skip
        return values, slopes

    def frames(self):
        """The sweep, a dict a step: node, back, carried {name: number}, held, early.

        held counts the numbers in memory: in forward mode value and slope of each
        node that is still to be used; in reverse mode all values so far, and on the
        way back the values and gradients not yet passed on. early lists the nodes
        that `node` should have waited for.
        """
        graph, local, (by, output) = self.graph(), self.locals(), self.pair()
        if self.mode == "forward":
            return slopes(graph, local, by)
        return gradients(graph, local, output, self.order == "wrong")

    def paths(self):
        """All ways from input to output: (names, local derivatives, product)."""
        start, end = self.pair()
        local, found, ways = self.locals(), [], [(start,)]
        while ways:
            way = ways.pop(0)
            if way[-1] == end:
                by = [local[v, u] for u, v in pairwise(way)]
                found.append((way, by, prod(by)))
            else:
                ways += [(*way, user) for user in self.graph().users(way[-1])]
        return found

    def readings(self):
        """The numbers that the widget shows, by name."""
        frames, (start, end) = self.frames(), self.pair()
        last = frames[-1]["carried"]
        return {
            "value": self.values()[end],
            "derivative": sum(product for *_, product in self.paths()),
            "found": last.get(end if self.mode == "forward" else start, 0.0),
            "paths": len(self.paths()),
            "held": frames[min(self.step, len(frames) - 1)]["held"],
            "peak": max(frame["held"] for frame in frames),
            "sweeps": {
                "forward": len(self.graph().inputs),
                "reverse": len(self.graph().outputs),
            },
        }

    def fallback(self):
        """A still picture of the whole sweep and a table of the nodes."""
        return graph_sweeper_still.draw(self)
