"""Where the objects go that the calls of a module make: which expressions may be them, and what is done with those."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from qlint.execution.roles import within
from qlint.facts import Alternative, Call, Defined, Facts, Foreign, Instance, Items, Value
from qlint.knowledge.callbacks import MINIMIZE
from qlint.model import Span
from qlint.rewrites.text.syntax import parsed

_ASKED = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.Await, ast.IfExp, ast.BoolOp, ast.NamedExpr)
_HOLDING = (ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Starred, ast.keyword, ast.IfExp, ast.BoolOp, ast.NamedExpr, ast.Await)
_HARMLESS = frozenset(("print", "len", "range", "enumerate", "zip", "str", "repr", "isinstance", "type", "list", "tuple", "id", "bool"))
_ADDING = frozenset(("append", "extend", "insert"))

Makers = frozenset[ast.Call]
Classes = Callable[[str], bool]
_Holders = dict[ast.Call, list[tuple[str, ast.expr]]]


class Following:
    """What is asked about the expressions of one module, by the nodes of `tree`; `Facts.once(Following)` keeps the answers."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.tree = parsed(facts.source.text)

    def value(self, node: ast.expr) -> Value:
        """What the expression may be."""
        return self.facts.value(self.tree.span(node))

    def call(self, call: Call) -> ast.Call | None:
        """A call that facts tell of, as it stands in this text; None if it stands elsewhere."""
        found = self._expressions.get(self.tree.span(call.node)) if self.facts.spot(call) is not None else None
        return found if isinstance(found, ast.Call) else None

    def calling(self, span: Span) -> ast.Call | None:
        """The call of what has its last name at the span."""
        function = self.tree.ending(span.end)
        return self.tree.call(function) if function is not None else None

    def argument(self, span: Span) -> ast.Call | None:
        """The call that has an argument, by its keyword or its expression, at the span."""
        for node in self._calls:
            starts = (*map(self.tree.span, node.args), *(Span(self.start(each), self.start(each)) for each in node.keywords))
            if any(each.start == span.start for each in starts):
                return node
        return None

    def makers(self, value: Iterable[Alternative]) -> Makers | None:
        """The calls that made the objects; None if it may be anything else than what calls of this text make."""
        made = [self.call(each.made) if isinstance(each, Instance) and each.made is not None else None for each in value]
        return frozenset(each for each in made if each is not None) if made and None not in made else None

    def reaches(self, made: Makers, of: Classes) -> tuple[ast.expr, ...]:
        """The expressions that may be what one of the calls makes, of such a class, in the order of the text."""
        found = {node for call in made for cls, node in self._reached.get(call, ()) if of(cls)}
        return tuple(sorted(found, key=self.tree.span))

    def said(self, of: Classes) -> tuple[ast.expr, ...]:
        """The expressions that may be objects of such a class of which no call is known: an annotation says so."""
        found = [
            node
            for node in self._asked
            if any(isinstance(each, Instance) and each.made is None and of(each.cls) for each in self.value(node))
        ]
        return tuple(sorted(found, key=self.tree.span))

    def strays(self, made: Makers, of: Classes) -> Iterator[ast.Call]:
        """The calls that get such an object, in a container too, and that aren't known to stay with it in this text."""
        holders = (*self._reached.items(), *self._held.items())
        for node in dict.fromkeys(node for call, found in holders if call in made for cls, node in found if of(cls)):
            call = self.receiver(node)
            if call is not None and not self._stays(call):
                yield call

    def leaves(self, node: ast.expr) -> bool:
        """Whether other modules may get the expression: a function of a module that others import gives it, or an object keeps it."""
        if self._is_program:
            return False
        child: ast.AST = node
        parent = self.tree.parent(node)
        while isinstance(parent, _HOLDING):
            child, parent = parent, self.tree.parent(parent)
        match parent:
            case ast.Return() | ast.Yield():
                function = self.tree.scope(parent)
                return not (isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and function.name.startswith("_"))
            case ast.Lambda(body=body):
                return body is child
            case ast.Assign(targets=targets):
                return any(isinstance(each, ast.Attribute) and not each.attr.startswith("_") for each in targets)
        return False

    def receiver(self, node: ast.expr) -> ast.Call | None:
        """The call that gets the expression as an argument, or in one."""
        child: ast.AST = node
        parent = self.tree.parent(node)
        while isinstance(parent, _HOLDING):
            child, parent = parent, self.tree.parent(parent)
        return parent if isinstance(parent, ast.Call) and parent.func is not child else None

    def member(self, node: ast.expr) -> ast.Attribute | None:
        """The attribute that is read on the expression."""
        parent = self.tree.parent(node)
        return parent if isinstance(parent, ast.Attribute) and parent.value is node else None

    def quoted(self, node: ast.AST) -> bool:
        """Whether the node stands in an f-string, where not everything can be written."""
        return any(isinstance(each, ast.JoinedStr) for each in self.tree.around(node))

    def is_placed(self, node: ast.expr) -> bool:
        """Whether the node stands where it says: in f-strings, not all releases of Python tell."""
        if not self.quoted(node):
            return True
        try:
            there = ast.parse(f"({self.tree.code(node)})", mode="eval").body
        except (SyntaxError, ValueError):
            return False
        return ast.dump(there) == ast.dump(node)

    def start(self, keyword: ast.keyword) -> int:
        """Where an argument with a name begins."""
        return self.facts.source.lines.from_utf8(keyword.lineno, keyword.col_offset)

    def _stays(self, call: ast.Call) -> bool:
        """Whether the call keeps nothing that it is given, or hands it on to code of this module."""
        function = call.func
        if isinstance(function, ast.Name) and function.id in _HARMLESS and not self.facts.binds(function.id):
            return True
        if isinstance(function, ast.Attribute) and function.attr in _ADDING:
            return all(isinstance(each, Items) for each in self.value(function.value))
        value = self.value(function)
        if value == (Foreign(MINIMIZE),) and call.args:  # the function gets it, as an argument that the tracker follows
            value = self.value(call.args[0])
        return bool(value) and all(isinstance(each, Defined) and each.name.rpartition(".")[2] in self._defined for each in value)

    @cached_property
    def _is_program(self) -> bool:
        return any(scene.program for scene in self.facts.scenes())

    @cached_property
    def _defined(self) -> frozenset[str]:
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return frozenset(node.name for node in self.tree.nodes if isinstance(node, kinds))

    @cached_property
    def _expressions(self) -> dict[Span, ast.expr]:
        return {self.tree.span(node): node for node in self.tree.nodes if isinstance(node, ast.expr)}

    @cached_property
    def _calls(self) -> tuple[ast.Call, ...]:
        return tuple(node for node in self._expressions.values() if isinstance(node, ast.Call))

    @cached_property
    def _reached(self) -> _Holders:
        """The expressions that may be what a call makes, each with the class, by the call."""
        return self._holders(self._of)

    @cached_property
    def _held(self) -> _Holders:
        """The expressions that may hold it in a container, or be a method of it."""
        return self._holders(lambda value: self._of(within(value)) - self._of(value))

    def _holders(self, made: Callable[[Value], set[tuple[ast.Call, str]]]) -> _Holders:
        found: _Holders = defaultdict(list)
        for node in self._asked:
            for call, cls in made(self.value(node)):
                found[call].append((cls, node))
        return found

    @cached_property
    def _asked(self) -> tuple[ast.expr, ...]:
        """The expressions that are read, and that may be anything."""
        found = (node for node in self._expressions.values() if isinstance(node, _ASKED))
        return tuple(node for node in found if isinstance(getattr(node, "ctx", ast.Load()), ast.Load))

    def _of(self, alternatives: Iterable[Alternative]) -> set[tuple[ast.Call, str]]:
        made = ((self.call(each.made), each.cls) for each in alternatives if isinstance(each, Instance) and each.made is not None)
        return {(call, cls) for call, cls in made if call is not None}
