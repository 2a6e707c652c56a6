"""Rewriting of `backend.run(...)` on IBM's backends: a sampler runs the circuits, in the session that is open, and its result is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from qlint.facts import Called, Facts, MemberUse
from qlint.fixes.edits import Edits, Mended
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.runs.circuits import Circuits
from qlint.rewrites.runs.handed import Handed
from qlint.rewrites.runs.jobs import Held, Jobs
from qlint.rewrites.runs.open_session import Block, Sessions
from qlint.rewrites.runs.readings import Readings
from qlint.rewrites.runs.runs import CLIENT, SAMPLER, Runs
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.syntax import Syntax, syntax


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits for members that are gone, by the places of their names, and why others have none. What only goes together has the same."""

    edits: Mapping[Span, Edits]
    hindrances: Mapping[Span, str]


def of_member(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits by which a sampler does what `run` of IBM's backend did, or a session of its own what the backend's did."""
    edits = facts.once(_plan).edits.get(use.span)
    return (edits, Applicability.UNSAFE) if edits is not None else None


def hindrance(facts: Facts, use: MemberUse) -> str:
    """Why there are no such edits, as the end of a sentence; "" where there are, or where nobody knows."""
    return facts.once(_plan).hindrances.get(use.span, "")


def _plan(facts: Facts) -> Plan:
    tree = syntax(facts.source.text)
    return _Planning(facts, tree).plan() if tree is not None and _is_taken(facts) else Plan({}, {})


def _is_taken(facts: Facts) -> bool:
    """Whether a sampler takes its backend as `mode` in the whole target."""
    taking, callee = Taking(facts.knowledge, facts.target), Callee(f"{CLIENT}.{SAMPLER}", "")
    answers = [taking.at(callee, release) for release in facts.target["qiskit-ibm-runtime"].releases]
    return bool(answers) and all(isinstance(each, Takes) and each.keyword("mode") for each in answers)


class _Planning:
    """The work for one module: which places go together, and the edits that each asks for."""

    def __init__(self, facts: Facts, tree: Syntax) -> None:
        self._facts, self._jobs = facts, Jobs(facts, tree)
        self._sessions = Sessions(facts, tree)
        self._runs = Runs(facts, tree, self._sessions, local=self._jobs.local)
        self._circuits: dict[Span, Circuits] = {}
        self._edits: list[tuple[frozenset[Span], tuple[Edit, ...]]] = []
        self._spoilt: dict[Span, str] = {}

    def plan(self) -> Plan:
        """The plan for the module."""
        for place, called in self._jobs.runs.items():
            self._ask({place}, partial(self._run, place, called))
        handed = Handed(self._jobs, program=any(scene.program for scene in self._facts.scenes()))
        readings = Readings(self._facts, self._jobs, self._circuits)
        for held in self._jobs.held.values():
            self._ask(held.runs, partial(_followed, handed, readings, held))
        self._spoilt.update(self._sessions.hindered)
        for block in self._sessions.blocks:
            inside = {place for place, each in self._runs.blocks.items() if each is block}
            reads = dict(self._sessions.reads(block))
            opened = {block.place} if block.place is not None else set[Span]()
            places = {*inside, *opened, *reads, *(each.span for each in block.ends)}
            self._ask(places, partial(self._block, block, inside, reads))
        return self._joined()

    def _run(self, place: Span, called: Called) -> Iterator[Edit]:
        self._circuits[place] = self._runs.circuits(called)
        yield from self._runs.edits(called, self._circuits[place])

    def _block(self, block: Block, inside: set[Span], reads: Mapping[Span, Edit]) -> Iterator[Edit]:
        if not inside and block.place is not None:
            raise Hindered("nothing is known that runs in the session")
        if inside:
            yield from self._sessions.edits(block)
            yield from reads.values()

    def _ask(self, places: Iterable[Span], edits: Callable[[], Iterable[Edit]]) -> None:
        """Adds edits that are for all of these places, or spoils them all."""
        together = frozenset(places)
        spoilt = next((self._spoilt[each] for each in sorted(together) if each in self._spoilt), "")
        found: tuple[Edit, ...] = ()
        if not spoilt:
            try:
                found = tuple(edits())
            except Hindered as error:
                spoilt = str(error)
        if spoilt:
            self._spoilt.update((each, spoilt) for each in together if each not in self._spoilt)
        if together:
            self._edits.append((together, found))

    def _joined(self) -> Plan:
        """What shares a place with others goes only with them."""
        groups: dict[Span, set[Span]] = {}
        for together, _ in self._edits:
            group = set(together).union(*(groups.get(each, set()) for each in together))
            groups.update((each, group) for each in group)
        mended, hindrances = dict[Span, Edits](), dict(self._spoilt)
        for place, group in groups.items():
            reason = next((self._spoilt[each] for each in sorted(group) if each in self._spoilt), "")
            if reason:
                hindrances.setdefault(place, reason)
            else:
                mended[place] = tuple(_merged([edit for together, found in self._edits if together <= group for edit in found]))
        return Plan(mended, hindrances)


def _followed(handed: Handed, readings: Readings, held: Held) -> Iterator[Edit]:
    handed.follow(held)
    yield from readings.edits(held)


def _merged(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, each once; of what is inserted at one place, the later ones stand around the earlier ones, and begin in front of them."""
    at: dict[Span, list[str]] = {}
    for edit in edits:
        texts = at.setdefault(edit.span, [])
        if edit.text not in texts:
            texts.insert(0, edit.text)
    yield from (Edit(span, "".join(texts)) for span, texts in sorted(at.items()))
