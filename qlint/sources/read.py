"""Files as documents: the suffix says what a file is."""

from __future__ import annotations

import os
from pathlib import PurePath

from qlint.sources.decode import ReadError, document_text, python_text
from qlint.sources.document import Document
from qlint.sources.source import Source

PYTHON_SUFFIXES = (".py", ".pyi", ".pyw")
DOCUMENT_SUFFIXES = (".rst",)


def read(path: str | os.PathLike[str]) -> Document:
    """What the file at `path` holds. Raises ReadError for what can't be opened, isn't text, or isn't Python by its name."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from error
    return document(os.fspath(path), data)


def document(path: str, data: bytes) -> Document:
    """The document that `data`, read from a file called `path`, is. A file without a suffix is Python.

    Raises ReadError as `read` does.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in DOCUMENT_SUFFIXES:
        from qlint.sources import rst

        return rst.document(path, document_text(data))
    if suffix and suffix not in PYTHON_SUFFIXES and not _is_script(data):
        known = ", ".join((*PYTHON_SUFFIXES, *DOCUMENT_SUFFIXES))
        raise ReadError(f"is no kind of file that qlint reads (it reads {known} and Python scripts)")
    return Document((Source.plain(path, python_text(data)),))


def _is_script(data: bytes) -> bool:
    return data.startswith(b"#!") and b"python" in data.split(b"\n", 1)[0]
