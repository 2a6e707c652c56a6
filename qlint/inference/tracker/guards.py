"""Why a use may be left alone: where the name is missing it isn't reached, or the failure is caught.

Code under a test of releases is judged for those for which it is reached. Where the test is not understood, it is left alone in
either branch.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Guard
from qlint.inference.tracker.asked import asks, may_tell, skips_import
from qlint.inference.tracker.attempts import ANY_ERROR, IMPORT_ERRORS
from qlint.inference.tracker.caught import Found, around, faked
from qlint.inference.tracker.narrowing import Test, known_in, parts
from qlint.inference.tracker.releases import Releases
from qlint.inference.tracker.tree import Tree
from qlint.target import Target


def guard(
    tree: Tree,
    node: ast.AST,
    path: str,
    *,
    is_import: bool = False,
    is_member: bool = False,
    is_call: bool = False,
    also: frozenset[str] = frozenset(),
    releases: Releases | None = None,
) -> Guard | None:
    """The guard around the node, a use of the dotted `path`; None if there is none.

    Whoever catches everything around the use of an object (`is_member`) has its failures in mind, not its absence.
    The arguments of a call (`is_call`) are guarded by whoever catches what a wrong one raises, and `also` are other errors by which it
    may fail. With `releases`, tests of releases are compared with the target.
    """
    errors = IMPORT_ERRORS | ANY_ERROR if is_import else frozenset({"AttributeError", "NameError"})
    if is_call:
        errors = frozenset({"TypeError"})
    if not is_import and not is_member:
        errors |= ANY_ERROR
    errors |= also
    found = around(tree, node, errors, is_import=is_import, bare=not is_member) or _never_reached(tree, node) or faked(tree, path)
    tests = _tests(tree, node) if found is None else ()
    understood: list[Test] = []
    others: list[Test] = []
    for test in tests:
        (understood if releases is not None and releases.understands(test) else others).append(test)
    found = found or _tested(tree, node, path, others)
    if found is not None:
        name, place = found
        return Guard(name, tree.span(place))
    return _compared(tree, path, understood, releases) if releases is not None else None


def _compared(tree: Tree, path: str, tests: list[Test], releases: Releases) -> Guard | None:
    """The guard of tests that are understood: none where all releases of the target pass them."""
    left: Target | None = releases.target
    for test in tests:
        if left is None:
            break
        before = left
        left, name = releases.narrowed(before, test)
        fewer = left is not None and len(left[name].releases) < len(before[name].releases)
        if fewer and name != releases.distribution(path):  # of which the test may say something, too
            left = None
    if left is releases.target or (left is not None and left.ranges == releases.target.ranges):
        return None
    return Guard("version", tree.span(tests[0][0]), left)


def _never_reached(tree: Tree, node: ast.AST) -> Found:
    """A block around the node in which an earlier statement surely leaves."""
    child = tree.statement(node) if not isinstance(node, ast.alias) else tree.parents[node]
    while not isinstance(child, ast.Module):
        if isinstance(child, ast.stmt):
            block, place = tree.blocks.place(child)
            if block.exits_before(place):
                return "dead", child
        child = tree.parents[child]
    return None


def _tested(tree: Tree, node: ast.AST, path: str, tests: list[Test]) -> Found:
    """A condition around the node that asks whether the thing is there, or for a release."""
    for condition, holds in tests:
        if kind := asks(tree, condition, path, holds, depth=0):
            return kind, condition
    skips = "importorskip" in tree.attributes or "importorskip" in tree.names
    for statement in _before(tree, node) if skips else ():
        if skips_import(statement, path):
            return "test", statement
    return None


def _tests(tree: Tree, node: ast.AST) -> tuple[Test, ...]:
    """The conditions around the node, and around the functions and the module around it, that may be guards; kept for all nodes around."""
    way: list[ast.AST] = []
    place: ast.AST | None = node
    while place is not None and place not in tree.tests:
        way.append(place)
        place = tree.parents.get(place)
    found = tree.tests[place] if place is not None else ()
    for each in reversed(way):
        parent = tree.parents.get(each)
        known = known_in(tree, each, parent) if parent is not None else ()
        own = [part for condition, holds in known for part in parts(condition, holds) if may_tell(tree, part[0])]
        found = tree.tests[each] = (*own, *found) if own else found
    return found


def _before(tree: Tree, node: ast.AST) -> Iterator[ast.stmt]:
    """The statements in front of the node, in the blocks around it."""
    child = node
    for parent in tree.ancestors(node):
        block = getattr(parent, "body", None)
        if isinstance(block, list) and child in block:
            yield from block[: block.index(child)]
        child = parent
