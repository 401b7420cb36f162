"""Run a notebook in this process and perturb its check cells: see perturb.py."""

import ast
import importlib
import inspect
import os
import textwrap
import types
from pathlib import Path
from unittest import mock

from guards import checks_in
from perturb import (
    FUNCTION_SHARE,
    SIDE_SHARE,
    fresh,
    mutants,
    run,
    slice_of,
)

SHOWS = {  # what only displays is not run again here
    "ffnbook.claims": "claim_card",
    "ffnbook.myths": "myth_card",
    "ffnbook.exercises": "exercise",
}


def problems(notebook, folder):
    """Every problem of every check cell of a notebook that lies in `folder`."""
    found, earlier, space = [], [], {"__name__": "__main__"}
    with _stage(folder):
        for cell in notebook.cells:
            if cell.cell_type != "code":
                continue
            body = ast.parse(cell.source).body
            calls = [_check_call(node) for node in body]
            if len(checks_in(cell.source)) != sum(call is not None for call in calls):
                found.append(
                    f"cell {cell.id}: call check(label, left, right) at the top level "
                    "of the cell, both sides by position"
                )
            for position, call in enumerate(calls):
                if call is not None:
                    before = [n for n in body[:position] if _check_call(n) is None]
                    found += [
                        f"{call.args[0].value}: {problem}"
                        for problem in _judge(call, before, earlier, space)
                    ]
            failed = run(ast.parse(cell.source).body, space)
            if failed and "raises-exception" not in cell.metadata.get("tags", []):
                return [*found, f"cell {cell.id} raises when run in order"]
            earlier += body
    return found


class _stage:
    """The notebook's folder as working directory; cards replaced by nothing."""

    def __init__(self, folder):
        self.folder, self.patches = Path(folder), []

    def __enter__(self):
        self.back = os.getcwd()
        os.chdir(self.folder)
        for module, name in SHOWS.items():
            home = importlib.import_module(module)
            self.patches.append(mock.patch.object(home, name, lambda *a, **k: None))
        self.patches.append(
            mock.patch("IPython.display.display", lambda *a, **k: None)
        )
        for patch in self.patches:
            patch.start()

    def __exit__(self, *_):
        for patch in self.patches:
            patch.stop()
        os.chdir(self.back)


def _check_call(node):
    call = node.value if isinstance(node, ast.Expr) else None
    if (
        isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "check"
        and len(call.args) >= 3
    ):
        return call
    return None


def _judge(call, before, earlier, space):
    """Problems of one check: its sides, then the functions they call."""
    sides = dict(zip(("left", "right"), call.args[1:3], strict=True))
    if ast.dump(sides["left"]) == ast.dump(sides["right"]):
        return ["both sides are the same code"]
    before = [*_assignments(sides.values(), before, earlier), *before]
    program = [*before, ast.Expr(call)]
    state = fresh(space, program)
    if run(program, state):
        return ["the cell cannot be run again on its own: compute both sides in it"]
    feeds = {side: slice_of(node, before) for side, node in sides.items()}
    found = []
    for side, other in (("left", "right"), ("right", "left")):
        own = sorted(feeds[side][0] - feeds[other][0])
        results = []
        for changed in mutants([before[i] for i in own] + [sides[side]]):
            *statements, expression = changed
            trial = list(before)
            for i, statement in zip(own, statements, strict=True):
                trial[i] = statement
            args = [a if a is not sides[side] else expression for a in call.args]
            trial.append(ast.Expr(ast.Call(call.func, args, call.keywords)))
            results.append(run(trial, fresh(space, program)))
        found += _count(f"the {side} side", results, SIDE_SHARE)
    for name in sorted(feeds["left"][1] | feeds["right"][1]):
        found += _function(name, program, earlier, space, state)
    return found


def _assignments(sides, before, earlier):
    """The last earlier assignment of each side that is only a name."""
    here = set().union(*(slice_of(side, before)[0] for side in sides), set())
    found = []
    for side in sides:
        name = getattr(side, "id", None)
        if name is None or slice_of(side, before)[0] & here:
            continue
        for node in reversed(earlier):
            if isinstance(node, ast.Assign) and name in {
                getattr(target, "id", None) for target in node.targets
            }:
                found.append(node)
                break
    return found


def _function(name, program, earlier, space, state):
    """Perturb one function; the check must notice."""
    function = state.get(name)
    if not isinstance(function, types.FunctionType):
        return []
    shown = [n for n in earlier if isinstance(n, ast.FunctionDef) and n.name == name]
    if any(isinstance(n, ast.FunctionDef) and n.name == name for n in program):
        return []  # defined in the cell itself: it is part of a side
    if shown:
        node, home = shown[-1], None
    elif function.__module__.startswith("ffnbook") and name not in ("check", "glue"):
        if function.__module__ == "ffnbook.gradcheck":
            return []  # the ruler is tested elsewhere
        node = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
        home = function.__globals__
    else:
        return []
    results = []
    for (changed,) in mutants([node]):
        changed.decorator_list = []
        trial = fresh(space, program)
        scope = trial if home is None else dict(home) | {"_nudge_": trial["_nudge_"]}
        if run([changed], scope) is False:
            trial[name] = scope[name]
            results.append(run(program, trial))
    return _count(f"the function {name}", results, FUNCTION_SHARE if shown else 0)


def _count(what, results, share):
    """One sentence when too few of the changes were noticed (None: no change)."""
    results = [result for result in results if result is not None]
    caught = sum(results)
    if not results:
        return [f"there is nothing to perturb in {what}: write the equation out"]
    if caught < max(1, share * len(results)):
        return [f"of {len(results)} changes to {what} only {caught} are noticed"]
    return []
