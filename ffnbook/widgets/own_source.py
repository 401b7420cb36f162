"""A reader's function as text, for the code that a widget hands over."""

import ast
import builtins
import dis
import inspect
import linecache
import textwrap
from functools import partial
from types import CodeType, ModuleType

import numpy as np

from ffnbook.widgets.own_slope import differences


def source_of(function, name):
    """Lines of Python after which `name` is the function, or that say why not."""
    try:
        return _lines(function, name)
    except Exception as error:  # the widget works without
        return [
            f"# The source of your function cannot be read: {error}.",
            f"# Define it here, and then call it {name}:",
            f"# {name} = ...",
        ]


def _lines(function, name):
    shown = getattr(function, "__name__", "")
    if isinstance(function, np.ufunc):
        return [f"{name} = np.{shown}"]
    if isinstance(function, partial):
        settings = [*map(repr, function.args)]
        settings += [f"{key}={value!r}" for key, value in function.keywords.items()]
        return [*_lines(function.func, f"{name}_base"), "from functools import partial",
                f"{name} = partial({', '.join([f'{name}_base', *settings])})"]
    module = getattr(function, "__module__", None)
    if module in ("ffnbook._smooth", "ffnbook._piecewise"):
        module = "ffnbook.activations"
    if module not in (None, "__main__") and shown.isidentifier():
        return [f"from {module} import {shown} as {name}"]
    if not inspect.isfunction(function):
        raise TypeError(f"it is an object of the type {type(function).__name__}")
    needs = _needs(function)
    if shown == "<lambda>":
        return [*needs, "", f"{name} = {_lambda(function)}"]
    text = textwrap.dedent(inspect.getsource(function)).rstrip()
    return [*needs, "", "", *text.split("\n"), "", "", f"{name} = {shown}"]


def _lambda(function):
    """The expression of a lambda, found by where its body stands in its cell."""
    code = function.__code__
    lines = linecache.getlines(code.co_filename)
    if not lines:
        raise OSError("its cell is gone")
    spans = [
        ((row, left), (end, right))
        for row, end, left, right in code.co_positions()
        if None not in (row, left, right) and (end, right) > (row, left)
    ]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    inside = [
        node
        for node in ast.walk(ast.parse("".join(lines)))
        if isinstance(node, ast.Lambda)
        and (node.lineno, node.col_offset) < first
        and last <= (node.end_lineno, node.end_col_offset)
    ]
    if inside:
        return ast.unparse(inside[-1])  # the innermost: ast.walk goes outside in
    raise ValueError("its cell has changed")


def _needs(function):
    """Imports of the modules that a function uses; a remark on its other names."""
    imports, others = [], list(function.__code__.co_freevars)
    own = getattr(function, "__name__", "")
    for name in sorted(_names(function.__code__) - {own}):
        value = function.__globals__.get(name)
        if isinstance(value, ModuleType):
            module = value.__name__
            if name != "np":
                imports.append(f"import {module}"
                               + (f" as {name}" if name != module else ""))
        elif name in function.__globals__ and not hasattr(builtins, name):
            others.append(name)
    if others:
        imports.append(f"# It uses {', '.join(others)} of your notebook: define "
                       f"{'them' if len(others) > 1 else 'it'} first.")
    return imports


def _names(code):
    """The global names that some code may use, inner functions included.

    co_names would not do: it holds attributes as well, such as the shape of z.shape.
    """
    inner = (_names(c) for c in code.co_consts if isinstance(c, CodeType))
    steps = dis.get_instructions(code)
    return {s.argval for s in steps if s.opname == "LOAD_GLOBAL"}.union(*inner)


# Both take an array of any shape: all entries in one row, and back to its shape.
NUMPY = """

def own_function(z):
    z = np.asarray(z, dtype=float)
    return np.asarray(own_f(z.ravel()), dtype=float).reshape(z.shape)


def own_slope(z):
    z = np.asarray(z, dtype=float)
    slope = SLOPE
    return np.asarray(slope, dtype=float).reshape(z.shape)

"""
TORCH = """
class OwnFunction(torch.autograd.Function):
    \"\"\"NumPy computes; autograd is told the slope.\"\"\"

    @staticmethod
    def forward(ctx, z):
        ctx.save_for_backward(z)
        return torch.as_tensor(own_function(z.detach().numpy()))

    @staticmethod
    def backward(ctx, d):
        (z,) = ctx.saved_tensors
        return d * torch.as_tensor(own_slope(z.numpy()))

"""


def activation_code(own):
    """{"numpy": lines, "torch": lines} that define own_function, own_slope, ..."""
    lines = source_of(own.function, "own_f")
    if own.derivative is None:
        lines += ["", "", *inspect.getsource(differences).rstrip().split("\n")]
        slope = "differences(own_function, z.ravel())"
    else:
        lines += ["", *source_of(own.derivative, "own_grad")]
        slope = "own_grad(z.ravel())"
    lines += [*NUMPY.replace("SLOPE", slope).rstrip("\n").split("\n"), "", ""]
    return {"numpy": lines, "torch": [*lines, *TORCH.strip("\n").split("\n"), "", ""]}
