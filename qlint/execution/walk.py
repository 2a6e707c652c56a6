"""The calls and blocks of a course, in whatever branches they stand."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Course, Happens, Holds, Part


def calls(course: Course, *, deep: bool = False) -> Iterator[Happens]:
    """Those that stand in the scene itself; `deep`: also those in the functions that it calls."""
    return (part for part in _parts(course, deep=deep) if isinstance(part, Happens))


def blocks(course: Course) -> Iterator[Holds]:
    """The `with` items that stand in the scene itself."""
    return (part for part in _parts(course, deep=False) if isinstance(part, Holds))


def _parts(course: Course, *, deep: bool) -> Iterator[Part]:
    waiting: list[Part] = list(course)
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, Happens) and not deep:
            continue
        for name in part.__dataclass_fields__:
            inner = getattr(part, name)
            if isinstance(inner, tuple):
                waiting.extend(each for each in inner if hasattr(each, "__dataclass_fields__"))
                waiting.extend(each for group in inner if isinstance(group, tuple) for each in group)
