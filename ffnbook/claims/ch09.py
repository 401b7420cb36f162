"""Claims of chapter 9 on the two modes: sweeps, and what they keep in memory."""

import tracemalloc
from unittest.mock import patch

import numpy as np

from ffnbook import autodiff
from ffnbook.autodiff import program as lists
from ffnbook.claims.claim import Claim

CHAPTER = "09-autodiff"


def random_program(rng, inputs, outputs, length):
    """A program of random steps; its last `outputs` results are the outputs."""
    names, program = [f"x{i}" for i in range(inputs)], []
    for k in range(length):
        op = rng.choice(["add", "multiply", "negate"])
        count = 1 if op == "negate" else 2
        operands = rng.choice(names[-inputs - 5 :], size=count)
        program.append((f"v{k}", str(op), *map(str, operands)))
        names.append(f"v{k}")
    return program, names[:inputs], names[-outputs:]


def _tables(seed):
    rng = np.random.default_rng(seed)
    n, m = (int(k) for k in rng.integers(2, 40, size=2))
    program, start, end = random_program(rng, n, m, length=n + m + 50)
    values = lists.run(program, {name: rng.uniform(-1, 1) for name in start})
    bill, rule = [], lists.local_slopes

    def counted(step, values):  # one multiplication for each local slope
        bill.append(len(step) - 2)
        return rule(step, values)

    with patch.object(lists, "local_slopes", counted):
        forward = [lists.forward_sweep(program, values, name) for name in start]
        by_forward = sum(bill)
        bill.clear()
        reverse = [lists.reverse_sweep(program, values, name) for name in end]
    one = np.array([[column[name] for column in forward] for name in end])
    two = np.array([[row[name] for name in start] for row in reverse])
    once = sum(len(step) - 2 for step in program)
    return {
        "forward": by_forward / once,
        "reverse": sum(bill) / once,
        "inputs": float(n),
        "outputs": float(m),
        "apart": float(abs(one - two).max() / abs(one).max()),
    }


def peak(f):
    """The largest memory that f() needs at a time, in bytes."""
    tracemalloc.start()
    f()
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size


def deep(x, W, depth):
    """A chain of layers: x @ W, then 1 / (exp(-z) + 1), depth times."""
    for _ in range(depth):
        x = 1.0 / (autodiff.exp(-(x @ W)) + 1.0)
    return x


def memory(batch, depth, width=64):
    """Peak memory of both modes, in arrays of one layer, (forward, reverse)."""
    rng = np.random.default_rng(0)
    x, W = rng.normal(size=(batch, width)), rng.normal(size=(width, width)) / 8
    unit = batch * width * 8
    forward = peak(lambda: autodiff.derivative(lambda x: deep(x, W, depth), x))
    reverse = peak(lambda: deep(autodiff.Tensor(x), W, depth).backward(x))
    return forward / unit, reverse / unit


def _memory(seed):
    rng = np.random.default_rng(seed)
    batch, depth = rng.integers(50, 200), int(rng.integers(5, 41))
    forward, reverse = memory(batch, depth)
    return {"forward": forward, "reverse": reverse, "depth": float(depth)}


CLAIMS = [
    Claim(
        id="ch09-sweeps",
        chapter=CHAPTER,
        place="What it costs",
        statement="All slopes of a program take one forward sweep for each input, or "
        "one reverse sweep for each output. Both give the same table.",
        measure="Multiplications for the whole table, in multiplications of one sweep "
        "(random programs, 2 to 39 inputs and outputs)",
        experiment=_tables,
        arms={"forward": "forward mode", "reverse": "reverse mode"},
        limits={"inputs": "number of inputs", "outputs": "number of outputs"},
        holds=lambda run: (
            run["forward"] == run["inputs"]
            and run["reverse"] == run["outputs"]
            and run["apart"] < 1e-9
        ),
        needed=12,
        condition="Forward costs the number of inputs, reverse the number of outputs, "
        "and the tables agree to nine digits.",
        seeds=tuple(range(12)),
    ),
    Claim(
        id="ch09-memory",
        chapter=CHAPTER,
        place="fig-auto-memory",
        statement="Reverse mode keeps every intermediate result until the way back, so "
        "its memory grows with depth. Forward mode needs the same few arrays at any "
        "depth.",
        measure="Peak memory, in arrays of the size of one layer's output (5 to 40 "
        "layers, random batch)",
        experiment=_memory,
        arms={"reverse": "reverse mode, one sweep"},
        baselines={"forward": "forward mode, one sweep"},
        limits={"depth": "one array for each layer"},
        holds=lambda run: run["forward"] < 12 and run["reverse"] > 3 * run["depth"],
        needed=10,
        condition="Forward below 12 arrays always, reverse above 3 for each layer.",
        fmt=".0f",
    ),
]
