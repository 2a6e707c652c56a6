"""The knowledge as it ships: text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import qlint.knowledge
from qlint.knowledge.shard import Shard, shipped


def build(folder: Path, histories: Iterable[Shard]) -> None:
    """A copy of what ships, for its size; what is read is what ships."""
    root = Path(qlint.knowledge.__path__[0])
    for file in (*root.glob("history/*/*.txt"), *root.glob("overlay/*.txt")):
        copy = folder / file.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())


def shards(folder: Path) -> Iterator[Shard]:
    yield from shipped()
