"""What keeps a rewriting from being made."""

from __future__ import annotations


class Hindered(Exception):
    """A place can't be rewritten, and with it nothing that goes with it; the message says why, as the end of a sentence."""
