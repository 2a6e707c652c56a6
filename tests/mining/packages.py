"""Small packages: written to a folder, read by the reader, and imported in a process of their own to see what that shows."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent

from qlint.knowledge.mining.plan import WATCHED, packages
from qlint.knowledge.mining.reader import read
from qlint.knowledge.mining.surface import ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind

Files = Mapping[str, str]  # by path below the package `pkg`; a single file by "" is its `__init__.py`


def written(folder: Path, files: Files) -> Path:
    """Writes the package `pkg` into the folder."""
    for path, text in {"__init__.py": "", **files}.items():
        file = folder / "pkg" / (path or "__init__.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
    return folder


def surface(folder: Path, files: Files | str) -> Surface:
    """What the reader tells of a package; a text is its `__init__.py`."""
    given = {"": files} if isinstance(files, str) else files
    return read(written(folder, given), distribution="pkg", release="1", roots=("pkg",), watched=packages(WATCHED))


def differences(folder: Path, cases: Mapping[str, Files | str]) -> Mapping[str, list[str]]:
    """By case, what only the reader says ("read ...") and what only an import shows ("real ...")."""
    read = {case: surface(folder / str(place), files) for place, (case, files) in enumerate(cases.items())}
    asked = {
        str(folder / str(place)): {path: list(module.names) for path, module in each.modules.items()}
        for place, each in enumerate(read.values())
    }
    script = Path(__file__).with_name("reflecting.py")
    done = subprocess.run([sys.executable, "-I", script], input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    real = dict(zip(read, json.loads(done.stdout).values(), strict=True))
    return {case: list(_different(set(_told(each)), set(real[case]))) for case, each in read.items()}


def _different(read: set[str], real: set[str]) -> Iterator[str]:
    yield from (f"read {each}" for each in sorted(read - real))
    yield from (f"real {each}" for each in sorted(real - read))


def _told(surface: Surface) -> Iterator[str]:
    for path, module in surface.modules.items():
        yield from _of_module(path, module)
    for path, cls in surface.classes.items():
        if not cls.extends and _public(path):
            yield from _of_class(path, cls)


def _public(path: str) -> bool:
    return not any(part.startswith("_") for part in path.split("."))


def _of_module(path: str, module: ModuleSurface) -> Iterator[str]:
    if module.star is not None:
        yield f"star {path} {' '.join(module.star)}"
    for name, entry in module.names.items():
        if not name.startswith("_"):
            yield f"name {path}.{name} {_kind(entry)}{_definition(f'{path}.{name}', entry)}"
            if entry.kind is Kind.FUNCTION and not entry.definition:
                yield f"signature {path}.{name} {entry.parameters}"


def _kind(entry: Entry) -> str:
    foreign = entry.definition.partition(".")[0] not in ("", "pkg")
    return "value" if foreign or entry.kind is Kind.ATTRIBUTE else entry.kind.value


def _definition(path: str, entry: Entry) -> str:
    return f" {entry.definition or path}" if _kind(entry) in ("class", "function", "module") else ""


def _of_class(path: str, cls: ClassSurface) -> Iterator[str]:
    yield f"bases {path} {' '.join(base for base in cls.bases if base.startswith('pkg.'))}"
    for name, entry in cls.members.items():
        yield f"member {path}.{name} {entry.kind.value}"
        if entry.kind is Kind.METHOD:
            yield f"signature {path}.{name} {entry.parameters}"
