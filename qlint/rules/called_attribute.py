"""QLT111: an attribute of a backend that is called as the method that it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.facts import Facts, MemberUse, Origin
from qlint.knowledge.numbering import counted_as
from qlint.knowledge.schema import version
from qlint.knowledge.second_backends import ATTRIBUTES, Second, counterpart, second
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rule import Example, Rule
from qlint.rules.class_names import called
from qlint.rules.places import judged_for

# A program that tells the two versions apart.
_CAREFUL = re.compile(
    r"\bcallable\(|\bexcept\b[^:\n]*\bTypeError\b|\.name,\s*str\)|\bBackendV[12]\b|\.version\s*[=<>!]=?|\"version\"|'version'"
    r"|\bsuppress\([^)\n]*\b(?:TypeError|Exception)\b|[\"']__call__[\"']|\bis(?:method|function|routine)\(|\btype\([\w.]+\.name\)"
    # whatever fails, the attribute is read
    r"|\bexcept(?:\s+(?:Base)?Exception\b[^:\n]*)?\s*:(?:\s*#[^\n]*\n)*\s*[^\n]*\.(?:name|version|provider)\b(?!\s*\()"
)
_NOTHING = re.compile(r"\(\s*\)")


def check(facts: Facts) -> Iterator[Finding]:
    if _CAREFUL.search(facts.source.text):
        return
    for use in facts.members(ATTRIBUTES.__contains__):
        target = judged_for(facts, use.guard)
        if not use.called or target is None or any(owner.origin is Origin.SAID for owner in use.owners):
            continue
        found = [second(owner.cls, symbol.name, facts.knowledge, target) for owner, symbol in zip(use.owners, use.symbols, strict=True)]
        if found and all(found):
            yield _finding(facts, use, found[0], everywhere=all(each is not None and each.everywhere for each in found))


def _finding(facts: Facts, use: MemberUse, found: Second | None, *, everywhere: bool) -> Finding:
    assert found is not None, "all are"
    cls, name = use.owners[0].cls, use.symbols[0].name
    since = ""
    if found.since:
        distribution = counted_as(found.distribution, version(found.since), facts.knowledge) or found.distribution
        since = f" since {distribution} {found.since}"
    instead = counterpart(cls, name, facts.knowledge)
    written = f"{facts.source.text[use.receiver.start : use.receiver.end]}.{instead}"
    return RULE.finding(
        use.span,
        symbol=f"{cls}.{name}",
        message=f"`{called(facts, cls)}.{name}` is {ATTRIBUTES[name]} and no method{since}; write `{written}`",
        fixes=(_fix(facts, use, instead, f"Write `{written}`", safe=everywhere and instead == name == "name"),),
    )


def _fix(facts: Facts, use: MemberUse, instead: str, title: str, *, safe: bool) -> Fix:
    brackets = _NOTHING.match(facts.source.text, use.span.end)
    if brackets is None:
        return Fix(title)
    edits = (Edit(Span(use.span.start, brackets.end()), instead),)
    return Fix(title, Applicability.SAFE if safe else Applicability.UNSAFE, edits)


_AER = "from qiskit_aer import AerSimulator\n\nprint(AerSimulator().{})\n"
_IBM = "from qiskit_ibm_runtime import QiskitRuntimeService\n\nbackend = QiskitRuntimeService().least_busy()\nprint(backend.{})\n"

RULE = Rule(
    code="QLT111",
    name="called-attribute",
    summary="an attribute of a backend, called as the method that it was",
    explanation=(
        "Backends of version 1 were asked for `backend.name()`. In version 2, of which all devices and simulators are today, `name` is a "
        "text, and calling it raises TypeError; `version` and `provider` went the same way. The object was followed from the call that "
        "made it, so it is known of which version its class is in the target. Programs that tell the versions apart are left alone."
    ),
    examples=(
        Example(bad=_AER.format("name()"), good=_AER.format("name")),
        Example(bad=_IBM.format("name()"), good=_IBM.format("name")),
    ),
    check=check,
    needs=frozenset(ATTRIBUTES),
)
