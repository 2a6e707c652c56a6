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
from qlint.inference.tracker.conditions import Test, known_in, parts
from qlint.inference.tracker.fallbacks import asks_for_other, other_way
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
    found = around(tree, node, errors, is_import=is_import, bare=not is_member)
    while is_import and found is not None and releases is not None and _is_reached(tree, node, found[1], releases):
        found = around(tree, found[1], errors, is_import=is_import, bare=not is_member)
    found = found or _never_reached(tree, node) or faked(tree, path)
    if found is None and not is_import:
        found = other_way(tree, node, errors)
    tests = _tests(tree, node) if found is None else ()
    understood: list[Test] = []
    others: list[Test] = []
    for test in tests:
        compared = releases is not None and not isinstance(tree.parents[test[0]], ast.Match) and releases.understands(test)
        (understood if compared else others).append(test)
    found = found or _tested(tree, node, path, others)
    if found is not None:
        name, place = found
        return Guard(name, tree.span(place))
    return _compared(tree, path, understood, releases) if releases is not None else None


def _is_reached(tree: Tree, node: ast.AST, place: ast.AST, releases: Releases) -> bool:
    """Whether the place is a `try` that surely fails to import, and the node stands in what comes then."""
    if not isinstance(place, ast.Try):
        return False
    handled = any(each in place.handlers for each in tree.ancestors(node))
    return handled and releases.fails(place)


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
    known = tree.care["dead"]
    way: list[ast.stmt] = []
    child, found = node, None
    while not isinstance(child, ast.Module):
        if isinstance(child, ast.stmt):
            if child in known:
                found = known[child]
                break
            way.append(child)
            block, place = tree.blocks.place(child)
            if block.exits_before(place):
                found = "dead", child
                break
        child = tree.parents[child]
    known.update(dict.fromkeys(way, found))
    return found


def _tested(tree: Tree, node: ast.AST, path: str, tests: list[Test]) -> Found:
    """A condition around the node that asks whether the thing is there, or for a release."""
    for condition, holds in tests:
        if kind := asks(tree, condition, path, holds):
            return kind, condition
        if asks_for_other(node, path, condition, holds):
            return "attribute", condition
    for statement in _skips(tree, node):
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
        own = tuple(_known_in(tree, each, parent)) if parent is not None else ()
        found = tree.tests[each] = own + found if own else found
    return found


def _known_in(tree: Tree, child: ast.AST, parent: ast.AST) -> Iterator[Test]:
    """What the parent of a node adds to the conditions around itself; of a `match` that is what it looks at."""
    yield from known_in(tree, child, parent, kind=_may_tell, wanted=True)
    if isinstance(parent, ast.Match) and child is not parent.subject and may_tell(tree, parent.subject):
        yield from parts(parent.subject, True)


def _may_tell(tree: Tree, test: Test) -> bool:
    return may_tell(tree, test[0])


def _skips(tree: Tree, node: ast.AST) -> Iterator[ast.stmt]:
    """The statements that may skip tests, in front of the node in the blocks around it, the innermost block first."""
    uses = (*tree.attributes.get("importorskip", ()), *tree.names.get("importorskip", ()))
    places = [(*tree.blocks.place(statement), statement) for statement in map(tree.statement, uses)]
    for child in (node, *tree.ancestors(node)) if places else ():
        if isinstance(child, ast.stmt):
            block, place = tree.blocks.place(child)
            yield from (statement for around, index, statement in places if around is block and index < place)
