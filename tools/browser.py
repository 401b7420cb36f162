"""Find the browser of the page tests, and install Debian's when that is possible."""

import atexit
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import cache

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find_browser() -> str | None:
    """Return the path of Chromium or Chrome, or None. CHROMIUM overrides the search."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        if not shutil.which(chosen):
            sys.exit(f"CHROMIUM={chosen} is not a program; unset it or correct it.")
        return shutil.which(chosen)
    found = (shutil.which(name) for name in [*NAMES, MAC])
    return next((path for path in found if path), None)


def install_with_apt() -> bool:
    """Try Debian's package; only as root, and only where apt-get exists."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and shutil.which("apt-get")):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ]
    for step in steps:
        print("+", *step, flush=True)
        if subprocess.run(step, env=environment).returncode:
            return False
    return True


def ensure_browser(required: bool) -> str | None:
    """Return a browser's path; install one if allowed; fail if it is required."""
    path = find_browser() or (install_with_apt() and find_browser()) or None
    if path is None and required:
        sys.exit("No Chromium or Chrome, and none could be installed: CI needs one.")
    if path is None:
        print(
            "No Chromium or Chrome found: the page, widget and JupyterLab tests are "
            "skipped.\nInstall one, or set CHROMIUM to its path, to run them."
        )
    return path


@cache
def _playwright():
    """Playwright, started once in a process: it refuses to be started twice."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=60_000)  # its 5 s are little where much else runs
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running


@contextmanager
def chromium(*arguments):
    """A browser of a test, or a skip; in CI a missing browser is a failure.

    SLOW_HAND=30 waits so many milliseconds before each step of a test, as on a machine
    with much to do: what the page does by itself meanwhile is then done.
    """
    import pytest

    path = find_browser()
    if path is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("no Chromium or Chrome; set CHROMIUM to its path")
    browser = _playwright().chromium.launch(
        executable_path=path,
        args=["--no-sandbox", *arguments],
        slow_mo=float(os.environ.get("SLOW_HAND", 0)),
    )
    yield browser
    browser.close()


if __name__ == "__main__":
    print(ensure_browser(required=bool(os.environ.get("CI"))))
