"""One parsed module: parents, scopes with what they bind, and the places a question can start from."""

from __future__ import annotations

import ast
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import cast

from qlint.model import Span
from qlint.sources.text import Text

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeNode = ast.Module | ast.ClassDef | FunctionNode | ComprehensionNode

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
SCOPES = (ast.Module, ast.ClassDef, *FUNCTIONS, *COMPREHENSIONS)


class How(Enum):
    """In what way a name is bound."""

    VALUE = "assigned"  # `value` is the expression
    DECLARED = "declared"  # an annotation without a value
    ELEMENT = "iterated"  # `value` is what is iterated over
    ENTERED = "entered"  # `value` is a context expression
    IMPORT = "imported"  # `node` is the alias
    DEFINITION = "defined"  # `node` is the function or class
    PARAMETER = "parameter"  # `node` is the ast.arg
    CAUGHT = "caught"  # `value` names the exceptions
    OPAQUE = "opaque"  # bound to something that is not followed
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """One place that binds a name, or a dotted attribute of a name (`self.backend`).

    `path` leads through unpacking: indices from the outside in, None for a starred target.
    """

    name: str
    how: How
    node: ast.AST
    value: ast.expr | None = None
    path: tuple[int | None, ...] = ()
    annotation: ast.expr | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One place that puts something into a container: an "element", "elements" of another, an "item" under a key, or who knows."""

    node: ast.AST
    how: str
    value: ast.expr | None = None
    key: ast.expr | None = None


@dataclass(slots=True, eq=False)
class Scope:
    """What a module, class, function or comprehension binds, in the order of the text."""

    node: ScopeNode
    parent: Scope | None
    bindings: dict[str, list[Binding]] = field(default_factory=lambda: defaultdict(list))
    outer_names: set[str] = field(default_factory=set)  # declared global or nonlocal
    stars: list[ast.ImportFrom] = field(default_factory=list)

    @property
    def is_function(self) -> bool:
        return isinstance(self.node, FUNCTIONS)


def dotted(node: ast.AST) -> str | None:
    """`a.b.c` for a chain of attributes on a name, else None."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    parts.append(node.id)
    return ".".join(reversed(parts))


class Tree:
    """The syntax tree of one text with its parents, scopes and indices. Raises SyntaxError as `ast.parse` does."""

    def __init__(self, text: Text) -> None:
        self.lines = text
        with warnings.catch_warnings():  # of invalid escapes and the like: not ours to tell
            warnings.simplefilter("ignore")
            self.root = ast.parse(text.text)
        self.parents: dict[ast.AST, ast.AST] = {}
        self.module = Scope(self.root, None)
        self.scopes: dict[ast.AST, Scope] = {self.root: self.module}
        self.names: dict[str, list[ast.Name]] = defaultdict(list)
        self.attributes: dict[str, list[ast.Attribute]] = defaultdict(list)
        self.stores: dict[str, list[ast.Attribute]] = defaultdict(list)
        self.changes: dict[str, list[Change]] = defaultdict(list)
        self.imports: list[ast.Import | ast.ImportFrom] = []
        self.withs: list[ast.With | ast.AsyncWith] = []
        self.returns: dict[ast.AST, list[ast.Return]] = defaultdict(list)
        self.yields: dict[ast.AST, list[ast.Yield | ast.YieldFrom]] = defaultdict(list)
        self.global_bindings: dict[str, list[Binding]] = defaultdict(list)
        _Builder(self).build()

    def span(self, node: ast.AST) -> Span:
        """Where the node stands in the text."""
        at = cast(ast.expr, node)
        end_line, end_column = at.end_lineno or at.lineno, at.end_col_offset or at.col_offset
        return Span(self.lines.from_utf8(at.lineno, at.col_offset), self.lines.from_utf8(end_line, end_column))

    def name_span(self, node: ast.Attribute) -> Span:
        """Where the last name of an attribute stands."""
        end = self.span(node).end
        return Span(end - len(node.attr), end)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around `node`, innermost first."""
        while (parent := self.parents.get(node)) is not None:
            yield parent
            node = parent

    def statement(self, node: ast.AST) -> ast.stmt:
        """The innermost statement that holds the node, or is it."""
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which the node is evaluated."""
        child, parent = node, self.parents.get(node)
        while parent is not None:
            if isinstance(parent, SCOPES) and _inside(child, parent):
                return self.scopes[parent]
            if isinstance(parent, ast.comprehension) and _outermost(child, parent, self.parents[parent]):
                parent = self.parents[parent]
            child, parent = parent, self.parents.get(parent)
        return self.module

    def enclosing_function(self, node: ast.AST) -> FunctionNode | None:
        """The function in whose body the node is evaluated; comprehensions and classes are looked through."""
        scope: Scope | None = self.scope(node)
        while scope is not None and not scope.is_function:
            scope = scope.parent
        return cast(FunctionNode, scope.node) if scope is not None else None


def _inside(child: ast.AST, scope: ast.AST) -> bool:
    """Whether a child of the scope's node is evaluated in that scope (decorators, defaults and bases are not)."""
    match scope:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return isinstance(child, ast.stmt)
        case ast.Lambda():
            return child is scope.body
        case _:
            return True


def _outermost(child: ast.AST, generator: ast.comprehension, owner: ast.AST) -> bool:
    """Whether the child is the one iterable of a comprehension that is evaluated outside of it."""
    return child is generator.iter and generator is cast(ComprehensionNode, owner).generators[0]


class _Builder:
    """Fills a `Tree` in one pass, without recursion, so that depth is no matter."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def build(self) -> None:
        tree = self.tree
        stack: list[tuple[ast.AST, Scope]] = [(tree.root, tree.module)]
        while stack:
            node, scope = stack.pop()
            inner = self.enter(node, scope)
            children = list(ast.iter_child_nodes(node))
            for child in reversed(children):
                tree.parents[child] = node
                stack.append((child, inner if inner is not None and _inside(child, node) else scope))
            self.visit(node, scope)

    def enter(self, node: ast.AST, scope: Scope) -> Scope | None:
        if isinstance(node, ast.Module):
            return scope
        if not isinstance(node, SCOPES):
            return None
        inner = self.tree.scopes[node] = Scope(node, scope)
        if isinstance(node, FUNCTIONS):
            for arg in _parameters(node.args):
                inner.bindings[arg.arg].append(Binding(arg.arg, How.PARAMETER, arg, annotation=arg.annotation))
        elif isinstance(node, COMPREHENSIONS):
            for generator in node.generators:
                self.bind(inner, generator.target, How.ELEMENT, generator, generator.iter)
        return inner

    def visit(self, node: ast.AST, scope: Scope) -> None:
        tree = self.tree
        match node:
            case ast.Name(ctx=ast.Load()):
                tree.names[node.id].append(node)
            case ast.Attribute(ctx=ast.Load()):
                tree.attributes[node.attr].append(node)
            case ast.Call(func=ast.Attribute(value=container, attr=method)):
                self.change(container, _change_by_call(node, method))
            case ast.Return():
                tree.returns[_function_of(scope).node].append(node)
            case ast.Yield() | ast.YieldFrom():
                tree.yields[_function_of(scope).node].append(node)
            case ast.Assign():
                for target in node.targets:
                    self.bind(scope, target, How.VALUE, node, node.value)
            case ast.AnnAssign():
                how = How.DECLARED if node.value is None else How.VALUE
                self.bind(scope, node.target, how, node, node.value, annotation=node.annotation)
            case ast.AugAssign(op=ast.Add(), target=target) if dotted(target) is not None:
                self.change(target, Change(node, "elements", node.value))
            case ast.AugAssign():
                self.bind(scope, node.target, How.OPAQUE, node, None)
            case ast.NamedExpr():
                self.bind(_function_of(scope), node.target, How.VALUE, node, node.value)
            case ast.For() | ast.AsyncFor():
                self.bind(scope, node.target, How.ELEMENT, node, node.iter)
            case ast.With() | ast.AsyncWith():
                tree.withs.append(node)
                for item in node.items:
                    if item.optional_vars is not None:
                        self.bind(scope, item.optional_vars, How.ENTERED, node, item.context_expr)
            case _:
                self.visit_rarer(node, scope)

    def visit_rarer(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.Import() | ast.ImportFrom():
                self.visit_import(node, scope)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                self.add(scope, Binding(node.name, How.DEFINITION, node))
            case ast.Delete():
                for target in node.targets:
                    self.bind(scope, target, How.DELETED, node, None)
            case ast.Global() | ast.Nonlocal():
                scope.outer_names.update(node.names)
            case ast.ExceptHandler(name=str(name), type=classes):
                self.add(scope, Binding(name, How.CAUGHT, node, classes))
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                self.add(scope, Binding(name, How.OPAQUE, node))

    def visit_import(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
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
                assigned = value if not path and isinstance(node, ast.Assign) else None
                self.change(container, Change(node, "item" if assigned is not None else "unknown", assigned, key))
            case ast.Name() | ast.Attribute():
                if isinstance(target, ast.Attribute):
                    self.tree.stores[target.attr].append(target)
                if (name := dotted(target)) is not None:
                    self.add(scope, Binding(name, how, node, value, path, annotation))

    def change(self, container: ast.expr, change: Change | None) -> None:
        if change is not None and (name := dotted(container)) is not None:
            self.tree.changes[name].append(change)

    def add(self, scope: Scope, binding: Binding) -> None:
        scope.bindings[binding.name].append(binding)
        if binding.name in scope.outer_names:
            self.tree.global_bindings[binding.name].append(binding)


def _change_by_call(call: ast.Call, method: str) -> Change | None:
    match method, call.args:
        case (("append" | "add" | "appendleft"), [value]):
            return Change(call, "element", value)
        case "insert", [_, value]:
            return Change(call, "element", value)
        case "extend", [value]:
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
