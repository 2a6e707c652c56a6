"""reStructuredText pages: their Python code blocks as one program.

Python by declaration are `code-block` and its synonyms with a Python language, the directives that run
Python, and doctest blocks; a literal block, or one without a language, may be. Comments are skipped, but for the one
that says `qlint: skip`. A page that never says `qiskit` is not looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qlint.sources.directives import Holds, holds
from qlint.sources.document import WATCHED, Document
from qlint.sources.excerpt import Line, cut, lines, whole
from qlint.sources.mapped import Mapped
from qlint.sources.page import Block, Marker, markers, program
from qlint.sources.prompts import without_prompts
from qlint.sources.text import Text

_BULLETS = re.compile(r"(?:(?:[-*+•‣\u2043]|(?:\w|\d+|#)[.)]|\((?:\w|\d+|#)\))[ \t]+)*")
_DIRECTIVE = re.compile(r"\.\.[ \t]+([\w.+:-]*\w)[ \t]?::(?:[ \t]+(.*))?$")
_CITATION = re.compile(r"\.\.[ \t]+\[[^\]]+\]")
_OPTION = re.compile(r"[ \t]*:[\w-]+:")
_PSEUDO_DECORATOR = re.compile(r"[ \t]*@(?:doctest|okexcept|okwarning|savefig|suppress|verbatim)\b")


def document(path: str, text: str) -> Document:
    """The Python of the page `text`, one source if there is any, and how many blocks declared as Python don't parse."""
    if WATCHED not in text:
        return Document(())
    page = whole(text)
    return program(path, Text(text), found(page, lines(page)))


def found(page: Mapped, content: Sequence[Line]) -> Iterator[Block | Marker]:
    """The blocks of code among the lines of a page, and the markers that speak of them, in their order."""
    index = 0
    while index < len(content):
        column, body = _body(content[index])
        index += 1
        if body == ">>>" or body.startswith(">>> "):
            end = _end_of_paragraph(content, index)
            yield _block(page, content[index - 1 : end])
        elif body == ".." or body.startswith((".. ", "..\t")):
            end = _end_of_indented(content, index, column)
            explicit = _explicit(page, body, content[index:end])
            if explicit is None:
                continue
            yield from explicit
        elif _announces_literal(body) and index < len(content) and content[index].blank:
            end = _end_of_indented(content, index, column)
            yield _block(page, content[index:end], declared=False)
        else:
            continue
        index = end


def _block(page: Mapped, content: Sequence[Line], *, declared: bool = True) -> Block:
    return Block(cut(page, without_prompts(content)), declared)


def _body(line: Line) -> tuple[int, str]:
    """The column in which the line's text starts after the bullets of a list, and that text."""
    text = line.text.lstrip(" \t")
    bullets = _BULLETS.match(text)
    start = len(line.text) - len(text) + (bullets.end() if bullets else 0)
    return len(line.text[:start].expandtabs(8)), line.text[start:].rstrip()


def _end_of_paragraph(content: Sequence[Line], index: int) -> int:
    return next((end for end in range(index, len(content)) if content[end].blank), len(content))


def _end_of_indented(content: Sequence[Line], index: int, column: int) -> int:
    """Where the lines from `index` that lie right of `column` end, blank lines at the end left out."""
    end = index
    for number in range(index, len(content)):
        if not content[number].blank:
            if content[number].indent <= column:
                break
            end = number + 1
    return end


def _announces_literal(body: str) -> bool:
    return body == "::" or (body.endswith("::") and bool(body.strip(":")))


def _explicit(page: Mapped, body: str, content: Sequence[Line]) -> Sequence[Block | Marker] | None:
    """What a construct that begins with two dots gives; None if its content is more of the page."""
    directive = _DIRECTIVE.match(body)
    if directive is None:
        ends_here = body == ".." and (not content or content[0].blank)
        return None if ends_here or _CITATION.match(body) else tuple(markers(body))
    name = directive[1].lower()
    match holds(name, directive[2] or ""):
        case Holds.PYTHON if name == "ipython":
            return [_block(page, [line for line in _without_options(content) if not _PSEUDO_DECORATOR.match(line.text)])]
        case Holds.PYTHON:
            return [_block(page, _without_options(content))]
        case Holds.ANY_CODE:
            return [_block(page, _without_options(content), declared=False)]
        case Holds.FOREIGN:
            return [Block()]
        case _:
            return None


def _without_options(content: Sequence[Line]) -> Sequence[Line]:
    if content and _OPTION.match(content[0].text):
        return content[_end_of_paragraph(content, 0) :]
    return content
