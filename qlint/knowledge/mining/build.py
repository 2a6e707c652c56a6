"""The steps from the folder of the index's files to the histories: reading what was not read before, then merging."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from qlint.knowledge.mining import archive, cache
from qlint.knowledge.mining.fetch import Reading, archives, listed, readings
from qlint.knowledge.mining.grafts import OLD, grafted, without
from qlint.knowledge.mining.merge import History, merge
from qlint.knowledge.mining.plan import PROJECTS, WATCHED, Watched, axis
from qlint.knowledge.mining.reader import read
from qlint.knowledge.mining.surface import Surface

_BY_NAME = {each.name: each for each in WATCHED}


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the index's pages and files, and the one where the surfaces that this reader read are kept."""

    wheels: Path
    surfaces: Path


def survey(watched: Sequence[Watched], places: Places, *, jobs: int) -> Iterator[str]:
    """Reads the releases whose surfaces are not kept yet, `jobs` at a time; yields a line on each that is done.

    Raises IndexFault where a file is missing, ArchiveFault where one is damaged; what was read before is kept.
    """
    files = listed(watched, places.wheels)
    todo = [each for one in watched for each in readings(one, files, places.wheels) if not cache.kept(places.surfaces, each.name)]
    for number, line in enumerate(_mapped(partial(_survey, places.surfaces), todo, jobs), 1):
        yield f"{line} ({number} of {len(todo)})"


def history(watched: Watched, places: Places) -> History:
    """The history of the distribution, from the surfaces that `survey` kept. Raises IndexFault, ArchiveFault."""
    files = listed((watched,), places.wheels)
    surfaces: Sequence[Surface] = [_ours(without(each, _elsewhere(watched))) for each in _surfaces(watched, places)]
    if watched.grafted:
        surfaces = grafted(surfaces, _surfaces(_BY_NAME[watched.grafted], places))
    return merge(
        surfaces,
        roots=watched.roots,
        releases=tuple(release.text for release in axis(watched, files)),
        bundles=_bundles(archives(watched, files, places.wheels)),
    )


def _mapped(work: Callable[[Reading], str], todo: Sequence[Reading], jobs: int) -> Iterator[str]:
    """What the work says of each, as they are done; with one job, in this process."""
    if jobs == 1 or len(todo) < 2:
        yield from map(work, todo)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        running = [pool.submit(work, each) for each in todo]
        try:
            yield from (done.result() for done in as_completed(running))
        finally:
            pool.shutdown(cancel_futures=True)


def _elsewhere(watched: Watched) -> tuple[str, ...]:
    """The import paths that it ships but another distribution tells: the roots of others below its own, and what is grafted."""
    below = (root for each in WATCHED for root in each.roots if any(root.startswith(f"{own}.") for own in watched.roots))
    grafts = (OLD,) if any(each.grafted == watched.name for each in WATCHED) else ()
    return (*below, *grafts)


def _ours(surface: Surface) -> Surface:
    """The surface without what it adds to classes that are not watched."""
    return replace(surface, classes={path: cls for path, cls in surface.classes.items() if not cls.extends or _watched(path)})


def _watched(path: str) -> bool:
    return any(f"{path}.".startswith(f"{root}.") for each in WATCHED for root in each.roots)


def _survey(folder: Path, reading: Reading) -> str:
    """Reads one release and keeps its surface."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        unpacked = Path(scratch, "sources")
        path = archive.unpack(reading.sources, unpacked)
        surface = read(
            path,
            distribution=reading.distribution,
            release=reading.release,
            roots=_BY_NAME[reading.distribution].roots,
            requires=archive.requires(unpacked, PROJECTS),
            rust=archive.unpack(reading.rust, Path(scratch, "rust")) if reading.rust else None,
        )
    cache.store(surface, folder, reading.name)
    return f"{reading.distribution} {reading.release}: {time.monotonic() - began:.1f} s"


def _surfaces(watched: Watched, places: Places) -> list[Surface]:
    """The kept surfaces of the distribution, oldest first."""
    planned = readings(watched, listed((watched,), places.wheels), places.wheels)
    return [cache.load(places.surfaces, each.name) for each in planned]


def _bundles(found: Mapping[str, Path]) -> dict[str, tuple[str, ...]]:
    return {release: _required(path) for release, path in found.items()}


def _required(path: Path) -> tuple[str, ...]:
    """The watched projects that the release in the archive requires."""
    with tempfile.TemporaryDirectory() as scratch:
        archive.unpack(path, Path(scratch))
        return archive.requires(Path(scratch), PROJECTS)
