"""Fills a tree in one pass over its nodes, without recursion, so that depth is no matter."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from qlint.inference.tracker.scopes import COMPREHENSIONS, FUNCTIONS, SCOPES, Binding, Change, How, Scope, dotted, inside

if TYPE_CHECKING:
    from qlint.inference.tracker.tree import Tree

# Shared by all nodes that have them: they have no place, and no parent.
_MARKS = (ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop)


def build(tree: Tree) -> None:
    """Parents, scopes and indices of `tree`, whose root is parsed."""
    builder = _Builder(tree)
    parents = tree.parents
    stack: list[tuple[ast.AST, Scope]] = [(tree.root, tree.module)]
    while stack:
        node, scope = stack.pop()
        inner = builder.enter(node, scope) if isinstance(node, SCOPES) else None
        children = _children(node)
        children.reverse()
        for child in children:
            parents[child] = node
            stack.append((child, inner if inner is not None and inside(child, node) else scope))
        if (visit := _VISITS.get(type(node))) is not None:
            visit(builder, node, scope)
    for scope, binding in builder.nonlocals:
        _owner(scope, binding.name).from_inside[binding.name].append(binding)


def _owner(scope: Scope, name: str) -> Scope:
    """The function around `scope` whose name a `nonlocal` in it means; the scope itself if there is none."""
    around = scope.parent
    while around is not None and not (around.is_function and name in around.bindings and name not in around.outer_names):
        around = around.parent
    return around or scope


def _children(node: ast.AST) -> list[ast.AST]:
    """The child nodes in the order of the text, marks left out: `ast.iter_child_nodes` at half its price."""
    children: list[ast.AST] = []
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            children += [each for each in value if isinstance(each, ast.AST) and not isinstance(each, _MARKS)]
        elif isinstance(value, ast.AST) and not isinstance(value, _MARKS):
            children.append(value)
    return children


class _Builder:
    """One visit a kind of node; what a node does not bind, read or change is not visited."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.nonlocals: list[tuple[Scope, Binding]] = []

    def enter(self, node: ast.AST, scope: Scope) -> Scope:
        if isinstance(node, ast.Module):
            return scope
        inner = self.tree.scopes[node] = Scope(cast(Any, node), scope)
        if isinstance(node, FUNCTIONS):
            for arg in _parameters(node.args):
                inner.bindings[arg.arg].append(Binding(arg.arg, How.PARAMETER, arg, annotation=arg.annotation))
        elif isinstance(node, COMPREHENSIONS):
            for generator in node.generators:
                self.bind(inner, generator.target, How.ELEMENT, generator, generator.iter)
        return inner

    def name(self, node: ast.Name, scope: Scope) -> None:
        if isinstance(node.ctx, ast.Load):
            self.tree.names[node.id].append(node)

    def attribute(self, node: ast.Attribute, scope: Scope) -> None:
        if isinstance(node.ctx, ast.Load):
            self.tree.attributes[node.attr].append(node)

    def call(self, node: ast.Call, scope: Scope) -> None:
        self.tree.calls.append(node)
        match node:
            case ast.Call(func=ast.Name(id="setattr"), args=[owner, ast.Constant(value=str(name)), _]) if _is_own_module(owner):
                self.global_(name, node)
        if isinstance(node.func, ast.Attribute) and (change := _change_by_call(node, node.func.attr)) is not None:
            self.change(node.func.value, change)

    def returning(self, node: ast.Return, scope: Scope) -> None:
        self.tree.returns[_function_of(scope).node].append(node)

    def yielding(self, node: ast.Yield | ast.YieldFrom, scope: Scope) -> None:
        self.tree.yields[_function_of(scope).node].append(node)

    def assign(self, node: ast.Assign, scope: Scope) -> None:
        for target in node.targets:
            self.bind(scope, target, How.VALUE, node, node.value)

    def declare(self, node: ast.AnnAssign, scope: Scope) -> None:
        how = How.DECLARED if node.value is None else How.VALUE
        self.bind(scope, node.target, how, node, node.value, annotation=node.annotation)

    def augment(self, node: ast.AugAssign, scope: Scope) -> None:
        if isinstance(node.op, ast.Add) and dotted(node.target) is not None:
            self.change(node.target, Change(node, "elements", node.value))
        else:
            self.bind(scope, node.target, How.OPAQUE, node, None)

    def walrus(self, node: ast.NamedExpr, scope: Scope) -> None:
        self.bind(_function_of(scope), node.target, How.VALUE, node, node.value)

    def loop(self, node: ast.For | ast.AsyncFor, scope: Scope) -> None:
        self.bind(scope, node.target, How.ELEMENT, node, node.iter)

    def context(self, node: ast.With | ast.AsyncWith, scope: Scope) -> None:
        self.tree.withs.append(node)
        for item in node.items:
            if item.optional_vars is not None:
                self.bind(scope, item.optional_vars, How.ENTERED, node, item.context_expr)

    def define(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, scope: Scope) -> None:
        self.add(scope, Binding(node.name, How.DEFINITION, node))
        if not isinstance(node, ast.ClassDef):
            self.tree.functions[node.name].append(node)

    def delete(self, node: ast.Delete, scope: Scope) -> None:
        for target in node.targets:
            self.bind(scope, target, How.DELETED, node, None)

    def outer(self, node: ast.Global | ast.Nonlocal, scope: Scope) -> None:
        if scope is not self.tree.module:  # there it says nothing new
            scope.outer_names.update(node.names)
            if isinstance(node, ast.Global):
                scope.global_names.update(node.names)

    def catch(self, node: ast.ExceptHandler, scope: Scope) -> None:
        if node.name is not None:
            self.add(scope, Binding(node.name, How.CAUGHT, node, node.type))

    def capture(self, node: ast.MatchAs | ast.MatchStar | ast.MatchMapping, scope: Scope) -> None:
        name = node.rest if isinstance(node, ast.MatchMapping) else node.name
        if name is not None:
            self.add(scope, Binding(name, How.OPAQUE, node))

    def match(self, node: ast.Match, scope: Scope) -> None:
        self.tree.matches.append(node)

    def imports(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        self.tree.imports.append(node)
        for alias in node.names:
            if alias.name == "*":
                scope.stars.append(cast(ast.ImportFrom, node))
            else:
                name = alias.asname or (alias.name.partition(".")[0] if isinstance(node, ast.Import) else alias.name)
                self.add(scope, Binding(name, How.IMPORT, alias))

    def bind(
        self, scope: Scope, target: ast.expr, how: How, node: ast.AST, value: ast.expr | None, *,
        path: tuple[int | None, ...] = (), annotation: ast.expr | None = None,
    ) -> None:  # fmt: skip
        match target:
            case ast.Tuple() | ast.List():
                star = next((i for i, each in enumerate(target.elts) if isinstance(each, ast.Starred)), None)
                for index, element in enumerate(target.elts):
                    # Behind a star the count is from the end.
                    step = index if star is None or index < star else index - len(target.elts)
                    self.bind(scope, element, how, node, value, path=(*path, None if index == star else step))
            case ast.Starred():
                self.bind(scope, target.value, how, node, value, path=path)
            case ast.Subscript(value=container, slice=key):
                if _is_globals(container) and isinstance(key, ast.Constant) and isinstance(key.value, str):
                    self.global_(key.value, node)
                assigned = value if not path and isinstance(node, ast.Assign) else None
                self.change(container, Change(node, "item" if assigned is not None else "unknown", assigned, key))
            case ast.Name() | ast.Attribute():
                if isinstance(target, ast.Attribute):
                    self.tree.stores[target.attr].append(target)
                    if _is_own_module(target.value):
                        self.global_(target.attr, node)
                if (name := dotted(target)) is not None:
                    self.add(scope, Binding(name, how, node, value, path, annotation))

    def global_(self, name: str, node: ast.AST) -> None:
        """A global that is bound other than by its name: `globals()["x"] = ...`, `sys.modules[__name__].x = ...`."""
        self.tree.global_bindings[name].append(Binding(name, How.OPAQUE, node))

    def change(self, container: ast.expr, change: Change) -> None:
        if (name := dotted(container)) is not None:
            self.tree.changes[name].append(change)

    def add(self, scope: Scope, binding: Binding) -> None:
        scope.bindings[binding.name].append(binding)
        if binding.name in scope.global_names:
            self.tree.global_bindings[binding.name].append(binding)
        elif binding.name in scope.outer_names:
            self.nonlocals.append((scope, binding))

    def alias(self, node: Any, scope: Scope) -> None:
        """`type X = ...`, of Python 3.12."""
        self.bind(scope, node.name, How.OPAQUE, node, None)

    def variable(self, node: Any, scope: Scope) -> None:
        """The `T` of `def f[T]`, `class C[T]` and `type X[T]`, of Python 3.12."""
        owner = self.tree.parents[node]
        self.add(self.tree.scopes.get(owner, scope), Binding(node.name, How.OPAQUE, node))


def _is_own_module(node: ast.expr) -> bool:
    match node:
        case ast.Subscript(value=modules, slice=ast.Name(id="__name__")):
            return dotted(modules) == "sys.modules"
    return False


def _is_globals(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func) == "globals"


def _change_by_call(call: ast.Call, method: str) -> Change | None:
    match method, call.args:
        case (("append" | "add" | "appendleft"), [value]):
            return Change(call, "element", value)
        case "insert", [_, value]:
            return Change(call, "element", value)
        case (("extend" | "extendleft"), [value]):
            return Change(call, "elements", value)
        case "setdefault", [key, value]:
            return Change(call, "item", value, key)
        case "update", _:
            return Change(call, "unknown")
    return None


def _parameters(args: ast.arguments) -> Iterator[ast.arg]:
    yield from args.posonlyargs
    yield from args.args
    yield from args.kwonlyargs
    if args.vararg is not None:
        yield args.vararg
    if args.kwarg is not None:
        yield args.kwarg


def _function_of(scope: Scope) -> Scope:
    """The nearest scope that is no comprehension: where a walrus binds, and what a return leaves."""
    while isinstance(scope.node, COMPREHENSIONS) and scope.parent is not None:
        scope = scope.parent
    return scope


_VISITS: dict[type, Callable[[_Builder, Any, Scope], None]] = {
    ast.Name: _Builder.name,
    ast.Attribute: _Builder.attribute,
    ast.Call: _Builder.call,
    ast.Return: _Builder.returning,
    ast.Yield: _Builder.yielding,
    ast.YieldFrom: _Builder.yielding,
    ast.Assign: _Builder.assign,
    ast.AnnAssign: _Builder.declare,
    ast.AugAssign: _Builder.augment,
    ast.NamedExpr: _Builder.walrus,
    ast.For: _Builder.loop,
    ast.AsyncFor: _Builder.loop,
    ast.With: _Builder.context,
    ast.AsyncWith: _Builder.context,
    ast.FunctionDef: _Builder.define,
    ast.AsyncFunctionDef: _Builder.define,
    ast.ClassDef: _Builder.define,
    ast.Delete: _Builder.delete,
    ast.Global: _Builder.outer,
    ast.Nonlocal: _Builder.outer,
    ast.ExceptHandler: _Builder.catch,
    ast.Match: _Builder.match,
    ast.MatchAs: _Builder.capture,
    ast.MatchStar: _Builder.capture,
    ast.MatchMapping: _Builder.capture,
    ast.Import: _Builder.imports,
    ast.ImportFrom: _Builder.imports,
}

# Python 3.12 brought them; mypy reads the code as 3.10 does.
_LATER: dict[str, Callable[[_Builder, Any, Scope], None]] = {
    "TypeAlias": _Builder.alias,
    "TypeVar": _Builder.variable,
    "ParamSpec": _Builder.variable,
    "TypeVarTuple": _Builder.variable,
}
_VISITS |= {getattr(ast, name): visit for name, visit in _LATER.items() if hasattr(ast, name)}
