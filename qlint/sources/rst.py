"""reStructuredText pages: their Python code blocks as one text.

The blocks of a page share their names, as in a reader's session: all that parse are joined in their
order. Python by declaration are `code-block` and its synonyms with a Python language, the directives
that run Python, and doctest blocks; a literal block, or one without a language, is taken for Python if it
parses and uses Qiskit. Comments are skipped. A page that never says `qiskit` is not looked into.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qlint.sources.document import Document
from qlint.sources.excerpt import Line, Piece, dedented, joined, lines, parsed
from qlint.sources.text import Text

_WATCHED = "qiskit"
_CODE = frozenset({"code", "code-block", "sourcecode"})
_LANGUAGES = frozenset({"python", "python3", "py", "py3", "pycon", "pycon3", "ipython", "ipython3", "ipythonconsole", "doctest"})
_RUNS_PYTHON = frozenset({"doctest", "ipython", "jupyter-execute", "jupyter-input", "plot", "testcleanup", "testcode", "testsetup"})
_OPAQUE = frozenset({"graphviz", "math", "mermaid", "parsed-literal", "productionlist", "raw"})

_BULLETS = re.compile(r"(?:(?:[-*+•‣\u2043]|(?:\w|\d+|#)[.)]|\((?:\w|\d+|#)\))[ \t]+)*")
_DIRECTIVE = re.compile(r"\.\.[ \t]+([\w.+:-]*\w)[ \t]?::(?:[ \t]+(.*))?$")
_CITATION = re.compile(r"\.\.[ \t]+\[[^\]]+\]")
_OPTION = re.compile(r"[ \t]*:[\w-]+:")
_DOCTEST = re.compile(r"[ \t]*(?:(>>>)|\.\.\.)(?: |$)")
_IPYTHON = re.compile(r"[ \t]*(?:(In \[\d*\]:)|\.{2,}:)(?: |$)")
_NOT_PYTHON = re.compile(r"[ \t]*(?:[%!?]|@(?:savefig|suppress|verbatim|doctest)\b|[\w.]+\?+$)")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that may be code; `declared`: the page says that they are Python."""

    lines: Sequence[Line]
    declared: bool


def document(path: str, text: str) -> Document:
    """The Python of the page `text`, one source if there is any, and how many blocks declared as Python don't parse."""
    if _WATCHED not in text:
        return Document(())
    container = Text(text)
    pieces: list[Piece] = []
    unparsable = 0
    for block in _blocks(lines(container)):
        code = _code(container, block)
        if code is None:
            unparsable += block.declared
        else:
            pieces.extend(code)
    return Document((joined(path, container, pieces),) if pieces else (), unparsable)


def _code(container: Text, block: _Block) -> list[Piece] | None:
    """The pieces that are Python, with the lines of notebooks' own that no parser takes left out where need be."""
    content = _without_prompts(block.lines)
    for pieces in (content, [piece for piece in content if not _NOT_PYTHON.match(container.text[piece.start : piece.end])]):
        tree = parsed(joined("", container, pieces))
        if tree is not None and (block.declared or _uses_qiskit(tree)):
            return pieces
    return None


def _uses_qiskit(tree: ast.Module) -> bool:
    return any(_root(node).startswith(_WATCHED) for node in ast.walk(tree))


def _root(node: ast.AST) -> str:
    match node:
        case ast.alias(name=name) | ast.ImportFrom(module=str(name)) | ast.Attribute(value=ast.Name(id=name)):
            return name
    return ""


def _without_prompts(block: Sequence[Line]) -> list[Piece]:
    block = block[next((index for index, line in enumerate(block) if not line.blank), 0) :]
    for prompt in (_DOCTEST, _IPYTHON):
        match = prompt.match(block[0].text) if block else None
        if match and match[1]:
            return list(_typed(block, prompt))
    return dedented(block)


def _typed(block: Iterable[Line], prompt: re.Pattern[str]) -> Iterator[Piece]:
    """What was typed at the prompts: a continuation counts only right after an input."""
    typing = False
    for line in block:
        match = prompt.match(line.text)
        typing = match is not None and (match[1] is not None or typing)
        if match and typing:
            yield Piece(line.start + match.end(), line.end)


def _blocks(page: Sequence[Line]) -> Iterator[_Block]:
    """All blocks that may be code, in their order."""
    index = 0
    while index < len(page):
        column, body = _body(page[index])
        index += 1
        if body == ">>>" or body.startswith(">>> "):
            end = _end_of_paragraph(page, index)
            block: _Block | None = _Block(page[index - 1 : end], declared=True)
        elif body == ".." or body.startswith((".. ", "..\t")):
            end = _end_of_indented(page, index, column)
            block = _explicit(body, page[index:end])
        elif _announces_literal(body) and index < len(page) and page[index].blank:
            end = _end_of_indented(page, index, column)
            block = _Block(page[index:end], declared=False)
        else:
            continue
        if block is not None:
            yield block
            index = end


def _body(line: Line) -> tuple[int, str]:
    """The column in which the line's text starts after the bullets of a list, and that text."""
    text = line.text.lstrip(" \t")
    bullets = _BULLETS.match(text)
    start = len(line.text) - len(text) + (bullets.end() if bullets else 0)
    return len(line.text[:start].expandtabs(8)), line.text[start:].rstrip()


def _end_of_paragraph(page: Sequence[Line], index: int) -> int:
    return next((end for end in range(index, len(page)) if page[end].blank), len(page))


def _end_of_indented(page: Sequence[Line], index: int, column: int) -> int:
    """Where the lines from `index` that lie right of `column` end, blank lines at the end left out."""
    end = index
    for number in range(index, len(page)):
        if not page[number].blank:
            if page[number].indent <= column:
                break
            end = number + 1
    return end


def _announces_literal(body: str) -> bool:
    return body == "::" or (body.endswith("::") and bool(body.strip(":")))


def _explicit(body: str, content: Sequence[Line]) -> _Block | None:
    """What a construct that begins with two dots holds: a block of code or, to be passed over, an empty one; None to look into it."""
    nothing = _Block((), declared=False)
    directive = _DIRECTIVE.match(body)
    if directive is None:
        ends_here = body == ".." and (not content or content[0].blank)
        return None if ends_here or _CITATION.match(body) else nothing
    name, argument = directive[1].lower(), (directive[2] or "").split(None, 1)
    if name in _RUNS_PYTHON:
        return _Block(_without_options(content), declared=True)
    if name in _CODE and (not argument or argument[0].lower() in _LANGUAGES):
        return _Block(_without_options(content), declared=bool(argument))
    return nothing if name in _CODE or name in _OPAQUE else None


def _without_options(content: Sequence[Line]) -> Sequence[Line]:
    if content and _OPTION.match(content[0].text):
        return content[_end_of_paragraph(content, 0) :]
    return content
