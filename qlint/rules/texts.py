"""The texts that calls are given for a parameter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.facts import Argument, Called, Constant, Facts, Value
from qlint.knowledge.index import Knowledge
from qlint.knowledge.taking import Callee
from qlint.knowledge.verdict import retired
from qlint.model import Span


@dataclass(frozen=True, slots=True)
class Given:
    """The texts that an argument is one of, None for one that isn't known; `argument` is None where no place of its own is known."""

    texts: tuple[str | None, ...]
    argument: Argument | None
    span: Span


def definitions(called: Called, knowledge: Knowledge) -> list[tuple[str, ...]]:
    """Of each callee, the definition paths: of a method, its name below those of its class."""
    return [_definitions(callee, knowledge) for callee in called.callees]


def is_one_of(found: Sequence[Sequence[str]], callees: Sequence[str]) -> bool:
    """Whether all that may be called, by its definitions, is among the callees."""
    return bool(found) and all(any(each in callees for each in paths) for paths in found)


def given(called: Called, parameter: str, position: int | None) -> Given | None:
    """The texts that are passed for the parameter; None if nothing is, or something may be no text."""
    texts = tuple(_texts(called.call.argument(parameter, position if called.bound else None) or ()))
    if not texts:
        return None
    argument = next((each for each in called.named if each.name == parameter), None) or next(iter(called.positional), None)
    return Given(texts, argument, argument.span if argument is not None else called.span)


def calls_with_texts(facts: Facts) -> Iterator[tuple[Called, list[tuple[str, ...]]]]:
    """The calls to judge, with the definitions of what is called."""
    for called in facts.calls():
        if called.guard is None:
            yield called, definitions(called, facts.knowledge)


def _definitions(callee: Callee, knowledge: Knowledge) -> tuple[str, ...]:
    symbol = knowledge.symbol(callee.path)
    if symbol is None or retired(callee.path, knowledge) is not None:
        return ()
    found = dict.fromkeys((callee.path, *(life.definition for life in symbol.lives)))
    return tuple(f"{each}.{callee.member}" if callee.member not in ("", "__init__") else each for each in found if each)


def _texts(value: Value) -> Iterator[str | None]:
    if all(isinstance(each, Constant) and each.kind == "str" for each in value):
        yield from (str(each.value) if each.value is not None else None for each in value if isinstance(each, Constant))
