"""Shrink the theme's style sheets to the rules that some page can use.

A selector goes when it names a class that stands in no page and in no script.
That cuts 380 kB of Bootstrap, icons and components to a fifth.
"""

import re
from pathlib import Path

TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|/\*.*?\*/|[{};]', re.S)
CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
WORD = re.compile(r"[A-Za-z_][\w-]*")
CONDITION = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
COMMA = re.compile(r",(?![^()\[\]]*[)\]])")


def words(outdir):
    """Return every class of the pages and every word of the scripts."""
    found = set()
    for page in outdir.rglob("*.html"):
        for value in CLASS_ATTRIBUTE.findall(page.read_text(encoding="utf8")):
            found.update(value.split())
    for script in (outdir / "_static").rglob("*.js"):
        found.update(WORD.findall(script.read_text(encoding="utf8")))
    return found


def rules(text):
    """Yield (selector, body) for each rule and (statement, None) for the rest."""
    depth, start, opened = 0, 0, 0
    for token in TOKEN.finditer(text):
        char = token[0]
        if char == "{":
            depth += 1
            if depth == 1:
                opened = token.start()
        elif char == "}":
            depth -= 1
            if depth == 0:
                yield text[start:opened], text[opened + 1 : token.start()]
                start = token.end()
        elif char == ";" and depth == 0:
            yield text[start : token.end()], None
            start = token.end()


def used(selector, known):
    """Tell whether every class a selector asks for is known."""
    plain = CONDITION.sub("", selector)
    return "\\" in plain or all(name in known for name in CLASS.findall(plain))


def purge(text, known):
    """Return a style sheet without the rules that no page can use."""
    kept = []
    for selector, body in rules(text):
        name = re.sub(r"/\*.*?\*/", "", selector, flags=re.S).strip()
        if body is None:
            kept.append(selector)
        elif name.startswith(("@media", "@supports", "@container", "@layer")):
            if inner := purge(body, known):
                kept.append(f"{name}{{{inner}}}")
        elif name.startswith("@"):
            kept.append(f"{name}{{{body}}}")
        else:
            parts = [p.strip() for p in COMMA.split(name) if used(p, known)]
            if parts:
                kept.append(f"{','.join(parts)}{{{body}}}")
    return "".join(kept)


def sheets(outdir):
    static = Path(outdir, "_static")
    found = [*static.glob("*.css"), *static.glob("styles/*.css")]
    return [sheet for sheet in found if sheet.name != "book.css"]


def restart(app, builder):
    """Remove what the last build left, or Sphinx reports every copy it renews."""
    for sheet in sheets(builder.outdir):
        sheet.unlink()


def last_copy(app, error):
    """Remove the one sheet that MyST-NB copies at the end, for the same reason."""
    for sheet in Path(app.outdir, "_static").glob("mystnb.*.css"):
        sheet.unlink()


def finish(app, error):
    if error or app.builder.format != "html":
        return
    known = words(Path(app.outdir))
    for sheet in sheets(app.outdir):
        text = sheet.read_text(encoding="utf8")
        sheet.write_text(purge(text, known), encoding="utf8")


def setup(app):
    app.connect("write-started", restart)
    app.connect("build-finished", last_copy, priority=100)
    app.connect("build-finished", finish, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
