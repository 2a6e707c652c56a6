"""The facts of one module: the tracker's answers to what rules ask (`qlint.facts.Facts`)."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, cast

from qlint.facts import (
    Block,
    Call,
    Defined,
    Import,
    Instance,
    MemberUse,
    Method,
    Reason,
    Step,
    UndefinedName,
    Unknown,
    Use,
    Value,
    Watched,
)  # fmt: skip
from qlint.inference.tracker import api, imports, names
from qlint.inference.tracker.attributes import attribute
from qlint.inference.tracker.expressions import SOLVERS
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CallSite, CodeModule, Frame
from qlint.inference.tracker.library import module_name
from qlint.inference.tracker.project import Project
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.steps import enclosing_values, opened, steps
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World, something
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Symbol
from qlint.model import Span
from qlint.sources.source import Source
from qlint.target import Target


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
        self._deeper = deeper
        self.source, self.target, self.knowledge = source, target, knowledge
        self._world = World(knowledge, target, project, SOLVERS)
        path = Path(source.path).absolute()
        self._tree = Tree(source.lines)
        self._watched = "|".join(sorted({root.partition(".")[0] for each in knowledge.distributions.values() for root in each.roots}))
        self._module = CodeModule(str(path), module_name(path), self._tree, is_package=path.name == "__init__.py", complete=source.complete)

    def reaches(self, pattern: str) -> bool:
        return re.search(pattern, self.source.text) is not None or self._world.project.reaches(
            self.source.text, pattern, Path(self._module.path)
        )

    def imports(self) -> Iterator[Import]:
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
            guard=guard(self._tree, alias, path, is_import=True),
        )  # fmt: skip

    def _may_lead(self, statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> bool:
        """Whether the import is of a watched package, or of a module of the project that reaches one: cheaper than looking into it."""
        level, name = (statement.level, statement.module or "") if isinstance(statement, ast.ImportFrom) else (0, alias.name)
        own = self._world.project.located("." * level + name, Path(self._module.path))
        return self._world.project.leads(own, self._watched) if own is not None else not level and self.knowledge.watches(name)

    def _guarded_there(self, statement: ast.ImportFrom, alias: ast.alias) -> bool:
        """Whether the module of the project from which the name is imported guards its own import of it."""
        own = self._world.project.imported(statement.module or "", statement.level, self._module)
        return own is not None and imports.guarded(own, alias.name)

    def _starred(self, statement: ast.ImportFrom) -> Value:
        return imports.named(self._world, statement.module or "", self._module) if not statement.level else ()

    def uses(self) -> Iterator[Use]:
        found = [*self._attribute_uses(), *self._star_uses()]
        yield from sorted(found, key=lambda use: use.span)

    def _attribute_uses(self) -> Iterator[Use]:
        roots = self._watched_roots()
        for name in roots:
            for node in self._tree.names.get(name, ()):
                yield from self._chain(node)

    def _watched_roots(self) -> frozenset[str]:
        """The names, anywhere in the module, that may lead to a watched module: those that imports bind, and copies of them."""
        roots = {
            binding.name
            for scope in self._tree.scopes.values()
            for bindings in scope.bindings.values()
            for binding in bindings
            if isinstance(binding.node, ast.alias)
        }
        return frozenset(roots)

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
            if path and not self._put_in_place(parent.attr):
                yield Use(path, self._tree.name_span(parent), via, guard=guard(self._tree, parent, path))
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
                    yield Use(path, self._tree.span(node), "name", star=module, guard=guard(self._tree, node, path))

    def _bound(self, name: str) -> bool:
        return any(name in scope.bindings for scope in self._tree.scopes.values())

    def members(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        nodes = [node for name, found in self._tree.attributes.items() if wanted(name) for node in found]
        for node in sorted(nodes, key=self._tree.name_span):
            if (found := self._member(node)) is not None:
                yield found

    def _put_in_place(self, name: str) -> bool:
        """Whether the module itself stores an attribute of that name on something that isn't `self`: it may be there after all."""
        targets = [target for target in self._tree.stores.get(name, ()) if dotted(target.value) not in ("self", "cls")]
        calls = (self._tree.parents[node] for node in self._tree.names.get("setattr", ()))
        names = [call.args[1] for call in calls if isinstance(call, ast.Call) and len(call.args) == 3]
        return bool(targets) or any(not isinstance(each, ast.Constant) or each.value == name for each in names)

    def _member(self, node: ast.Attribute) -> MemberUse | None:
        owners = self._objects(node.value) if not self._put_in_place(node.attr) else ()
        symbols = tuple(self.knowledge.member(owner.cls, node.attr) for owner in owners)
        if not owners or not all(symbols):
            return None
        parent = self._tree.parents[node]
        return MemberUse(
            owners=owners,
            symbols=tuple(symbol for symbol in symbols if symbol is not None),
            span=self._tree.name_span(node),
            receiver=self._tree.span(node.value),
            called=isinstance(parent, ast.Call) and parent.func is node,
            guard=guard(self._tree, node, f"{owners[0].cls}.{node.attr}", is_member=True),
        )

    def _objects(self, node: ast.expr) -> tuple[Instance, ...]:
        """The watched objects that the expression can be; nothing if it can be anything else."""
        found: list[Instance] = []
        for alternative in something(self._value(node)):
            match alternative:
                case Instance():
                    found.append(alternative)
                case Defined(kind="instance"):
                    attribute = cast(ast.Attribute, self._tree.parents[node])
                    found.extend(self._inherited(alternative, attribute.attr))
                case Unknown(reason=Reason.NOT_MODELLED):
                    return self._asked(node)
                case _:
                    return ()
        return tuple(found)

    def _asked(self, node: ast.expr) -> tuple[Instance, ...]:
        """What the second tier says of the expression."""
        name = cast(ast.Attribute, self._tree.parents[node]).attr
        answer = self._deeper(self.source.text, self._module.path, self._tree.span(node), module=self._module.name)
        return tuple(Instance(cls) for cls in sorted(answer.watched)) if answer.certain and name not in answer.own else ()

    def _inherited(self, owner: Defined, name: str) -> Iterator[Instance]:
        """The watched bases through which an object of the project's class has the member; none where it may come from elsewhere."""
        found = attribute(self._world, owner, name)
        yield from (each.owner for each in found if isinstance(each, Method) and all(isinstance(other, Method) for other in found))

    def undefined(self) -> Iterator[UndefinedName]:
        candidates = [name for name in self._tree.names if not self._bound(name)]
        for name in candidates:
            for node in self._tree.names[name]:
                if names.is_undefined(self._world, name, self._module):
                    path = f"builtins.{name}"
                    yield UndefinedName(name, self._tree.span(node), guard(self._tree, node, path))

    def blocks(self) -> Iterator[Block]:
        for statement in self._tree.withs:
            for item in statement.items:
                value = opened(self._value(item.context_expr))
                place = guard(self._tree, item.context_expr, "", is_member=True)
                yield Block(value, self._tree.span(item.context_expr), place, statement)

    def steps(self, block: Block) -> Iterator[Step]:
        frame = self._world.static_frame(self._module, block.node)
        return steps(self._world, block, frame)

    def enclosing(self, call: Call) -> tuple[Value, ...]:
        site = cast(CallSite, call)
        return enclosing_values(self._world, site.node, site.frame)

    def receiver(self, call: Call) -> Value:
        site, function = cast(CallSite, call), call.node.func
        return self._world.value(function.value, site.frame) if isinstance(function, ast.Attribute) else ()

    def reads(self, name: str) -> tuple[Span, ...] | None:
        inner = [scope for scope in self._tree.scopes.values() if name in scope.bindings and scope is not self._tree.module]
        if inner or len(self._tree.module.bindings.get(name, ())) > 1:
            return None
        return tuple(self._tree.span(node) for node in self._tree.names.get(name, ()))

    def binds(self, name: str) -> bool:
        return name in self._tree.module.bindings

    def exports_in_reach(self) -> Iterator[Symbol]:
        return names.exports_in_reach(self._world, self._module)

    def _value(self, node: ast.expr) -> Value:
        return self._world.value(node, self._frame(node))

    def _frame(self, node: ast.AST) -> Frame:
        return self._world.static_frame(self._module, node)
