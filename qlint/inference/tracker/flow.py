"""Which bindings of a name can reach a place: reaching definitions over the structure of the statements.

Nothing is computed ahead: the walk goes backward from the place through the statements before it and up
through the blocks around it, and stops where a statement surely binds the name. Branches are joined, the
body of a loop reaches its own start, an exception handler may be entered from anywhere in its `try`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.inference.tracker.scopes import Binding, How, Scope, dotted
from qlint.inference.tracker.tree import Tree

_EXITS = frozenset({"exit", "quit", "sys.exit", "os._exit", "os.abort", "pytest.skip", "pytest.fail", "pytest.exit"})


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

    def beside(self, other: Effect) -> Effect:
        """Either of the two."""
        if self.exits or other.exits:
            return other if self.exits else self
        return Effect((*self.bindings, *other.bindings), self.passes or other.passes)


_NOTHING = Effect()
_LEAVES = Effect((), False, True)


class Flow:
    """Answers for one tree; results are kept."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._effects: dict[tuple[ast.stmt, str], Effect] = {}
        self._by_statement: dict[tuple[Scope, str], dict[ast.stmt, list[Binding]]] = {}
        self._leaving: dict[ast.stmt, bool] = {}

    def reaching(self, name: str, node: ast.AST, scope: Scope) -> Reach:
        """The bindings of `name`, made in `scope`, that can reach `node`, which is evaluated in `scope` or in a comprehension in it."""
        if name not in scope.bindings:
            return Reach((), True)
        statement = self.tree.statement(node)
        same = self._in_front(name, node, statement, scope)
        if same is not None:
            return Reach((same,), False)
        bindings: list[Binding] = []
        if isinstance(statement, ast.While):  # its test is also read after its body
            bindings.extend(self._bindings_in(statement, name, scope))
        open_ = self._before(statement, name, scope, bindings)
        return Reach(tuple(dict.fromkeys(bindings)), open_)

    def _in_front(self, name: str, node: ast.AST, statement: ast.stmt, scope: Scope) -> Binding | None:
        """What the same statement binds in front of the node: `if (x := f()) and x.g`, `with f() as x, x.g()`."""
        around = {node, *self.tree.ancestors(node)}
        for binding in self._bindings_in(statement, name, scope):
            place = binding.value if binding.how is How.ENTERED and binding.node is statement else binding.node
            if not isinstance(place, ast.expr) or place in around or self.tree.statement(place) is not statement:
                continue
            if not isinstance(place, ast.NamedExpr) and binding.how is not How.ENTERED:
                continue
            if _position(place) < _position(node) or self._filters(place, node):
                return binding
        return None

    def _filters(self, place: ast.expr, node: ast.AST) -> bool:
        """Whether `place` stands in the `for ... if ...` part of a comprehension whose element holds the node."""
        clauses = [each for each in self.tree.ancestors(place) if isinstance(each, ast.comprehension)]
        elements = [node, *self.tree.ancestors(node)]
        return any(self.tree.parents[clause] in elements and clause not in elements for clause in clauses)

    def _before(self, statement: ast.stmt, name: str, scope: Scope, found: list[Binding]) -> bool:
        """Collects what reaches the start of `statement`; whether the scope's start does."""
        current: ast.AST = statement
        while True:
            parent = self.tree.parents[current]
            block = _block_of(current, parent)
            effect = self._sequence(block[: _index(block, current)], name, scope)
            found.extend(effect.bindings)
            if not effect.passes:
                return False
            if parent is scope.node:
                found.extend(b for b in scope.bindings[name] if b.how is How.PARAMETER)
                return not any(b.how is How.PARAMETER for b in scope.bindings[name])
            if self._enter(parent, current, name, scope, found):
                return False
            current = parent if isinstance(parent, ast.stmt) else self.tree.statement(parent)

    def _enter(self, parent: ast.AST, child: ast.AST, name: str, scope: Scope, found: list[Binding]) -> bool:
        """Adds what the way into a block binds; whether nothing earlier can pass."""
        match parent:
            case ast.For() | ast.AsyncFor() | ast.While():
                targets = [b for b in self._bindings_in(parent, name, scope) if b.node is parent]
                if targets and child in parent.body:
                    found.extend(targets)
                    return True
                found.extend(self._bindings_in(parent, name, scope))
            case ast.With() | ast.AsyncWith():
                targets = [b for b in self._bindings_in(parent, name, scope) if b.node is parent]
                found.extend(targets)
                return bool(targets)
            case ast.ExceptHandler():
                owner = self.tree.parents[parent]
                found.extend(self._any_in(getattr(owner, "body", ()), name, scope))
                if parent.name == name:
                    found.extend(b for b in scope.bindings[name] if b.node is parent)
                    return True
            case ast.Try() if child in parent.orelse:
                effect = self._sequence(parent.body, name, scope)
                found.extend(effect.bindings)
                return not effect.passes
            case ast.Try() if child in parent.finalbody:
                found.extend(self._bindings_in(parent, name, scope))
            case ast.match_case():
                targets = [b for b in scope.bindings[name] if parent.pattern in (b.node, *self.tree.ancestors(b.node))]
                found.extend(targets)
                return bool(targets)
            case ast.If():
                tests = [b for b in scope.bindings[name] if isinstance(b.node, ast.NamedExpr) and _within(b.node, parent.test)]
                found.extend(tests)
                return bool(tests)
        return False

    def _sequence(self, statements: Iterable[ast.stmt], name: str, scope: Scope) -> Effect:
        index = self._index(scope, name)
        effect = _NOTHING
        for statement in statements:
            if statement in index:
                effect = self._effect(statement, name, scope).after(effect)
            elif self._leaves(statement):
                return _LEAVES
        return effect

    def _leaves(self, statement: ast.stmt) -> bool:
        if statement not in self._leaving:
            self._leaving[statement] = always_leaves([statement])
        return self._leaving[statement]

    def _effect(self, statement: ast.stmt, name: str, scope: Scope) -> Effect:
        key = (statement, name)
        if key not in self._effects:
            self._effects[key] = self._work_out(statement, name, scope)
        return self._effects[key]

    def _work_out(self, statement: ast.stmt, name: str, scope: Scope) -> Effect:
        bindings = tuple(self._bindings_in(statement, name, scope))
        match statement:
            case ast.If():
                body, orelse = (self._sequence(block, name, scope) for block in (statement.body, statement.orelse))
                test = Effect(tuple(b for b in bindings if _within(b.node, statement.test)))
                return body.beside(orelse).after(test)
            case ast.For() | ast.AsyncFor() | ast.While() | ast.Match():
                return Effect(bindings)
            case ast.With() | ast.AsyncWith():
                targets = tuple(b for b in bindings if b.node is statement)
                body = self._sequence(statement.body, name, scope)
                return Effect(body.bindings, body.passes).after(Effect(targets, passes=not targets))
            case ast.Try():
                return self._try(statement, name, scope)
            case _:
                conditional = any(isinstance(b.node, ast.NamedExpr) for b in bindings)
                return Effect(bindings, passes=not bindings or conditional)

    def _try(self, statement: ast.Try, name: str, scope: Scope) -> Effect:
        interrupted = Effect(tuple(self._any_in(statement.body, name, scope)))
        effect = self._sequence([*statement.body, *statement.orelse], name, scope)
        for handler in statement.handlers:
            effect = effect.beside(self._sequence(handler.body, name, scope).after(interrupted))
        return self._sequence(statement.finalbody, name, scope).after(effect)

    def _any_in(self, statements: Iterable[ast.stmt], name: str, scope: Scope) -> Iterator[Binding]:
        for statement in statements:
            yield from self._bindings_in(statement, name, scope)

    def _bindings_in(self, statement: ast.stmt, name: str, scope: Scope) -> list[Binding]:
        """The scope's bindings of the name anywhere in the statement."""
        return self._index(scope, name).get(statement, [])

    def _index(self, scope: Scope, name: str) -> dict[ast.stmt, list[Binding]]:
        key = (scope, name)
        if key not in self._by_statement:
            index: dict[ast.stmt, list[Binding]] = {}
            for binding in scope.bindings[name]:
                for around in (binding.node, *self.tree.ancestors(binding.node)):
                    if around is scope.node:
                        break
                    if isinstance(around, ast.stmt):
                        index.setdefault(around, []).append(binding)
            self._by_statement[key] = index
        return self._by_statement[key]


def leaves(statement: ast.stmt) -> bool:
    """Whether what follows the statement in its block is never reached through it."""
    match statement:
        case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
            return True
        case ast.Expr(value=ast.Call(func=function)):
            return dotted(function) in _EXITS
    return False


def always_leaves(block: list[ast.stmt]) -> bool:
    """Whether the end of the block is never reached."""
    return any(leaves(s) or (isinstance(s, ast.If) and always_leaves(s.body) and always_leaves(s.orelse)) for s in block)


def _block_of(child: ast.AST, parent: ast.AST) -> list[ast.stmt]:
    for name in ("body", "orelse", "finalbody"):
        block = getattr(parent, name, None)
        if isinstance(block, list) and any(each is child for each in block):
            return block
    return []  # an expression of the parent's own, or a handler of a try


def _index(block: list[ast.stmt], child: ast.AST) -> int:
    return next((i for i, each in enumerate(block) if each is child), 0)


def _position(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _within(node: ast.AST, outer: ast.expr) -> bool:
    return (outer.lineno, outer.col_offset) <= _position(node) < (outer.end_lineno or 0, outer.end_col_offset or 0)
