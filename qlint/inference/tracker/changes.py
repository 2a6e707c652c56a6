"""What is done to containers and objects after they were made, anywhere in their module."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from qlint.facts import Alternative, Constant, Defined, Items, Reason, Unknown, Value
from qlint.inference.tracker.handles import Class, CodeModule, Frame, Object
from qlint.inference.tracker.order import position
from qlint.inference.tracker.scopes import Change
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import NOT_MODELLED, World, join, shallow, unknown

_LOST = unknown(Reason.FOREIGN)


def changed(world: World, value: Value, key: str, frame: Frame) -> Value:
    """The value of the name (or dotted attribute) `key`, with all that the module puts into its containers."""
    changes = frame.module.tree.changes.get(key)
    if not changes or not any(isinstance(each, Items) for each in value):
        return value
    return join(_changed(world, each, key, frame.module) if isinstance(each, Items) else (each,) for each in value)


def _changed(world: World, items: Items, key: str, module: CodeModule) -> Value:
    return world.settled(("changed", items, key, module), lambda: _with(world, items, module.tree.changes[key], module))


def _with(world: World, items: Items, changes: list[Change], module: CodeModule) -> Value:
    for change in changes:
        frame = world.static_frame(module, change.node)
        new = shallow(world.value(change.value, frame)) if change.value is not None else _LOST
        match change.how:
            case "element" | "item" if items.keys is None:
                items = Items((join((*items.elements, new)),), exact=False)
            case "elements" if items.keys is None:
                items = Items((join((*items.elements, world.elements(new))),), exact=False)
            case "item" if (
                items.keys is not None and change.key is not None and not (items.exact and _names(world.value(change.key, frame)))
            ):
                items = Items((join((*items.elements, new)),), exact=False, keys=())
            case "item" if change.key is not None and (entry := _entry(items, world.value(change.key, frame), new)) is not None:
                items = entry
            case _:
                return _LOST
    return (items,)


def _names(key: Value) -> bool:
    """Whether the key is one that is known."""
    return len(key) == 1 and isinstance(key[0], Constant) and key[0].value is not None


def _entry(items: Items, key: Value, new: Value) -> Items | None:
    """The mapping with one more value under a key, None if it isn't known which."""
    if items.keys is None or not isinstance(key[0], Constant):
        return None
    name = key[0].value
    if name not in items.keys:
        return Items((*items.elements, new), items.exact, (*items.keys, name))
    index = items.keys.index(name)
    each = (*items.elements[:index], join((items.elements[index], new)), *items.elements[index + 1 :])
    return Items(each, items.exact, items.keys)


def set_from_outside(world: World, cls: Class, name: str) -> Iterator[Value]:
    """What is assigned to the attribute of the class's objects, or of the class, other than through `self` in its methods."""
    module = cls.outer.module
    for target in module.tree.stores.get(name, ()):
        if not _is_self(module.tree, target) and _may_be_of(world.value(target.value, world.static_frame(module, target)), cls):
            yield _assigned(world, target, module)
    for node in module.tree.names.get("setattr", ()):
        call = module.tree.parents[node]
        if isinstance(call, ast.Call) and call.func is node and len(call.args) == 3:
            yield from _set_by_call(world, call, name, cls)


def _set_by_call(world: World, call: ast.Call, name: str, cls: Class) -> Iterator[Value]:
    """What a `setattr` assigns to the attribute; a name that is worked out may be any, and to ask for it leads in circles."""
    owner, which, value = call.args
    frame = world.static_frame(cls.outer.module, call)
    match which:
        case ast.Constant(value=text):
            if text == name and _may_be_of(world.value(owner, frame), cls):
                yield world.value(value, frame)
        case _ if _may_be_of(world.value(owner, frame), cls):
            yield NOT_MODELLED


def set_between(tree: Tree, name: str, start: ast.AST, node: ast.AST) -> bool:
    """Whether a function that assigns the attribute, or leads to one that does, is called in node's function since `start`."""
    if name not in tree.setting:
        tree.setting[name] = _setting(tree, name)
    uses = tree.setting[name].get(tree.enclosing_function(node), ())
    behind = uses[bisect_right(uses, position(start), key=position) :]
    if behind and position(behind[0]) < position(node):
        return True
    loops = [each for each in tree.ancestors(node) if isinstance(each, ast.For | ast.AsyncFor | ast.While)] if behind else ()
    return bool(loops) and any(loop in loops for use in behind for loop in tree.ancestors(use))


def _setting(tree: Tree, name: str) -> dict[ast.AST | None, list[ast.expr]]:
    """The places that name a function which assigns the attribute, or leads to one that does, by the functions they stand in."""
    found: dict[ast.AST | None, list[ast.expr]] = defaultdict(list)
    for setter in _setters(tree, name):
        for use in (*tree.attributes.get(setter, ()), *tree.names.get(setter, ())):
            found[tree.enclosing_function(use)].append(use)
    return {function: sorted(uses, key=position) for function, uses in found.items()}


def _setters(tree: Tree, name: str) -> set[str]:
    """The names of the functions that assign an attribute of that name, and of those that mention them."""
    found: set[str] = set()
    waiting = [tree.enclosing_function(each) for each in tree.stores.get(name, ())]
    while waiting:
        setter = getattr(waiting.pop(), "name", None)
        if setter is not None and setter not in found:
            found.add(setter)
            waiting += [tree.enclosing_function(each) for each in [*tree.attributes.get(setter, ()), *tree.names.get(setter, ())]]
    return found


def _is_self(tree: Tree, target: ast.Attribute) -> bool:
    """Whether the target is an attribute of the first parameter of a method."""
    function = tree.enclosing_function(target)
    if function is None or not isinstance(tree.scope(function).node, ast.ClassDef) or not isinstance(target.value, ast.Name):
        return False
    positional = [*function.args.posonlyargs, *function.args.args]
    return bool(positional) and positional[0].arg == target.value.id


def _may_be_of(value: Value, cls: Class) -> bool:
    return any(_is_of(each, cls) for each in value)


def _is_of(alternative: Alternative, cls: Class) -> bool:
    match alternative:
        case Defined(handle=Object(cls=own)) | Defined(kind="class", handle=Class() as own):
            return own.node is cls.node
        case Unknown(reason=reason):
            return reason in (Reason.PARAMETER, Reason.NOT_MODELLED)
    return False


def _assigned(world: World, target: ast.Attribute, module: CodeModule) -> Value:
    match module.tree.parents[target]:
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
            return world.value(value, world.static_frame(module, target))
    return NOT_MODELLED
