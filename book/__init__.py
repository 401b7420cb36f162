"""What turns the notebooks into pages: Sphinx extensions, style, vendored KaTeX."""
