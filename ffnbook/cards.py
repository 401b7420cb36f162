"""The HTML and plain text of the cards: claims, myths, exercises.

Cards are plain HTML without scripts or headings (a heading inside a card would
break the order of the page's headings). The page's style sheet gives them their
look; the rules in LAB serve JupyterLab alone and match nothing on the page.
"""

import html
import re

LAB = (
    "<style>.jp-OutputArea .ffn-{kind} {{ border-left: 4px solid {colour}; "
    "padding: 0.1em 1em; margin: 0.5em 0 }} "
    ".jp-OutputArea .ffn-card summary {{ cursor: pointer; "
    "display: list-item; font-weight: 600 }}"
    "</style>"
)
COLOURS = {"claim": "#0072B2", "myth": "#D55E00", "exercise": "#009E73"}
SCROLL = "overflow-x:auto"


def text(words):
    """Escape `words`; what stands between backticks becomes <code>."""
    parts = [html.escape(part, quote=False) for part in re.split("`([^`]+)`", words)]
    parts[1::2] = [f"<code>{part}</code>" for part in parts[1::2]]
    return "".join(parts)


def plain(words):
    """The same words without marks, for text/plain."""
    return words.replace("`", "")


def paragraph(words, kind=None):
    """One paragraph; `kind` is a CSS class."""
    mark = f' class="{kind}"' if kind else ""
    return f"<p{mark}>{text(words)}</p>"


def labelled(label, words, kind=None):
    """A paragraph that opens with a label in bold."""
    mark = f' class="{kind}"' if kind else ""
    return f"<p{mark}><strong>{text(label)}</strong> {text(words)}</p>"


def table(head, rows, caption, wide=False):
    """A table with a caption. head: column names; rows: lists of texts.

    wide: on a phone each row stands as a list, every cell with its column's name.
    """
    # A corner without a name is no heading: screen readers would announce nothing.
    cells = "".join(
        f'<th scope="col">{text(h)}</th>' if h else "<td></td>" for h in head
    )
    names = [f' data-name="{html.escape(h)}"' if wide else "" for h in head]
    body = ""
    for first, *rest in rows:
        tds = "".join(
            f"<td{name}>{text(c)}</td>" for name, c in zip(names[1:], rest, strict=True)
        )
        body += f'<tr><th scope="row"{names[0]}>{text(first)}</th>{tds}</tr>\n'
    label, kind = html.escape(plain(caption)), "ffn-scroll" + " ffn-wide" * wide
    return (
        f'<div class="{kind}" style="{SCROLL}" tabindex="0" role="group" '
        f'aria-label="{label}">\n<table>\n<caption>{text(caption)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>"
    )


def plain_table(head, rows):
    """The same table as lines of text, columns aligned."""
    lines = [[plain(c) for c in row] for row in [head, *rows]]
    widths = [max(len(row[i]) for row in lines) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(w) if i == 0 else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in lines
    )


def folded(summary, inner, kind=None):
    """A fold that opens with the keyboard too."""
    mark = f' class="{kind}"' if kind else ""
    return f"<details{mark}><summary>{text(summary)}</summary>\n{inner}\n</details>"


def code(source):
    """A block of Python source."""
    return (
        f'<pre tabindex="0" style="{SCROLL}"><code class="language-python">'
        f"{html.escape(source, quote=False)}</code></pre>"
    )


def card(kind, name, title, *parts):
    """The whole card. kind: claim, myth or exercise; name: its id."""
    style = LAB.format(kind=kind, colour=COLOURS[kind])
    inner = "\n".join(parts)
    return (
        f'<div class="ffn-card ffn-{kind}" data-ffn-id="{html.escape(name)}" '
        f'role="group" aria-label="{html.escape(plain(title))}">\n{style}\n'
        f'<p class="ffn-card-title"><strong>{text(title)}</strong></p>\n'
        f"{inner}\n</div>"
    )


def show(as_html, as_text):
    """Display a card: HTML where possible, else plain text. Returns None."""
    from IPython.display import display

    display({"text/html": as_html, "text/plain": as_text}, raw=True)
