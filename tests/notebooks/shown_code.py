"""The definitions in a piece of code, and in the whole package, to be compared."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def definitions(source):
    """{name: code without comments and docstrings} of a module's top level."""
    found = {}
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            for part in ast.walk(node):
                if isinstance(part, (ast.FunctionDef, ast.ClassDef)):
                    if ast.get_docstring(part) is not None:
                        part.body = part.body[1:] or [ast.Pass()]
            found[node.name] = ast.unparse(node)
    return found


@cache
def package_definitions():
    """{name: [code, ...]} over all modules of the package, without importing them."""
    found = {}
    for path in sorted((ROOT / "ffnbook").rglob("*.py")):
        for name, code in definitions(path.read_text(encoding="utf-8")).items():
            found.setdefault(name, []).append(code)
    return found
