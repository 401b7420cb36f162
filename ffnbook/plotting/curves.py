"""Curves: losses over epochs, functions over z."""

import numpy as np

from ffnbook.plotting.style import COLORS, LINES, MUTED, figure, legend


def plot_curves(curves, x=None, ax=None, xlabel="", ylabel="", title="",
                references=None, log=False):
    """Draw one line for each entry of curves; return the axes.

    curves maps a label to y (n,) or to a pair (x, y); x (n,) serves those without
    their own and defaults to 1, 2, ..., n (epochs). references maps a label to the
    height of a thin horizontal line. log=True gives a logarithmic y axis. The
    legend stands below the figure. Raises ValueError for no or unequal data.
    """
    if not curves:
        raise ValueError("curves is empty; give at least one label with its values.")
    ax = figure()[1] if ax is None else ax
    start = len(ax.get_lines())
    for i, (label, values) in enumerate(curves.items(), start):
        pair = isinstance(values, tuple) and len(values) == 2 and np.ndim(values[0])
        xs, ys = values if pair else (x, values)
        ys = np.asarray(ys, dtype=float)
        xs = np.arange(1, len(ys) + 1) if xs is None else np.asarray(xs, dtype=float)
        if xs.shape != ys.shape or ys.ndim != 1:
            raise ValueError(
                f"Curve {label!r}: x and y must be (n,); got {xs.shape}, {ys.shape}."
            )
        style = {"color": COLORS[i % len(COLORS)], "linestyle": LINES[i % len(LINES)]}
        ax.plot(xs, ys, label=label, **style)
    for label, height in (references or {}).items():
        ax.axhline(height, color=MUTED, linewidth=1, linestyle=(0, (2, 2)), label=label)
    if log:
        ax.set_yscale("log")
    ax.set(xlabel=xlabel, ylabel=ylabel, title=title)
    legend(ax.figure)
    return ax
