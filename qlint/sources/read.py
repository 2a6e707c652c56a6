"""Files as documents: the suffix says what a file is."""

from __future__ import annotations

import os
from pathlib import PurePath

from qlint.sources import metadata
from qlint.sources.decode import ReadError, document_text, marked_text, python_text
from qlint.sources.document import WATCHED, Document
from qlint.sources.source import Source

PYTHON_SUFFIXES = (".py", ".pyi", ".pyw")
NOTEBOOK_SUFFIXES = (".ipynb",)
MARKDOWN_SUFFIXES = (".md", ".markdown", ".myst", ".mdx")
DOCUMENT_SUFFIXES = (".rst", *MARKDOWN_SUFFIXES)

# One of these is in every Python program that a notebook was exported to.
_EXPORTED = ("get_ipython", "# %%", "# +", "jupytext", "# In[")


def read(path: str | os.PathLike[str], *, docstrings: bool = False) -> Document:
    """What the file at `path` holds, with the examples in docstrings if they are asked for.

    Raises ReadError for what can't be opened, isn't text, or isn't Python by its name.
    """
    return document(os.fspath(path), content(path), docstrings=docstrings)


def content(path: str | os.PathLike[str]) -> bytes:
    """The bytes of the file at `path`; raises ReadError for what can't be opened."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from error


def document(path: str, data: bytes, *, docstrings: bool = False) -> Document:
    """The document that `data`, read from a file called `path`, is. A file without a suffix is Python.

    Raises ReadError as `read` does.
    """
    suffix = PurePath(path).suffix.lower()
    if metadata.checked(PurePath(path)):
        return Document((), manifests=(Source.plain(path, marked_text(data)),))
    if suffix in NOTEBOOK_SUFFIXES:
        from qlint.sources.notebook.document import document as notebook

        return notebook(path, data)
    if suffix in MARKDOWN_SUFFIXES:
        from qlint.sources import markdown

        return markdown.document(path, document_text(data), jsx=suffix == ".mdx")
    if suffix in DOCUMENT_SUFFIXES:
        from qlint.sources import rst

        return rst.document(path, document_text(data))
    if not is_python(path, data):
        known = ", ".join((*PYTHON_SUFFIXES, *NOTEBOOK_SUFFIXES, *DOCUMENT_SUFFIXES))
        raise ReadError(f"is no kind of file that qlint reads (it reads {known}, Python scripts and requirements files)")
    plain = program(Source.plain(path, python_text(data)))
    if not docstrings:
        return plain
    from qlint.sources.docstrings import with_docstrings

    return with_docstrings(plain)


def program(source: Source) -> Document:
    """The document that a Python file is, with the install commands of one that was a notebook."""
    if WATCHED not in source.text or not any(mark in source.text for mark in _EXPORTED):
        return Document((source,))
    from qlint.sources.exported import commands

    return Document((source,), commands=commands(source))


def is_python(path: str, data: bytes) -> bool:
    """Whether a file of that name and content is a Python program, and not a document."""
    suffix = PurePath(path).suffix.lower()
    documents = (*NOTEBOOK_SUFFIXES, *DOCUMENT_SUFFIXES)
    return not suffix or suffix in PYTHON_SUFFIXES or (suffix not in documents and _is_script(data))


def _is_script(data: bytes) -> bool:
    return data.startswith(b"#!") and b"python" in data.split(b"\n", 1)[0]
