"""Find what the chapters registered: every chNN.py and chNN_part.py is read."""

import difflib
import importlib
import pkgutil
import re

CHAPTER = re.compile(r"ch\d\d(_\w+)?")


def collect(package, attribute):
    """Return {id: item} from `attribute` (a list) of all chapters' modules.

    package: such as "ffnbook.claims"; a module without the attribute only helps.
    Raises ValueError when an id appears twice.
    """
    home = importlib.import_module(package)
    found = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(home.__path__)):
        if not CHAPTER.fullmatch(module):
            continue
        loaded = importlib.import_module(f"{package}.{module}")
        for item in getattr(loaded, attribute, ()):
            if item.id in found:
                raise ValueError(f"{package}: the id {item.id!r} is used twice")
            found[item.id] = item
    return found


def lookup(items, name, what):
    """Return items[name]; a wrong name raises ValueError with the nearest names."""
    if name in items:
        return items[name]
    near = difflib.get_close_matches(str(name), items, n=3, cutoff=0.4)
    hint = f"Did you mean {' or '.join(map(repr, near))}?" if near else ""
    raise ValueError(f"there is no {what} named {name!r}. {hint}".strip())
