"""Which bindings of a name can reach a place: reaching definitions over the structure of the statements.

Nothing is computed ahead: the walk goes backward from the place through the statements before it and up
through the blocks around it, and stops where a statement surely binds the name. Branches are joined, the
body of a loop reaches its own start, an exception handler may be entered from anywhere in its `try`.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

from qlint.inference.tracker.blocks import Block, branches
from qlint.inference.tracker.order import between, in_front, surely
from qlint.inference.tracker.scopes import TRIES, Binding, How, Scope, dotted
from qlint.inference.tracker.tree import Tree

_SWALLOW = frozenset({"suppress", "raises", "assertRaises", "assertRaisesRegex"})
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Reach:
    """The bindings that can reach a place; `open` if the start of the scope can, too, with none of them."""

    bindings: tuple[Binding, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """What statements do to a name: the bindings they leave, whether an earlier one may pass, whether they never end."""

    bindings: tuple[Binding, ...] = ()
    passes: bool = True
    exits: bool = False

    def after(self, earlier: Effect) -> Effect:
        """Both, `earlier` first."""
        if earlier.exits:
            return earlier
        kept = earlier.bindings if self.passes else ()
        return Effect((*kept, *self.bindings), self.passes and earlier.passes, self.exits)


_NOTHING = Effect()
_LEAVES = Effect((), False, True)


def _either(effects: Iterable[Effect]) -> Effect:
    """One of them."""
    ending = [each for each in effects if not each.exits]
    bindings = dict.fromkeys(binding for each in ending for binding in each.bindings)
    return Effect(tuple(bindings), any(each.passes for each in ending)) if ending else _LEAVES


class Flow:
    """Answers for one tree; results are kept."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._trails: dict[tuple[Scope, str], Trail] = {}

    def reaching(self, name: str, node: ast.AST, scope: Scope) -> Reach:
        """The bindings of `name`, made in `scope`, that can reach `node`, which is evaluated in `scope` or in a comprehension in it."""
        if name not in scope.bindings:
            return Reach((), True)
        key = (scope, name)
        if key not in self._trails:
            self._trails[key] = Trail(self.tree, scope, name)
        return self._trails[key].reaching(node)


class Trail:
    """One name in one scope."""

    def __init__(self, tree: Tree, scope: Scope, name: str) -> None:
        self.tree, self.scope, self.name = tree, scope, name
        self._bindings = scope.bindings[name]
        self._effects: dict[ast.stmt, Effect] = {}
        self._starts: dict[ast.stmt, Reach] = {}

    def reaching(self, node: ast.AST) -> Reach:
        """See `Flow.reaching`."""
        statement = self.tree.statement(node)
        found, sure = in_front(self.tree, self._in(statement), node, statement)
        if sure:
            return Reach(tuple(found), False)
        if isinstance(statement, ast.While):  # its test is also read after its body
            found.extend(self._in(statement))
        elif isinstance(statement, TRIES):  # the types that its handlers catch
            found.extend(self._within(statement.body))
        before = self._before(statement)
        return Reach(tuple(dict.fromkeys((*found, *before.bindings))), before.open)

    def _before(self, statement: ast.stmt) -> Reach:
        """What reaches the start of `statement`, and whether the scope's start does; kept for all statements around."""
        way: list[tuple[ast.stmt, list[Binding]]] = []
        outer: ast.stmt | bool = statement
        while not isinstance(outer, bool) and outer not in self._starts:
            own: list[Binding] = []
            way.append((outer, own))
            outer = self._outward(outer, own)
        reach = Reach((), outer) if isinstance(outer, bool) else self._starts[outer]
        for each, found in reversed(way):
            reach = self._starts[each] = Reach((*found, *reach.bindings), reach.open) if found else reach
        return reach

    def _outward(self, statement: ast.stmt, found: list[Binding]) -> ast.stmt | bool:
        """Adds what reaches the statement in its block, and by the way into that; the statement around, or whether the scope is `open`."""
        effect = self._sequence(*self.tree.blocks.place(statement))
        found.extend(effect.bindings)
        if not effect.passes:
            return False
        parent = self.tree.parents[statement]
        if parent is self.scope.node:
            found.extend(self._parameters)
            return not self._parameters
        return False if self._enter(parent, statement, found) else self.tree.statement(parent)

    @cached_property
    def _parameters(self) -> list[Binding]:
        return [b for b in self._bindings if b.how is How.PARAMETER]

    def _enter(self, parent: ast.AST, child: ast.stmt, found: list[Binding]) -> bool:
        """Adds what the way into a block binds; whether nothing earlier can pass."""
        match parent:
            case ast.For() | ast.AsyncFor() | ast.While():
                targets = [b for b in self._in(parent) if b.node is parent]
                targets += [b for b in self._head(parent) if surely(self.tree, b.node, parent, holds=True)]
                if targets and self.tree.within(child, parent, "body"):
                    found.extend(targets)
                    return True
                found.extend(self._in(parent))
            case ast.With() | ast.AsyncWith():
                targets = [b for b in self._in(parent) if b.node is parent]
                return self._headed(parent, targets, found)
            case ast.ExceptHandler():
                owner = self.tree.parents[parent]
                found.extend(self._within(getattr(owner, "body", ())))
                if parent.name == self.name:
                    found.extend(b for b in self._bindings if b.node is parent)
                    return True
            case ast.match_case():
                return self._matched(parent, found)
            case ast.If():
                return self._headed(parent, [], found, holds=self.tree.within(child, parent, "body"))
            case _ if isinstance(parent, TRIES) and self.tree.within(child, parent, "orelse"):
                effect = self._sequence(self.tree.blocks.block(parent, "body"), len(parent.body))
                found.extend(effect.bindings)
                return not effect.passes
            case _ if isinstance(parent, TRIES) and self.tree.within(child, parent, "finalbody"):
                found.extend(self._in(parent))
        return False

    def _headed(self, statement: ast.stmt, targets: list[Binding], found: list[Binding], *, holds: bool = False) -> bool:
        """Adds the targets of a statement's head, and what `:=` binds in it; whether one of them surely does."""
        walruses = self._head(statement)
        found.extend((*walruses, *targets))
        return bool(targets) or any(surely(self.tree, b.node, statement, holds=holds) for b in walruses)

    def _matched(self, case: ast.match_case, found: list[Binding]) -> bool:
        """Adds what a case captures, and the cases before it, which may have failed in their guards."""
        statement = self.tree.parents[case]
        assert isinstance(statement, ast.Match)
        for each in takewhile(lambda other: other is not case, statement.cases if self._captured else ()):
            found.extend(self._captured.get(each, ()))
        own = self._captured.get(case, [])
        walruses = self._head(statement)
        found.extend((*walruses, *own))
        return bool(own) or any(between(self.tree, b.node, statement.subject) for b in walruses)

    def _head(self, statement: ast.stmt) -> list[Binding]:
        """What `:=` binds in the statement itself, not in its blocks."""
        return self._walruses.get(statement, [])

    @cached_property
    def _walruses(self) -> dict[ast.stmt, list[Binding]]:
        return _by((self.tree.statement(b.node), b) for b in self._bindings if isinstance(b.node, ast.NamedExpr))

    @cached_property
    def _captured(self) -> dict[ast.match_case, list[Binding]]:
        """What the patterns of cases bind."""
        patterns = ((node, b) for b in self._bindings for node in (b.node, *self.tree.ancestors(b.node)) if isinstance(node, ast.pattern))
        return _by((case, b) for node, b in patterns if isinstance(case := self.tree.parents[node], ast.match_case))

    def _sequence(self, block: Block, end: int) -> Effect:
        """What the statements of the block in front of the place `end` do."""
        if block.exits_before(end):
            return _LEAVES
        effects: list[Effect] = []
        places = self._index[1].get(block, [])
        for index in range(bisect_left(places, end) - 1, -1, -1):
            earlier = self._effect(block.statements[places[index]])
            if earlier.exits:
                return _LEAVES
            effects.append(earlier)
            if not earlier.passes:
                break
        return Effect(tuple(b for each in reversed(effects) for b in each.bindings), effects[-1].passes) if effects else _NOTHING

    def _all(self, owner: ast.AST, name: str) -> Effect:
        block = self.tree.blocks.block(owner, name)
        return self._sequence(block, len(block.statements))

    def _effect(self, statement: ast.stmt) -> Effect:
        if statement not in self._effects:
            self._effects[statement] = self._work_out(statement)
        return self._effects[statement]

    def _work_out(self, statement: ast.stmt) -> Effect:
        bindings = tuple(self._in(statement))
        match statement:
            case ast.If():
                return self._branches(statement)
            case ast.For() | ast.AsyncFor() | ast.While() | ast.Match():
                return Effect(bindings)
            case ast.With() | ast.AsyncWith():
                return self._with(statement, bindings)
            case _ if isinstance(statement, TRIES):
                return self._try(statement)
        certain = any(not isinstance(b.node, ast.NamedExpr) or surely(self.tree, b.node, statement) for b in bindings)
        return Effect(bindings, passes=not certain)

    def _branches(self, statement: ast.If) -> Effect:
        """An `if` with all its `elif`: one after the other, for there may be thousands."""
        effects, tests = list[Effect](), _NOTHING
        *_, last = branches(statement)
        while True:
            walruses = tuple(self._head(statement))
            certain = any(surely(self.tree, b.node, statement) for b in walruses)
            tests = Effect(walruses, passes=not certain).after(tests)
            effects.append(self._all(statement, "body").after(tests))
            if statement.orelse is last:
                return _either((*effects, self._all(statement, "orelse").after(tests)))
            (following,) = statement.orelse
            assert isinstance(following, ast.If)
            statement = following

    def _with(self, statement: ast.With | ast.AsyncWith, bindings: tuple[Binding, ...]) -> Effect:
        targets = tuple(b for b in bindings if b.node is statement)
        walruses = tuple(self._head(statement))
        certain = bool(targets) or any(surely(self.tree, b.node, statement) for b in walruses)
        head = Effect((*walruses, *targets), passes=not certain)
        body = self._all(statement, "body")
        if any(_swallows(item.context_expr) for item in statement.items):
            body = Effect(tuple(self._within(statement.body)))
        return body.after(head)

    def _try(self, statement: ast.Try) -> Effect:
        interrupted = Effect(tuple(self._within(statement.body)))
        tried = self._all(statement, "orelse").after(self._all(statement, "body"))
        handled = (self._all(handler, "body").after(interrupted) for handler in statement.handlers)
        return self._all(statement, "finalbody").after(_either((tried, *handled)))

    def _within(self, statements: Iterable[ast.stmt]) -> Iterator[Binding]:
        for statement in statements:
            yield from self._in(statement)

    def _in(self, statement: ast.stmt) -> list[Binding]:
        """The bindings anywhere in the statement."""
        return self._index[0].get(statement, [])

    @cached_property
    def _index(self) -> tuple[dict[ast.stmt, list[Binding]], dict[Block, list[int]]]:
        """The bindings in each statement that has some, and where in their blocks these statements stand."""
        inside: dict[ast.stmt, list[Binding]] = defaultdict(list)
        for binding in self._bindings:
            for around in (binding.node, *self.tree.ancestors(binding.node)):
                if around is self.scope.node:
                    break
                if isinstance(around, ast.stmt) and not self._continues(around):
                    inside[around].append(binding)
        places: dict[Block, list[int]] = defaultdict(list)
        for block, place in map(self.tree.blocks.place, inside):
            places[block].append(place)
        return dict(inside), {block: sorted(each) for block, each in places.items()}

    def _continues(self, statement: ast.stmt) -> bool:
        """Whether the statement is an `elif`, which goes with its `if`."""
        parent = self.tree.parents[statement]
        return isinstance(statement, ast.If) and isinstance(parent, ast.If) and parent.orelse == [statement]


def _by(pairs: Iterable[tuple[K, Binding]]) -> dict[K, list[Binding]]:
    found: dict[K, list[Binding]] = defaultdict(list)
    for key, binding in pairs:
        found[key].append(binding)
    return found


def _swallows(context: ast.expr) -> bool:
    """Whether what goes wrong in the block is caught at its end."""
    return isinstance(context, ast.Call) and (dotted(context.func) or "").rpartition(".")[2] in _SWALLOW
