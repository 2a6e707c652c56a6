"""In which order a program's calls happen: its control flow, as far as what a call means depends on the calls before it (types only)."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from enum import Enum

from qlint.facts.values import Call, Value
from qlint.model import Span


@dataclass(frozen=True, slots=True)
class Where:
    """Where something happens, seen from the scene's own text.

    `span` is the place there: of what is called, or of a context expression; `node` is that expression. `via` names
    the functions of the project through which it happens, outermost first (empty: it stands in the scene itself).
    """

    span: Span
    node: ast.expr = field(compare=False, repr=False)
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Happens:
    """A call. `callee` is the value that is called, `result` what that gives.

    Where functions of the project are called, `runs` has what the body of each does; `followed` if none was left out.
    """

    call: Call
    callee: Value
    result: Value
    where: Where
    runs: tuple[Course, ...] = ()
    followed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Holds:
    """One `with` item and what happens while it is open. `value` is what it opens; `own`: by a context manager of the project's."""

    value: Value
    where: Where
    body: Course
    own: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Chooses:
    """Exactly one of the branches; an empty one where nothing may happen."""

    branches: tuple[Course, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeats:
    """A loop or comprehension: `body` any number of times, `after` where it ends by itself. `counted`: a `for` that is never left early.

    `binds` are the names that it binds, in each turn anew.
    """

    body: Course
    after: Course = ()
    counted: bool = False
    binds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Tries:
    """`body`, interrupted anywhere by one of the `handlers`, or followed by `orelse`; `final` in any case."""

    body: Course
    handlers: tuple[Course, ...]
    orelse: Course
    final: Course


class Exit(str, Enum):
    """How a course is left before its end."""

    RETURN = "return"
    RAISE = "raise"
    LOOP = "loop"  # break or continue


@dataclass(frozen=True, slots=True)
class Leaves:
    how: Exit


@dataclass(frozen=True, slots=True)
class HandsOn:
    """A value gets to where others may use it: returned, yielded, stored in an attribute, a container or a global.

    `meanwhile`: others go on before anything else happens here, as at a `yield`.
    """

    value: Value
    meanwhile: bool = False


Part = Happens | Holds | Chooses | Repeats | Tries | Leaves | HandsOn
Course = tuple[Part, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What happens when a module runs, or one of its functions, whoever calls it.

    `program`: the module is one that is run, so that nothing happened before and nobody sees its names after it.
    `test`: the function is a test.
    """

    course: Course
    function: bool
    program: bool
    test: bool = False
