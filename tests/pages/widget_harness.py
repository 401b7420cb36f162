"""Pages for the widget tests: Python's text/html and the bundle, nothing else."""

import contextlib
import functools
import http.server
import os
import threading

from ffnbook.widgets.base import bundle_text

THEMES = {
    # The two hosts' own variables, light and dark, as their style sheets give them.
    "book-light": "--pst-color-text-base:#222832;--pst-color-text-muted:#48566b;"
    "--pst-color-background:#ffffff;--pst-color-primary:#0a7d91;",
    "book-dark": "--pst-color-text-base:#ced6dd;--pst-color-text-muted:#9ca4af;"
    "--pst-color-background:#14181e;--pst-color-primary:#3fb1c5;",
    "lab-light": "--jp-ui-font-color1:rgba(0,0,0,0.87);--jp-ui-font-color2:"
    "rgba(0,0,0,0.54);--jp-layout-color0:#ffffff;--jp-brand-color1:#1976d2;",
    "lab-dark": "--jp-ui-font-color1:rgba(255,255,255,1);--jp-ui-font-color2:"
    "rgba(255,255,255,0.7);--jp-layout-color0:#111111;--jp-brand-color1:#2196f3;",
}

# Pages as on a machine with another speed: a test that depends on it then fails each
# time. With LATE_FRAMES=150 frames come so many milliseconds late; LATE_OBSERVERS=150
# the same for what the page hears of sizes and of the window. CLOCK=0.02 makes the
# page's clock so many times as fast, so more fits in a frame, and less with CLOCK=30;
# TIMERS=10 makes its timers so many times as long.
# LATE_FRAMES=150 pytest tests/pages -k widget
SPEEDS = {
    "LATE_FRAMES": """const soon = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (draw) => setTimeout(() => soon(draw), LATE_FRAMES);""",
    "LATE_OBSERVERS": """const later = setTimeout.bind(window);
for (const name of ["IntersectionObserver", "ResizeObserver"]) {
  const Real = window[name];
  window[name] = class extends Real {
    constructor(tell, options) {
      super((...told) => later(() => tell(...told), LATE_OBSERVERS), options);
    }
  };
}""",
    "CLOCK": """const real = performance.now.bind(performance);
performance.now = () => CLOCK * real();""",
    "TIMERS": """const wait = setTimeout.bind(window);
window.setTimeout = (act, time, ...rest) => wait(act, TIMERS * time, ...rest);""",
}


def page(*widgets, theme="book-light", script=True):
    """The HTML of a page that holds these widgets."""
    dark = "dark" in theme
    body = "\n".join(
        w if isinstance(w, str) else w._repr_mimebundle_()[0]["text/html"]
        for w in widgets
    )
    js = f"<script>{bundle_text()}</script>" if script else ""
    paper, ink = ("#14181e", "#ced6dd") if dark else ("#fff", "#222832")
    scheme = "dark" if dark else "light"
    return f"""<!doctype html>
<html lang="en" data-theme="{scheme}">
<head><meta charset="utf-8"><title>Widgets</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
:root {{ {THEMES[theme]} color-scheme: {scheme}; }}
body {{ margin: 0 auto; max-width: 44rem; padding: 0 12px; font-family: sans-serif;
  background: {paper}; color: {ink} }}
</style></head>
<body><main><h1>A page</h1>
{body}
</main>{js}</body></html>
"""


@contextlib.contextmanager
def served(folder):
    """Serve a folder on a free port of this machine; gives the address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def step_by_step(mouse):
    """The mouse's `move`, each step of which waits for SLOW_HAND: see tools.browser."""
    move, at = mouse.move, [0, 0]

    def slow(x, y, steps=1):
        start = [*at]
        for step in range(1, steps + 1):
            for k, goal in enumerate((x, y)):
                at[k] = start[k] + (goal - start[k]) * step / steps
            move(*at)

    return slow


def watched(context):
    """A tab and the list of what went wrong in it: console errors, outside requests."""
    tab, wrong = context.new_page(), []
    if os.environ.get("SLOW_HAND"):
        tab.mouse.move = step_by_step(tab.mouse)
    asked = {name: os.environ[name] for name in SPEEDS if name in os.environ}
    for name, value in asked.items():
        tab.add_init_script(f"{{ {SPEEDS[name].replace(name, str(float(value)))} }}")
    if asked:
        tab.goto("about:blank")  # a page written into this tab keeps its window
    tab.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    tab.on(
        "console",
        lambda m: wrong.append(f"{m.type}: {m.text}")
        if m.type in ("error", "warning")
        else None,
    )
    here = ("http://127.0.0.1:", "file:", "data:", "blob:", "about:")
    tab.on(
        "request",
        lambda r: None if r.url.startswith(here) else wrong.append(f"asked {r.url}"),
    )
    return tab, wrong


def readings(tab):
    """The widget's read-outs by name, as they stand."""
    return tab.evaluate(
        """() => Object.fromEntries([...document.querySelector("ffn-widget").shadowRoot
        .querySelectorAll("[data-reading]")].filter((e) => !e.parentNode.hidden)
        .map((e) => [e.dataset.reading, e.textContent]))"""
    )
