"""Points and decision regions in the plane."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap, ListedColormap

from ffnbook._check_data import check_labels, check_matrix, check_pairs
from ffnbook.metrics import to_labels
from ffnbook.plotting.style import COLORS, INK, MARKERS, TINTS, figure, legend


def plot_points(X, y, ax=None, names=None, xlabel="$x_1$", ylabel="$x_2$", title="",
                size=14):
    """Draw X (N, 2) with one colour and marker for each class in y (N,).

    names gives the classes' labels, "class 0", "class 1", ... by default. Returns
    the axes. Raises ValueError for other shapes.
    """
    X, y = check_matrix(X), check_labels(y)
    check_pairs(X, y)
    if X.shape[1] != 2:
        raise ValueError(f"X must be (N, 2) to be drawn; got {X.shape}.")
    ax = figure(height=3.8)[1] if ax is None else ax
    for label in np.unique(y):
        name = f"class {label}" if names is None else names[label]
        ax.scatter(*X[y == label].T, s=size, label=name, linewidths=0.4,
                   edgecolors="white", color=COLORS[label % len(COLORS)],
                   marker=MARKERS[label % len(MARKERS)], zorder=3)
    ax.set(xlabel=xlabel, ylabel=ylabel, title=title)
    legend(ax.figure)
    return ax


def plot_decision_regions(model, X, y, kind, ax=None, names=None, steps=150, margin=0.3,
                          **point_options):
    """Tint the plane by the class that model predicts, then draw the points.

    model maps a grid (G, 2) to scores (G,), (G, 1) or (G, K); kind says what they
    are, as in metrics.accuracy. With two classes and probabilities or logits a
    paler tint means a probability nearer to 0.5. Returns the axes. Chapter 8.
    """
    X = check_matrix(X)
    ax = figure(height=3.8)[1] if ax is None else ax
    (x_low, y_low), (x_high, y_high) = X.min(axis=0) - margin, X.max(axis=0) + margin
    x_axis = np.linspace(x_low, x_high, steps)
    y_axis = np.linspace(y_low, y_high, steps)
    xx, yy = np.meshgrid(x_axis, y_axis)
    scores = np.asarray(model(np.column_stack([xx.ravel(), yy.ravel()])), dtype=float)
    if len(scores) != xx.size:
        raise ValueError(
            f"model must return a score for each of the {xx.size} points of the grid; "
            f"got {scores.shape}."
        )
    labels = to_labels(scores, kind).reshape(xx.shape)
    options = {"shading": "nearest", "rasterized": True, "zorder": 0}
    if scores.size == xx.size and kind != "labels":
        p = scores.reshape(xx.shape)
        if kind == "logits":
            p = 0.5 * (1 + np.tanh(p / 2))  # the logistic function, free of overflow
        pale = LinearSegmentedColormap.from_list("two", [TINTS[0], "white", TINTS[1]])
        ax.pcolormesh(x_axis, y_axis, p, cmap=pale, vmin=0, vmax=1, **options)
        if labels.min() < labels.max():
            ax.contour(x_axis, y_axis, p, levels=[0.5], colors=INK, linewidths=1.2)
    else:
        flat, top = ListedColormap(TINTS), len(TINTS) - 0.5
        ax.pcolormesh(x_axis, y_axis, labels % len(TINTS), cmap=flat, vmin=-0.5,
                      vmax=top, **options)
        for label in np.unique(labels) if labels.min() < labels.max() else ():
            lead = _lead(scores, labels, label).reshape(xx.shape)
            ax.contour(x_axis, y_axis, lead, levels=[0], colors=INK, linewidths=1)
    ax.grid(False)
    return plot_points(X, y, ax=ax, names=names, **point_options)


def _lead(scores, labels, label):
    """Return by how much the class leads all others: 0 on its border."""
    if scores.ndim == 1 or scores.shape[1] == 1:
        return np.where(labels == label, 1.0, -1.0)
    others = np.delete(scores, label, axis=1).max(axis=1)
    return scores[:, label] - others
