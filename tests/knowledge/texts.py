"""A small history in one text: the index section first, everything else after it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from qlint.knowledge.format import Section, sections


class Pages:
    """`qlint.knowledge.shard.Texts` of a text: the file of each root, or of what it extends, has all that comes after the index.

    `ended` is the text of ended.txt.
    """

    def __init__(self, text: str, *, ended: str = "", file: str = "x.txt") -> None:
        self._index, _, self._rest = text.partition("\n\n")
        lines = (line.split() for line in self._index.splitlines())
        roots = [path for word, *paths in lines if word in ("roots", "extends") for path in paths]
        words = (word for each in sections(file, self._rest) for word in (each.path.rpartition(".")[2], *each.names()))
        self._texts = {"index": self._index, "ended": ended, "words": "\n".join(words)}
        self._texts |= {".".join(root.split(".")[:3]): self._rest for root in roots}
        self._file = file

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._texts)

    def read(self, name: str) -> tuple[str, str]:
        return self._file, self._texts[name]


def shipped(folder: str) -> dict[str, str]:
    """The texts of the shipped history or overlay by their paths in it, sorted."""
    root = Path(str(files("qlint.knowledge") / folder))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.txt"))}


def tables(distribution: str) -> Iterator[Section]:
    """All sections of modules and classes in the shipped history of the distribution."""
    for name, text in shipped("history").items():
        if name.startswith(f"{distribution}/") and not name.endswith(("/index.txt", "/ended.txt", "/words.txt")):
            yield from sections(name, text)
