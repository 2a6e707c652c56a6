"""The folder of pages and files from the index: filling it, and finding in it what is read of a release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from qlint.knowledge.mining import index
from qlint.knowledge.mining.index import File, IndexFault
from qlint.knowledge.mining.plan import Files, Release, Watched, axis, bundles, planned
from qlint.knowledge.schema import version


@dataclass(frozen=True, slots=True)
class Reading:
    """A release with what is read of it: the archive that has its Python sources, and the one with its Rust sources, if any."""

    distribution: str
    release: str
    sources: Path
    rust: Path | None = None

    @property
    def name(self) -> str:
        return f"{self.distribution}-{self.release}"


def fetch(watched: Sequence[Watched], folder: Path, url: str) -> Iterator[str]:
    """Fetches the pages of the distributions from the index at `url`, and of their files what is read and not in the folder.

    Yields the names of the releases as they come. Raises IndexFault; what was fetched before stays.
    """
    files: dict[str, tuple[File, ...]] = {}
    for project in dict.fromkeys(chain.from_iterable(each.projects for each in watched)):
        at, text = index.page(url, project)
        index.write(_page(folder, project), text.encode())
        files[project] = index.files(text, at)
    there = _there(folder)
    for each in watched:
        for release in chain(planned(axis(each, files)), bundles(each, files)):
            missing = [file for file in _needed(each, release, there) if file.name not in there]
            for file in missing:
                index.download(file, folder)
            if missing:
                yield f"{release.project} {release.text}"


def listed(watched: Sequence[Watched], folder: Path) -> Files:
    """What the pages in the folder list. Raises IndexFault where one is missing."""
    projects = dict.fromkeys(chain.from_iterable(each.projects for each in watched))
    return {project: tuple(index.files(_text(_page(folder, project)), "")) for project in projects}


def readings(watched: Watched, files: Files, folder: Path) -> Iterator[Reading]:
    """The releases of the distribution that are read, oldest first. Raises IndexFault where a file of one is missing."""
    there = _there(folder)
    for release in planned(axis(watched, files)):
        yield Reading(watched.name, release.text, *(_here(folder, file, there) for file in _needed(watched, release, there)))


def archives(watched: Watched, files: Files, folder: Path) -> dict[str, Path]:
    """The archives of its bundle by release, oldest first. Raises IndexFault where one is missing."""
    there = _there(folder)
    found = ((release.text, _needed(watched, release, there)) for release in bundles(watched, files))
    return {release: _here(folder, needed[0], there) for release, needed in found if needed}


def _needed(watched: Watched, release: Release, there: frozenset[str]) -> tuple[File, ...]:
    """The file that is read of the release, and the sdist if its Rust sources are."""
    rust = watched.rust and version(watched.rust) <= version(release.text)
    return tuple(filter(None, (index.readable(release.files, there), index.sdist(release.files) if rust else None)))


def _here(folder: Path, file: File, there: frozenset[str]) -> Path:
    if file.name not in there:
        raise IndexFault(f"{file.name} is not in {folder}: fetch it first")
    return folder / file.name


def _there(folder: Path) -> frozenset[str]:
    return frozenset(each.name for each in folder.iterdir()) if folder.is_dir() else frozenset()


def _page(folder: Path, project: str) -> Path:
    return folder / f"{project}.html"


def _text(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise IndexFault(f"{page.name} is not in {page.parent}: fetch it first") from None
