"""The identifiers of a text, found without parsing it: the filter in front of everything that costs."""

from __future__ import annotations

from collections.abc import Iterable

_IDENTIFIER = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
# Bytes of other than ASCII characters may belong to an identifier, too.
_TABLE = bytes(byte if byte in _IDENTIFIER or byte >= 0x80 else 0x20 for byte in range(256))


def words(text: str) -> frozenset[bytes]:
    """All identifiers of `text` in UTF-8, those in comments and strings included, and numbers."""
    return frozenset(text.encode(errors="surrogatepass").translate(_TABLE).split())


def encoded(identifiers: Iterable[str]) -> frozenset[bytes]:
    """Identifiers as `words` gives them."""
    return frozenset(identifier.encode() for identifier in identifiers)
