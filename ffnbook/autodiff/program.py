"""A program as a list of steps, and both sweeps over the list. Chapter 9.

A step is ("result", "operation", "operand", ...), all of them names; a program is a
list of steps in an order in which every operand is there when it is needed. The values
are a dict {name: number}. This is what the tape and the dual numbers do behind the
scenes, without arrays.
"""

import numpy as np

RULES = {  # operation: (its value, its local slopes: one for each operand)
    "add": (lambda a, b: a + b, lambda a, b: (1.0, 1.0)),
    "multiply": (lambda a, b: a * b, lambda a, b: (b, a)),
    "negate": (lambda a: -a, lambda a: (-1.0,)),
    "exp": (np.exp, lambda a: (np.exp(a),)),
    "invert": (lambda a: 1 / a, lambda a: (-1 / a**2,)),
    "plus one": (lambda a: a + 1, lambda a: (1.0,)),
    "double": (lambda a: 2 * a, lambda a: (2.0,)),
}


def run(program, inputs):
    """Return the values of all inputs and results, {name: number}."""
    values = dict(inputs)
    for result, op, *operands in program:
        f, _ = RULES[op]
        values[result] = f(*(values[name] for name in operands))
    return values


def local_slopes(step, values):
    """Return [(operand, slope of the step's result for it)]."""
    _, op, *operands = step
    _, rule = RULES[op]
    return list(zip(operands, rule(*(values[name] for name in operands)), strict=True))


def forward_sweep(program, values, start):
    """Return the slopes of everything for the input `start`, {name: number}."""
    slopes = dict.fromkeys(values, 0.0)
    slopes[start] = 1.0
    for step in program:
        slopes[step[0]] = sum(
            local * slopes[name] for name, local in local_slopes(step, values)
        )
    return slopes


def reverse_sweep(program, values, end):
    """Return the slopes of the result `end` for everything, {name: number}."""
    grads = dict.fromkeys(values, 0.0)
    grads[end] = 1.0
    for step in reversed(program):
        for name, local in local_slopes(step, values):
            grads[name] += local * grads[step[0]]
    return grads
