"""Figures in one visual style. Importing this applies the style to Matplotlib."""

from ffnbook.plotting.bars import plot_bars, plot_histograms, plot_matrix
from ffnbook.plotting.curves import plot_curves
from ffnbook.plotting.plane import plot_decision_regions, plot_points
from ffnbook.plotting.show import show
from ffnbook.plotting.style import (
    COLORS,
    LINES,
    MARKERS,
    PALETTE,
    TINTS,
    apply_style,
    figure,
    legend,
    style,
)
from ffnbook.plotting.summary import summarize
from ffnbook.plotting.svg import to_svg

apply_style()

__all__ = [
    "COLORS",
    "LINES",
    "MARKERS",
    "PALETTE",
    "TINTS",
    "apply_style",
    "figure",
    "legend",
    "plot_bars",
    "plot_curves",
    "plot_decision_regions",
    "plot_histograms",
    "plot_matrix",
    "plot_points",
    "show",
    "style",
    "summarize",
    "to_svg",
]
