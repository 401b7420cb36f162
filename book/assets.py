"""Style, fonts and widgets: every page gets what it uses and nothing more."""

import re
import shutil
from pathlib import Path

from tools.pieces import pieces

HERE = Path(__file__).parent
OLD_FORMATS = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)')


def style():
    """Return the book's style sheet: the files of book/css in their order."""
    files = sorted((HERE / "css").glob("*.css"))
    return "\n".join(file.read_text(encoding="utf8") for file in files)


def katex_style():
    """Return KaTeX's style sheet with the woff2 fonts alone."""
    text = (HERE / "katex" / "katex.min.css").read_text(encoding="utf8")
    return OLD_FORMATS.sub("", text)


def copy(app):
    """Write everything a page may ask for to the built site."""
    if app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    static.mkdir(parents=True, exist_ok=True)
    texts = {"book.css": style(), "book.js": (HERE / "book.js").read_text("utf8")}
    for name, text in (texts | pieces()).items():
        (static / name).write_text(text, encoding="utf8")
    katex = static / "katex"
    katex.mkdir(exist_ok=True)
    (katex / "katex.css").write_text(katex_style(), encoding="utf8")
    shutil.copytree(HERE / "katex" / "fonts", katex / "fonts", dirs_exist_ok=True)
    shutil.copytree(HERE / "fonts", static / "fonts", dirs_exist_ok=True)


def page(app, pagename, templatename, context, doctree):
    """Add KaTeX's style and the widgets to the pages that have some."""
    body = context.get("body") or ""
    if 'class="katex' in body:
        app.add_css_file("katex/katex.css", priority=600)
    if "<ffn-widget" in body:  # each widget's own script follows when it is near
        app.add_js_file("ffn.js", loading_method="async")


def setup(app):
    app.add_css_file("book.css", priority=900)
    app.add_js_file("book.js", loading_method="defer")
    app.connect("builder-inited", copy)
    app.connect("html-page-context", page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
