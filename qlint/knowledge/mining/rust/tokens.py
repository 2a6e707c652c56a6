"""Rust source as tokens, and the brackets among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Tokens = Sequence[str]

_TOKEN = re.compile(
    r"""
      (?P<space>\s+|//[^\n]*)
    | (?P<comment>/\*)
    | (?P<token>
          b?c?r(?P<hashes>\#*)"(?:.|\n)*?"(?P=hashes)      # raw strings
        | [bc]?"(?:\\(?:.|\n)|[^"\\])*"
        | b?'(?:\\(?:x[0-9a-fA-F]{2}|u\{[0-9a-fA-F_]+\}|.)|[^'\\\n])'
        | '[A-Za-z_]\w*                                   # lifetimes
        | r\#[A-Za-z_]\w*
        | [A-Za-z_]\w*
        | \d(?:[\w]|\.(?=\d)|(?<=[eE])[+-](?=\d))*
        | :: | -> | => | \.\.=? | [^\w\s]
      )
    """,
    re.VERBOSE,
)
_COMMENT = re.compile(r"/\*|\*/")
_PAIRS = {"(": ")", "[": "]", "{": "}"}


def tokens(text: str) -> list[str]:
    """The tokens of a source without comments; strings with their quotes, raw names (`r#type`) without their prefix."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[str]:
    place = 0
    while found := _TOKEN.match(text, place):
        place = found.end() if found["comment"] is None else _after_comment(text, found.end())
        if token := found["token"]:
            yield token[2:] if token.startswith("r#") and not token.endswith('"') else token


def _after_comment(text: str, place: int) -> int:
    """The place after a block comment, in which others may be nested."""
    depth = 1
    while depth and (found := _COMMENT.search(text, place)):
        depth += 1 if found[0] == "/*" else -1
        place = found.end()
    return len(text) if depth else place


def at(code: Tokens, place: int) -> str:
    """The token at a place, "" behind the end."""
    return code[place] if place < len(code) else ""


def closing(code: Tokens, start: int) -> int:
    """The place of the bracket that closes the one at `start`; the end where none does."""
    depth = 0
    for place in range(start, len(code)):
        if code[place] in _PAIRS:
            depth += 1
        elif code[place] in (")", "]", "}"):
            depth -= 1
            if depth == 0:
                return place
    return len(code)


def parts(code: Tokens, separator: str = ",") -> list[list[str]]:
    """The tokens between separators that stand in no bracket, `<>` among them; none that is empty."""
    found: list[list[str]] = [[]]
    depth = 0
    for token in code:
        if token in ("(", "[", "{", "<"):
            depth += 1
        elif token in (")", "]", "}", ">"):
            depth -= 1
        if token == separator and depth == 0:
            found.append([])
        else:
            found[-1].append(token)
    return [each for each in found if each]


def text(token: str) -> str:
    """What a string token holds; the token itself where it is none."""
    return token.strip("#r").strip('"') if token.endswith(('"', '"#')) else token
