"""Reads one unpacked release, without importing any of it."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qlint.knowledge.mining import classes, modules
from qlint.knowledge.mining.attached import attached
from qlint.knowledge.mining.namespace import Definition, Namespace
from qlint.knowledge.mining.rust import Native
from qlint.knowledge.mining.rust import read as read_rust
from qlint.knowledge.mining.sources import sources
from qlint.knowledge.mining.surface import ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind


def read(
    folder: Path,
    *,
    distribution: str,
    release: str,
    roots: tuple[str, ...],
    requires: tuple[str, ...] = (),
    rust: Path | None = None,
    watched: Collection[str] = (),
) -> Surface:
    """What the release shows whose packages lie in `folder`, at and below the import paths `roots`.

    `watched` are the top-level packages of which objects are told by their class. `rust` is the unpacked sdist, where parts of it are
    written in Rust. A file that is no Python of today makes its module open.
    """
    native = _native(rust)
    with _without_collector():
        return Surface(distribution, release, requires, *_parts(Namespace(sources(folder, roots), native, watched=watched), roots))


def _parts(names: Namespace, roots: tuple[str, ...]) -> tuple[dict[str, ModuleSurface], dict[str, ClassSurface]]:
    """The modules and the classes."""
    for root in roots:
        if names.has(root):
            names.body(root)
    shown = {module: modules.surface(names, module) for module in sorted(names.sources)}
    defined = _classes(names, shown)
    wanted = _wanted(shown, defined)
    return (
        {path: _told(path, module, wanted) for path, module in shown.items()},
        {path: defined[path] for path in sorted(defined) if path in wanted or not _private(path) or defined[path].extends},
    )


@contextmanager
def _without_collector() -> Iterator[None]:
    """All trees live until the release is read: looking for garbage among them would double the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _native(rust: Path | None) -> Native:
    """What the Rust sources make, without the private members that are told of no class."""
    if rust is None:
        return Native()
    found = read_rust(rust)
    told = {path: {name: each for name, each in cls.members.items() if classes.kept(name)} for path, cls in found.classes.items()}
    return replace(found, classes={path: replace(cls, members=told[path]) for path, cls in found.classes.items()})


def _classes(names: Namespace, shown: Mapping[str, ModuleSurface]) -> dict[str, ClassSurface]:
    """All classes of the release, private ones too, with what modules set on them."""
    found = dict(names.native.classes)
    for cls in _defined(names, shown):
        found[cls.path] = classes.surface(names, cls)
    for module in shown:
        for path, name, entry in attached(names, module):
            owner = found.get(path) or ClassSurface(extends=path not in found)
            found[path] = replace(owner, members=dict(sorted({**owner.members, name: entry}.items())))
    return found


def _defined(names: Namespace, shown: Mapping[str, ModuleSurface]) -> Iterator[Definition]:
    """The classes that the modules define, and those in them."""
    done = set[str]()
    for module in shown:
        waiting = [names.behind(each) for each in names.body(module).names.values() if not each.target]
        while waiting:
            cls = waiting.pop()
            if cls.kind is Kind.CLASS and cls.node is not None and cls.path not in done and names.module_of(cls.path) == module:
                done.add(cls.path)
                yield cls
                waiting += names.nested(cls)


def _wanted(shown: Mapping[str, ModuleSurface], defined: Mapping[str, ClassSurface]) -> frozenset[str]:
    """The definitions behind public names, and the bases of public classes."""
    found = {entry.definition for module in shown.values() for name, entry in module.names.items() if modules.kept(name)}
    waiting = [path for path in defined if path in found or not _private(path)]
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting += [base for base in defined[path].bases if base in defined and base not in found]
    return frozenset(found)


def _told(path: str, module: ModuleSurface, wanted: frozenset[str]) -> ModuleSurface:
    """The module without the private names that nothing public leads to."""
    told = {name: entry for name, entry in module.names.items() if modules.kept(name) or _defines(path, name, entry, wanted)}
    return replace(module, names=told)


def _defines(path: str, name: str, entry: Entry, wanted: frozenset[str]) -> bool:
    return f"{path}.{name}" in wanted and entry.kind is not Kind.MODULE and not entry.definition


def _private(path: str) -> bool:
    """Whether the last name of the path is private."""
    return path.rpartition(".")[2].startswith("_")
