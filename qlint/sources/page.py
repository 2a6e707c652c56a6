"""The code blocks of a page as one program.

The blocks of a page share their names, as in a reader's session: all that parse are joined in their order, and what
parses alone parses so, too. What is IPython's in a block gives way to neutral Python as in a notebook's cell, and so do
placeholders. A block that the page calls Python and that doesn't parse is counted, and nothing is concluded from the
names it seems to bind; one that the page does not call Python is taken for it if it parses and uses Qiskit.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from qlint.sources.document import WATCHED, Document
from qlint.sources.mapped import Mapped, joined
from qlint.sources.notebook import magics
from qlint.sources.notebook.translate import Translated, translated
from qlint.sources.placeholders import filled
from qlint.sources.source import Source
from qlint.sources.text import Text

_MARKER = re.compile(
    r"""^[ \t]*(?:
        <!--\s*qlint:\s*(?P<html>skip(?:-file)?)(?!\w|-(?!->))(?:(?!-->)[\s\S])*-->[ \t]*$
      | (?:\.\.|%)[ \t]+qlint:[ \t]*(?P<comment>skip(?:-file)?)(?!\w|-(?!->))
      | \{/\*\s*qlint:\s*(?P<jsx>skip(?:-file)?)(?!\w|-(?!->))(?:(?!\*/)[\s\S])*\*/\}[ \t]*$
    )""",
    re.VERBOSE | re.MULTILINE,
)


class Marker(str, Enum):
    """What the author of a page asks for in a comment: to pass over the block of code that follows, or all of the page."""

    BLOCK = "skip"
    PAGE = "skip-file"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code of a page; `code` is None for what is surely no Python, `declared`: the page says that it is."""

    code: Mapped | None = None
    declared: bool = True


def markers(text: str) -> Iterator[Marker]:
    """The markers in a piece of a page, each alone on its line but for words that say why."""
    for match in _MARKER.finditer(text):
        yield Marker(match[match.lastgroup or 0])


def program(path: str, container: Text, found: Iterable[Block | Marker]) -> Document:
    """The program of what was found in a page, in its order. The page stands in `container`."""
    blocks = list(_wanted(found))
    loaded = magics.registered("\n".join(code.text for code, _ in blocks))
    kept: list[tuple[Mapped, Translated]] = []
    unparsable = 0
    for code, declared in blocks:
        done = _python(code, loaded)
        if declared:
            unparsable += done.broken is not None
        elif not _uses_qiskit(done.code.text) or done.broken is not None:
            continue
        kept.append((code, done))

    def source(code: Mapped) -> Source:
        return Source(path, code.text, container, code.segments, complete=False)

    whole = any(done.broken is None for _, done in kept)
    text = joined(part for code, done in kept for part in _ended(code, done.code))
    apart = (done.apart for _, done in kept if done.apart is not None and parsed(done.apart.text) is not None)
    return Document(
        sources=(source(text), *map(source, apart)) if whole else (),
        unparsable=unparsable,
        commands=tuple(source(command) for _, done in kept for command in done.commands),
    )


def _python(code: Mapped, loaded: frozenset[str]) -> Translated:
    """The block as Python, as it is if it parses so; `loaded` are the modules whose magics the page loads."""
    if parsed(code.text) is not None:
        return Translated(code)
    done = translated(code, loaded)
    if done.broken is not None and (whole := filled(code)) is not None:
        again = translated(whole, loaded)
        return done if again.broken is not None else again
    return done


def _wanted(found: Iterable[Block | Marker]) -> list[tuple[Mapped, bool]]:
    """The code of the blocks that no marker takes away, and whether it is declared."""
    wanted: list[tuple[Mapped, bool]] = []
    skipping = False
    for each in found:
        if each is Marker.PAGE:
            return []
        if isinstance(each, Marker):
            skipping = True
            continue
        if each.code is not None and each.code.text.strip() and not skipping:
            wanted.append((each.code, each.declared))
        skipping = False
    return wanted


def _ended(block: Mapped, code: Mapped) -> Iterator[Mapped]:
    """The code with an end to its last line."""
    yield code
    if code.text and not code.text.endswith(("\n", "\r")):
        yield block.stand_in("\n", len(block.text))


def parsed(text: str) -> ast.Module | None:
    """The tree of a text, or None if no parser takes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd escapes; the page's readers will see them
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _uses_qiskit(text: str) -> bool:
    tree = parsed(text)
    return tree is not None and any(_root(node).startswith(WATCHED) for node in ast.walk(tree))


def _root(node: ast.AST) -> str:
    match node:
        case ast.alias(name=name) | ast.ImportFrom(module=str(name)) | ast.Attribute(value=ast.Name(id=name)):
            return name
    return ""
