"""Names for what code evaluated once and would evaluate twice: an assignment in front of the statement."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from qlint.fixes import chains, statements
from qlint.fixes.edits import Edits, commented
from qlint.model import Edit, Span
from qlint.rewrites.text.syntax import Syntax, syntax
from qlint.sources.source import Source
from qlint.sources.text import Text

_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return)
_ONCE = (*_SIMPLE, ast.If, ast.For, ast.With, ast.FunctionDef, ast.Assert, ast.Delete, ast.Raise)
_INNER = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_CHOOSING = (*_INNER, ast.IfExp, ast.BoolOp)


def is_plain(node: ast.expr) -> bool:
    """Whether reading it twice is reading it once: names, attributes of such, and what they hold under a constant."""
    match node:
        case ast.Name():
            return True
        case ast.Attribute(value=inner):
            return is_plain(inner)
        case ast.Subscript(value=inner, slice=ast.Constant() | ast.Name() | ast.UnaryOp(operand=ast.Constant())):
            return is_plain(inner)
    return False


def assigned(source: Source, node: ast.expr, names: Iterable[str], *, harmless: bool) -> tuple[Edits, str] | None:
    """The edits that assign the expression to one of the names, the first that the text doesn't have, in front of its statement.

    None where it would not be evaluated there as it was: in a loop's condition, say, or, unless it is `harmless`, after other things;
    where the statement is a magic's own; and in the body of a class, which would have one more attribute.
    """
    text, lines = source.text, source.lines
    span = _span(lines, node)
    around = statements.statement(text, span)
    name = next((each for each in names if not chains.is_there(text, each)), None)
    if around is None or name is None or _is_magic(source, around.span.start) or commented(text, (Edit(span, ""),)):
        return None
    wanted, barred = (_ONCE, _INNER) if harmless else (_SIMPLE, _CHOOSING)
    if not isinstance(around.node, wanted) or any(isinstance(each, barred) for each in _between(lines, around.node, span)):
        return None
    tree = syntax(text)
    if tree is None or _is_of_class(tree, span):
        return None
    code = text[span.start : span.end]
    edits = statements.before(text, around.span, f"{name} = {code if code.isprintable() else ast.unparse(node)}")
    return (edits, name) if edits is not None else None


def _is_of_class(tree: Syntax, span: Span) -> bool:
    node = next((each for each in ast.walk(tree.tree) if isinstance(each, ast.expr) and tree.span(each) == span), None)
    return node is not None and isinstance(tree.scope(node), ast.ClassDef)


def _is_magic(source: Source, start: int) -> bool:
    """Whether a magic of a notebook stands in front of the statement in its line, as in `%timeit run()`."""
    return source.cells is not None and source.place(Span(start, start)).column - 1 != source.lines.position(start)[1]


def _between(lines: Text, around: ast.stmt, span: Span) -> Iterator[ast.AST]:
    """The expressions of a statement around a span."""
    for each in ast.walk(around):
        if isinstance(each, ast.expr):
            one = _span(lines, each)
            if one != span and one.start <= span.start and span.end <= one.end:
                yield each


def _span(lines: Text, node: ast.expr) -> Span:
    end = lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
    return Span(lines.from_utf8(node.lineno, node.col_offset), end)
