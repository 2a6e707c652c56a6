"""Lock files in TOML (uv, Poetry, pdm, `pylock.toml`): only the packages that matter are parsed, as these files are long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.manifests.asked import Asked, Manifest, Page, Part
from qlint.manifests.toml import parsed
from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_PACKAGE = re.compile(r"^\[\[packages?\]\][ \t]*$", re.MULTILINE)
_NEXT = re.compile(r"^\[", re.MULTILINE)
_NAME = re.compile(r"^name[ \t]*=[ \t]*[\"']([^\"'\r\n]+)[\"']", re.MULTILINE)
_ELSEWHERE = re.compile(r"\b(?:git|directory|path|url|editable|virtual)\b")


def read(path: str, text: Text) -> Manifest:
    """The releases that the lock file with that text holds fast; raises ManifestError for a package that is no TOML."""
    page = Page(path, text)
    asked = tuple(_packages(text.text, page))
    names = [each.name for each in asked]
    several = tuple(page.named(each.name, each.specifier, each.span, part=Part.LOCK, choice=True) for each in asked)
    return Manifest(path, tuple(b if names.count(a.name) > 1 else a for a, b in zip(asked, several, strict=True)), pinned=True)


def _packages(text: str, page: Page) -> Iterator[Asked]:
    for match in _PACKAGE.finditer(text):
        body = match.end()
        following = _NEXT.search(text, body)
        end = following.start() if following else len(text)
        name = _NAME.search(text, body, end)
        if name is None or WATCHED not in name[1].lower():
            continue
        package = parsed(text[body:end])
        source = package.get("source")
        release = package.get("version")
        local = isinstance(source, dict) and next((str(source[key]) for key in source if _ELSEWHERE.fullmatch(key)), "")
        specifier = f"=={release}" if isinstance(release, str) else ""
        if local in {".", ""} or specifier:
            yield page.named(name[1], specifier, Span(name.start(1), name.end(1)), part=Part.LOCK, origin=local or "")
