"""Pages for the widget tests: Python's text/html and the bundle, nothing else."""

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


def page(*widgets, theme="book-light", script=True):
    """The HTML of a page that holds these widgets."""
    dark = "dark" in theme
    body = "\n".join(
        w if isinstance(w, str) else w._repr_mimebundle_()[0]["text/html"]
        for w in widgets
    )
    js = f"<script>{bundle_text()}</script>" if script else ""
    return f"""<!doctype html>
<html lang="en" data-theme="{'dark' if dark else 'light'}">
<head><meta charset="utf-8"><title>Widgets</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
:root {{ {THEMES[theme]} color-scheme: {'dark' if dark else 'light'}; }}
body {{ margin: 0 auto; max-width: 44rem; padding: 0 12px; font-family: sans-serif;
  background: {'#14181e' if dark else '#fff'}; color: {'#ced6dd' if dark else '#222832'} }}
</style></head>
<body><main><h1>A page</h1>
{body}
</main>{js}</body></html>
"""
