"""The steps from the folder of the index's files to the histories: reading what was not read before, then merging."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from qlint.knowledge.mining import archive, cache
from qlint.knowledge.mining.fetch import Reading, archives, listed, readings
from qlint.knowledge.mining.grafts import OLD, grafted, without
from qlint.knowledge.mining.merge import History, merge
from qlint.knowledge.mining.plan import WATCHED, Watched, axis, packages, projects
from qlint.knowledge.mining.reader import read
from qlint.knowledge.mining.surface import Surface


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the index's pages and files, the one where the surfaces that this reader read are kept, and all that is watched."""

    wheels: Path
    surfaces: Path
    plan: tuple[Watched, ...] = WATCHED

    def watched(self, name: str) -> Watched:
        return next(each for each in self.plan if each.name == name)


def survey(watched: Sequence[Watched], places: Places, *, jobs: int) -> Iterator[str]:
    """Reads the releases whose surfaces are not kept yet, `jobs` at a time; yields a line on each that is done.

    Raises IndexFault where a file is missing, ArchiveFault where one is damaged; what was read before is kept.
    """
    files = listed(watched, places.wheels)
    todo = [each for one in watched for each in readings(one, files, places.wheels) if not cache.kept(places.surfaces, each.name)]
    for number, line in enumerate(_mapped(partial(_survey, places), todo, jobs), 1):
        yield f"{line} ({number} of {len(todo)})"


def history(watched: Watched, places: Places) -> History:
    """The history of the distribution, from the surfaces that `survey` kept. Raises IndexFault, ArchiveFault."""
    files = listed((watched,), places.wheels)
    elsewhere = _elsewhere(watched, places.plan)
    surfaces: Sequence[Surface] = [_ours(without(each, elsewhere), places.plan) for each in _surfaces(watched, places)]
    if watched.grafted:
        surfaces = grafted(surfaces, _surfaces(places.watched(watched.grafted), places))
    return merge(
        surfaces,
        roots=watched.roots,
        releases=tuple(release.text for release in axis(watched, files)),
        bundles=_bundles(archives(watched, files, places.wheels), projects(places.plan)),
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


def _elsewhere(watched: Watched, plan: Sequence[Watched]) -> tuple[str, ...]:
    """The import paths that it ships but another distribution tells: the roots of others below its own, and what is grafted."""
    below = (root for each in plan for root in each.roots if any(root.startswith(f"{own}.") for own in watched.roots))
    grafts = (OLD,) if any(each.grafted == watched.name for each in plan) else ()
    return (*below, *grafts)


def _ours(surface: Surface, plan: Sequence[Watched]) -> Surface:
    """The surface without what it adds to classes that are not watched."""
    return replace(surface, classes={path: cls for path, cls in surface.classes.items() if not cls.extends or _watched(path, plan)})


def _watched(path: str, plan: Sequence[Watched]) -> bool:
    return any(f"{path}.".startswith(f"{root}.") for each in plan for root in each.roots)


def _survey(places: Places, reading: Reading) -> str:
    """Reads one release and keeps its surface."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        unpacked = Path(scratch, "sources")
        path = archive.unpack(reading.sources, unpacked)
        surface = read(
            path,
            distribution=reading.distribution,
            release=reading.release,
            roots=places.watched(reading.distribution).roots,
            requires=archive.requires(unpacked, projects(places.plan)),
            rust=archive.unpack(reading.rust, Path(scratch, "rust")) if reading.rust else None,
            watched=packages(places.plan),
        )
    cache.store(surface, places.surfaces, reading.name)
    return f"{reading.distribution} {reading.release}: {time.monotonic() - began:.1f} s"


def _surfaces(watched: Watched, places: Places) -> list[Surface]:
    """The kept surfaces of the distribution, oldest first."""
    planned = readings(watched, listed((watched,), places.wheels), places.wheels)
    return [cache.load(places.surfaces, each.name) for each in planned]


def _bundles(found: Mapping[str, Path], watched: Collection[str]) -> dict[str, tuple[str, ...]]:
    return {release: _required(path, watched) for release, path in found.items()}


def _required(path: Path, watched: Collection[str]) -> tuple[str, ...]:
    """The watched projects that the release in the archive requires."""
    with tempfile.TemporaryDirectory() as scratch:
        archive.unpack(path, Path(scratch))
        return archive.requires(Path(scratch), watched)
