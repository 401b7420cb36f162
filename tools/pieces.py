"""Cut the widgets' JavaScript into what all share and a piece for each kind.

A page loads the shared script, which the browser keeps for the whole book, and then
the pieces of its own widgets. JupyterLab takes the one bundle of tools/bundle.py,
made from the same modules.
"""

import hashlib
import json
import re

from tools.bundle import ENTRY, Modules

HEADER = '/* Made by tools/pieces.py from ffnbook/widgets/js. */\n"use strict";\n'
_KINDS = re.compile(r"^export const kinds = \{(.*?)\}", re.M | re.S)


def kinds(entry=ENTRY):
    """Return {kind: (file, export)} of the widgets that the entry module lists.

    The kind `loss_bowl` is the export `lossBowl` of the file `loss_bowl.js`.
    """
    listed = _KINDS.search(entry.read_text(encoding="utf-8"))[1]
    names = [item.split(":")[0].strip() for item in listed.split(",")]
    return {
        name: (entry.with_name(f"{name}.js"), re.sub("_(.)", _capital, name))
        for name in names if name
    }


def _capital(match):
    return match[1].upper()


def pieces(entry=ENTRY):
    """Return {file name: text}: `ffn.js`, and `ffn-kind.js` for every kind.

    A module that one kind alone reaches goes to its piece; everything else is
    shared. Raises ValueError when a kind's file lacks the expected export.
    """
    page = entry.with_name("page.js")
    found = kinds(entry)
    modules = Modules()
    modules.add(page)
    for file, _ in found.values():
        modules.add(file)
    owner = _owners(modules, page, found)
    texts = {"ffn.js": HEADER} | {f"ffn-{kind}.js": HEADER for kind in found}
    for file, text in modules.parts.items():
        texts[_name(owner[file])] += text
    for kind, (file, export) in found.items():
        variable, names = modules.done[file]
        if export not in names:
            raise ValueError(f"{file.name} must export {export}, the kind {kind}")
        texts[_name(kind)] += f'FFN.add("{kind}", {variable}.{export});\n'
    # The digest makes a browser take the new script of a changed widget.
    files = {kind: f"{_name(kind)}?v={_digest(texts[_name(kind)])}" for kind in found}
    texts["ffn.js"] += f"var FFN = {modules.done[page][0]};\n"
    texts["ffn.js"] += f"FFN.open({json.dumps(files)}, document.currentScript.src);\n"
    return texts


def _owners(modules, page, found):
    """{file: the one kind that reaches it, or None when it is shared}."""
    owner = dict.fromkeys(modules.reached(page))
    for kind, (file, _) in found.items():
        for module in modules.reached(file):
            owner[module] = None if module in owner else kind
    return owner


def _digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _name(kind):
    return f"ffn-{kind}.js" if kind else "ffn.js"
