"""The examples of every rule do what they say: bad fires exactly its rule, good is silent, fixes mend and change nothing twice."""

from __future__ import annotations

import pytest

from qlint import engine, registry
from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed
from qlint.model import Applicability
from qlint.rule import Example, Rule
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{index}") for rule in registry.rules() for index, example in enumerate(rule.examples)
]


def findings(text: str, example: Example, rule: Rule) -> tuple[engine.Finding, ...]:
    select = () if rule.by_default else (rule.code,)
    session = Session(from_values({"target": example.target, "select": select}, source="example"))
    report = engine.check_document(example.path, document(example.path, text.encode()), session)
    return tuple(each.finding for each in report.located)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_bad_example_fires_its_rule_and_no_other(rule: Rule, example: Example) -> None:
    assert {finding.code for finding in findings(example.bad, example, rule)} == {rule.code}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_good_example_is_silent(rule: Rule, example: Example) -> None:
    assert findings(example.good, example, rule) == ()


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_edits_of_the_first_fix_mend_the_bad_example(rule: Rule, example: Example) -> None:
    for finding in findings(example.bad, example, rule):
        fix = finding.fixes[0]
        if fix.applicability is Applicability.ADVICE:
            continue
        text = example.bad
        for edit in sorted(fix.edits, reverse=True):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        compile(text, "fixed", "exec")
        assert findings(text, example, rule) == ()


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_fixes_of_the_bad_example_hold_and_a_second_run_has_nothing_to_do(rule: Rule, example: Example) -> None:
    select = () if rule.by_default else (rule.code,)
    session = Session(from_values({"target": example.target, "select": select}, source="example"))
    (once,) = fixed([(example.path, example.bad.encode())], session, allowed=Allowed.UNSAFE)
    assert [each.reason for each in once.dropped] == []
    (twice,) = fixed([(example.path, once.after)], session, allowed=Allowed.UNSAFE)
    assert twice.after == once.after


@pytest.mark.parametrize("rule", registry.rules(), ids=lambda rule: rule.code)
def test_every_rule_is_described_and_has_examples(rule: Rule) -> None:
    assert rule.examples
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert len(rule.explanation) > 100


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_finding_says_what_to_do(rule: Rule, example: Example) -> None:
    for finding in findings(example.bad, example, rule):
        assert finding.fixes, finding.message
        assert all(fix.title for fix in finding.fixes)
