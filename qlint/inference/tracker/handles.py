"""The project's own modules, functions, classes and calls, as the tracker holds them; equal only to themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.facts import Alternative, Items, Reason, Unknown, Value
from qlint.inference.tracker.flow import Flow
from qlint.inference.tracker.patches import Patches
from qlint.inference.tracker.scopes import FunctionNode
from qlint.inference.tracker.tree import Tree


class CodeModule:
    """A module of the linted project: its tree, where it lies, and its dotted name ("" where it has none).

    `complete` is false for an excerpt, as the code blocks of a page are.
    """

    def __init__(self, path: str, name: str, tree: Tree, *, is_package: bool = False, complete: bool = True) -> None:
        self.path, self.name, self.tree = path, name, tree
        self.is_package, self.complete = is_package, complete
        self.flow = Flow(tree)
        self.patches = Patches(tree)
        self.frame = Frame(self)


class Frame:
    """Where code runs: a module's top level, or a function's body.

    `call` is the call that runs the body, None if it may be any. `outer` is the frame in which the
    function was defined, `owner` what its first parameter is bound to, if it is a method's.
    """

    __slots__ = ("call", "depth", "function", "module", "outer", "owner")

    def __init__(
        self, module: CodeModule, function: Function | None = None, call: CallSite | None = None, owner: Alternative | None = None
    ) -> None:
        self.module, self.function, self.call, self.owner = module, function, call, owner
        self.outer = function.outer if function is not None else None
        self.depth: int = call.frame.depth + 1 if call is not None else 0

    @property
    def node(self) -> FunctionNode | None:
        return self.function.node if self.function is not None else None


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A function of the project; `outer` is the frame it was defined in, `cls` the class in whose body it stands."""

    node: FunctionNode
    outer: Frame
    cls: Class | None

    @property
    def name(self) -> str:
        return getattr(self.node, "name", "lambda")


@dataclass(frozen=True, slots=True, eq=False)
class Class:
    """A class of the project; `outer` is the frame it was defined in."""

    node: ast.ClassDef
    outer: Frame


@dataclass(frozen=True, slots=True)
class Object:
    """An object of a class of the project, and the call that made it (None: any)."""

    cls: Class
    made: CallSite | None


@dataclass(frozen=True, slots=True)
class Bound:
    """A function together with what its first parameter is bound to."""

    function: Function
    owner: Alternative


class Evaluator:
    """What a call site needs to read its arguments."""

    def value(self, node: ast.expr, frame: Frame) -> Value:
        raise NotImplementedError


@dataclass(frozen=True, slots=True, eq=False)
class CallSite:
    """A call expression in one frame (`qlint.facts.Call`)."""

    node: ast.Call
    frame: Frame
    evaluator: Evaluator

    def argument(self, name: str, position: int | None = None) -> Value | None:
        """See `qlint.facts.Call.argument`."""
        for keyword in self.node.keywords:
            if keyword.arg == name:
                return self.evaluator.value(keyword.value, self.frame)
        unpacked = list(self._unpacked(name))
        if position is not None and position < len(self.node.args):
            before = self.node.args[: position + 1]
            if any(isinstance(arg, ast.Starred) for arg in before):
                return (Unknown(Reason.NOT_MODELLED),)
            return self.evaluator.value(self.node.args[position], self.frame)
        if position is not None and any(isinstance(arg, ast.Starred) for arg in self.node.args):
            return (Unknown(Reason.NOT_MODELLED),)
        return next((value for value in unpacked if value is not None), None)

    def _unpacked(self, name: str) -> Iterator[Value | None]:
        """What each `**mapping` passes under the name: None for nothing, unknown where the mapping is."""
        for keyword in self.node.keywords:
            if keyword.arg is None:
                for mapping in self.evaluator.value(keyword.value, self.frame):
                    match mapping:
                        case Items(elements=elements, exact=True, keys=tuple(keys)):
                            yield elements[keys.index(name)] if name in keys else None
                        case _:
                            yield (Unknown(Reason.NOT_MODELLED),)
