"""What the rules about arguments share: the arguments that releases of the target refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qlint.facts import Alternative, Argument, Called, Facts, Instance
from qlint.knowledge.arguments import Arguments, Fate, Refused
from qlint.knowledge.ibm import SERVICE
from qlint.knowledge.taking import Callee
from qlint.knowledge.verdict import gone, retired


@dataclass(frozen=True, slots=True)
class Found:
    """An argument of a call that is refused; `place` is its 0-based position, None for one with a name."""

    callee: Callee
    argument: Argument
    refused: Refused
    place: int | None = None

    @property
    def shown(self) -> str:
        """What is called, as code writes it."""
        name = self.callee.path.rpartition(".")[2]
        return f"{name}.{self.callee.member}" if self.callee.member not in ("", "__init__") else name


def refused(facts: Facts, fate: Fate) -> Iterator[Found]:
    """The arguments with that fate, of all that may be called; those of retired clients, and of what is gone itself, are left out."""
    arguments = Arguments(facts.knowledge, facts.target)
    reported: dict[Callee, bool] = {}
    for called in facts.calls():
        for callee in called.callees:
            if callee not in reported:
                reported[callee] = _reported(facts, callee)
        if called.guard is None and not any(reported[callee] for callee in called.callees):
            yield from (found for found in _of_call(arguments, called) if found.refused.fate is fate)


def _reported(facts: Facts, callee: Callee) -> bool:
    path = str(callee)
    return retired(path, facts.knowledge) is not None or gone(callee.path, facts.knowledge, facts.target, imported=True) is not None


def _of_call(arguments: Arguments, called: Called) -> Iterator[Found]:
    for argument in called.named:
        if not argument.name.startswith("_"):
            found = [(callee, arguments.keyword(callee, argument.name)) for callee in called.callees]
            yield from _agreed(found, argument)
    if called.positional and called.bound:
        yield from _by_position(arguments, called)


def _by_position(arguments: Arguments, called: Called) -> Iterator[Found]:
    count = len(called.positional)
    found = [(callee, arguments.by_position(callee, count)) for callee in called.callees]
    place = _place(found[0][1])
    if any(each is None for _, each in found) and (service := _service(called)) is not None:
        place = service
        found = [(callee, arguments.at_position(callee, place, "service")) for callee in called.callees]
        found = [(callee, each if each is not None and each.fate is Fate.GONE else None) for callee, each in found]
    yield from _agreed(found, called.positional[min(place, count - 1)], place)


def _service(called: Called) -> int | None:
    """The position at which a service is given: what stands in its place in later releases wants another thing."""
    values = (called.call.argument("", place) for place in range(len(called.positional)))
    return next((place for place, value in enumerate(values) if value and all(map(_is_service, value))), None)


def _is_service(alternative: Alternative) -> bool:
    return isinstance(alternative, Instance) and alternative.cls == SERVICE


def _place(refused: Refused | None) -> int:
    """The position from which on arguments are not what they were, or are too many."""
    if refused is None:
        return 0
    now, before = (takes.positional() if takes is not None else () for takes in (refused.there, refused.before))
    return next((place for place, (new, old) in enumerate(zip(now, before, strict=False)) if new != old), len(now))


def _agreed(found: list[tuple[Callee, Refused | None]], argument: Argument, place: int | None = None) -> Iterator[Found]:
    """What is refused by all that may be called, with one fate."""
    callee, first = found[0]
    if first is not None and all(each is not None and each.fate is first.fate for _, each in found):
        yield Found(callee, argument, first, place)
