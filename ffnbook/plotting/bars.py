"""Histograms, grouped bars and tables of counts."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ffnbook.plotting.style import COLORS, INK, LINES, TINTS, figure, legend

HATCHES = ("", "//", "--", "\\\\", "||", "++")


def plot_histograms(samples, bins=40, ax=None, xlabel="", title="", span=None):
    """Draw the densities of several samples over common bins; return the axes.

    samples maps a label to an array of any shape. span = (low, high) limits the
    bins; otherwise they cover all samples. Raises ValueError for empty or
    non-finite data.
    """
    if not samples:
        raise ValueError("samples is empty; give at least one label with its values.")
    arrays = {label: np.ravel(values) for label, values in samples.items()}
    for label, values in arrays.items():
        if values.size == 0 or not np.isfinite(values).all():
            raise ValueError(f"{label!r} must hold finite numbers, at least one.")
    ax = figure()[1] if ax is None else ax
    everything = np.concatenate(list(arrays.values()))
    edges = np.histogram_bin_edges(everything, bins, range=span)
    for i, (label, values) in enumerate(arrays.items()):
        heights = np.histogram(values, edges)[0] / (values.size * np.diff(edges))
        color, line = COLORS[i % len(COLORS)], LINES[i % len(LINES)]
        ax.stairs(heights, edges, fill=True, color=TINTS[i % len(TINTS)], alpha=0.6,
                  zorder=1)
        ax.stairs(heights, edges, color=color, linestyle=line, linewidth=1.6,
                  label=label, zorder=2)
    ax.set(xlabel=xlabel, ylabel="density", title=title)
    ax.grid(axis="x", visible=False)
    legend(ax.figure)
    return ax


def plot_bars(series, ticks, ax=None, xlabel="", ylabel="", title="", log=False):
    """Draw grouped bars; return the axes.

    series maps a label to heights (n,), ticks names the n groups. Hatches differ
    as well as colours. log=True gives a logarithmic y axis; a height of 0 has no
    place there, so "0" is written at its foot.
    """
    if not series:
        raise ValueError("series is empty; give at least one label with its heights.")
    ax = figure()[1] if ax is None else ax
    width = 0.8 / len(series)
    places = np.arange(len(ticks))
    for i, (label, heights) in enumerate(series.items()):
        heights = np.asarray(heights, dtype=float)
        if heights.shape != places.shape:
            raise ValueError(
                f"{label!r} must have a height for each of the {len(ticks)} ticks; "
                f"got {heights.shape}."
            )
        x = places + (i - (len(series) - 1) / 2) * width
        ax.bar(x, heights, width * 0.92, label=label, color=COLORS[i % len(COLORS)],
               hatch=HATCHES[i % len(HATCHES)], edgecolor="white", linewidth=0)
        for place in x[heights == 0] if log else ():
            ax.text(place, 0.01, "0", transform=ax.get_xaxis_transform(), ha="center",
                    va="bottom", fontsize=9)
    if log:
        ax.set_yscale("log")
    ax.set_xticks(places, ticks)
    ax.set(xlabel=xlabel, ylabel=ylabel, title=title)
    ax.grid(axis="x", visible=False)
    legend(ax.figure)
    return ax


def plot_matrix(M, names=None, ax=None, xlabel="predicted", ylabel="true", title=""):
    """Draw a table such as a confusion matrix, with its numbers; return the axes.

    M (R, C); names (R = C of them) label both sides. Whole numbers are
    printed as they are, others with 2 decimals.
    """
    M = np.asarray(M, dtype=float)
    if M.ndim != 2 or M.size == 0:
        raise ValueError(f"M must be (R, C) with R and C at least 1; got {M.shape}.")
    if names is not None and M.shape != (len(names), len(names)):
        raise ValueError(f"M must be square with {len(names)} names; got {M.shape}.")
    ax = figure(height=3.6)[1] if ax is None else ax
    cmap = LinearSegmentedColormap.from_list("ink", ["white", COLORS[0]])
    ax.imshow(M, cmap=cmap, vmin=0, vmax=max(M.max(), 1e-300), aspect="equal")
    whole = (M == np.floor(M)).all()
    for (row, column), value in np.ndenumerate(M):
        dark = value > 0.55 * M.max()
        ax.text(column, row, f"{value:.0f}" if whole else f"{value:.2f}", ha="center",
                va="center", color="white" if dark else INK)
    if names is not None:
        ax.set_xticks(range(len(names)), names)
        ax.set_yticks(range(len(names)), names)
    ax.set(xlabel=xlabel, ylabel=ylabel, title=title)
    ax.grid(False)
    # Thin lines between the cells, so that rows of zeros keep their places.
    ax.set_xticks(np.arange(M.shape[1] + 1) - 0.5, minor=True)
    ax.set_yticks(np.arange(M.shape[0] + 1) - 0.5, minor=True)
    ax.grid(which="minor", color="#BBBBBB")
    ax.tick_params(which="minor", length=0)
    ax.spines[:].set_visible(False)
    ax.tick_params(length=0)
    return ax
