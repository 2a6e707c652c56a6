"""What the user can set, in one table that argparse, flake8, pylint and `[tool.qlint]` are made from."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class SettingsError(ValueError):
    """A bad option or configuration, said in one line."""


@dataclass(frozen=True, slots=True)
class Option:
    """One setting: its key in `[tool.qlint]` (with `-` on command lines) and its help. All are lists of text, or of `choices`."""

    key: str
    metavar: str
    help: str
    choices: tuple[str, ...] = ()


OPTIONS = (
    Option("target", "SPEC", "releases the code must run on, such as 'qiskit>=2' or 'qiskit-ibm-runtime==0.34.0'; repeatable"),
    Option("select", "CODES", "report only these rules: codes, prefixes of codes, or names"),
    Option("ignore", "CODES", "do not report these rules: codes, prefixes of codes, or names"),
    Option("confidence", "LEVEL", "how sure a finding must be: high (the default), or low to see what only may fail", ("high", "low")),
)


# A comma that a version range goes on after ("qiskit>=2,<3") separates nothing.
_SEPARATOR = re.compile(r"[,\n](?!\s*[<>=!~])")


def listed(text: str) -> tuple[str, ...]:
    """The items of a list as command lines and configuration files of hosts spell it, separated by commas or lines."""
    return tuple(item.strip() for item in _SEPARATOR.split(text) if item.strip())


def items(texts: Iterable[str]) -> tuple[str, ...]:
    """The items of an option that was given several times, each time with a list."""
    return tuple(item for text in texts for item in listed(text))


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force for one file, and where each was read."""

    target: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    origin: Mapping[str, str] = field(default_factory=dict, compare=False)

    def over(self, other: Settings) -> Settings:
        """These settings, completed by `other` where nothing is set here."""
        origin = {**other.origin, **self.origin}
        values = {option.key: getattr(self, option.key) or getattr(other, option.key) for option in OPTIONS}
        return replace(self, **values, origin=origin)


def from_values(values: Mapping[str, Iterable[str]], *, source: str) -> Settings:
    """Settings from lists by key, read at `source` ("command line", a path); unset and empty keys are left out.

    Raises SettingsError for a value that is none of an option's choices.
    """
    given = {option.key: tuple(values.get(option.key) or ()) for option in OPTIONS}
    for option in OPTIONS:
        for value in given[option.key] if option.choices else ():
            if value not in option.choices:
                raise SettingsError(f"{source}: {option.key} is {' or '.join(option.choices)}, not {value!r}")
    return Settings(**given, origin={key: source for key, value in given.items() if value})


def from_host(options: object, *, host: str) -> Settings:
    """The settings that a host holds, as text, in the attributes `qlint_...` of its `options`."""
    return from_values({option.key: listed(getattr(options, f"qlint_{option.key}")) for option in OPTIONS}, source=f"{host}'s options")


@cache
def for_directory(directory: Path) -> Settings:
    """What the nearest `pyproject.toml` with a `[tool.qlint]` table says, from `directory` upward.

    Raises SettingsError for a file that does not parse or holds what qlint doesn't know.
    """
    file = directory / "pyproject.toml"
    table = _table(file) if os.path.isfile(file) else None  # Path.is_file raises where it may not look
    if table is not None:
        return from_values(_checked(table, file), source=str(file))
    return Settings() if directory.parent == directory else for_directory(directory.parent)


def _table(file: Path) -> Mapping[str, object] | None:
    try:
        data = file.read_bytes()
        if b"qlint" not in data:  # a file without the table may be broken, too: that is nothing to us
            return None
        document = tomllib.loads(data.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    table = document.get("tool", {})
    table = table.get("qlint") if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{file}: [tool.qlint] is not a table")
    return table


def _checked(table: Mapping[str, object], file: Path) -> Mapping[str, tuple[str, ...]]:
    known = [option.key for option in OPTIONS]
    checked = {}
    for key, value in table.items():
        if key not in known:
            raise SettingsError(f"{file}: [tool.qlint] has no setting {key!r} (it has {', '.join(known)})")
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise SettingsError(f"{file}: [tool.qlint] {key} must be text or a list of texts, not {value!r}")
        checked[key] = tuple(values)
    return checked
