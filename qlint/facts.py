"""What a rule may ask about a module (types only).

Values say what an expression may be, as far as the code itself proves it: a tuple of alternatives,
never empty. An alternative that nobody can know is `Unknown`, with the reason. Objects carry their
origin: the call that made them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Symbol
from qlint.knowledge.taking import Callee
from qlint.model import Span
from qlint.sources.source import Source
from qlint.target import Target


class Reason(str, Enum):
    """Why a value is unknown. Only NOT_MODELLED is a question for the second tier."""

    PARAMETER = "a parameter without a call site or annotation"
    FOREIGN = "comes from a package that is not watched, or is of a built-in type"
    NOT_MODELLED = "a construct the tracker does not model"
    UNKNOWN_API = "a watched package's symbol whose result is not recorded"
    UNBOUND = "a name that is bound nowhere"
    RECURSION = "depends on itself, or lies too deep"


@dataclass(frozen=True, slots=True)
class Unknown:
    reason: Reason


@dataclass(frozen=True, slots=True)
class Nothing:
    """None."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal: text, number, bool, bytes or ellipsis; `value` is None where only the type `kind` is known."""

    value: object
    kind: str


@dataclass(frozen=True, slots=True)
class Watched:
    """A module, class, function or object of a watched package, by the dotted path under which it was reached."""

    path: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """The same of a package that is not watched."""

    path: str


class Call(Protocol):
    """A call as it happens, in the context of the calls around it. Equal only to itself."""

    @property
    def node(self) -> ast.Call: ...

    def argument(self, name: str, position: int | None = None) -> Value | None:
        """What is passed for the parameter, by keyword or 0-based position; None if nothing is passed.

        Unknown if a `*` or `**` that can't be followed may pass it.
        """


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of a watched package, by the class's definition path; `made` is the call that made it."""

    cls: str
    made: Call | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A bound method (or a property that gives something callable) of a watched class's instance."""

    owner: Instance
    name: str


@dataclass(frozen=True, slots=True)
class Defined:
    """A module, class, function or object that the linted project itself defines; `handle` is the tracker's own."""

    kind: str  # "module", "class", "function", "instance", "method", "context"
    name: str
    handle: object


@dataclass(frozen=True, slots=True)
class Items:
    """A list, tuple, set, iterator or mapping: its elements (a mapping's values) one by one where `exact`, else any of them."""

    elements: tuple[Value, ...]
    exact: bool
    keys: tuple[object, ...] | None = None


Alternative = Unknown | Nothing | Constant | Watched | Foreign | Instance | Method | Defined | Items
Value = tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """Why a place may be left alone: it isn't reached, or is caught, where the name is missing.

    `part` is what of the target reaches the place, where that is known of a test of releases: there it may be judged.
    """

    kind: str  # "import", "attribute", "version", "typing", "test", "dead"
    span: Span
    part: Target | None = None


@dataclass(frozen=True, slots=True)
class Import:
    """One alias of an import statement that reaches a watched package, directly or through a first-party module.

    `written` is what stands in the code (`pkg.compat.IBMProvider`), `path` the watched dotted path it
    leads to; the two are equal for a direct import. `name` is the name it binds (None for a star).
    `span` covers the alias, `name_span` the imported name in it; `module` if it is a plain `import`.
    """

    path: str
    written: str
    name: str | None
    span: Span
    name_span: Span
    star: bool = False
    module: bool = False
    guard: Guard | None = None

    @property
    def direct(self) -> bool:
        return self.path == self.written


@dataclass(frozen=True, slots=True)
class Use:
    """A name or attribute outside imports that leads to the watched dotted `path`.

    `span` covers the last name (`execute` in `qk.execute`). `star` names the module whose star import
    would have to bind it; `via` is "name", "attribute", or "project" for an attribute of a module of the project.
    """

    path: str
    span: Span
    via: str
    star: str = ""
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class MemberUse:
    """An attribute read on an object that can only be of watched classes that have, or had, this member.

    `owners` are the alternatives, `symbols` the member in each one's class; `span` covers the
    attribute's name, `receiver` the object in front of it.
    """

    owners: tuple[Instance, ...]
    symbols: tuple[Symbol, ...]
    span: Span
    receiver: Span
    called: bool
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call; `name` is its keyword, "" where it is passed by position; `span` covers the keyword, or the expression.

    For a key of a `**` mapping it covers the key, or the mapping where that is written elsewhere.
    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Called:
    """A call of what can only be functions, classes or methods of watched packages: `callees` are the alternatives.

    `positional` are the arguments by position, in front of any `*`; `named` all whose names are known. `bound`: the first parameter of
    a method is not among them. `span` covers the last name of what is called.
    """

    callees: tuple[Callee, ...]
    call: Call
    positional: tuple[Argument, ...]
    named: tuple[Argument, ...]
    bound: bool
    span: Span
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class UndefinedName:
    """A name that is read and that neither the module, nor builtins, nor a star import can bind."""

    name: str
    span: Span
    guard: Guard | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A call that happens while a block is open, `span` being the call in the block itself.

    `via` names the first-party functions through which it happens, outermost first (empty: it stands in
    the block). `callee` is the value that is called, `enclosing` the values of the `with` items that are
    open around the call, innermost first, the block's own included, also those in helpers.
    """

    call: Call
    callee: Value
    span: Span
    via: tuple[str, ...]
    enclosing: tuple[Value, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A `with` item and its body. `value` is what the context expression evaluates to, `span` covers that expression."""

    value: Value
    span: Span
    guard: Guard | None
    node: ast.With | ast.AsyncWith


class Facts(Protocol):
    """The questions. All answers are in the order of the text; spans are in the analysed text."""

    @property
    def source(self) -> Source: ...
    @property
    def target(self) -> Target: ...
    @property
    def knowledge(self) -> Knowledge: ...

    def reaches(self, pattern: str) -> bool:
        """Whether the regular expression is found in the text, or in modules of the project that it imports."""

    def imports(self) -> Iterator[Import]: ...

    def uses(self) -> Iterator[Use]: ...

    def members(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        """Reads of members on objects of watched classes, where the member's name is `wanted`."""

    def calls(self) -> tuple[Called, ...]:
        """The calls of functions, classes and methods of watched packages."""

    def undefined(self, wanted: Callable[[str], bool]) -> Iterator[UndefinedName]:
        """Reads of undefined names that are `wanted`."""

    def blocks(self) -> Iterator[Block]: ...

    def steps(self, block: Block) -> Iterator[Step]:
        """The calls that happen while the block is open, also in first-party functions that it calls."""

    def enclosing(self, call: Call) -> tuple[Value, ...]:
        """The values of the `with` items that are open around a call, innermost first."""

    def receiver(self, call: Call) -> Value:
        """The object whose method is called; nothing if it is no method's call."""

    def reads(self, name: str) -> tuple[Span, ...] | None:
        """Where the module reads the name; None if it means different things in different places."""

    def binds(self, name: str) -> bool:
        """Whether the module's top level binds the name."""

    def exports_in_reach(self) -> Iterator[Symbol]:
        """The names, working in the target's newest releases, of the watched modules that the module imports from."""
