"""What the tracker keeps while it answers: frames, call sites, and every value worked out so far."""

from __future__ import annotations

import ast
import os
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Method, Nothing, Reason, Unknown, Value, Watched
from qlint.inference.tracker.answers import Answers
from qlint.inference.tracker.handles import CallSite, Class, CodeModule, Evaluator, Frame, Function
from qlint.inference.tracker.scopes import Binding, FunctionNode
from qlint.knowledge.index import Knowledge
from qlint.target import Target

if TYPE_CHECKING:
    from pathlib import Path

    from qlint.inference.tracker.project import Project

_DEEPEST_NESTING = 2  # of containers inside a container
_MOST_ALTERNATIVES = 24
_DEEPEST_CALL = 8

_LITERALS = {each.__name__: each for each in (str, int, float, bool, bytes, complex)}
_CONTAINERS = (list, tuple, set, dict, deque, defaultdict, OrderedDict, Counter, ChainMap, Generator)

NOT_MODELLED: Value = (Unknown(Reason.NOT_MODELLED),)
RECURSION: Value = (Unknown(Reason.RECURSION),)

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Solvers:
    """The questions that everything in the tracker asks of everything else."""

    evaluate: Callable[[World, ast.expr, Frame], Value]  # an expression
    bound: Callable[[World, Binding, Frame], Value]  # what a binding binds; the frame is that of its scope
    look_up: Callable[[World, str, ast.AST, Frame], Value]  # a name, as if read at the node
    elements: Callable[[World, Value], Value]  # what iterating over a value gives


class World(Evaluator):
    """The memory of one analysis; not for more than one thread.

    What depends on itself is worked out again and again, each time from what the last time gave, until nothing
    new comes (a least fixed point); what lies too deep is worked out first, by itself. So no answer depends on
    what was asked before.
    """

    def __init__(self, knowledge: Knowledge, target: Target, project: Project, solvers: Solvers) -> None:
        self.knowledge, self.target, self.project = knowledge, target, project
        self._solvers = solvers
        self._answers = Answers()
        self._kept: dict[tuple[object, ...], object] = {}
        self._subject: tuple[str, CodeModule | None] = ("", None)

    def stand_in(self, module: CodeModule) -> None:
        """Takes the module for what lies in its file, which may have another text."""
        self._subject = (os.path.realpath(module.path), module)

    def module(self, file: Path) -> CodeModule | None:
        """The project's module in the file; None if it can't be read."""
        path, module = self._subject
        same = file.name == os.path.basename(path) and self.keep(("same", file), lambda: os.path.realpath(file) == path)
        return module if same else self.project.module(file)

    def imported(self, name: str, level: int, module: CodeModule) -> CodeModule | None:
        """The project's module that `from <dots><name> import ...` in `module` reads; None if it isn't the project's."""
        file = self.project.found(name, level, module)
        return self.module(file) if file is not None else None

    def value(self, node: ast.expr, frame: Frame) -> Value:
        """What `node` may be in `frame`. Empty only inside a cycle: what depends on itself adds nothing to itself."""
        if isinstance(node, ast.Constant):  # depends on nothing, and data have thousands of them
            return self._solvers.evaluate(self, node, frame)
        return self._answers.answer((node, frame), lambda: self._solvers.evaluate(self, node, frame))

    def settled(self, question: object, answer: Callable[[], Value]) -> Value:
        """What `answer` gives to a question of any other kind that may come up again while it is answered; as `value`."""
        return self._answers.answer(question, answer)

    def bound(self, binding: Binding, frame: Frame) -> Value:
        """What a binding binds, in the frame of the scope it stands in."""
        return self._solvers.bound(self, binding, frame)

    def look_up(self, name: str, node: ast.AST, frame: Frame) -> Value:
        """What the name would be if it were read at the node."""
        return self._solvers.look_up(self, name, node, frame)

    def elements(self, value: Value) -> Value:
        """What iterating over the value gives, one by one."""
        return self._solvers.elements(self, value)

    def call_site(self, node: ast.Call, frame: Frame) -> CallSite:
        return self.keep(("call", node, frame), lambda: CallSite(node, frame, self))

    def function(self, node: FunctionNode, outer: Frame, cls: Class | None) -> Function:
        return self.keep(("function", node, outer), lambda: Function(node, outer, cls))

    def class_(self, node: ast.ClassDef, outer: Frame) -> Class:
        return self.keep(("class", node, outer), lambda: Class(node, outer))

    def body(self, function: Function, call: CallSite | None = None, owner: Alternative | None = None) -> Frame | None:
        """The frame of the function's body in the context of a call; None if calls nest too deep, or recur."""
        if call is not None and (call.frame.depth >= _DEEPEST_CALL or _recurs(function, call.frame)):
            return None
        return self.keep(("body", function, call, owner), lambda: Frame(function.outer.module, function, call, owner))

    def static_frame(self, module: CodeModule, node: ast.AST) -> Frame:
        """The frame in which the node is evaluated, whoever calls the functions around it."""
        inner = module.tree.enclosing_function(node)
        return self.keep(("static", inner), lambda: self._static(module, inner)) if inner is not None else module.frame

    def _static(self, module: CodeModule, inner: FunctionNode) -> Frame:
        frame = self.body(self.function(inner, self.static_frame(module, inner), self.class_around(module, inner)))
        assert frame is not None, "a frame without a call is never too deep"
        return frame

    def class_around(self, module: CodeModule, function: FunctionNode) -> Class | None:
        """The class in whose body the function stands."""
        scope = module.tree.scope(function)
        if not isinstance(scope.node, ast.ClassDef):
            return None
        return self.class_(scope.node, self.static_frame(module, scope.node))

    def keep(self, key: tuple[object, ...], make: Callable[[], K]) -> K:
        """What was made for the key; each kind of key has one kind of value."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]  # type: ignore[return-value]  # each kind of key has one kind of value


def join(values: Iterable[Value]) -> Value:
    """All alternatives of all values, each once; too many are unknown."""
    alternatives: dict[Alternative, None] = {}
    for value in values:
        alternatives.update(dict.fromkeys(value))
        if len(alternatives) > _MOST_ALTERNATIVES:
            return RECURSION  # whatever else there is
    return tuple(alternatives)


def shallow(value: Value) -> Value:
    """The value as an element of a container: containers in it that nest too deep, as those stored into themselves do, are unknown."""
    return RECURSION if _nests(value, _DEEPEST_NESTING) else value


def _nests(value: Value, left: int) -> bool:
    """Whether containers in the value nest deeper than `left`."""
    return any(isinstance(each, Items) and (not left or any(_nests(inner, left - 1) for inner in each.elements)) for each in value)


def unknown(reason: Reason) -> Value:
    return (Unknown(reason),)


def opaque(values: Iterable[Value]) -> Value:
    """What comes out of something that isn't modelled: a question for the second tier only if something watched went in."""
    return NOT_MODELLED if any(_matters(each) for value in values for each in value) else unknown(Reason.FOREIGN)


def _matters(alternative: Alternative) -> bool:
    match alternative:
        case Items(elements=each):
            return any(_matters(inner) for value in each for inner in value)
        case Unknown(reason=reason):
            return reason is Reason.NOT_MODELLED
    return isinstance(alternative, Watched | Instance | Method | Defined)


def beyond(alternative: Alternative) -> Value:
    """What is not recorded of an alternative: unknown, for the reason that is in its nature."""
    match alternative:
        case Unknown():
            return (alternative,)
        case Watched() | Instance() | Method():
            return unknown(Reason.UNKNOWN_API)
        case Foreign() | Constant() | Nothing():
            return unknown(Reason.FOREIGN)
    return NOT_MODELLED


def something(value: Value, name: str) -> Value:
    """The value without what has no attribute of that name, where it may be anything else: whoever reads it believes that it isn't."""
    return tuple(alternative for alternative in value if not _lacks(alternative, name)) or value


def _lacks(alternative: Alternative, name: str) -> bool:
    """Whether the object surely has no such attribute: None, a literal, a container of Python's own."""
    match alternative:
        case Nothing():
            return True
        case Constant(kind=kind) if kind in _LITERALS:
            return not hasattr(_LITERALS[kind], name)
        case Items():
            return not any(hasattr(each, name) for each in _CONTAINERS)
    return False


def _recurs(function: Function, frame: Frame) -> bool:
    around: Frame | None = frame
    while around is not None and around.call is not None:
        if around.function is not None and around.function.node is function.node:
            return True
        around = around.call.frame
    return False
