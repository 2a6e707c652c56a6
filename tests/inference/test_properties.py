"""Random programs of backends, sessions and runs: never a crash, and the same findings in whatever order is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qlint import engine
from qlint.model import Finding
from qlint.session import Analysis, Session
from qlint.sources.source import Source
from tests.inference.asking import PRELUDE

NAMES = st.sampled_from(["a", "b", "c", "self.a", "self.b", "xs"])
SIMPLE = st.one_of(NAMES, st.sampled_from(["ibm()", "aer()", "None", "Session(backend=a)", "f(a)", "C(b)", "g()", "xs[0]", "C(a).a"]))
EXPRESSION = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("({0[0]} if c else {0[1]})".format),
        st.tuples(inner, inner).map("({0[0]}, {0[1]})".format),
        st.tuples(inner, inner).map("({0[0]} or {0[1]})".format),
        inner.map("f({})".format),
        inner.map("[{}][0]".format),
        inner.map("[a for a in [{}]]".format),
        inner.map("(b := {})".format),
        inner.map("(lambda a=1: {})()".format),
        inner.map("{}.run()".format),
        inner.map("{}.open_session()".format),
    ),
    max_leaves=4,
)
LINE = st.one_of(
    st.tuples(NAMES, EXPRESSION).map("{0[0]} = {0[1]}".format),
    st.tuples(NAMES, NAMES, EXPRESSION, EXPRESSION).map("{0[0]}, {0[1]} = {0[2]}, {0[3]}".format),
    EXPRESSION.map("{}.run()".format),
    EXPRESSION.map("xs.append({})".format),
    NAMES.map("del {}".format),
    EXPRESSION.map("return_({})".format),
    st.just("assert isinstance(a, Session)"),
    st.just("raise SystemExit"),
)
HEADS = [
    "if c:",
    "while c:",
    "for a in xs:",
    "try:",
    "with a as b:",
    "with b.open_session():",
    "with Session(backend=a) as b:",
    "def f(a=b):",
    "class C:",
]


def indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for each in lines for line in each.split("\n")]


@st.composite
def compound(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    head = draw(st.sampled_from(HEADS))
    lines = [head, *indented(draw(st.lists(inner, min_size=1, max_size=3)))]
    if head == "try:":
        lines += ["except ValueError as b:", *indented(draw(st.lists(inner, min_size=1, max_size=2)))]
    elif head == "if c:" and draw(st.booleans()):
        lines += ["else:", *indented(draw(st.lists(inner, min_size=1, max_size=2)))]
    elif head.startswith("def"):
        lines += [f"    return {draw(EXPRESSION)}"]
    return "\n".join(lines)


STATEMENTS = st.lists(st.recursive(LINE, compound, max_leaves=5), min_size=1, max_size=7).map("\n".join)
FRAME = "def f(x): return x\ndef g():\n{0}\n    return b\nclass C:\n    def __init__(self, a): self.a = a\n    def m(self, b):\n{1}\n{2}\n"
PROGRAMS = st.tuples(STATEMENTS, STATEMENTS, STATEMENTS).map(
    lambda parts: PRELUDE + FRAME.format("\n".join(indented([parts[0]])), "\n".join(indented(indented([parts[1]]))), parts[2])
)

TARGET = engine.Settings(target=("qiskit-ibm-runtime==0.23.0",))
ANALYSIS = Analysis.standard()
FORWARD = Session(TARGET, analysis=ANALYSIS)
BACKWARD = Session(TARGET, analysis=replace(ANALYSIS, rules=tuple(reversed(ANALYSIS.rules))))


def findings(text: str, session: Session) -> Iterator[Finding]:
    yield from engine.check(Source.plain("program.py", text), session=session)


@given(PROGRAMS)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_findings_are_the_same_each_time_and_in_whatever_order_rules_run(text: str) -> None:
    found = list(findings(text, FORWARD))
    assert not [each.message for each in found if each.code == "QLT000"]
    assert list(findings(text, FORWARD)) == found
    assert list(findings(text, BACKWARD)) == found
