"""Gives each import path to one distribution, where several put files under `qiskit`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qlint.knowledge.mining.surface import ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind, version

OLD = "qiskit.providers.aer"  # of qiskit-aer before 0.11; qiskit 0.21 to 0.46 redirect it to what is there now
NEW = "qiskit_aer"
_PARENT, _, _NAME = OLD.rpartition(".")
_SINCE, _BEFORE = version("0.7"), version("1.0")  # the releases of qiskit that can stand beside an Aer of that path

Place = tuple[str, str]  # a module, and a name in it


def without(surface: Surface, roots: Sequence[str]) -> Surface:
    """The surface without the modules and classes at and below the `roots`, which are told elsewhere."""
    if not roots:
        return surface
    modules = {path: _unbound(path, module, roots) for path, module in surface.modules.items() if not _below(path, roots)}
    classes = {path: cls for path, cls in surface.classes.items() if cls.extends or not _below(path, roots)}
    return replace(surface, modules=modules, classes=classes)


def grafted(surfaces: Sequence[Surface], aer: Sequence[Surface]) -> tuple[Surface, ...]:
    """The surfaces of qiskit, with the modules of `qiskit.providers.aer` in the releases that could have them.

    A program says `qiskit.providers.aer` whichever Aer is installed beside qiskit, so each of these releases gets the names that
    any release of Aer had there, with their definitions in `qiskit_aer` where these went there. `aer` are the surfaces of
    qiskit-aer, oldest first.
    """
    graft = _graft(aer)
    return tuple(_with(surface, graft) if _SINCE <= version(surface.release) < _BEFORE else surface for surface in surfaces)


@dataclass(frozen=True, slots=True)
class _Graft:
    modules: Mapping[str, ModuleSurface]
    classes: Mapping[str, ClassSurface]


def _with(surface: Surface, graft: _Graft) -> Surface:
    modules = {**graft.modules, **surface.modules}
    if parent := modules.get(_PARENT):
        modules[_PARENT] = replace(parent, names={**parent.names, _NAME: Entry(Kind.MODULE, NEW)})
    return replace(surface, modules=modules, classes={**graft.classes, **surface.classes})


def _graft(aer: Sequence[Surface]) -> _Graft:
    newest_first = aer[::-1]
    moved = _moved(newest_first)
    modules: dict[str, ModuleSurface] = {}
    for path, module in _modules(newest_first):
        old = _old(path)
        names = {name: _entry((path, name), entry, moved) for name, entry in module.names.items()}
        newer = modules.get(old, replace(module, names={}, announced=()))
        modules[old] = replace(newer, names={**names, **newer.names}, open=newer.open or module.open)
    return _Graft(modules, _classes(newest_first, moved))


def _moved(newest_first: Sequence[Surface]) -> Mapping[str, str]:
    """The definitions below the old path that have one below the new: the same module exported both under the same name."""
    new: dict[Place, str] = {}
    moved: dict[str, str] = {}
    for path, module in _modules(newest_first):
        for name, entry in module.names.items():
            definition = entry.definition or f"{path}.{name}"
            if path != _old(path):
                new.setdefault((_old(path), name), definition)
            elif (path, name) in new and _below(definition, (OLD,)):
                moved.setdefault(definition, new[path, name])
    return moved


def _entry(place: Place, entry: Entry, moved: Mapping[str, str]) -> Entry:
    """The entry as it is told of the old path."""
    own = ".".join(place)
    definition = entry.definition or own
    definition = moved.get(definition, definition)
    return entry if definition == own and own == _old(own) else Entry(entry.kind, definition)


def _classes(newest_first: Sequence[Surface], moved: Mapping[str, str]) -> Mapping[str, ClassSurface]:
    """The classes that ended below the old path."""
    found: dict[str, ClassSurface] = {}
    for surface in newest_first:
        for path, cls in surface.classes.items():
            if path not in moved and _below(path, (OLD,)):
                found.setdefault(path, replace(cls, bases=tuple(moved.get(base, base) for base in cls.bases)))
    return found


def _modules(newest_first: Sequence[Surface]) -> Iterator[tuple[str, ModuleSurface]]:
    for surface in newest_first:
        for path, module in surface.modules.items():
            if _below(path, (OLD, NEW)):
                yield path, module


def _old(path: str) -> str:
    return OLD + path.removeprefix(NEW) if _below(path, (NEW,)) else path


def _unbound(path: str, module: ModuleSurface, roots: Sequence[str]) -> ModuleSurface:
    """The module without the names of submodules that are told elsewhere."""
    lost = {name for name in module.names if f"{path}.{name}" in roots}
    return replace(module, names={name: entry for name, entry in module.names.items() if name not in lost}) if lost else module


def _below(path: str, roots: Sequence[str]) -> bool:
    return any(path == root or path.startswith(f"{root}.") for root in roots)
