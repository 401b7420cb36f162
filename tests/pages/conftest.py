"""The built book, served over http and opened as files, with the network cut."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from filelock import FileLock
from playwright.sync_api import sync_playwright
from widget_harness import served

from tools.browser import find_browser

ROOT = Path(__file__).resolve().parents[2]
# No name resolves but this machine's own address: a request elsewhere must fail.
OFFLINE = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


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


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built pages. Built once, also by several test processes."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "book"
    with FileLock(shared / "book.lock"):
        if not (folder / "done").exists():
            folder.mkdir(exist_ok=True)
            done = jupyter_book(ROOT, folder)
            if done.returncode:
                pytest.fail(f"the book does not build:\n{done.stdout}\n{done.stderr}")
            (folder / "done").touch()
    return folder / "_build" / "html"


@pytest.fixture(scope="session")
def http(site):
    """The address of the pages."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chrome():
    """An offline browser, or a skip; in CI a missing browser is a failure."""
    path = find_browser()
    if path is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("no Chromium or Chrome; set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OFFLINE)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chrome):
    """Open pages in fresh contexts, closed after the test."""
    contexts = []

    def open_one(address, **options):
        context = chrome.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.trouble, page.asked = listen(page)
        page.goto(address, wait_until="load")
        page.wait_for_timeout(200)  # async scripts and their messages
        return page

    yield open_one
    for context in contexts:
        context.close()


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
