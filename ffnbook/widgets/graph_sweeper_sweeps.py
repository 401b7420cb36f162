"""The two sweeps of the graph sweeper, a dict a step.

node: what was made or has passed on its gradient; back: whether on the way back;
carried {name: number}: slopes or gradients so far; held: numbers in memory; early: the
nodes that `node` should have waited for.
"""


def slopes(graph, local, by):
    """Forward mode: value and slope by the input `by` of one node after the other.

    held counts value and slope of each node that is still to be used.
    """
    carried = {name: float(name == by) for name in graph.inputs}
    frames = []
    for k in range(len(graph.nodes) + 1):
        node, operands = None, []
        if k:
            node, _, *operands = graph.nodes[k - 1]
            carried[node] = sum(local[node, u] * carried[u] for u in operands)
        made = {name for name, *_ in graph.nodes[:k]}
        live = [
            name
            for name in carried
            if name in graph.outputs or set(graph.users(name)) - made
        ]
        frames.append(_frame(node, False, carried, 2 * len(live), []))
    return frames


def gradients(graph, local, output, wrong=False):
    """Reverse mode: all values, then each node passes on its gradient.

    held counts all values so far, and on the way back the values and gradients of the
    nodes that have not passed on.
    """
    count = len(graph.inputs)
    names = [None, *(name for name, *_ in graph.nodes)]
    frames = [_frame(name, False, {}, count + k, []) for k, name in enumerate(names)]
    operands = {node: rest for node, _, *rest in graph.nodes}
    order = graph.order(output, wrong)
    carried, passed = {output: 1.0}, []
    for node in order:
        early = [u for u in graph.users(node) if u in order and u not in passed]
        for name in operands[node]:
            share = local[node, name] * carried.get(node, 0.0)
            carried[name] = carried.get(name, 0.0) + share
        passed.append(node)
        kept = count + len(graph.nodes) - len(passed)
        held = kept + len(set(carried) - set(passed))
        frames.append(_frame(node, True, carried, held, early))
    return frames


def _frame(node, back, carried, held, early):
    return {
        "node": node,
        "back": back,
        "carried": dict(carried),
        "held": held,
        "early": early,
    }
