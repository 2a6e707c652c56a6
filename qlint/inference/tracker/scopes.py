"""What scopes bind and what is put into containers, and the small questions about nodes that all of this rests on."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeNode = ast.Module | ast.ClassDef | FunctionNode | ComprehensionNode

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
TRIES = (ast.Try, getattr(ast, "TryStar", ast.Try))  # `except*` came with Python 3.11
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
    global_names: set[str] = field(default_factory=set)  # declared global
    outer_names: set[str] = field(default_factory=set)  # declared global or nonlocal
    from_inside: dict[str, list[Binding]] = field(default_factory=lambda: defaultdict(list))  # bound by functions in it, as nonlocal
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


def inside(child: ast.AST, scope: ast.AST) -> bool:
    """Whether a child of the scope's node is evaluated in that scope (decorators, defaults and bases are not)."""
    match scope:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return isinstance(child, ast.stmt)
        case ast.Lambda():
            return child is scope.body
        case _:
            return True
