"""Which files of the nearest project count, and in which order.

The nearest project is the first directory, from the linted file's upward, whose files ask for a watched distribution. Its own
files count, those in `requirements`, `binder` and `.binder`, and lock files of directories around it, which keep whole workspaces.
A directory with a repository's own folder is the last to be looked into; the home directory, that for temporary files, and what is
above them belong to no project.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path

from qlint.manifests.asked import Asked, Include, Manifest, Part
from qlint.manifests.markers import may_hold
from qlint.manifests.read import read
from qlint.sources.metadata import Form, form

_FOLDERS = frozenset({"requirements", "requirement", "reqs", "binder", ".binder"})
_REPOSITORY = frozenset({".git", ".hg", ".jj", ".svn"})
_MAIN = re.compile(
    r"(?:requirements?[-_.])?(?:requirements?|base|main|core|common|default|runtime|install|prod|production)(?:\.lock)?\.(?:txt|in)"
)
_MAIN_CONDA = re.compile(r"(?:environment|conda|env)\.ya?ml")
_MOST_INCLUDES = 100

# Which statement goes before which, the lowest first; the docs have the same order.
LOCKED, METADATA, EXTRAS, REQUIREMENTS, PIPFILE, CONDA, LOCKED_ELSEWHERE, OTHERS, LIMITS = range(9)
_OF_FORM = {Form.REQUIREMENTS: REQUIREMENTS, Form.PIPFILE: PIPFILE, Form.CONDA: CONDA}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a file asks for, as the project has it.

    The lower the `rank`, the more it counts. Offers of one `choice`, which is a file and a group in it, hold together.
    """

    asked: Asked
    rank: int = METADATA
    choice: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be taken as it is written: said in one line that follows the path."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Wants:
    """What the project around a directory wants installed."""

    offers: tuple[Offer, ...] = ()
    problems: tuple[Problem, ...] = ()


class Projects:
    """What the projects around directories want. Every directory and every file is read once."""

    def __init__(self) -> None:
        self.wants = cache(self._wants)
        self._manifests = cache(_manifests)
        self._locks = cache(self._found_locks)

    def _wants(self, directory: Path) -> Wants:
        """What the nearest project wants, seen from the directory (an absolute path)."""
        listing = self._manifests(directory)
        own = _offered(directory, listing.manifests, ())
        if own.offers and listing.manifests:
            locks = () if any(form(Path(each.path)) in LOCKS for each in listing.manifests) else self._locks(directory)
            return _offered(directory, listing.manifests, locks)
        if listing.last or directory.parent in _outside():
            return own
        around = self.wants(directory.parent)
        return replace(around, problems=tuple(dict.fromkeys((*own.problems, *around.problems))))

    def _found_locks(self, directory: Path) -> tuple[Manifest, ...]:
        """The locks of the nearest directory that has one, of those above."""
        if self._manifests(directory).last or directory.parent in _outside():
            return ()
        found = tuple(each for each in self._manifests(directory.parent).manifests if form(Path(each.path)) in LOCKS)
        return found or self._locks(directory.parent)


LOCKS = frozenset({Form.TOML_LOCK, Form.PIPFILE_LOCK})


@dataclass(frozen=True, slots=True)
class _Listing:
    """The files of a directory that say what to install; `last`: nothing above it belongs to the same repository."""

    manifests: tuple[Manifest, ...]
    last: bool


@cache
def _outside() -> frozenset[Path]:
    """Directories that people keep projects in, and that are none."""
    import tempfile  # brings much along

    home = Path(os.path.expanduser("~"))
    temporary = Path(tempfile.gettempdir())
    return frozenset({home, *home.parents, temporary, *temporary.parents})


def _manifests(directory: Path) -> _Listing:
    try:
        with os.scandir(directory) as scan:
            names = sorted(entry.name for entry in scan)
    except OSError:
        return _Listing((), last=False)
    files = [directory / name for name in names if form(directory / name) is not None]
    for folder in _FOLDERS.intersection(names):
        files += _inside(directory / folder)
    return _Listing(tuple(read(file) for file in files if file.is_file()), last=not _REPOSITORY.isdisjoint(names))


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if form(each) is not None)
    except OSError:
        return []


def _offered(directory: Path, manifests: tuple[Manifest, ...], locks: Iterable[Manifest]) -> Wants:
    """What the files ask for, with those that they include, in the order in which it counts."""
    packaged = any(each.packaged for each in manifests)
    python = next((each.python for each in manifests if each.python), "")
    trees = list(_of_their_own([(each, collected(each)) for each in chain(manifests, locks)]))
    offers = [
        Offer(asked, _rank(manifest, asked, directory, packaged=packaged), (manifest.path, asked.group))
        for manifest, tree in trees
        for asked in tree.asked
        if may_hold(asked.marker, python)
    ]
    problems = dict.fromkeys(problem for _, tree in trees for problem in tree.problems)
    return Wants(tuple(sorted(offers, key=lambda each: each.rank)), tuple(problems))


@dataclass(slots=True)
class Tree:
    """What a file and those that it includes ask for; `files` are the real paths of these, and whether they only limit."""

    asked: list[Asked]
    problems: list[Problem]
    files: dict[str, bool] = field(default_factory=dict)


def _of_their_own(trees: Sequence[tuple[Manifest, Tree]]) -> Iterator[tuple[Manifest, Tree]]:
    """The files that are something to install by themselves, and no mere part of another one that counts as much."""
    real = [os.path.realpath(manifest.path) for manifest, _ in trees]
    for place, (manifest, tree) in enumerate(trees):
        around = (
            (each, other.files[real[place]])
            for number, (each, other) in enumerate(trees)
            if real[place] in other.files and (real[number] not in tree.files or number < place)
        )
        if not any(_is_part(manifest, each, limits=limits) for each, limits in around):
            yield manifest, tree


def _is_part(manifest: Manifest, around: Manifest, *, limits: bool) -> bool:
    """Whether a file that another one includes, or is limited by, is nothing beside that."""
    if limits:
        return _limits(manifest)
    return form(Path(around.path)) is Form.REQUIREMENTS and _is_main(around) >= _is_main(manifest)


def _limits(manifest: Manifest) -> bool:
    return Path(manifest.path).name.lower().startswith("constraint")


def _is_main(manifest: Manifest) -> bool:
    return _MAIN.fullmatch(Path(manifest.path).name.lower()) is not None


def collected(manifest: Manifest) -> Tree:
    """What a file and those that it includes ask for."""
    tree = Tree(list(manifest.asked), [Problem(manifest.path, manifest.problem)] if manifest.problem else [])
    if not manifest.includes:
        return tree
    waiting, seen = [(manifest, each, each.limits) for each in manifest.includes], {os.path.realpath(manifest.path)}
    while waiting and len(seen) < _MOST_INCLUDES:
        includer, include, limits = waiting.pop()
        path = Path(includer.path).parent / include.path
        if "://" in include.path or (real := os.path.realpath(path)) in seen:
            continue
        seen.add(real)
        found = _included(path, includer, include, tree)
        tree.files[real] = limits
        tree.asked += (replace(each, part=Part.CONSTRAINT) if limits else each for each in found.asked)
        waiting += [(found, each, limits or each.limits) for each in found.includes]
    return tree


def _included(path: Path, includer: Manifest, include: Include, tree: Tree) -> Manifest:
    if not path.is_file():
        tree.problems.append(Problem(f"{includer.path}:{include.line}", f"{include.path} is not there"))
        return Manifest(str(path))
    found = read(path, otherwise=Form.REQUIREMENTS)
    if found.problem:
        tree.problems.append(Problem(found.path, found.problem))
    return found


def _rank(manifest: Manifest, asked: Asked, directory: Path, *, packaged: bool) -> int:
    path = Path(manifest.path)
    kind = form(path)
    if kind in LOCKS:
        return LOCKED_ELSEWHERE if packaged else LOCKED
    if asked.part is Part.CONSTRAINT or _limits(manifest):
        return LIMITS
    if asked.part is Part.GROUP:
        return OTHERS
    if kind in {Form.PYPROJECT, Form.SETUP_CFG, Form.SETUP_PY}:
        return EXTRAS if asked.part is Part.EXTRA else METADATA
    main = _MAIN_CONDA if kind is Form.CONDA else _MAIN
    if kind is not Form.PIPFILE and (not main.fullmatch(path.name.lower())):
        return OTHERS
    if manifest.pinned and not packaged:
        return LOCKED
    return OTHERS if kind is None else _OF_FORM.get(kind, OTHERS)
