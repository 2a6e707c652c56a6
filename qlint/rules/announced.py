"""What the rules about deprecations share: what a finding says of one."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.fixes.advice import Advice, advice, argument_advice, counted
from qlint.knowledge.announcements import Announced
from qlint.model import Finding, Fix, Span
from qlint.rule import Rule


def finding(rule: Rule, facts: Facts, span: Span, *, shown: str, found: Announced) -> Finding:
    """A finding of `rule`: what is `shown` is deprecated."""
    told = _told(found, facts)
    since = counted(found.symbol.distribution, found.since, facts.knowledge)
    gone = f", and gone since {counted(found.symbol.distribution, found.gone, facts.knowledge)}" if found.gone else ""
    fixes = told.fixes or tuple(_fixes(found))
    return rule.finding(span, symbol=found.symbol.path, message=f"{shown} is deprecated since {since}{gone}{told.said}", fixes=fixes)


def _told(found: Announced, facts: Facts) -> Advice:
    """What to write instead, where that was proved: for what some release took away."""
    if found.argument:
        return argument_advice(found.symbol.path.removesuffix(".__init__"), found.argument, facts.knowledge)
    return advice(found.symbol.path, facts.knowledge) if found.gone else Advice()


def _fixes(found: Announced) -> Iterator[Fix]:
    if found.instead:
        yield Fix(f"The deprecation names {', '.join(f'`{each}`' for each in found.instead)} in its place")
    else:
        yield Fix("The deprecation names nothing in its place")
