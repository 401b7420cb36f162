"""Myths of chapter 9: truncation, memory of reverse mode, topological order."""

from ffnbook.myths import Myth

CHAPTER = "09-autodiff"


def where_truncation_comes_from():
    import numpy as np

    def slope(h):  # of exp at 1, nearly without rounding
        return (np.exp(1 + h) - np.exp(1)) / h

    h = 0.01
    terms = [np.e * h / 2, np.e * h**2 / 6]  # what Taylor's series has next
    return {
        "slope of exp at 1": f"{np.e:.6f}",
        "forward difference, h = 0.01": f"{slope(h):.6f}",
        "less the term with h": f"{slope(h) - terms[0]:.6f}",
        "less the term with h squared, too": f"{slope(h) - sum(terms):.6f}",
    }


def memory_of_reverse_mode():
    from ffnbook.claims.ch09 import memory  # in arrays of one layer

    def arrays(depth, mode):
        peak = memory(batch=100, depth=depth)[mode == "reverse"]
        return f"{float(f'{peak:.2g}'):.0f} arrays"  # two digits

    return {
        "forward, 10 layers": arrays(10, "forward"),
        "forward, 40 layers": arrays(40, "forward"),
        "reverse, 10 layers": arrays(10, "reverse"),
        "reverse, 40 layers": arrays(40, "reverse"),
    }


def all_orders_of_a_program():
    from itertools import permutations

    from ffnbook.autodiff.program import reverse_sweep, run

    program = [
        ("c", "plus one", "a"),
        ("d", "double", "c"),
        ("e", "negate", "c"),
        ("u", "multiply", "c", "d"),
        ("y", "multiply", "u", "e"),
    ]
    values = run(program, {"a": 1.0})
    true = reverse_sweep(program, values, "y")["a"]

    def allowed(order):
        ready = {"a"}
        for result, _, *operands in order:
            if not ready.issuperset(operands):
                return False
            ready.add(result)
        return True

    good, bad = [], []
    for order in permutations(program):
        slope = reverse_sweep(order, values, "y")["a"]
        (good if allowed(order) else bad).append(slope == true)
    return {
        "orders of the 5 steps": str(len(good) + len(bad)),
        "operands first": str(len(good)),
        "of these with the right slope": str(sum(good)),
        "of the others with the right slope": str(sum(bad)),
    }


MYTHS = [
    Myth(
        id="E1-17",
        chapter=CHAPTER,
        claim="The truncation error is the gap between theory and numbers that the "
        "model causes.",
        question="The forward difference of exp at 1 is too large. Can you say by how "
        "much without any experiment?",
        experiment=where_truncation_comes_from,
        refuted=lambda n: (
            abs(
                float(n["less the term with h squared, too"])
                - float(n["slope of exp at 1"])
            )
            < 2e-6
        ),
        truth="It is a matter of the formula, not of a model or of measuring: the "
        "terms of Taylor's series that the formula cuts off. Put them back, and it is "
        "gone.",
    ),
    Myth(
        id="E1-18",
        chapter=CHAPTER,
        claim="Reverse mode needs little memory; that is its advantage.",
        question="A network gets four times as deep. How much more does each mode "
        "keep?",
        experiment=memory_of_reverse_mode,
        refuted=lambda n: (
            int(n["reverse, 40 layers"].split()[0])
            > 3 * int(n["reverse, 10 layers"].split()[0])
            and n["forward, 40 layers"] == n["forward, 10 layers"]
        ),
        truth="It is the other way round. Reverse mode must keep what forward "
        "computed, for all layers and the whole batch. Its advantage is one sweep for "
        "all parameters. Forward mode forgets as it goes, and needs a sweep for each.",
    ),
    Myth(
        id="E2-1",
        chapter=CHAPTER,
        claim="TensorFlow must sort the graph before it runs, PyTorch need not: their "
        "greatest difference. Without a topological sort no gradient is possible.",
        question="Five steps in a row can be walked through in 120 orders. In how many "
        "of them does the reverse sweep give the right slope?",
        experiment=all_orders_of_a_program,
        refuted=lambda n: (
            n["operands first"] == n["of these with the right slope"]
            and n["operands first"] != "1"
            and n["of the others with the right slope"] == "0"
        ),
        truth="A program that runs is in such an order already: operands first. Nobody "
        "has to sort before it runs, but the way back must keep to it, in every "
        "framework. Any order with operands first will do. And TensorFlow has run step "
        "by step, like PyTorch, since its version 2.",
    ),
]
