"""The linted project's own modules: where imports lead in it, read as text and parsed when asked for."""

from __future__ import annotations

import re
import sys
import tokenize
from functools import cached_property
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.tree import Tree
from qlint.sources.text import Text

_ROOT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
_LARGEST = 2_000_000  # bytes: what is larger is data, whatever its name says
_FARTHEST = 4  # imports between a file and the watched package it leads to
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<source>\.*[\w.]*)[ \t]+import[ \t]+(?P<names>[^#\n]*)|import[ \t]+(?P<modules>[\w., \t]+))", re.M
)


class Project:
    """The modules that files in one directory can import from the project around them.

    Searched are, in this order: the directory above the file's own top-level package (its own, if it is in
    none), and the project's root and its `src`. A package of a watched name among them wins over the
    published one, as it does in Python. Nothing outside the project is read, nothing is imported.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._files: dict[str, Path | None] = {}
        self._modules: dict[Path, CodeModule | None] = {}

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """The directories in which top-level modules are looked for."""
        top = self.directory
        while (top / "__init__.py").is_file() and top.parent != top:
            top = top.parent
        roots = [top]
        for directory in (top, *top.parents):
            if any((directory / mark).exists() for mark in _ROOT_MARKS):
                roots += [directory, directory / "src"]
                break
        return tuple(dict.fromkeys(roots))

    def name_of(self, path: Path) -> str:
        """The dotted name under which the project imports the file; "" if it lies in no root."""
        for root in self.roots:
            if path.is_relative_to(root):
                parts = path.relative_to(root).with_suffix("").parts
                return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        return ""

    def imported(self, name: str, level: int, module: CodeModule) -> CodeModule | None:
        """The project's module that `from <dots><name> import ...` in `module` reads; None if it isn't the project's."""
        if level:
            directory = Path(module.path).parent
            for _ in range(level - 1):
                directory = directory.parent
            file = _module_file(directory, name)
        else:
            file = self.file(name)
        return self.module(file) if file is not None and file != Path(module.path) else None

    def file(self, name: str) -> Path | None:
        """The file of an absolute dotted name."""
        if name not in self._files:
            self._files[name] = self._search(name)
        return self._files[name]

    def _search(self, name: str) -> Path | None:
        if not name or name.partition(".")[0] in sys.stdlib_module_names:
            return None
        return next((file for root in self.roots if (file := _module_file(root, name)) is not None), None)

    def module(self, file: Path) -> CodeModule | None:
        """The module in the file; None if it can't be read or doesn't parse."""
        if file not in self._modules:
            text = read_text(file)
            self._modules[file] = self._parsed(file, text) if text is not None else None
        return self._modules[file]

    def _parsed(self, file: Path, text: str) -> CodeModule | None:
        try:
            tree = Tree(Text(text))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        return CodeModule(str(file), self.name_of(file), tree, is_package=file.name == "__init__.py")

    def text_of(self, name: str) -> tuple[str, str] | None:
        """Path and text of the project's module of that dotted name."""
        file = self.file(name)
        text = read_text(file) if file is not None else None
        return (str(file), text) if text is not None else None

    def reaches(self, text: str, pattern: str) -> bool:
        """Whether the text imports modules of the project in which `pattern` is found, or in what they import."""
        seen: set[Path] = set()
        level = {file for name in _imported_names(text) if (file := self._near(name)) is not None}
        for _ in range(_FARTHEST):
            texts = [each for file in level if (each := read_text(file)) is not None]
            if any(re.search(pattern, each) for each in texts):
                return True
            seen |= level
            level = {file for each in texts for name in _imported_names(each) if (file := self._near(name)) is not None} - seen
        return False

    def _near(self, name: str) -> Path | None:
        """The file of a name as an import line has it; a relative one is sought beside the project's own files."""
        return _module_file(self.directory, name.lstrip(".")) if name.startswith(".") else self.file(name)


def read_text(file: Path) -> str | None:
    """The text of a Python file, decoded as Python does; None where that fails, or the file is no program's size."""
    try:
        if file.stat().st_size > _LARGEST:
            return None
        with tokenize.open(file) as stream:
            return stream.read()
    except (OSError, SyntaxError, UnicodeDecodeError):
        return None


def _module_file(directory: Path, name: str) -> Path | None:
    base = directory.joinpath(*name.split(".")) if name else directory
    if (package := base / "__init__.py").is_file():
        return package
    module = base.with_name(f"{base.name}.py") if name else base / "__init__.py"
    return module if module.is_file() else None


def _imported_names(text: str) -> set[str]:
    """The dotted names that may be modules in the import lines of a text, without parsing it."""
    names: set[str] = set()
    for match in _IMPORT.finditer(text):
        if (source := match["source"]) is not None:
            names.add(source)
            names.update(f"{source.rstrip('.')}.{each.split()[0]}" for each in match["names"].strip("( )\\").split(",") if each.strip())
        else:
            names.update(each.split()[0] for each in match["modules"].split(",") if each.strip())
    return names
