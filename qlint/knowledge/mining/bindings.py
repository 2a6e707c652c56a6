"""Which names a body of code has bound when it has run, without running it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence

from qlint.knowledge.mining import literals
from qlint.knowledge.mining.binding import Attachment, Binding, World
from qlint.knowledge.mining.expressions import Function, dotted, met, puts, sets
from qlint.knowledge.mining.sources import Source

_BUILTINS = frozenset(dir(builtins))
_OF_PROPERTIES = frozenset({"setter", "getter", "deleter"})


class Body:
    """The body of a module, or of a class in it, as it runs.

    `names` are bound so far; `exported` is its `__all__`, None where it has none or one that can't be read; `open`: a star import
    of an unknown module may have bound more; `attached` are the members that it sets on classes, `installed` what it puts in
    `sys.modules`, `imported` what its imports name, all as dotted paths.
    """

    def __init__(self, scope: str, source: Source, world: World, outer: Body | None = None) -> None:
        self.scope = scope
        self.source = source
        self.names: dict[str, Binding] = {}
        self.exported: list[str] | None = None
        self.open = False
        self.attached: list[Attachment] = []
        self.installed: dict[str, str] = {}
        self.imported: set[str] = set()
        self._world = world
        self.outer = outer
        self._loaded: set[str] = set()

    def run(self, statements: Sequence[ast.stmt]) -> None:
        """Binds what the statements bind."""
        for statement in statements:
            self._statement(statement)

    def lookup(self, name: str) -> Binding | None:
        """What the name means here, or around here."""
        found = self.names.get(name)
        return self.outer.lookup(name) if found is None and self.outer is not None else found

    def refer(self, node: ast.expr) -> str:
        """The dotted path that a name, or attributes of one, lead to; "" for other expressions and unknown names."""
        name, _, rest = dotted(node).partition(".")
        found = self.lookup(name)
        if found is None:
            path = f"builtins.{name}" if name in _BUILTINS else ""
        elif found.node is None or found.target or isinstance(found.node, ast.ClassDef | Function):
            path = found.target or found.path
        else:
            path = "" if rest else found.path
        return f"{path}.{rest}" if path and rest else path

    def _statement(self, node: ast.stmt) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(node)
            case ast.ClassDef(name=name):
                self._bind(name, Binding(f"{self.scope}.{name}", node))
            case ast.Import() | ast.ImportFrom():
                self._import(node)
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._assign(target, value)
            case ast.AnnAssign(target=target, value=value) if value is not None or self.outer is not None:
                self._assign(target, value if value is not None else node)
            case ast.AugAssign(target=ast.Name(id="__all__"), value=value):
                self._export(value, more=True)
            case ast.Delete(targets=targets):
                for target in targets:
                    self.names.pop(dotted(target), None)
            case ast.Expr(value=ast.Call() as call):
                self._call(call)
            case _:
                self._compound(node)

    def _compound(self, node: ast.stmt) -> None:
        match node:
            case ast.If(test=test, body=body, orelse=orelse):
                self._branches([block for block, taken in ((body, True), (orelse, False)) if met(test) in (taken, None)])
            case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=last):
                self._branches([[*body, *orelse], *(handler.body for handler in handlers)])
                self.run(last)
            case ast.With(items=items, body=body):
                for item in items:
                    if item.optional_vars is not None:
                        self._assign(item.optional_vars, item.context_expr)
                self.run(body)
            case ast.For(target=target, iter=iterated, body=body, orelse=orelse):
                for value in self._elements(iterated) if sets(body) else (target,):
                    self._assign(target, value)
                    self.run(body)
                self.run(orelse)
            case ast.While(body=body, orelse=orelse):
                self.run([*body, *orelse])
            case ast.Match(cases=cases):
                self._branches([case.body for case in cases])

    def _branches(self, blocks: Sequence[Sequence[ast.stmt]]) -> None:
        """Runs alternatives: all that one of them binds is there, the first one that binds a name says what it is.

        What was defined before stays where one of them does nothing.
        """
        before, results = self.names, []
        for block in blocks:
            self.names = dict(before)
            self.run(block)
            if not (block and isinstance(block[-1], ast.Raise)):
                results.append(self.names)
        merged = results[0] if results else dict(before)
        for other in results[1:]:
            for name, binding in other.items():
                if binding is not before.get(name) and merged.get(name) is before.get(name):
                    merged[name] = binding
        if not all(blocks):
            merged |= {name: each for name, each in before.items() if isinstance(each.node, ast.ClassDef | Function)}
        self.names = merged

    def _bind(self, name: str, binding: Binding) -> None:
        self.names[name] = binding

    def _function(self, node: Function) -> None:
        binding = Binding(f"{self.scope}.{node.name}", node)
        for decorator in node.decorator_list:
            match decorator:
                case ast.Attribute(value=ast.Name(id=name), attr=attr) if attr in _OF_PROPERTIES and name in self.names:
                    binding = self.names[name]
                case ast.Call(func=ast.Name(id=name), args=args) if (by := self.names.get(name)) and puts(by.node):
                    self.attached += [Attachment(self.refer(owner), node.name, binding) for owner in args if self.refer(owner)]
        self._bind(node.name, binding)

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            match node:
                case ast.Import():
                    self._load(alias.name)
                    name = alias.asname or alias.name.partition(".")[0]
                    target = alias.name if alias.asname else name
                    self._bind(name, Binding(f"{self.scope}.{name}", target=target, whole=True))
                case ast.ImportFrom():
                    module = self._absolute(node)
                    self._load(module)
                    if alias.name == "*":
                        self._star(module)
                    else:
                        self._from(module, alias)

    def _from(self, module: str, alias: ast.alias) -> None:
        name = alias.asname or alias.name
        target = f"{module}.{alias.name}"
        if module == self.scope:
            if found := self.names.get(alias.name):
                self._bind(name, found)
                return
            self._load(target)
        self.imported.add(target)
        self._bind(name, Binding(f"{self.scope}.{name}", target=target, whole=module == self.scope and self._world.has(target)))

    def _star(self, module: str) -> None:
        names = self._world.star(module)
        self.open |= names is None
        for name in names or ():
            if name not in self.names or not self._world.circular(f"{module}.{name}", f"{self.scope}.{name}"):
                self._bind(name, Binding(f"{self.scope}.{name}", target=f"{module}.{name}"))

    def _load(self, module: str) -> None:
        """An import of a submodule makes it an attribute of its package, at the first time."""
        self.imported.add(module)
        inner = module.removeprefix(f"{self.scope}.").partition(".")[0]
        path = f"{self.scope}.{inner}"
        if module.startswith(f"{self.scope}.") and self._world.has(path) and path not in self._loaded:
            self._loaded.add(path)
            self._bind(inner, Binding(path, target=path, whole=True))

    def _absolute(self, node: ast.ImportFrom) -> str:
        parts = self.source.path.split(".")
        keep = len(parts) - node.level + self.source.package
        around = parts[:keep] if node.level else []
        return ".".join([*around, node.module] if node.module else around)

    def _assign(self, target: ast.expr, value: ast.AST) -> None:
        match target:
            case ast.Name(id="__all__") if self.outer is None and isinstance(value, ast.expr):
                self._export(value, more=False)
                self._bind("__all__", Binding(f"{self.scope}.__all__", value))
            case ast.Name(id=name):
                self._bind(name, self._value(name, value))
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                same = value.elts if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(parts) else parts
                for part, each in zip(parts, same, strict=True):
                    self._assign(part, each)
            case ast.Starred(value=inner):
                self._assign(inner, inner)
            case ast.Attribute(value=owner, attr=name):
                self._attach(owner, name, value)
            case ast.Subscript(value=owner, slice=key):
                self._install(dotted(owner) or dotted(getattr(owner, "func", owner)), key, value)

    def _value(self, name: str, value: ast.AST) -> Binding:
        path = f"{self.scope}.{name}"
        match value:
            case ast.Name(id=other) if found := self.lookup(other):
                if found.node is None or found.target:
                    return Binding(path, value, found.target, found.whole)
                defined = isinstance(found.node, ast.ClassDef | Function | ast.Lambda)
                return found if defined or self.outer is not None else Binding(path, found.node)
            case ast.Attribute():
                return Binding(path, value, self.refer(value))
        return Binding(path, value)

    def _attach(self, owner: ast.expr, name: str, value: ast.AST) -> None:
        if self.outer is None and (path := self.refer(owner)):
            self.attached.append(Attachment(path, name, self._value(name, value)))

    def _install(self, owner: str, key: ast.expr, value: ast.AST) -> None:
        name = self._text(key)
        if owner == "sys.modules" and name and isinstance(value, ast.expr):
            self.installed[name] = self.refer(value)
        elif owner == "globals" and name:
            self._bind(name, self._value(name, value))

    def _call(self, call: ast.Call) -> None:
        match call.args:
            case [value] if dotted(call.func) in ("__all__.extend", "__all__.append"):
                self._export(value, more=True)
            case [owner, key, value] if dotted(call.func) == "setattr":
                if name := self._text(key):
                    self._attach(owner, name, value)

    def _text(self, key: ast.expr) -> str:
        """The string that the expression is, with what its variables hold; "" for what is none."""
        match key:
            case ast.JoinedStr(values=parts):
                texts = [self._text(part) for part in parts]
                return "".join(texts) if all(texts) else ""
            case ast.FormattedValue(value=value):
                return self._text(value)
            case ast.Name(id=name) if (found := self.lookup(name)) and isinstance(found.node, ast.expr):
                return literals.text(found.node, self.scope)
        return literals.text(key, self.scope)

    def _export(self, value: ast.expr, *, more: bool) -> None:
        names = literals.names(value, self._literal)
        if names is None or (more and self.exported is None):
            self.exported = None
        else:
            self.exported = [*(self.exported or ()), *names] if more else names

    def _literal(self, node: ast.expr) -> ast.expr | Sequence[str] | None:
        """What stands behind a name or a module's `__all__`, for a list that is put together."""
        match node:
            case ast.Attribute(value=module, attr="__all__"):
                found = self.lookup(dotted(module))
                return self._world.exported(self.refer(module), whole=found is not None and found.whole)
            case ast.Name(id=name) if (found := self.lookup(name)) and isinstance(found.node, ast.expr) and found.node is not node:
                return found.node
        return None

    def _elements(self, iterated: ast.expr) -> Iterator[ast.expr]:
        node = self._literal(iterated) if isinstance(iterated, ast.Name) else iterated
        match node:
            case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
                yield from parts
            case _:
                yield iterated
