"""A small part of what reflection shows, as text that is kept with the fast tests.

`python -m tests.reality.sample` writes it anew from the environments (see `environments`).
The choice is by hash, so it is the same each time.

    environment NAME
    releases DISTRIBUTION==RELEASE ...
    module PATH [star NAME ...]
      NAME KIND [foreign | DEFINITION] [(PARAMETERS)]
    class PLACE(BASE ...)[; annotated NAME ...]
      NAME KIND [inheritable] [(PARAMETERS)]
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from qlint.knowledge.schema import Kind
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, dump
from tests.reality.seen import Class, Member, Module, Name, Seen, public, seen

FILE = Path(__file__).parents[1] / "knowledge" / "reality.txt"
FACTS = 130  # of modules, and as many of classes, in each environment
LARGE = 40  # modules and classes with more facts are left out, for variety
ALWAYS = ("qiskit", "qiskit.tools", "qiskit.providers.models", "qiskit_ibm_runtime")


def chosen(found: Seen) -> Seen:
    """The part of it that the sample has."""
    fitting = {path for path, each in found.modules.items() if public(path) and path not in ALWAYS and 0 < len(each.names) <= LARGE}
    picked = [path for path in ALWAYS if path in found.modules] + _some({path: len(found.modules[path].names) for path in fitting})
    classes = {each.place: each for each in found.classes if public(each.place) and 0 < len(each.members) <= LARGE}
    places = sorted(_some({place: len(each.members) for place, each in classes.items()}))
    return Seen(found.releases, {path: found.modules[path] for path in picked}, tuple(classes[place] for place in places))


def _some(sizes: Mapping[str, int]) -> list[str]:
    """Paths that have together about as many facts as there shall be, always the same ones."""
    paths = sorted(sizes, key=lambda path: hashlib.sha256(path.encode()).digest())
    total = accumulate(sizes[path] for path in paths)
    return [path for path, facts in zip(paths, total, strict=True) if facts <= FACTS]


def write(samples: Iterable[tuple[str, Seen]]) -> str:
    """The text of the samples, by the names of their environments."""
    return "\n\n".join("\n".join(_lines(name, each)) for name, each in samples) + "\n"


def _lines(environment: str, sample: Seen) -> Iterator[str]:
    yield f"environment {environment}"
    yield f"releases {' '.join(f'{distribution}=={release}' for distribution, release in sorted(sample.releases.items()))}"
    for path, module in sorted(sample.modules.items()):
        yield f"module {path}" + ("" if module.star is None else " ".join([" star", *sorted(module.star)]))
        yield from (_name(path, each, real) for each, real in sorted(module.names.items()))
    for cls in sample.classes:
        bases = " ".join(base.definition or "?" for base in cls.bases)
        annotated = " ".join(["; annotated", *sorted(cls.annotated)]) if cls.annotated else ""
        yield f"class {cls.place}({bases}){annotated}"
        for name, real in sorted(cls.members.items()):
            yield _line(name, real.kind, "inheritable" if real.inheritable else None, real.signature)


def _name(module: str, name: str, real: Name) -> str:
    signature = real.signature if real.definition == f"{module}.{name}" else None
    return _line(name, real.kind, "foreign" if real.foreign else real.definition, signature)


def _line(name: str, kind: Kind, *parts: str | None) -> str:
    return "  " + " ".join([name, kind.value, *filter(None, parts)])


def read(text: str) -> dict[str, Seen]:
    """The samples by the names of their environments."""
    return {block.split()[1]: _sample(block.splitlines()[1:]) for block in text.strip().split("\n\n")}


def _sample(lines: list[str]) -> Seen:
    releases = dict(each.split("==") for each in lines[0].split()[1:])
    starts = [number for number, line in enumerate(lines) if number and not line.startswith(" ")]
    blocks = [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    modules = dict(_module(block) for block in blocks if block[0].startswith("module "))
    return Seen(releases, modules, tuple(_class(block) for block in blocks if block[0].startswith("class ")))


def _module(block: list[str]) -> tuple[str, Module]:
    path, *star = block[0].removeprefix("module ").split(" ")
    return path, Module(dict(map(_read_name, block[1:])), tuple(star[1:]) if star else None)


def _read_name(line: str) -> tuple[str, Name]:
    name, kind, *rest = line.strip().split(" ", 2)
    definition, bracket, signature = "".join(rest).partition("(")
    definition = definition.strip()
    places = frozenset({definition} if definition and definition != "foreign" else ())
    return name, Name(Kind(kind), "".join(places), places, definition == "foreign", f"({signature}" if bracket else None)


def _class(block: list[str]) -> Class:
    heading, _, annotated = block[0].removeprefix("class ").partition("; annotated ")
    place, _, bases = heading.removesuffix(")").partition("(")
    paths = [frozenset({each} - {"?"}) for each in bases.split()]
    return Class(
        place,
        frozenset({place}),
        dict(map(_read_member, block[1:])),
        frozenset(annotated.split()),
        tuple(Name(Kind.CLASS, "".join(each), each) for each in paths),
    )


def _read_member(line: str) -> tuple[str, Member]:
    name, kind, *rest = line.strip().split(" ", 2)
    word, bracket, signature = "".join(rest).partition("(")
    return name, Member(Kind(kind), f"({signature}" if bracket else None, word.strip() == "inheritable")


def main() -> int:
    """Writes the file; 1 if an environment can't be had."""
    try:
        samples = [(each.name, chosen(seen(dump(each), each.releases))) for each in ENVIRONMENTS]
    except CannotBuildError as error:
        print(error, file=sys.stderr)
        return 1
    FILE.write_text(write(samples), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
