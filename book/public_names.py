"""Read the public names of the package from its source, without importing it."""

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

PRIVATE_FILE = re.compile(r"\b(_\w+)\.py\b")


@dataclass
class Item:
    """One public name: kind is function, class, method or data."""

    kind: str
    name: str
    signature: str = ""
    doc: str = ""
    members: list = field(default_factory=list)


def signature(node, method=False):
    """The arguments as they stand in the source; methods without self."""
    args = node.args
    if method and args.args and args.args[0].arg in ("self", "cls"):
        args.args = args.args[1:]
    return f"({ast.unparse(args)})"


def is_property(node):
    return any(ast.unparse(d).endswith("property") for d in node.decorator_list)


def read_class(node):
    item = Item("class", node.name, doc=ast.get_docstring(node) or "")
    fields = []
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            default = f"={ast.unparse(part.value)}" if part.value else ""
            fields.append(part.target.id + ("=..." if "field(" in default else default))
        if not isinstance(part, ast.FunctionDef):
            continue
        doc = ast.get_docstring(part) or ""
        if part.name == "__init__":
            item.signature = signature(part, method=True)
            item.doc = "\n\n".join(text for text in (item.doc, doc) if text)
        elif is_property(part) and not part.name.startswith("_"):
            item.members.append(Item("property", part.name, "", doc))
        elif part.name == "__call__" or not part.name.startswith("_"):
            inner = Item("method", part.name, signature(part, method=True), doc)
            item.members.append(inner)
    if fields and not item.signature:
        item.signature = f"({', '.join(fields)})"
    return item


def read_data(node):
    """Names in capitals are public constants; a short value is shown."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    value = ast.unparse(node.value) if node.value else ""
    shown = f" = {value}" if value and len(value) < 50 else ""
    for target in targets:
        if isinstance(target, ast.Name):
            yield Item("data", target.id, shown)


def read_items(tree):
    """Return {name: Item} of what a module itself defines at its top level."""
    items = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            doc = ast.get_docstring(node) or ""
            items[node.name] = Item("function", node.name, signature(node), doc)
        elif isinstance(node, ast.ClassDef):
            items[node.name] = read_class(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            items.update((item.name, item) for item in read_data(node))
    return items


def declared(tree):
    """Return the names in __all__, or None."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return ast.literal_eval(node.value)
    return None


class Package:
    """The modules of a package by their dotted names."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.trees = {}
        for file in sorted(self.folder.rglob("*.py")):
            parts = file.relative_to(self.folder.parent).with_suffix("").parts
            if parts[-1] == "__init__":
                parts = parts[:-1]
            source = file.read_text(encoding="utf8")
            self.trees[".".join(parts)] = ast.parse(source, str(file))

    def modules(self):
        """The public modules a reader imports: `ffnbook.x`, not what is inside x."""
        names = [name for name in self.trees if name.count(".") == 1]
        return sorted(name for name in names if "._" not in name)

    def doc(self, module):
        """The docstring of a module."""
        return ast.get_docstring(self.trees[module]) or ""

    def find(self, module, name):
        """Return (module, Item) that a name of a module really comes from."""
        tree = self.trees[module]
        items = read_items(tree)
        if name in items:
            return module, items[name]
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in self.trees:
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return self.find(node.module, alias.name)
        raise LookupError(f"{module} lists {name!r} and does not define it")

    def public(self, module):
        """Return the (origin, Item) pairs of a public module, in source order."""
        tree = self.trees[module]
        if names := declared(tree):
            return [self.find(module, name) for name in names]
        found = [
            (module, item)
            for name, item in read_items(tree).items()
            if not name.startswith("_") and (item.kind != "data" or name.isupper())
        ]
        # A private file that the docstring names belongs to the module.
        for file in PRIVATE_FILE.findall(ast.get_docstring(tree) or ""):
            behind = f"{self.folder.name}.{file}"
            items = read_items(self.trees[behind]).values()
            shown = [item for item in items if item.kind == "function"]
            found += [(behind, i) for i in shown if not i.name.startswith("_")]
        return found
