"""Which files a command is about: paths as given, directories walked in a fixed order.

In a directory, every `.py` and `.ipynb` file counts (and documents, if asked for), except what nobody writes by hand:
hidden files and directories, `__pycache__`, `__pypackages__`, `node_modules`, `site-packages`, virtual
and conda environments (recognised by `pyvenv.cfg` and `conda-meta`), and `build` and `dist` where they
lie beside a `pyproject.toml`, `setup.py` or `setup.cfg` and are no packages. Requirements files count if they mention a
watched distribution. A path that is given is
always taken. Links to directories are followed after the directories themselves; each file comes once.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from qlint.sources import metadata
from qlint.sources.decode import ReadError, marked_text
from qlint.sources.document import WATCHED
from qlint.sources.read import DOCUMENT_SUFFIXES, NOTEBOOK_SUFFIXES

_WALKED = (".py", *NOTEBOOK_SUFFIXES)
_PAGES = frozenset(DOCUMENT_SUFFIXES)
_NEVER = frozenset({"__pycache__", "__pypackages__", "node_modules", "site-packages"})
_ENVIRONMENT = frozenset({"pyvenv.cfg", "conda-meta"})
_BUILT = frozenset({"build", "dist"})
_PROJECT = frozenset({"pyproject.toml", "setup.py", "setup.cfg"})


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that is not checked, and why, in one line that follows its path. `fatal`: the job is not done without it."""

    path: str
    message: str
    fatal: bool = True


def discover(paths: Iterable[str], *, documents: bool = False) -> Iterator[Path | Problem]:
    """The files to check for `paths`, in order, and a problem for each path that gives none."""
    walk = _Walk((*_WALKED, *DOCUMENT_SUFFIXES) if documents else _WALKED)
    for path in paths:
        yield from walk.given(Path(path))


def listed(directory: Path) -> tuple[list[Path], list[Path]]:
    """The files and the directories in a directory that walks look at, each sorted; no links, nothing if it can't be listed."""
    place = _Place(directory, os.path.realpath(directory))
    listing = _listing(place)
    files = [each.path for each in listing.files if os.path.dirname(each.real) == place.real]
    return files, [each.path for each in listing.directories]


class _Walk:
    """One pass over all given paths; `seen` are the real paths of the files and directories it met."""

    def __init__(self, suffixes: tuple[str, ...]) -> None:
        self.suffixes = suffixes
        self.seen: set[str] = set()
        self.pages_passed_over = False

    def given(self, path: Path) -> Iterator[Path | Problem]:
        """What a path on the command line stands for."""
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            yield Problem(str(path), "does not exist")
        except ValueError:  # a NUL character
            yield Problem(str(path), "is no path")
        except OSError as error:
            yield Problem(str(path), f"cannot be read: {error.strerror}")
        else:
            place = _Place(path, os.path.realpath(path))
            if S_ISDIR(mode):
                yield from self._directory(place)
            elif S_ISREG(mode):
                yield from self._file(place)
            else:
                yield Problem(str(path), "is neither a file nor a directory")

    def _directory(self, root: _Place) -> Iterator[Path | Problem]:
        found = root.real in self.seen
        for item in self._tree(root):
            found = True
            if isinstance(item, Problem):
                yield item
            else:
                yield from self._file(item)
        if not found:
            yield Problem(str(root.path), self._nothing(), fatal=False)

    def _nothing(self) -> str:
        pages = "; its pages are read if they are named, or with --docs" if self.pages_passed_over else ""
        return f"has no {', '.join(self.suffixes[:-1])} or {self.suffixes[-1]} files to check{pages}"

    def _file(self, place: _Place) -> Iterator[Path]:
        if place.real not in self.seen:
            self.seen.add(place.real)
            yield place.path

    def _tree(self, root: _Place) -> Iterator[_Place | Problem]:
        """All files below `root` by their suffix, what links lead to last; a file may come twice."""
        plain, links = [root], deque[_Place]()
        self.pages_passed_over = False
        while plain or links:
            directory = plain.pop() if plain else links.popleft()
            if directory.real in self.seen:
                continue
            self.seen.add(directory.real)
            listing = _listing(directory)
            yield from listing.problems
            yield from (file for file in listing.files if self._wanted(file.path))
            self.pages_passed_over |= any(file.path.suffix in _PAGES.difference(self.suffixes) for file in listing.files)
            plain.extend(reversed(listing.directories))
            links.extend(listing.links)

    def _wanted(self, path: Path) -> bool:
        """Whether a file of a directory is looked into: by its suffix, or as a list of requirements with something to say."""
        return path.suffix in self.suffixes or (metadata.checked(path) and _mentions(path))


def _mentions(path: Path) -> bool:
    try:
        return WATCHED in marked_text(path.read_bytes()).lower()
    except (OSError, ReadError):
        return False


@dataclass(frozen=True, slots=True)
class _Place:
    """A path as it is reported, and the one that it really is."""

    path: Path
    real: str


@dataclass(slots=True)
class _Listing:
    """What one directory has for a walk, each part sorted; `links` lead to directories."""

    files: list[_Place] = field(default_factory=list)
    directories: list[_Place] = field(default_factory=list)
    links: list[_Place] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _listing(directory: _Place) -> _Listing:
    listing = _Listing()
    try:
        with os.scandir(directory.path) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        listing.problems.append(Problem(str(directory.path), f"cannot be listed: {error.strerror}"))
        return listing
    beside = {entry.name for entry in entries}
    for entry in entries:
        if not entry.name.startswith(".") and entry.name not in _NEVER:
            _sort_in(entry, listing, directory, beside)
    return listing


def _sort_in(entry: os.DirEntry[str], listing: _Listing, directory: _Place, beside: set[str]) -> None:
    path = directory.path / entry.name
    try:
        is_directory, is_file = entry.is_dir(), entry.is_file()
    except OSError as error:  # a link that leads to itself
        listing.problems.append(Problem(str(path), f"cannot be read: {error.strerror}", fatal=path.suffix in _WALKED))
        return
    place = _Place(path, os.path.realpath(path) if entry.is_symlink() else os.path.join(directory.real, entry.name))
    if is_file:
        listing.files.append(place)
    elif is_directory and not _generated(path, beside):
        if not entry.is_symlink():
            listing.directories.append(place)
        elif Path(directory.real).is_relative_to(place.real):
            listing.problems.append(Problem(str(path), "is a symbolic link to a directory it lies in and is not followed", fatal=False))
        else:
            listing.links.append(place)


def _generated(directory: Path, beside: set[str]) -> bool:
    if directory.name in _BUILT and not _PROJECT.isdisjoint(beside):
        return not os.path.exists(directory / "__init__.py")
    return any(os.path.exists(directory / mark) for mark in _ENVIRONMENT)  # Path.exists raises where it may not look
