"""What pages write where readers fill something in: `<number>` for a value, `...` behind keywords for more arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.sources.mapped import Mapped, joined
from qlint.sources.notebook.translate import NOBODYS

_PLACEHOLDER = re.compile(
    r"""(?<=[=(,\[{:])\s*(?P<value><[^\W\d][^<>"'\r\n]*>)(?=\s*[,)\]}\r\n\#])
      | ,\s*(?P<arguments>\.\.\.)(?=\s*,?\s*\))""",
    re.VERBOSE,
)


def filled(code: Mapped) -> Mapped | None:
    """The code with values of which nothing is known in the place of its placeholders; None if it has none."""
    parts = list(_parts(code))
    return joined(parts) if len(parts) > 1 else None


def _parts(code: Mapped) -> Iterator[Mapped]:
    at = 0
    for match in _PLACEHOLDER.finditer(code.text):
        name = match.lastgroup or ""
        stars = "**" if name == "arguments" else ""
        yield code.part(at, match.start(name))
        yield code.stand_in(f'{stars}__import__("{NOBODYS}")', match.start(name), match.end(name))
        at = match.end(name)
    yield code.part(at, len(code.text))
