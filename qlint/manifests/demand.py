"""What rules look into beside programs: a text that says what to install, and what is installed together with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.knowledge.index import Knowledge
from qlint.manifests import commands
from qlint.manifests.asked import Asked
from qlint.manifests.project import collected
from qlint.manifests.read import parse
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
    """The demands of the commands of one document, which all hold in the end."""
    found = [(source, commands.read(source.path, source.lines).asked) for source in sources]
    for source, asked in found:
        others = (each for other, wanted in found if other is not source for each in wanted)
        yield Demand(source, asked, tuple(others), knowledge)
