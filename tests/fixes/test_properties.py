"""Whatever a program looks like: edits do what they say to its tree, and lose no comment."""

from __future__ import annotations

import ast
import io
import tokenize

from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.fixes.comments import saved
from qlint.fixes.edits import without_item
from qlint.fixes.imports import added, without_name
from qlint.fixes.listing import around
from qlint.fixes.statements import after, before, without_statement
from qlint.model import Applicability, Fix, Span
from tests.fixes.written import applied

QUICK = settings(derandomize=True, max_examples=150, deadline=None, database=None)

ITEMS = st.sampled_from(
    [
        "a",
        "(b)",
        "lambda x, y: x",
        "{1: 2, **c}",
        "f'{d!r:>{e}}, {f(1, 2)}'",
        "[x for x, y in z]",
        "'#,'",
        "é",
        "g(\n1,\n)",
        '"""\n#,"""',
        "not h",
    ]
)
BETWEEN = st.sampled_from([", ", ",", " , ", ",\n    ", ",\t# é, (\n  ", ",\r\n", "\n    , ", ",  # one\n  # two\n  ", ", \\\n  "])
STARTS = st.sampled_from(["", " ", "\n    ", "  # first\n    ", "\r\n\t"])
ENDS = st.sampled_from(["", " ", ",", ",\n", "\n", ",  # last\n", "  # last\n", "\r\n"])
BRACKETS = st.sampled_from(["()", "[]", "f()", "f[]", "x.f()", "f(1)()"])


def comments(text: str) -> list[str]:
    lines = io.StringIO(text.replace("\r\n", "\n")).readline
    return sorted(each.string for each in tokenize.generate_tokens(lines) if each.type == tokenize.COMMENT)


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[str], list[Span]]:
    """A program that is one list, its items, and where they are."""
    items = draw(st.lists(ITEMS, min_size=1, max_size=4))
    brackets = draw(BRACKETS)
    text, spans = f"{brackets[:-1]}{draw(STARTS)}", []
    for index, item in enumerate(items):
        text += draw(BETWEEN) if index else ""
        spans.append(Span(len(text), len(text) + len(item)))
        text += item
    end = draw(ENDS)
    if brackets == "()" and len(items) == 1 and "," not in end.split("#")[0]:
        end = f",{end}"
    return f"{text}{end}{brackets[-1]}  # behind\n", items, spans


def elements(text: str) -> list[str]:
    node = ast.parse(text.replace("\r\n", "\n")).body[0]
    assert isinstance(node, ast.Expr)
    match node.value:
        case ast.Call(args=found) | ast.List(elts=found) | ast.Tuple(elts=found) | ast.Subscript(slice=ast.Tuple(elts=found)):
            return [ast.dump(each) for each in found]
        case ast.Subscript(slice=found):
            return [ast.dump(found)]
    raise AssertionError(text)


@QUICK
@given(lists(), st.data())
def test_one_item_goes_and_all_else_stays(made: tuple[str, list[str], list[Span]], data: st.DataObject) -> None:
    text, items, spans = made
    index = data.draw(st.integers(0, len(items) - 1))
    edits = without_item(text, spans[index])
    if edits is None or (len(items) == 1 and "[]" in text.split("#")[0]):
        return
    result = applied(text, edits)
    if len(items) == 1 and text.startswith("f["):
        return  # a subscript without an index is none
    if len(items) == 2 and text.startswith("f["):
        return  # x[a, b] holds a tuple, x[a] holds none
    left = [each for place, each in enumerate(elements(text)) if place != index]
    assert elements(result) == left
    assert comments(result) == comments(text)


@QUICK
@given(lists(), st.data())
def test_a_listing_holds_what_the_tree_holds(made: tuple[str, list[str], list[Span]], data: st.DataObject) -> None:
    text, items, spans = made
    listing = around(text, data.draw(st.sampled_from(spans)).start)
    assert listing is not None
    assert [text[each.start : each.end] for each in listing.items] == items


STATEMENTS = st.sampled_from(["a()", "b = 1 + \\\n  2", "c(\n  1,\n)", "é = 'x;#'", "d = '''\n;#'''", "del e", "f'{g}'"])
BLOCKS = st.sampled_from(["", "if x:", "def h():", "class A:", "for i in j:", "@k\ndef l():", "with m as n:", "try:"])


@st.composite
def blocks(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A program with one block of simple statements, and where they are."""
    head = draw(BLOCKS)
    indent = draw(st.sampled_from(["    ", "\t", " "])) if head else ""
    end = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    one_line = bool(head) and draw(st.booleans())
    text = f"first(){end}\x0c{head}" + (" " if one_line else end if head else "")
    spans = []
    found = draw(st.lists(STATEMENTS, min_size=1, max_size=4))
    for index, each in enumerate(found):
        joined = index and (one_line or draw(st.booleans()))
        if index:
            text += draw(st.sampled_from(["; ", ";", " ;  "])) if joined else draw(st.sampled_from(["", ";", "  # why", "  # a; b"])) + end
        text += "" if joined or one_line else indent
        spans.append(Span(len(text), len(text) + len(each)))
        text += each
    text += draw(st.sampled_from(["", ";", "  # last", end, f"  # last{end}", f"; {end}"]))
    if head == "try:":
        text += ("" if text.endswith(end) else end) + f"except E:{end}{indent}pass"
    return text, spans


def body(text: str) -> list[str]:
    """The statements of the block."""
    found = ast.parse(text).body
    inner = getattr(found[1], "body", None) if len(found) > 1 else None
    return [ast.dump(each) for each in (inner or found[1:])]


@QUICK
@given(blocks(), st.data())
def test_one_statement_goes_and_all_else_stays(made: tuple[str, list[Span]], data: st.DataObject) -> None:
    text, spans = made
    index = data.draw(st.integers(0, len(spans) - 1))
    edits = without_statement(text, spans[index])
    assert edits is not None
    result = applied(text, edits)
    left = [each for place, each in enumerate(body(text)) if place != index]
    assert body(result) in (left, ["Pass()"])
    assert body(result) == left or not left
    assert comments(result) == comments(text)


@QUICK
@given(blocks(), st.data(), st.sampled_from([before, after]))
def test_one_statement_comes_and_all_else_stays(made: tuple[str, list[Span]], data: st.DataObject, put: object) -> None:
    text, spans = made
    index = data.draw(st.integers(0, len(spans) - 1))
    edits = put(text, spans[index], "new()")
    assert edits is not None
    expected = body(text)
    expected.insert(index + (put is after), ast.dump(ast.parse("new()").body[0]))
    assert body(applied(text, edits)) == expected
    assert comments(applied(text, edits)) == comments(text)


NAMES = st.lists(st.sampled_from(["a", "b as c", "d as é", "f"]), min_size=1, max_size=4, unique=True)
IMPORTS = st.sampled_from(
    ["from m import {}", "from m import ({})", "from m import (\n    {},\n)", "import {}", "from m import (  # why\n    {}  # so\n)"]
)


@st.composite
def imports(draw: st.DrawFn) -> tuple[str, list[str], list[Span]]:
    form, names = draw(IMPORTS), draw(NAMES)
    before, behind = form.split("{}")
    text = draw(st.sampled_from(["", '"""Doc."""\n', "from __future__ import annotations\n", "import os; ", "# head\n\n"])) + before
    spans = []
    for index, name in enumerate(names):
        separators = [", ", ",", ", \\\n  "] + ([",\n    ", ",  # why\n    "] if "(" in form else [])
        text += draw(st.sampled_from(separators)) if index else ""
        spans.append(Span(len(text), len(text) + len(name)))
        text += name
    return text + behind + draw(st.sampled_from(["", "\n", "  # end\nx = 1\n", "; y = 2\n"])), names, spans


def imported(text: str) -> list[str]:
    found = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return [f"{getattr(node, 'module', '')}.{alias.name} as {alias.asname}" for node in found for alias in node.names]


@QUICK
@given(imports(), st.data())
def test_one_name_goes_and_all_else_stays(made: tuple[str, list[str], list[Span]], data: st.DataObject) -> None:
    text, names, spans = made
    index = data.draw(st.integers(0, len(names) - 1))
    edits = without_name(text, spans[index])
    assert edits is not None
    fix = saved(Fix("", Applicability.UNSAFE, edits), text)
    assert fix is not None or "import os; " in text  # no line to keep comments in
    if fix is None:
        return
    result = applied(text, fix.edits)
    start = len(imported(text)) - len(names)
    assert imported(result) == [each for place, each in enumerate(imported(text)) if place != start + index]
    assert comments(result) == comments(text)


@QUICK
@given(imports())
def test_a_name_comes_and_all_else_stays(made: tuple[str, list[str], list[Span]]) -> None:
    text, _, _ = made
    edits = added(text, "m", "new")
    assert edits is not None
    result = applied(text, edits)
    assert sorted(imported(result)) == sorted([*imported(text), "m.new as None"])
    assert comments(result) == comments(text)
    assert ast.get_docstring(ast.parse(result)) == ast.get_docstring(ast.parse(text))
    assert added(result, "m", "new") == ()
