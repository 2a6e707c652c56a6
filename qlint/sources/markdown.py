"""Markdown and MyST pages: their Python code blocks as one program.

Python by declaration are fences that name it, in any of the usual ways, and the directives of MyST that run Python; a
fence without a language, or an indented block, may be. Comments are skipped, but for the one that says `qlint: skip`.
What a directive, or an indented block with fences in it, holds is read as a page. markdown-it-py says where the blocks
are; a page that never says `qiskit` is not shown to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qlint.sources import rst
from qlint.sources.directives import LANGUAGES, Holds, holds
from qlint.sources.document import WATCHED, Document
from qlint.sources.excerpt import Line, cut, dedented, lines, whole
from qlint.sources.mapped import Mapped
from qlint.sources.page import Block, Marker, markers, program
from qlint.sources.prompts import without_prompts
from qlint.sources.text import Text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_KERNEL = re.compile(r"^[ \t]+language:[ \t]*[\"']?(\w+)", re.MULTILINE)
_INFO = re.compile(r"\{(?P<directive>[\w.+:-]+)\}[ \t]*(?P<argument>[^\r\n]*)|(?:\{[ \t]*\.?)?(?P<language>[\w+#-]*)")
_FENCE = re.compile(r"^[ \t]*(?:`{3}|~{3})", re.MULTILINE)
_DEEPEST = 10  # pages in pages


def document(path: str, text: str, *, jsx: bool = False) -> Document:
    """The Python of the page `text`, as `rst.document` gives it. `jsx`: it is MDX, in which no code is marked by indentation."""
    if WATCHED not in text:
        return Document(())
    return program(path, Text(text), _Reader(_parser(jsx=jsx), _kernel(text)).found(whole(text), 0))


def fenced(page: Mapped, info: str, content: Sequence[Line]) -> Block:
    """The block of code of a fence with `info` behind its first mark, for pages whose fences are found by others."""
    name, argument = _named(info)
    declared = holds(name, argument)
    return _code(page, content, declared) if declared in (Holds.PYTHON, Holds.ANY_CODE) else Block()


def _parser(*, jsx: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt  # only for pages that can hold code of ours

    return MarkdownIt("commonmark").disable(["inline", "code", "html_block"] if jsx else ["inline"])


def _kernel(text: str) -> str:
    """The language that the head of the page names for its cells."""
    front = _FRONT_MATTER.match(text)
    language = _KERNEL.search(front[0]) if front else None
    return language[1].lower() if language else "python"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a page and the pages in it; `kernel` is the language of its cells."""

    parser: MarkdownIt
    kernel: str

    def found(self, page: Mapped, depth: int) -> Iterator[Block | Marker]:
        """The blocks of code of the page, and the markers that speak of them, in their order."""
        content = lines(page)
        front = _FRONT_MATTER.match(page.text)
        head = front.end() if front else 0
        for token in self.parser.parse(re.sub(r"[^\r\n]", " ", page.text[:head]) + page.text[head:]):
            match token.type:
                case "fence":
                    yield from self._fence(page, token.info.strip(), _content(token, content, 1), depth)
                case "code_block":
                    yield from self._indented(page, _content(token, content, 0), depth)
                case "html_block" | "inline":
                    yield from markers(token.content)

    def _fence(self, page: Mapped, info: str, content: Sequence[Line], depth: int) -> Iterator[Block | Marker]:
        name, argument = _named(info)
        if name == "eval-rst":
            yield from rst.found(page, content)
            return
        match holds(name, argument, kernel=self.kernel):
            case Holds.PAGE if depth < _DEEPEST:
                yield from self.found(cut(page, dedented(content)), depth + 1)
            case Holds.PYTHON | Holds.ANY_CODE as declared:
                yield _code(page, _without_options(content) if info.startswith("{") else content, declared)
            case _:
                yield Block()

    def _indented(self, page: Mapped, content: Sequence[Line], depth: int) -> Iterator[Block | Marker]:
        if depth < _DEEPEST and any(_FENCE.match(line.text) for line in content):
            yield from self.found(cut(page, dedented(content)), depth + 1)
        else:
            yield _code(page, content, Holds.ANY_CODE)


def _code(page: Mapped, content: Sequence[Line], declared: Holds) -> Block:
    return Block(cut(page, without_prompts(content)), declared is Holds.PYTHON)


def _named(info: str) -> tuple[str, str]:
    """The directive that a fence's info names and its argument; a mere language is the argument of `code`."""
    match = _INFO.match(info)
    if match is None or (match["directive"] or "").lower() in LANGUAGES:
        return "code", (match["directive"] if match else "").lower()
    if match["directive"]:
        return match["directive"].lower(), match["argument"]
    return "code", match["language"]


def _content(token: Token, content: Sequence[Line], head: int) -> list[Line]:
    """The lines of a block, without what CommonMark takes from them; `head` lines of it come before the code."""
    code = token.content.split("\n")
    if not code[-1]:
        del code[-1]
    first = (token.map or [0])[0] + head
    return [line.narrowed(text) for line, text in zip(content[first : first + len(code)], code, strict=True)]


def _without_options(content: Sequence[Line]) -> Sequence[Line]:
    """The code of a directive of MyST, whose options are lines with colons or YAML between dashes."""
    end = 0
    if content and content[0].text.strip() == "---":
        end = next((index for index, line in enumerate(content[1:], 2) if line.text.strip() == "---"), 0)
    else:
        end = next((index for index, line in enumerate(content) if not re.match(r":[\w-]+:", line.text)), len(content))
    return content[end:]
