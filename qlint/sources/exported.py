"""The install commands in Python code: as nbconvert exports them, as jupytext comments them out, and as programs hand them to the shell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.sources.mapped import Mapped, joined
from qlint.sources.notebook.shell import installs
from qlint.sources.source import Segment, Source

_QUOTED = r"""(?:[rbu]?)(?P<quotes>'''|\"{3}|'|")(?P<text>(?:\\[\s\S]|(?!(?P=quotes))[^\\])*)(?P=quotes)"""
_SHELL = re.compile(rf"\b(?:get_ipython\(\)\.(?:system|getoutput)|os\.system|subprocess\.\w+)\(\s*{_QUOTED}\s*[,)]")
_MAGIC = re.compile(rf"""get_ipython\(\)\.run_line_magic\(\s*["'](?P<name>\w+)["']\s*,\s*{_QUOTED}\s*\)""")
_COMMENT = re.compile(r"^[ \t]*# ?[%!][ \t]*(?P<text>[^\r\n]*)", re.MULTILINE)
_CELLS = re.compile(r"^# (?:%%|\+|In ?\[| *jupytext:)", re.MULTILINE)


def commands(program: Source) -> tuple[Source, ...]:
    """The commands, as in a `Document`, of a Python file."""
    text = program.text
    found = sorted(_commands(Mapped(text, (Segment(0, 0, len(text)),))), key=lambda each: each.segments)
    return tuple(Source(program.path, each.text, program.container, each.segments, program.complete) for each in found)


def _commands(code: Mapped) -> Iterator[Mapped]:
    comments = _COMMENT.finditer(code.text) if _CELLS.search(code.text) else ()
    for match in comments:
        yield from (code.part(*place) for place in installs(code.text, *match.span("text")))
    yield from called(code)


def called(code: Mapped) -> Iterator[Mapped]:
    """The commands in literals that the code passes to IPython or to the shell."""
    for match in _SHELL.finditer(code.text):
        yield from (code.part(*place) for place in installs(code.text, *match.span("text")))
    for match in _MAGIC.finditer(code.text):
        line = joined([code.part(*match.span("name")), code.stand_in(" ", match.end("name")), code.part(*match.span("text"))])
        yield from (line.part(*place) for place in installs(line.text, 0, len(line.text)))
