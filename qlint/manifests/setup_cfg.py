"""`setup.cfg`: `install_requires` and the extras of setuptools."""

from __future__ import annotations

import configparser
import re
from collections.abc import Iterator

from qlint.manifests.asked import Asked, Include, Manifest, ManifestError, Page, Part
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_FILE = re.compile(r"\s*file:\s*(.+)")


def read(path: str, text: Text) -> Manifest:
    """What the `setup.cfg` with that text asks for; raises ManifestError for text that no parser takes."""
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(text.text)
    except configparser.Error as error:
        raise ManifestError(f"is no setup.cfg: {' '.join(error.message.split())}") from error
    page = Page(path, text)
    asked = list(_list(parser.get("options", "install_requires", fallback=""), page, Part.RUN))
    if parser.has_section("options.extras_require"):
        for group, value in parser.items("options.extras_require"):
            asked += _list(value, page, Part.EXTRA, group)
    file = _FILE.fullmatch(parser.get("options", "install_requires", fallback="").strip())
    includes = tuple(Include(name.strip(), 1) for name in file[1].split(",")) if file else ()
    python = parser.get("options", "python_requires", fallback="")
    return Manifest(path, tuple(asked), includes, packaged=parser.has_section("options") or parser.has_section("metadata"), python=python)


def _list(value: str, page: Page, part: Part, group: str = "") -> Iterator[Asked]:
    """A value has a requirement a line, or several with semicolons between, as setuptools reads it."""
    section = page.text.text.find("[options")
    for line in value.splitlines():
        wanted = line.split(" #")[0].strip()
        if WATCHED in wanted.lower() and not wanted.startswith("#"):
            start = page.text.text.find(wanted, section)
            yield from page.asked(wanted, max(start, 0), part=part, group=group)
