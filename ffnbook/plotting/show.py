"""Show a figure as SVG, together with a text that states the plotted data."""

import matplotlib.pyplot as plt

from ffnbook.plotting.summary import summarize
from ffnbook.plotting.svg import to_svg


def show(fig):
    """Display fig as SVG plus a text summary of its data, and close it.

    The text is what the notebook tests compare, so a changed number in a figure is
    caught like a changed number in print. Returns None: no stray output.
    """
    from IPython.display import display

    bundle = {"image/svg+xml": to_svg(fig), "text/plain": summarize(fig)}
    plt.close(fig)
    display(bundle, raw=True)
