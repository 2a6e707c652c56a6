"""What the fixer makes of the legacy programs: their texts with all fixes, the unsafe ones too."""

from __future__ import annotations

import functools

from qlint.engine import Located, check_document
from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from tests.migration.programs import WANTED
from tests.reality.environments import ENVIRONMENTS


@functools.cache
def newest() -> Session:
    """A session that holds code against the releases that the programs are to run on, and no others."""
    releases = next(each.releases for each in ENVIRONMENTS if each.name == WANTED)
    return Session(from_values({"target": [f"{name}=={version}" for name, version in releases.items()]}, source="the newest releases"))


def migrated(path: str, data: bytes) -> bytes:
    """The file of that name and content with all fixes."""
    (file,) = fixed([(path, data)], newest(), allowed=Allowed.UNSAFE)
    return file.after


def found(path: str, data: bytes) -> tuple[Located, ...]:
    """The findings in the file of that name and content."""
    return check_document(path, document(path, data), newest()).located
