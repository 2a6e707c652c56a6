"""What was typed at the prompts of a session; its output is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qlint.sources.excerpt import Line, Piece, dedented

_DOCTEST = re.compile(r"[ \t]*(?:(>>>)|\.\.\.)(?: |$)")
_IPYTHON = re.compile(r"[ \t]*(?:(In \[\d*\]:)|\.{2,}:)(?: |$)")


def without_prompts(block: Sequence[Line]) -> list[Piece]:
    """What was typed, if the block is a session of Python or IPython; else all of its lines."""
    block = block[next((index for index, line in enumerate(block) if not line.blank), 0) :]
    for prompt in (_DOCTEST, _IPYTHON):
        match = prompt.match(block[0].text) if block else None
        if match and match[1]:
            return list(_typed(block, prompt))
    return dedented(block)


def _typed(block: Iterable[Line], prompt: re.Pattern[str]) -> Iterator[Piece]:
    """A continuation counts only right after an input."""
    typing = False
    for line in block:
        match = prompt.match(line.text)
        typing = match is not None and (match[1] is not None or typing)
        if match and typing:
            yield line.behind(match.end())
