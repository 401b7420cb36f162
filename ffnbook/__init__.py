"""The helper package of the book: small NumPy code that every notebook imports.

Importing it costs little more than importing NumPy: torch, Matplotlib and the
widgets are loaded when they are first used.
"""

__version__ = "0.1.0"
