"""Poetry's own tables in `pyproject.toml`, and its way to write ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from qlint.manifests.asked import Asked, Page, Part
from qlint.manifests.toml import Places, Table, table
from qlint.model import Span
from qlint.sources.document import WATCHED

_OPERATOR = re.compile(r"\s*(\^|~=|~|===?|!=|<=|>=|<|>)?\s*([^\s,^~=!<>]+)\s*,?")


def asked(document: Table, page: Page, places: Places) -> Iterator[Asked]:
    """What Poetry's tables ask for: those needed to run, optional ones as extras, and groups."""
    tool = table(document, "tool", "poetry")
    yield from _table(table(tool, "dependencies"), page, partial(places.key, section="tool.poetry.dependencies"), Part.RUN)
    early = partial(places.key, section="tool.poetry.dev-dependencies")
    yield from _table(table(tool, "dev-dependencies"), page, early, Part.GROUP, "dev")
    for group, content in table(tool, "group").items():
        place = partial(places.key, section=f"tool.poetry.group.{group}")
        yield from _table(table(content, "dependencies"), page, place, Part.GROUP, group)


def _table(wanted: Table, page: Page, place: Callable[[str], Span], part: Part, group: str = "") -> Iterator[Asked]:
    for name, value in wanted.items():
        if WATCHED not in name.lower():
            continue
        span = place(name)
        options = value if isinstance(value, list) else [value]
        for option in options:
            fields: Mapping[str, object] = option if isinstance(option, Mapping) else {"version": option}
            origin = next((str(fields[key]) for key in ("git", "path", "url", "file") if key in fields), "")
            limited = len(options) > 1 or "python" in fields or "markers" in fields or "platform" in fields
            ranges = specifiers(str(fields.get("version", "*")))
            own = Part.EXTRA if fields.get("optional") is True and part is Part.RUN else part
            for each in ranges:
                yield page.named(
                    canonicalize_name(name), each, span, part=own, group=group, choice=limited or len(ranges) > 1, origin=origin
                )


def specifiers(written: str) -> tuple[str, ...]:
    """The alternatives of a range in Poetry's form ("^1.0 || ^2"), each in that of PEP 440; what can't be read stays as it is."""
    return tuple(_specifier(part.strip()) for part in re.split(r"\|\|?", written))


def _specifier(written: str) -> str:
    if written in {"", "*"}:
        return ""
    parts = [_part(match[1] or "", match[2]) for match in _OPERATOR.finditer(written)]
    return ",".join(each for each in parts if each)


def _part(operator: str, release: str) -> str:
    if release == "*":
        return ""
    try:
        match operator:
            case "^":
                return f">={release},<{_after(release, _leading(release))}"
            case "~":
                return f">={release},<{_after(release, min(1, release.count('.')))}"
            case "":
                return f"=={release}"
            case _:
                return f"{operator}{release}"
    except InvalidVersion:
        return f"{operator}{release}"


def _leading(release: str) -> int:
    """The place of the first number that isn't zero, which a caret holds fast; the last one if all are."""
    numbers = Version(release).release
    return next((place for place, number in enumerate(numbers) if number), len(numbers) - 1)


def _after(release: str, place: int) -> str:
    """The first release whose number at `place` is higher."""
    numbers = Version(release).release
    return ".".join(map(str, (*numbers[:place], numbers[place] + 1)))
