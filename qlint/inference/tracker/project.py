"""The linted project's own modules: where imports lead in it, read as text and parsed when asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.library import Library, imported_names

_ROOT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
_FARTHEST = 4  # imports between a file and the watched package it leads to


class Project:
    """The modules that files can import from the project around them.

    Searched are, in this order: the directory above the files' top-level package (their own, if they are in
    none), and the project's root and its `src`. A package of a watched name among them wins over the
    published one, as it does in Python. Nothing outside the project is read, nothing is imported.
    """

    def __init__(self, directory: Path, library: Library | None = None) -> None:
        """`directory` holds the top-level package or the scripts in question; `library` is what the projects of one run share."""
        self.directory = directory
        self._library = library or Library()
        self._files: dict[tuple[str, Path | None], Path | None] = {}
        self._led: dict[tuple[Path, str, int], bool] = {}
        self._imported: dict[Path, set[Path]] = {}

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """The directories in which top-level modules are looked for."""
        roots = [self.directory]
        for directory in (self.directory, *self.directory.parents):
            if any((directory / mark).exists() for mark in _ROOT_MARKS):
                roots += [directory, directory / "src"]
                break
        return tuple(dict.fromkeys(roots))

    def imported(self, name: str, level: int, module: CodeModule) -> CodeModule | None:
        """The project's module that `from <dots><name> import ...` in `module` reads; None if it isn't the project's."""
        file = self.located("." * level + name, Path(module.path))
        return self._library.module(file) if file is not None else None

    def located(self, name: str, importer: Path) -> Path | None:
        """The file of the dotted name that an import in the file `importer` has; dots in front are relative to its package."""
        bare = name.lstrip(".")
        directory = importer.parent if bare != name else None
        for _ in range(len(name) - len(bare) - 1):
            directory = directory.parent if directory is not None else None
        key = (bare, directory)
        if key not in self._files:
            self._files[key] = self._search(bare, directory)
        file = self._files[key]
        return file if file != importer else None

    def _search(self, name: str, directory: Path | None) -> Path | None:
        if directory is not None:
            return _module_file(directory, name)
        if not name or name.partition(".")[0] in sys.stdlib_module_names:
            return None
        return next((file for root in self.roots if (file := _module_file(root, name)) is not None), None)

    def text_of(self, name: str) -> tuple[str, str] | None:
        """Path and text of the project's module of that absolute dotted name."""
        file = self.located(name, self.directory)
        text = self._library.text(file) if file is not None else None
        return (str(file), text) if text is not None else None

    def reaches(self, text: str, pattern: str, path: Path) -> bool:
        """Whether the text of the file at `path` imports modules of the project in which `pattern` is found, or in what they import."""
        return self._leads(self._named(imported_names(text), path), pattern)

    def leads(self, file: Path, pattern: str) -> bool:
        """Whether the regular expression is found in a file of the project, or in what it imports."""
        return self._leads({file}, pattern)

    def _leads(self, files: set[Path], pattern: str) -> bool:
        return any(self._leads_from(file, pattern, _FARTHEST) for file in files)

    def _leads_from(self, file: Path, pattern: str, farthest: int) -> bool:
        """Whether the pattern is found in the file or up to `farthest` imports away; what is found out is kept."""
        key = (file, pattern, farthest)
        if key not in self._led:
            self._led[key] = self._library.mentions(file, pattern) or (
                farthest > 1 and any(self._leads_from(each, pattern, farthest - 1) for each in self._neighbours(file))
            )
        return self._led[key]

    def _neighbours(self, file: Path) -> set[Path]:
        if file not in self._imported:
            self._imported[file] = self._named(self._library.imports(file), file)
        return self._imported[file]

    def _named(self, names: Iterable[str], importer: Path) -> set[Path]:
        return {file for name in names if (file := self.located(name, importer)) is not None}


def _module_file(directory: Path, name: str) -> Path | None:
    base = directory.joinpath(*name.split(".")) if name else directory
    if (package := base / "__init__.py").is_file():
        return package
    module = base.with_name(f"{base.name}.py")
    return module if name and module.is_file() else None
