"""The names that a module's `__getattr__` knows, where it tells them one by one or hands on to another module."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence

from qlint.knowledge.mining import literals
from qlint.knowledge.mining.binding import Binding, World
from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.expressions import Function, dotted

Late = tuple[Mapping[str, Binding], bool]


def late(body: Body, world: World) -> Late:
    """The names that the `__getattr__` of the module gives, and whether it may give more; none where there is no such function."""
    found = body.names.get("__getattr__")
    if found is None:
        return {}, False
    if not isinstance(found.node, Function) or not found.node.args.args:
        return {}, True
    hook = _Hook(body, found.node, world)
    names = dict(hook.told()) or dict(hook.handed_on())
    return names, not names


class _Hook:
    """A module's `__getattr__`, with what its own imports and assignments bind."""

    def __init__(self, body: Body, node: Function, world: World) -> None:
        self._module = body
        self._node = node
        self._name = node.args.args[0].arg
        self._world = world
        self._inside = Body(f"{body.scope}.{node.name}", body.source, world, body)
        self._inside.run([each for each in ast.walk(node) if isinstance(each, ast.Import | ast.ImportFrom)])
        self._values = dict(_values(node))

    def told(self) -> Iterator[tuple[str, Binding]]:
        """The names that it compares its argument with, or looks up in a table."""
        for test in (each for each in ast.walk(self._node) if isinstance(each, ast.If)):
            for name in self._tested(test.test):
                if name.isidentifier():
                    yield name, self._binding(name, self._returned(test.body) or self._returned([self._node]))

    def handed_on(self) -> Iterator[tuple[str, Binding]]:
        """The names of the module that it takes all from."""
        match self._returned([self._node]):
            case ast.Call(func=ast.Name(id="getattr"), args=[module, ast.Name(id=name)]) if name == self._name:
                for each in self._world.public(path) if (path := self._path(module, "")) else ():
                    yield each, Binding(f"{self._module.scope}.{each}", target=f"{path}.{each}")

    def _tested(self, test: ast.expr) -> Iterator[str]:
        for node in ast.walk(test):
            match node:
                case ast.Compare(left=ast.Name(id=self._name), ops=[ast.Eq() | ast.In() | ast.NotIn()], comparators=[table]):
                    yield from literals.names(table, self._literal) or ()
                case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[ast.Name(id=self._name), *_]):
                    yield from literals.names(table, self._literal) or ()

    def _literal(self, node: ast.expr) -> ast.expr | Sequence[str] | None:
        if dotted(node) == "__all__":
            return self._module.exported
        found = self._module.names.get(dotted(node))
        return found.node if found is not None and isinstance(found.node, ast.expr) and found.node is not node else None

    def _returned(self, statements: Sequence[ast.AST]) -> ast.expr | None:
        found = (each.value for part in statements for each in ast.walk(part) if isinstance(each, ast.Return))
        return next((each for each in found if each is not None), None)

    def _binding(self, name: str, value: ast.expr | None) -> Binding:
        path = f"{self._module.scope}.{name}"
        target = self._path(value, name) if value is not None else ""
        return Binding(path, value, target, whole=self._world.has(target) and isinstance(value, ast.Call) and _imports(value))

    def _path(self, node: ast.expr, name: str) -> str:
        """The dotted path that the expression leads to where the argument is `name`; "" where it can't be said."""
        match node:
            case ast.Call(func=ast.Name(id="getattr"), args=[module, key, *_]):
                around, last = self._path(module, name), self._text(key, name)
                return f"{around}.{last}" if around and last else ""
            case ast.Call(args=[module, *anchor]) if _imports(node):
                return self._absolute(self._text(module, name), self._text(anchor[0], name) if anchor else "")
            case ast.Name(id=local) if local in self._values:
                return self._path(self._values[local], name)
            case ast.Subscript() if isinstance(value := self._looked_up(node, name), ast.expr):
                return self._path(value, name)
        return self._inside.refer(node)

    def _text(self, node: ast.expr, name: str) -> str:
        match node:
            case ast.Name(id=local) if local == self._name:
                return name
            case ast.Name(id=local) if local in self._values:
                return self._text(self._values[local], name)
            case ast.JoinedStr(values=parts):
                return "".join(self._text(part.value if isinstance(part, ast.FormattedValue) else part, name) for part in parts)
        value = self._looked_up(node, name)
        return literals.text(value if value is not None else node, self._module.scope)

    def _looked_up(self, node: ast.expr, name: str) -> ast.expr | None:
        """The value that a table of the module has for the name, where the expression looks it up."""
        match node:
            case ast.Subscript(value=table, slice=ast.Name(id=key)) if key == self._name:
                pass
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[ast.Name(id=key), *_]) if key == self._name:
                pass
            case _:
                return None
        found = self._literal(table)
        if not isinstance(found, ast.Dict):
            return None
        return next((value for key, value in zip(found.keys, found.values, strict=True) if key and literals.text(key, "") == name), None)

    def _absolute(self, module: str, anchor: str) -> str:
        if not module.startswith("."):
            return module
        return f"{anchor or self._module.scope}{module}" if module.count(".") == 1 else ""


def _imports(call: ast.Call) -> bool:
    return dotted(call.func).rpartition(".")[2] == "import_module"


def _values(node: Function) -> Iterator[tuple[str, ast.expr]]:
    """What is assigned to single names in the function."""
    for each in ast.walk(node):
        match each:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.NamedExpr(target=ast.Name(id=name), value=value):
                yield name, value
