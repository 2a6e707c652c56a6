"""The programs that lie around a module of the project, and which of them hold a word."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from pathlib import Path

from qlint.inference.tracker.reads import Reads
from qlint.sources.discover import listed
from qlint.sources.read import NOTEBOOK_SUFFIXES

_MOST_FILES = 10_000
_MOST_FOLDERS = 20_000
_SUFFIXES = frozenset({".py", ".pyw", *NOTEBOOK_SUFFIXES})


class Surroundings:
    """The Python files and notebooks in a directory. They are listed and read once, when they are first asked for."""

    def __init__(self, root: Path, text: Callable[[Path], str | None], reads: Reads, *, deep: bool) -> None:
        """`text` reads a file (None: it can't); what is asked for is noted in `reads`.

        Without `deep`, of the directories in `root` only packages are looked into.
        """
        self._root, self._text, self._reads, self._deep = root, text, reads, deep
        self._holding: dict[str, tuple[Path, ...]] = {}

    def revised(self, text: Callable[[Path], str | None], changed: Collection[Path]) -> Surroundings:
        """The same with other texts of the files `changed`; nothing else is read again."""
        new = Surroundings(self._root, text, self._reads, deep=self._deep)
        if "files" in vars(self):
            new.files = self.files
        if "_texts" in vars(self):
            new._texts = {**self._texts, **{file: text(file) or "" for file in changed if file in self._texts}}
        return new

    @cached_property
    def files(self) -> tuple[Path, ...] | None:
        """The files, sorted; None if there are too many."""
        found, waiting, folders = list[Path](), [self._root], 0
        while waiting:
            files, inside = listed(waiting.pop())
            found += (each for each in files if each.suffix in _SUFFIXES)
            waiting += (each for each in inside if self._deep or os.path.isfile(each / "__init__.py"))
            folders += 1
            if len(found) > _MOST_FILES or folders > _MOST_FOLDERS:
                return None
        return tuple(sorted(found))

    @cached_property
    def names(self) -> frozenset[str]:
        """What the modules and packages among the files are called, each by its last name."""
        folders = {folder for file in self.files or () for folder in file.relative_to(self._root).parents}
        return frozenset({file.stem for file in self.files or ()} | {folder.name for folder in folders})

    @cached_property
    def _texts(self) -> dict[Path, str]:
        return {file: self._text(file) or "" for file in self.files or ()}

    def holding(self, word: str) -> tuple[Path, ...]:
        """The files that hold the word, sorted."""
        self._reads.words.add(word)
        if word not in self._holding:
            self._holding[word] = tuple(file for file in self._texts if self._holds(file, word))
        return self._holding[word]

    def texts_holding(self, word: str) -> Iterator[tuple[Path, str]]:
        """The files that hold the word, sorted, with their texts."""
        yield from ((file, self._texts[file]) for file in self.holding(word))

    def holds(self, file: Path, word: str) -> bool:
        """Whether the word stands in the file, in comments and strings too."""
        self._reads.files.add(file)
        return self._holds(file, word)

    def _holds(self, file: Path, word: str) -> bool:
        text = self._texts.get(file, "")
        return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None

    def may_read(self, file: Path, name: str) -> bool:
        """Whether the name stands in the file, or what a star import brings there may be read from it in its turn."""
        return self.holds(file, name) or re.search(r"\bimport[ \t]*\*", self._texts[file]) is not None

    def imports(self, file: Path, word: str) -> bool:
        """Whether the word stands in the file where something is imported, or run by `%run`."""
        if not self.holds(file, word):
            return False
        name = rf"\b{re.escape(word)}\b"
        line = rf"(?:\bfrom|\bimport|\bimport_module|\b__import__|%run)\b[^\n]*{name}"
        return re.search(rf"{line}|\bimport\s*\([^)]*{name}", self._texts[file]) is not None
