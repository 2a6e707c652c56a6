"""The knowledge in marshal: a file a distribution and its table of contents, read table by table."""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from benchmarks.shards import FlatShard, Table, flattened
from qlint.knowledge.schema import Distribution
from qlint.knowledge.shard import Shard


def build(folder: Path, histories: Iterable[Shard]) -> None:
    for shard in histories:
        contents: dict[tuple[str, str], tuple[int, int]] = {}
        with open(folder / f"{shard.distribution.name}.slices", "wb") as file:
            for each in flattened(shard):
                start = file.tell()
                file.write(marshal.dumps((each.heading, each.symbols)))
                contents[each.word, each.path] = (start, file.tell() - start)
        beside = folder / f"{shard.distribution.name}.slices"
        beside.with_suffix(".index").write_bytes(marshal.dumps((pickle.dumps(shard.distribution), contents)))
        beside.with_suffix(".ended").write_bytes(marshal.dumps(dict(shard.ended)))
        beside.with_suffix(".words").write_bytes(marshal.dumps(sorted(shard.vocabulary())))


def shards(folder: Path) -> Iterator[FlatShard]:
    yield from (FlatShard(Slices(each)) for each in sorted(folder.glob("*.slices")))


class Slices:
    """The tables of one distribution in one file, with their places in another."""

    def __init__(self, file: Path) -> None:
        self._file = file
        about, self._places = marshal.loads(file.with_suffix(".index").read_bytes())
        self.distribution: Distribution = pickle.loads(about)

    @cached_property
    def ended(self) -> Mapping[str, str]:
        found: dict[str, str] = marshal.loads(self._file.with_suffix(".ended").read_bytes())
        return found

    @cached_property
    def words(self) -> list[str]:
        found: list[str] = marshal.loads(self._file.with_suffix(".words").read_bytes())
        return found

    def table(self, word: str, path: str) -> Table | None:
        if (place := self._places.get((word, path))) is None:
            return None
        with open(self._file, "rb", buffering=0) as file:
            file.seek(place[0])
            heading, symbols = marshal.loads(file.read(place[1]))
        return Table(heading, symbols.get, symbols.keys)

    def listing(self, word: str, name: str) -> list[str]:
        tables = ((path, self.table(word, path)) for each, path in self._places if each == word)
        return sorted(path for path, table in tables if table and table.find(name))
