"""The attributes that are read on objects of watched classes, and that these aren't known to have."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence

from qlint.facts import Alternative, Instance, Origin, Stranger, Watched
from qlint.inference.tracker import api, spelt
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.members import OF_CLASSES
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.world import World, something
from qlint.knowledge.ibm import DATA


def strangers(
    world: World, module: CodeModule, in_place: Callable[[str, ast.AST], bool], wanted: Callable[[Sequence[Instance], str], bool]
) -> Iterator[Stranger]:
    """Those of one module that are `wanted`, in the order of the text; `in_place` tells names that the code itself may put there."""
    tree = module.tree
    written = (node for name, nodes in tree.attributes.items() if not name.startswith("_") for node in nodes)
    reads = [spelt.Read(node, node.value, node.attr, tree.name_span(node)) for node in written if isinstance(node.ctx, ast.Load)]
    reads += (read for read in (*spelt.reads(world, module), *_items(module)) if not read.name.startswith("_"))
    for read in sorted(reads, key=lambda each: each.span):
        owners = _owners(world, module, read)
        if isinstance(read.node, ast.Subscript) and any(each.cls != DATA for each in owners):
            continue
        if owners and wanted(owners, read.name) and not in_place(read.name, read.node) and not _replaced(world, module, owners, read.name):
            parent = tree.parents[read.node]
            yield Stranger(
                name=read.name,
                owners=owners,
                span=read.span,
                receiver=tree.span(read.owner),
                called=isinstance(parent, ast.Call) and parent.func is read.node,
                guard=guard(tree, read.node, f"{owners[0].cls}.{read.name}", is_member=True, releases=releases_of(world, tree)),
            )


def _items(module: CodeModule) -> Iterator[spelt.Read]:
    """The items by a text, which of a result's data are what attributes are."""
    found = ast.walk(module.tree.root) if "data" in module.tree.attributes else ()
    for node in found:
        match node:
            case ast.Subscript(value=owner, slice=ast.Constant(value=str(name)) as text, ctx=ast.Load()) if name.isidentifier():
                yield spelt.Read(node, owner, name, spelt.inside(module, text))


def _owners(world: World, module: CodeModule, read: spelt.Read) -> tuple[Instance, ...]:
    """The watched objects that it is read on, all without a known member of the name; nothing if it can be anything else."""
    value = something(world.value(read.owner, world.static_frame(module, read.node)), read.name)
    found = tuple(_owner(world, each, read.name) for each in value)
    return tuple(each for owners in found for each in owners) if all(found) else ()


def _owner(world: World, alternative: Alternative, name: str) -> tuple[Instance, ...]:
    match alternative:
        case Instance():
            found: tuple[Instance, ...] = (alternative,)
        case Watched(path=path) if classes := api.classes(world, path):
            real = name not in OF_CLASSES and world.knowledge.symbol(path) is not None
            found = tuple(Instance(cls, None, Origin.MADE) for cls in classes) if real else ()
        case Watched(path=path):
            objects = api.read(world, path) or ()
            found = tuple(each for each in objects if isinstance(each, Instance)) if len(objects) == 1 else ()
        case _:
            return ()
    known = (world.knowledge.class_(each.cls) is None or world.knowledge.member(each.cls, name) is not None for each in found)
    return () if any(known) else found


def _replaced(world: World, module: CodeModule, owners: Sequence[Instance], name: str) -> bool:
    """Whether another file of the project may put an attribute of that name on objects that aren't its own, or names that it doesn't write;
    or, for the tests of a directory, something in the place of a class.
    """
    stores = rf"(?<!\bself)(?<!\bcls)\.{name}\b[^\n()=]*=(?!=)|\bsetattr\([^\n]*\b{name}\b"
    if _found_elsewhere(world, module, name, stores):
        return True
    for cls in dict.fromkeys(owner.cls.rpartition(".")[2] for owner in owners):
        if _found_elsewhere(world, module, cls, rf"""\bsetattr\(\s*[\w.]*\b{cls}\s*,(?!\s*["'])"""):
            return True
        if _found_elsewhere(world, module, cls, rf"""\b(?:setattr|patch)\b[\w.]*\([^)]*\b{cls}["']""", only="conftest.py"):
            return True
    return False


def _found_elsewhere(world: World, module: CodeModule, word: str, pattern: str, *, only: str = "") -> bool:
    """Whether the pattern, which holds the word, is found in another file of the project; also where there are too many to look."""
    surroundings = world.project.surroundings
    if surroundings.files is None:
        return True
    found = surroundings.texts_holding(word)
    return any(re.search(pattern, text) for file, text in found if str(file) != module.path and only in ("", file.name))
