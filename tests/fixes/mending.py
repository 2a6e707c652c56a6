"""Programs mended by the fixes of the rules, as `qlint check --fix` does it."""

from __future__ import annotations

from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed
from qlint.session import Session
from qlint.settings import from_values

# One session for all: it keeps what it has read of the history.
_NEWEST = Session(from_values({}, source="test"))


def mended(text: str, *, unsafe: bool = False, target: tuple[str, ...] = (), name: str = "program.py") -> str:
    """The text of a file with all safe fixes, or with the unsafe ones too."""
    session = Session(from_values({"target": target}, source="test")) if target else _NEWEST
    (file,) = fixed([(name, text.encode())], session, allowed=Allowed.UNSAFE if unsafe else Allowed.SAFE)
    assert file.dropped == (), file.dropped
    return file.after.decode()
