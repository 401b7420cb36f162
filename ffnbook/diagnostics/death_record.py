"""What is known about the dead units of a run: shares, deaths, a table, a plot."""

import numpy as np

from ffnbook._numbers import percent
from ffnbook.cards import paragraph, plain_table, table


class DeathRecord:
    """Which hidden units were dead after which epoch. DeadUnits fills it.

    epochs   the epochs recorded
    dead     for each of them a list of bool arrays (units,), one for a hidden layer
    """

    def __init__(self):
        self.epochs, self.dead = [], []

    @property
    def share(self):
        """The share of dead units: (recorded epochs, hidden layers)."""
        self._check()
        return np.array([[layer.mean() for layer in now] for now in self.dead])

    @property
    def died(self):
        """(epoch, layer, unit) of each death, layers from 1 and units from 0."""
        return self._changes(lambda before, now: now & ~before)

    @property
    def revived(self):
        """(epoch, layer, unit) of each unit that was dead and came back."""
        return self._changes(lambda before, now: before & ~now)

    def _changes(self, which):
        self._check()
        return [
            (self.epochs[t], i, int(unit))
            for t in range(1, len(self.dead))
            for i, pair in enumerate(zip(*self.dead[t - 1:t + 1], strict=True), 1)
            for unit in np.flatnonzero(which(*pair))
        ]

    @property
    def verdict(self):
        """What happened, in a sentence or two."""
        units = sum(map(len, self.dead[0])) if self.dead else self._check()
        first, last = (sum(int(a.sum()) for a in self.dead[t]) for t in (0, -1))
        if not (first or last or self.died):
            return f"No unit of {units} was ever dead at the end of an epoch."
        died = self.died
        when = f", the first in epoch {died[0][0]}" if died else ""
        back = len(self.revived)
        return (
            f"Dead units: {first} of {units} at first, {last} at last. {len(died)} "
            f"{'death' if len(died) == 1 else 'deaths'}{when}; "
            f"{back or 'none'} came back."
        )

    def rows(self):
        """The table's rows: the first and the last epoch, and those with a change."""
        share, last = self.share, len(self.epochs) - 1
        keep = [t for t in range(last + 1)
                if t in (0, last) or (share[t] != share[t - 1]).any()]
        if len(keep) > 12:  # the first ones tell most
            keep = [*keep[:11], last]
        return [[str(self.epochs[t]), *map(percent, share[t])] for t in keep]

    def plot(self):
        """Return a figure: the share of dead units of each layer over the epochs.

        As the last line of a notebook's cell it is shown.
        """
        from ffnbook.plotting import plot_curves
        from ffnbook.plotting.style import kept

        curves = {f"layer {i}": 100 * row for i, row in enumerate(self.share.T, 1)}
        ax = plot_curves(curves, self.epochs, xlabel="epoch", ylabel="dead units in %")
        ax.set_ylim(-3, 103)
        return kept(ax.figure)

    def _head(self):
        return ["epoch", *(f"layer {i}" for i in range(1, len(self.dead[0]) + 1))]

    def _check(self):
        if not self.dead:
            raise RuntimeError(
                "Nothing was recorded yet. Train inside `with monitor.watch(runner):`, "
                "or call monitor.record() once an epoch."
            )

    def __repr__(self):
        if not self.dead:
            return "DeadUnits: nothing recorded yet"
        return f"{plain_table(self._head(), self.rows())}\n{self.verdict}"

    def _repr_html_(self):
        if not self.dead:
            return paragraph(repr(self))
        caption = "Share of dead units by hidden layer, where it changed."
        return table(self._head(), self.rows(), caption) + paragraph(self.verdict)
