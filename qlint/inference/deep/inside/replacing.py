"""The one way in which this world's copy of astroid is changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def replace(owner: type, name: str, function: Callable[..., Any]) -> None:
    """Puts the function in the place of the class's method."""
    setattr(owner, name, function)
