"""Programs that nobody writes by hand: no crash, no endless work, and positions that are right."""

from __future__ import annotations

import time

import pytest

from qlint import engine
from qlint.session import Session
from qlint.sources.source import Source
from tests.inference.asking import PRELUDE, program


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


def codes(text: str, session: Session) -> list[str]:
    return [finding.code for finding in engine.check(Source.plain("program.py", text), session=session)]


@pytest.mark.parametrize(
    "expression",
    ["(" * 5_000 + "1" + ")" * 5_000, "-" * 20_000 + "1", " + ".join("1" * 20_000), "'\0'", "'\ud800'", "[" * 5_000, "x" + ".y" * 20_000],
)
def test_what_the_parser_cannot_take_is_a_syntax_error_or_nothing(expression: str, session: Session) -> None:
    assert set(codes(f"{PRELUDE}x = {expression}\n", session)) <= {"QLT001"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("def f(x): return x\nx = ibm()\n" + "x = f(x)\n" * 3_000 + "x.run()\n", 1),
        ("x0 = ibm()\n" + "".join(f"x{i + 1} = x{i}\n" for i in range(3_000)) + "x3000.run()\n", 1),
        ("ibm()" + ".run()" * 500 + "\n", 1),
        ("b = ibm()\n" + "".join(f"x{i} = b.run({i})\n" for i in range(3_000)), 3_000),
        ("if c: b = ibm()\n" + "".join(f"elif c == {i}: b = None\n" for i in range(900)) + "else: b = None\nb.run()\n", 1),
        ("b = ibm()\n" + "if c: b = ibm()\n" * 500 + "b.run()\n", 0),
        ("with Session(backend=ibm()) as s:\n    ibm()" + ".run()" * 500 + "\n", 1),
        ("def f(b: " + " | ".join(["int"] * 900) + " | Session): b.gone()\n", 0),
        ("f = " + "lambda: " * 150 + "ibm()\nf().run()\n", 0),
        ("data = [\n" + "(1, 2, 'x'),\n" * 20_000 + "]\nibm().run(data)\n", 1),
    ],
    ids=["rebound", "renamed", "calls", "uses", "elifs", "branches", "block", "union", "lambdas", "data"],
)
def test_long_programs_are_followed_to_their_end_in_time(text: str, count: int, session: Session) -> None:
    started = time.process_time()
    assert codes(PRELUDE + text, session) == ["QLT102"] * count
    assert time.process_time() - started < 15


@pytest.mark.parametrize(
    "text",
    [
        "class A(B): pass\nclass B(A): pass\nA().x.run()",
        "class C(C): pass\nC().run()",
        "class A:\n    a: 'A'\n    b: 'A' = None\nA(A()).a.b.a.run()",
        "def d(f): return d\n@d\ndef g(): return ibm()\ng().run()",
        "@g\ndef g(): return g()\ng().run()",
        "def f(*a, **k): return f(*a, **k)\nf(*f(), **f()).run()",
        "def f(x=lambda y=ibm(): f(y)): return x()\nf().run()",
        "x = [x]\nx[0][0].run()",
        "xs = [ibm()]\nxs.append(xs)\nxs[1][0].run()",
        "d = {}\nd['d'] = d\nd['d']['d'].run()",
        "class A:\n    def __call__(self): return self()\nA()().run()",
        "class A:\n    @property\n    def a(self): return self.a\nA().a.run()",
        "f = lambda: f()\nf().run()",
        "class A:\n    def __enter__(self):\n        with self as x: return x\nwith A() as a: a.run()",
        "def g(): yield from g()\nfor x in g(): x.run()",
        "from qiskit import *\nfrom . import *\nfrom .x import y\ny.run()",
        "del a.b, c[0], (d, [e])\na.b.run()",
        "for x.y in z: x.y.run()\nfor x[0] in z: x[0].run()",
    ],
)
def test_what_depends_on_itself_is_nobodys_business(text: str, session: Session) -> None:
    assert codes(f"{PRELUDE}{text}\n", session) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\f", "# -*- coding: utf-8 -*-\n", "s = 'ä😀'; "])
def test_spans_are_those_of_the_text(start: str, end: str, session: Session) -> None:
    first, _, rest = PRELUDE.partition("\n")
    text = f"{start}{first}\n{rest}s = 'ä😀'; ibm().run()\n\f\nibm().run()\n".replace("\n", end)
    found = engine.check(Source.plain("program.py", text), session=session)
    assert [text[each.span.start : each.span.end] for each in found] == ["run", "run"]


def test_too_many_alternatives_are_unknown() -> None:
    assert program("b = ibm()\n" + "if c: b = ibm()\n" * 50 + "MARK(b)\n").told() == {"?"}
