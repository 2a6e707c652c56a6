"""What the rules about sessions share: the parts that values play, and how a step in a block is reported."""

from __future__ import annotations

from collections.abc import Iterable

from qlint.facts import Alternative, Block, Constant, Facts, Instance, Step, Value
from qlint.knowledge.ibm import plays
from qlint.knowledge.schema import version
from qlint.model import Finding, Fix, Related
from qlint.rule import Rule

_MODE_SINCE = version("0.24.0")


def all_play(facts: Facts, value: Value, part: tuple[str, ...]) -> bool:
    """Whether the value can only be objects of classes that play the part (see `qlint.knowledge.ibm`)."""
    return bool(value) and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, part) for each in value)


def innermost(facts: Facts, step: Step, part: tuple[str, ...]) -> Value | None:
    """The innermost of the values of that part whose blocks are open around the step."""
    return next((value for value in step.enclosing if all_play(facts, value, part)), None)


def outside(rule: Rule, facts: Facts, block: Block, step: Step, *, symbol: str, said: tuple[str, str], fix: str) -> Finding:
    """A finding of `rule`: the step runs outside the session of the block; `said` goes before and after the line of that."""
    through = f" (through `{'` and `'.join(step.via)}`)" if step.via else ""
    place = facts.source.place(block.span)
    where = f"line {place.line}" if place.cell is None else f"cell {place.cell}, line {place.line}"
    message = f"{said[0]} {where}{through}: {said[1]}"
    related = (Related(block.span, "the session is opened here"),)
    return rule.finding(step.span, symbol=symbol, message=message, fixes=(Fix(fix),), related=related)


def by_keyword(facts: Facts) -> str:
    """The keyword that hands a session to a primitive in the target's newest release of the runtime client."""
    return "mode" if facts.target["qiskit-ibm-runtime"].highest >= _MODE_SINCE else "session"


def other_device(value: Iterable[Alternative], backends: Iterable[Alternative]) -> bool:
    """Whether the value is a device that was looked up by another name: it was never meant to share the session."""
    here, there = _devices(value), _devices(backends)
    return bool(here and there) and here.isdisjoint(there)


def _devices(backends: Iterable[Alternative]) -> frozenset[object]:
    """The names by which the backends were looked up; nothing if one isn't known."""
    names: set[object] = set()
    for backend in backends:
        name = backend.made.argument("name", 0) if isinstance(backend, Instance) and backend.made is not None else None
        if name is None or not all(isinstance(each, Constant) and each.value is not None for each in name):
            return frozenset()
        names.update(each.value for each in name if isinstance(each, Constant))
    return frozenset(names)
