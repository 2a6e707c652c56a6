"""What is told of one definition: a function, or a value that is assigned."""

from __future__ import annotations

import ast
from dataclasses import dataclass

import griffe

from qlint.knowledge.mining import announced, lineage, signatures
from qlint.knowledge.mining.binding import Binding
from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.expressions import Function
from qlint.knowledge.mining.namespace import Namespace
from qlint.knowledge.mining.surface import Entry
from qlint.knowledge.mining.types import Types
from qlint.knowledge.schema import Kind

_PROPERTIES = frozenset({"builtins.property", "functools.cached_property", "abc.abstractproperty"})
_ACCESS = ("property", ".setter", ".getter", ".deleter")
_STATIC = frozenset({"builtins.staticmethod", "abc.abstractstaticmethod"})
_OF_CLASS = frozenset({"builtins.classmethod", "abc.abstractclassmethod"})
_CONTEXT = frozenset({"contextlib.contextmanager", "contextlib.asynccontextmanager"})


@dataclass(frozen=True, slots=True)
class Entries:
    """Writes entries of the definitions in a body; `own` is the path of the class whose body it is, "" for a module's."""

    names: Namespace
    body: Body
    own: str = ""

    def of(self, binding: Binding) -> Entry:
        """The entry of what the binding defines."""
        match binding.node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() as node:
                return self.function(node, self._home(binding))
            case ast.Call(func=func, args=[wrapped, *_]) if self.own and self.body.refer(func) in _PROPERTIES | _STATIC | _OF_CLASS:
                return self._wrapped(self.body.refer(func), wrapped, binding)
            case ast.Lambda():
                return Entry(Kind.METHOD if self.own else Kind.FUNCTION)
            case ast.Call() as call if decorated := self.names.wrapped(binding, call):
                return self.of(Binding(decorated.path, decorated.node))
        found = self.names.behind(binding)
        if isinstance(found.node, Function) and found.node is not binding.node:
            return self.of(Binding(found.path, found.node))
        kind = found.kind
        if kind is Kind.FUNCTION and self.own:
            kind = Kind.METHOD
        return Entry(kind or Kind.ATTRIBUTE, gives=self.value(binding) if kind is Kind.ATTRIBUTE else "")

    def function(self, node: Function, module: str, by: str = "") -> Entry:
        """The entry of a function; `by` is what wraps it in the class's body instead of a decorator."""
        paths = {self.body.refer(each) or _last(each) for each in node.decorator_list} | {by}
        syntax = self.names.syntax(module)
        obj = syntax.objects.get(node)
        told = announced.of_function(node) if syntax.announces else ()
        gives = "" if paths & _CONTEXT or isinstance(node, ast.AsyncFunctionDef) else self._types.gives(_annotation(obj))
        if self.own and any(path in _PROPERTIES or path.endswith(_ACCESS) for path in paths):
            return Entry(Kind.PROPERTY, gives=gives, announced=told)
        kind = Kind.METHOD if self.own else Kind.FUNCTION
        first = "" if not self.own or paths & _STATIC else "cls" if paths & _OF_CLASS else "self"
        text = signatures.of_function(obj, first, own=self.own.rpartition(".")[2]) if isinstance(obj, griffe.Function) else None
        return Entry(kind, parameters=text, gives="" if node.name in ("__init__", "__new__") else gives, announced=told)

    def value(self, binding: Binding) -> str:
        """What reading the assigned value gives: by its annotation, or as an object of the class that is called for it."""
        obj = self.names.syntax(self._home(binding)).objects.get(binding.node) if binding.node is not None else None
        if found := self._types.gives(_annotation(obj)):
            return found
        made = self.names.resolve(self.body.refer(binding.node.func)) if isinstance(binding.node, ast.Call) else None
        return made.path if made is not None and not self.own and lineage.plain(self.names, made) else ""

    def _wrapped(self, path: str, wrapped: ast.expr, binding: Binding) -> Entry:
        found = self.names.resolve(self.body.refer(wrapped)) if self.body.refer(wrapped) else None
        if found is not None and isinstance(found.node, Function):
            return self.function(found.node, self.names.module_of(found.path), path)
        return Entry(Kind.PROPERTY if path in _PROPERTIES else Kind.METHOD)

    def _home(self, binding: Binding) -> str:
        return self.names.module_of(binding.path.rpartition(".")[0])

    @property
    def _types(self) -> Types:
        return Types(self.names, self.body, self.own)


def _annotation(obj: griffe.Object | None) -> griffe.Expr | str | None:
    return obj.annotation if isinstance(obj, griffe.Function | griffe.Attribute) else None


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ""
