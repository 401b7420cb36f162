"""Bundle the widgets' ES modules into one classic script, without Node.

    python tools/bundle.py            write ffnbook/widgets/bundle.js
    python tools/bundle.py --check    exit 1 when the committed bundle is stale

Each module becomes a function that returns its exports, in the order of the
imports, so no name of one module can meet a name of another. What the modules
may use: `import {a, b as c} from "./x.js"`, `import * as x from "./x.js"`,
`import "./x.js"`, `export` before a function, class or const, `export {a, b as c}`,
the same with `from`, `export * from "./x.js"`. Anything else is refused by name.
A statement starts at the beginning of a line.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from jsmodule import rewrite
from jstext import JsError

ROOT = Path(__file__).resolve().parent.parent
ENTRY = ROOT / "ffnbook" / "widgets" / "js" / "main.js"
OUTPUT = ROOT / "ffnbook" / "widgets" / "bundle.js"
HEADER = "/* Made by tools/bundle.py from ffnbook/widgets/js. Do not edit. */\n"


class Modules:
    """The modules reached from some entry files, in the order they must run."""

    def __init__(self):
        self.done = {}  # path -> (variable, names exported)
        self.parts = {}  # path -> code
        self.imports = {}  # path -> [paths]

    def add(self, path, importers=()):
        """Read a module after those it imports; return (variable, names)."""
        if path in importers:
            circle = " -> ".join(p.name for p in (*importers, path))
            raise JsError(f"modules import each other in a circle: {circle}")
        if path in self.done:
            return self.done[path]

        def load(specifier):
            if not re.fullmatch(r"\.{1,2}/.+\.js", specifier):
                raise JsError(f'import from "./name.js", not from "{specifier}"')
            target = (path.parent / specifier).resolve()
            if not target.is_file():
                raise JsError(f'imports "{specifier}", and there is no such file')
            self.imports[path].append(target)
            return self.add(target, (*importers, path))

        self.imports[path] = []
        try:
            body, names = rewrite(path.read_text(encoding="utf-8"), load)
        except JsError as error:
            if not hasattr(error, "file"):  # the innermost module is the culprit
                error.file = path
            raise
        variable = "$" + re.sub(r"\W", "_", path.stem)
        if variable in (taken for taken, _ in self.done.values()):
            raise JsError(f"two modules are called {path.name}")
        self.parts[path] = f"const {variable} = (() => {{\n{body}}})();\n"
        self.done[path] = variable, names
        return self.done[path]


    def reached(self, path):
        """A module and all that it imports, directly or not."""
        found, ahead = set(), [path]
        while ahead:
            if (file := ahead.pop()) not in found:
                found.add(file)
                ahead += self.imports[file]
        return found


def bundle(entry=ENTRY, name="FFN"):
    """Return the classic script `var FFN = (() => {...})();` for an entry module.

    Raises ValueError that names the file and the statement it cannot bundle.
    """
    entry = Path(entry).resolve()
    modules = Modules()
    try:
        variable, _ = modules.add(entry)
    except JsError as error:
        file = getattr(error, "file", entry)
        raise ValueError(f"{file.name}: {error}") from None
    return (f'{HEADER}var {name} = (() => {{\n"use strict";\n'
            f"{''.join(modules.parts.values())}return {variable};\n}})();\n")


def main(arguments):
    if "--help" in arguments:
        print(__doc__)
        return 0
    text = bundle()
    if "--check" in arguments:
        fresh = OUTPUT.is_file() and OUTPUT.read_text(encoding="utf-8") == text
        print("bundle.js is fresh" if fresh
              else "bundle.js is stale: run python tools/bundle.py")
        return 0 if fresh else 1
    OUTPUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {OUTPUT.relative_to(ROOT)} ({len(text.encode())} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
