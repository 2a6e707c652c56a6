"""What is wrong with one `run`, of a primitive or of a backend, where it happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qlint.execution import roles
from qlint.execution.around import Around
from qlint.execution.events import Event, Kind
from qlint.execution.given import Given, Sort, given
from qlint.execution.making import late, modes
from qlint.execution.regimes import Place, Regime
from qlint.execution.state import Group, Mode, Outside, State
from qlint.facts import Call, Facts, Instance, Where

_CLOSED, _OPEN, _LEFT = frozenset({True}), frozenset({Group.OPEN}), frozenset({Group.LEFT})


@dataclass(frozen=True, slots=True)
class Run:
    """One call of `run` on `owners` (all that it may be), in what state and within which blocks, innermost last."""

    facts: Facts
    regime: Regime
    where: Where
    owners: tuple[Instance, ...]
    state: State
    around: tuple[Around, ...]

    @property
    def block(self) -> Around | None:
        return self.around[-1] if self.around else None

    def of_primitive(self) -> Iterator[Event]:
        """What is wrong with it, if the owners are primitives."""
        found = {mode for owner in self.owners for mode in self._modes(owner)}
        beside = self._beside(found)
        if beside is not None:
            yield beside
        elif self.block is not None and not self.block.group and all(each.place is Place.JOB for each in found):
            yield from self._singly(self.block, found)
        elif roles.is_late(self.owners[0]) and len(self.state.current) == 1 and all(each.place is Place.OTHER for each in found):
            (current,) = self.state.current
            yield Event(Kind.OTHER_BACKEND, self.where, self.owners[0], None if isinstance(current, Outside) else current)
        elif all(each.place is Place.SESSION and self._is_closed(each.session) for each in found):
            yield Event(Kind.CLOSED, self.where, self.owners[0], next(iter(found)).session)

    def _is_closed(self, session: Call | None) -> bool:
        return session is not None and self.state.closed.get(session) == _CLOSED

    def _singly(self, block: Around, found: set[Mode]) -> Iterator[Event]:
        """In job mode in the block of a session: unless it was given another device, or an inner block has ended the session."""
        device = roles.backend_of(block.session) if block.session is not None else ()
        if any(roles.other_device(each.value, device) for each in self._given()):
            return
        inside = all(each.inside for each in found)
        if not inside or self.regime.backend_inside is not Place.SESSION:
            kind = Kind.GIVEN_BACKEND if inside else Kind.BUILT_BEFORE
            yield Event(kind, self.where, self.owners[0], block.session, block.where)
        elif self.state.current == {Outside.ENDED} and roles.is_late(self.owners[0]):
            yield Event(Kind.ENDED_BY_INNER, self.where, self.owners[0], block.session, block.where)

    def _beside(self, found: set[Mode]) -> Event | None:
        """That the primitive runs beside a session of `open_session`, in the block of it or after a bare call."""
        block, owner = self.block, self.owners[0]
        bare = [session for session, group in self.state.groups.items() if group == _OPEN]
        session = block.session if block is not None and block.group else bare[-1] if block is None and bare else None
        if session is None or not all(each.bare and each.place is not Place.SESSION for each in found):
            return None
        backends = self.facts.receiver(session)
        if any(roles.other_device(each.value, backends) for each in self._given()):
            return None
        return Event(Kind.PRIMITIVE_BESIDE, self.where, owner, session, block.where if block is not None else None)

    def of_backend(self) -> Iterator[Event]:
        """What is wrong with it, if the owners are backends."""
        block = self.block
        if block is None:
            left = [each for each, group in self.state.groups.items() if group == _LEFT and self._is_opener(each)]
            if left:
                yield Event(Kind.STILL_INSIDE, self.where, self.owners[0], left[-1])
        elif not block.group and not any(group == _OPEN and self._may_open(each) for each, group in self.state.groups.items()):
            backends = map(roles.backend_of, roles.calls_of(block.sessions))
            if not any(roles.other_device(self.owners, each) for each in backends):
                yield Event(Kind.BACKEND_BESIDE, self.where, self.owners[0], block.session, block.where)

    def _is_opener(self, session: Call) -> bool:
        return roles.same_object(self.owners, self.facts.receiver(session)) is True

    def _may_open(self, session: Call) -> bool:
        """Whether it may be the backend of that session of `open_session`, in which it runs then."""
        return not roles.other_device(self.owners, self.facts.receiver(session))

    def _modes(self, primitive: Instance) -> frozenset[Mode]:
        """How the primitive runs; one that the scene didn't make was made at another time."""
        made, state = primitive.made, self.state
        if made is None:
            return frozenset({Mode(Place.UNKNOWN)})
        same = [found for call, found in state.modes.items() if call is made] or [
            found for call, found in state.modes.items() if call.node is made.node
        ]
        settled = frozenset(mode for found in same for mode in found)
        if not settled:
            settled = modes(self.facts, primitive, frozenset({Outside.CALLER}), self.regime)
        return late(self.facts, primitive, settled, state.current, self.regime) if roles.is_late(primitive) else settled

    def _given(self) -> Iterator[Given]:
        for each in self.owners:
            if each.made is not None:
                found = given(self.facts, each, self.regime)
                if found.sort is not Sort.NOTHING:
                    yield found
