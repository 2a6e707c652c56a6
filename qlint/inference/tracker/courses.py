"""The order in which calls happen (`qlint.facts.Scene`): statements and expressions, with the project's functions followed."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator

from qlint.facts import (
    Chooses,
    Course,
    Defined,
    Exit,
    Foreign,
    HandsOn,
    Happens,
    Holds,
    Instance,
    Leaves,
    Part,
    Repeats,
    Scene,
    Tries,
    Value,
    Where,
)
from qlint.inference.tracker.attributes import attribute
from qlint.inference.tracker.handles import Bound, CallSite, Class, CodeModule, Frame, Function, Object
from qlint.inference.tracker.scopes import COMPREHENSIONS, FUNCTIONS, TRIES, dotted
from qlint.inference.tracker.telling import Telling
from qlint.inference.tracker.world import World, join

_MOST_CALLS, _MOST_CALLS_OF_ALL = 2_000, 10_000
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict)


def scenes(world: World, module: CodeModule, *, program: bool) -> Iterator[Scene]:
    """The module's top level, then its functions in the order of the text."""
    courses = _Courses(world)
    yield Scene(courses.scene(module.tree.root.body, module.frame), function=False, program=program)
    telling = _telling(world, module)
    functions = (each for found in module.tree.functions.values() for each in found if telling.is_scene(each))
    for node in sorted(functions, key=lambda each: each.lineno):
        frame = world.body(world.function(node, world.static_frame(module, node), world.class_around(module, node)))
        if frame is not None:
            course, test = courses.scene(node.body, frame), getattr(node, "name", "").startswith("test")
            yield Scene(course, function=True, program=program, test=test)


def _telling(world: World, module: CodeModule) -> Telling:
    return world.keep(("telling", module), lambda: Telling(module.tree))


class _Courses:
    """Builds the courses of the scenes: at most so many calls are followed of one, and of all."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._left, self._left_of_all = 0, _MOST_CALLS_OF_ALL
        self._inside: Where | None = None  # the call in the scene through which the builder got into a function

    def scene(self, statements: Iterable[ast.stmt], frame: Frame) -> Course:
        """The course of one scene."""
        given = self._left = min(_MOST_CALLS, self._left_of_all)
        course = self.block(statements, frame)
        self._left_of_all -= given - max(self._left, 0)
        return course

    def block(self, statements: Iterable[ast.stmt], frame: Frame) -> Course:
        return tuple(part for statement in statements for part in self._statement(statement, frame))

    def _statement(self, node: ast.stmt, frame: Frame) -> Iterator[Part]:
        match node:
            case ast.If():
                yield from self._chain(node, frame)
            case ast.For() | ast.AsyncFor():
                yield from self._expression(node.iter, frame)
                counted = isinstance(node, ast.For) and not _is_left_early(node)
                yield Repeats(self.block(node.body, frame), self.block(node.orelse, frame), counted=counted, binds=_bound_in(node))
            case ast.While():
                test = tuple(self._expression(node.test, frame))
                yield from test
                yield Repeats((*self.block(node.body, frame), *test), self.block(node.orelse, frame))
            case ast.With() | ast.AsyncWith():
                yield from self._with(node, node.items, frame)
            case ast.Match():
                yield from self._expression(node.subject, frame)
                yield Chooses((*(self.block(case.body, frame) for case in node.cases), ()))
            case ast.ClassDef():
                yield from self.block(node.body, frame)
            case _ if isinstance(node, TRIES):
                handlers = tuple(self.block(handler.body, frame) for handler in node.handlers)
                yield Tries(self.block(node.body, frame), handlers, self.block(node.orelse, frame), self.block(node.finalbody, frame))
            case _ if not isinstance(node, FUNCTIONS):
                yield from self._simple(node, frame)

    def _chain(self, node: ast.If, frame: Frame) -> Iterator[Part]:
        """An `if` with all its `elif`: not one in the other, for there may be thousands. All tests come first."""
        blocks = [node.body]
        yield from self._expression(node.test, frame)
        while len(node.orelse) == 1 and isinstance(following := node.orelse[0], ast.If):
            node = following
            blocks.append(node.body)
            yield from self._expression(node.test, frame)
        yield Chooses(tuple(self.block(each, frame) for each in (*blocks, node.orelse)))

    def _simple(self, node: ast.stmt, frame: Frame) -> Iterator[Part]:
        """A statement without blocks: what its expressions do, then what becomes of their values."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from self._expression(child, frame)
        match node:
            case ast.Return(value=value):
                if value is not None:
                    yield HandsOn(self._world.value(value, frame))
                yield Leaves(Exit.RETURN)
            case ast.Raise():
                yield Leaves(Exit.RAISE)
            case ast.Expr(value=ast.Constant(value=value)) if value is ...:
                yield HandsOn((), meanwhile=True)  # stands for what is left out
            case ast.Break() | ast.Continue():
                yield Leaves(Exit.LOOP)
            case ast.Assign(targets=targets, value=value) if any(_is_shared(each, frame) for each in targets):
                yield HandsOn(self._world.value(value, frame))
            case ast.AnnAssign(target=target, value=ast.expr() as value) if _is_shared(target, frame):
                yield HandsOn(self._world.value(value, frame))

    def _with(self, node: ast.With | ast.AsyncWith, items: list[ast.withitem], frame: Frame) -> Iterator[Part]:
        if not items:
            yield from self.block(node.body, frame)
            return
        item, *others = items
        yield from self._expression(item.context_expr, frame)
        body = tuple(self._with(node, others, frame))
        if self._is_plain(item.context_expr, frame):
            yield from body
            return
        value = self._world.value(item.context_expr, frame)
        own = any(isinstance(each, Defined) for each in value)
        yield Holds(opened(value), self._where(item.context_expr, frame), body, own)

    def _is_plain(self, node: ast.expr, frame: Frame) -> bool:
        """Whether the context manager is Python's own (`open`, `warnings.catch_warnings`), in which nothing quantum is opened."""
        if not isinstance(node, ast.Call):
            return False
        if dotted(node.func) == "open":
            return True
        callee = self._world.value(node.func, frame)
        return all(isinstance(each, Foreign) and each.path.partition(".")[0] in sys.stdlib_module_names for each in callee)

    def _expression(self, node: ast.expr, frame: Frame) -> Iterator[Part]:
        """What evaluating the expression does, innermost arguments first; without recursion for what is merely deep."""
        waiting: list[tuple[ast.AST, bool]] = [(node, False)]
        while waiting:
            each, done = waiting.pop()
            if done:
                yield from self._done(each, frame)
                continue
            match each:
                case ast.IfExp():
                    yield from self._conditional(each, frame)
                case ast.BoolOp():
                    yield from self._expression(each.values[0], frame)
                    yield Chooses((tuple(part for value in each.values[1:] for part in self._expression(value, frame)), ()))
                case ast.Lambda():
                    pass
                case _ if isinstance(each, COMPREHENSIONS):
                    yield from self._comprehension(each, frame)
                case _:
                    if isinstance(each, (ast.Call, ast.Yield, ast.YieldFrom, *_DISPLAYS)):
                        waiting.append((each, True))
                    waiting += [(child, False) for child in ast.iter_child_nodes(each)][::-1]

    def _conditional(self, node: ast.IfExp, frame: Frame) -> Iterator[Part]:
        """As `_chain`."""
        results = [node.body]
        yield from self._expression(node.test, frame)
        while isinstance(node.orelse, ast.IfExp):
            node = node.orelse
            results.append(node.body)
            yield from self._expression(node.test, frame)
        yield Chooses(tuple(tuple(self._expression(each, frame)) for each in (*results, node.orelse)))

    def _comprehension(self, node: ast.AST, frame: Frame) -> Iterator[Part]:
        generators: list[ast.comprehension] = getattr(node, "generators", [])
        first, *others = generators
        yield from self._expression(first.iter, frame)
        inner = [*first.ifs, *(each for other in others for each in (other.iter, *other.ifs))]
        results = [each for name in ("key", "value", "elt") if isinstance(each := getattr(node, name, None), ast.expr)]
        kept = (HandsOn(self._world.value(each, frame)) for each in results)
        yield Repeats((*(part for each in (*inner, *results) for part in self._expression(each, frame)), *kept))

    def _done(self, node: ast.AST, frame: Frame) -> Iterator[Part]:
        """What happens when all parts of the expression are evaluated."""
        match node:
            case ast.Call():
                yield self._call(node, frame)
            case ast.Yield(value=value) | ast.YieldFrom(value=value):
                yield HandsOn(self._world.value(value, frame) if value is not None else (), meanwhile=True)
            case ast.List() | ast.Tuple() | ast.Set() if isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
                yield HandsOn(join(self._world.value(each, frame) for each in node.elts if not isinstance(each, ast.Starred)))
            case ast.Dict(values=values):
                yield HandsOn(join(self._world.value(each, frame) for each in values))

    def _call(self, node: ast.Call, frame: Frame) -> Part:
        where = self._where(node.func, frame)
        callee = self._world.value(node.func, frame)
        site = self._world.call_site(node, frame)
        result = self._world.value(node, frame)
        self._left -= 1
        if self._left < 0:
            return Happens(site, callee, result, where)
        outer = self._inside
        runs: list[Course] = []
        followed = bool(callee)
        for function, body in _followed(self._world, callee, site):
            if body is None:
                followed = False
                continue
            self._inside = Where(where.span, where.node, (*where.via, function.name))
            runs.append(self.block(function.node.body, body) if not isinstance(function.node, ast.Lambda) else self._lambda(function, body))
        self._inside = outer
        return Happens(site, callee, result, where, tuple(runs), followed and len(runs) == len(callee))

    def _lambda(self, function: Function, frame: Frame) -> Course:
        assert isinstance(function.node, ast.Lambda), "asked for no other"
        return tuple(self._expression(function.node.body, frame))

    def _where(self, node: ast.expr, frame: Frame) -> Where:
        return self._inside or Where(frame.module.tree.span(node), node)


def opened(value: Value) -> Value:
    """What a context expression opens: for a context manager that is a generator, what it yields."""
    return join(each.handle if isinstance(each, Defined) and isinstance(each.handle, tuple) else (each,) for each in value)


def kept_by_others(world: World, call: CallSite) -> bool:
    """Whether a function or class defined in the frame of the call reads what the call made."""
    module, owner = call.frame.module, call.frame.node
    scope = module.tree.scopes[owner] if owner is not None else module.tree.module
    for name in scope.bindings:
        for node in module.tree.names.get(name, ()):
            inner = module.tree.enclosing_function(node)
            if inner is not owner and any(each is owner or owner is None for each in module.tree.ancestors(node)):
                value = world.value(node, world.static_frame(module, node))
                if any(isinstance(each, Instance) and each.made is call for each in value):
                    return True
    return False


def _followed(world: World, callee: Value, site: CallSite) -> Iterator[tuple[Function, Frame | None]]:
    """The functions of the project that the call runs, each with the frame of its body; None for a body that isn't followed."""
    for alternative in callee:
        match alternative:
            case Defined(kind="function", handle=Function() as function):
                yield function, world.body(function, site) if _runs(world, function) else None
            case Defined(kind="method", handle=Bound(function=function, owner=owner)):
                yield function, world.body(function, site, owner) if _runs(world, function) else None
            case Defined(kind="class", handle=Class() as cls, name=name):
                made = Defined("instance", name, Object(cls, site))
                for method in attribute(world, made, "__init__"):
                    if isinstance(method, Defined) and isinstance(method.handle, Bound):
                        runs = _runs(world, method.handle.function)
                        yield method.handle.function, world.body(method.handle.function, site, made) if runs else None


def _runs(world: World, function: Function) -> bool:
    """Whether calling the function runs its body, in which something may happen: that of a generator waits for whoever iterates over it."""
    module = function.outer.module
    return not module.tree.yields.get(function.node) and _telling(world, module).tells(function.node)


def _is_shared(target: ast.expr, frame: Frame) -> bool:
    """Whether what is assigned to the target can be reached from elsewhere: an attribute, an element, a global in a function."""
    match target:
        case ast.Attribute() | ast.Subscript():
            return True
        case ast.Name(id=name):
            scope = frame.module.tree.scopes.get(frame.node) if frame.node is not None else None
            return scope is not None and name in scope.outer_names
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            return any(_is_shared(each, frame) for each in elements)
    return False


def _bound_in(loop: ast.AST) -> frozenset[str]:
    return frozenset(each.id for each in ast.walk(loop) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store))


def _is_left_early(loop: ast.For) -> bool:
    """Whether something in the loop's body may end it, or the function around it."""
    waiting: list[ast.AST] = list(loop.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Break | ast.Return | ast.Raise):
            return True
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            waiting.extend(ast.iter_child_nodes(node))
    return False
