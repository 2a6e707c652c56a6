"""What a rule may ask about a module (types only)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from qlint.facts.course import Scene, Where
from qlint.facts.uses import Called, Guard, Import, MemberUse, Stored, Stranger, UndefinedName, Use
from qlint.facts.values import Call, Instance, Value
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Symbol
from qlint.model import Span
from qlint.sources.source import Source
from qlint.target import Target

T = TypeVar("T")


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

    def operated(self, wanted: Callable[[str], bool]) -> Iterator[MemberUse]:
        """Operators between objects of watched classes (`circuit + circuit`), where the name of the method that they stand for is `wanted`.

        The span is the operator's.
        """

    def strangers(self, wanted: Callable[[Sequence[Instance], str], bool]) -> Iterator[Stranger]:
        """Reads of public attributes on objects of watched classes that aren't known to have them, where object and name are `wanted`."""

    def stores(self, wanted: Callable[[str], bool]) -> Iterator[Stored]:
        """The attributes that are stored on objects of watched classes, those of which the path is `wanted`."""

    def calls(self) -> tuple[Called, ...]:
        """The calls of functions, classes and methods of watched packages."""

    def doubtful(self) -> Facts:
        """The same facts, but of what something may be, each alternative that is known is told on its own, in `members` and `calls`."""

    def undefined(self, wanted: Callable[[str], bool]) -> Iterator[UndefinedName]:
        """Reads of undefined names that are `wanted`."""

    def once(self, work: Callable[[Facts], T]) -> T:
        """What `work` makes of these facts, worked out at the first time only."""

    def scenes(self) -> tuple[Scene, ...]:
        """What happens when the module runs, and in each of its functions."""

    def guarded(self, where: Where, errors: frozenset[str] = frozenset()) -> Guard | None:
        """Why the place may be left alone, whatever it uses, if it raises one of the `errors`, if anything."""

    def spot(self, call: Call) -> Span | None:
        """Where in the analysed text the function of the call is named; None if the call stands elsewhere."""

    def kept_by_others(self, call: Call) -> bool:
        """Whether a function or class defined where the call stands reads what the call made."""

    def precedes(self, first: Call, then: Call, *, same_turn: bool = False) -> bool:
        """Whether the first call has surely been made, in one run of the function that both stand in, when the other is.

        Where that stands in another function: when the function of the first is left. `same_turn`: and both stand in one function, in
        the same turn of its loops.
        """

    def receiver(self, call: Call) -> Value:
        """The object whose method is called; nothing if it is no method's call."""

    def value(self, span: Span) -> Value:
        """What the expression at exactly that span may be; nothing where there is none."""

    def reads(self, name: str) -> tuple[Span, ...] | None:
        """Where the module reads the name; None if it means different things in different places."""

    def binds(self, name: str) -> bool:
        """Whether the module's top level binds the name."""

    def read_elsewhere(self, name: str) -> bool:
        """Whether another module of the project that imports this one may read a name from it."""

    def exports_in_reach(self) -> Iterator[Symbol]:
        """The names, working in the target's newest releases, of the watched modules that the module imports from."""
