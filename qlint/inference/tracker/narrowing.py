"""What tests around a place say of a value: `isinstance`, `is None`, asserts, and branches that leave."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import groupby

from qlint.facts import Alternative, Defined, Foreign, Instance, Items, Nothing, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api
from qlint.inference.tracker.conditions import Test, known_in
from qlint.inference.tracker.handles import Class, Frame, Object
from qlint.inference.tracker.order import position
from qlint.inference.tracker.scopes import COMPREHENSIONS, FUNCTIONS, Scope, dotted
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World, join, unknown

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_ASKING = frozenset({"isinstance", "issubclass", "type"})


def narrowed(world: World, value: Value, node: ast.expr, frame: Frame) -> Value:
    """The value of a name, or of a dotted attribute, as the tests around the node leave it."""
    tree = frame.module.tree
    if "__class__" not in tree.attributes and _ASKING.isdisjoint(tree.names):
        return value
    key = dotted(node)
    for _, alike in groupby(_asking(tree, key, node), key=lambda test: _asked(tree, test)):
        tests = list(alike)
        asked = _understood(*tests[0])
        # The nearest first: it is the least likely to be out of date.
        if asked is not None and any(not rebound(tree, key, condition, node) for condition, _ in reversed(tests)):
            value = _by_class(world, value, asked[1:], frame)
    return value


def _asking(tree: Tree, key: str | None, node: ast.AST) -> tuple[Test, ...]:
    """The tests around the node, up to its function, that ask for the class of what the key names; kept for the statements around."""
    way: list[tuple[ast.AST, tuple[Test, ...]]] = []
    child, found = node, tuple[Test, ...]()
    for parent in tree.ancestors(node):
        if (child, key) in tree.asking:
            found = tree.asking[child, key]
            break
        way.append((child, tuple(known_in(tree, child, parent, kind=_subject, wanted=key))))
        if isinstance(parent, FUNCTIONS):
            break
        child = parent
    for each, own in reversed(way):
        found = own + found if own else found
        if isinstance(each, ast.stmt):
            tree.asking[each, key] = found
    return found


def _subject(tree: Tree, test: Test) -> str | None:
    return _asked(tree, test)[0]


def _asked(tree: Tree, test: Test) -> tuple[str | None, bool, str]:
    """Of what the test asks for the class (None: it doesn't), whether that is one of some classes, and these as they are written."""
    if test not in tree.asked:
        subject, classes, holds = _understood(*test) or (None, None, True)
        key = dotted(subject) if subject is not None else None
        tree.asked[test] = key, holds, ast.dump(classes) if key is not None and classes is not None else ""
    return tree.asked[test]


def _understood(condition: ast.expr, truth: bool) -> tuple[ast.expr | None, ast.expr, bool] | None:
    """The expression of whose class the condition says something, the classes, and whether it is of one of them."""
    match condition:
        case ast.Call(func=ast.Name(id="isinstance"), args=[subject, classes]):
            return subject, classes, truth
        case ast.Call(func=ast.Name(id="issubclass"), args=[subject, classes]):
            return _class_of(subject), classes, truth
        case ast.Compare(left=subject, ops=[ast.Is() | ast.Eq()], comparators=[cls]) if truth:
            return _class_of(subject), cls, True
        case ast.Compare(left=subject, ops=[ast.IsNot() | ast.NotEq()], comparators=[cls]) if not truth:
            return _class_of(subject), cls, True
        case ast.Compare(left=subject, ops=[ast.In()], comparators=[ast.Tuple() as classes]) if truth:
            return _class_of(subject), classes, True
    return None


def _class_of(node: ast.expr) -> ast.expr | None:
    """What the object is: `type(x)`, `x.__class__`."""
    match node:
        case ast.Call(func=ast.Name(id="type"), args=[subject]) | ast.Attribute(value=subject, attr="__class__"):
            return subject
    return None


def rebound(tree: Tree, key: str | None, test: ast.expr, node: ast.expr) -> bool:
    """Whether the name, or an object it leads through, may have been bound anew since the test."""
    parts = (key or "").split(".")
    names = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    around = tree.around(node)
    again = [each for each in around if isinstance(each, (*_LOOPS, *COMPREHENSIONS))]
    since_then = set(again).difference(tree.ancestors(test)) if again else set()
    if any(isinstance(each, COMPREHENSIONS) and names & tree.scopes[each].bindings.keys() for each in since_then):
        return True  # another variable of the same name
    loops = {each for each in since_then if isinstance(each, _LOOPS)}
    for binding in (each for scope in _scopes(tree, node) for name in names for each in scope.bindings.get(name, ())):
        place = binding.node
        if loops and not loops.isdisjoint((place, *tree.ancestors(place))):
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
