"""The built book, served over http and opened as files, with the network cut."""

import os

import pytest
from book_site import ROOT, jupyter_book, listen
from filelock import FileLock
from widget_harness import served

from tools.browser import chromium

# No name resolves but this machine's own address: a request elsewhere must fail.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


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
    """An offline browser."""
    with chromium(OFFLINE) as it:
        yield it


@pytest.fixture(scope="session")
def browser():
    """The browser of the widgets' tests."""
    with chromium() as it:
        yield it


@pytest.fixture
def open_page(chrome):
    """Open pages in fresh contexts, closed after the test."""
    contexts = []

    def open_one(address, before="", **options):
        context = chrome.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        if before:
            page.add_init_script(before)
        page.trouble, page.asked = listen(page)
        page.goto(address, wait_until="load")
        page.wait_for_timeout(200)  # async scripts and their messages
        return page

    yield open_one
    for context in contexts:
        context.close()
