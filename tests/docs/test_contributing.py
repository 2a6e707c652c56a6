"""The rule that `docs/contributing.md` shows is one that works."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from qlint import engine, registry
from qlint.session import Analysis, Session
from qlint.sources.source import Source

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "contributing.md").read_text(encoding="utf-8")


def test_the_rule_can_be_registered_and_its_examples_hold():
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    module: dict = {}
    exec(compile(code, "contributing.md", "exec", dont_inherit=True), module)
    rule = module["RULE"]
    registry.registered((*registry.catalogue(), rule))
    session = Session(analysis=replace(Analysis.standard(), rules=(rule,)))
    for example in rule.examples:
        bad, good = (engine.check(Source.plain("example.py", text), session=session) for text in (example.bad, example.good))
        assert [finding.code for finding in bad] == [rule.code]
        assert good == ()
