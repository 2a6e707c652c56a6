"""Surfaces that have been read, kept as JSON: a build goes on where another was stopped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from qlint.knowledge.mining import index
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind

# What comes after the reading: a change there leaves the surfaces as they are.
_LATER = {
    *("__main__.py", "build.py", "cache.py", "ended.py", "fetch.py", "grafts.py", "index.py", "merge.py", "plan.py", "successors.py"),
    "write.py",
}

Json = dict[str, Any]


def reader(watched: Iterable[str], sources: Path = Path(__file__).parent) -> str:
    """A short word that is another one when releases may be read differently.

    That is by other `sources` of the builder, by another griffe, or where other top-level packages are `watched`.
    """
    digest = hashlib.sha256(" ".join([version("griffe"), *sorted(watched)]).encode())
    for name in sorted(file.relative_to(sources).as_posix() for file in sources.rglob("*.py")):
        if name not in _LATER:
            digest.update(f"\0{name}\0".encode() + sources.joinpath(name).read_bytes())
    return digest.hexdigest()[:12]


def kept(folder: Path, name: str) -> bool:
    return _file(folder, name).exists()


def load(folder: Path, name: str) -> Surface:
    """The surface that was kept under the name. Raises FileNotFoundError where there is none."""
    return decoded(json.loads(_file(folder, name).read_bytes()))


def store(surface: Surface, folder: Path, name: str) -> None:
    """Keeps the surface under the name, whole or not at all."""
    index.write(_file(folder, name), json.dumps(encoded(surface), separators=(",", ":")).encode())


def encoded(surface: Surface) -> Json:
    """The surface as JSON has it; what a field has by default is left out."""
    return {
        "distribution": surface.distribution,
        "release": surface.release,
        "requires": surface.requires,
        "modules": {path: _module(module) for path, module in surface.modules.items()},
        "classes": {path: _class(cls) for path, cls in surface.classes.items()},
    }


def decoded(data: Json) -> Surface:
    """The surface that `encoded` gave."""
    return Surface(
        distribution=data["distribution"],
        release=data["release"],
        requires=tuple(data["requires"]),
        modules={path: _as_module(module) for path, module in data["modules"].items()},
        classes={path: _as_class(cls) for path, cls in data["classes"].items()},
    )


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _module(module: ModuleSurface) -> Json:
    return _short(
        names=_entries(module.names), star=module.star, open=module.open or None, announced=_announcements(module.announced) or None
    )


def _as_module(data: Json) -> ModuleSurface:
    return ModuleSurface(
        names=_as_entries(data["names"]),
        star=tuple(data["star"]) if "star" in data else None,
        open=data.get("open", False),
        announced=_as_announcements(data.get("announced", ())),
    )


def _class(cls: ClassSurface) -> Json:
    return _short(
        bases=cls.bases or None,
        members=_entries(cls.members),
        open=cls.open or None,
        extends=cls.extends or None,
        announced=_announcements(cls.announced) or None,
    )


def _as_class(data: Json) -> ClassSurface:
    return ClassSurface(
        bases=tuple(data.get("bases", ())),
        members=_as_entries(data["members"]),
        open=data.get("open", False),
        extends=data.get("extends", False),
        announced=_as_announcements(data.get("announced", ())),
    )


def _entries(entries: Mapping[str, Entry]) -> Json:
    return {
        name: _short(
            kind=entry.kind.value,
            definition=entry.definition or None,
            parameters=entry.parameters,
            gives=entry.gives or None,
            announced=_announcements(entry.announced) or None,
        )
        for name, entry in entries.items()
    }


def _as_entries(data: Json) -> dict[str, Entry]:
    return {
        name: Entry(
            kind=Kind(each["kind"]),
            definition=each.get("definition", ""),
            parameters=each.get("parameters"),
            gives=each.get("gives", ""),
            announced=_as_announcements(each.get("announced", ())),
        )
        for name, each in data.items()
    }


def _announcements(announced: Iterable[Announcement]) -> list[list[object]]:
    return [[each.since, each.argument, each.instead] for each in announced]


def _as_announcements(data: Iterable[Any]) -> tuple[Announcement, ...]:
    return tuple(Announcement(since, argument, tuple(instead)) for since, argument, instead in data)


def _short(**fields: object) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
