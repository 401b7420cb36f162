"""Leave out what Jupyter Book and its theme bring along and no page uses."""

import shutil
from pathlib import Path

UNUSED = [
    "scripts/fontawesome.js",  # 1.5 MB of icons; book/css draws the few in use
    "vendor/fontawesome",
    "locales",
    "images/logo_*",
    "**/*.map",
]


def drop_widget_state(app, env):
    """Drop the widget state a notebook may store: our widgets keep theirs in HTML."""
    for meta in getattr(env, "nb_metadata", {}).values():
        meta.get("js_files", {}).pop("ipywidgets_state", None)


def drop_files(app, error):
    """Delete the unused files of the theme from the built site."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    for pattern in UNUSED:
        for path in list(static.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def setup(app):
    app.connect("env-updated", drop_widget_state)
    app.connect("build-finished", drop_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
