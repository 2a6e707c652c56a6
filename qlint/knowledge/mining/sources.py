"""Which modules an unpacked release has, and the file of each."""

from __future__ import annotations

import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_SUITES = frozenset({"test", "tests"})
_FOR_USERS = "qiskit.test"  # a test package that other projects import from
_COMPILED = frozenset({".so", ".pyd"})


class Form(Enum):
    """What a module is made of: Python, a folder without `__init__.py`, or machine code."""

    PYTHON = "python"
    NAMESPACE = "namespace"
    COMPILED = "compiled"


@dataclass(frozen=True, slots=True)
class Source:
    """A module by its dotted path. `file` is the folder where `form` is `NAMESPACE`."""

    path: str
    file: Path
    form: Form = Form.PYTHON
    package: bool = False

    def text(self) -> str:
        """What the file says, in the encoding that it declares; raises SyntaxError, UnicodeDecodeError, OSError."""
        with tokenize.open(self.file) as opened:
            return opened.read()


def sources(folder: Path, roots: tuple[str, ...]) -> Mapping[str, Source]:
    """The modules at and below the import paths `roots`, in the search path `folder`, by their dotted paths.

    Test suites are left out, and `__main__`.
    """
    found: dict[str, Source] = {}
    for root in roots:
        place = folder.joinpath(*root.split("."))
        for source in _package(root, place) if place.is_dir() else _files(root.rpartition(".")[0], place.parent, only=place.name):
            found.setdefault(source.path, source)
    return found


def _package(path: str, folder: Path) -> Iterator[Source]:
    start = folder / "__init__.py"
    below = [*_files(path, folder), *_folders(path, folder)]
    if start.exists():
        yield Source(path, start, package=True)
    elif below:
        yield Source(path, folder, Form.NAMESPACE, package=True)
    yield from below


def _folders(path: str, folder: Path) -> Iterator[Source]:
    for each in sorted(folder.iterdir()):
        inner = f"{path}.{each.name}"
        if each.is_dir() and each.name.isidentifier() and (each.name not in _SUITES or inner == _FOR_USERS):
            yield from _package(inner, each)


def _files(path: str, folder: Path, *, only: str = "") -> Iterator[Source]:
    """The modules that are files of their own in the folder, those of Python before compiled ones of the same name."""
    if not folder.is_dir():
        return
    for each in sorted(folder.iterdir(), key=lambda file: (file.suffix in _COMPILED, file.name)):
        name = each.name.partition(".")[0]
        if name.isidentifier() and name not in ("__init__", "__main__") and only in ("", name):
            form = {".py": Form.PYTHON}.get(each.suffix, Form.COMPILED if each.suffix in _COMPILED else None)
            if form is not None and each.is_file():
                yield Source(f"{path}.{name}" if path else name, each, form)
