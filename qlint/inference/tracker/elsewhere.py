"""Where the other files of the project name a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from qlint.inference.tracker.handles import CodeModule, Function
from qlint.inference.tracker.world import World

_MOST_MENTIONS = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """A node that names the function, or a namesake of it."""

    node: ast.Name | ast.Attribute
    module: CodeModule


class Mentions:
    """The mentions of a function, looked for as far as they are asked for, and kept."""

    def __init__(self, found: Iterator[Mention | None]) -> None:
        self._rest, self._found = found, list[Mention | None]()

    def __iter__(self) -> Iterator[Mention | None]:
        place = 0
        while True:
            if place == len(self._found):
                self._found.extend(islice(self._rest, 1))
            if place == len(self._found):
                return
            yield self._found[place]
            place += 1


def constructs(function: Function) -> bool:
    """Whether the function is the `__init__` of a class, which is called by the name of that."""
    return function.cls is not None and function.name == "__init__"


def is_method(function: Function) -> bool:
    """Whether the function is called through an object or a class."""
    return function.cls is not None and function.name != "__init__"


def mentions(world: World, function: Function, *, own: bool) -> Iterator[Mention | None]:
    """Where files of the project name the function; for a constructor, its class and those that derive from it.

    None, as the last, if there may be more: in a file that can't be read, or beyond a number. The function's
    own module is searched only with `own`.
    """
    surroundings = world.project.surroundings
    if surroundings.files is None:
        yield None
        return
    left = _MOST_MENTIONS
    for name, file in _files(world, function):
        module = world.module(file)
        if module is None and world.project.connects(file, Path(function.outer.module.path)):
            yield None
            return
        if module is None or (module is function.outer.module and not own):
            continue
        found = [Mention(node, module) for node in _nodes(module, name, function)]
        yield from found[:left]
        left -= len(found)
        if left < 0:
            yield None
            return


def _files(world: World, function: Function) -> Iterator[tuple[str, Path]]:
    """The names that the function goes by, with the files that hold them."""
    names = {_name(function): None}
    for name in (waiting := list(names)):
        for file in world.project.surroundings.holding(name):
            if _leads(world, file, function):
                yield name, file
                more = [each for each in _more(world.module(file), name, function) if each not in names]
                waiting += more
                names.update(dict.fromkeys(more))


def _name(function: Function) -> str:
    return function.cls.node.name if constructs(function) and function.cls is not None else function.name


def _leads(world: World, file: Path, function: Function) -> bool:
    """Whether the file may have the function by that name: a method comes with its object, all else is imported."""
    if is_method(function):
        return True
    target = Path(function.outer.module.path)
    stem = target.parent.name if target.stem == "__init__" else target.stem
    return world.project.surroundings.imports(file, stem) or world.project.connects(file, target)


def _more(module: CodeModule | None, name: str, function: Function) -> Iterator[str]:
    """The other names that the module gives to what has that name: by imports, and to classes that derive from it."""
    if module is None or is_method(function):
        return
    for statement in module.tree.imports:
        yield from (alias.asname for alias in statement.names if alias.name == name and alias.asname)
    if function.cls is not None:
        yield from module.tree.derived(name)


def _nodes(module: CodeModule, name: str, function: Function) -> Iterator[ast.Name | ast.Attribute]:
    tree = module.tree
    yield from tree.attributes.get(name, ())
    if not is_method(function):
        yield from tree.names.get(name, ())
    if constructs(function):
        yield from tree.attributes.get("__init__", ())
        yield from tree.names.get("cls", ())
