"""The extension modules: which Rust functions fill them, and what with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qlint.knowledge.mining.rust.items import Item
from qlint.knowledge.mining.rust.tokens import closing, parts, text

_EXTENSION = re.compile(r"RustExtension\(\s*[\"']([\w.]+)[\"']")


@dataclass(frozen=True, slots=True)
class Added:
    """Something that is added to the module `module`: a type or a function by its Rust path, under `name` where that is given."""

    module: str
    what: str  # "class", "function", "module", or "value" of whatever kind
    path: tuple[str, ...]
    place: tuple[str, ...]
    name: str = ""


class Sources:
    """The items of a distribution by name: a Rust path is found from the place where it stands."""

    def __init__(self, found: Sequence[Item]) -> None:
        self._by_name: dict[tuple[str, str], list[Item]] = {}
        for each in found:
            self._by_name.setdefault((each.kind, each.name), []).append(each)

    def of(self, kind: str) -> Iterator[Item]:
        return (each for (other, _), found in self._by_name.items() if other == kind for each in found)

    def find(self, kinds: Sequence[str], path: Sequence[str], place: tuple[str, ...]) -> Item | None:
        """The item whose place fits the path best: by the modules that it names, else the nearest."""
        found = [each for kind in kinds for each in self._by_name.get((kind, path[-1]), [])] if path else []
        return max(found, key=lambda each: _nearness(each, path, place), default=None)


def added(sources: Sources, folder: Path) -> tuple[Added, ...]:
    """All that the extension modules of the distribution hold, submodules with what is in them."""
    setup = folder / "setup.py"
    roots = _EXTENSION.findall(setup.read_text(encoding="utf-8")) if setup.is_file() else []
    return tuple(each for root in roots for each in _filled(sources, sources.find(("fn",), (root.rpartition(".")[2],), ()), root))


def _nearness(item: Item, path: Sequence[str], place: tuple[str, ...]) -> tuple[int, int, int]:
    named = [each.removeprefix("qiskit_") for each in path[:-1] if each not in ("crate", "self", "super")]
    shared = next((count for count, (one, other) in enumerate(zip(item.place, place, strict=False)) if one != other), None)
    near = min(len(item.place), len(place)) if shared is None else shared
    return sum(each in item.place for each in named), near, -len(item.place)


def _filled(sources: Sources, function: Item | None, module: str) -> Iterator[Added]:
    """What a function puts into the module that it gets."""
    if function is None or "(" not in function.head:
        return
    argument = next(
        (part for part in parts(function.head[1 : closing(function.head, function.head.index("("))]) if "PyModule" in part), None
    )
    if argument is None:
        return
    known = {argument[argument.index(":") - 1]: module}
    for step in parts(function.body, ";"):
        yield from _step(sources, step, known, function.place)


def _step(sources: Sources, step: list[str], known: dict[str, str], place: tuple[str, ...]) -> Iterator[Added]:
    match step:
        case ["let", variable, "=", "PyModule", "::", "new" | "new_bound", "(", *rest] if name := _string(rest):
            known[variable] = f"{_outer(rest, known)}.{name}"
            return
        case [module, ".", "add_class", "::", "<", *rest] if module in known:
            yield Added(known[module], "class", _path(rest), place)
            return
        case [module, ".", "add_wrapped" | "add_function", "(", kind, "!", "(", *rest] if module in known:
            path = _path(rest)
            if kind.startswith("wrap_pymodule"):
                yield from _submodule(sources, path, known[module], path[-1], place)
            else:
                yield Added(known[module], "function", path, place)
            return
        case [module, ".", "add", "(", name, ",", *rest] if module in known and name.startswith('"'):
            path = _path(rest[rest.index("<") + 1 :]) if "<" in rest else ()
            yield Added(known[module], "value", path, place, text(name))
            return
        case ["add_submodule", "(", module, ",", *rest] if module in known:
            yield from _submodule(sources, _path(rest), known[module], _string(rest), place)
            return
        case [module, ".", "add_submodule", "(", "&", variable, *_] if module in known and variable in known:
            outer, _, name = known[variable].rpartition(".")
            yield Added(outer, "module", (), place, name)
            return
    path = _path(step)
    rest = [each for each in step[2 * len(path) - 1 :] if each != "&"] if path else []
    if rest[:1] == ["("] and len(rest) > 1 and rest[1] in known:
        yield from _filled(sources, sources.find(("fn",), path, place), known[rest[1]])


def _submodule(sources: Sources, path: tuple[str, ...], outer: str, name: str, place: tuple[str, ...]) -> Iterator[Added]:
    function = sources.find(("fn",), path, place)
    name = (function.option("name") if function is not None else None) or name
    yield Added(outer, "module", (), place, name)
    yield from _filled(sources, function, f"{outer}.{name}")


def _outer(code: list[str], known: dict[str, str]) -> str:
    """The module from which `PyModule::new(m.py(), ...)` takes its interpreter: the one that gets the new one."""
    return next((known[token] for token in code if token in known), next(iter(known.values())))


def _string(code: list[str]) -> str:
    return next((text(token) for token in code if token.startswith('"')), "")


def _path(code: list[str]) -> tuple[str, ...]:
    """The names of the path that the code starts with."""
    found: list[str] = []
    for token in code:
        if token.isidentifier():
            found.append(token)
        elif token != "::":
            break
    return tuple(found)
