"""The facts of one module: the tracker's answers to what rules ask (`qlint.facts.Facts`)."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar, cast

from qlint.facts import (
    Call,
    Called,
    Defined,
    Facts,
    Guard,
    Import,
    Instance,
    MemberUse,
    Scene,
    Stored,
    Stranger,
    UndefinedName,
    Use,
    Value,
    Watched,
    Where,
)  # fmt: skip
from qlint.inference.tracker import api, called_with, courses, imports, names, precedence, spelt
from qlint.inference.tracker.expressions import SOLVERS
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CallSite, CodeModule, Frame
from qlint.inference.tracker.library import module_name
from qlint.inference.tracker.members import Members
from qlint.inference.tracker.project import Project
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.stores import stores
from qlint.inference.tracker.strangers import strangers
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Symbol
from qlint.model import Span
from qlint.sources.source import Source
from qlint.target import Target

T = TypeVar("T")


class Deeper(Protocol):
    """The second tier: what the expression at exactly that span is an instance of."""

    def __call__(self, text: str, path: str, span: Span, *, module: str) -> Answer: ...


class Answer(Protocol):
    """What the second tier says: the watched classes, if `certain`; `own` are attributes that the project gave them."""

    @property
    def watched(self) -> frozenset[str]: ...
    @property
    def own(self) -> frozenset[str]: ...
    @property
    def certain(self) -> bool: ...


class ModuleFacts:
    """See `qlint.facts.Facts`. Raises SyntaxError (or ValueError, RecursionError) for a text that doesn't parse."""

    def __init__(self, source: Source, target: Target, knowledge: Knowledge, project: Project, *, deeper: Deeper) -> None:
        """`deeper` is asked for the classes of an expression that the tracker does not model."""
        self._deeper, self._doubtful = deeper, False
        self._calls: tuple[Called, ...] | None = None
        self._once: dict[Callable[[Facts], object], object] = {}
        self._scenes: tuple[Scene, ...] | None = None
        self.source, self.target, self.knowledge = source, target, knowledge
        self._world = World(knowledge, target, project, SOLVERS)
        path = Path(source.path).absolute()
        whole = source.complete and source.text == source.container.text
        known = project.parsed(path, source.text) if whole else None
        self._tree = known.tree if known is not None else Tree(source.lines)
        self._watched = "|".join(sorted({root.partition(".")[0] for each in knowledge.distributions.values() for root in each.roots}))
        self._module = known or CodeModule(
            str(path), module_name(path), self._tree, is_package=path.name == "__init__.py", complete=source.complete
        )
        if whole:
            self._world.stand_in(self._module)

    def reaches(self, pattern: str) -> bool:
        return re.search(pattern, self.source.text) is not None or self._world.project.reaches(
            self.source.text, pattern, Path(self._module.path)
        )

    def imports(self) -> Iterator[Import]:
        yield from self._imports

    @cached_property
    def _imports(self) -> tuple[Import, ...]:
        found = [*self._statements(), *spelt.imports(self._world, self._module)]
        return tuple(sorted(found, key=lambda each: each.span))

    def _statements(self) -> Iterator[Import]:
        for statement in self._tree.imports:
            for alias in statement.names:
                if (found := self._import(statement, alias)) is not None:
                    yield found

    def _import(self, statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> Import | None:
        if not self._may_lead(statement, alias):
            return None
        if isinstance(statement, ast.Import):
            written = alias.name
            value = imports.named(self._world, written, self._module)
        else:
            written = f"{'.' * statement.level}{statement.module or ''}.{alias.name}"
            value = imports.from_import(self._world, statement, alias.name, self._module) if alias.name != "*" else self._starred(statement)
        match value:
            case (Watched(path=path),) if not (isinstance(statement, ast.ImportFrom) and self._guarded_there(statement, alias)):
                pass
            case _:
                return None
        span = self._tree.span(alias)
        star = alias.name == "*"
        return Import(
            path=path, written=written, name=None if star else alias.asname or alias.name, span=span,
            name_span=Span(span.start, span.start + len(alias.name)), star=star, module=isinstance(statement, ast.Import),
            guard=self._guard(alias, path, is_import=True),
        )  # fmt: skip

    def _may_lead(self, statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> bool:
        """Whether the import is of a watched package, or of a module of the project that reaches one: cheaper than looking into it."""
        level, name = (statement.level, statement.module or "") if isinstance(statement, ast.ImportFrom) else (0, alias.name)
        own = self._world.project.located("." * level + name, Path(self._module.path))
        return self._world.project.leads(own, self._watched) if own is not None else not level and self.knowledge.watches(name)

    def _guarded_there(self, statement: ast.ImportFrom, alias: ast.alias) -> bool:
        """Whether the module of the project from which the name is imported guards its own import of it."""
        own = self._world.imported(statement.module or "", statement.level, self._module)
        return own is not None and imports.guarded(own, alias.name)

    def _starred(self, statement: ast.ImportFrom) -> Value:
        return imports.named(self._world, statement.module or "", self._module) if not statement.level else ()

    def uses(self) -> Iterator[Use]:
        yield from self._uses

    @cached_property
    def _uses(self) -> tuple[Use, ...]:
        found = [*self._attribute_uses(), *self._star_uses(), *spelt.uses(self._world, self._module, self._guard, self._put_in_place)]
        return tuple(sorted(found, key=lambda use: use.span))

    def _attribute_uses(self) -> Iterator[Use]:
        roots = spelt.roots(self._world, self._module)
        for name in roots:
            for node in self._tree.names.get(name, ()):
                yield from self._chain(node)
        for call in spelt.imported(self._world, self._module):
            yield from self._chain(call)

    def _chain(self, node: ast.expr) -> Iterator[Use]:
        """The attributes on a name, as far as they stay in watched packages."""
        parent = self._tree.parents[node]
        while isinstance(parent, ast.Attribute) and isinstance(parent.ctx, ast.Load):
            via = "attribute"
            match self._value(node):
                case (Watched(path=owner),):
                    path = "" if api.classes(self._world, owner) else f"{owner}.{parent.attr}"
                case (Defined(kind="module", handle=CodeModule() as own),):
                    path, via = self._handed_on(parent, own), "project"
                case _:
                    return
            if path and not self._put_in_place(parent.attr, parent):
                yield Use(path, self._tree.name_span(parent), via, guard=self._guard(parent, path))
            node, parent = parent, self._tree.parents[parent]

    def _handed_on(self, node: ast.Attribute, own: CodeModule) -> str:
        """The watched path to which an attribute of a module of the project leads; "" if to none, or if that module guards it."""
        match self._value(node):
            case (Watched(path=path),) if not imports.guarded(own, node.attr):
                return path
        return ""

    def _star_uses(self) -> Iterator[Use]:
        if not self._tree.module.stars:
            return
        for name, nodes in self._tree.names.items():
            for node in nodes:
                value = self._value(node)
                if len(value) != 1 or not isinstance(value[0], Watched) or self._bound(name):
                    continue
                path = value[0].path
                module, _, last = path.rpartition(".")
                if last == name and imports.starred(self._world, self._module, name) == value:
                    yield Use(path, self._tree.span(node), "name", star=module, guard=self._guard(node, path))

    def _bound(self, name: str) -> bool:
        return any(name in scope.bindings for scope in self._tree.scopes.values())

    def members(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        yield from self._members.read(wanted)

    def operated(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        yield from self._members.operated(wanted)

    @property
    def _members(self) -> Members:
        return Members(self._world, self._module, self._asked, self._put_in_place, self._doubtful)

    def strangers(self, wanted: Callable[[Sequence[Instance], str], bool]) -> Iterator[Stranger]:
        return strangers(self._world, self._module, self._put_in_place, wanted)

    def stores(self, wanted: Callable[[str], bool]) -> Iterator[Stored]:
        return stores(self._world, self._module, wanted)

    def _put_in_place(self, name: str, node: ast.AST | None = None) -> bool:
        """Whether the module itself stores an attribute of that name on something that isn't `self`: it may be there after all."""
        stored = name in self._stored or None in self._stored
        return stored or (node is not None and self._module.patches.replaced(name, node))

    @cached_property
    def _stored(self) -> frozenset[object]:
        """The names of the attributes that the module stores on something that isn't `self`; with None, they may be any."""
        own = ("self", "cls")
        stores = (name for name, targets in self._tree.stores.items() if any(dotted(target.value) not in own for target in targets))
        calls = (self._tree.parents[node] for node in self._tree.names.get("setattr", ()))
        others = (call.args[1] for call in calls if isinstance(call, ast.Call) and len(call.args) == 3 and dotted(call.args[0]) not in own)
        return frozenset((*stores, *(each.value if isinstance(each, ast.Constant) else None for each in others)))

    def _asked(self, node: ast.expr, name: str) -> tuple[Instance, ...]:
        """What the second tier says of the expression, of which `name` is read."""
        answer = self._deeper(self.source.text, self._module.path, self._tree.span(node), module=self._module.name)
        return tuple(Instance(cls) for cls in sorted(answer.watched)) if answer.certain and name not in answer.own else ()

    def doubtful(self) -> ModuleFacts:
        facts = copy(self)
        facts._doubtful, facts._calls = True, None
        return facts

    def calls(self) -> tuple[Called, ...]:
        if self._calls is None:
            self._calls = tuple(called_with.calls(self._world, self._module, self._put_in_place, doubtful=self._doubtful))
        return self._calls

    def undefined(self, wanted: Callable[[str], bool]) -> Iterator[UndefinedName]:
        candidates = [name for name in self._tree.names if wanted(name) and not self._bound(name)]
        for name in candidates:
            for node in self._tree.names[name]:
                if names.is_undefined(self._world, name, self._module):
                    yield UndefinedName(name, self._tree.span(node), self._guard(node, f"builtins.{name}"))

    def once(self, work: Callable[[Facts], T]) -> T:
        if work not in self._once:
            self._once[work] = work(self)
        return cast(T, self._once[work])

    def scenes(self) -> tuple[Scene, ...]:
        if self._scenes is None:
            self._scenes = tuple(courses.scenes(self._world, self._module, program=self._is_program()))
        return self._scenes

    def _is_program(self) -> bool:
        path = Path(self._module.path)
        return self.source.complete and not os.path.exists(path.parent / "__init__.py") and not self._world.project.is_imported(path)

    def guarded(self, where: Where, errors: frozenset[str] = frozenset()) -> Guard | None:
        return self._guard(where.node, "", is_member=True, also=errors)

    def spot(self, call: Call) -> Span | None:
        return self._tree.span(call.node.func) if cast(CallSite, call).frame.module is self._module else None

    def kept_by_others(self, call: Call) -> bool:
        return courses.kept_by_others(self._world, cast(CallSite, call))

    def precedes(self, first: Call, then: Call, *, same_turn: bool = False) -> bool:
        return precedence.precedes(self._tree, first.node, then.node, same_turn=same_turn)

    def receiver(self, call: Call) -> Value:
        function = call.node.func
        return self._world.value(function.value, cast(CallSite, call).frame) if isinstance(function, ast.Attribute) else ()

    def value(self, span: Span) -> Value:
        node = self._tree.expressions.get(span)
        return self._value(node) if node is not None else ()

    def reads(self, name: str) -> tuple[Span, ...] | None:
        inner = [scope for scope in self._tree.scopes.values() if name in scope.bindings and scope is not self._tree.module]
        if inner or len(self._tree.module.bindings.get(name, ())) > 1:
            return None
        return tuple(self._tree.span(node) for node in self._tree.names.get(name, ()))

    def binds(self, name: str) -> bool:
        return name in self._tree.module.bindings

    def read_elsewhere(self, name: str) -> bool:
        path = Path(self._module.path)
        return self._module.is_package or self._world.project.is_imported(path, name)

    def exports_in_reach(self) -> Iterator[Symbol]:
        return names.exports_in_reach(self._world, self._module)

    def _value(self, node: ast.expr) -> Value:
        return self._world.value(node, self._frame(node))

    def _guard(
        self, node: ast.AST, path: str, *, is_import: bool = False, is_member: bool = False, also: frozenset[str] = frozenset()
    ) -> Guard | None:
        releases = releases_of(self._world, self._tree)
        return guard(self._tree, node, path, is_import=is_import, is_member=is_member, also=also, releases=releases)

    def _frame(self, node: ast.AST) -> Frame:
        return self._world.static_frame(self._module, node)
