"""QLT110: a value that an argument does not take yet in the lowest release of the target."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.knowledge.arrival import Arrivals
from qlint.knowledge.retired_values import coming_values
from qlint.knowledge.schema import version
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule
from qlint.rules.texts import calls_with_texts, given, is_one_of


def check(facts: Facts) -> Iterator[Finding]:
    arrivals = Arrivals(facts.knowledge, facts.target)
    known = [(each, arrivals.lowest(each.distribution)) for each in coming_values() if each.distribution in facts.knowledge.distributions]
    entries = [each for each, lowest in known if lowest is not None and lowest < version(each.since)]
    for called, found in calls_with_texts(facts) if entries else ():
        for entry in entries:
            value = given(called, entry.parameter, entry.position) if is_one_of(found, entry.callees) else None
            if value is not None and all(each in entry.values for each in value.texts):
                target = facts.target[entry.distribution]
                what = f'`{entry.parameter}="{value.texts[0]}"`'
                yield RULE.finding(
                    value.span,
                    symbol=str(called.callees[0]),
                    message=f"{what} is refused before {entry.distribution} {entry.since}, and the target allows {target}",
                    fixes=(Fix(f"Ask for `{entry.distribution}>={entry.since}` (the target was read from {target.source})"),),
                )


_SERVICE = 'from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService(channel="{}")\n'

RULE = Rule(
    code="QLT110",
    name="value-not-yet-there",
    summary="a value that an argument does not take yet in the target's lowest release",
    explanation=(
        'The lowest release that was asked for refuses the value, and a later one takes it: `channel="ibm_quantum_platform"` of the '
        "runtime client before 0.40.0. Only what was asked for with a lower bound counts, as for names that are not there yet."
    ),
    examples=(
        Example(bad=_SERVICE.format("ibm_quantum_platform"), good=_SERVICE.format("ibm_cloud"), target=("qiskit-ibm-runtime>=0.34",)),
    ),
    check=check,
    needs=frozenset({"channel"}),
)
