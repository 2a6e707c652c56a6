"""The files of the linted project that were read so far: text, tree, and what their import lines name."""

from __future__ import annotations

import re
import tokenize
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.tree import Tree
from qlint.sources.text import Text

_LARGEST = 2_000_000  # bytes: what is larger is data, whatever its name says
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<source>\.*[\w.]*)[ \t]+import[ \t]+(?P<names>[^#\n]*)|import[ \t]+(?P<modules>[\w., \t]+))",
    re.MULTILINE,
)


class Library:
    """What one run knows of the project's files. They are taken not to change while it lasts."""

    def __init__(self) -> None:
        self._modules: dict[Path, CodeModule | None] = {}
        self._mentions: dict[tuple[Path, str], bool] = {}
        self._imports: dict[Path, frozenset[str]] = {}

    def text(self, file: Path) -> str | None:
        """The text of a Python file, decoded as Python does; None where that fails, or the file is no program's size."""
        try:
            if file.stat().st_size > _LARGEST:
                return None
            with tokenize.open(file) as stream:
                return stream.read()
        except (OSError, SyntaxError, UnicodeDecodeError):
            return None

    def module(self, file: Path) -> CodeModule | None:
        """The module in the file; None if it can't be read or doesn't parse."""
        if file not in self._modules:
            self._modules[file] = self._parsed(file)
        return self._modules[file]

    def _parsed(self, file: Path) -> CodeModule | None:
        text = self.text(file)
        try:
            tree = Tree(Text(text)) if text is not None else None
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        return CodeModule(str(file), module_name(file), tree, is_package=file.name == "__init__.py") if tree is not None else None

    def mentions(self, file: Path, pattern: str) -> bool:
        """Whether the regular expression is found in the file."""
        key = (file, pattern)
        if key not in self._mentions:
            self._mentions[key] = re.search(pattern, self.text(file) or "") is not None
        return self._mentions[key]

    def imports(self, file: Path) -> frozenset[str]:
        """The dotted names that may be modules in the file's import lines."""
        if file not in self._imports:
            self._imports[file] = imported_names(self.text(file) or "")
        return self._imports[file]


def imported_names(text: str) -> frozenset[str]:
    """The dotted names that may be modules in the import lines of a text, without parsing it."""
    names: set[str] = set()
    for match in _IMPORT.finditer(text):
        if (source := match["source"]) is not None:
            names.add(source)
            names.update(f"{source.rstrip('.')}.{each.split()[0]}" for each in match["names"].strip("( )\\").split(",") if each.strip())
        else:
            names.update(each.split()[0] for each in match["modules"].split(",") if each.strip())
    return frozenset(names)


def import_root(directory: Path) -> Path:
    """The directory above the top-level package that the directory is in; itself, if it is in none."""
    while (directory / "__init__.py").is_file() and directory.parent != directory:
        directory = directory.parent
    return directory


def module_name(file: Path) -> str:
    """The dotted name of the module in the file, from its top-level package on."""
    parts = file.relative_to(import_root(file.parent)).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
