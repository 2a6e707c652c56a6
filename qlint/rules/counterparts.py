"""What to write instead of what a file does with the objects of a retired client, each in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.facts import Facts, MemberUse
from qlint.knowledge.schema import Remedy


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One line; `renamed` unless the successor's object has a member of the same name, and only what it gives differs."""

    line: str
    renamed: bool = True


def counterparts(facts: Facts, used: Iterable[MemberUse]) -> Iterator[Counterpart]:
    """The counterparts of the members, in the order of their uses; nothing for one that is as it was."""
    for use in used:
        if (looked_up := _by_attribute(facts, use)) is not None:
            yield Counterpart(looked_up)
        elif (remedy := facts.knowledge.remedy(use.symbols[0].path)) is not None:
            yield from _by_remedy(facts, use, remedy)


def _by_remedy(facts: Facts, use: MemberUse, remedy: Remedy) -> Iterator[Counterpart]:
    name = use.symbols[0].name
    written = f"`{_written(facts, use)}{'(...)' if use.called else ''}`"
    if not remedy.instead:
        yield Counterpart(f"{written} -> nothing")
    elif re.match(rf"\w+\.{name}\b", remedy.instead) is None:
        yield Counterpart(f"{written} -> `{remedy.instead}`")
    elif remedy.note:
        yield Counterpart(f"{written} -> `{remedy.instead}` ({remedy.note})", renamed=False)


def _written(facts: Facts, use: MemberUse) -> str:
    receiver = facts.source.text[use.receiver.start : use.receiver.end]
    receiver = receiver if receiver.replace(".", "").isidentifier() else ""
    return f"{receiver}.{use.symbols[0].name}"


def _by_attribute(facts: Facts, use: MemberUse) -> str | None:
    """`provider.backend.ibmq_lima`: a device looked up as an attribute, by a member that only a name can be read from."""
    following = re.match(r"\.(\w+)", facts.source.text[use.span.end :])
    symbol = use.symbols[0]
    spaces = [symbol.gives, use.owners[0].cls] if following else []
    for space in spaces:
        anything = facts.knowledge.member(space, "*") or facts.knowledge.member(space, f"{symbol.name}.*")
        if following and anything is not None and facts.knowledge.member(space, following[1]) is None and not use.called:
            return f'`{_written(facts, use)}.{following[1]}` -> `service.backend("{following[1]}")`'
    return None
