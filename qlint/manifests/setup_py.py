"""`setup.py`: what it hands to `setup()` as literals, read without running it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from qlint.manifests.asked import Asked, Manifest, ManifestError, Page, Part
from qlint.model import Span
from qlint.sources.text import Text

_DEEP = 20  # names that lead to names


def read(path: str, text: Text) -> Manifest:
    """What the `setup.py` with that text asks for; raises ManifestError for text that does not parse."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text.text)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise ManifestError(f"does not parse: {error}") from error
    script = _Script(Page(path, text))
    script.learn(tree)
    asked: list[Asked] = []
    python = ""
    for keyword, value in script.arguments(tree):
        match keyword:
            case "install_requires":
                asked += script.asked(value, Part.RUN)
            case "extras_require":
                asked += script.extras(value)
            case "tests_require":
                asked += script.asked(value, Part.GROUP, "tests")
            case "python_requires" if isinstance(value, ast.Constant):
                python = str(value.value)
    return Manifest(path, tuple(asked), packaged=True, python=python)


@dataclass(frozen=True, slots=True)
class _Value:
    """An expression that is bound to a name, or added to what it is bound to; `choice`: in a branch."""

    node: ast.expr
    choice: bool


@dataclass(slots=True)
class _Script:
    """The names that the script binds, with all that is ever put into them."""

    page: Page
    values: dict[str, list[_Value]] = field(default_factory=dict)

    def learn(self, node: ast.AST, *, choice: bool = False) -> None:
        """Takes in what the statements below `node` bind."""
        for child in ast.iter_child_nodes(node):
            match child:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
                ):
                    self._put(name, value, choice)
                case ast.AugAssign(target=ast.Name(id=name), value=value):
                    self._put(name, value, choice)
                case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend"), args=[value])):
                    self._put(name, value, choice)
                case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=key)], value=value):
                    self._put(name, ast.Dict(keys=[key], values=[value]), choice)
                case ast.If() | ast.Try():
                    self.learn(child, choice=True)
                case ast.stmt():
                    self.learn(child, choice=choice)

    def _put(self, name: str, value: ast.expr, choice: bool) -> None:
        self.values.setdefault(name, []).append(_Value(value, choice))

    def arguments(self, tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
        """The keywords of `setup(...)`, those of a dict that is unpacked into it among them."""
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="setup") | ast.Attribute(attr="setup"), keywords=keywords):
                    for each in keywords:
                        yield from [(each.arg, each.value)] if each.arg else self._entries(each.value)

    def extras(self, node: ast.expr) -> Iterator[Asked]:
        for group, value in self._entries(node):
            yield from self.asked(value, Part.EXTRA, group)

    def _entries(self, node: ast.expr, depth: int = 0) -> Iterator[tuple[str, ast.expr]]:
        """What a dict has under the keys that are texts."""
        match node:
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if key is None:
                        yield from self._entries(value, depth + 1)
                    elif isinstance(key, ast.Constant):
                        yield str(key.value), value
            case ast.Call(func=ast.Name(id="dict"), keywords=keywords):
                yield from ((each.arg, each.value) for each in keywords if each.arg)
            case ast.Name(id=name) if depth < _DEEP:
                for each in self.values.get(name, ()):
                    yield from self._entries(each.node, depth + 1)

    def asked(self, node: ast.expr, part: Part, group: str = "", *, choice: bool = False, depth: int = 0) -> Iterator[Asked]:
        """The requirements in an expression, as far as they are written there or under a name."""
        for text, at, branch in self._texts(node, choice, depth):
            start, end = self._offset(at.lineno, at.col_offset), self._offset(at.end_lineno or at.lineno, at.end_col_offset or 0)
            for line in text.splitlines():
                for found in self.page.asked(line.strip(), start, end, part=part, group=group):
                    inside = self.page.text.text.find(line.strip(), start, end)
                    span = Span(inside, inside + len(line.strip())) if inside >= 0 else found.span
                    yield replace(found, span=span, line=self.page.line(span.start), choice=branch or found.choice)

    def _texts(self, node: ast.expr, choice: bool, depth: int) -> Iterator[tuple[str, ast.expr, bool]]:
        if depth > _DEEP:
            return
        match node:
            case ast.Constant(value=str(text)):
                yield text, node, choice
            case ast.JoinedStr():
                text = self._joined(node)
                yield from [(text, node, choice)] if text else []
            case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
                for each in elements:
                    yield from self._texts(each, choice, depth + 1)
            case ast.Starred(value=value) | ast.Subscript(value=value):
                yield from self._texts(value, choice, depth + 1)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield from self._texts(left, choice, depth + 1)
                yield from self._texts(right, choice, depth + 1)
            case ast.IfExp(body=body, orelse=other):
                yield from self._texts(body, True, depth + 1)
                yield from self._texts(other, True, depth + 1)
            case ast.Call(func=ast.Name(id="list" | "sorted" | "tuple" | "set"), args=[argument]):
                yield from self._texts(argument, choice, depth + 1)
            case ast.Call(func=ast.Attribute(value=value, attr="split" | "splitlines" | "strip" | "copy")):
                yield from self._texts(value, choice, depth + 1)
            case ast.Name(id=name):
                for bound in self.values.get(name, ()):
                    yield from self._texts(bound.node, choice or bound.choice, depth + 1)

    def _joined(self, node: ast.JoinedStr) -> str:
        """An f-string whose fields are names of texts; "" for any other."""
        parts: list[str] = []
        for each in node.values:
            match each:
                case ast.Constant(value=str(text)):
                    parts.append(text)
                case ast.FormattedValue(value=ast.Name(id=name)):
                    known = [value.node.value for value in self.values.get(name, ()) if isinstance(value.node, ast.Constant)]
                    if len(known) != 1:
                        return ""
                    parts.append(str(known[0]))
                case _:
                    return ""
        return "".join(parts)

    def _offset(self, line: int, column: int) -> int:
        return self.page.text.from_utf8(line, column)
