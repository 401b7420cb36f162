"""Still pictures of widgets: a small SVG in an <img>, and a table of numbers.

An image with a data: address survives where inline SVG is stripped (GitHub,
JupyterLab before a notebook is trusted). Its greys and colours are chosen to be
read on white and on a dark page alike.
"""

import html
from urllib.parse import quote

from ffnbook._numbers import RAISED as RAISED
from ffnbook._numbers import number as number
from ffnbook._numbers import percent as percent
from ffnbook._numbers import rounded as rounded
from ffnbook._numbers import short as short
from ffnbook._numbers import spread as spread

# The colours of ffnbook.plotting, which the widgets follow too.
BLUE, RED, GREEN, PURPLE = "#0072B2", "#D55E00", "#00966D", "#A63D87"
GREY, PALE = "#777", "#9996"


def scale(low, high, start, end):
    """The map from [low, high] to pixels [start, end]."""
    return lambda x: start + (x - low) / (high - low) * (end - start)


def line(x, y, xs, ys, color, dash=""):
    """A curve through the points (xs, ys)."""
    points = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in zip(xs, ys, strict=True))
    return (
        f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2" '
        f'stroke-dasharray="{dash}"/>'
    )


def rule(x1, y1, x2, y2, color=PALE, dash=""):
    """A straight line in pixels."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{color}" stroke-dasharray="{dash}"/>'
    )


def box(left, top, width, height, color):
    """A filled rectangle in pixels."""
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" '
        f'height="{height:.1f}" fill="{color}"/>'
    )


def dot(x, y, color):
    """A point in pixels."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{color}"/>'


def label(x, y, words, color=GREY, anchor="start"):
    """Text at a place in pixels."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" text-anchor="{anchor}">'
        f"{html.escape(words)}</text>"
    )


def image(parts, width, height, alt):
    """An <img> of an SVG with these parts; `alt` says what it shows."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="13">'
        f"{''.join(parts)}</svg>"
    )
    # Only what an attribute must not hold is escaped: the source stays readable.
    data = quote(svg.replace('"', "'"), safe=" /:=;,'()!*@$+?[]|^`{}~.-_")
    return (
        f'<img alt="{html.escape(alt)}" width="{width}" height="{height}" '
        f'style="max-width: 100%; height: auto" src="data:image/svg+xml,{data}">'
    )


def table(caption, rows):
    """A table of (name, text) rows."""
    return grid(caption, (), rows)


def grid(caption, head, rows):
    """A table with a head (may be empty); the first entry of a row is its name."""
    escape = html.escape
    top = "".join(f'<th scope="col">{escape(words)}</th>' for words in head)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{escape(value)}</td>" for value in values)
        + "</tr>"
        for name, *values in rows
    )
    # A wide table scrolls by itself, also by keyboard.
    return (
        '<div style="overflow-x: auto" role="group" aria-label="Numbers" tabindex="0">'
        + f"<table><caption>{escape(caption)}</caption>"
        + (f"<thead><tr>{top}</tr></thead>" if top else "")
        + f"<tbody>{body}</tbody></table></div>"
    )
