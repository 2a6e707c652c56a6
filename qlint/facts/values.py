"""What an expression may be, as far as the code itself proves it (types only).

A value is a tuple of alternatives, never empty. An alternative that nobody can know is `Unknown`, with the
reason. Objects carry their origin: the call that made them.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


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


class Origin(Enum):
    """How sure it is that an object is of a class, and of none that derives from it."""

    MADE = "the class was called"
    GIVEN = "a function or a property of a watched package says that it gives an object of the class"
    SAID = "the linted code says so, by an annotation or a test; or what says it is an attribute, which anyone may set"


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of a watched package, by the class's definition path; `made` is the call that made it.

    `origin` is what says that it is of that class.
    """

    cls: str
    made: Call | None = None
    origin: Origin = Origin.SAID


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
    """A list, tuple, set, iterator or mapping: its elements (a mapping's values) one by one where `exact`, else any of them.

    `names` are those of the elements of a named tuple.
    """

    elements: tuple[Value, ...]
    exact: bool
    keys: tuple[object, ...] | None = None
    names: tuple[str, ...] = ()


Alternative = Unknown | Nothing | Constant | Watched | Foreign | Instance | Method | Defined | Items
Value = tuple[Alternative, ...]
