"""What the cases of a `match` say: of its subject inside them, and of what they capture."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Alternative, Reason, Value
from qlint.inference.tracker.handles import Frame
from qlint.inference.tracker.narrowing import kept, rebound
from qlint.inference.tracker.scopes import FUNCTIONS, dotted
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World, join, unknown


def in_case(world: World, value: Value, node: ast.expr, frame: Frame) -> Value:
    """The value of a name, or of a dotted attribute, as the cases around the node leave it."""
    tree = frame.module.tree
    if not tree.matches:
        return value
    for case, subject in _cases(tree, node):
        if dotted(subject) == dotted(node) and not rebound(tree, dotted(node), subject, node):
            value = _of_pattern(world, value, case.pattern, frame)
    return value


def _cases(tree: Tree, node: ast.AST) -> Iterator[tuple[ast.match_case, ast.expr]]:
    """The cases in which the node stands, up to its function, with the subjects of their matches."""
    child = node
    for parent in tree.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            return
        if isinstance(parent, ast.match_case) and child is not parent.pattern:
            match = tree.parents[parent]
            assert isinstance(match, ast.Match), "cases stand in nothing else"
            yield parent, match.subject
        child = parent


def captured(world: World, capture: ast.MatchAs, frame: Frame) -> Value:
    """What `case pattern as name` and `case name` bind the name to."""
    parent = frame.module.tree.parents[capture]
    value = unknown(Reason.FOREIGN)
    if isinstance(parent, ast.match_case):
        match = frame.module.tree.parents[parent]
        assert isinstance(match, ast.Match), "cases stand in nothing else"
        value = world.value(match.subject, frame)
    return _of_pattern(world, value, capture.pattern, frame) if capture.pattern is not None else value


def _of_pattern(world: World, value: Value, pattern: ast.pattern, frame: Frame) -> Value:
    classes = list(_classes(world, pattern, frame))
    if not classes or not all(classes):
        return value
    named = [each for alternatives in classes for each in alternatives]
    return join(kept(world, each, named, True) for each in value) or unknown(Reason.FOREIGN)


def _classes(world: World, pattern: ast.pattern, frame: Frame) -> Iterator[tuple[Alternative, ...]]:
    """The class that each alternative of the pattern asks for; nothing where one asks for something else."""
    match pattern:
        case ast.MatchClass(cls=cls):
            yield world.value(cls, frame)
        case ast.MatchOr(patterns=patterns):
            for each in patterns:
                yield from _classes(world, each, frame)
        case ast.MatchAs(pattern=ast.pattern() as inner):
            yield from _classes(world, inner, frame)
        case _:
            yield ()
