"""A package that gives circuits methods of its own when it is imported."""

from . import gates

__all__ = ["gates"]
