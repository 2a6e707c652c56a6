"""The knowledge as one SQLite file: a row a symbol, found by table and name."""

from __future__ import annotations

import json
import pickle
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import count
from pathlib import Path

from benchmarks.flat import Flat
from benchmarks.shards import FlatShard, Table, flattened
from qlint.knowledge.schema import Distribution
from qlint.knowledge.shard import Shard

_SCHEMA = """
create table distribution (name text primary key, about blob, words text) without rowid;
create table ended (distribution text, name text, release text);
create table section (id integer primary key, distribution text, word text, path text, heading text);
create unique index by_path on section (distribution, word, path);
create table symbol (section integer, name text, about text, primary key (section, name)) without rowid;
create index by_name on symbol (name, section);
"""


def build(folder: Path, histories: Iterable[Shard]) -> None:
    with sqlite3.connect(folder / "history.sqlite") as db:
        db.executescript(_SCHEMA)
        numbers = count(1)
        for shard in histories:
            own = shard.distribution.name
            about = pickle.dumps(shard.distribution)
            db.execute("insert into distribution values (?, ?, ?)", (own, about, "\n".join(sorted(shard.vocabulary()))))
            db.executemany("insert into ended values (?, ?, ?)", [(own, *each) for each in shard.ended.items()])
            for number, each in ((next(numbers), each) for each in flattened(shard)):
                db.execute("insert into section values (?, ?, ?, ?, ?)", (number, own, each.word, each.path, json.dumps(each.heading)))
                rows = [(number, name, json.dumps(flat)) for name, flat in each.symbols.items()]
                db.executemany("insert into symbol values (?, ?, ?)", rows)
        db.commit()
        db.execute("vacuum")
    db.close()


def shards(folder: Path) -> Iterator[FlatShard]:
    db = sqlite3.connect(f"file:{folder / 'history.sqlite'}?mode=ro&immutable=1", uri=True)
    for name, about in db.execute("select name, about from distribution order by name").fetchall():
        rows = Rows(db, name, pickle.loads(about))
        yield FlatShard(rows)
    weakref.finalize(rows, db.close)  # all of them go with their store


class Rows:
    """The tables of one distribution in a database."""

    def __init__(self, db: sqlite3.Connection, name: str, distribution: Distribution) -> None:
        self._db, self._name, self.distribution = db, name, distribution

    @cached_property
    def ended(self) -> Mapping[str, str]:
        return dict(self._db.execute("select name, release from ended where distribution = ?", (self._name,)))

    @cached_property
    def words(self) -> Iterable[str]:
        words: str = self._db.execute("select words from distribution where name = ?", (self._name,)).fetchone()[0]
        return words.split()

    def table(self, word: str, path: str) -> Table | None:
        asked = "select id, heading from section where distribution = ? and word = ? and path = ?"
        found = self._db.execute(asked, (self._name, word, path)).fetchone()
        return Table(json.loads(found[1]), partial(self._find, found[0]), partial(self._names, found[0])) if found else None

    def listing(self, word: str, name: str) -> list[str]:
        asked = "select path from section join symbol on section = id where name = ? and word = ? and distribution = ? order by path"
        return [path for (path,) in self._db.execute(asked, (name, word, self._name))]

    def _find(self, section: int, name: str) -> Flat | None:
        found = self._db.execute("select about from symbol where section = ? and name = ?", (section, name)).fetchone()
        return json.loads(found[0]) if found else None

    def _names(self, section: int) -> Iterator[str]:
        return (name for (name,) in self._db.execute("select name from symbol where section = ?", (section,)))
