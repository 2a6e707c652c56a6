"""`qlint rules`, and `qlint explain` of a rule, say what can be reported."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from qlint import registry
from qlint.rule import Rule

Run = Callable[..., Any]


def test_every_rule_is_listed_on_its_line(qlint: Run) -> None:
    done = qlint("rules")
    lines = done.out.splitlines()
    assert done.code == 0
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in registry.catalogue()]
    assert all(line.endswith(rule.summary) for line, rule in zip(lines, registry.catalogue(), strict=True))


@pytest.mark.parametrize("rule", registry.catalogue(), ids=lambda rule: rule.code)
def test_every_rule_is_explained_with_its_examples(qlint: Run, rule: Rule) -> None:
    by_code, by_name = qlint("explain", rule.code), qlint("explain", rule.name)
    assert by_code == by_name
    assert by_code.code == 0
    default = "" if rule.by_default else ", off by default"
    assert by_code.out.startswith(f"{rule.code} {rule.name} ({rule.severity.value}{default}): {rule.summary}\n")
    assert " ".join(rule.explanation.split()) in " ".join(by_code.out.split())
    for example in rule.examples:
        assert textwrap.indent(example.bad.rstrip("\n"), "    ") in by_code.out
        assert textwrap.indent(example.good.rstrip("\n"), "    ") in by_code.out
