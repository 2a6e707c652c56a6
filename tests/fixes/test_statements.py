"""Edits of statements: blocks stay blocks, comments stay, and neighbours in a line stay as they are."""

from __future__ import annotations

import ast

import pytest

from qlint.fixes.statements import after, before, without_statement
from tests.fixes.written import applied, marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a()\n«b()»\nc()\n", "a()\nc()\n"),
        ("«a()»\n", ""),
        ("«a()»  # noqa: F401\nb()\n", "b()\n"),
        ("«a()»  # type: ignore\nb()\n", "b()\n"),
        ("«a()»  # pylint: disable=unused-import, wrong-import-order\n", ""),
        ("«a()»  # noqa, as it brings b\n", "# noqa, as it brings b\n"),
        ("a()\n«b()»", "a()\n"),
        ("a()\r\n«b()»\r\nc()\r\n", "a()\r\nc()\r\n"),
        ("if x:\n    «a()»\n    b()\n", "if x:\n    b()\n"),
        ("if x:\n    «a()»\n", "if x:\n    pass\n"),
        ("if x:\n    a()\nelse:\n    «b()»\n", "if x:\n    a()\nelse:\n    pass\n"),
        ("try:\n    «a()»\nexcept E:\n    b()\n", "try:\n    pass\nexcept E:\n    b()\n"),
        ("if x: «a()»\n", "if x: pass\n"),
        ("if x: «a()»; b()\n", "if x: b()\n"),
        ("if x: a(); «b()»\n", "if x: a()\n"),
        ("«a()»; b()\n", "b()\n"),
        ("a(); «b()»; c()\n", "a(); c()\n"),
        ("a(); «b()»\n", "a()\n"),
        ("a(); «b()»;\n", "a()\n"),
        ("«a()»;\nb()\n", "b()\n"),
        ("a(); \\\n  «b()»\n", "a()\n"),
        ("«a(\n  1,\n)»\nb()\n", "b()\n"),
        ("«a = 1 + \\\n  2»\nb()\n", "b()\n"),
        ("«@d\ndef f():\n    pass»\nb()\n", "b()\n"),
        ("class A:\n\t«x = 1»\n\ty = 2\n", "class A:\n\ty = 2\n"),
        ("a()\n\x0c\n«b()»\n", "a()\n\x0c\n"),
        ("«a()»  # about it\nb()\n", "# about it\nb()\n"),
        ("if x:\n    «a()»  # about it\n", "if x:\n    pass  # about it\n"),
        ("«é()»\nü()\n", "ü()\n"),
    ],
)
def test_a_statement_goes_with_its_line_and_nothing_else(text: str, expected: str) -> None:
    code, span = marked(text)
    edits = without_statement(code, span)
    assert edits is not None
    assert applied(code, edits) == expected
    ast.parse(expected)


@pytest.mark.parametrize(
    "text",
    [
        "«a()»  # type: list[int]\nb()\n",
        "«a()»  # pylint: skip-file=yes\nb()\n",  # would be about the whole file, as it is now
        "if «x»:\n    a()\n",  # all of the block is not meant
        "if x:\n    a()\n«elif y:\n    b()»\n",
        "«a(»\n",
    ],
)
def test_a_statement_that_cannot_go_exactly_stays(text: str) -> None:
    assert without_statement(*marked(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a(«1»)\n", "x\na(1)\n"),
        ("if x:\n    «a()»\n", "if x:\n    x\n    a()\n"),
        ("if x: «a()»\n", "if x: x; a()\n"),
        ("a(); «b()»\n", "a(); x; b()\n"),
        ("@d\ndef f(«y»): pass\n", "x\n@d\ndef f(y): pass\n"),
        ("if x:\n\t«a()»\n", "if x:\n\tx\n\ta()\n"),
        ("\x0c«a()»\n", "x\n\x0ca()\n"),
    ],
)
def test_a_line_is_put_in_front(text: str, expected: str) -> None:
    code, span = marked(text)
    assert applied(code, before(code, span, "x") or ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a(«1»)\nb()\n", "a(1)\nx\nb()\n"),
        ("a(«1»)", "a(1)\nx"),
        ("a(«1»)  # about it\nb()\n", "a(1)  # about it\nx\nb()\n"),
        ("if x:\n    «a()»\nb()\n", "if x:\n    a()\n    x\nb()\n"),
        ("if x: «a()»\n", "if x: a(); x\n"),
        ("«a()»; b()\n", "a(); x; b()\n"),
        ("«a(\n 1)»\nb()\n", "a(\n 1)\nx\nb()\n"),
    ],
)
def test_a_line_is_put_behind(text: str, expected: str) -> None:
    code, span = marked(text)
    assert applied(code, after(code, span, "x") or ()) == expected


def test_several_lines_get_the_indentation_of_the_block() -> None:
    code, span = marked("if x:\n    «a()»\n")
    assert applied(code, before(code, span, "with y:\n    z()\n") or ()) == "if x:\n    with y:\n        z()\n    a()\n"


@pytest.mark.parametrize("text", ["if x: «a()»\n", "b(); «a()»\n"])
def test_a_block_goes_nowhere_between_semicolons(text: str) -> None:
    assert before(*marked(text), "if y: z()") is None
    assert after(*marked(text), "if y: z()") is None
