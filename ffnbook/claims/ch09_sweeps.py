"""Claim of chapter 9 on the two modes: how much work the whole table of slopes is."""

from unittest.mock import patch

import numpy as np

from ffnbook.autodiff import program as lists
from ffnbook.claims.claim import Claim


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


class Counted(float):
    """A number that keeps count of the multiplications done with such numbers."""

    done = 0

    def __mul__(self, other):
        Counted.done += 1
        return float.__mul__(self, other)


def multiplications(sweep, program, values, names):
    """The sweeps from all names, and the multiplications that they really did."""
    rule = lists.local_slopes

    def slopes(step, values):
        return [(name, Counted(slope)) for name, slope in rule(step, values)]

    Counted.done = 0
    with patch.object(lists, "local_slopes", slopes):
        found = [sweep(program, values, name) for name in names]
    return found, Counted.done


def differences(program, values, start, end, h=1e-5):
    """The same table (outputs, inputs) from runs alone: central differences."""
    inputs, columns = {name: values[name] for name in start}, []
    for name in start:
        above = lists.run(program, inputs | {name: inputs[name] + h})
        below = lists.run(program, inputs | {name: inputs[name] - h})
        columns.append([(above[y] - below[y]) / (2 * h) for y in end])
    return np.array(columns).T


def _tables(seed):
    rng = np.random.default_rng(seed)
    n, m = (int(k) for k in rng.integers(2, 40, size=2))
    program, start, end = random_program(rng, n, m, length=n + m + 50)
    values = lists.run(program, {name: rng.uniform(-1, 1) for name in start})
    columns, forward = multiplications(lists.forward_sweep, program, values, start)
    rows, reverse = multiplications(lists.reverse_sweep, program, values, end)
    one = np.array([[column[name] for column in columns] for name in end])
    two = np.array([[row[name] for name in start] for row in rows])
    true = differences(program, values, start, end)
    return {
        "forward": forward / len(program),
        "reverse": reverse / len(program),
        "inputs": 2.0 * n,
        "outputs": 2.0 * m,
        "apart": float(max(abs(one - true).max(), abs(two - true).max())),
        "largest": float(abs(true).max()),
    }


def _table_holds(run):
    return (
        run["apart"] < 1e-6 * run["largest"]
        and run["forward"] <= run["inputs"]
        and run["reverse"] <= run["outputs"]
        and (run["forward"] < run["reverse"]) == (run["inputs"] < run["outputs"])
    )


CLAIMS = [
    Claim(
        id="ch09-sweeps",
        chapter="09-autodiff",
        place="What it costs",
        statement="Sweeping from every input, or from every output, gives the whole "
        "table of slopes, and a sweep never costs more than two runs of the program. "
        "The mode with fewer sweeps is the cheaper one.",
        measure="Multiplications counted for the whole table, in operations of one run "
        "(random programs, 2 to 39 inputs and outputs)",
        experiment=_tables,
        arms={"forward": "forward mode", "reverse": "reverse mode"},
        limits={"inputs": "two for each input", "outputs": "two for each output"},
        holds=_table_holds,
        needed=12,
        condition="Both tables are what central differences measure, to six digits; "
        "neither mode costs more than its limit; the one with fewer sweeps costs less.",
        seeds=tuple(range(12)),
    ),
]
