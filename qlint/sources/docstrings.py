"""The examples in the docstrings of a Python file, those of each docstring a program of its own.

Read as reST, with the fences of Markdown besides. Other than the blocks of a page, docstrings share no names: each is
about one thing, and what it leaves out is anybody's guess. A file that does not parse has none, and neither
has a docstring that is put together from several strings.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qlint.sources import markdown, rst
from qlint.sources.document import WATCHED, Document
from qlint.sources.excerpt import Line, Piece, cut, dedented, lines
from qlint.sources.mapped import Mapped
from qlint.sources.page import Block, Marker, parsed, program
from qlint.sources.source import Segment, Source

_OWNERS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_LITERAL = re.compile(r"(?P<prefix>[rRuU]?)(?P<quote>'''|\"\"\"|'|\")(?P<body>[\s\S]*)(?P=quote)")
_ESCAPE = re.compile(r"\\(?:\r\n|[\r\n]|[abfnrtv\\'\"]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})")
_FENCE = re.compile(r"[ \t]*(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)")


def with_docstrings(document: Document) -> Document:
    """The document of a Python file, completed by the programs in its docstrings."""
    (file,) = document.sources
    found = [program(file.path, file.container, _blocks(docstring)) for docstring in _docstrings(file)] if WATCHED in file.text else []
    programs = [source for each in found for source in each.sources]
    return replace(document, sources=(file, *programs), unparsable=sum(each.unparsable for each in found))


def _docstrings(file: Source) -> Iterator[Mapped]:
    """The texts of the docstrings in which there is an example, in the order of the file, without the indentation of their lines."""
    tree = parsed(file.text)
    owners = [node for node in ast.walk(tree) if isinstance(node, _OWNERS)] if tree is not None else []
    for node in sorted(owners, key=lambda node: getattr(node, "lineno", 0)):
        match node.body[:1]:
            case [ast.Expr(value=ast.Constant(value=str(said)) as constant)] if WATCHED in said:
                text = _text(file, constant, said)
                if text is not None:
                    yield _cleaned(text)


def _text(file: Source, constant: ast.Constant, said: str) -> Mapped | None:
    """What the literal says, each character with its place; None for one that is put together."""
    start = file.lines.from_utf8(constant.lineno, constant.col_offset)
    end = file.lines.from_utf8(constant.end_lineno or 0, constant.end_col_offset or 0)
    literal = _LITERAL.fullmatch(file.text, start, end)
    if literal is None:
        return None
    parts: list[str] = []
    segments = [Segment(0, literal.start("body"), 0)]
    length, at = 0, literal.start("body")
    raw = literal["prefix"] in ("r", "R")
    for escape in () if raw else _ESCAPE.finditer(file.text, at, literal.end("body")):
        meant = ast.literal_eval(f'"""{escape[0]}"""')
        parts += (file.text[at : escape.start()], meant)
        segments += (Segment(length, at, escape.start() - at), Segment(length + escape.start() - at, escape.start(), 0))
        length += escape.start() - at + len(meant)
        at = escape.end()
    parts.append(file.text[at : literal.end("body")])
    segments.append(Segment(length, at, literal.end("body") - at))
    text = "".join(parts)
    same = re.sub(r"\r\n?", "\n", text) == re.sub(r"\r\n?", "\n", said)
    return Mapped(text, tuple(segments)) if same else None


def _cleaned(text: Mapped) -> Mapped:
    first, *rest = lines(text)
    return cut(text, [Piece(first.end - len(text.text[first.start : first.end].lstrip(" \t")), first.end), *dedented(rest)])


def _blocks(page: Mapped) -> Iterator[Block | Marker]:
    """The blocks of code of a docstring, which may be written in reST or in Markdown."""
    content = lines(page)
    start = index = 0
    while index < len(content):
        fence = _FENCE.fullmatch(content[index].text)
        index += 1
        if fence is None:
            continue
        yield from rst.found(page, content[start : index - 1])
        end = _closing(content, index, fence["mark"])
        yield markdown.fenced(page, fence["info"].strip(), content[index:end])
        start = index = end + 1
    yield from rst.found(page, content[start:])


def _closing(content: Sequence[Line], index: int, mark: str) -> int:
    """The line that closes a fence, or the end."""
    closes = re.compile(rf"[ \t]*{mark[0]}{{{len(mark)},}}[ \t]*")
    return next((end for end in range(index, len(content)) if closes.fullmatch(content[end].text)), len(content))
