"""What happens while a `with` block is open: the calls in it, and those in the project's functions that it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import cast

from qlint.facts import Block, Defined, Step, Value
from qlint.inference.tracker.attributes import attribute
from qlint.inference.tracker.handles import Bound, CallSite, Class, Frame, Function, Object
from qlint.inference.tracker.scopes import FUNCTIONS, FunctionNode
from qlint.inference.tracker.world import World, join
from qlint.model import Span

_MOST_STEPS = 2_000


def steps(world: World, block: Block, frame: Frame) -> Iterator[Step]:
    """The steps of the block, in the order of the text, each call followed by what it leads to."""
    left = _MOST_STEPS
    for step in _in_statements(world, block.node.body, frame, None, ()):
        yield step
        left -= 1
        if not left:
            return


def _in_statements(world: World, statements: Iterable[ast.AST], frame: Frame, at: Span | None, via: tuple[str, ...]) -> Iterator[Step]:
    for call in _calls(statements):
        site = world.call_site(call, frame)
        span = at if at is not None else frame.module.tree.span(call.func)
        callee = world.value(call.func, frame)
        yield Step(site, callee, span, via, enclosing_values(world, call, frame))
        for function, body in _followed(world, callee, site):
            yield from _in_statements(world, _body(function.node), body, span, (*via, function.name))


def _calls(statements: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """The calls that run when the statements run, innermost arguments first; bodies of functions and lambdas don't."""
    waiting = [(each, False) for each in statements][::-1]
    while waiting:
        node, done = waiting.pop()
        if done:
            yield cast(ast.Call, node)
        elif not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            if isinstance(node, ast.Call):
                waiting.append((node, True))
            waiting += [(each, False) for each in ast.iter_child_nodes(node)][::-1]


def _body(node: FunctionNode) -> list[ast.AST]:
    return [node.body] if isinstance(node, ast.Lambda) else list(node.body)


def _followed(world: World, callee: Value, site: CallSite) -> Iterator[tuple[Function, Frame]]:
    """The functions of the project that the call runs, each with the frame of its body."""
    for alternative in callee:
        match alternative:
            case Defined(kind="function", handle=Function() as function):
                frame = world.body(function, site)
            case Defined(kind="method", handle=Bound(function=function, owner=owner)):
                frame = world.body(function, site, owner)
            case Defined(kind="class", handle=Class() as cls, name=name):
                made = Defined("instance", name, Object(cls, site))
                for method in attribute(world, made, "__init__"):
                    if isinstance(method, Defined) and isinstance(method.handle, Bound):
                        frame = world.body(method.handle.function, site, made)
                        if frame is not None:
                            yield method.handle.function, frame
                continue
            case _:
                continue
        if frame is not None:
            yield function, frame


def opened(value: Value) -> Value:
    """What a context expression opens: for a context manager that is a generator, what it yields."""
    return join(each.handle if isinstance(each, Defined) and isinstance(each.handle, tuple) else (each,) for each in value)


def enclosing_values(world: World, node: ast.AST, frame: Frame) -> tuple[Value, ...]:
    """The values of the `with` items open around the node, innermost first, and around the calls that lead to its frame."""
    found: list[Value] = []
    place: ast.AST = node
    current: Frame = frame
    while True:
        found.extend(_around(world, place, current))
        if current.call is None:
            return tuple(found)
        place, current = current.call.node, current.call.frame


def _around(world: World, node: ast.AST, frame: Frame) -> Iterator[Value]:
    child = node
    for parent in frame.module.tree.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            return
        if isinstance(parent, ast.With | ast.AsyncWith) and child in parent.body:
            for item in reversed(parent.items):
                yield opened(world.value(item.context_expr, frame))
        child = parent
