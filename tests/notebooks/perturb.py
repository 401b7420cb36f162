"""Does a check check? Perturb the equation's code; the check must notice.

For each `check("eq-...", left, right)` the notebook is run once, in this process, up
to its cell. Then one place at a time is changed and the cell is run again:

- in each *side*: the expression and the statements of the cell that feed this side
  alone (what feeds both sides is input, and may change freely). A side that is a
  bare name brings in the last assignment of that name in an earlier cell;
- in each *function* a side calls by name, where the function is defined in the
  notebook or in ffnbook. This is what unmasks check("eq", f(z), f(z)).

A change: another operator or comparison, a number, an argument (times 1.1, plus 0.1),
sum for mean and the like. The rule: two thirds of the changes of each side are
noticed (some change nothing: z > 0 and z >= 0), of each function at least one, and
half of them when the notebook itself shows the function. Nothing to change on a
side, or equal code on both sides, is a problem too.
"""

import ast
import builtins
import contextlib
import copy
import io
import warnings

import numpy as np

SIDE_SHARE, FUNCTION_SHARE = 2 / 3, 1 / 2
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Gt: ast.Lt,
    ast.Lt: ast.Gt,
    ast.GtE: ast.LtE,
    ast.LtE: ast.GtE,
    ast.Eq: ast.NotEq,
}
NAMES = {
    "mean": "sum",
    "sum": "mean",
    "maximum": "minimum",
    "minimum": "maximum",
    "exp": "expm1",
    "log": "log1p",
    "tanh": "sin",
    "outer": "subtract.outer",
}


def nudge(value):
    """A different number or array of the same shape; other things unchanged."""
    if isinstance(value, (float, np.floating)):
        return value * 1.1 + 0.1
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return value * 1.1 + 0.1
    if isinstance(value, list) and value and isinstance(value[0], float):
        return [v * 1.1 + 0.1 for v in value]
    raise Unchanged


class Unchanged(Exception):
    """This change does not apply here; it does not count."""


class Mutator(ast.NodeTransformer):
    """Applies change number `target` of those it meets, counts them all."""

    def __init__(self, target=-1):
        self.target, self.count = target, 0

    def _turn(self):
        self.count += 1
        return self.count - 1 == self.target

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if type(node.op) in OPERATORS:
            if self._turn():
                node.op = OPERATORS[type(node.op)]()
        elif isinstance(node.op, ast.MatMult) and self._turn():
            return ast.UnaryOp(ast.USub(), node)
        return node

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.USub) and self._turn():
            return node.operand
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        if type(node.ops[0]) in OPERATORS and self._turn():
            node.ops[0] = OPERATORS[type(node.ops[0])]()
        return node

    def visit_Constant(self, node):
        if type(node.value) in (int, float) and self._turn():
            return ast.Constant(node.value + (1 if type(node.value) is int else 0.37))
        return node

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if node.attr in NAMES and self._turn():
            for part in NAMES[node.attr].split("."):
                node = ast.Attribute(getattr(node, "value", node), part, ast.Load())
        return node

    def visit_Call(self, node):
        node.func = self.visit(node.func)
        for i, argument in enumerate(node.args):
            node.args[i] = self.visit(argument)
            if isinstance(argument, (ast.Starred, ast.Constant)):
                continue
            if self._turn():
                nudged = ast.Name("_nudge_", ast.Load())
                node.args[i] = ast.Call(nudged, [node.args[i]], [])
        return node  # keywords (axis, keepdims, dtype) are not numbers to change

    def visit_Subscript(self, node):
        node.value = self.visit(node.value)
        return node  # an index is a place, not a number

    def visit_If(self, node):
        if any(isinstance(part, ast.Raise) for part in node.body):
            return node  # the judging of bad input is not the equation
        return self.generic_visit(node)

    def visit_FunctionDef(self, node):
        node.body = [self.visit(part) for part in node.body]
        return node  # defaults and annotations stay

    def visit_JoinedStr(self, node):
        return node


def mutants(nodes):
    """Yield copies of a list of nodes, each with one change."""
    counter = Mutator()
    for node in copy.deepcopy(nodes):
        counter.visit(node)
    for target in range(counter.count):
        mutator = Mutator(target)
        yield [
            ast.fix_missing_locations(mutator.visit(node))
            for node in copy.deepcopy(nodes)
        ]


def run(nodes, space):
    """Run statements in `space`; True when they raise (a check that fails)."""
    module = ast.Module(body=nodes, type_ignores=[])
    code = compile(ast.fix_missing_locations(module), "<check>", "exec")
    with quiet():
        try:
            exec(code, space)
        except Unchanged:
            return None
        except Exception:
            return True
    return False


@contextlib.contextmanager
def quiet():
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield


def fresh(space, program):
    """A copy of a namespace in which `program` can spoil arrays and generators."""
    kinds = (np.ndarray, np.random.Generator, list, dict)
    copied = dict(space)
    for name in set().union(*map(used, program)) & set(space):
        if isinstance(space[name], kinds):
            copied[name] = copy.deepcopy(space[name])
    return copied | {"_nudge_": nudge, "__builtins__": builtins}


def used(node):
    """Names read by a node."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def bound(node):
    """Names a statement binds or changes."""
    names = {
        n.id
        for n in ast.walk(node)
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    if isinstance(node, ast.FunctionDef):
        names = {node.name}
    if isinstance(node, (ast.AugAssign, ast.Assign)):
        targets = getattr(node, "targets", None) or [node.target]
        names |= {
            n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)
        }
    return names


def slice_of(expression, statements):
    """Indices of the statements that feed an expression, and the names they read."""
    names, chosen = used(expression), set()
    for i in reversed(range(len(statements))):
        if bound(statements[i]) & names:
            chosen.add(i)
            names |= used(statements[i])
    return chosen, names
