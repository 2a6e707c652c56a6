"""What migrated code asks of the files, and the install commands, that say what to install: lines to change, to drop and to add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet

from qlint.knowledge.arrival import BOTTOM
from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import meant, owner
from qlint.manifests.asked import Asked, Part
from qlint.manifests.project import LOCKS, Offer, Projects
from qlint.manifests.targets import commanded, stated
from qlint.migration.needs import Need
from qlint.sources.decode import ReadError, marked_text
from qlint.sources.document import Document
from qlint.sources.metadata import form
from qlint.sources.read import content

_TOP = ("<", "<=", "!=")


@dataclass(frozen=True, slots=True)
class Change:
    """A line to be changed by hand in the file at `path`, where `written` stands: `instead` takes its place.

    Without `instead`, it is to be dropped; without `written`, `instead` is to be added (`line` is 0 then); with neither, the
    file is a lock, to be made anew.
    """

    path: str
    line: int
    written: str
    instead: str


def changes(files: Iterable[tuple[str, Document]], needs: Sequence[Need], knowledge: Knowledge) -> list[Change]:
    """The changes, in the order of the files, and each project's own after those of the files in it that ask for something themselves."""
    projects, found = Projects(), dict[Change, None]()
    asking: dict[tuple[Offer, ...], set[str]] = {}
    for path, document in files:
        wanted = [need for need in needs if path in need.files]
        found.update(dict.fromkeys(_changes(_own(document), wanted, knowledge)))
        asking.setdefault(projects.wants(Path(path).absolute().parent).offers, set()).add(path)
    for offers, paths in asking.items():
        wanted = [need for need in needs if not paths.isdisjoint(need.files)]
        found.update(dict.fromkeys(_changes([offer.asked for offer in offers], wanted, knowledge)))
    return list(found)


def _own(document: Document) -> list[Asked]:
    """What the document itself has installed, or says that it needs."""
    said = [asked for source in document.sources for asked in stated(source)]
    return [*said, *(asked for command in document.commands for asked in commanded(command))]


def _changes(asked: Sequence[Asked], needs: Sequence[Need], knowledge: Knowledge) -> Iterator[Change]:
    """What is to be done to the requirements that are asked for together, so that they give what is needed."""
    asked = [each for each in asked if owner(each.name, knowledge) is not None]
    locks = {each.path for each in asked if each.part is Part.LOCK or form(Path(each.path)) in LOCKS}
    written = [each for each in asked if each.path not in locks]
    installed = [each for each in written if each.part is not Part.CONSTRAINT]
    there = {each.name for each in installed}
    for each in written:
        change = _change(each, needs, there, knowledge)
        if change is not None:
            there |= {need.distribution for need in needs if need.requirement == change.instead}
            yield change
    for need in needs if installed else ():
        if need.distribution not in there and not need.implied:
            yield Change(installed[0].path, 0, "", need.requirement)
    for path in sorted(locks):
        if any(_fails(each, _need_of(each, needs, knowledge), knowledge) for each in asked if each.path == path):
            yield Change(path, 0, "", "")


def _change(asked: Asked, needs: Sequence[Need], there: set[str], knowledge: Knowledge) -> Change | None:
    """What is to be done to one requirement; `there` are the distributions that are asked for under their own names, or will be."""
    distribution = owner(asked.name, knowledge)
    if distribution is None:
        return None
    written = _written(asked)
    if distribution.retired is not None or distribution.beside or asked.name != distribution.name:
        takes = distribution.retired.successor if distribution.retired is not None else distribution.name
        successor = next((need for need in needs if need.distribution == takes and takes not in there), None)
        return Change(asked.path, asked.line, written, successor.requirement if successor else "")
    need = _need_of(asked, needs, knowledge)
    if not _fails(asked, need, knowledge) or need is None:
        return None
    return Change(asked.path, asked.line, written, _instead(asked, written, need))


def _need_of(asked: Asked, needs: Iterable[Need], knowledge: Knowledge) -> Need | None:
    distribution = owner(asked.name, knowledge)
    return next((need for need in needs if distribution is not None and need.distribution == distribution.name), None)


def _fails(asked: Asked, need: Need | None, knowledge: Knowledge) -> bool:
    """Whether the requirement gives releases that the code doesn't run on: the highest that it allows, or the lowest that it names."""
    if need is None or asked.origin or not asked.specifier:
        return False
    releases = meant(asked.name, SpecifierSet(asked.specifier), knowledge)
    if need.lowest is None:
        wanted = Requirement(need.requirement)
        return set(releases).isdisjoint(meant(wanted.name, wanted.specifier, knowledge))
    if not releases:
        return False
    return releases[-1] < need.lowest or (BOTTOM.search(asked.specifier) is not None and releases[0] < need.lowest)


def _instead(asked: Asked, written: str, need: Need) -> str:
    """The requirement with the releases that are needed; extras, markers and upper bounds that still hold are kept."""
    lowest = need.lowest
    kept = [each for each in SpecifierSet(asked.specifier) if each.operator in _TOP and lowest is not None and each.contains(lowest)]
    try:
        extras = Requirement(written).extras
    except InvalidRequirement:
        extras = set()
    named = Requirement(need.requirement)
    specifier = ",".join((str(named.specifier), *sorted(map(str, kept))))
    marker = f"; {asked.marker}" if asked.marker else ""
    return f"{named.name}{f'[{chr(44).join(sorted(extras))}]' if extras else ''}{specifier}{marker}"


def _written(asked: Asked) -> str:
    """The requirement as its file has it, or in the form of PEP 508 where that is not known."""
    try:
        text = marked_text(content(asked.path))
    except ReadError:
        return str(asked)
    found = " ".join(text[asked.span.start : asked.span.end].split())
    return found if asked.name.partition("-")[0] in found.lower() else str(asked)
