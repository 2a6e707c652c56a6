"""Under which condition a body comes by its calls: always, where an argument is given, or for a name that is asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qlint.knowledge.mining.texts import message


@dataclass(frozen=True, slots=True)
class Call:
    """A call that stands as a statement of its own, and the strings known there by name.

    `always`: whoever calls the function comes by. `arguments`: else whoever gives one of these.
    """

    call: ast.Call
    always: bool
    arguments: tuple[str, ...]
    strings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Handed:
    """A name that a module's `__getattr__` hands out, and the calls that it makes then."""

    name: str
    calls: tuple[ast.Call, ...]
    strings: Mapping[str, str]


def calls(body: list[ast.stmt], arguments: Iterable[str], rest: str) -> Iterator[Call]:
    """The calls in a body that all come by, or all who give an argument; `rest` is the name of its `**` parameter."""
    return _Walk({each: each for each in arguments if each not in ("self", "cls")}, rest).calls(body, True, ())


def names(module: ast.Module, hook: ast.FunctionDef) -> Iterator[Handed]:
    """The names that the module's `__getattr__` hands out by tests of its own parameter against literals or literal tables."""
    tables = dict(each for step in module.body for each in _assigned(step))
    asked = hook.args.args[0].arg if hook.args.args else ""
    for branch in (each for each in ast.walk(hook) if isinstance(each, ast.If)):
        table, value = _asked(branch.test, asked)
        table = tables.get(table.id, table) if isinstance(table, ast.Name) else table
        made = tuple(step.value for step in branch.body if isinstance(step, ast.Expr) and isinstance(step.value, ast.Call))
        for name, behind in _entries(table):
            filled = {each: behind for each in (value, *_looked_up(branch.body, asked)) if each and behind}
            yield Handed(name, made, {asked: name, **filled})


def always_given(predicate: ast.expr | None) -> bool:
    """Whether a decorator's predicate lets every value pass that is given: there is none, or it asks for `is not None`."""
    match predicate:
        case None:
            return True
        case ast.Lambda(args=ast.arguments(args=[ast.arg(arg=name)]), body=ast.expr() as body):
            return _tested(body) == name
    return False


@dataclass(slots=True)
class _Walk:
    """A walk in the order of execution. `given`: the arguments behind the variables that still hold what was passed."""

    given: dict[str, str]
    rest: str
    strings: dict[str, str] = field(default_factory=dict)

    def calls(self, body: list[ast.stmt], always: bool, arguments: tuple[str, ...]) -> Iterator[Call]:
        for step in body:
            match step:
                case ast.Expr(value=ast.Call() as call) if always or arguments:
                    yield Call(call, always, arguments, dict(self.strings))
                case ast.If(test=test, body=then, orelse=other):
                    if given := self._given(test):
                        yield from self.calls(then, False, given)
                    yield from self.calls(other, False, self._given_otherwise(test))
                case ast.With(body=inner):
                    yield from self.calls(inner, always, arguments)
            self._bind(step)
            always = always and not _leaves(step)

    def _given(self, test: ast.expr) -> tuple[str, ...]:
        """The arguments of which at least one was given where the test holds; none where it says anything else."""
        match test:
            case ast.BoolOp(op=ast.Or(), values=values):
                parts = [self._given(each) for each in values]
                return tuple(name for part in parts for name in part) if all(parts) else ()
            case ast.Compare(left=ast.Constant(value=str(name)), ops=[ast.In()], comparators=[ast.Name(id=self.rest)]):
                return (name,)
        return tuple(filter(None, (self.given.get(_tested(test)),)))

    def _given_otherwise(self, test: ast.expr) -> tuple[str, ...]:
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name)):
                return tuple(filter(None, (self.given.get(name),)))
            case ast.Compare(left=ast.Name(id=name), ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
                return tuple(filter(None, (self.given.get(name),)))
        return ()

    def _bind(self, step: ast.stmt) -> None:
        for each in ast.walk(step):
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                self.given.pop(each.id, None)
        for name, value in _assigned(step):
            if text := message(value, self.strings):
                self.strings[name] = text
            elif argument := self._taken(value):
                self.given[name] = argument

    def _taken(self, value: ast.expr) -> str:
        """The argument that an expression takes out of the `**` parameter."""
        match value:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=self.rest), attr="pop" | "get"), args=[ast.Constant(value=str(name)), *other]
            ):
                return name if all(isinstance(each, ast.Constant) and each.value is None for each in other) else ""
        return ""


def _tested(test: ast.expr) -> str:
    """The variable that a test asks to be there: `X` or `X is not None`."""
    match test:
        case ast.Name(id=name):
            return name
        case ast.Compare(left=ast.Name(id=name), ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return name
    return ""


def _leaves(step: ast.stmt) -> bool:
    """Whether a statement may end the call before what follows."""
    waiting: list[ast.AST] = [step]
    while waiting:
        each = waiting.pop()
        if isinstance(each, ast.Return):
            return True
        if not isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(each))
    return False


def _assigned(step: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    match step:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield name, value


def _asked(test: ast.expr, asked: str) -> tuple[ast.expr | None, str]:
    """The literal or the table that a test looks the asked name up in, and the variable that takes what it finds there."""
    match test:
        case ast.Compare(left=ast.Name(id=name), ops=[ast.In() | ast.Eq()], comparators=[table]) if name == asked:
            return table, ""
        case ast.Compare(left=ast.NamedExpr(target=ast.Name(id=variable), value=ast.Call(func=ast.Attribute(value=table, attr="get")))):
            return table, variable
    return None, ""


def _entries(table: ast.expr | None) -> Iterator[tuple[str, str]]:
    """The names in a literal table, each with the text behind it."""
    match table:
        case ast.Constant(value=str(name)):
            yield name, ""
        case ast.Dict(keys=keys, values=values):
            yield from ((message(key, {}), message(value, {})) for key, value in zip(keys, values, strict=True) if message(key, {}))
        case ast.Set(elts=elements) | ast.List(elts=elements) | ast.Tuple(elts=elements):
            yield from ((message(each, {}), "") for each in elements if message(each, {}))


def _looked_up(body: list[ast.stmt], asked: str) -> Iterator[str]:
    """The variables that a body assigns from a table at the asked name."""
    for step in body:
        match step:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript(slice=ast.Name(id=key))) if key == asked:
                yield name
