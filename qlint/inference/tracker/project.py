"""The linted project's own modules: where imports lead in it, read as text and parsed when asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.library import Library, import_root, imported_names, module_name
from qlint.inference.tracker.surroundings import Surroundings
from qlint.manifests.read import read
from qlint.sources.read import NOTEBOOK_SUFFIXES

_METADATA = ("pyproject.toml", "setup.cfg", "setup.py")
_NOT_INSTALLED = frozenset({"benchmarks", "docs", "examples", "scripts", "test", "tests", "tools"})  # packages, as a rule
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
        self._found: dict[tuple[str, str], Path | None] = {}
        self._others: dict[Path, Project] = {}
        self._reached: dict[Path, set[Path]] = {}
        self._nearest: dict[Path, set[Path]] = {}

    @cached_property
    def root(self) -> Path | None:
        """The directory that is marked as the project's; None if there is none."""
        around = (self.directory, *self.directory.parents)
        return next((directory for directory in around if any((directory / mark).exists() for mark in _ROOT_MARKS)), None)

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """The directories in which top-level modules are looked for."""
        marked = [self.root, self.root / "src"] if self.root is not None else []
        return tuple(dict.fromkeys([self.directory, *marked]))

    @cached_property
    def surroundings(self) -> Surroundings:
        """The programs of the project: all below its root; where none is marked, those in the directory and in its packages."""
        return self._library.surroundings(self.root or self.directory, deep=self.root is not None)

    def offers(self, file: Path) -> bool:
        """Whether others may import the module in the file: it lies in a package of a project that can be installed."""
        if not self._packaged or not os.path.isfile(file.parent / "__init__.py"):
            return False
        package, *inner = module_name(file).split(".")
        return package not in _NOT_INSTALLED and not any(part.startswith("_") for part in (package, *inner))

    @cached_property
    def _packaged(self) -> bool:
        metadata = (self.root / name for name in _METADATA) if self.root is not None else ()
        return any(read(file).packaged for file in metadata if os.path.isfile(file))

    def module(self, file: Path) -> CodeModule | None:
        """The module, or the program, in a file of the project; None if it can't be read or doesn't parse."""
        return self._library.module(file)

    def parsed(self, file: Path, text: str) -> CodeModule | None:
        """The module in the file, if it was read before and has that text."""
        return self._library.parsed(file, text)

    def found(self, name: str, level: int, module: CodeModule) -> Path | None:
        """The file of the project that `from <dots><name> import ...` in `module` reads; None if it isn't the project's."""
        key = (module.path, "." * level + name)
        if key not in self._found:
            self._found[key] = self._find(key[1], Path(module.path))
        return self._found[key]

    def _find(self, written: str, importer: Path) -> Path | None:
        around = self._around(importer)
        beyond = around is not self and not written.startswith(".")
        return around.located(written, importer) or (self.located(written, importer) if beyond else None)

    def _around(self, file: Path) -> Project:
        """The project as a file of it sees it, which may be a script that lies elsewhere."""
        if file.parent not in self._others:
            directory = import_root(file.parent)
            self._others[file.parent] = self if directory == self.directory else Project(directory, self._library)
        return self._others[file.parent]

    def connects(self, file: Path, target: Path) -> bool:
        """Whether the file imports the target, directly or through other modules of the project."""
        if file not in self._reached:
            seen, edge = {file}, {file}
            for _ in range(_FARTHEST):
                edge = {each for one in edge for each in self._near(one)} - seen
                seen |= edge
            self._reached[file] = seen
        return target in self._reached[file]

    def is_imported(self, file: Path, name: str = "") -> bool:
        """Whether another file of the surroundings imports the file, and may read the name that is given; or there are too many to know."""
        around = self.surroundings
        if around.files is None:
            return True
        others = (each for each in around.holding(file.stem) if each != file and around.imports(each, file.stem))
        if name and file.suffix in NOTEBOOK_SUFFIXES:  # no import leads there, but `%run` of a notebook does
            return any(around.may_read(each, name) for each in others)
        return any(file in self._near(each) for each in others if not name or around.may_read(each, name))

    def _near(self, file: Path) -> set[Path]:
        """The files that the file imports, among those of the surroundings."""
        if file not in self._nearest:
            own = self.surroundings.names
            names = (name for name in self._library.imports(file) if name.startswith(".") or name.partition(".")[0] in own)
            self._nearest[file] = self._around(file)._named(names, file)
        return self._nearest[file]

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
    if os.path.isfile(package := base / "__init__.py"):
        return package
    module = base.with_name(f"{base.name}.py")
    return module if name and os.path.isfile(module) else None
