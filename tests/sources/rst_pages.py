"""Small reST pages, and what is read of them."""

from __future__ import annotations

import textwrap

from qlint.sources.rst import document
from qlint.sources.source import Source


def code(page: str) -> str:
    """The analysed text of the page."""
    return one_source(page).text


def page(body: str) -> str:
    """A page with `body` that says the word without which nobody looks into it."""
    return f"About qiskit.\n\n{textwrap.dedent(body)}"


def one_source(page: str) -> Source:
    (source,) = document("page.rst", page).sources
    return source
