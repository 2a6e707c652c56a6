"""No report shows a token of the linted code, whatever rule speaks of the place where it stands."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from functools import lru_cache

import pytest

from qlint import engine, registry
from qlint.fixes.secrecy import without_tokens
from qlint.frontends.reports import github, text
from qlint.frontends.reports import json as json_report
from qlint.frontends.reports.outcome import Outcome
from qlint.knowledge.tokens import is_token
from qlint.model import Applicability, Edit, Finding, Fix, Related, Span
from qlint.rule import Example, Rule
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from qlint.sources.text import Text

# Made up; no account has them.
CLOUD = "Kx3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWz"
CLASSIC = "3f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d9163"

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{index}")
    for rule in registry.rules()
    for index, example in enumerate(rule.examples)
    if example.path.endswith(".py")
]


def with_tokens(program: str, token: str) -> Iterator[str]:
    """The program with a token in place of each of its texts, one after the other."""
    lines = Text(program)
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.lineno == node.end_lineno:
            line = program[: lines.starts[node.lineno - 1]], program[lines.starts[node.lineno - 1] :]
            yield line[0] + line[1][: node.col_offset] + repr(token) + line[1][node.end_col_offset :]


@lru_cache
def session_of(target: tuple[str, ...], select: tuple[str, ...]) -> Session:
    return Session(from_values({"target": target, "select": select}, source="test"))


def reports(program: str, example: Example, rule: Rule) -> str:
    """All that the reports show of the program."""
    session = session_of(example.target, () if rule.by_default else ("QLT",))
    report = engine.check_document(example.path, document(example.path, program.encode()), session)
    stream = io.StringIO()
    for each in (text, json_report, github):
        each.write(Outcome((report,), (), report.target), stream)
    return stream.getvalue()


def test_the_tokens_have_the_form_of_tokens():
    assert is_token(CLOUD)
    assert is_token(CLASSIC)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_no_report_shows_a_token_in_place_of_any_text(rule: Rule, example: Example) -> None:
    for program in with_tokens(example.bad, CLOUD):
        assert CLOUD not in reports(program, example, rule)


@pytest.mark.parametrize(
    "call",
    [
        f"QiskitRuntimeService({CLOUD!r})",
        f"QiskitRuntimeService(channel={CLOUD!r})",
        f"QiskitRuntimeService(token={CLOUD!r}).open_session()",
        f"QiskitRuntimeService(token={CLOUD!r}).get_backend('ibmq_qasm_simulator')",
        f"QiskitRuntimeService({CLASSIC!r}, url={CLOUD!r}, instance={CLOUD!r}, auth={CLASSIC!r}, nothing={CLOUD!r})",
        f"QiskitRuntimeService(**{{'channel': 'ibm_quantum', 'token': {CLASSIC!r}, {CLOUD!r}: 1}})",
        f"QiskitRuntimeService().backend({CLOUD!r}).run({CLOUD!r})",
        f"Session(service={CLOUD!r}, backend={CLOUD!r})",
        f"IBMQ.enable_account({CLASSIC!r})",
        f"IBMProvider({CLASSIC!r}).get_backend({CLASSIC!r})",
        f"os.environ['QISKIT_IBM_TOKEN'] = {CLOUD!r}",
        f"SamplerV2(options={{{CLOUD!r}: 1}})",
        f"import_module('qiskit.' + {CLOUD!r}); getattr(QiskitRuntimeService(), {CLASSIC!r})",
    ],
)
def test_no_report_shows_a_token_that_a_call_passes(call: str) -> None:
    before = (
        "import os\nfrom importlib import import_module\nfrom qiskit import IBMQ\nfrom qiskit_ibm_provider import IBMProvider\n"
        "from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n"
    )
    shown = reports(f"{before}{call}\n", Example("", ""), registry.rules()[0])
    assert CLOUD not in shown
    assert CLASSIC not in shown


def test_a_fix_that_would_write_a_token_is_advice():
    span = Span(0, 1)
    writes = Fix(f"Write {CLOUD}", Applicability.SAFE, (Edit(span, f"token={CLOUD!r}"),))
    deletes = Fix("Delete", Applicability.SAFE, (Edit(span, ""),))
    related = (Related(span, f"here is {CLOUD}"),)
    finding = Finding(span, "QLT999", "made-up", CLOUD, f"says {CLASSIC}", fixes=(writes, deletes), related=related)
    told = without_tokens(finding)
    assert (told.symbol, told.message, told.related[0].message) == ("***", "says ***", "here is ***")
    assert told.fixes == (Fix("Write ***", Applicability.ADVICE), deletes)
