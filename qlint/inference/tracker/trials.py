"""What a condition comes to in one release of a watched package: the few kinds of expression in which programs ask for one."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from qlint.inference.tracker.attempts import attempted
from qlint.inference.tracker.scopes import Binding, How, Scope, dotted
from qlint.inference.tracker.tree import Tree
from qlint.knowledge.index import Knowledge

_DEEPEST = 12
_FIRST_WHOLE = Version("0.45")  # the first `qiskit` that is no bundle of others
_VERSIONS = frozenset({"__version__", "VERSION"})
_PARSERS = frozenset({"Version", "parse", "parse_version", "LooseVersion", "StrictVersion"})
_OF_TEXT = frozenset({"split", "rsplit", "startswith", "endswith", "partition", "rpartition", "strip", "lstrip", "rstrip", "replace"})
_OF_VERSION = frozenset({"major", "minor", "micro", "release", "base_version", "public", "version"})
_PLAIN: Mapping[str, Callable[..., object]] = {"int": int, "str": str, "float": float, "bool": bool, "tuple": tuple, "list": list}
_COMPARE: Mapping[type[ast.cmpop], Callable[..., object]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne,
    ast.Is: operator.is_, ast.IsNot: operator.is_not,
    ast.In: lambda one, other: operator.contains(other, one),
    ast.NotIn: lambda one, other: not operator.contains(other, one),
}  # fmt: skip


class Unclear(Exception):
    """The expression is not one of those that are understood, or its value does not follow from the release."""


class Thing:
    """A module, class or other object of a package, by its dotted path."""

    def __init__(self, path: str) -> None:
        self.path = path


class Trial:
    """The evaluation of conditions with one release of each distribution installed; `asked` are those that it depended on."""

    def __init__(self, tree: Tree, knowledge: Knowledge, releases: Mapping[str, Version]) -> None:
        self._tree, self._knowledge, self._releases = tree, knowledge, releases
        self.asked: set[str] = set()
        self._depth = 0

    def holds(self, condition: ast.expr) -> bool:
        """Whether the condition is true; raises Unclear."""
        try:
            return bool(self._value(condition, {}))
        except (TypeError, ValueError, IndexError, KeyError, InvalidVersion, InvalidSpecifier, RecursionError) as error:
            raise Unclear from error

    def _value(self, node: ast.expr, local: Mapping[str, object]) -> object:
        if self._depth > _DEEPEST:
            raise Unclear
        self._depth += 1
        try:
            return self._evaluated(node, local)
        finally:
            self._depth -= 1

    def _evaluated(self, node: ast.expr, local: Mapping[str, object]) -> object:
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return local[name] if name in local else self._named(name, node)
            case ast.Attribute():
                return self._attribute(node, local)
            case ast.Call():
                return self._called(node, local)
            case ast.Compare(left=left, ops=ops, comparators=others):
                return self._compared(left, ops, others, local)
            case ast.BoolOp(op=op, values=values):
                return self._either(values, isinstance(op, ast.Or), local)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not self._value(operand, local)
            case ast.Tuple(elts=elements):
                return tuple(self._value(each, local) for each in elements)
            case ast.List(elts=elements):
                return [self._value(each, local) for each in elements]
            case ast.GeneratorExp(elt=element, generators=[generator]) | ast.ListComp(elt=element, generators=[generator]):
                return list(self._each(element, generator, local))
            case ast.Subscript(value=value, slice=index):
                return self._value(value, local)[self._index(index, local)]  # type: ignore[index]  # what has no items raises
        raise Unclear

    def _compared(self, left: ast.expr, ops: list[ast.cmpop], others: list[ast.expr], local: Mapping[str, object]) -> bool:
        one = self._value(left, local)
        for op, other in zip(ops, (self._value(each, local) for each in others), strict=True):
            about_things = isinstance(one, Thing) or isinstance(other, Thing)
            if about_things and not isinstance(op, ast.Is | ast.IsNot):
                raise Unclear
            if not _COMPARE[type(op)](one, other):
                return False
            one = other
        return True

    def _either(self, values: list[ast.expr], wanted: bool, local: Mapping[str, object]) -> object:
        """`and`, `or`: the first that decides, whatever stands beside it."""
        unclear = False
        value: object = not wanted
        for each in values:
            try:
                value = self._value(each, local)
            except Unclear:
                unclear = True
            else:
                if bool(value) is wanted:
                    return value
        if unclear:
            raise Unclear
        return value

    def _each(self, element: ast.expr, generator: ast.comprehension, local: Mapping[str, object]) -> Iterator[object]:
        if not isinstance(generator.target, ast.Name):
            raise Unclear
        for each in self._value(generator.iter, local):  # type: ignore[attr-defined]  # what can't be iterated raises
            inner = {**local, generator.target.id: each}
            if all(self._value(test, inner) for test in generator.ifs):
                yield self._value(element, inner)

    def _index(self, index: ast.expr, local: Mapping[str, object]) -> object:
        if isinstance(index, ast.Slice):
            return slice(*(self._value(each, local) if each is not None else None for each in (index.lower, index.upper, index.step)))
        return -index.operand.value if _is_negative(index) else self._value(index, local)  # type: ignore[attr-defined]

    def _attribute(self, node: ast.Attribute, local: Mapping[str, object]) -> object:
        if isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"):
            return self._kept(node.attr)
        match self._value(node.value, local):
            case Thing(path=path):
                return self._of_thing(f"{path}.{node.attr}")
            case Version() as version if node.attr in _OF_VERSION:
                return str(version) if node.attr == "version" else getattr(version, node.attr)
        raise Unclear

    def _of_thing(self, path: str) -> object:
        if path.rpartition(".")[2] in _VERSIONS:
            return str(self._release(path))
        if not self._there(path):
            raise Unclear
        return Thing(path)

    def _release(self, path: str) -> Version:
        distribution = self._knowledge.distribution_of(path)
        if distribution is None:
            raise Unclear
        return self._installed(distribution.name)

    def _installed(self, name: str) -> Version:
        distribution = self._knowledge.distributions[name]
        if distribution.beside or distribution.retired is not None or name not in self._releases:
            raise Unclear
        self.asked.add(name)
        return self._releases[name]

    def _there(self, path: str) -> bool:
        """Whether the release has what the dotted path names."""
        parts = path.split(".")
        symbols = [self._knowledge.symbol(".".join(parts[:length])) for length in range(1, len(parts) + 1)]
        for symbol in symbols:
            if symbol is not None and not symbol.alive(self._installed(symbol.distribution)):
                return False
        if symbols[-1] is None:
            raise Unclear
        return True

    def _called(self, node: ast.Call, local: Mapping[str, object]) -> object:
        name = (dotted(node.func) or "").rpartition(".")[2]
        if not node.args and not node.keywords:
            return self._of_function(node.func)
        if node.keywords:
            raise Unclear
        match node.func, name:
            case ast.Attribute(value=receiver), _ if name in _OF_TEXT:
                text = self._value(receiver, local)
                if isinstance(text, str):
                    return getattr(text, name)(*(self._value(each, local) for each in node.args))
                raise Unclear
            case ast.Name(id="map"), _ if dotted(node.args[0]) == "int":
                return [int(each) for each in self._value(node.args[1], local)]  # type: ignore[attr-defined]
        arguments = [self._value(each, local) for each in node.args]
        match name, arguments:
            case _, [argument] if name in _PLAIN:
                return _PLAIN[name](argument)
            case _, [str(text)] if name in _PARSERS:
                return Version(text)
            case "SpecifierSet", [str(text)]:
                return SpecifierSet(text)
            case "version", [str(distribution)]:
                return str(self._of_metadata(distribution))
            case "find_spec", [str(path)]:
                return Thing(path) if self._there(path) else None
            case "hasattr", [Thing(path=path), str(attribute)]:
                return attribute in _VERSIONS or self._there(f"{path}.{attribute}")
            case "getattr", [Thing(path=path), str(attribute), default]:
                return Thing(f"{path}.{attribute}") if self._there(f"{path}.{attribute}") else default
        raise Unclear

    def _of_metadata(self, name: str) -> Version:
        """What the metadata of an installed distribution say; before 0.45 `qiskit` was a bundle, with numbers of its own."""
        release = self._installed(name) if name in self._knowledge.distributions else None
        if release is None or (name == "qiskit" and release < _FIRST_WHOLE):
            raise Unclear
        return release

    def _of_function(self, function: ast.expr) -> object:
        """What a function of the program gives that takes nothing and does little but return something."""
        match function:
            case ast.Name(id=name):
                found = [each.node for each in self._bindings(name, function)]
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                found = list(self._tree.functions.get(name, ()))
            case _:
                raise Unclear
        return self._returned(found)

    def _returned(self, functions: list[ast.AST]) -> object:
        match functions:
            case [ast.FunctionDef(body=[*before, ast.Return(value=ast.expr() as value)])] if all(map(_is_harmless, before)):
                return self._value(value, {})
        raise Unclear

    def _kept(self, name: str) -> object:
        """`self.name`: the one value that is stored there, or what the one property gives."""
        stores, functions = self._tree.stores.get(name, ()), self._tree.functions.get(name, ())
        if functions and not stores:
            return self._returned(list(functions))
        values = [self._tree.parents[each] for each in stores]
        match values:
            case [ast.Assign(value=value)] if not functions:
                return self._value(value, {})
        raise Unclear

    def _named(self, name: str, node: ast.AST) -> object:
        bindings = self._bindings(name, node)
        if len(bindings) == 1:
            return self._bound(bindings[0])
        attempt = attempted(self._tree, bindings)
        if attempt is None:
            raise Unclear
        return self._bound(attempt.tried if all(map(self._succeeds, attempt.imports)) else attempt.instead)

    def _succeeds(self, path: str) -> bool:
        """Whether the import of the path works; that of a package which is not watched is taken to."""
        return not self._knowledge.watches(path) or self._there(path)

    def _bindings(self, name: str, node: ast.AST) -> list[Binding]:
        scope: Scope | None = self._tree.scope(node)
        while scope is not None and name not in scope.bindings:
            scope = scope.parent
        return scope.bindings[name] if scope is not None else []

    def _bound(self, binding: Binding) -> object:
        match binding:
            case Binding(how=How.VALUE, value=ast.expr() as value, path=path):
                found = self._value(value, {})
                for step in path:
                    if step is None:
                        raise Unclear
                    found = found[step]  # type: ignore[index]  # what has no items raises
                return found
            case Binding(how=How.IMPORT, node=ast.alias() as alias):
                return self._imported(alias)
        raise Unclear

    def _imported(self, alias: ast.alias) -> object:
        match self._tree.parents[alias]:
            case ast.Import():
                return Thing(alias.name if alias.asname else alias.name.partition(".")[0])
            case ast.ImportFrom(module=str(module), level=0) if self._knowledge.watches(module):
                return self._of_thing(f"{module}.{alias.name}")
        raise Unclear


def _is_negative(index: ast.expr) -> bool:
    match index:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int())):
            return True
    return False


def _is_harmless(statement: ast.stmt) -> bool:
    """Whether the statement only documents, imports or names something."""
    match statement:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Assign():
            return True
    return False
