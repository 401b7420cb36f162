"""The look of the book: colours, lines, markers, type sizes."""

import matplotlib
import matplotlib.pyplot as plt
from cycler import cycler

# Okabe and Ito's colours, darkened where needed: each has a contrast of at least
# 3:1 against white, and all six stay apart for the common colour vision types.
PALETTE = {
    "blue": "#0072B2",
    "vermillion": "#D55E00",
    "green": "#00966D",
    "purple": "#A63D87",
    "brown": "#7A4F00",
    "grey": "#555555",
}
COLORS = tuple(PALETTE.values())
# Light versions, for areas: decision regions, bars behind text, fills.
TINTS = ("#CFE5F3", "#FBDCC8", "#C9EBDF", "#EBD3E4", "#E8DCC2", "#E0E0E0")
# Nothing is told by colour alone: the n-th line and marker differ as well.
LINES = (
    "-", (0, (6, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)), (0, (12, 2)),
    (0, (4, 1.5, 1, 1.5, 1, 1.5)),
)
MARKERS = ("o", "^", "s", "D", "v", "P")
INK, MUTED, GRID = "#222222", "#555555", "#E4E4E4"

STYLE = {
    "figure.figsize": (4.6, 3.2),
    "figure.facecolor": "white",
    "figure.constrained_layout.use": True,
    "savefig.facecolor": "white",
    "axes.facecolor": "white",
    "axes.edgecolor": MUTED,
    "axes.linewidth": 0.8,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.titlecolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.prop_cycle": cycler(color=COLORS) + cycler(linestyle=LINES),
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "xtick.major.size": 3,
    "ytick.major.size": 3,
    "lines.linewidth": 1.8,
    "lines.markersize": 5,
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],  # ships with Matplotlib: the same everywhere
    "mathtext.fontset": "dejavusans",
    "font.size": 10,
    "text.color": INK,
    "legend.frameon": False,
    "legend.fontsize": 9,
    "legend.handlelength": 2.2,
    "svg.hashsalt": "ffnbook",
    "svg.fonttype": "path",
}


def apply_style():
    """Make the book's style Matplotlib's default for this session."""
    matplotlib.rcParams.update(STYLE)


def style():
    """Return a context manager inside which the book's style holds."""
    return plt.rc_context(STYLE)


def kept(fig):
    """Take a figure out of pyplot's hands: a notebook shows it as a cell's value.

    Still in them, it would be shown a second time when the cell ends.
    """
    plt.close(fig)
    return fig


def figure(rows=1, cols=1, width=4.6, height=None, **kwargs):
    """Return fig, axes in the book's style, as plt.subplots does.

    width and height are in inches; width at most 5, because pages are read on
    phones. height defaults to 2.9 for each row. kwargs go to plt.subplots.
    """
    if width > 5:
        raise ValueError(
            f"width must be at most 5 inches, so that text stays readable on a phone; "
            f"got {width}. Use more rows instead."
        )
    size = (width, 2.9 * rows if height is None else height)
    with style():
        return plt.subplots(rows, cols, figsize=size, **kwargs)


def legend(fig, columns=None):
    """Put one legend for the whole figure below it, where it covers no data.

    Labels that several axes share appear once. Calling it again replaces it.
    """
    for old in list(fig.legends):
        old.remove()
    entries = {}
    for ax in fig.axes:
        for handle, label in zip(*ax.get_legend_handles_labels(), strict=True):
            entries.setdefault(label, handle)
    if not entries:
        return
    if columns is None:
        # About 13 characters of label to the inch, the handle included.
        longest = max(len(label) for label in entries) + 7
        columns = max(1, min(len(entries), int(13 * fig.get_figwidth() / longest)))
    fig.legend(
        entries.values(), entries, loc="outside lower center", ncols=columns,
        columnspacing=1.4, markerscale=1.5, borderaxespad=0.2,
    )
