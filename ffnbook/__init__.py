"""The helper package of the book: small NumPy code that every notebook imports.

Importing it costs little more than importing NumPy: torch, Matplotlib and the
widgets are loaded when they are first used.
"""

from importlib import import_module

__version__ = "0.1.0"


def __getattr__(name):
    """Import a submodule when it is first asked for: `ffnbook.layers.Linear`."""
    full = f"{__name__}.{name}"
    if not name.startswith("_"):
        try:
            return import_module(full)
        except ModuleNotFoundError as error:
            if error.name != full:  # the submodule exists; what it needs does not
                raise
    raise AttributeError(
        f"module {__name__!r} has no submodule {name!r}; it has {', '.join(__dir__())}"
    )


def __dir__():
    from pkgutil import iter_modules  # only needed for help and error messages

    return sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
