"""What the page tests share: the list of pages, the build, the listener."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def toc_files(entry):
    """Yield the files of a table of contents, from the root down."""
    for key in ("root", "file"):
        if key in entry:
            yield entry[key]
    for key in ("parts", "chapters", "sections"):
        for inner in entry.get(key, ()):
            yield from toc_files(inner)


def page_names():
    """Every page of the book as it is built, with the search page."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf8"))
    return [f"{name}.html" for name in [*toc_files(toc), "search"]]


PAGES = page_names()


def jupyter_book(source, output, *options):
    """Build a book; return the finished process with its text output."""
    start = "from jupyter_book.cli.main import main; main()"
    command = [sys.executable, "-c", start, "build", str(source)]
    environment = {**os.environ, "PYTHONPATH": "", "NO_COLOR": "1"}
    return subprocess.run(
        [*command, "--path-output", str(output), "-n", "-W", "--keep-going", *options],
        env=environment,
        capture_output=True,
        text=True,
        cwd=output,
    )


def listen(page):
    """Collect what goes wrong on a page, and every address it asks for."""
    trouble, asked = [], []
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on(
        "console",
        lambda m: (
            trouble.append(f"{m.type}: {m.text}")
            if m.type in ("error", "warning")
            else None
        ),
    )
    page.on("requestfailed", lambda r: trouble.append(f"failed: {r.url}"))
    page.on("request", lambda request: asked.append(request.url))
    page.on(
        "response",
        lambda r: trouble.append(f"{r.status}: {r.url}") if r.status >= 400 else None,
    )
    return trouble, asked


def start_widgets(page):
    """Scroll to each widget, which fetches its script, and wait until it is live."""
    for widget in page.locator("ffn-widget").all():
        widget.evaluate("w => w.scrollIntoView()")
        page.wait_for_function("w => w.shadowRoot", arg=widget.element_handle())
    page.evaluate("window.scrollTo(0, 0)")
