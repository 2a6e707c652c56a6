"""Which distributions are watched, where their releases lie on the package index, and which of these are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from packaging.version import Version

from qlint.knowledge.mining.index import File, readable
from qlint.knowledge.schema import version

Files = Mapping[str, Sequence[File]]  # what the index has, by project


@dataclass(frozen=True, slots=True)
class Source:
    """The releases of a project of the index from `since` on and `before` another ("": all that there are on that side)."""

    project: str
    since: str = ""
    before: str = ""

    def has(self, release: Version) -> bool:
        return (not self.since or version(self.since) <= release) and (not self.before or release < version(self.before))


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched distribution: its releases are those of the `sources`, oldest first, and lie on one axis.

    `roots` are the import paths that it ships, or shipped. `rust`: in the releases from this one on ("" for none), the sdist is
    read as well, for its Rust sources. `bundles` are releases that hold nothing but requirements, under numbers of their own.
    `grafted` is another distribution, whose modules are told of these releases as well (see `grafts`).
    """

    name: str
    roots: tuple[str, ...]
    sources: tuple[Source, ...]
    rust: str = ""
    bundles: Source | None = None
    grafted: str = ""

    @property
    def projects(self) -> tuple[str, ...]:
        """The projects of the index that it needs."""
        return tuple(dict.fromkeys(source.project for source in self.sources))


@dataclass(frozen=True, slots=True)
class Release:
    """A release of the project `project`, `files` being all that the index has of it."""

    project: str
    text: str
    files: tuple[File, ...]

    @property
    def yanked(self) -> bool:
        return all(file.yanked for file in self.files)


def _alone(name: str, *roots: str) -> Watched:
    """A distribution whose releases are those of the project of the same name."""
    return Watched(name, roots, (Source(name),))


WATCHED = (
    Watched(
        "qiskit",
        ("qiskit",),
        (Source("qiskit", before="0.7"), Source("qiskit-terra", since="0.7"), Source("qiskit", since="1.0")),
        rust="1.0",
        bundles=Source("qiskit", since="0.7", before="1.0"),
        grafted="qiskit-aer",
    ),
    _alone("qiskit-aer", "qiskit_aer", "qiskit.providers.aer"),
    _alone("qiskit-algorithms", "qiskit_algorithms"),
    _alone("qiskit-aqua", "qiskit.aqua", "qiskit.chemistry", "qiskit.finance", "qiskit.ml", "qiskit.optimization", "qiskit_aqua"),
    _alone("qiskit-ibm-provider", "qiskit_ibm_provider"),
    _alone("qiskit-ibm-runtime", "qiskit_ibm_runtime"),
    _alone("qiskit-ibmq-provider", "qiskit.providers.ibmq"),
    _alone("qiskit-ignis", "qiskit.ignis"),
)


def projects(plan: Iterable[Watched]) -> frozenset[str]:
    """The projects of the index that the plan is about."""
    return frozenset(project for watched in plan for project in watched.projects)


def packages(plan: Iterable[Watched]) -> frozenset[str]:
    """The top-level packages of all that is watched."""
    return frozenset(root.partition(".")[0] for watched in plan for root in watched.roots)


def needed(watched: Iterable[Watched], plan: Iterable[Watched] = WATCHED) -> tuple[Watched, ...]:
    """The distributions that the histories of the given ones are made of, in the order of the plan."""
    names = {name for each in watched for name in (each.name, each.grafted)}
    return tuple(each for each in plan if each.name in names)


def axis(watched: Watched, files: Files) -> tuple[Release, ...]:
    """All releases of the distribution that the index has, without pre-releases, oldest first."""
    return tuple(release for source in watched.sources for release in _releases(source, files[source.project]))


def bundles(watched: Watched, files: Files) -> tuple[Release, ...]:
    """The releases of its bundle, without pre-releases, oldest first."""
    return _releases(watched.bundles, files[watched.bundles.project]) if watched.bundles else ()


def planned(releases: Iterable[Release]) -> tuple[Release, ...]:
    """The releases that are read: all that have a file for it, yanked ones only where all of their minor are."""
    possible = (release for release in releases if readable(release.files))
    minors = (tuple(each) for _, each in groupby(possible, key=lambda release: version(release.text).release[:2]))
    return tuple(release for minor in minors for release in _kept(minor))


def _kept(minor: tuple[Release, ...]) -> tuple[Release, ...]:
    return tuple(release for release in minor if not release.yanked) or minor


def _releases(source: Source, files: Iterable[File]) -> tuple[Release, ...]:
    found: dict[Version, list[File]] = {}
    for file in files:
        if not file.version.is_prerelease and source.has(file.version):
            found.setdefault(file.version, []).append(file)
    return tuple(Release(source.project, str(each), tuple(found[each])) for each in sorted(found))
