"""When what makes the pages changes, every page is made again.

Sphinx notices a changed chapter or setting, but not a changed extension, style
sheet or widget: it would keep the old pages, which ask for the old files.
"""

import hashlib
from pathlib import Path

HERE = Path(__file__).parent
WIDGETS = HERE.parent / "ffnbook" / "widgets" / "js"


def digest(files):
    total = hashlib.sha256()
    for file in sorted(files):
        if file.is_file():
            total.update(file.read_bytes())
    return total.hexdigest()


def setup(app):
    code = [*HERE.glob("*.py"), HERE / "katex" / "katex.min.js"]
    looks = [*HERE.glob("css/*.css"), HERE / "book.js", *WIDGETS.glob("*.js")]
    app.add_config_value("book_code", digest(code), "env")
    app.add_config_value("book_looks", digest(looks), "html")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
