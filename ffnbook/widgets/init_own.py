"""The Init lab with a reader's functions: its initializer, its numbers, its training.

js/init_run.js does the same for the book's functions.
"""

import time

import numpy as np

from ffnbook._reader_code import (
    arrays,
    first_line,
    hint,
    last_line,
    place,
    reason,
)
from ffnbook.diagnostics.stats import network_stats
from ffnbook.diagnostics.words import is_symmetric
from ffnbook.widgets.own_call import Trouble, title_of
from ffnbook.widgets.own_checks import PRINTS, hushed
from ffnbook.widgets.own_source import source_of

BINS = 40  # as in js/init_run.js
PAUSE = 0.1  # seconds of training between two pictures


class OwnInit:
    """A reader's initializer (shape, rng) -> weights, checked. Raises Trouble."""

    def __init__(self, function):
        self.function, self.title = function, title_of(function)
        self.prints = False

    def __call__(self, shape, rng):
        who, twin = f"`{self.title}`", np.random.default_rng(0)
        try:
            with np.errstate(all="ignore"), hushed(self):
                got = self.function(shape, rng)
        except Exception as error:
            meant = hint(error)
            if isinstance(error, TypeError):
                meant = meant or (
                    "It is called with the shape (n_in, n_out) and a generator: "
                    "`def my_init(shape, rng): ...`")
            line = place(error, self.function) or first_line(self.function)
            raise Trouble(f"{who} raises {reason(error)}.", line, meant) from error
        problem = _problem(got, shape)
        if problem:
            with hushed(self):
                line = last_line(self.function, shape, twin)
            raise Trouble(f"{who}: {problem[0]}", line, problem[1])
        return arrays(got)[0][0].astype(float)


def _problem(got, shape):
    """(what, hint) when these are no weights of this shape, or None."""
    parts, wrong = arrays(got)
    if wrong:
        return f"{wrong[0].lower()}{wrong[1:]}", ""
    if len(parts) > 1:
        return f"it returns {len(parts)} arrays; one is needed.", ""
    W = parts[0]
    if W.shape != shape:
        turned = W.shape == shape[::-1]
        return (f"it must return an array of the shape (n_in, n_out) = {shape}; got "
                f"{W.shape}.",
                "These are W’s columns as rows, PyTorch’s order: return W.T." if turned
                else "Draw as many numbers as asked for: `rng.normal(0, 0.1, shape)`.")
    if W.dtype.kind == "c":
        return "it returns complex numbers; weights are real.", ""
    if not np.isfinite(W).all():
        bad = int((~np.isfinite(W)).sum())
        return f"{bad} of {W.size} weights are NaN or infinite for {shape}.", ""
    return None


def hill(x):
    """Counts of the values in bins over their own range."""
    x = np.asarray(x).ravel()
    low, high = float(x.min()), float(x.max())
    if not high > low or not np.isfinite(high - low):
        return {"lo": low, "hi": high, "counts": [x.size]}
    place = np.floor((x - low) * (BINS / (high - low))).astype(int)
    counts = np.bincount(np.minimum(place, BINS - 1), minlength=BINS)
    return {"lo": low, "hi": high, "counts": counts.tolist()}


def numbers(run):
    """What the view draws: layers with their hills, losses, the ratio."""
    readings = run.readings()
    found = network_stats(readings)
    for layer, reading in zip(found["layers"], readings, strict=True):
        for key in "za":
            layer[key] = {name: layer[key][name] for name in ("mean", "std")}
        layer["hills"] = {"z": hill(reading.Z), "a": hill(reading.A)}
    found["layers"][-1]["hills"]["a"] = None
    return {**found, "loss": run.history[-1], "history": np.array(run.history),
            "diverged": run.diverged, "symmetric": is_symmetric(readings),
            "steps": len(run.history) - 1}  # fmt: skip


def train(run, goal, lr):
    """Train up to `goal` steps in all, or as many as PAUSE allows.

    A step in which a reader's function fails is taken back; then Trouble goes on.
    """
    run.optimizer.lr = lr
    run.check()
    until = time.perf_counter() + PAUSE
    while len(run.history) - 1 < goal and run.diverged is None:
        before = {key: p.copy() for key, p in run.model.params.items()}
        try:
            run.train(1)
        except Trouble as trouble:
            for key, p in run.model.params.items():
                p[...] = before[key]
            run.again()
            raise Trouble(f"In step {len(run.history)} of the training {trouble.what}",
                          trouble.line, trouble.hint) from trouble
        if time.perf_counter() > until:
            break


def describe_init(own, works):
    """Name, note and code of an own initializer, for the view."""
    notes = []
    if works:
        first, second = (own((2, 3), np.random.default_rng(0)) for _ in range(2))
        if not np.array_equal(first, second):
            notes += [f"{own.title} does not draw from rng: equal settings give other "
                      "weights each time, whatever the seed."]
        if own.prints:
            notes += [f"{own.title}: {PRINTS[0].lower()}{PRINTS[1:]}"]
    code = [*source_of(own.function, "own_init"), "", ""]
    return {"title": own.title, "note": " ".join(notes), "code": code}
