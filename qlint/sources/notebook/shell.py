"""The commands of a cell that install something, cut out of magics, lines for the shell, and scripts for the shell."""

from __future__ import annotations

import re
from collections.abc import Iterator

# One command of a line: up to `;`, `&`, `|` or the line's end outside of quotes.
_COMMAND = re.compile(r"""(?:\\(?:\r\n|[\s\S])|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[^'"\\;&|\r\n]|['"])+""")
_INSTALLS = re.compile(
    r"""[ \t]*(?:sudo[ \t]+)?(?:[\w./{}$-]*py(?:thon)?[\w.]*[ \t]+|["']?\{?sys\.executable\}?["']?[ \t]+)?(?:-m[ \t]+)?
    (?P<command>(?:pip[\d.]*|conda|mamba|micromamba|uv|poetry|pdm|pixi)[ \t]+
        (?:\\(?:\r\n|[\r\n])[ \t]*)?(?:--?[\w-]+[ \t]+)*(?:pip[ \t]+)?(?:install|add|sync)\b[\s\S]*)""",
    re.VERBOSE,
)


def installs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in [start, end) the commands stand that install something, each from the installer's name on."""
    for each in _COMMAND.finditer(text, start, end):
        if (found := _INSTALLS.match(text, each.start(), each.end())) is not None:
            yield found.start("command"), found.start("command") + len(found["command"].rstrip())


def is_install(text: str, start: int, end: int) -> bool:
    """Whether the line [start, end) is one command that installs something."""
    return _INSTALLS.match(text, start, end) is not None
