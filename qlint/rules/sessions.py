"""What the rules about sessions share: the parts that values play, and how a step in a block is reported."""

from __future__ import annotations

from qlint.facts import Block, Facts, Instance, Step, Value
from qlint.knowledge.ibm import plays
from qlint.model import Finding, Fix, Related
from qlint.rule import Rule


def all_play(facts: Facts, value: Value, part: tuple[str, ...]) -> bool:
    """Whether the value can only be objects of classes that play the part (see `qlint.knowledge.ibm`)."""
    return bool(value) and all(isinstance(each, Instance) and plays(facts.knowledge, each.cls, part) for each in value)


def innermost(facts: Facts, step: Step, part: tuple[str, ...]) -> Value | None:
    """The innermost of the values of that part whose blocks are open around the step."""
    return next((value for value in step.enclosing if all_play(facts, value, part)), None)


def outside(rule: Rule, facts: Facts, block: Block, step: Step, *, symbol: str, said: tuple[str, str], fix: str) -> Finding:
    """A finding of `rule`: the step runs outside the session of the block; `said` goes before and after the line of that."""
    through = f" (through `{'` and `'.join(step.via)}`)" if step.via else ""
    message = f"{said[0]} line {facts.source.place(block.span).line}{through}: {said[1]}"
    related = (Related(block.span, "the session is opened here"),)
    return rule.finding(step.span, symbol=symbol, message=message, fixes=(Fix(fix),), related=related)
