"""What a name is where it is read: its bindings that can reach the place, joined and narrowed."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from qlint.facts import Defined, Foreign, Instance, Items, Reason, Unknown, Value, Watched
from qlint.inference.tracker import api, hints, imports, parameters
from qlint.inference.tracker.calls import entered
from qlint.inference.tracker.changes import set_between
from qlint.inference.tracker.flow import Reach
from qlint.inference.tracker.functions import decorated
from qlint.inference.tracker.handles import CodeModule, Frame
from qlint.inference.tracker.items import fields
from qlint.inference.tracker.narrowing import narrowed
from qlint.inference.tracker.order import position
from qlint.inference.tracker.patterns import captured, in_case
from qlint.inference.tracker.scopes import COMPREHENSIONS, Binding, How, Scope
from qlint.inference.tracker.world import NOT_MODELLED, World, beyond, join, unknown
from qlint.knowledge.schema import Symbol
from qlint.knowledge.suggest import alike_in_kind, like
from qlint.knowledge.verdict import retired

_BUILTINS = frozenset(dir(builtins)) | {"__file__", "__name__", "__doc__", "__path__", "__spec__", "__builtins__"}


def name_value(world: World, node: ast.Name, frame: Frame) -> Value:
    """What the name is where it is read."""
    scope = frame.module.tree.scope(node)
    return narrowed(world, in_case(world, looked_up(world, node.id, node, scope, frame), node, frame), node, frame)


def look_up(world: World, name: str, node: ast.AST, frame: Frame) -> Value:
    """What the name would be if it were read at the node."""
    return looked_up(world, name, node, frame.module.tree.scope(node), frame)


def attribute_binding(world: World, key: str, node: ast.AST, frame: Frame) -> tuple[Value, bool] | None:
    """What `a.b` was assigned in this function before the node, and whether it surely still is; None if it may not have been."""
    scope = _own_scope(frame.module.tree.scope(node))
    if key not in scope.bindings:
        return None
    reach = _reaching(world, key, node, scope, frame)
    if reach.open or not reach.bindings:
        return None
    first = min((binding.node for binding in reach.bindings), key=position)
    kept = not set_between(frame.module.tree, key.rpartition(".")[2], first, node)
    return join(bound_value(world, binding, frame) for binding in reach.bindings), kept


def looked_up(world: World, name: str, node: ast.AST, scope: Scope, frame: Frame) -> Value:
    """The name's value, searched from `scope` outward as Python does."""
    tree, found = frame.module.tree, list[Value]()
    here: Scope | None = scope
    crossed = False  # a function's boundary: what is outside may be rebound before the function runs
    current = frame
    while here is not None:
        if name in here.global_names:
            here, crossed, current = tree.module, crossed or here.is_function, frame.module.frame
        if name in here.bindings and name not in here.outer_names and (here is scope or not isinstance(here.node, ast.ClassDef)):
            value, closed = _in_scope(world, name, node, here, current, crossed=crossed)
            found.append(value)
            if closed:
                return join(found)
        if here.is_function:
            crossed = True
            current = current.outer or current
        here = here.parent
    return join([*found, _not_bound(world, name, frame.module)])


def _in_scope(world: World, name: str, node: ast.AST, scope: Scope, frame: Frame, *, crossed: bool) -> tuple[Value, bool]:
    """What the scope's bindings of the name give, and whether the search ends here."""
    tree = frame.module.tree
    bindings, closed = tuple(scope.bindings[name]), True
    if not crossed and not isinstance(scope.node, (*COMPREHENSIONS, ast.Lambda)):
        reach = _reaching(world, name, node, scope, frame)
        bindings, closed = reach.bindings, scope.is_function or not reach.open
    if scope is tree.module:
        bindings = (*bindings, *tree.global_bindings.get(name, ()))
        closed = closed or bool(bindings)
    bindings = (*bindings, *scope.from_inside.get(name, ()))
    return join(bound_value(world, binding, frame) for binding in bindings), closed


def _reaching(world: World, name: str, node: ast.AST, scope: Scope, frame: Frame) -> Reach:
    """The bindings that can reach the node, the same in all calls of its function."""
    return world.keep(("reaching", name, node, scope), lambda: frame.module.flow.reaching(name, node, scope))


def _not_bound(world: World, name: str, module: CodeModule) -> Value:
    tree = module.tree
    if tree.global_bindings.get(name):
        return join(bound_value(world, binding, world.static_frame(module, binding.node)) for binding in tree.global_bindings[name])
    if value := imports.starred(world, module, name):
        return value
    if name in _BUILTINS:
        return (Foreign(f"builtins.{name}"),)
    return _presumed(world, name, module) or unknown(Reason.UNBOUND)


def is_undefined(world: World, name: str, module: CodeModule) -> bool:
    """Whether nothing can bind the name, given that no scope of the module does."""
    if module.tree.global_bindings.get(name) or name in _BUILTINS or imports.starred(world, module, name):
        return False
    return not any(binder in module.tree.names for binder in ("exec", "eval", "globals", "vars", "locals", "get_ipython"))


def _presumed(world: World, name: str, module: CodeModule) -> Value:
    """What a name that is bound nowhere surely stands for.

    A misspelt name is taken for the one name it resembles, so that what follows from it is seen, too. The
    code of a page often leaves its imports out: there it is the name of a module the page imports from.
    """
    alive = list(exports_in_reach(world, module))
    exact = [s for s in alive if s.name == name]
    if exact:
        # A page that shows the way from a retired client means the new one.
        best_known = min(exact, key=lambda s: (retired(s.path, world.knowledge) is not None, s.path))
        return (Watched(best_known.path),) if not module.complete else ()
    best = like(name, [s.name for s in alive if alike_in_kind(name, s)])
    paths = {s.path for s in alive if len(best) == 1 and s.name == best[0]}
    return (Watched(min(paths)),) if paths else ()


def exports_in_reach(world: World, module: CodeModule) -> Iterator[Symbol]:
    """The names, working in the target's newest releases, of the watched modules that the module imports from."""
    for source in watched_imports(world, module):
        for symbol in world.knowledge.exports(source):
            if symbol.alive(world.target[symbol.distribution].highest):
                yield symbol


def watched_imports(world: World, module: CodeModule) -> tuple[str, ...]:
    """The watched modules that the module imports, or imports from, in the order of the text."""
    paths: dict[str, None] = {}
    for statement in module.tree.imports:
        if isinstance(statement, ast.ImportFrom):
            paths.setdefault(statement.module or "", None) if not statement.level else None
        else:
            paths.update(dict.fromkeys(alias.name for alias in statement.names))
    return tuple(path for path in paths if world.knowledge.watches(path))


def bound_value(world: World, binding: Binding, frame: Frame) -> Value:
    """What a binding binds; `frame` is the frame of the scope it stands in."""
    if binding.how is How.PARAMETER:
        arg = binding.node
        assert isinstance(arg, ast.arg)
        return world.settled((arg, frame), lambda: parameters.parameter(world, arg, frame))
    if frame.node is not frame.module.tree.enclosing_function(binding.node):  # a `global` in a function, say
        frame = world.static_frame(frame.module, binding.node)
    value = _raw(world, binding, frame)
    if binding.path:
        value = join(unpacked(world, value, step, rest) for step, rest in [(binding.path[0], binding.path[1:])])
    if (
        all(isinstance(each, Unknown) for each in value)
        and (annotation := binding.annotation or _declared(world, binding, frame)) is not None
    ):
        return hints.hinted(world, annotation, frame) or value
    return value


def _declared(world: World, binding: Binding, frame: Frame) -> ast.expr | None:
    """The annotation of a declaration of the name elsewhere in its scope."""
    if binding.how not in (How.VALUE, How.ELEMENT, How.ENTERED):
        return None
    scope = frame.module.tree.scope(binding.node)
    return world.keep(("declared", scope, binding.name), lambda: next(_declarations(scope, binding.name), None))


def _declarations(scope: Scope, name: str) -> Iterator[ast.expr | None]:
    return (each.annotation for each in scope.bindings.get(name, ()) if each.how is How.DECLARED)


def _raw(world: World, binding: Binding, frame: Frame) -> Value:
    match binding:
        case Binding(how=How.VALUE, value=ast.expr() as value):
            return world.value(value, frame)
        case Binding(how=How.ELEMENT, value=ast.expr() as value):
            return world.elements(world.value(value, frame))
        case Binding(how=How.ENTERED, value=ast.expr() as value):
            return entered(world, world.value(value, frame))
        case Binding(how=How.IMPORT, node=ast.alias() as alias):
            return imports.imported(world, alias, frame.module)
        case Binding(how=How.DEFINITION, node=ast.ClassDef() as node):
            return (Defined("class", node.name, world.class_(node, frame)),)
        case Binding(how=How.DEFINITION, node=ast.FunctionDef() | ast.AsyncFunctionDef() as node):
            return decorated(world, node, frame)
        case Binding(how=How.CAUGHT, value=ast.expr() as classes):
            return hints.objects(world, world.value(classes, frame))
        case Binding(how=How.DELETED):
            return ()
        case Binding(node=ast.MatchAs() as capture):
            return captured(world, capture, frame)
    return unknown(Reason.FOREIGN)


def unpacked(world: World, value: Value, step: int | None, rest: tuple[int | None, ...]) -> Value:
    """The part of the value that a target in a tuple takes: element `step` (None: the starred rest), then on along `rest`."""
    parts: list[Value] = []
    for alternative in value:
        match alternative:
            case Items(elements=each, keys=None) if step is None:
                parts.append((Items((join(each),), exact=False),))
            case Items(elements=each, exact=True, keys=None) if step is not None and -len(each) <= step < len(each):
                parts.append(each[step])
            case Items(elements=each, keys=None) if step is not None:
                parts.append(join(each) or NOT_MODELLED)
            case Defined(kind="instance") if (record := fields(world, alternative)) is not None:
                parts.append(unpacked(world, (record,), step, ()))
            case Instance() if (record := api.record(world, alternative)) is not None:
                parts.append(unpacked(world, (record,), step, ()))
            case Instance():
                each_one = world.elements((alternative,))
                parts.append(each_one if step is not None else (Items((each_one,), exact=False),))
            case _:
                parts.append(beyond(alternative))
    found = join(parts)
    return unpacked(world, found, rest[0], rest[1:]) if rest else found


def _own_scope(scope: Scope) -> Scope:
    while isinstance(scope.node, COMPREHENSIONS) and scope.parent is not None:
        scope = scope.parent
    return scope
