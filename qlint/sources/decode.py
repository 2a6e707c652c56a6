"""Bytes as text, without moving a position: encodings, byte order marks, and what is no text at all."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BytesIO

_BOM = b"\xef\xbb\xbf"


class ReadError(ValueError):
    """A file that cannot be read as text; the message says why in one line that follows the file's path."""


def encoding_mark(data: bytes) -> bytes:
    """The byte order mark at the start of a file; nothing if it has none."""
    return _BOM if data.startswith(_BOM) else b""


def python_encoding(data: bytes) -> str:
    """The encoding of a Python file's bytes; raises ReadError if they declare one that does not exist."""
    head = b"".join(data.split(b"\n", 2)[:2])
    return _declared(data) if b"coding" in head else "utf-8"


def python_text(data: bytes) -> str:
    """A Python file's text, decoded as Python does it, without a byte order mark; line ends stay as they are.

    Raises ReadError for NUL bytes, an unknown encoding, and bytes that the encoding does not allow.
    """
    return _decoded(data, python_encoding(data))


def document_text(data: bytes) -> str:
    """The text of a document in UTF-8, with or without a byte order mark; raises ReadError as `python_text` does."""
    return _decoded(data, "utf-8")


def marked_text(data: bytes) -> str:
    """The text of a document that may also be in UTF-16 with its byte order mark; raises ReadError as `python_text` does."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ReadError(f"cannot be decoded as utf-16: {error.reason}") from error
    return _decoded(data, "utf-8")


def _declared(data: bytes) -> str:
    import tokenize  # only for the few files that declare an encoding

    try:
        return tokenize.detect_encoding(BytesIO(data).readline)[0]
    except SyntaxError as error:
        raise ReadError(f"cannot be decoded: {error.msg}") from error


def _decoded(data: bytes, encoding: str) -> str:
    if b"\0" in data:
        raise ReadError("is not a text file that Python can read: it holds NUL bytes (binary data, or UTF-16)")
    try:
        return data.removeprefix(_BOM).decode(encoding)
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(data.removeprefix(_BOM))
        line = data.count(b"\n", 0, start) + 1
        raise ReadError(f"cannot be decoded as {encoding}: byte 0x{data[start]:02x} in line {line}") from error
    except (LookupError, UnicodeError) as error:
        raise ReadError(f"cannot be decoded: {error}") from error
