"""`Pipfile`, and the `Pipfile.lock` that pipenv makes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from qlint.manifests.asked import Asked, Manifest, ManifestError, Page, Part
from qlint.manifests.toml import Places, Table, parsed, table
from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_PARTS = (("packages", Part.RUN), ("dev-packages", Part.GROUP))


def read(path: str, text: Text) -> Manifest:
    """What the `Pipfile` with that text asks for; raises ManifestError for text that is no TOML."""
    document, page, places = parsed(text.text), Page(path, text), Places(text)
    python = table(document, "requires").get("python_version")
    asked = [
        each for section, part in _PARTS for each in _entries(table(document, section), part, page, partial(places.key, section=section))
    ]
    return Manifest(path, tuple(asked), python=f"=={python}.*" if isinstance(python, str) else "")


def read_lock(path: str, text: Text) -> Manifest:
    """What the `Pipfile.lock` with that text holds fast; raises ManifestError for text that is no such JSON."""
    try:
        document = json.loads(text.text)
    except ValueError as error:
        raise ManifestError(f"is no JSON: {error}") from error
    page = Page(path, text)
    asked: list[Asked] = []
    for section in ("default", "develop"):
        start = max(text.text.find(f'"{section}"'), 0)

        def place(name: str, start: int = start) -> Span:
            at = max(text.text.find(f'"{name}"', start), 0) + 1
            return Span(at, at + len(name))

        asked += _entries(table(document, section), Part.LOCK, page, place)
    return Manifest(path, tuple(asked), pinned=True)


def _entries(wanted: Table, part: Part, page: Page, place: Callable[[str], Span]) -> Iterator[Asked]:
    for name, value in wanted.items():
        if WATCHED not in name.lower():
            continue
        fields = value if isinstance(value, dict) else {"version": value}
        origin = next((str(fields[key]) for key in ("git", "path", "file", "ref") if key in fields), "")
        version = str(fields.get("version", "*"))
        limited = any(key in fields for key in ("markers", "platform_system", "sys_platform")) and part is not Part.LOCK
        yield page.named(name, "" if version == "*" else version, place(name), part=part, choice=limited, origin=origin)
