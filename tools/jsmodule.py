"""Turn the import and export statements of one ES module into plain code."""

import re

from jstext import JsError, mask, squeeze, unmask

# In masked code a string is a mark: NUL, its number, NUL.
_FROM = r"\s*from\s*\x00(\d+)\x00[ \t]*;?"
_IMPORT = re.compile(
    r"^import\s*(?:\{(?P<list>[^}]*)\}\s*from\s*|\*\s*as\s+(?P<all>[\w$]+)\s+from\s*)?"
    r"\x00(?P<mark>\d+)\x00[ \t]*;?", re.M)
_EXPORT_LIST = re.compile(r"^export\s*\{([^}]*)\}(?:" + _FROM + r"|[ \t]*;?)", re.M)
_EXPORT_ALL = re.compile(r"^export\s*\*" + _FROM, re.M)
_DECLARATION = re.compile(
    r"^export\s+((?:const\s|class\s|(?:async\s+)?function\b\s*\*?)\s*)"
    r"([\w$]+|[{\[])", re.M)
_REFUSED = [
    (r"^[ \t]*export\s+default\b", "export default: give the export a name"),
    (r"^[ \t]*export\s+(?:let|var)\b", "export let/var: export a const or a function"),
    (r"^[ \t]*(?:export|import)\b(?!\s*[.(])", "this form of import or export"),
    (r"\bimport\s*\(", "import(): a page opened from a file cannot load modules"),
    (r"\bimport\.meta\b", "import.meta: a classic script has none"),
]


def _names(text):
    """[(first name, name after `as`)] of the list inside braces."""
    pairs = []
    for item in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"([\w$]+)(?:\s+as\s+([\w$]+))?", item)
        if not match or "default" in match.groups():
            raise JsError(f"cannot read {item!r} in an import or export list")
        pairs.append((match[1], match[2] or match[1]))
    return pairs


def _braces(pairs):
    return "{ " + ", ".join(a if a == b else f"{a}: {b}" for a, b in pairs) + " }"


def _refuse_second_name(code, start):
    """Refuse `export const a = 1, b = 2`: b would be lost."""
    depth = 0
    for c in code[start:]:
        depth += (c in "{[(") - (c in ")]}")
        if c == ";" or depth < 0:
            return
        if c == "," and depth == 0:
            raise JsError("export const takes one name, and ends with a semicolon")


def rewrite(text, load):
    """Return (code, names exported) of a module's text.

    `load(specifier)` must return (variable, names) of the module that is
    imported: the variable that holds its exports, and what they are called.
    """
    code, literals = mask(text)
    exported = {}  # name outside -> expression inside

    def source(mark, wanted=()):
        specifier = literals[int(mark)][1:-1]
        variable, available = load(specifier)
        for name in wanted:
            if name not in available:
                raise JsError(f"{specifier} does not export {name}")
        return variable, available

    def export(outside, inside):
        if outside in exported:
            raise JsError(f"exports {outside} twice")
        exported[outside] = inside

    def on_import(m):
        pairs = _names(m["list"] or "")
        variable, _ = source(m["mark"], [name for name, _ in pairs])
        if m["all"]:
            return f"const {m['all']} = {variable};"
        return f"const {_braces(pairs)} = {variable};" if pairs else ""

    def on_list(m):
        pairs = _names(m[1])
        prefix = ""
        if m[2]:
            prefix = source(m[2], [name for name, _ in pairs])[0] + "."
        for inside, outside in pairs:
            export(outside, prefix + inside)
        return ""

    def on_all(m):
        variable, available = source(m[1])
        for name in available:
            export(name, f"{variable}.{name}")
        return ""

    def on_declaration(m):
        if m[2] in "{[":
            raise JsError("export const takes a plain name, not a pattern")
        if m[1].startswith("const"):
            _refuse_second_name(m.string, m.end())
        export(m[2], m[2])
        return m[1] + m[2]

    for pattern, change in ((_IMPORT, on_import), (_EXPORT_LIST, on_list),
                            (_EXPORT_ALL, on_all), (_DECLARATION, on_declaration)):
        code = pattern.sub(change, code)
    for pattern, reason in _REFUSED:
        if m := re.search(pattern, code, re.M):
            line = unmask(code[m.start():].lstrip().split("\n")[0], literals)
            raise JsError(f"not supported: {reason} ({line[:60]})")
    body = unmask(squeeze(code), literals)
    return f"{body}\nreturn {_braces(exported.items())};\n", list(exported)
