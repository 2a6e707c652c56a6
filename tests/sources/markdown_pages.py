"""Small Markdown pages, and what is read of them."""

from __future__ import annotations

import textwrap

from qlint.sources.document import Document
from qlint.sources.markdown import document
from qlint.sources.source import Source


def page(body: str, *, jsx: bool = False) -> Document:
    """What a page with `body` gives; it says the word without which nobody looks into it."""
    return document("page.md", f"About qiskit.\n\n{textwrap.dedent(body)}", jsx=jsx)


def code(body: str, *, jsx: bool = False) -> str:
    """The analysed text of the page with `body`."""
    return one_source(page(body, jsx=jsx)).text


def one_source(found: Document) -> Source:
    (source,) = found.sources
    return source


def fence(info: str, content: str = "a = 1") -> str:
    return f"```{info}\n{content}\n```\n"
