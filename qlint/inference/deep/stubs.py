"""Source text that tells astroid what the watched packages hold and give, written from the knowledge."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Symbol

# Every watched class is defined in a module of its own, below a root that no program imports: so it can be had
# one by one, and whether or not the module that defines it is known.
_CLASSES = "__watched__."
# A name that nothing defines: astroid has to say that it doesn't know.
_UNKNOWN = "unknown"
# `argument` and `element` in the knowledge are about the first parameter, which is called so wherever they are used.
_PARAMETERS = f"backends={_UNKNOWN}, *rest, **named"
# Python calls these by itself, and astroid would take `__new__` at its word.
_LEFT_OUT = frozenset({"__init__", "__new__", "__init_subclass__", "__class_getitem__", "__getattr__", "__getattribute__"})


class Stubs:
    """The stub modules of one `Knowledge`. They hold what any release had: astroid doesn't know the target."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def covers(self, module: str) -> bool:
        """Whether an import of the dotted name leads to a stub, or nowhere."""
        return module.startswith(_CLASSES) or self._knowledge.watches(module)

    def text(self, module: str) -> str | None:
        """The source of a module that is covered; None if it isn't known."""
        path = class_path(module)
        if path is not None:
            found = self._knowledge.class_(path)
            return None if found is None else _Stub(self._knowledge).of_class(found)
        if self._knowledge.module(module) is None:
            return None
        return _Stub(self._knowledge).of_module(self._knowledge.exports(module))


def class_path(module: str) -> str | None:
    """The definition path of the class that a stub module was made for; None for every other module."""
    return module.removeprefix(_CLASSES) if module.startswith(_CLASSES) else None


class _Stub:
    """The text of one stub in the making: lines, and above them the imports that they need.

    astroid believes bodies, not annotations, so what a call gives is written as a body that returns it.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._imports: dict[str, None] = {}

    def of_module(self, symbols: Iterable[Symbol]) -> str:
        return self._text(line for symbol in symbols if _writable(symbol.name) for line in self._export(symbol))

    def of_class(self, found: Class) -> str:
        bases = ", ".join(self._class(base.path) for base in found.bases if self._knowledge.class_(base.path) is not None)
        members = (member for member in found.members.values() if _writable(member.name) and member.name not in _LEFT_OUT)
        body = (f"    {line}" for member in members for line in self._member(member))
        return self._text([f"class {found.path.rpartition('.')[2]}({bases}):", "    pass", *body])

    def _text(self, lines: Iterable[str]) -> str:
        below = list(lines)
        return "\n".join([*self._imports, *below, ""])

    def _export(self, symbol: Symbol) -> Iterator[str]:
        match symbol.kind:
            case Kind.CLASS:
                yield f"{symbol.name} = {self._either(map(self._class, _definitions(symbol)))}"
            case Kind.MODULE:  # under its own name astroid finds it by itself
                yield from (f"import {path} as {symbol.name}" for path in _definitions(symbol)[-1:] if path != symbol.path)
            case Kind.FUNCTION | Kind.METHOD:
                yield from self._function(symbol, parameters=_PARAMETERS)
            case Kind.ATTRIBUTE | Kind.PROPERTY:
                yield f"{symbol.name} = {self._value(symbol.gives)}"

    def _member(self, member: Symbol) -> Iterator[str]:
        match member.kind:
            case Kind.METHOD | Kind.FUNCTION if "self" in _alternatives(member.gives):
                yield "@classmethod"  # as good for methods of objects: astroid tells objects of one class apart by nothing
                yield from self._function(member, parameters=f"cls, {_PARAMETERS}", itself="cls()")
            case Kind.METHOD | Kind.FUNCTION:
                yield from self._function(member, parameters=f"self, {_PARAMETERS}")
            case Kind.PROPERTY:
                yield "@property"
                yield from self._function(member, parameters="self", itself="self")
            case Kind.CLASS:
                yield f"{member.name} = {self._class(member.path)}"
            case Kind.ATTRIBUTE | Kind.MODULE:
                yield f"{member.name} = {self._value(member.gives)}"

    def _function(self, symbol: Symbol, *, parameters: str, itself: str = _UNKNOWN) -> Iterator[str]:
        yield f"def {symbol.name}({parameters}):"
        for alternative in _alternatives(symbol.gives):
            match alternative:
                case "self":
                    yield f"    return {itself}"
                case "argument":
                    yield "    return backends"
                case "element":
                    yield "    for each in backends: return each"
                case _:
                    yield f"    return {self._value(alternative)}"

    def _value(self, gives: str) -> str:
        return self._either(map(self._one, _alternatives(gives)))

    def _one(self, alternative: str) -> str:
        match alternative.partition("["):
            case "None", "", "":
                return "None"
            case "list", "[", inner:
                return f"[{', '.join(map(self._one, _alternatives(inner.removesuffix(']'))))}]"
            case path, "", "" if "." in path:
                return f"{self._class(path)}()"
        return f"{_UNKNOWN}()"

    def _class(self, path: str) -> str:
        """The name under which the class is imported into this stub."""
        symbol = self._knowledge.symbol(path)
        paths = dict.fromkeys([path, *(_definitions(symbol) if symbol else ())])
        known = next((each for each in paths if self._knowledge.class_(each) is not None), None)
        if known is None:
            return _UNKNOWN
        alias = f"_{known.replace('.', '_')}"
        self._imports[f"from {_CLASSES}{known} import {known.rpartition('.')[2]} as {alias}"] = None
        return alias

    @staticmethod
    def _either(values: Iterable[str]) -> str:
        """An expression that may be any of the values: astroid can't know what the condition is."""
        return f" if {_UNKNOWN} else ".join(dict.fromkeys(values)) or _UNKNOWN


def _definitions(symbol: Symbol) -> tuple[str, ...]:
    """The paths behind the symbol in its lives, each once, oldest first."""
    return tuple(dict.fromkeys(life.definition or symbol.path for life in symbol.lives))


def _alternatives(gives: str) -> Iterator[str]:
    """`A | list[B | C]` is `A` or `list[B | C]`; what isn't known is "" alone."""
    depth, start = 0, 0
    for index, character in enumerate(gives):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            yield gives[start:index].strip()
            start = index + 1
    yield gives[start:].strip()


def _writable(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name)
