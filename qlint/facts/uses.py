"""Where a module uses watched packages (types only)."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.facts.values import Call, Instance, Value
from qlint.knowledge.schema import Symbol
from qlint.knowledge.taking import Callee
from qlint.model import Span
from qlint.target import Target


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
class Stranger:
    """An attribute read on what can only be objects of watched classes, or such classes themselves, none of which is known to have, or
    to have had, a member of that `name`.

    `owners` are the alternatives (for a class, an object of it); `span` covers the attribute's name, `receiver` what stands in front.
    """

    name: str
    owners: tuple[Instance, ...]
    span: Span
    receiver: Span
    called: bool
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """An attribute that is stored on what can only be objects of watched classes: `owners` are the alternatives, `value` is what is stored,
    empty where one statement doesn't say it. `span` covers the attribute's name.
    """

    name: str
    owners: tuple[Instance, ...]
    value: Value
    span: Span
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
