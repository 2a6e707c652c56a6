"""The members that are read on objects of watched classes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qlint.facts import Defined, Instance, MemberUse, Method, Reason, Unknown, Watched
from qlint.inference.tracker import api, operators, spelt
from qlint.inference.tracker.attributes import attribute, is_watched
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CodeModule, Object
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.world import World, something
from qlint.knowledge.index import Knowledge

OF_CLASSES = frozenset({*dir(type), "register"})  # what a class has beside its own members
_REFUSALS = frozenset({"IBMBackendError"})  # what members raise that are there to say that they are gone


@dataclass(frozen=True, slots=True)
class Members:
    """Those of one module.

    `asked` says, for an expression that isn't modelled, which watched objects it is, of which a name is read; `in_place` tells names
    that the code itself may put there. `doubtful`: each object that something may be is told on its own, whatever else it may be.
    """

    world: World
    module: CodeModule
    asked: Callable[[ast.expr, str], tuple[Instance, ...]]
    in_place: Callable[[str, ast.AST], bool]
    doubtful: bool = False

    def read(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        """The reads of members of which the name is `wanted`, in the order of the text."""
        tree = self.module.tree
        written = (node for name, found in tree.attributes.items() if wanted(name) for node in found)
        reads = [spelt.Read(node, node.value, node.attr, tree.name_span(node)) for node in written]
        reads += (read for read in spelt.reads(self.world, self.module) if wanted(read.name))
        for read in sorted(reads, key=lambda each: each.span):
            for owners in self._owners(read) if not self.in_place(read.name, read.node) else ():
                if (found := self._use(read, owners)) is not None:
                    yield found

    def operated(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        """The operations on watched objects that are members of which the name is `wanted`."""
        for each in operators.operations(self.module, wanted):
            owners, others = self._circuits(each.owner), self._circuits(each.other)
            if not owners or not others or any(self.in_place(name, each.node) for name in (each.name, *operators.DEFINING)):
                continue
            symbols = tuple(self.world.knowledge.member(owner.cls, each.name) for owner in owners)
            tree = self.module.tree
            path = f"{operators.CLASS}.{each.name}"
            yield MemberUse(
                owners=owners,
                symbols=tuple(symbol for symbol in symbols if symbol is not None),
                span=each.span,
                receiver=tree.span(each.owner),
                called=False,
                guard=guard(tree, each.node, path, is_call=True, releases=releases_of(self.world, tree)),
            )

    def _circuits(self, node: ast.expr) -> tuple[Instance, ...]:
        """What the expression can be, if that is nothing but objects of the very class whose operators are known."""
        return operators.circuits(self.world.value(node, self.world.static_frame(self.module, node)))

    def _owners(self, read: spelt.Read) -> Iterator[tuple[Instance, ...]]:
        """The objects that are judged together."""
        if not self.doubtful:
            yield self._objects(read.owner, read.name)
            return
        found = list(dict.fromkeys(self._possible(read.owner, read.name)))
        followed = _followed(found, self.world.knowledge)
        yield from ((each,) for each in found if each.cls not in followed)

    def _use(self, read: spelt.Read, owners: tuple[Instance, ...]) -> MemberUse | None:
        tree = self.module.tree
        symbols = tuple(self.world.knowledge.member(owner.cls, read.name) for owner in owners)
        if not owners or not all(symbols):
            return None
        parent = tree.parents[read.node]
        refusals = _REFUSALS if any(symbol is not None and symbol.settled for symbol in symbols) else frozenset[str]()
        path = f"{owners[0].cls}.{read.name}"
        return MemberUse(
            owners=owners,
            symbols=tuple(symbol for symbol in symbols if symbol is not None),
            span=read.span,
            receiver=tree.span(read.owner),
            called=isinstance(parent, ast.Call) and parent.func is read.node,
            guard=guard(tree, read.node, path, is_member=True, also=refusals, releases=releases_of(self.world, tree)),
        )

    def _objects(self, node: ast.expr, name: str) -> tuple[Instance, ...]:
        """The watched objects, of which `name` is read, that the expression can be; nothing if it can be anything else."""
        found: list[Instance] = []
        for alternative in something(self.world.value(node, self.world.static_frame(self.module, node)), name):
            match alternative:
                case Instance():
                    found.append(alternative)
                case Defined(kind="instance"):
                    inherited = tuple(self._inherited(alternative, name))
                    if not inherited:
                        return ()
                    found.extend(inherited)
                case Watched(path=path) if name not in OF_CLASSES and (classes := api.classes(self.world, path)):
                    found.extend(Instance(cls) for cls in classes)
                case Unknown(reason=Reason.NOT_MODELLED):
                    return self.asked(node, name)
                case _:
                    return ()
        return tuple(found)

    def _possible(self, node: ast.expr, name: str) -> Iterator[Instance]:
        """The watched objects that it can be, among others."""
        for alternative in self.world.value(node, self.world.static_frame(self.module, node)):
            match alternative:
                case Instance():
                    yield alternative
                case Defined(kind="instance"):
                    yield from self._inherited(alternative, name)

    def _inherited(self, owner: Defined, name: str) -> Iterator[Instance]:
        """The watched bases through which an object of the project's class has the member; none where it may come from elsewhere."""
        if not isinstance(owner.handle, Object) or not is_watched(self.world, owner.handle.cls):
            return  # quicker than to look for its attribute
        found = attribute(self.world, owner, name)
        yield from (each.owner for each in found if isinstance(each, Method) and all(isinstance(other, Method) for other in found))


def _followed(owners: list[Instance], knowledge: Knowledge) -> frozenset[str]:
    """The classes whose place those of other objects took."""
    return frozenset(old for owner in owners if (cls := knowledge.class_(owner.cls)) is not None for old in cls.was)
