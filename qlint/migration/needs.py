"""Which distributions migrated code needs, from which releases on: the lowest with which nothing is found that is fine in the newest."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from packaging.version import Version

from qlint import registry
from qlint.engine import FileReport, check_document
from qlint.fixing.candidate import Kind
from qlint.fixing.files import Fixed
from qlint.knowledge.arrival import Arrivals
from qlint.knowledge.ibm import ESTIMATORS_V2, PLATFORM_SINCE, SAMPLERS_V2, SERVICE, plays
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Distribution, version
from qlint.knowledge.verdict import retired
from qlint.migration.goal import Goal, in_use
from qlint.session import OWN, Session
from qlint.sources.document import Document
from qlint.sources.read import document
from qlint.sources.source import Source

# What is chosen in settings is what is to be rewritten: what is missing in a release is missing all the same.
_DEFAULT = tuple(rule.code for rule in registry.catalogue() if rule.by_default and rule.code not in OWN)


@dataclass(frozen=True, slots=True)
class Need:
    """A distribution that the code imports from, with the requirement to be written ("qiskit>=1.1").

    `lowest` is the first of the releases that it means; None where that is what was asked for. `files` are the paths of those that
    import from it. One that is `implied` no file imports from: others that are needed go with no lower release of it.
    """

    distribution: str
    requirement: str
    lowest: Version | None = None
    files: tuple[str, ...] = ()
    implied: bool = False


@dataclass(frozen=True, slots=True)
class _Program:
    """A file as it is now, and what is left to find in it."""

    path: str
    document: Document
    left: Counter[Kind]


def needed(files: Iterable[Fixed], goal: Goal, *, docstrings: bool = False) -> tuple[Need, ...]:
    """What the files need as they are now, in the order in which distributions are known.

    Where releases were asked for, those are meant; of the others, all from the lowest on in which no file has a finding
    that it doesn't have in the newest. Raises SettingsError and TargetError.
    """
    judged = [file for file in files if file.report.judged and file.report.error is None]
    session = Session(replace(goal.settings, select=_DEFAULT, ignore=())).revised(
        {Path(file.path).absolute(): file.after for file in judged}
    )
    programs = [_Program(file.path, document(file.path, file.after, docstrings=docstrings), _kinds(file.report)) for file in judged]
    knowledge = session.analysis.knowledge
    paths = {program.path: set(_paths(program, session)) for program in programs}
    imported = {path: set(_distributions(found, knowledge)) for path, found in paths.items()}
    used = {name: tuple(path for path, found in imported.items() if name in found) for name in knowledge.distributions}
    search = _Search(session, goal, {name: used[name] for name in in_use(session) if used[name]})
    for found in paths.values():
        for name, lowest in _working(found, knowledge):
            search.raise_to(name, version(lowest))
    for program in programs:
        search.raise_for(program)
    return (*search.needs(), *_succeeding(used, search, session))


def _succeeding(used: Mapping[str, tuple[str, ...]], search: _Search, session: Session) -> Iterator[Need]:
    """The successors of retired distributions that are still imported, in any release: what will be written is not known."""
    known = session.analysis.knowledge.distributions
    for name, files in used.items():
        retired = known[name].retired
        if files and retired is not None and retired.successor not in search.used:
            yield Need(retired.successor, search.goal.asked.get(retired.successor, retired.successor), files=files)


def _distributions(paths: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """The distributions that the paths are from; where a name leads to a retired one, that."""
    found = (retired(path, knowledge) or knowledge.distribution_of(path) for path in paths)
    yield from (each.name for each in found if each is not None)


def _working(paths: Collection[str], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The distributions of which earlier releases than these have all that a file with the paths asks for, and do not work with it."""
    classes = {each.path for path in paths for each in knowledge.classes(path)}
    if SERVICE in classes:  # it would ask a platform that is shut down
        yield "qiskit-ibm-runtime", PLATFORM_SINCE
    second = any(plays(knowledge, each, (*SAMPLERS_V2, *ESTIMATORS_V2)) for each in classes)
    if second and any(path.startswith("qiskit_algorithms.") and not path.startswith(_WITHOUT_PRIMITIVES) for path in paths):
        yield "qiskit-algorithms", _SECOND_PRIMITIVES


# The first release of qiskit-algorithms whose algorithms take primitives of version 2, and none of version 1; and what takes none at all.
_SECOND_PRIMITIVES = "0.4.0"
_WITHOUT_PRIMITIVES = ("qiskit_algorithms.optimizers", "qiskit_algorithms.utils")


def _paths(program: _Program, session: Session) -> Iterator[str]:
    """What the program imports and uses."""
    for source in program.document.sources:
        if any(word in source.text for word in session.watched):
            yield from _of_source(source, session)


def _of_source(source: Source, session: Session) -> Iterator[str]:
    knowledge, target = session.analysis.knowledge, session.assumed(session.overrides)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            facts = session.analysis.facts(source, target=target, knowledge=knowledge, project=session.project(source.path))
            paths = [*(each.path for each in facts.imports()), *(each.path for each in facts.uses())]
    except Exception:  # is a finding already: what does not parse, and what the analysis fails on
        return
    yield from paths


@dataclass
class _Search:
    """The lowest releases so far, by distribution; they only rise. `used` are the distributions, with the files that import from each."""

    session: Session
    goal: Goal
    used: Mapping[str, tuple[str, ...]]
    bounds: dict[str, Version] = field(init=False)
    _sessions: dict[tuple[str, ...], Session] = field(default_factory=dict)

    def __post_init__(self) -> None:
        knowledge = self.session.analysis.knowledge
        free = (knowledge.distributions[name] for name in self.used if name not in self.goal.asked)
        self.bounds = {each.name: _first(each, knowledge) for each in free}

    def raise_to(self, name: str, lowest: Version) -> None:
        """Raises the bound of a distribution to a release, if it is lower and not asked for."""
        if name in self.bounds:
            self.bounds[name] = max(self.bounds[name], lowest)

    def raise_for(self, program: _Program) -> None:
        """Raises each bound as far as it takes to have nothing more found in the program."""
        missing = self._missing(program, {})
        if missing:  # of rules that weren't chosen, maybe, and that find something in the newest releases as well
            program = replace(program, left=_kinds(check_document(program.path, program.document, self.session)))
            missing = self._missing(program, {})
        for name in self.bounds if missing else ():
            releases = [each for each in self._releases(name) if each >= self.bounds[name]]
            fewest = self._missing(program, {name: releases[-1]})
            if fewest < missing:
                self.bounds[name], missing = self._raised(program, name, releases, fewest), fewest

    def _raised(self, program: _Program, name: str, releases: list[Version], fewest: int) -> Version:
        """The first of the releases with which no more is missing than with the last."""
        low, high = 0, len(releases) - 1
        while low < high:
            middle = (low + high) // 2
            if self._missing(program, {name: releases[middle]}) > fewest:
                low = middle + 1
            else:
                high = middle
        return releases[high]

    def _missing(self, program: _Program, instead: Mapping[str, Version]) -> int:
        """How many findings the program has besides those that are left, with other bounds `instead` of some."""
        session = self._judging({**self.bounds, **instead})
        return (_kinds(check_document(program.path, program.document, session)) - program.left).total()

    def needs(self) -> Iterator[Need]:
        """What is needed: the lowest releases that can be installed beside each other."""
        session = self._judging(self.bounds)
        arrivals = Arrivals(session.analysis.knowledge, session.assumed(session.overrides))
        for name, files in self.used.items():
            if name in self.goal.asked:
                yield Need(name, self.goal.asked[name], files=files)
            else:
                lowest = arrivals.lowest(name) or self.bounds[name]
                yield Need(name, f"{name}>={_short(lowest)}", lowest, files)
        yield from self._implied(arrivals)

    def _implied(self, arrivals: Arrivals) -> Iterator[Need]:
        """What no file imports from, and may be asked for all the same, with the lowest release that goes with what is needed."""
        files = tuple(dict.fromkeys(path for each in self.used.values() for path in each))
        for name in in_use(self.session):
            lowest = arrivals.lowest(name) if name not in self.used and name not in self.goal.asked else None
            if lowest is not None and lowest > self._releases(name)[0]:
                yield Need(name, f"{name}>={_short(lowest)}", lowest, files, implied=True)

    def _judging(self, bounds: Mapping[str, Version]) -> Session:
        """A session for all releases from the bounds on; what the code doesn't use may be any release."""
        free = (name for name in in_use(self.session) if name not in self.goal.asked)
        wanted = (*self.goal.asked.values(), *(f"{name}>={bounds.get(name, self._releases(name)[0])}" for name in free))
        if wanted not in self._sessions:
            settings = replace(self.session.overrides, target=wanted)
            self._sessions[wanted] = Session(settings, analysis=self.session.analysis)
        return self._sessions[wanted]

    def _releases(self, name: str) -> list[Version]:
        return [version(each) for each in self.session.analysis.knowledge.distributions[name].releases]


def _first(distribution: Distribution, knowledge: Knowledge) -> Version:
    """The first release of which the modules are known, and that isn't counted otherwise than the name of the distribution says."""
    modules = filter(None, map(knowledge.module, distribution.roots))
    known = min(version(life.added) for module in modules for life in module.lives)
    last = max(map(version, distribution.bundles), default=Version("0"))
    return next(each for each in map(version, distribution.releases) if each >= known and each > last)


def _kinds(report: FileReport) -> Counter[Kind]:
    return Counter((each.finding.code, each.finding.symbol) for each in report.located)


def _short(release: Version) -> str:
    """The release without a last zero: 1.1 for 1.1.0."""
    text = str(release)
    return text.removesuffix(".0") if text.count(".") > 1 else text
