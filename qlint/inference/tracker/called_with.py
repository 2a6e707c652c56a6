"""The calls of what watched packages offer, and the arguments that they pass."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from qlint.facts import Alternative, Argument, Called, Defined, Instance, Method, Watched
from qlint.inference.tracker import api
from qlint.inference.tracker.attributes import attribute
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CallSite, Class, CodeModule, Frame, Object
from qlint.inference.tracker.releases import releases_of
from qlint.inference.tracker.scopes import Binding, How, dotted
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.world import World
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind
from qlint.knowledge.taking import Callee
from qlint.model import Span

_MOST_ALIKE = 1_000


def calls(world: World, module: CodeModule, replaced: Callable[[str], bool], *, doubtful: bool = False) -> Iterator[Called]:
    """The calls of watched callables in the module, in the order of the text; not of attributes that it may have `replaced`.

    `doubtful`: each callable that may be called is told on its own, whatever else may be called.
    """
    tree = module.tree
    names = _words(world.knowledge) | _bound(tree)
    for node in _worth_asking([each for each in tree.calls if _may_be(each, names)]):
        if isinstance(node.func, ast.Attribute) and replaced(node.func.attr):
            continue
        frame = world.static_frame(module, node)
        found = tuple(dict.fromkeys(_callees(world, node, frame)))
        known = tuple(each for each in found if each is not None)
        for callees in ((each,) for each in known) if doubtful else (known,) if known and None not in found else ():
            yield Called(
                callees=callees,
                call=world.call_site(node, frame),
                positional=tuple(_positional(tree, node)),
                named=tuple(_named(world, module, node)),
                bound=_is_bound(world, node.func, frame),
                span=tree.name_span(node.func) if isinstance(node.func, ast.Attribute) else tree.span(node.func),
                guard=guard(tree, node, str(callees[0]), is_member=True, is_call=True, releases=releases_of(world, tree)),
            )


@lru_cache(maxsize=4)
def _words(knowledge: Knowledge) -> frozenset[str]:
    """The last names of everything that is known."""
    return frozenset[str]().union(*map(knowledge.vocabulary, knowledge.distributions))


def _bound(tree: Tree) -> frozenset[str]:
    """The names that the module binds, to other things than functions."""
    return frozenset(name for scope in tree.scopes.values() for name, found in scope.bindings.items() if not all(map(_is_function, found)))


def _is_function(binding: Binding) -> bool:
    return isinstance(binding.node, ast.FunctionDef | ast.AsyncFunctionDef)


def _may_be(node: ast.Call, known: frozenset[str]) -> bool:
    """Whether the call passes something, and what is called is, by its last name, watched or bound."""
    last = (dotted(node.func) or "").rpartition(".")[2] or getattr(node.func, "attr", "")
    return bool(node.args or node.keywords) and (not last or last in known)


def _worth_asking(nodes: list[ast.Call]) -> Iterator[ast.Call]:
    """The calls, of those that are written alike only so many: generated code has the same ones over and over."""
    seen: Counter[tuple[object, ...]] = Counter()
    for node in sorted(nodes, key=lambda each: (each.func.end_lineno, each.func.end_col_offset)):
        key = (dotted(node.func), len(node.args), *(each.arg for each in node.keywords))
        seen[key] += 1
        if seen[key] <= _MOST_ALIKE:
            yield node


def _callees(world: World, node: ast.Call, frame: Frame) -> Iterator[Callee | None]:
    """What the call may be of; None among it for what isn't known."""
    for alternative in world.value(node.func, frame):
        yield from _callee(world, alternative)


def _callee(world: World, alternative: Alternative) -> Iterator[Callee | None]:
    match alternative:
        case Watched(path=path) if (symbol := world.knowledge.symbol(path)) and symbol.kind in (Kind.CLASS, Kind.FUNCTION):
            yield Callee(path)
        case Method(owner=owner, name=name):
            member = world.knowledge.member(owner.cls, name)
            known = member is not None and member.kind is Kind.METHOD
            yield Callee(_through(world, owner), name) if known else None
        case Defined(kind="class", handle=Class() as cls, name=name) if not cls.node.decorator_list and not cls.node.keywords:
            yield from _constructor(world, cls, name)
        case _:
            yield None


def _constructor(world: World, cls: Class, name: str) -> Iterator[Callee | None]:
    """The constructor that a class of the project takes over from a watched one."""
    made = Defined("instance", name, Object(cls, None))
    if any(each.kind == "function" for each in attribute(world, made, "__new__") if isinstance(each, Defined)):
        yield None
    for each in attribute(world, made, "__init__"):
        yield Callee(each.owner.cls, "__init__") if isinstance(each, Method) else None


def _through(world: World, owner: Instance) -> str:
    """The dotted path by which the code made the object, if it names the object's class; else the class's definition."""
    call = owner.made
    if isinstance(call, CallSite):
        match world.value(call.node.func, call.frame):
            case (Watched(path=path),) if owner.cls in api.classes(world, path) and world.knowledge.symbol(path) is not None:
                return path
    return owner.cls


def _is_bound(world: World, node: ast.expr, frame: Frame) -> bool:
    if not isinstance(node, ast.Attribute):
        return not any(isinstance(each, Method) for each in world.value(node, frame))
    return not any(
        isinstance(each, Watched) or (isinstance(each, Defined) and each.kind == "class") for each in world.value(node.value, frame)
    )


def _positional(tree: Tree, node: ast.Call) -> Iterator[Argument]:
    for each in node.args:
        if isinstance(each, ast.Starred):
            return
        yield Argument("", tree.span(each))


def _named(world: World, module: CodeModule, node: ast.Call) -> Iterator[Argument]:
    tree = module.tree
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield _keyword(tree, keyword, keyword.arg)
        else:
            here = isinstance(keyword.value, ast.Dict | ast.Call)
            at = tree.span(keyword.value)
            yield from (each if here else Argument(each.name, at) for each in _items(*_mapping(world, module, keyword.value)))


def _keyword(tree: Tree, keyword: ast.keyword, name: str) -> Argument:
    start = tree.span(keyword).start
    return Argument(name, Span(start, start + len(name)))


def _items(tree: Tree, node: ast.expr | None) -> Iterator[Argument]:
    """The names that a mapping, as it is written, surely has."""
    match node:
        case ast.Dict(keys=keys):
            for key in keys:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield Argument(key.value, tree.span(key))
        case ast.Call(func=ast.Name(id="dict"), keywords=keywords) if "dict" not in tree.module.bindings:
            for keyword in keywords:
                if keyword.arg is not None:
                    yield _keyword(tree, keyword, keyword.arg)


def _mapping(world: World, module: CodeModule, node: ast.expr) -> tuple[Tree, ast.expr | None]:
    """The expression that made the mapping, and where it stands: in the module, or in one of the project that the name is imported from."""
    tree = module.tree
    binding = _only(tree, node.id) if isinstance(node, ast.Name) else None
    match binding:
        case Binding(how=How.VALUE, value=value):
            return tree, value
        case Binding(how=How.IMPORT, node=ast.alias() as alias) if isinstance(statement := tree.parents[alias], ast.ImportFrom):
            own = world.imported(statement.module or "", statement.level, module)
            there = _only(own.tree, alias.name) if own is not None else None
            if own is not None and there is not None and there.how is How.VALUE:
                return own.tree, there.value
    return tree, None if isinstance(node, ast.Name) else node


def _only(tree: Tree, name: str) -> Binding | None:
    """What binds the name, if nothing else does, and nothing is taken away from what it holds."""
    bindings = [each for scope in tree.scopes.values() for each in scope.bindings.get(name, ())]
    if len(bindings) != 1 or bindings[0].path or not all(map(_keeps, _parents(tree, name))):
        return None
    return bindings[0]


def _parents(tree: Tree, name: str) -> Iterator[ast.AST]:
    return (tree.parents[each] for each in tree.names.get(name, ()))


def _keeps(parent: ast.AST) -> bool:
    """Whether what stands around the name of a mapping leaves its keys in it."""
    match parent:
        case ast.keyword(arg=None) | ast.Dict():
            return True
        case ast.Subscript(ctx=ast.Load() | ast.Store()):
            return True
    return False
