"""The text form of the history and of its overlay: sections, one symbol a line, what is known of it below.

`history/DISTRIBUTION/index.txt` has one section:

    # a comment
    distribution NAME
    roots PATH ...                          the import paths that it ships
    releases RELEASE ...                    all there are, oldest first, on one line
    retired MONTH YEAR; SUCCESSOR; WHY      only in overlays: its service is shut down
    beside SPEC                             only in overlays: the releases of another it can be installed with
    extends PATH ...                        the classes of other distributions that it has extensions of
    bundle RELEASE SPEC ...                 what a release of a bundle installs
    requires LIFE ... SPEC                  a requirement on a watched distribution, in the releases that have it

`history/DISTRIBUTION/ended.txt` has, sorted, one `NAME RELEASE` a line: the last name of something that some release ended
(of members: while their class lived on), with the earliest release that ended one. `words.txt` has all last names, one a line, sorted.

The other files hold modules and classes; each is named after the first three components of the paths in it
(`qiskit.circuit.library.txt`), and a path lies in the file with the longest name that it starts with:

    module PATH LIFE ... [open]
      star LIFE ... NAME ...                its `__all__`, where it has one (else all that doesn't start with `_`)
      deprecated [LIFE ...] ...             as below, of the module itself
      NAME KIND LIFE ... [-> TYPE]
        DETAIL

    class PATH(BASE [LIFE ...], ...) LIFE ... [open [LIFE ...]]
      was PATH ...                          the classes that it took the place of
      deprecated [LIFE ...] ...
      MEMBER KIND LIFE ... [-> TYPE]
        DETAIL

    extension PATH                          members that this distribution adds to another's class, by an exported path of that
      MEMBER KIND LIFE ...

A detail is, indented by four:

    [LIFE ...] (PARAMETERS) [-> TYPE]       a signature, and what a call gives
    [LIFE ...] -> TYPE                      what reading a property or an attribute gives
    [LIFE ...] deprecated [since RELEASE] [argument NAME] [instead NAME, ...]

A life is `ADDED`, `ADDED<GONE`, or either followed by `=DEFINITION` (in lines of names only). Where lives are left out of a
detail, a base, or a line of a module or class itself (`star`, `deprecated`), they are those of the symbol around it. `open`
means that there may be more than what is listed; of a class, in the releases that follow, or in all of its own. Sections are
separated by one empty line and sorted by path (module before class), lines by name, details as listed here and then by life. In an
overlay the word `mined` stands for the lives (and the bases) of the history, `-> TYPE` on a name's line holds for all releases, and
what is written goes before what was mined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from qlint.knowledge.schema import Base, Deprecation, Kind, Life, Lives, Signature, Star

MINED = "mined"
_LIFE = re.compile(r"(\d[\w.]*)(?:<(\d[\w.]*))?(?:=([A-Za-z_][\w.]*))?")
_OPEN = re.compile(r" open((?: \d\S*)*)$")
_COMMENTS = re.compile(r"(?:#[^\n]*(?:\n|$))*")
_DEPRECATED = re.compile(r"deprecated((?: \d[\w.<]*)*)(?: since (\S+))?(?: argument (\S+))?(?: instead (.+))?")
_KINDS = {kind.value: kind for kind in Kind}
_NAMES = re.compile(rf"^  (\S+) (?:{'|'.join(_KINDS)}) (?=\d|{MINED}\b)", re.MULTILINE)


class HistoryError(ValueError):
    """A line of a history file that can't be read, as `file:line: what is wrong`."""

    def __init__(self, file: str, line: int, wrong: str) -> None:
        super().__init__(f"{file}:{line}: {wrong}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One symbol's line with its details. `lives` is None where an overlay leaves them as mined."""

    name: str
    kind: Kind
    lives: Lives | None
    gives: str
    signatures: tuple[Signature, ...] = ()
    deprecations: tuple[Deprecation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the lines below it, read when they are asked for: the `text` that begins at `begin` in the `page`, all of `file`.

    Places are code points from the section's beginning. Lines are counted only for what an error says.
    """

    file: str
    page: str = field(repr=False)
    begin: int
    text: str

    @property
    def heading(self) -> str:
        return self.text[: self._end(0)]

    @property
    def word(self) -> str:
        return self.heading.partition(" ")[0]

    @property
    def path(self) -> str:
        """The path that the heading names; "" where it names none."""
        return self.heading.partition(" ")[2].partition(" ")[0].partition("(")[0]

    def lines(self) -> Iterator[tuple[int, str]]:
        """The section's lines below the heading with their places, without comments."""
        yield from ((at, line) for at, line in _placed(self.text, 0) if at and line and not line.lstrip().startswith("#"))

    def error(self, at: int, wrong: str) -> HistoryError:
        """What is wrong at the place."""
        return HistoryError(self.file, self.page.count("\n", 0, self.begin + at) + 1, wrong)

    def names(self) -> Iterator[str]:
        """The names of the symbols of a `module`, `class` or `extension` section, none of them read."""
        return (match[1] for match in _NAMES.finditer(self.text))

    def entry(self, name: str) -> Entry | None:
        """The symbol of that name; raises HistoryError."""
        start = self.text.find(f"\n  {name} ")
        while start >= 0 and self._own(self.text[start + 1 : self._end(start)]):
            start = self.text.find(f"\n  {name} ", start + 1)
        if start < 0:
            return None
        first, *below = _placed(self.text[start + 1 : self._end(start)], start + 1)
        details = ((at, each.strip()) for at, each in below)
        return self._detailed(self._entry(*first), [each for each in details if each[1] and not each[1].startswith("#")])

    def _end(self, start: int) -> int:
        """Where the lines about the symbol whose line begins after `start` end."""
        end = self.text.find("\n", start + 1)
        while end >= 0 and self.text.startswith("    ", end + 1):
            end = self.text.find("\n", end + 1)
        return end if end >= 0 else len(self.text)

    def entries(self) -> Iterator[Entry]:
        """The symbols of a `module`, `class` or `extension` section; raises HistoryError."""
        for at, line in self.lines():
            if not line.startswith("    ") and not self._own(line):
                name = line.split()[0]
                if not line.startswith("  ") or (entry := self.entry(name)) is None:
                    raise self.error(at, f"not '  NAME KIND LIFE ... [-> TYPE]': {line!r}")
                yield entry

    def module_heading(self) -> tuple[Lives | None, bool]:
        """The lives of a `module` section, None where an overlay leaves them as mined, and whether it is complete; raises HistoryError."""
        fields = self.heading.split()[2:]
        complete = fields[-1:] != ["open"]
        fields = fields if complete else fields[:-1]
        return (None if fields in ([], [MINED]) else self.read_lives(0, fields)), complete

    def class_heading(self) -> tuple[tuple[Base, ...], Lives] | None:
        """Bases and lives of a `class` section; None where an overlay leaves them as mined; raises HistoryError."""
        heading = _OPEN.sub("", self.heading)
        if heading == f"class {self.path} {MINED}":
            return None
        match = re.fullmatch(r"class [\w.]+\(([^)]*)\) (.+)", heading)
        if match is None:
            raise self.error(0, f"not a class heading: {self.heading!r}")
        lives = self.read_lives(0, match[2].split())
        named = (each.split() for each in match[1].split(", ") if each)
        bases = tuple(Base(path, self.read_lives(0, own) or lives) for path, *own in named)
        return bases, lives

    def open(self, lives: Lives) -> Lives | None:
        """The releases in which the class of a `class` section, which has the `lives`, may have more than is listed; raises HistoryError.

        None if the section says nothing of it.
        """
        match = _OPEN.search(self.heading)
        return (self.read_lives(0, match[1].split()) or lives) if match else None

    def stars(self, lives: Lives) -> Iterator[Star]:
        """The `__all__` of a `module` section whose module has the `lives`; raises HistoryError."""
        for at, line in self._about_itself("star"):
            fields = line.split()[1:]
            count = next((place for place, field in enumerate(fields) if not field[0].isdigit()), len(fields))
            yield Star(self.read_lives(at, fields[:count]) or lives, tuple(fields[count:]))

    def was(self) -> Iterator[str]:
        """The classes that the class of a `class` section took the place of."""
        for _, line in self._about_itself("was"):
            yield from line.split()[1:]

    def deprecations(self, lives: Lives) -> Iterator[Deprecation]:
        """What is announced of the module or class itself, whose lives are given; raises HistoryError."""
        for at, line in self._about_itself("deprecated"):
            if found := self._deprecation(at, line.strip(), lives):
                yield found

    def _about_itself(self, word: str) -> Iterator[tuple[int, str]]:
        """The lines that begin with the word and are about the module or class itself, with their places: they stand before all names."""
        start = self.text.find("\n")
        while start >= 0 and self._own(line := self.text[start + 1 : self._end(start)]):
            if line.startswith(f"  {word}"):
                yield start + 1, line
            start = self.text.find("\n", start + 1)

    @staticmethod
    def _own(line: str) -> bool:
        """Whether the line is about the module or class itself, not about a name of it (which may be called `star`)."""
        word, *fields = line.split()
        return (
            line.startswith("  ")
            and word in ("star", "was", "deprecated")
            and not (len(fields) > 1 and fields[0] in _KINDS and (fields[1][0].isdigit() or fields[1] == MINED))
        )

    def _entry(self, at: int, line: str) -> Entry:
        facts, arrow, gives = line.partition(" -> ")
        fields = facts.split()
        if len(fields) < 3 or not line.startswith("  ") or (arrow and not gives):
            raise self.error(at, f"not '  NAME KIND LIFE ... [-> TYPE]': {line!r}")
        name, kind, *lives = fields
        if kind not in _KINDS:
            raise self.error(at, f"no kind {kind!r} (there are {', '.join(_KINDS)})")
        return Entry(name, _KINDS[kind], None if lives == [MINED] else self.read_lives(at, lives), gives)

    def _detailed(self, entry: Entry, details: list[tuple[int, str]]) -> Entry:
        if not details:
            return entry
        around = tuple(Life(life.added, life.gone) for life in entry.lives or ())
        signatures, deprecations = [], []
        for at, text in details:
            if found := self._deprecation(at, text, around):
                deprecations.append(found)
            else:
                signatures.append(self._signature(at, text, around))
        return Entry(entry.name, entry.kind, entry.lives, entry.gives, tuple(signatures), tuple(deprecations))

    def _deprecation(self, at: int, text: str, around: Lives) -> Deprecation | None:
        lives, rest = self._leading(at, text)
        if (match := _DEPRECATED.fullmatch(rest)) is None:
            return None
        lives = lives or self.read_lives(at, match[1].split()) or around
        return Deprecation(lives, match[2] or "", match[3] or "", tuple(match[4].split(", ")) if match[4] else ())

    def _signature(self, at: int, text: str, around: Lives) -> Signature:
        lives, rest = self._leading(at, text)
        parameters, arrow, gives = (" " + rest).partition(" -> ")
        parameters = parameters.strip()
        if (parameters and not (parameters.startswith("(") and parameters.endswith(")"))) or bool(arrow) != bool(gives) or not rest:
            raise self.error(at, f"not '[LIFE ...] (PARAMETERS) [-> TYPE]': {text!r}")
        return Signature(lives or around, parameters, gives)

    def _leading(self, at: int, text: str) -> tuple[Lives, str]:
        """The lives with which the text begins, and what follows them."""
        lives: list[Life] = []
        while text[:1].isdigit():
            first, _, text = text.partition(" ")
            lives.append(self._life(at, first))
        return tuple(lives), text

    def read_lives(self, at: int, fields: list[str]) -> Lives:
        """The lives that the fields of a line spell; raises HistoryError."""
        return tuple(self._life(at, text) for text in fields)

    def _life(self, at: int, text: str) -> Life:
        if life := _life(text):
            return life
        raise self.error(at, f"not a life such as 0.15.0<0.35.0: {text!r}")


@lru_cache(maxsize=4096)
def _life(text: str) -> Life | None:
    match = _LIFE.fullmatch(text)
    return Life(match[1], match[2], match[3] or "") if match else None


def sections(file: str, text: str) -> Iterator[Section]:
    """The sections of a history file in their order."""
    start = 0
    for part in text.rstrip("\n").split("\n\n"):
        begin = _COMMENTS.match(part).end() if part.startswith("#") else 0  # type: ignore[union-attr]  # matches everywhere
        if begin < len(part):
            yield Section(file, text, start + begin, part[begin:])
        start += len(part) + 2


def _placed(text: str, at: int) -> Iterator[tuple[int, str]]:
    """The lines of the text with the places where they begin, the first one's being `at`."""
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
