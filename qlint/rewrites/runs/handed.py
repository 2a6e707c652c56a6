"""Where the jobs of backends and their results are handed, and whether all of that can be followed in the text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Defined, Watched
from qlint.rewrites.runs.jobs import Held, Jobs, Sort
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.syntax import COMPREHENSIONS

_CONTAINERS = frozenset({"append", "copy", "extend", "get", "insert", "items", "keys", "pop", "popleft", "setdefault", "values"})
_LOOKING = frozenset({"bool", "display", "id", "isinstance", "print", "repr", "str", "type"})
_ITERATING = frozenset({"enumerate", "iter", "len", "list", "next", "reversed", "tuple", "zip"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_THROUGH = (ast.IfExp, ast.BoolOp, ast.NamedExpr, ast.Await, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.comprehension, ast.BinOp)
_MONITOR = "job_monitor"


class Handed:
    """What is asked about the places in one module to which jobs get. `program`: nobody else calls its functions."""

    def __init__(self, jobs: Jobs, *, program: bool) -> None:
        self._jobs, self._tree, self._program = jobs, jobs.tree, program

    def follow(self, held: Held) -> None:
        """Raises Hindered if what an expression holds may get to where it isn't known what is done with it."""
        if not held.only or len(held.sorts) > 1:
            raise Hindered(f"`{self._shown(held.node)}` may be something else, too")
        node = held.node
        match self._tree.parent(node):
            case ast.Attribute(attr=name) if Sort.HOLDER in held.sorts:
                if name not in _CONTAINERS:
                    raise Hindered(f"`{self._shown(node)}.{name}` is not followed")
            case ast.Attribute():
                pass  # what is read of it has its own rules
            case ast.Call(func=function) if function is node:
                if Sort.BOUND not in held.sorts:
                    raise Hindered(f"`{self._shown(node)}` is called")
            case _ if Sort.BOUND in held.sorts:
                raise Hindered(f"`{self._shown(node)}` is used without being called")
            case ast.Call() as call:
                self._given(held, call)
            case ast.keyword() | ast.Starred() as parent:
                self._inside(held, parent)
            case ast.Subscript(value=value) if value is node and Sort.HOLDER in held.sorts:
                pass
            case parent:
                self._stored(held, parent)

    def _inside(self, held: Held, parent: ast.AST) -> None:
        call = self._tree.parent(parent)
        if isinstance(call, ast.Call):
            self._given(held, call)
        elif not isinstance(call, ast.List | ast.Tuple | ast.Set):
            raise Hindered(f"`{self._shown(held.node)}` is unpacked")

    def _stored(self, held: Held, parent: ast.AST | None) -> None:
        """Raises Hindered for what is stored, returned or compared in a way that isn't followed."""
        match parent:
            case ast.Assign(targets=targets):
                for target in targets:
                    self._bound(held, target)
            case ast.AnnAssign(target=target):
                self._bound(held, target)
            case ast.For(target=target, iter=each) if each is held.node and Sort.HOLDER in held.sorts:
                self._bound(held, target)
            case ast.Expr() | ast.If() | ast.While() | ast.Assert() | ast.FormattedValue() | ast.UnaryOp(op=ast.Not()):
                pass
            case ast.Compare(ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(value=None)]):
                pass
            case ast.Compare() if Sort.STATUS in held.sorts:
                pass
            case ast.Return():
                self._returned(held)
            case ast.comprehension(target=target, iter=each) if each is held.node and Sort.HOLDER in held.sorts:
                self._bound(held, target)
            case ast.expr() if isinstance(parent, (*_THROUGH, *COMPREHENSIONS)) and parent in self._jobs.held:
                pass
            case _:
                raise Hindered(f"it isn't known where `{self._shown(held.node)}` gets")

    def _bound(self, held: Held, target: ast.expr) -> None:
        for each in _names(target):
            match each:
                case ast.Name(id=name) if name not in self._jobs.lost:
                    pass
                case ast.Attribute(attr=name) if self._program and self._is_read_known(name):
                    pass
                case ast.Subscript(value=value) if value in self._jobs.held:
                    pass
                case _:
                    raise Hindered(f"what is stored as `{self._shown(each)}` is not followed")

    def _is_read_known(self, name: str) -> bool:
        """Whether all attributes of that name which the module reads are known to be one of ours."""
        reads = (node for node in self._tree.nodes if isinstance(node, ast.Attribute) and node.attr == name)
        return all(node in self._jobs.held for node in reads if isinstance(node.ctx, ast.Load))

    def _returned(self, held: Held) -> None:
        """Raises Hindered unless the function is called here, and all that its calls give is known."""
        function = self._tree.scope(held.node)
        if not isinstance(function, _FUNCTIONS) or not self._program:
            raise Hindered(f"`{self._shown(held.node)}` is returned")
        calls = [node for node in self._tree.nodes if isinstance(node, ast.Call) and _called(node) == function.name]
        mentions = sum(_said(node) == function.name for node in self._tree.nodes)
        if not calls or len(calls) != mentions or not all(call in self._jobs.held for call in calls):
            raise Hindered(f"`{self._shown(held.node)}` is returned by `{function.name}`")

    def _given(self, held: Held, call: ast.Call) -> None:
        """Raises Hindered unless what the expression is given to only looks at it, or is a function of the module that is followed."""
        callee = self._jobs.value(call.func)
        if all(isinstance(each, Watched) and each.path.endswith(f".{_MONITOR}") for each in callee) and callee:
            return  # it has a rewriting of its own, to a method that the new jobs have too
        match call.func:
            case ast.Name(id=name) if self._is_harmless(name, held):
                return
            case ast.Attribute(value=value, attr=name) if name in _CONTAINERS and value in self._jobs.held and self._is_kept(value):
                return
        if not callee or not all(isinstance(each, Defined) and each.kind in ("function", "method") for each in callee):
            raise Hindered(f"`{self._shown(held.node)}` is given to `{self._shown(call.func)}`")
        self._taken(held, call)

    def _is_harmless(self, function: str, held: Held) -> bool:
        """Whether a built-in function of that name keeps and changes nothing of what it is given."""
        known = _LOOKING | _ITERATING if Sort.HOLDER in held.sorts else _LOOKING
        return function in known and not self._jobs.facts.binds(function)

    def _is_kept(self, container: ast.expr) -> bool:
        """Whether the module knows of all that is done with the container."""
        return not isinstance(container, ast.Attribute) or (self._program and self._is_read_known(container.attr))

    def _taken(self, held: Held, call: ast.Call) -> None:
        """Raises Hindered unless the parameter of the one function that is called is known to be one of ours wherever it is read."""
        name = _called(call)
        found = [node for node in self._tree.nodes if isinstance(node, _FUNCTIONS) and node.name == name]
        parameter = _parameter(found[0], call, held.node) if len(found) == 1 and self._program else None
        if parameter is None:
            raise Hindered(f"`{self._shown(held.node)}` is given to `{self._shown(call.func)}`")
        reads = (node for node in ast.walk(found[0]) if isinstance(node, ast.Name) and node.id == parameter)
        if not all(node in self._jobs.held for node in reads if isinstance(node.ctx, ast.Load)):
            raise Hindered(f"`{name}` may be given something else than `{self._shown(held.node)}`")

    def _shown(self, node: ast.expr) -> str:
        return " ".join(self._tree.code(node).split())[:60]


def _called(call: ast.Call) -> str:
    """The last name of what is called."""
    return _said(call.func)


def _said(node: ast.AST) -> str:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _names(target: ast.expr) -> Iterator[ast.expr]:
    """The single targets in one that may unpack."""
    match target:
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            for each in elements:
                yield from _names(each)
        case ast.Starred(value=value):
            yield from _names(value)
        case _:
            yield target


def _parameter(function: ast.FunctionDef | ast.AsyncFunctionDef, call: ast.Call, node: ast.expr) -> str | None:
    """The parameter that gets the expression, where the call says so; None for one of many."""
    places = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    if isinstance(call.func, ast.Attribute) and places[:1] in (["self"], ["cls"]):
        places = places[1:]
    if any(isinstance(each, ast.Starred) for each in call.args):
        return None
    index = next((index for index, each in enumerate(call.args) if each is node), None)
    if index is not None:
        return places[index] if index < len(places) else None
    return next((each.arg for each in call.keywords if each.value is node), None)
