"""The book's interactive figures: see design in base.py, one module a widget."""

from ffnbook.widgets.microscope import ActivationMicroscope

__all__ = ["ActivationMicroscope"]
