"""Edits of expressions: what is taken out goes with its comma and nothing else, comments stay, and what can't be exact is left alone."""

from __future__ import annotations

import ast

import pytest

from qlint.fixes.edits import renamed, replaced, without_item, wrapped
from tests.fixes.written import applied, marked

ITEMS = [
    # only, first, middle, last
    ("f(«a»)", "f()"),
    ("f(«a»,)", "f()"),
    ("f(«a», b, c)", "f(b, c)"),
    ("f(a, «b», c)", "f(a, c)"),
    ("f(a, b, «c»)", "f(a, b)"),
    ("f(a, b, «c»,)", "f(a, b,)"),
    ("f(a,b,«c»)", "f(a,b)"),
    ("f( «a» , b )", "f( b )"),
    # what an item may be
    ("f(a, «key»=1)", "f(a)"),
    ("f(«key»={'a': 1}, b=2)", "f(b=2)"),
    ("f(a, «*b», c)", "f(a, c)"),
    ("f(a, «**b»)", "f(a)"),
    ("f(«lambda x, y: (x, y)», b)", "f(b)"),
    ("f(a, «lambda»: 0, b)", "f(a, b)"),
    ("f(a, [x for x, y in «b»])", "f(a, [])"),
    ("f((«a»), b)", "f(b)"),
    ("f(b, ((«a»)))", "f(b)"),
    ("f(a, g(«b», c))", "f(a, g(c))"),
    ("[«1», 2]", "[2]"),
    ("[1, «2»,]", "[1,]"),
    ("{«'a'»: 1, 'b': 2}", "{'b': 2}"),
    ("{«'a'»: 1}", "{}"),
    ("{«**a»}", "{}"),
    ("{«1», 2}", "{2}"),
    ("x[«int», str]", "x[str]"),
    ("('é', «b», c)", "('é', c)"),
    # tuples stay tuples
    ("(a, «b»)", "(a,)"),
    ("(«a», b)", "(b,)"),
    ("(a, «b», c)", "(a, c)"),
    # over several lines
    ("f(\n    «a»,\n    b,\n)", "f(\n    b,\n)"),
    ("f(\n    a,\n    «b»,\n)", "f(\n    a,\n)"),
    ("f(\n    a,\n    «b»\n)", "f(\n    a\n)"),
    ("f(\r\n    «a»,\r\n    b,\r\n)", "f(\r\n    b,\r\n)"),
    ("f(\n\ta,\n\t«b»=g(\n\t\t1,\n\t),\n\tc,\n)", "f(\n\ta,\n\tc,\n)"),
    ("f(«a»,\n  b)", "f(b)"),
    ("f(a,\n  «b»)", "f(a)"),
    ("f(a, «b»,\n  c)", "f(a,\n  c)"),
    ("f(\n  «a», b,\n)", "f(\n  b,\n)"),
    ("f(\n    a\n    , «b»\n)", "f(\n    a\n)"),
    # comments stay
    ("f(\n    «a»,  # about a\n    b,\n)", "f(\n    # about a\n    b,\n)"),
    ("f(\n    a,  # about a\n    «b»\n)", "f(\n    a  # about a\n)"),
    ("f(\n    a,  # about a\n    «b»,  # about b\n)", "f(\n    a,  # about a\n    # about b\n)"),
    ("f(«a»,  # about a\n  b)", "f(  # about a\n  b)"),
    ("f(a, «b»,  # about both\n  c)", "f(a,  # about both\n  c)"),
    ("f(\n    # above\n    «a»,\n    b,\n)", "f(\n    # above\n    b,\n)"),
]


@pytest.mark.parametrize(("before", "after"), ITEMS)
def test_an_item_goes_with_its_comma_and_nothing_else(before: str, after: str) -> None:
    text, span = marked(before)
    edits = without_item(text, span)
    assert edits is not None
    ast.parse(applied(text, edits))
    assert applied(text, edits) == after


@pytest.mark.parametrize(
    "text",
    [
        "f(«g»(  # inside\n    1\n), b)",  # the comment would be lost
        "f(\n    «a»  # about a\n    , b)",
        "f(\n    «a»  # about a\n)",
        "{«a»}",  # {} is no set
        "(«a»)",  # not in a list
        "«a», b",
        "f'{g(«a», b)}'",  # a string to some Pythons
        "'f(«a», b)'",
        "f(«a»",
    ],
)
def test_what_cannot_be_taken_out_exactly_is_left(text: str) -> None:
    assert without_item(*marked(text)) is None


@pytest.mark.parametrize(
    ("before", "code", "after"),
    [
        ("x = «a»\n", "b + c", "x = b + c\n"),
        ("x = «a» * 2\n", "b + c", "x = (b + c) * 2\n"),
        ("x = «a» * 2\n", "(b + c)", "x = (b + c) * 2\n"),
        ("x = «a» * 2\n", "b.c(d)", "x = b.c(d) * 2\n"),
        ("f(«a», b)\n", "b if c else d", "f(b if c else d, b)\n"),
        ("f(«a», b)\n", "b, c", "f((b, c), b)\n"),
        ("«a».b()\n", "c + d", "(c + d).b()\n"),
        ("«a».b()\n", "1", "(1).b()\n"),
        ("«a».b()\n", "'x'", "'x'.b()\n"),
        ("return(«a»)\n", "b", "return(b)\n"),
        ("x = 0if(«a»)else 1\n", "b", "x = 0if(b)else 1\n"),
        ("x = y if«(a)»else z\n", "b", "x = y if b else z\n"),
        ("«f(\n  1)»\n", "g(\n  1)", "g(\n  1)\n"),
    ],
)
def test_an_expression_takes_the_place_of_another_whatever_is_around_it(before: str, code: str, after: str) -> None:
    text, span = marked(before)
    edits = replaced(text, span, code)
    assert edits is not None
    assert applied(text, edits) == after


def test_an_expression_with_a_comment_in_it_is_not_replaced() -> None:
    assert replaced(*marked("x = «f(  # why\n  1)»\n"), "g()") is None


def test_an_expression_is_wrapped() -> None:
    text, span = marked("run(«a, b»)")
    assert applied(text, wrapped(text, span, "[", "]") or ()) == "run([a, b])"
    assert wrapped(*marked("run(«*a.»b)"), "[", "]") is None


def test_a_keyword_is_renamed() -> None:
    text, span = marked("f(«old» = 1)")
    assert applied(text, renamed(text, span, "new") or ()) == "f(new = 1)"
    assert renamed(*marked("f(«'old'»)"), "new") is None
