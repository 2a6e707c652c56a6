"""Writes annotations in the grammar of `qlint.knowledge.schema.Signature.gives`."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from dataclasses import dataclass

import griffe

from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.namespace import Namespace
from qlint.knowledge.schema import Kind

_BUILTINS = frozenset(dir(builtins))
_TYPING = ("builtins.", "typing.", "typing_extensions.", "collections.abc.", "collections.")
_PLAIN = frozenset({"str", "int", "float", "bool", "complex", "bytes"})
_LISTS = frozenset({"list", "List", "Sequence", "MutableSequence", "Iterable", "Iterator", "Collection", "Generator", "deque", "Deque"})
_SETS = frozenset({"set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet"})
_DICTS = frozenset({"dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict", "DefaultDict"})
_TUPLES = frozenset({"tuple", "Tuple"})
_AROUND = frozenset({"Annotated", "ClassVar", "Final", "Required", "NotRequired"})

Expression = griffe.Expr | str | None


@dataclass(frozen=True, slots=True)
class Types:
    """Reads annotations in the body of a module or class; `own` is the path of the class around, "" in a module."""

    names: Namespace
    body: Body
    own: str = ""

    def gives(self, annotation: Expression) -> str:
        """What a value of that type is; "" where it can't be said."""
        found = self._one(annotation) if annotation is not None else ""
        return "" if found == "?" else found

    def path(self, node: griffe.Expr) -> str:
        """The dotted path that a name in an annotation leads to, one step behind its import."""
        name, _, rest = str(node).partition(".")
        found = self.body.lookup(name)
        if found is not None and found.node is None:
            path = found.target
        elif found is not None:
            path = found.path
        else:
            path = node.canonical_path
            return f"builtins.{path}" if path in _BUILTINS else path
        return f"{path}.{rest}" if rest else path

    def _one(self, node: Expression) -> str:
        match node:
            case "None":
                return "None"
            case griffe.ExprName() | griffe.ExprAttribute():
                return self._named(self.path(node))
            case griffe.ExprBinOp(left=left, operator="|", right=right):
                return self._union([left, right])
            case str(text):
                return self._one(self._quoted(text))
            case griffe.ExprSubscript(left=griffe.Expr() as left, slice=inner):
                return self._generic(left, list(inner.elements) if isinstance(inner, griffe.ExprTuple) else [inner])
        return "?"

    def _quoted(self, text: str) -> Expression:
        """What stands in quotes, in a module whose annotations are all strings already."""
        try:
            inner = ast.parse(ast.literal_eval(text), mode="eval").body
        except (SyntaxError, ValueError, TypeError):
            return None
        module = self.names.syntax(self.names.module_of(self.body.scope)).module
        return griffe.safe_get_annotation(inner, parent=module)

    def _union(self, parts: Sequence[Expression]) -> str:
        found = [each for part in parts for each in _alternatives(self._one(part))]
        return "?" if "?" in found else " | ".join(dict.fromkeys(found))

    def _generic(self, left: griffe.Expr, parts: list[Expression]) -> str:
        path = self.path(left)
        name = _standard(path)
        if name == "Optional":
            return self._union([*parts, "None"])
        if name == "Union":
            return self._union(parts)
        if name == "Literal":
            return self._union_of_literals(parts)
        if name in _AROUND:
            return self._one(parts[0])
        if name in _TUPLES:
            return f"tuple[{', '.join('...' if part == '...' else self._one(part) for part in parts)}]"
        if name in _DICTS and len(parts) == 2:
            return f"dict[{self._one(parts[0])}, {self._one(parts[1])}]"
        if name in _LISTS | _SETS:
            return f"{'list' if name in _LISTS else 'set'}[{self._one(parts[0])}]"
        return self._named(path) if not name else "?"

    def _union_of_literals(self, parts: Sequence[Expression]) -> str:
        try:
            found = {type(ast.literal_eval(str(part))).__name__ for part in parts}
        except ValueError:
            return "?"
        return "?" if found - _PLAIN else " | ".join(sorted(found))

    def _named(self, path: str) -> str:
        name = _standard(path)
        if name in _PLAIN:
            return name
        if name == "Self":
            return "self" if self.own else "?"
        if name in _LISTS | _SETS | _DICTS | _TUPLES:
            return "list[?]" if name in _LISTS else "set[?]" if name in _SETS else "dict[?, ?]" if name in _DICTS else "tuple[?, ...]"
        return "?" if name or not path else self._defined(path)

    def _defined(self, path: str) -> str:
        found = self.names.resolve(path)
        match found.kind:
            case Kind.CLASS:
                return found.path
            case None if found.path.partition(".")[0] in self.names.watched and not self.names.module_of(found.path):
                return found.path
        return "self" if self._stands_for_own(found.node) else "?"

    def _stands_for_own(self, node: ast.AST | None) -> bool:
        """Whether it is a `TypeVar` that is bound to the class around."""
        match node:
            case ast.Call(func=ast.Name(id="TypeVar") | ast.Attribute(attr="TypeVar"), keywords=keywords):
                bound = next((each.value for each in keywords if each.arg == "bound"), None)
                said = bound.value if isinstance(bound, ast.Constant) else ast.unparse(bound) if bound is not None else ""
                return bool(self.own) and str(said).rpartition(".")[2] == self.own.rpartition(".")[2]
        return False


def _standard(path: str) -> str:
    """The name of a type of the standard library that says what is inside; "" for other paths."""
    start = next((each for each in _TYPING if path.startswith(each)), "")
    return path[len(start) :] if start else ""


def _alternatives(gives: str) -> list[str]:
    return gives.split(" | ") if "[" not in gives else [gives]
