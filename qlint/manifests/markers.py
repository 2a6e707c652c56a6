"""Whether an environment marker can hold for a project: it counts unless no environment of the project's Pythons meets it."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from packaging.markers import InvalidMarker, Marker, UndefinedEnvironmentName
from packaging.specifiers import InvalidSpecifier, SpecifierSet

_PYTHONS = tuple(f"3.{minor}" for minor in range(5, 15))
_SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
# What is asked of these depends on more than the system and the Python.
_OPEN = ("extra", "machine", "implementation", "release", "platform_version", "dependency_groups")


@lru_cache(maxsize=256)
def may_hold(marker: str, python: str) -> bool:
    """Whether the marker ("" holds always) is met by some environment whose Python the specifier `python` admits ("" admits all)."""
    if not marker or any(word in marker for word in _OPEN):
        return True
    try:
        asked, admitted = Marker(marker), SpecifierSet(python)
        pythons = [each for each in _PYTHONS if f"{each}.99" in admitted or f"{each}.0" in admitted] or list(_PYTHONS)
        return any(asked.evaluate(_environment(each, system)) for each, system in product(pythons, _SYSTEMS))
    except (InvalidMarker, InvalidSpecifier, UndefinedEnvironmentName):
        return True


def _environment(python: str, system: tuple[str, str, str]) -> dict[str, str]:
    platform, name, kind = system
    return {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": platform,
        "platform_system": name,
        "os_name": kind,
    }
