"""A block of a session that is open."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.facts import Call, Instance, Value, Where


@dataclass(frozen=True, slots=True)
class Around:
    """`value` is what the block opened; `group`: by `backend.open_session()`."""

    value: Value
    where: Where
    group: bool

    @property
    def sessions(self) -> tuple[Instance, ...]:
        return tuple(each for each in self.value if isinstance(each, Instance))

    @property
    def session(self) -> Call | None:
        return self.sessions[0].made
