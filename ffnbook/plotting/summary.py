"""A figure in words: every plotted series with its count and key numbers.

Numbers have 4 significant digits, and -0 is 0. On a linear axis what is smaller
than 1e-12 of the largest value is rounding noise, different on each machine, and
counts as 0; on a logarithmic axis small numbers are the point and stay.
"""

import numpy as np
from matplotlib import (
    collections,
    container,
    image,
    lines,
    patches,
    quiver,
    spines,
    ticker,
)
from matplotlib.contour import ContourSet

NOISE = 1e-12


def summarize(fig):
    """Return the summary of fig as text, one line for each plotted object."""
    out = []
    if fig.get_suptitle():
        out.append(f"figure {fig.get_suptitle()!r}")
    for number, ax in enumerate(fig.axes, 1):
        out.append(_axes_line(number, ax))
        for kind, artist, series in _plotted(ax):
            out.append("  " + _series_line(kind, artist, series, ax))
        texts = [t.get_text() for t in ax.texts if t.get_text() and t.get_visible()]
        out += [f"  text {text!r}" for text in texts]
    for box in fig.legends:
        out.append("legend " + ", ".join(repr(t.get_text()) for t in box.texts))
    return "\n".join(out)


def _axes_line(number, ax):
    titles = [ax.get_title(where) for where in ("left", "center", "right")]
    parts = [f"axes {number}"] + [f"title {t!r}" for t in titles if t]
    for name, axis in (("x", ax.xaxis), ("y", ax.yaxis)):
        if axis.get_label_text():
            parts.append(f"{name} {axis.get_label_text()!r}")
        if axis.get_scale() != "linear":
            parts.append(f"{name} on a {axis.get_scale()} scale")
        # Ticks that were given names, as set_xticks(places, names) does.
        named = ticker.FuncFormatter, ticker.FixedFormatter
        if isinstance(axis.get_major_formatter(), named):
            names = (repr(t.get_text()) for t in axis.get_ticklabels())
            parts.append(f"{name} ticks {' '.join(names)}")
    return ", ".join(parts)


def _plotted(ax):
    """Yield (kind, artist, {name: values}) for what carries data in ax."""
    groups = [c for c in ax.containers if isinstance(c, container.BarContainer)]
    for group in groups:
        flat = group.orientation == "horizontal"
        yield "bars", group, {
            "heights": [b.get_width() if flat else b.get_height() for b in group]
        }
    bars = {id(bar) for group in groups for bar in group}
    for artist in ax.get_children():
        if id(artist) in bars or artist is ax.patch or not artist.get_visible():
            continue
        series = _series(artist)
        if series:
            yield _kind(artist), artist, series


def _series(artist):
    if isinstance(artist, lines.Line2D):
        return {"x": artist.get_xdata(), "y": artist.get_ydata()}
    if isinstance(artist, collections.PathCollection):
        points = np.ma.filled(artist.get_offsets(), np.nan)
        values = artist.get_array()
        extra = {} if values is None else {"values": values}
        return {"x": points[:, 0], "y": points[:, 1], **extra}
    if isinstance(artist, quiver.Quiver):
        return {"x": artist.X, "y": artist.Y, "u": artist.U, "v": artist.V}
    if isinstance(artist, ContourSet):
        return {"levels": artist.levels, **_vertices(artist.get_paths())}
    if isinstance(artist, (collections.QuadMesh, image.AxesImage)):
        return {"values": artist.get_array()}
    if isinstance(artist, collections.Collection):
        return _vertices(artist.get_paths())
    if isinstance(artist, patches.StepPatch):
        data = artist.get_data()
        return {"edges": data.edges, "heights": data.values}
    if isinstance(artist, patches.Patch) and not isinstance(artist, spines.Spine):
        place = artist.get_patch_transform()
        return _vertices([place.transform_path(artist.get_path())])
    return {}


def _kind(artist):
    names = {"Line2D": "line", "PathCollection": "points", "QuadMesh": "mesh",
             "QuadContourSet": "contour", "AxesImage": "image", "StepPatch": "steps"}
    name = type(artist).__name__
    return names.get(name, name)


def _vertices(paths):
    points = np.concatenate([np.zeros((0, 2)), *(path.vertices for path in paths)])
    return {"x": points[:, 0], "y": points[:, 1]}


def _series_line(kind, artist, series, ax):
    label = str(artist.get_label() or "")
    name = "" if not label or label.startswith("_") else f" {label!r}"
    upright = {"y", "heights", "values"}
    facts = []
    for key, values in series.items():
        axis = ax.yaxis if key in upright else ax.xaxis
        facts.append(f"{key} {_numbers(values, axis.get_scale() == 'linear')}")
    return f"{kind}{name}: " + "; ".join(facts)


def _numbers(values, linear):
    values = np.ma.filled(np.ma.asarray(values, dtype=float), np.nan).ravel()
    finite = values[np.isfinite(values)]
    lost = values.size - finite.size
    note = f" ({lost} not finite)" if lost else ""
    noise = NOISE * np.abs(finite).max(initial=0) if linear else 0
    if finite.size <= 6:
        return " ".join(["n", str(values.size) + note, "="]
                        + [_number(v, noise) for v in finite]).rstrip(" =")
    facts = {"first": finite[0], "last": finite[-1], "min": finite.min(),
             "max": finite.max(), "mean": finite.mean()}
    words = [f"{name} {_number(v, noise)}" for name, v in facts.items()]
    return f"n {values.size}{note} {' '.join(words)}"


def _number(value, noise):
    return "0" if abs(value) <= noise else f"{value:.4g}"
