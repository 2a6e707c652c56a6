"""The extension modules of one distribution, put together from the items of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from qlint.knowledge.mining.rust.items import Item, crates
from qlint.knowledge.mining.rust.pyclass import base_path, builtin, exception, name_of, surface, variants
from qlint.knowledge.mining.rust.pymodule import Added, Sources, added
from qlint.knowledge.mining.rust.signature import gives, parameters
from qlint.knowledge.mining.surface import ClassSurface, Entry, ModuleSurface
from qlint.knowledge.schema import Kind

_PYO3 = re.compile(r'name = "pyo3"\s+version = "(\d+)\.(\d+)')

# Until this release, PyO3 gives a default to the last parameters that are an `Option`, where no signature is written.
_STRICT = (0, 24)


class Extension:
    """All that the sources in a folder say; made anew for each folder."""

    def __init__(self, folder: Path) -> None:
        items = crates(folder)
        self._lenient = _lenient(folder / "Cargo.lock")
        self._sources = Sources(items)
        self._added = added(self._sources, folder)
        self._exceptions = {found[0].rpartition(".")[2]: found for each in items if each.kind == "call" and (found := exception(each))}
        put = [each for each in self._added if each.what in ("class", "value")]
        homes = {id(self._type(each.path, each.place)): each.module for each in reversed(put)}
        types = [each for each in items if each.kind in ("struct", "enum") and each.attribute("pyclass") is not None]
        modules = ((each, each.option("module") or homes.get(id(each), "")) for each in types)
        self._classes = {id(each): (each, f"{module}.{name_of(each)}") for each, module in modules if module}

    def classes(self) -> Mapping[str, ClassSurface]:
        """The classes by their definition paths, exceptions that are made here among them."""
        blocks: dict[int, list[Item]] = {}
        for block in self._sources.of("impl"):
            if block.attribute("pymethods") is not None:
                blocks.setdefault(id(self._type((block.name,), block.place)), []).append(block)
        made = {
            path: surface(item, blocks.get(id(item), ()), self._bases(item), lenient=self._lenient) for item, path in self._classes.values()
        }
        inner = {f"{path}.{name}": cls for item, path in self._classes.values() for name, cls in variants(item, path)}
        values = (self._exceptions.get(each.path[-1]) for each in self._added if each.what == "value" and each.path)
        raised = {path: ClassSurface(bases) for path, bases in filter(None, values) if bases}
        return dict(sorted({**made, **inner, **raised}.items()))

    def modules(self) -> Mapping[str, ModuleSurface]:
        """The modules by their paths."""
        names: dict[str, dict[str, Entry]] = {each.module: {} for each in self._added}
        for each in self._added:
            names[each.module].update(self._entries(each))
            if each.what == "module":
                names.setdefault(f"{each.module}.{each.name}", {})
        return {path: ModuleSurface(dict(sorted(found.items()))) for path, found in sorted(names.items())}

    def _entries(self, each: Added) -> Iterator[tuple[str, Entry]]:
        match each.what:
            case "module":
                yield each.name, Entry(Kind.MODULE)
            case "value" if each.path and (found := self._exceptions.get(each.path[-1])):
                yield each.name, Entry(Kind.CLASS, found[0])
            case "class" | "value" if (item := self._type(each.path, each.place)) and id(item) in self._classes:
                name, path = each.name or name_of(item), self._classes[id(item)][1]
                yield name, Entry(Kind.CLASS, "" if path == f"{each.module}.{name}" else path)
            case "value":
                yield each.name, Entry(Kind.ATTRIBUTE)
            case "function" if item := self._sources.find(("fn",), each.path, each.place):
                yield name_of(item), Entry(Kind.FUNCTION, parameters=parameters(item, "", lenient=self._lenient), gives=gives(item))

    def _type(self, path: tuple[str, ...], place: tuple[str, ...]) -> Item | None:
        return self._sources.find(("struct", "enum"), path, place)

    def _bases(self, item: Item) -> tuple[str, ...]:
        path = base_path(item)
        found = self._type(path, item.place) if path else None
        known = self._classes.get(id(found))
        return (known[1],) if known else tuple(filter(None, (builtin(path[-1]) if path else "",)))


def _lenient(lock: Path) -> bool:
    found = _PYO3.search(lock.read_text(encoding="utf-8")) if lock.is_file() else None
    return found is not None and (int(found[1]), int(found[2])) < _STRICT
