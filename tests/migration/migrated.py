"""What `qlint migrate` makes of the legacy programs."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from qlint.engine import Located, check_document
from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed
from qlint.migration.goal import goal
from qlint.session import Session
from qlint.sources.read import document
from tests.migration.programs import WANTED
from tests.reality.environments import ENVIRONMENTS


@functools.cache
def newest() -> Session:
    """A session that holds code against the releases that the programs are to run on, and no others."""
    releases = next(each.releases for each in ENVIRONMENTS if each.name == WANTED)
    return Session(goal([f"{name}=={version}" for name, version in releases.items()], {}).settings)


def migrated(name: str, data: bytes) -> bytes:
    """The migrated file of that name and content, alone in its directory: files beside it might need what it imports."""
    with tempfile.TemporaryDirectory() as directory:
        (file,) = fixed([(str(Path(directory, name)), data)], newest(), allowed=Allowed.UNSAFE, keep=True)
    return file.after


def found(name: str, data: bytes) -> tuple[Located, ...]:
    """The findings in the file of that name and content, alone in its directory."""
    with tempfile.TemporaryDirectory() as directory:
        path = str(Path(directory, name))
        return check_document(path, document(path, data), newest()).located
