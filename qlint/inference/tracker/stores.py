"""The attributes that the code stores on objects of watched classes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from qlint.facts import Instance, Stored, Value
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.world import World, something

_REFUSALS = frozenset({"ValidationError", "ValueError"})  # what classes raise that check what is stored


def stores(world: World, module: CodeModule, wanted: Callable[[str], bool]) -> Iterator[Stored]:
    """Those of one module on objects whose class is `wanted`, in the order of the text."""
    tree = module.tree
    targets = (node for name, found in tree.stores.items() if not name.startswith("_") for node in found)
    for node in sorted(targets, key=tree.name_span):
        frame = world.static_frame(module, node)
        owners = something(world.value(node.value, frame), node.attr)
        objects = tuple(each for each in owners if isinstance(each, Instance) and wanted(each.cls))
        if objects and len(objects) == len(owners):
            yield Stored(
                name=node.attr,
                owners=objects,
                value=_value(world, module, node),
                span=tree.name_span(node),
                guard=guard(
                    tree,
                    node,
                    f"{objects[0].cls}.{node.attr}",
                    is_member=True,
                    also=_REFUSALS,
                    releases=releases_of(world, tree),
                ),
            )


def _value(world: World, module: CodeModule, node: ast.Attribute) -> Value:
    """What is stored, where a statement says it that stores nothing else."""
    match module.tree.parents[node]:
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
            return world.value(value, world.static_frame(module, node))
    return ()
