"""Commands that install: `pip install ...` and its like, of pip, uv, conda and mamba."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.manifests import conda, requirements
from qlint.manifests.asked import Asked, Include, Manifest, Page
from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_WORD = re.compile(r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\\[^\n]|\{[^{}\n]*\}|[^\s"'\\;|&<>])+|[;|&\n]+""")
# `>` and `<` without quotes send output to a file in a shell; who writes them in a range means the range.
_LOOSE = re.compile(r"(?<=[\w\]])[<>]=?[^\s;|&]+")
_NO_WORDS = re.compile(r"\\\r?\n|(?:^|(?<=\s))#[^\n]*")  # a line that goes on, and comments
_QUOTED = re.compile(r"""(["'])(.*?)\1""")
_PIP = re.compile(r"(?:.*/)?(?:pip|pip3(?:\.\d+)?|pipx)")
_CONDA = re.compile(r"(?:.*/)?(?:conda|mamba|micromamba)")
_FILES = {"-r": False, "--requirement": False, "-c": True, "--constraint": True}
_TAKES_VALUE = frozenset(
    {
        "-i",
        "--index-url",
        "--extra-index-url",
        "-f",
        "--find-links",
        "-t",
        "--target",
        "--prefix",
        "--root",
        "--python",
        "-n",
        "--name",
        "--channel",
    }
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a command, without its quotes, and where it stands."""

    text: str
    start: int


def read(path: str, text: Text) -> Manifest:
    """What the commands in that text install; those that install nothing are passed over."""
    page = Page(path, text)
    asked: list[Asked] = []
    includes: list[Include] = []
    if WATCHED in text.text.lower() or "-r" in text.text:
        for words in _commands(text.text):
            found = _installed(words)
            if found is None:
                continue
            wanted, by_conda = found
            includes += _files(wanted, page)
            asked += _asked(wanted, page, by_conda=by_conda)
    return Manifest(path, tuple(asked), tuple(includes))


def _commands(text: str) -> Iterator[list[_Word]]:
    """The commands of the text, each as its words."""
    words: list[_Word] = []
    text = _NO_WORDS.sub(lambda match: " " * len(match[0]), text)
    for match in _WORD.finditer(_LOOSE.sub(lambda loose: loose[0].replace("<", "\x01").replace(">", "\x02"), text)):
        if match[0][0] in ";|&\n":
            yield words
            words = []
        else:
            written = match[0].replace("\x01", "<").replace("\x02", ">")
            words.append(_Word(_QUOTED.sub(r"\2", written), match.start() + (written[0] in "\"'")))
    yield words


def _installed(words: Sequence[_Word]) -> tuple[Sequence[_Word], bool] | None:
    """The words after `install`, and whether they are for conda; None for another command."""
    texts = [word.text for word in words]
    for place, text in enumerate(texts):
        if text in {"install", "add"} and place:
            before = next((each for each in reversed(texts[:place]) if not each.startswith("-")), "")
            if _CONDA.fullmatch(before):
                return words[place + 1 :], True
            if _PIP.fullmatch(before) or before in {"uv", "poetry", "pdm"}:
                return words[place + 1 :], False
            return None
    return None


def _files(words: Sequence[_Word], page: Page) -> Iterator[Include]:
    for word, following in zip(words, [*words[1:], None], strict=False):
        option, _, value = word.text.partition("=")
        if option in _FILES and (value or following is not None):
            yield Include(value or (following.text if following else ""), page.line(word.start), _FILES[option])


def _asked(words: Sequence[_Word], page: Page, *, by_conda: bool) -> Iterator[Asked]:
    skip = False
    for word in words:
        if skip or word.text.startswith("-"):
            skip = not skip and (word.text in _FILES or word.text in _TAKES_VALUE)
            continue
        if WATCHED not in word.text.lower():
            continue
        span = Span(word.start, word.start + len(word.text))
        if by_conda:
            yield from conda.specs(word.text, span, page)
            continue
        for found in requirements.read(page.path, Text(word.text)).asked:
            yield page.named(found.name, found.specifier, span, choice=found.choice, origin=found.origin)
