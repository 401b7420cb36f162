import base64
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ffnbook import plotting
from ffnbook.plotting import (
    COLORS,
    LINES,
    MARKERS,
    TINTS,
    figure,
    plot_bars,
    plot_curves,
    plot_decision_regions,
    plot_histograms,
    plot_matrix,
    plot_points,
    show,
    summarize,
    to_svg,
)


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def contrast_to_white(color):
    c = np.array(matplotlib.colors.to_rgb(color))
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return 1.05 / (linear @ [0.2126, 0.7152, 0.0722] + 0.05)


def test_palette_is_readable_on_white_and_on_its_tints():
    assert min(map(contrast_to_white, COLORS)) >= 3
    assert len(COLORS) == len(TINTS) == len(LINES) == len(MARKERS)
    assert len(set(COLORS)) == len(set(MARKERS)) == len(COLORS)
    for color, tint in zip(COLORS, TINTS, strict=True):
        assert contrast_to_white(color) / contrast_to_white(tint) >= 2.5


def test_importing_the_package_leaves_matplotlib_out():
    code = "import sys, ffnbook.data as d; print('matplotlib' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert out.stdout.strip() == "False", out.stderr


def points(n=60):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, 2))
    return X, (X[:, 0] > 0).astype(int) + (X[:, 1] > 1)


def all_kinds():
    X, y = points()
    yield plot_curves({"a": [1, 2, 3], "b": ([0, 1], [5, 6])}, references={"r": 1.5})
    yield plot_points(X, y)
    yield plot_decision_regions(lambda G: G[:, 0], X, y % 2, "logits", steps=20)
    yield plot_decision_regions(lambda G: G[:, :1] > 0, X, y, "labels", steps=20)
    yield plot_decision_regions(
        lambda G: G @ [[1, 0, -1], [0, 1, -1]], X, y, "logits", steps=20
    )
    yield plot_histograms({"a": X, "b": y})
    yield plot_bars({"a": [1, 0], "b": [3, 4]}, ticks=["p", "q"], log=True)
    yield plot_matrix([[3, 0], [1, 2]], names=["p", "q"])


def test_every_plot_makes_a_small_clean_svg():
    for ax in all_kinds():
        svg = to_svg(ax.figure)
        ET.fromstring(svg)
        assert len(svg) < 40_000
        assert 'fill: #ffffff' in svg  # white card, in dark pages too
        assert not re.search(r"metadata|DOCTYPE|<!--|id=\"figure", svg)
        links = set(re.findall(r'(?:href="|url\()#([^")]+)', svg))
        assert links == set(re.findall(r' id="([^"]+)"', svg))


def test_sizes_of_a_line_and_a_scatter():
    rng = np.random.default_rng(0)
    ax = plot_curves({"loss": rng.normal(size=500)}, xlabel="epoch", ylabel="loss")
    assert len(to_svg(ax.figure)) < 30_000
    ax = plot_points(rng.normal(size=(1000, 2)), rng.integers(0, 2, 1000))
    assert len(to_svg(ax.figure)) < 70_000


def test_meshes_are_pixels_inside_the_svg():
    X, y = points()
    ax = plot_decision_regions(lambda G: G[:, 0], X, y % 2, "logits")
    images = re.findall(r"data:image/png;base64,([^\"]+)", to_svg(ax.figure))
    assert len(images) == 1
    assert base64.b64decode(images[0]).startswith(b"\x89PNG")


SCRIPT = """
import matplotlib; matplotlib.use("Agg")
import sys; sys.path.insert(0, "tests/unit")
import hashlib, test_plotting as t
text = "".join(t.to_svg(ax.figure) + t.summarize(ax.figure) for ax in t.all_kinds())
print(hashlib.sha256(text.encode()).hexdigest())
"""


def test_two_processes_write_the_same_bytes():
    hashes = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        out = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True,
                             text=True, env=env, check=True)
        hashes.add(out.stdout)
    assert len(hashes) == 1


def test_summary_of_curves():
    ax = plot_curves({"train": np.arange(1, 11.0) ** 2}, xlabel="epoch", ylabel="loss",
                     title="T", references={"best": 0.5})
    assert summarize(ax.figure).splitlines() == [
        "axes 1, title 'T', x 'epoch', y 'loss'",
        "  line 'train': x n 10 first 1 last 10 min 1 max 10 mean 5.5; "
        "y n 10 first 1 last 100 min 1 max 100 mean 38.5",
        "  line 'best': x n 2 = 0 1; y n 2 = 0.5 0.5",
        "legend 'train', 'best'",
    ]


def test_summary_names_every_kind_of_artist():
    text = "\n".join(summarize(ax.figure) for ax in all_kinds())
    for kind in ("line", "points", "mesh", "contour", "steps", "bars", "image"):
        assert re.search(rf"^  {kind}\b", text, re.M), kind
    assert "heights n 2 = 1 0" in text and "text '3'" in text
    assert "y on a log scale" in text and "x ticks 'p' 'q'" in text


def test_summary_changes_with_the_data_and_not_with_rounding():
    def text(y):
        ax = figure()[1]
        ax.plot(np.arange(len(y)), y)
        return summarize(ax.figure)

    y = np.sin(np.linspace(0, 2 * np.pi, 101))
    assert text(y) == text(y + 1e-16) == text(y - 1e-17)
    assert "last 0 " in text(y) and "mean 0" in text(y)
    assert text(y) != text(np.r_[y[:50], 0.9, y[51:]])
    assert "-0" not in text(np.array([-0.0, 1.0]))
    assert "(1 not finite)" in text(np.array([np.nan, 1.0]))


def test_small_numbers_on_a_logarithmic_axis_stay():
    ax = plot_curves({"norm": [1e-38, 1.0]}, log=True)
    assert "y n 2 = 1e-38 1" in summarize(ax.figure)


def test_summary_of_plain_matplotlib():
    fig, ax = plt.subplots()
    ax.fill_between([0, 1, 2], [0, 1, 0])
    ax.barh([0, 1], [3, 4])
    ax.axvspan(0, 1)
    ax.quiver([0], [0], [1], [7])
    ax.scatter([0, 1], [0, 1], c=[5, 6])
    ax.annotate("here", (0, 1))
    fig.suptitle("S")
    text = summarize(fig)
    for words in ("figure 'S'", "heights n 2 = 3 4", "Rectangle", "v n 1 = 7",
                  "'here'", "values n 2 = 5 6", "FillBetweenPolyCollection"):
        assert words in text
    assert "Spine" not in text and "spine" not in text


def test_show_displays_svg_and_text_and_closes(monkeypatch):
    shown = []
    monkeypatch.setattr(
        "IPython.display.display", lambda data, raw: shown.append((data, raw))
    )
    ax = plot_curves({"a": [1, 2]})
    assert show(ax.figure) is None
    (bundle, raw), = shown
    assert raw and list(bundle) == ["image/svg+xml", "text/plain"]
    assert bundle["image/svg+xml"].startswith("<svg")
    assert "line 'a'" in bundle["text/plain"]
    assert not plt.get_fignums()


def test_one_legend_below_the_data():
    fig, axes = figure(2, 1)
    for ax in axes:
        plot_curves({"a": [1, 2], "b": [2, 1]}, ax=ax)
    (box,) = fig.legends
    assert [t.get_text() for t in box.texts] == ["a", "b"]
    fig.canvas.draw()
    assert box.get_window_extent().y1 <= axes[1].get_window_extent().y0


def test_colours_and_lines_differ_together():
    ax = plot_curves({str(i): [i, i] for i in range(6)})
    looks = [(ln.get_color(), str(ln.get_linestyle())) for ln in ax.lines]
    assert len(set(looks)) == 6 and len({c for c, _ in looks}) == 6
    plot_curves({"more": [0, 0]}, ax=ax)


def test_style_holds_and_can_be_left():
    with plotting.style():
        assert matplotlib.rcParams["svg.hashsalt"] == "ffnbook"
        assert matplotlib.rcParams["axes.spines.top"] is False


@pytest.mark.parametrize(
    "call, words",
    [
        (lambda: figure(width=6), "at most 5 inches"),
        (lambda: plot_curves({}), "curves is empty"),
        (lambda: plot_curves({"a": [1, 2]}, x=[1, 2, 3]), r"'a': x and y must be"),
        (lambda: plot_curves({"a": [[1, 2]]}), "x and y must be"),
        (lambda: plot_points(np.zeros((3, 3)), [0, 1, 1]), r"X must be \(N, 2\)"),
        (lambda: plot_points(np.zeros((3, 2)), [0, 1]), "same number of rows"),
        (lambda: plot_points(np.full((1, 2), np.nan), [0]), "row 0, column 0"),
        (lambda: plot_histograms({"a": []}), "'a' must hold finite"),
        (lambda: plot_histograms({"a": [np.inf]}), "'a' must hold finite"),
        (lambda: plot_histograms({}), "samples is empty"),
        (lambda: plot_bars({"a": [1]}, ticks=[1, 2]), "a height for each of the 2"),
        (lambda: plot_bars({}, ticks=[1, 2]), "series is empty"),
        (lambda: plot_matrix([1, 2]), r"M must be \(R, C\)"),
        (lambda: plot_matrix([[1, 2]], names=["a"]), "names"),
        (lambda: plot_decision_regions(lambda G: G[:5, 0], *points(), "logits"),
         "a score for each"),
        (lambda: plot_decision_regions(lambda G: G[:, 0], *points(), "logit"), "kind"),
    ],
)
def test_bad_input_is_explained(call, words):
    with pytest.raises(ValueError, match=words):
        call()
    with pytest.raises(TypeError):
        plot_curves({"a": [1, 2]}, xlable="epoch")
