"""The files of the linted project that were read so far: text, tree, and what their import lines name."""

from __future__ import annotations

import json
import os
import re
import tokenize
from collections.abc import Mapping
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.reads import Reads
from qlint.inference.tracker.surroundings import Surroundings
from qlint.inference.tracker.tree import Tree
from qlint.sources.decode import ReadError, python_text
from qlint.sources.read import NOTEBOOK_SUFFIXES, content, document
from qlint.sources.text import Text

_LARGEST = 2_000_000  # bytes: what is larger is data, whatever its name says
_LARGEST_NOTEBOOK = 20_000_000  # pictures lie in it, too
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<source>\.*[\w.]*)[ \t]+import[ \t]+(?P<names>[^#\n]*)|import[ \t]+(?P<modules>[\w., \t]+))",
    re.MULTILINE,
)


class Library:
    """What one run knows of the project's files. They are taken not to change while it lasts."""

    def __init__(self, revised: Mapping[Path, bytes] | None = None, *, reads: Reads | None = None) -> None:
        """`revised` are contents that count for files in place of what the disk has; what is asked for is noted in `reads`."""
        self.reads = reads or Reads()
        self._revised = dict(revised or {})
        self._modules: dict[Path, CodeModule | None] = {}
        self._mentions: dict[tuple[Path, str], bool] = {}
        self._imports: dict[Path, frozenset[str]] = {}
        self._surroundings: dict[tuple[Path, bool], Surroundings] = {}

    def with_files(self, revised: Mapping[Path, bytes]) -> Library:
        """A library for which other contents of files count besides; what this one knows of other files is not read again."""
        library = Library({**self._revised, **revised}, reads=self.reads)
        library._modules = {file: each for file, each in self._modules.items() if file not in revised}
        library._imports = {file: each for file, each in self._imports.items() if file not in revised}
        library._mentions = {key: each for key, each in self._mentions.items() if key[0] not in revised}
        library._surroundings = {key: each.revised(library._text, revised) for key, each in self._surroundings.items()}
        return library

    def surroundings(self, root: Path, *, deep: bool) -> Surroundings:
        """The programs in a directory and its packages; with `deep`, in all directories below it."""
        key = (root, deep)
        if key not in self._surroundings:
            self._surroundings[key] = Surroundings(root, self._text, self.reads, deep=deep)
        return self._surroundings[key]

    def text(self, file: Path) -> str | None:
        """The text of a Python file, decoded as Python does; None where that fails, or the file is no program's size.

        Of a notebook, what stands in its cells of code.
        """
        self.reads.files.add(file)
        return self._text(file)

    def _text(self, file: Path) -> str | None:
        if file.suffix in NOTEBOOK_SUFFIXES:
            return _code(self._content(file))
        try:
            if file in self._revised:
                return re.sub(r"\r\n?", "\n", python_text(self._revised[file]))
            if file.stat().st_size > _LARGEST:
                return None
            with tokenize.open(file) as stream:
                return stream.read()
        except (OSError, SyntaxError, UnicodeDecodeError, ReadError):
            return None

    def _content(self, notebook: Path) -> bytes | None:
        if notebook in self._revised:
            return self._revised[notebook]
        try:
            return content(notebook) if notebook.stat().st_size <= _LARGEST_NOTEBOOK else None
        except (OSError, ReadError):
            return None

    def module(self, file: Path) -> CodeModule | None:
        """The module in the file; None if it can't be read or doesn't parse."""
        self.reads.files.add(file)
        if file not in self._modules:
            self._modules[file] = self._parsed(file)
        return self._modules[file]

    def parsed(self, file: Path, text: str) -> CodeModule | None:
        """The module in the file, if it was asked for before and has that text."""
        module = self._modules.get(file)
        return module if module is not None and module.tree.lines.text == text else None

    def _parsed(self, file: Path) -> CodeModule | None:
        text = self._text(file) if file.suffix not in NOTEBOOK_SUFFIXES else _program(file, self._content(file))
        try:
            tree = Tree(Text(text)) if text is not None else None
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        return CodeModule(str(file), module_name(file), tree, is_package=file.name == "__init__.py") if tree is not None else None

    def mentions(self, file: Path, pattern: str) -> bool:
        """Whether the regular expression is found in the file."""
        self.reads.files.add(file)
        key = (file, pattern)
        if key not in self._mentions:
            self._mentions[key] = re.search(pattern, self._text(file) or "") is not None
        return self._mentions[key]

    def imports(self, file: Path) -> frozenset[str]:
        """The dotted names that may be modules in the file's import lines."""
        self.reads.files.add(file)
        if file not in self._imports:
            self._imports[file] = imported_names(self._text(file) or "")
        return self._imports[file]


def _code(notebook: bytes | None) -> str | None:
    """What stands in the cells of code, IPython's commands among it; None for what is no notebook."""
    try:
        found = json.loads(notebook or b"")
        cells = found["cells"] if "cells" in found else [cell for sheet in found["worksheets"] for cell in sheet["cells"]]
        texts = [cell.get("source", cell.get("input", "")) for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return "\n".join(text if isinstance(text, str) else "".join(map(str, text)) for text in texts)


def _program(path: Path, notebook: bytes | None) -> str | None:
    """The program that a notebook is; None where a part of it doesn't parse, or runs in a process of its own."""
    try:
        found = document(str(path), notebook or b"")
    except ReadError:
        return None
    return found.sources[0].text if len(found.sources) == 1 and not found.faults else None


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
    while os.path.isfile(directory / "__init__.py") and directory.parent != directory:
        directory = directory.parent
    return directory


def module_name(file: Path) -> str:
    """The dotted name of the module in the file, from its top-level package on."""
    parts = file.relative_to(import_root(file.parent)).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
