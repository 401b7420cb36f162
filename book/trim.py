"""Leave out what Jupyter Book and its theme bring along and no page uses."""

import re
import shutil
from pathlib import Path

UNUSED = [
    "scripts/fontawesome.js",  # 1.5 MB of icons; book/css draws the few in use
    "scripts/*.LICENSE.txt",
    "vendor",  # the fonts of the same icons
    "locales",
    "images/logo_*",
    "webpack-macros.html",
    "sbt-webpack-macros.html",
    "**/*.map",
]
# Names, operators, brackets and blanks of code look like text: no element each.
PLAIN_TOKENS = re.compile(r'<span class="(?:n|nn|o|p|w)">([^<]*)</span>')
LINK_TITLES = re.compile(r'(<a class="reference internal" href="[^"]*") title="[^"]*"')
ICON_FONTS = re.compile(r"@font-face\{[^}]*Font Awesome[^}]*\}")


def drop_widget_state(app, env):
    """Drop the widget state a notebook may store: our widgets keep theirs in HTML."""
    for meta in getattr(env, "nb_metadata", {}).values():
        meta.get("js_files", {}).pop("ipywidgets_state", None)


def lighten(app, pagename, templatename, context, doctree):
    """Make a page with much code a fifth smaller; drop titles that repeat a link."""
    if body := context.get("body"):
        body = PLAIN_TOKENS.sub(r"\1", body)
        context["body"] = LINK_TITLES.sub(r"\1", body)


def drop_files(app, error):
    """Delete the unused files and the icon fonts of the theme from the built site."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    for pattern in UNUSED:
        for path in list(static.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    style = static / "styles" / "pydata-sphinx-theme.css"
    text = style.read_text(encoding="utf8")
    style.write_text(ICON_FONTS.sub("", text), encoding="utf8")


def setup(app):
    app.connect("env-updated", drop_widget_state)
    app.connect("html-page-context", lighten)
    app.connect("build-finished", drop_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
