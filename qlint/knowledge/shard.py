"""One distribution's history with the overlay laid over it: files are read, and tables parsed, when they are first asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

from qlint.knowledge.distribution import distribution
from qlint.knowledge.format import Section, sections
from qlint.knowledge.schema import Base, Class, Module, Symbol, version

_DATA = Path(__file__).parent  # `importlib.resources` would cost every run 10 ms
_ENDED = re.compile(r"^  ([^\s#]+) [^\n]*<(\d[\w.]*)", re.MULTILINE)
_HEADING = re.compile(r"^class ([\w.]+)\((.+)\)", re.MULTILINE)
_MEMBER = re.compile(r"^  (\S+) (?:method|property|attribute) (\d[\w.]*)", re.MULTILINE)
_DEPRECATED = re.compile(r"    (?:\d[\w.<]* )*deprecated\b")
_LISTS = frozenset({"index", "ended", "words"})  # the files that hold no tables
_AFTER = {"module": " ", "class": "(", "extension": "\n"}  # what follows the path in the heading of a mined section
_PREFIX = 3  # components of a path that name the file it lies in


def shipped(data: Path = _DATA) -> Iterator[Shard]:
    """What lies in the folders `history` and `overlay` of the data that ships with qlint, in the order of the distributions' names."""
    for name in sorted(each.name for each in os.scandir(data / "history") if each.is_dir() and not each.name.startswith("_")):
        yield Shard(Folder(name, data), _text(data, f"overlay/{name}.txt"))


def _text(data: Path, file: str) -> tuple[str, str]:
    return file, (data / file).read_text(encoding="utf-8")


class Texts(Protocol):
    """The files of one distribution's history."""

    @property
    def names(self) -> frozenset[str]:
        """The names of the files, without `.txt`."""

    def read(self, name: str) -> tuple[str, str]:
        """The file's name for messages, and its text."""


class Folder:
    """The history of a distribution as it ships."""

    def __init__(self, distribution: str, data: Path = _DATA) -> None:
        self._data = data
        self._path = f"history/{distribution}"

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset([name[:-4] for name in os.listdir(self._data / self._path) if name[-4:] == ".txt"])

    def read(self, name: str) -> tuple[str, str]:
        return _text(self._data, f"{self._path}/{name}.txt")


class Shard:
    """One distribution's history with the overlay laid over it. Files are read, and tables parsed, when they are first asked for."""

    def __init__(self, history: Texts, overlay: tuple[str, str]) -> None:
        self._history = history
        self._overlay = {(each.word, each.path): each for each in sections(*overlay)}
        index = next(sections(*history.read("index")))
        self.distribution = distribution(index, self._overlay.get(("distribution", index.path)))
        self._read: dict[str, tuple[str, str]] = {}
        self._modules: dict[str, Module | None] = {}
        self._classes: dict[str, Class | None] = {}
        self._extensions: dict[str, Mapping[str, Symbol]] = {}

    def _mined(self, word: str, path: str) -> Section | None:
        """The section of the history about the path."""
        parts = path.split(".")[:_PREFIX]
        while parts:
            if (name := ".".join(parts)) in self._history.names:
                return _section(*self._file(name), word, path)
            parts.pop()
        return None

    def _file(self, name: str) -> tuple[str, str]:
        if name not in self._read:
            self._read[name] = self._history.read(name)
        return self._read[name]

    def _files(self) -> Iterator[tuple[str, str]]:
        """The files of modules and classes. A text is cheap to read and to search; its sections are not cheap to tell apart."""
        yield from map(self._file, sorted(self._history.names - _LISTS))

    def _texts(self) -> Iterator[str]:
        """All that the history and the overlay say of modules and classes."""
        yield from (text for _, text in self._files())
        yield from (section.text for section in self._overlay.values())

    def paths(self, word: str) -> Iterable[str]:
        """The paths of all sections of the kind: "module", "class" or "extension"."""
        tables = (each for file in self._files() for each in sections(*file))
        return sorted({each.path for each in (*tables, *self._overlay.values()) if each.word == word})

    def _listing(self, word: str, name: str) -> Iterable[str]:
        """The paths of the sections of the kind that list the name, sorted."""
        line = f"\n  {name} "
        mined = (each for file in self._files() for each in _having(*file, line)) if name in self._words else ()
        return sorted({each.path for each in (*mined, *self._overlay.values()) if each.word == word and line in each.text})

    def names(self, name: str) -> Iterator[Symbol]:
        """The exports of that name, in the order of their modules."""
        for path in self._listing("module", name):
            if (module := self.module(path)) and name in module.names:
                yield module.names[name]

    def members(self, name: str) -> Iterator[Symbol]:
        """The members of that name that classes themselves list, in the order of the classes."""
        for path in self._listing("class", name):
            if (cls := self.class_(path)) and name in cls.members:
                yield cls.members[name]

    @cached_property
    def derived(self) -> Mapping[str, Sequence[str]]:
        """By the last names of bases, the classes that derive from one so called. Reads all texts, but no sections."""
        found: dict[str, list[str]] = {}
        for path, bases in (each for text in self._texts() for each in _HEADING.findall(text)):
            for name in set(re.findall(r"\.(\w+)\b(?!\.)", bases)):
                found.setdefault(name, []).append(path)
        return found

    @cached_property
    def came(self) -> Mapping[str, str]:
        """By the names of members that came to a class, the latest release that first had one. Reads all texts, but no sections."""
        found: dict[str, str] = {}
        for text in self._texts():
            for name, release in set(_MEMBER.findall(text)):
                if name not in found or version(found[name]) < version(release):
                    found[name] = release
        return found

    @cached_property
    def deprecated(self) -> frozenset[str]:
        """The last names of what is called deprecated, or an argument of it. Reads all texts, but no sections."""
        return frozenset(name for text in self._texts() for name in _announced(text))

    @cached_property
    def ended(self) -> Mapping[str, str]:
        """The last names of what some release ended, with the earliest such release."""
        lines = self._history.read("ended")[1].split()
        found = dict(zip(lines[::2], lines[1::2], strict=True))
        for section in self._overlay.values():
            for name, release in _ENDED.findall(section.text):
                found[name] = min(found.get(name, release), release, key=version)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        """The last names of the history."""
        return frozenset(self._history.read("words")[1].split())

    def vocabulary(self) -> frozenset[str]:
        """All last names."""
        paths = (*self.distribution.roots, *(section.path for section in self._overlay.values()))
        return self._words.union((path.rpartition(".")[2] for path in paths), *(section.names() for section in self._overlay.values()))

    def module(self, path: str) -> Module | None:
        if path not in self._modules:
            self._modules[path] = self._module(path)
        return self._modules[path]

    def class_(self, path: str) -> Class | None:
        if path not in self._classes:
            self._classes[path] = self._class(path)
        return self._classes[path]

    def extension(self, path: str) -> Mapping[str, Symbol]:
        """The members that this distribution adds to a class of another."""
        if path not in self._extensions:
            self._extensions[path] = self._symbols("extension", path)
        return self._extensions[path]

    def _module(self, path: str) -> Module | None:
        section, by_hand = self._mined("module", path), self._overlay.get(("module", path))
        if section is None:
            return None
        lives, complete = section.module_heading()
        lives = (by_hand.module_heading()[0] if by_hand else None) or lives
        if lives is None:
            raise section.error(0, "only an overlay leaves lives as mined")
        return Module(
            path=path,
            distribution=self.distribution.name,
            lives=lives,
            complete=complete,
            names=self._symbols("module", path),
            stars=tuple(section.stars(lives)),
            deprecations=tuple(section.deprecations(lives)),
        )

    def _class(self, path: str) -> Class | None:
        found = tuple(filter(None, (self._overlay.get(("class", path)), self._mined("class", path))))
        for section in found:
            if (heading := section.class_heading()) is not None:
                bases, lives = heading
                return Class(
                    path=path,
                    distribution=self.distribution.name,
                    bases=tuple(sorted(bases, key=_ended_last)),
                    lives=lives,
                    members=self._symbols("class", path),
                    open=next((each for part in found if (each := part.open(lives)) is not None), ()),
                    deprecations=tuple(section.deprecations(lives)),
                    was=tuple(section.was()),
                )
        return None

    def _symbols(self, word: str, path: str) -> Mapping[str, Symbol]:
        return Table(self.distribution.name, self._mined(word, path), self._overlay.get((word, path)))


class Table(Mapping[str, Symbol]):
    """The symbols of a module or class by name, each read when it is asked for: most programs name a few of hundreds."""

    def __init__(self, distribution: str, mined: Section | None, overlay: Section | None) -> None:
        self._distribution, self._mined, self._overlay = distribution, mined, overlay
        self._found: dict[str, Symbol] = {}

    def __getitem__(self, name: str) -> Symbol:
        if name not in self._found:
            mined = self._symbol(self._mined, name, None, by_hand=False)
            found = self._symbol(self._overlay, name, mined, by_hand=True) or mined
            if found is None:
                raise KeyError(name)
            self._found[name] = found
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name for section in (self._mined, self._overlay) if section for name in section.names()))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _symbol(self, section: Section | None, name: str, mined: Symbol | None, *, by_hand: bool) -> Symbol | None:
        entry = section.entry(name) if section else None
        if section is None or entry is None:
            return None
        if entry.lives is None and mined is None:
            raise section.error(0, f"the history has no {section.path}.{name}")
        signatures = entry.signatures or (mined.signatures if mined else ())
        said = (signature.gives for signature in reversed(signatures) if signature.gives)
        return Symbol(
            path=f"{section.path}.{name}",
            kind=entry.kind,
            distribution=self._distribution,
            lives=entry.lives if entry.lives is not None else mined.lives if mined else (),
            gives=entry.gives or next(said, ""),
            signatures=signatures,
            deprecations=entry.deprecations or (mined.deprecations if mined else ()),
            settled=by_hand and entry.lives is not None,
        )


def _ended_last(base: Base) -> bool:
    """Sorts the bases of the newest release before those of earlier ones."""
    return base.lives[-1].gone is not None


def _announced(text: str) -> Iterator[str]:
    """The last names of what a text of the history calls deprecated."""
    table = name = ""
    for line in text.splitlines() if "deprecated" in text else ():
        match line[:4].count(" ") if line.startswith(" ") else 0:
            case 0:
                table = line.partition("(")[0].partition(" ")[2].partition(" ")[0].rpartition(".")[2]
            case 2 | 3 if line.startswith("  deprecated"):
                yield table
            case 2 | 3:
                name = line.split(maxsplit=1)[0]
            case _ if _DEPRECATED.match(line):
                yield name


def _having(file: str, text: str, line: str) -> Iterator[Section]:
    """The sections that have a line which begins so, found without reading the others; their own lines are counted from 1."""
    at = text.find(line)
    while at >= 0:
        start, end = text.rfind("\n\n", 0, at), text.find("\n\n", at)
        end = end if end >= 0 else len(text)
        yield from sections(file, text[start + 2 if start >= 0 else 0 : end])
        at = text.find(line, end)


def _section(file: str, text: str, word: str, path: str) -> Section | None:
    """The section of that kind about the path, found without reading what stands before it."""
    heading = f"{word} {path}{_AFTER[word]}"
    start = 0 if text.startswith(heading) else text.find(f"\n{heading}") + 1
    if not start and not text.startswith(heading):
        return None
    end = text.find("\n\n", start)
    return Section(file, text, start, text[start : end if end >= 0 else len(text)].rstrip("\n"))
