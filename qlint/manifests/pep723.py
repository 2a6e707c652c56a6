"""The block `# /// script` in which a script says what it needs (PEP 723)."""

from __future__ import annotations

import re
from dataclasses import replace

from qlint.manifests.asked import Asked, ManifestError, Page, Part
from qlint.manifests.toml import parsed, texts
from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_OPENS = "# /// script"
_BLOCK = re.compile(r"^# /// script[ \t]*\r?\n((?:#(?:| .*)\r?\n)+?)# ///[ \t]*$", re.MULTILINE)


def read(path: str, text: Text) -> tuple[Asked, ...]:
    """What the script with that text asks for; nothing where it has no such block, or one that is no TOML."""
    if _OPENS not in text.text or (block := _BLOCK.search(text.text)) is None or WATCHED not in block[1].lower():
        return ()
    try:
        document = parsed("".join(line[2:] if line.startswith("# ") else line[1:] for line in block[1].splitlines(keepends=True)))
    except ManifestError:
        return ()
    page = Page(path, text)
    asked: list[Asked] = []
    for wanted in texts(document.get("dependencies")):
        start = max(text.text.find(wanted, block.start(), block.end()), block.start())
        asked += (replace(each, span=Span(start, start + len(wanted))) for each in page.asked(wanted, start, part=Part.RUN))
    return tuple(asked)
