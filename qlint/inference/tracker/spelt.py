"""Names that a text spells: modules by `import_module` and `__import__`, attributes by `getattr`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qlint.facts import Foreign, Guard, Import, Use, Watched
from qlint.inference.tracker import api
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.world import World
from qlint.model import Span

_IMPORTERS = {"import_module": "importlib.import_module", "__import__": "builtins.__import__"}
_READER = {"getattr": "builtins.getattr"}


@dataclass(frozen=True, slots=True)
class Read:
    """A read of an attribute, `owner.name` or `getattr(owner, "name")` without a default, or of an item; `span` covers the name."""

    node: ast.Attribute | ast.Call | ast.Subscript
    owner: ast.expr
    name: str
    span: Span


def imports(world: World, module: CodeModule) -> Iterator[Import]:
    """The imports of modules of watched packages by `importlib.import_module("...")` and `__import__("...")`."""
    for call in imported(world, module):
        match call.args:
            case [ast.Constant(value=str(path)) as text, *_] if world.knowledge.watches(path) and _is_dotted(path):
                span = inside(module, text)
            case _:
                continue
        if world.imported(path, 0, module) is None:
            place = guard(module.tree, call, path, is_import=True, releases=releases_of(world, module.tree))
            yield Import(path=path, written=path, name=None, span=span, name_span=span, module=True, guard=place)


def imported(world: World, module: CodeModule) -> Iterator[ast.Call]:
    """The calls that import something, watched or not."""
    return _calls(world, module, _IMPORTERS)


def reads(world: World, module: CodeModule) -> Iterator[Read]:
    """The reads of attributes by `getattr(owner, "name")`."""
    for call in _calls(world, module, _READER):
        match call:
            case ast.Call(args=[owner, ast.Constant(value=str(name)) as text], keywords=[]) if name.isidentifier():
                yield Read(call, owner, name, inside(module, text))


def uses(
    world: World, module: CodeModule, guarded: Callable[[ast.AST, str], Guard | None], in_place: Callable[[str, ast.AST], bool]
) -> Iterator[Use]:
    """Those on modules of watched packages; `in_place` tells names that the code itself may put there."""
    for read in reads(world, module):
        match world.value(read.owner, world.static_frame(module, read.node)):
            case (Watched(path=owner),) if not api.classes(world, owner) and not in_place(read.name, read.node):
                path = f"{owner}.{read.name}"
                yield Use(path, read.span, "attribute", guard=guarded(read.node, path))


def roots(world: World, module: CodeModule) -> frozenset[str]:
    """The names, anywhere in the module, that imports bind, of whatever form."""
    calls = set(imported(world, module))
    bindings = (each for scope in module.tree.scopes.values() for found in scope.bindings.values() for each in found)
    return frozenset(each.name for each in bindings if isinstance(each.node, ast.alias) or each.value in calls)


def _calls(world: World, module: CodeModule, functions: dict[str, str]) -> Iterator[ast.Call]:
    """The calls of these functions, given with the last name that a call of them is likely to have."""
    for call in module.tree.calls:
        match call.func:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in functions:
                value = world.value(call.func, world.static_frame(module, call))
                if value == (Foreign(functions[name]),):
                    yield call


def inside(module: CodeModule, text: ast.Constant) -> Span:
    """Where the text stands, without its quotes if it is written as it reads."""
    span = module.tree.span(text)
    written, value = module.tree.lines.text[span.start : span.end], str(text.value)
    at = written.find(value)
    if at < 0 or written.strip("rRuU\"'") != value:
        return span
    return Span(span.start + at, span.start + at + len(value))


def _is_dotted(path: str) -> bool:
    return all(part.isidentifier() for part in path.split("."))
