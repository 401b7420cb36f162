"""A network's layers as a figure: signal, gradient, units."""

import math

import numpy as np


def draw(layers, names):
    """Return a figure of three axes. layers: as in Diagnosis; names: one for each."""
    from ffnbook.plotting import figure, plot_bars, plot_curves
    from ffnbook.plotting.style import kept

    fig, axes = figure(3, 1, height=7.2)
    x = np.arange(1, len(names) + 1)
    ticks = names
    if len(names) > 12:  # names of neighbours would touch
        ticks = [n if n.isdigit() and int(n) % 5 == 0 else "" for n in names]
    z, a = ([_spread(s[key]) for s in layers] for key in "za")
    spreads = {"of z": (x, z), "of a": (x[:-1], a[:-1])}  # the output's a is its z
    if len(layers) == 1:
        del spreads["of a"]
    plot_curves(spreads, ax=axes[0], title="Spread", log=_far_apart(z + a[:-1]))
    for line in axes[0].get_lines():  # a single hidden layer is a point
        line.set(marker="o", markersize=4)
    axes[0].set_xticks(x, ticks)
    sizes = {"‖dW‖": "dW", "‖dW‖/‖W‖": "relative"}
    bars = {label: [s[key] for s in layers] for label, key in sizes.items()}
    seen = [v for heights in bars.values() for v in heights if 0 < v < math.inf]
    plot_bars(bars, ticks, ax=axes[1], title="Gradient", log=bool(seen))
    _whole_decades(axes[1], seen)
    shares = {key: [100 * s[key] for s in layers] for key in ("saturated", "dead")}
    plot_bars(shares, ticks, ax=axes[2], xlabel="layer", ylabel="%", title="Units")
    axes[2].set_ylim(0, 105)
    _legends(fig)
    return kept(fig)


def _spread(part):
    """A spread; what is rounding only is 0, as in the table."""
    return 0.0 if part["std"] <= 1e-9 * abs(part["mean"]) else part["std"]


def _far_apart(values):
    """Whether a logarithmic axis is needed to see the smaller ones."""
    seen = [v for v in values if 0 < v < math.inf]
    return bool(seen) and max(seen) > 30 * min(seen)


def _whole_decades(ax, seen):
    """Limits at powers of ten; words when there is nothing to show."""
    if not seen:
        ax.set(ylim=(0, 1), yticks=[])
        ax.text(0.5, 0.5, "0 in every layer", transform=ax.transAxes, ha="center")
        return
    low, high = (math.log10(f(seen)) for f in (min, max))
    ax.set_ylim(10.0 ** max(math.floor(low - 0.1), -307),
                10.0 ** min(math.ceil(high), 308))


def _legends(fig):
    """One legend for each axes, beside its title: colours mean new things there."""
    for old in list(fig.legends):
        old.remove()
    for ax in fig.axes:
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, frameon=False,
                  borderaxespad=0.2, columnspacing=1.2)
