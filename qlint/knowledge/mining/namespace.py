"""The modules of one release: what their names are bound to, and which definition stands behind a dotted path."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import griffe

from qlint.knowledge.mining import dynamic
from qlint.knowledge.mining.binding import Binding
from qlint.knowledge.mining.bindings import Body
from qlint.knowledge.mining.expressions import Function
from qlint.knowledge.mining.rust import Native
from qlint.knowledge.mining.sources import Form, Source
from qlint.knowledge.mining.syntax import Syntax, parse
from qlint.knowledge.schema import Kind

_MAKERS = frozenset(
    {
        *("collections.namedtuple", "typing.NamedTuple", "typing.TypedDict", "builtins.type"),
        *("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag"),
    }
)

_CLASS_LIKE = re.compile(r"[A-Z]\w*[a-z]\w*")


@dataclass(frozen=True, slots=True)
class Definition:
    """What stands behind a path. `kind` is None where that is in another distribution, or not known; `node` is what defines it."""

    path: str
    kind: Kind | None = None
    node: ast.AST | None = None


class Namespace:
    """The modules of a release by path, each run when it is first asked for.

    `native` is what machine code has, as far as that is known, `watched` the top-level packages of all watched distributions.
    """

    def __init__(self, sources: Mapping[str, Source], native: Native | None = None, *, watched: Collection[str] = ()) -> None:
        self.sources = dict(sources)
        self.watched = watched
        self.native = native if native is not None else Native()
        self._syntax: dict[str, Syntax] = {}
        self._bodies: dict[str, Body] = {}
        self._classes: dict[ast.ClassDef, Body] = {}
        self._late: dict[str, tuple[Mapping[str, Binding], bool]] = {}

    def has(self, module: str) -> bool:
        return module in self.sources

    def syntax(self, module: str) -> Syntax:
        """The module's tree; raises KeyError for an unknown module."""
        if module not in self._syntax:
            package = module.rpartition(".")[0]
            self._syntax[module] = parse(self.sources[module], self._package(package) if package else None)
        return self._syntax[module]

    def body(self, module: str) -> Body:
        """The module when it has been imported; as far as it has got, where it imports itself in a circle."""
        if module not in self._bodies:
            body = self._bodies[module] = Body(module, self.sources[module], self)
            body.run(self.syntax(module).tree.body)
            self._install(body.installed)
        return self._bodies[module]

    def late(self, module: str) -> tuple[Mapping[str, Binding], bool]:
        """The names that only the module's `__getattr__` knows, and whether it may know more."""
        if module not in self._late:
            self._late[module] = {}, False
            self._late[module] = dynamic.late(self.body(module), self)
        return self._late[module]

    def members(self, path: str, node: ast.ClassDef, module: str) -> Body:
        """The body of the class when it has run."""
        if node not in self._classes:
            owner = path.rpartition(".")[0]
            outer = self.resolve(owner) if owner != module else None
            around = self.members(owner, outer.node, module) if outer and isinstance(outer.node, ast.ClassDef) else self.body(module)
            body = self._classes[node] = Body(path, self.sources[module], self, around)
            body.run(node.body)
        return self._classes[node]

    def star(self, module: str) -> Sequence[str] | None:
        """The names that a star import takes from the module; None where it is not one of the release's, or compiled."""
        if module not in self.sources or self.sources[module].form is Form.COMPILED or self.syntax(module).broken:
            return None
        body = self.body(module)
        if body.exported is not None:
            return body.exported
        loaded = self._loaded(module)
        below = [name for name in self.submodules(module) if f"{module}.{name}" in loaded]
        return [name for name in dict.fromkeys([*below, *body.names]) if not name.startswith("_")]

    def public(self, module: str) -> Sequence[str]:
        if module not in self.sources:
            return ()
        return sorted({name for name in (*self.body(module).names, *self.submodules(module)) if not name.startswith("_")})

    def circular(self, path: str, name: str) -> bool:
        seen = set[str]()
        while path not in seen:
            seen.add(path)
            owner, _, last = path.rpartition(".")
            binding = self._bodies[owner].names.get(last) if owner in self._bodies else None
            if binding is None or binding.whole:
                return False
            path = binding.target
            if path == name:
                return True
        return False

    def exported(self, path: str, *, whole: bool) -> Sequence[str] | None:
        module = path if whole else self.resolve(path).path
        return self.body(module).exported if module in self.sources else None

    def module_of(self, path: str) -> str:
        """The longest part of the path that is a module of the release; "" where there is none."""
        while path and path not in self.sources:
            path = path.rpartition(".")[0]
        return path

    def _loaded(self, module: str) -> set[str]:
        """The modules that an import of the module imports, with all that these import. The packages around it aren't through by then."""
        found, waiting = set[str](), [module]
        while waiting:
            path = waiting.pop()
            if path in self.sources and path not in found and not module.startswith(f"{path}."):
                found.add(path)
                waiting += self.body(path).imported
        return found

    def compiled(self, path: str) -> bool:
        """Whether the path lies in machine code."""
        module = self.module_of(path)
        return bool(module) and self.sources[module].form is Form.COMPILED

    def nested(self, cls: Definition) -> list[Definition]:
        """The classes in the body of the class."""
        if not isinstance(cls.node, ast.ClassDef):
            return []
        body = self.members(cls.path, cls.node, self.module_of(cls.path))
        return [self.behind(each) for each in body.names.values() if not each.target]

    def submodules(self, module: str) -> Iterator[str]:
        """The last names of the modules right below."""
        start = f"{module}."
        for path in self.sources:
            if path.startswith(start) and "." not in path[len(start) :]:
                yield path[len(start) :]

    def behind(self, binding: Binding, seen: frozenset[str] = frozenset()) -> Definition:
        """The definition behind a binding."""
        if not binding.target:
            return Definition(binding.path, self._kind(binding), binding.node)
        found = Definition(binding.target, Kind.MODULE) if binding.whole else self.resolve(binding.target, seen)
        known = found.kind in (Kind.MODULE, Kind.CLASS, Kind.FUNCTION) or not self.module_of(found.path)
        return found if binding.node is None or known else Definition(binding.path, Kind.ATTRIBUTE, binding.node)

    def lost(self, binding: Binding) -> bool:
        """Whether it leads to a name that a module of the release doesn't have."""
        found = self.resolve(binding.target) if binding.target and not binding.whole else None
        module = self.module_of(found.path) if found is not None and found.kind is None else ""
        return bool(module) and not (self.compiled(module) or self.syntax(module).broken or self.body(module).open or self.late(module)[1])

    def resolve(self, path: str, seen: frozenset[str] = frozenset()) -> Definition:
        """The definition that the dotted path leads to, through re-exports and aliases."""
        if path in seen:
            return Definition(path, Kind.MODULE if path in self.sources else None)
        seen |= {path}
        owner, _, name = path.rpartition(".")
        if owner in self.sources:
            return self._inside(owner, name, seen)
        if path in self.sources:
            return Definition(path, Kind.MODULE)
        if not owner or not self.module_of(owner):
            return Definition(path)
        around = self.resolve(owner, seen)
        if around.kind is Kind.MODULE and around.path != owner:
            return self.resolve(f"{around.path}.{name}", seen)
        if isinstance(around.node, ast.ClassDef):
            binding = self.members(around.path, around.node, self.module_of(around.path)).names.get(name)
            if binding is not None:
                return self.behind(binding, seen)
        return self._elsewhere(f"{around.path}.{name}")

    def _inside(self, module: str, name: str, seen: frozenset[str]) -> Definition:
        path = f"{module}.{name}"
        binding = self.body(module).names.get(name)
        found = self.behind(binding, seen) if binding is not None else None
        if path in self.sources and (found is None or (found.kind is None and found.path in seen)):
            return Definition(path, Kind.MODULE)  # also where modules take it from each other in a circle
        if found is not None:
            return found
        if binding := self.late(module)[0].get(name):
            return self.behind(binding, seen)
        return self._elsewhere(path)

    def _install(self, modules: Mapping[str, str]) -> None:
        """Adds the parts of compiled modules that are put in `sys.modules` by hand."""
        for installed in modules:
            parts = installed.split(".")
            for path in (".".join(parts[:end]) for end in range(len(parts), 0, -1)):
                if path in self.sources or not self.compiled(path):
                    break
                self.sources[path] = Source(path, self.sources[self.module_of(path)].file, Form.COMPILED)

    def _elsewhere(self, path: str) -> Definition:
        """What no Python of the release defines. The kind of what machine code does goes by the way its name is written."""
        if path in self.native.classes:
            return Definition(path, Kind.CLASS)
        if not self.compiled(path):
            return Definition(path)
        owner, _, name = path.rpartition(".")
        if owner in self.native.modules and (entry := self.native.modules[owner].names.get(name)):
            return Definition(entry.definition or path, entry.kind)
        return Definition(path, Kind.CLASS if _CLASS_LIKE.fullmatch(name) else Kind.ATTRIBUTE if name.isupper() else Kind.FUNCTION)

    def _kind(self, binding: Binding) -> Kind:
        match binding.node:
            case ast.ClassDef():
                return Kind.CLASS
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                return Kind.FUNCTION
            case ast.Call() as call if self.maker(binding, call):
                return Kind.CLASS
            case ast.Call() as call if self.wrapped(binding, call) is not None:
                return Kind.FUNCTION
        return Kind.ATTRIBUTE

    def maker(self, binding: Binding, call: ast.Call) -> str:
        """What makes a class, where the call that gives the bound value does: `collections.namedtuple` and its like; "" otherwise."""
        module = self.module_of(binding.path)
        path = self.body(module).refer(call.func) if module else ""
        return path if path in _MAKERS and len(call.args) + len(call.keywords) > 1 else ""

    def wrapped(self, binding: Binding, call: ast.Call) -> Definition | None:
        """The function behind the bound value, where a decorator is called with one: `name = decorator(...)(function)`."""
        match call:
            case ast.Call(func=ast.Call(), args=[function], keywords=[]) if module := self.module_of(binding.path):
                path = self.body(module).refer(function)
                found = self.resolve(path) if path else None
                return found if found is not None and isinstance(found.node, Function) else None
        return None

    def _package(self, path: str) -> griffe.Module:
        """griffe's module of a package, which may lie above the release's own."""
        if path in self.sources:
            return self.syntax(path).module
        above, _, name = path.rpartition(".")
        return griffe.Module(name, parent=self._package(above) if above else None)
