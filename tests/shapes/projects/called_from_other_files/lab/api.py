"""What the lab shows."""

from lab.jobs import by_package as submit

__all__ = ["submit"]
