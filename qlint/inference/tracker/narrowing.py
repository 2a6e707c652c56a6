"""What tests around a place say of a value: `isinstance`, `is None`, asserts, and branches that leave."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Defined, Foreign, Instance, Items, Nothing, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api
from qlint.inference.tracker.handles import Class, Frame, Object
from qlint.inference.tracker.order import position
from qlint.inference.tracker.scopes import COMPREHENSIONS, FUNCTIONS, Scope, dotted
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World, join, unknown

_ASKING = frozenset({"isinstance", "issubclass", "type"})
Test = tuple[ast.expr, bool]  # a condition, and whether it holds


def narrowed(world: World, value: Value, node: ast.expr, frame: Frame) -> Value:
    """The value of a name, or of a dotted attribute, as the tests around the node leave it."""
    tree = frame.module.tree
    if "__class__" not in tree.attributes and _ASKING.isdisjoint(tree.names):
        return value
    key = dotted(node)
    for condition, holds in conditions(tree, node):
        for each, truth in parts(condition, holds):
            asked = _asked(each, key, truth)
            if asked is not None and not rebound(tree, key, each, node):
                value = _by_class(world, value, asked, frame)
    return value


def _asked(condition: ast.expr, key: str | None, truth: bool) -> Test | None:
    """The classes that the condition says something about the object's class with, and whether it is of one of them."""
    match condition:
        case ast.Call(func=ast.Name(id="isinstance"), args=[subject, classes]) if dotted(subject) == key:
            return classes, truth
        case ast.Call(func=ast.Name(id="issubclass"), args=[subject, classes]) if _class_of(subject, key):
            return classes, truth
        case ast.Compare(left=subject, ops=[ast.Is() | ast.Eq()], comparators=[cls]) if _class_of(subject, key) and truth:
            return cls, True
        case ast.Compare(left=subject, ops=[ast.IsNot() | ast.NotEq()], comparators=[cls]) if _class_of(subject, key) and not truth:
            return cls, True
        case ast.Compare(left=subject, ops=[ast.In()], comparators=[ast.Tuple() as classes]) if _class_of(subject, key) and truth:
            return classes, True
    return None


def _class_of(node: ast.expr, key: str | None) -> bool:
    """`type(x)`, `x.__class__`."""
    match node:
        case ast.Call(func=ast.Name(id="type"), args=[subject]) | ast.Attribute(value=subject, attr="__class__"):
            return dotted(subject) == key
    return False


def rebound(tree: Tree, key: str | None, test: ast.expr, node: ast.expr) -> bool:
    """Whether the name, or an object it leads through, may have been bound anew since the test."""
    parts = (key or "").split(".")
    names = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    around = list(tree.ancestors(node))
    loops = {each for each in around if isinstance(each, ast.For | ast.AsyncFor | ast.While)} - set(tree.ancestors(test))
    inner = [each for each in around if isinstance(each, COMPREHENSIONS) and each not in tree.ancestors(test)]
    if any(names & tree.scopes[each].bindings.keys() for each in inner):
        return True  # another variable of the same name
    for binding in (each for scope in _scopes(tree, node) for name in names for each in scope.bindings.get(name, ())):
        place = binding.node
        if not loops.isdisjoint((place, *tree.ancestors(place))):
            return True
        since = position(test) < position(place) < position(node)
        if since and (place not in around or isinstance(place, ast.With | ast.AsyncWith | ast.ExceptHandler | ast.match_case)):
            return True
    return False


def _scopes(tree: Tree, node: ast.AST) -> Iterator[Scope]:
    """The scopes around the node up to its function's."""
    scope: Scope | None = tree.scope(node)
    while scope is not None:
        yield scope
        scope = scope.parent if not scope.is_function else None


def conditions(tree: Tree, node: ast.AST) -> Iterator[Test]:
    """The conditions that are known to hold, or not to hold, where the node is evaluated, up to its function."""
    child: ast.AST = node
    for parent in tree.ancestors(node):
        yield from known_in(tree, child, parent)
        if isinstance(parent, FUNCTIONS):
            return
        child = parent


def known_in(tree: Tree, child: ast.AST, parent: ast.AST) -> Iterator[Test]:
    """What of these the parent of a node adds to those around itself."""
    match parent:
        case ast.If(test=test) | ast.While(test=test) if child in parent.body:
            yield test, True
        case ast.If(test=test) if child in parent.orelse:
            yield test, False
        case ast.IfExp(test=test) if child is not test:
            yield test, child is parent.body
        case ast.BoolOp(op=op, values=values):
            for value in values[: values.index(child)]:  # type: ignore[arg-type]  # a child of it is one of its values
                yield value, isinstance(op, ast.And)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp() if not isinstance(child, ast.comprehension):
            for generator in parent.generators:
                yield from ((test, True) for test in generator.ifs)
    if isinstance(child, ast.stmt):
        yield from _earlier(child, tree)


def _earlier(statement: ast.stmt, tree: Tree) -> Iterator[Test]:
    """What asserts, and branches that leave, in front of the statement in its block say."""
    block, place = tree.blocks.place(statement)
    for earlier in block.telling_before(place):
        match earlier:
            case ast.Assert(test=test):
                yield test, True
            case ast.If(test=test):
                yield test, False


def parts(condition: ast.expr, holds: bool) -> Iterator[Test]:
    """The conditions that the one is put together from, each with how it came out, as far as that follows."""
    match condition:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from parts(operand, not holds)
        case ast.BoolOp(op=ast.And(), values=values) if holds:
            for value in values:
                yield from parts(value, True)
        case ast.BoolOp(op=ast.Or(), values=values) if not holds:
            for value in values:
                yield from parts(value, False)
        case _:
            yield condition, holds


def _by_class(world: World, value: Value, test: Test, frame: Frame) -> Value:
    classes, truth = test
    named = list(_classes(world, world.value(classes, frame)))
    left = join(kept(world, each, named, truth) for each in value)
    return left if left or not value else unknown(Reason.FOREIGN)  # a place that is never reached


def _classes(world: World, value: Value) -> Iterator[Alternative]:
    for alternative in value:
        if isinstance(alternative, Items):
            for element in alternative.elements:
                yield from _classes(world, element)
        else:
            yield alternative


def kept(world: World, alternative: Alternative, classes: list[Alternative], truth: bool) -> Value:
    """What of the alternative is left, given that it is, or is not, of one of the classes."""
    if not isinstance(alternative, Unknown):
        answers = [_is_of(world, alternative, cls) for cls in classes]
        excluded = all(answer is False for answer in answers) if truth else any(answer is True for answer in answers)
        if excluded and truth and isinstance(alternative, Instance):
            return join(_below(world, alternative, cls) for cls in classes)
        return () if excluded else (alternative,)
    if not truth:
        return (alternative,)
    return join(_object_of(world, cls) for cls in classes) or (alternative,)


def _below(world: World, alternative: Instance, cls: Alternative) -> Value:
    """Objects of the class that derive from what the object is said to be: an annotation names a class that it may derive from."""
    return tuple(
        each for each in _object_of(world, cls) if isinstance(each, Instance) and world.knowledge.subclass(each.cls, alternative.cls)
    )


def _is_of(world: World, alternative: Alternative, cls: Alternative) -> bool | None:
    """Whether the object is of the class; None where that can't be told."""
    match alternative, cls:
        case Nothing(), _:
            return False
        case Instance(cls=own), Watched(path=path):
            known = [each for each in api.classes(world, path) if world.knowledge.class_(each) is not None]
            return any(world.knowledge.subclass(own, each) for each in known) if known else None
        case Instance(), Foreign(path=path):
            return None if path.startswith("builtins.") else False
        case Instance(), Defined():
            return False
        case Defined(handle=Object(cls=own_class)), Defined(handle=Class() as asked) if own_class.node is asked.node:
            return True
    return None


def _object_of(world: World, cls: Alternative) -> Value:
    match cls:
        case Watched(path=path):
            known = [each for each in api.classes(world, path) if world.knowledge.class_(each) is not None]
            return tuple(Instance(each) for each in known)
        case Defined(kind="class", handle=Class() as own, name=name):
            return (Defined("instance", name, Object(own, None)),)
        case Foreign():
            return unknown(Reason.FOREIGN)
    return ()
