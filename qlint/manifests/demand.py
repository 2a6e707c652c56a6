"""What rules look into beside programs: a text that says what to install, and what is installed together with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.knowledge.index import Knowledge
from qlint.manifests import commands
from qlint.manifests.asked import Asked
from qlint.manifests.project import collected
from qlint.manifests.read import parse
from qlint.model import Span
from qlint.sources.source import Source


@dataclass(frozen=True, slots=True)
class Demand:
    """What `source` asks for, in its order, with spans in its text; `beside` is what other texts or files ask for at the same time."""

    source: Source
    asked: tuple[Asked, ...]
    beside: tuple[Asked, ...]
    knowledge: Knowledge


def of_file(source: Source, knowledge: Knowledge) -> Demand:
    """The demand of a file whose name says its form."""
    manifest = parse(source.path, source.text.encode(errors="surrogatepass"))
    around = collected(manifest).asked[len(manifest.asked) :]
    return Demand(source, manifest.asked, tuple(around), knowledge)


def of_commands(sources: Iterable[Source], knowledge: Knowledge) -> Iterator[Demand]:
    """The demands of the commands of one document; those in lines that follow each other hold together.

    Of others, nobody knows which of them ever run: they may be in branches, undone in between, or for another day.
    """
    found = [(source, commands.read(source.path, source.lines).asked) for source in sources]
    for block in _blocks(found):
        names = Counter(name for _, asked in block for name in {each.name for each in asked})
        for source, asked in block:
            others = (each for other, wanted in block if other is not source for each in wanted)
            yield Demand(source, asked, tuple(each for each in others if names[each.name] == 1), knowledge)


_Command = tuple[Source, tuple[Asked, ...]]


def _blocks(found: Iterable[_Command]) -> Iterator[list[_Command]]:
    """The commands in lines that follow each other, a list for each such block."""
    block: list[_Command] = []
    after: tuple[int | None, int] | None = None
    for command in found:
        place = command[0].place(Span(0, len(command[0].text)))
        if after is not None and (place.cell != after[0] or not after[1] <= place.line <= after[1] + 1):
            yield block
            block = []
        block.append(command)
        after = (place.cell, place.end_line)
    if block:
        yield block
