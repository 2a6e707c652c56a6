"""What a rule is: its metadata, its examples, and a function from facts to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qlint.facts import Facts
from qlint.knowledge.index import Knowledge
from qlint.manifests.demand import Demand
from qlint.model import Confidence, Finding, Fix, Related, Severity, Span


def nothing(_subject: object) -> Iterator[Finding]:
    """The check of a rule that has none of that kind."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Example:
    """A program that the rule must report (`bad`) and one that it must not, judged for `target`; or files called `path`."""

    bad: str
    good: str
    target: tuple[str, ...] = ()
    path: str = "example.py"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. A module in `qlint.rules` holds exactly one, as `RULE`.

    `code` is `QLT` and three digits, `name` the readable name; both are stable for ever. `summary` is one
    line without a full stop. `check` looks into programs, `check_demand` into what is to be installed. `needs`
    are identifiers of which at least one stands in every program that the rule can report (empty: any program
    that mentions a watched package); `needs_of` works them out instead. A rule that is not run `by_default` is one to `select`.
    """

    code: str
    name: str
    summary: str
    explanation: str
    examples: tuple[Example, ...]
    check: Callable[[Facts], Iterator[Finding]] = nothing
    check_demand: Callable[[Demand], Iterator[Finding]] = nothing
    severity: Severity = Severity.ERROR
    needs: frozenset[str] = frozenset()
    needs_of: Callable[[Knowledge], frozenset[str]] | None = None
    by_default: bool = True

    def words(self, knowledge: Knowledge) -> frozenset[str]:
        """The identifiers that the rule needs, as far as they follow from what is known of the packages."""
        return self.needs_of(knowledge) if self.needs_of is not None else self.needs

    def finding(
        self,
        span: Span,
        *,
        symbol: str,
        message: str,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        confidence: Confidence = Confidence.HIGH,
    ) -> Finding:
        """A finding of this rule at `span`."""
        return Finding(span, self.code, self.name, symbol, message, self.severity, confidence, fixes, related)
