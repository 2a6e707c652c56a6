"""The knowledge in marshal: a file where the text has one, read as a whole."""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from benchmarks.flat import Flat
from benchmarks.shards import FlatShard, Table, flattened
from qlint.knowledge.schema import Distribution
from qlint.knowledge.shard import Shard

Tables = dict[tuple[str, str], tuple[Flat, dict[str, Flat]]]
_PREFIX = 3  # components of a path that name the file it lies in


def build(folder: Path, histories: Iterable[Shard]) -> None:
    for shard in histories:
        files: dict[str, Tables] = {}
        for each in flattened(shard):
            files.setdefault(_file(each.path), {})[each.word, each.path] = (each.heading, each.symbols)
        own = folder / shard.distribution.name
        own.mkdir(parents=True)
        (own / "index").write_bytes(pickle.dumps(shard.distribution))
        (own / "ended").write_bytes(marshal.dumps(dict(shard.ended)))
        (own / "words").write_bytes(marshal.dumps(sorted(shard.vocabulary())))
        for name, tables in files.items():
            (own / f"{name}.tables").write_bytes(marshal.dumps(tables))


def _file(path: str) -> str:
    return ".".join(path.split(".")[:_PREFIX])


def shards(folder: Path) -> Iterator[FlatShard]:
    yield from (FlatShard(Files(each)) for each in sorted(folder.iterdir()))


class Files:
    """The tables of one distribution in a folder, a file for what has the first components of the path in common."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Tables] = {}
        self.distribution: Distribution = pickle.loads((folder / "index").read_bytes())

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(each.stem for each in self._folder.glob("*.tables"))

    @cached_property
    def ended(self) -> Mapping[str, str]:
        found: dict[str, str] = marshal.loads((self._folder / "ended").read_bytes())
        return found

    @cached_property
    def words(self) -> list[str]:
        found: list[str] = marshal.loads((self._folder / "words").read_bytes())
        return found

    def _tables(self, name: str) -> Tables:
        if name not in self._read:
            self._read[name] = marshal.loads((self._folder / f"{name}.tables").read_bytes()) if name in self._names else {}
        return self._read[name]

    def table(self, word: str, path: str) -> Table | None:
        found = self._tables(_file(path)).get((word, path))
        return Table(found[0], found[1].get, found[1].keys) if found else None

    def listing(self, word: str, name: str) -> list[str]:
        all_ = (item for file in self._names for item in self._tables(file).items())
        return sorted(path for (each, path), (_, symbols) in all_ if each == word and name in symbols)
